"""A profile with three days of study in it, made once and copied for whoever needs one."""

import shutil
from pathlib import Path

import pytest

from tests.features.program import Program


@pytest.fixture(scope="session")
def studied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Not to be changed: `learner` gives a copy."""
    folder = tmp_path_factory.mktemp("studied") / "profile"
    Program(folder).run("demo", "--days", "3", "--seed", "1").well()
    return folder


@pytest.fixture
def learner(studied: Path, tmp_path: Path) -> Program:
    """The program on a profile of its own, with three days of study in it."""
    profile = tmp_path / "profile"
    shutil.copytree(studied, profile)
    return Program(profile)


@pytest.fixture
def newcomer(tmp_path: Path) -> Program:
    """The program on a profile that is not there yet."""
    return Program(tmp_path / "profile")
