"""Bars and calendar say in words what they show in shapes."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.progress_line import ProgressLine
from studyapp.ui.widgets.recall_bar import Recall, RecallBar, RecallTrack
from studyapp.ui.widgets.study_calendar import StudyCalendar, StudyDays, dot_radius

pytestmark = pytest.mark.gui

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
TODAY = date(2026, 10, 6)
DAYS = StudyDays(
    first=date(2026, 9, 1),
    last=date(2026, 11, 14),
    today=TODAY,
    minutes={date(2026, 9, 29): 31, TODAY: 12},
    exam=date(2026, 11, 14),
)


@pytest.fixture
def calendar(appearance: Appearance, qtbot: QtBot) -> StudyCalendar:
    made = StudyCalendar(appearance, DAYS, ENGLISH)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 9, 29), "Tue 29 Sep, 31 min"),
        (date(2026, 9, 30), "Wed 30 Sep, not studied"),
        (TODAY, "Tue 6 Oct, 12 min, today"),
        (date(2026, 10, 20), "Tue 20 Oct"),
        (date(2026, 11, 14), "Sat 14 Nov, exam"),
    ],
)
def test_a_day_in_words(calendar: StudyCalendar, day: date, words: str) -> None:
    assert calendar.day_text(day) == words


def test_every_day_is_found_where_it_is_drawn(calendar: StudyCalendar) -> None:
    day = DAYS.first
    while day <= DAYS.last:
        assert calendar.day_at(calendar.centre_of(day).toPoint()) == day
        day += timedelta(days=1)
    assert calendar.day_at(QPoint(2, 60)) is None
    assert calendar.day_at(QPoint(60, 2)) is None


def test_the_tooltip_tells_the_day(calendar: StudyCalendar) -> None:
    at = calendar.centre_of(date(2026, 9, 29)).toPoint()
    QApplication.sendEvent(
        calendar, QHelpEvent(QHelpEvent.Type.ToolTip, at, calendar.mapToGlobal(at))
    )
    assert QToolTip.text() == "Tue 29 Sep, 31 min"
    QToolTip.hideText()


def test_arrows_move_and_tell(calendar: StudyCalendar, qtbot: QtBot) -> None:
    calendar.setFocus()
    assert calendar.accessibleDescription() == "Tue 6 Oct, 12 min, today"
    qtbot.keyClick(calendar, Qt.Key.Key_Left)
    assert calendar.accessibleDescription() == "Tue 29 Sep, 31 min"
    qtbot.keyClick(calendar, Qt.Key.Key_Down)
    assert calendar.accessibleDescription() == "Wed 30 Sep, not studied"
    for _ in range(30):
        qtbot.keyClick(calendar, Qt.Key.Key_Left)
    assert calendar.accessibleDescription() == "Wed 2 Sep, not studied"
    QToolTip.hideText()


def test_early_weeks_give_way_without_room(calendar: StudyCalendar) -> None:
    whole = calendar.sizeHint().width()
    calendar.resize(whole - 50, calendar.height())
    assert calendar.centre_of(DAYS.first).x() < 0
    assert calendar.centre_of(DAYS.last).x() < calendar.width()


def test_dots_grow_with_minutes() -> None:
    assert [dot_radius(n) for n in (0, 1, 14, 15, 29, 30, 300)] == [1.5, 4, 4, 5.5, 5.5, 7, 7]


def test_a_bar_says_its_figures(appearance: Appearance, qtbot: QtBot) -> None:
    track = RecallTrack(appearance, Recall(0, "Insights", 0.86, "86 %", "31 cards"))
    qtbot.addWidget(track)
    assert track.toolTip() == track.accessibleName() == "Insights: 86 %, 31 cards"
    track.resize(200, 16)
    with_data = track.grab().toImage()
    track.set_recall(Recall(0, "Insights", None, "", "no card yet"))
    assert track.accessibleName() == "Insights: no card yet"
    assert track.grab().toImage() != with_data


@pytest.mark.parametrize(("share", "middle"), [(0.0, 6), (0.5, 100), (1.0, 194), (1.7, 194)])
def test_the_mark_stands_at_the_value(
    appearance: Appearance, qtbot: QtBot, share: float, middle: int
) -> None:
    track = RecallTrack(appearance, Recall(2, "Metrics", share, "", ""))
    qtbot.addWidget(track)
    track.resize(200, 16)
    image = track.grab().toImage()
    hue = appearance.theme.category(2).name()
    inked = [x for x in range(200) if image.pixelColor(x, 8).name() == hue]
    assert sum(inked) / len(inked) == pytest.approx(middle, abs=1)


def test_a_row_follows_its_discipline(appearance: Appearance, qtbot: QtBot) -> None:
    row = RecallBar(appearance, Recall(0, "Insights", 0.5, "50 %", "3 cards"))
    qtbot.addWidget(row)
    row.set_recall(Recall(1, "Strategy", None, "", "no card yet"))
    assert row.toolTip() == "Strategy: no card yet"


def test_the_line_shows_what_is_done(appearance: Appearance, qtbot: QtBot) -> None:
    line = ProgressLine(appearance, "Session")
    qtbot.addWidget(line)
    line.resize(240, 4)
    line.set_done(8, 32)
    image = line.grab().toImage()
    accent = appearance.colour("accent").name()
    inked = sum(image.pixelColor(x, 2).name() == accent for x in range(240))
    assert inked == pytest.approx(60, abs=3)
    line.set_done(40, 32)
    assert (line.value(), line.maximum()) == (32, 32)
    line.set_done(0, 0)
    assert line.value() == 0
