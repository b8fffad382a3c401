"""The lock files say what pyproject.toml asks for, and no more than a stranger may read."""

import re
import tomllib
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\$", re.M)


def pins(lock: str) -> dict[str, str]:
    """Name -> version."""
    return {name: version for name, version, _ in PIN.findall(text(lock))}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def declared() -> tuple[list[Requirement], list[Requirement]]:
    """What the program needs, and what developing it adds."""
    project = tomllib.loads(text("pyproject.toml"))["project"]
    extra = project["optional-dependencies"]["dev"]
    return list(map(Requirement, project["dependencies"])), list(map(Requirement, extra))


def unmet(wanted: list[Requirement], held: dict[str, str]) -> list[str]:
    """Requirements without a fitting pin."""
    return [
        str(one)
        for one in wanted
        if not one.specifier.contains(held.get(canonicalize_name(one.name), "0"))
        or canonicalize_name(one.name) not in held
    ]


def test_every_dependency_is_locked() -> None:
    program, developing = declared()

    assert unmet(program, pins("requirements.lock")) == []
    assert unmet([*program, *developing], pins("requirements-dev.lock")) == []


def test_tests_run_against_the_versions_that_the_program_runs_with() -> None:
    program, tests = pins("requirements.lock"), pins("requirements-dev.lock")

    assert {name: tests.get(name) for name in program} == program


def test_the_oracle_without_a_licence_is_not_shipped() -> None:
    assert "fsrs-rs-python" not in pins("requirements.lock")
    assert "fsrs-rs-python" in pins("requirements-dev.lock")


def test_locks_hold_pins_and_hashes_alone() -> None:
    hash_line = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
    for lock in ("requirements.lock", "requirements-dev.lock"):
        others = [
            line
            for line in text(lock).splitlines()
            if not hash_line.match(line) and not PIN.match(line)
        ]

        assert others == [], lock


def test_windows_gets_what_only_windows_needs() -> None:
    markers = {
        name: Marker(rule) for name, _, rule in PIN.findall(text("requirements.lock")) if rule
    }

    assert markers["colorama"].evaluate({"sys_platform": "win32"})
    assert not markers["colorama"].evaluate({"sys_platform": "linux"})
