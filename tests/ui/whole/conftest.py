"""The window over a learner in memory, one for each test that asks for a state."""

import errno
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.storage.failures import words
from studyapp.ui import app as composition
from studyapp.ui.theme.appearance import Appearance
from tests.ui.whole.pseudo import Pseudo, speak_pseudo
from tests.ui.whole.stage import Look, LoudFaults, Stage, State
from tests.ui.whole.world import World, in_greek, new_learner, practised_learner, read_bank

Perform = Callable[[State, Look], Stage]


@pytest.fixture(scope="session")
def learners() -> dict[bool, World]:
    """A new learner and one with some days of study; to be copied, not used."""
    reading = read_bank()
    return {True: new_learner(reading), False: practised_learner(reading)}


@pytest.fixture(scope="session")
def greek_learners() -> dict[bool, World]:
    """The same with a bank in Greek letters."""
    reading = read_bank(in_greek)
    return {True: new_learner(reading), False: practised_learner(reading)}


@pytest.fixture
def perform(
    learners: dict[bool, World],
    appearance: Appearance,
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Perform]:
    """Brings the window into states, in English."""
    yield from _performances(learners, qtbot, qapp, tmp_path, monkeypatch)


@pytest.fixture
def perform_in_pseudo(
    greek_learners: dict[bool, World],
    appearance: Appearance,
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Perform]:
    """Brings the window into states where no word is English: program, bank or dates."""
    spoken: list[Pseudo] = []

    def speak(application: QApplication, _folder: Path) -> None:
        spoken.append(speak_pseudo(application))

    monkeypatch.setattr(composition, "load_translations", speak)
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Greek))
    yield from _performances(greek_learners, qtbot, qapp, tmp_path, monkeypatch)
    QLocale.setDefault(before)
    for translator in spoken:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def _performances(
    learners: dict[bool, World],
    qtbot: QtBot,
    qapp: QApplication,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Perform]:
    monkeypatch.setattr(composition, "Faults", LoudFaults)
    stages: list[Stage] = []

    def perform(state: State, look: Look) -> Stage:
        while stages:
            stages.pop().strike()
        # Its path is shown, and is no word of the program.
        profile = folder / in_greek(state.name)
        world = learners[state.scene.fresh].again()
        if state.shut:
            database = profile / "study.db"
            world = replace(world, shut=words(database, OSError(errno.EACCES, "")))
        profile.mkdir(exist_ok=True)
        if not state.scene.fresh:
            (profile / "study.db").touch()
        stage = Stage(qtbot, qapp, world, profile, look)
        stages.append(stage)
        state.build(stage)
        return stage

    yield perform
    while stages:
        stages.pop().strike()
