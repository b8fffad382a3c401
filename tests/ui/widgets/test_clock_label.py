"""The clock is quiet, can be put away, and comes back when it matters."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.clock_label import ClockLabel, clock_figures, clock_words
from tests.ui.widgets.window import focused, in_window, press

pytestmark = pytest.mark.gui


@pytest.fixture
def clock(appearance: Appearance) -> ClockLabel:
    return ClockLabel(appearance)


@pytest.mark.parametrize(
    ("seconds", "long", "short", "words", "exact"),
    [
        (5527, "1:32:07", "1:32:07", "1 hour 32 minutes left", "1 hour 32 minutes 7 seconds left"),
        (7200, "2:00:00", "2:00:00", "2 hours left", "2 hours left"),
        (1300, "0:21:40", "21:40", "21 minutes left", "21 minutes 40 seconds left"),
        (61, "0:01:01", "1:01", "1 minute left", "1 minute 1 second left"),
        (9, "0:00:09", "0:09", "Less than a minute left", "9 seconds left"),
        (0, "0:00:00", "0:00", "Less than a minute left", "0 seconds left"),
        (-3, "0:00:00", "0:00", "Less than a minute left", "0 seconds left"),
    ],
)
def test_time_in_figures_and_words(
    appearance: Appearance, seconds: int, long: str, short: str, words: str, exact: str
) -> None:
    assert clock_figures(seconds, hours=True) == long
    assert clock_figures(seconds, hours=False) == short
    assert clock_words(seconds, exact=False) == words
    assert clock_words(seconds, exact=True) == exact


def test_it_is_put_away_and_fetched_by_key(clock: ClockLabel, qtbot: QtBot) -> None:
    window = in_window(qtbot, clock)
    clock.set_time(5832)
    told: list[bool] = []
    clock.shown_changed.connect(told.append)
    press(window, Qt.Key.Key_Tab)
    assert focused().accessibleName() == "Hide clock"
    press(window, Qt.Key.Key_Space)
    assert not clock.figures.isVisible()
    assert (focused().accessibleName(), clock.toggle.text()) == ("Show clock", "Show clock")
    assert clock.toggle.accessibleDescription() == "1 hour 37 minutes left"
    press(window, Qt.Key.Key_Space)
    assert clock.figures.isVisible()
    assert told == [False, True]


def test_it_comes_back_at_five_minutes_once(clock: ClockLabel, qtbot: QtBot) -> None:
    in_window(qtbot, clock)
    told: list[bool] = []
    clock.shown_changed.connect(told.append)
    clock.set_time(302)
    clock.set_shown(False)
    clock.set_time(301)
    assert not clock.shown
    clock.set_time(300)
    assert (clock.shown, clock.figures.isVisible(), told) == (True, True, [True])
    clock.set_shown(False)
    clock.set_time(299)
    assert not clock.shown


def test_in_an_exam_it_comes_back_for_good(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = ClockLabel(appearance, key="K")
    in_window(qtbot, clock)
    said: list[object] = []
    clock.set_time(302)
    clock.turn()
    assert (clock.shown, clock.stays, clock.toggle.isVisible()) == (False, False, True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", said.append)
    clock.set_time(300)
    assert (clock.shown, clock.stays, clock.toggle.isVisible()) == (True, True, False)
    assert not any(isinstance(one, QAccessibleAnnouncementEvent) for one in said), "the exam tells"
    clock.turn()
    clock.set_shown(False)
    assert clock.shown
    clock.set_time(5000)
    clock.turn()
    assert not clock.shown, "another sitting has its time before it"


def test_what_is_little_time_can_be_said_otherwise(appearance: Appearance, qtbot: QtBot) -> None:
    clock = ClockLabel(appearance, key="K")
    in_window(qtbot, clock)
    clock.set_time(100)
    with_words = clock.figures.sizeHint().width()
    clock.set_low(-1)
    clock.set_time(100)
    clock.turn()
    assert not clock.shown
    assert clock.figures.sizeHint().width() < with_words


def test_a_sitting_resumed_late_shows_it(clock: ClockLabel, qtbot: QtBot) -> None:
    in_window(qtbot, clock)
    clock.set_shown(False)
    clock.set_time(120)
    assert clock.shown


def test_seconds_are_not_told(
    clock: ClockLabel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_window(qtbot, clock)
    clock.set_time(5579)
    names: list[str] = []
    monkeypatch.setattr(clock.figures, "setAccessibleName", names.append)
    before = clock.figures.accessibleName()
    for left in range(5578, 5520, -1):
        clock.set_time(left)
        assert clock.figures.text() == ""
    assert (names, before) == ([], "1 hour 32 minutes left")
    clock.set_time(5519)
    assert names == ["1 hour 31 minutes left"]


def test_it_is_read_out_on_demand_and_at_five_minutes(
    clock: ClockLabel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_window(qtbot, clock)
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    clock.set_time(5527)
    assert said == []
    clock.say()
    clock.set_time(300)
    clock.set_time(299)
    clock.set_time(298)
    assert said == ["1 hour 32 minutes 7 seconds left", "5 minutes left"]


def test_what_stands_beside_it_does_not_move(clock: ClockLabel, qtbot: QtBot) -> None:
    qtbot.addWidget(clock)
    widths = set()
    for left in (6000, 5111, 4000, 1111, 300):
        clock.set_time(left)
        widths.add(clock.figures.sizeHint().width())
    assert len(widths) == 1
    clock.set_time(299)
    assert clock.figures.sizeHint().width() > max(widths)


def test_little_time_is_said_and_not_only_coloured(
    appearance: Appearance, clock: ClockLabel, qtbot: QtBot
) -> None:
    qtbot.addWidget(clock)

    def inked(left: int) -> set[str]:
        clock.set_time(left)
        clock.figures.resize(clock.figures.sizeHint())
        image = clock.figures.grab().toImage()
        return {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
        }

    assert appearance.colour("bad").name() not in inked(300)
    assert appearance.colour("bad").name() in inked(299)
