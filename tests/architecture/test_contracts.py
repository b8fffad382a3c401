"""Who may know whom (docs/architecture.md), checked on the code as it stands."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]

LOAD_ALL = """
import importlib, pkgutil, sys, studyapp.domain, studyapp.services
for package in (studyapp.domain, studyapp.services):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
print(*{"PySide6", "sqlalchemy", "yaml", "pydantic", "typer"} & set(sys.modules))
"""


def test_import_contracts_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)

    assert code == 0, capsys.readouterr().out


def test_studying_is_importable_without_window_database_and_bank_format() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOAD_ALL], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr


def lambdas_on_signals(source: str) -> list[int]:
    """Lines on which a lambda is connected: it keeps its widget alive, and has no name."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and any(isinstance(argument, ast.Lambda) for argument in node.args)
    ]


def test_a_lambda_on_a_signal_is_seen() -> None:
    assert lambdas_on_signals("b.clicked.connect(\n    lambda: go())\nb.clicked.connect(go)") == [1]


def test_signals_reach_named_methods() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line}"
        for path in (ROOT / "studyapp" / "ui").rglob("*.py")
        for line in lambdas_on_signals(path.read_text(encoding="utf-8"))
    }

    assert found == set()
