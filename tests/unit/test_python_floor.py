"""An older Python is told which one is needed, in words."""

import ast
import importlib
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from scripts import python_floor

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13)])
def test_older_python_is_told_what_is_needed(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    monkeypatch.setattr(sys, "argv", ["./run"])

    with pytest.raises(SystemExit) as stopped:
        importlib.reload(python_floor)

    sentence = str(stopped.value)
    assert "needs Python 3.11 or newer" in sentence
    assert f"this one is {version[0]}.{version[1]}." in sentence
    assert "python3.11 ./run" in sentence


def test_this_python_passes() -> None:
    needed = python_floor.NEEDED

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = SpecifierSet(project["requires-python"])
    assert ".".join(map(str, needed)) in declared
    assert f"{needed[0]}.{needed[1] - 1}" not in declared


@pytest.mark.parametrize("name", ["run", "test", "scripts/__init__.py", "scripts/python_floor.py"])
def test_what_an_older_python_reads_holds_no_newer_syntax(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"), feature_version=(3, 7))

    # Python 2.7 knows neither f-strings nor annotations.
    newer = (ast.JoinedStr, ast.AnnAssign, ast.FunctionDef)
    assert [node for node in ast.walk(tree) if isinstance(node, newer)] == []
