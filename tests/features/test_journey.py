"""A new learner, by keyboard alone: first start, ten new cards, undo, summary, the next day."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.bootstrap import open_services
from studyapp.domain.session import Turn
from studyapp.places import Profile
from studyapp.preferences_file import PreferencesFile
from studyapp.services.offer import Services
from studyapp.ui.app import App
from studyapp.ui.first_start.page import FirstStartPage
from studyapp.ui.flashcards.page import FlashcardsPage
from studyapp.ui.jobs import Inline
from studyapp.ui.today.page import TodayPage
from tests.fakes import CountingIds, HandClock

pytestmark = pytest.mark.gui

KEYS = {"Enter": Qt.Key.Key_Return, "Space": Qt.Key.Key_Space, "1": Qt.Key.Key_1, "2": Qt.Key.Key_2}


class Learner:
    """Sits before the window and only has keys."""

    def __init__(self, qtbot: QtBot, profile: Profile, clock: HandClock) -> None:
        self._qtbot = qtbot
        self._profile = profile
        self._clock = clock
        self._ids = CountingIds()
        self.failures: list[Exception] = []
        self.app = self.start()

    def start(self) -> App:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        preferences = PreferencesFile(self._profile.preferences)
        self.app = App(
            application, self._profile, self._open, preferences, self._clock, "0.1.0", Inline
        )
        self._qtbot.addWidget(self.app.window)
        self.app.failed.connect(self.failures.append)
        with self._qtbot.waitSignal(self.app.ready):
            self.app.start()
        with self._qtbot.waitActive(self.app.window):
            self.app.window.activateWindow()
        return self.app

    def press(self, *keys: str) -> None:
        for key in keys:
            target = QApplication.focusWidget() or self.app.window
            self._qtbot.keyClick(target, KEYS[key])

    def undo(self) -> None:
        target = QApplication.focusWidget() or self.app.window
        self._qtbot.keyClick(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def look(self) -> None:
        """Until the summary of a session is painted."""
        summary = flashcards(self).summary
        with self._qtbot.waitSignal(summary.painted):
            summary.update()

    def quit(self) -> None:
        self.app.window.close()

    @property
    def turn(self) -> Turn | None:
        page = self.app.window.current_page()
        assert isinstance(page, FlashcardsPage)
        return page.panel.asking.run.session.current if page.panel.asking else None

    def log(self) -> list[str]:
        with closing(sqlite3.connect(self._profile.folder / "study.db")) as connection:
            rows = connection.execute("SELECT type FROM event ORDER BY at, device, n").fetchall()
        return [row[0] for row in rows]

    def _open(self) -> Services:
        return open_services(self._profile, self._clock, self._ids)


@pytest.fixture
def clock() -> HandClock:
    return HandClock("2026-11-21T19:30")


@pytest.fixture
def learner(qtbot: QtBot, tmp_path: Path, clock: HandClock) -> Iterator[Learner]:
    profile = Profile(tmp_path / "profile")
    profile.create()
    learner = Learner(qtbot, profile, clock)
    yield learner
    learner.quit()
    assert learner.failures == []


def today(learner: Learner) -> TodayPage:
    page = learner.app.window.current_page()
    assert isinstance(page, TodayPage)
    return page


def flashcards(learner: Learner) -> FlashcardsPage:
    page = learner.app.window.current_page()
    assert isinstance(page, FlashcardsPage)
    return page


def test_the_first_two_days(learner: Learner, clock: HandClock) -> None:
    assert isinstance(learner.app.window.current_page(), FirstStartPage)
    learner.press("Enter", "Enter", "Enter")
    assert today(learner).view.start.text() == "Start: 10 new cards, about 4 min"

    learner.press("Enter")
    asked: list[str] = []
    missed: list[str] = []
    while (turn := learner.turn) is not None:
        asked.append(turn.card.key.item)
        learner.press("Space")
        if len(asked) in (2, 5):
            missed.append(turn.card.key.item)
            learner.press("1")
        else:
            learner.press("2")
        assert len(asked) < 20, "the session does not end"

    assert len(set(asked)) == 10
    assert [asked.count(item) for item in missed] == [2, 2]
    assert len(asked) == 12
    assert learner.log().count("card.answered") == 12
    assert flashcards(learner).summary.isVisible()

    learner.undo()
    assert learner.turn is not None
    assert learner.turn.card.key.item == asked[-1]
    learner.press("2")
    assert flashcards(learner).summary.isVisible()
    assert learner.log().count("voided") == 1

    learner.look()
    learner.press("Enter")
    assert not today(learner).view.start.isVisible()
    learner.quit()

    clock.set("2026-11-22T19:30")
    learner.start()
    assert today(learner).view.start.text() == "Start: 2 reviews + 10 new, about 4 min"
    learner.press("Enter")
    assert learner.turn is not None


def test_a_session_that_was_killed_keeps_its_answers(learner: Learner) -> None:
    learner.press("Enter", "Enter", "Enter", "Enter")
    for _ in range(4):
        learner.press("Space", "2")
    assert learner.log().count("card.answered") == 4
    learner.app.window.closed.disconnect()  # nothing of the orderly end happens
    learner.start()
    assert "6 new cards" in today(learner).view.start.text()


def test_a_window_left_open_overnight_shows_the_new_day(
    learner: Learner, clock: HandClock, qtbot: QtBot
) -> None:
    learner.press("Enter", "Enter", "Enter", "Enter")
    while learner.turn is not None:
        learner.press("Space", "2")
    learner.look()
    learner.press("Enter")
    assert not today(learner).view.start.isVisible()

    clock.set("2026-11-22T07:30")
    learner.app.window.activated.emit()
    assert today(learner).view.start.text() == "Start: 10 new cards, about 4 min"
    assert today(learner).view.date_line.text() == "Sunday 22 November"
