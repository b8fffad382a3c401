"""Time by week: every week says its own, by key and pointer."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.week_bars import WeekBars, WeekTimes

pytestmark = pytest.mark.gui

MONDAYS = tuple(date(2026, 9, 28) + timedelta(weeks=n) for n in range(3))
ENGLISH = QLocale(QLocale.Language.English)


def times(*minutes: int) -> WeekTimes:
    told = tuple(f"week {n}: {m} min" for n, m in enumerate(minutes))
    return WeekTimes(MONDAYS[: len(minutes)], minutes, told)


@pytest.fixture
def bars(appearance: Appearance, qtbot: QtBot) -> WeekBars:
    made = WeekBars(appearance, "Time spent", times(30, 0, 75), ENGLISH)
    qtbot.addWidget(made)
    made.resize(400, 176)
    made.show()
    return made


def test_it_tells_the_present_week_first(bars: WeekBars) -> None:
    assert bars.accessibleName() == "Time spent"
    assert bars.accessibleDescription() == "minutes a week. 3 weeks. week 2: 75 min"


def test_the_present_week_is_named_before_all_others(bars: WeekBars) -> None:
    ticks = bars.columns_named()
    assert [tick.words[0] for tick in ticks] == ["12 Oct", "28 Sep", "5 Oct"]
    assert [tick.role for tick in ticks] == ["accent", "muted", "muted"]


def test_keys_go_back_through_the_weeks(bars: WeekBars, qtbot: QtBot) -> None:
    qtbot.keyClick(bars, Qt.Key.Key_Left)
    assert bars.accessibleDescription().endswith("week 1: 0 min")


def test_the_axis_reaches_over_the_longest_week(bars: WeekBars) -> None:
    heights = bars.heights()
    assert (heights[0].words, heights[-1].words) == ("0", "80")


def test_a_single_week_without_study_stands_too(bars: WeekBars) -> None:
    bars.set_times(times(0))
    assert bars.count() == 1
    assert not bars.grab().isNull()
