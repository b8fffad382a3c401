"""The plots of a sitting: the time on each question, and the pace."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.pace_line import PaceLine, PaceStep, PaceSteps
from studyapp.ui.widgets.paper_bars import PaperBar, PaperBars, PaperTimes

pytestmark = pytest.mark.gui


def times(count: int) -> PaperTimes:
    bars = tuple(PaperBar(10.5 * n, n > 7, n % 2 == 0, f"question {n + 1}") for n in range(count))
    return PaperTimes(bars, 50, "seconds", f"n = {count}", "")


def pace(*used: float | None) -> PaceSteps:
    steps = tuple(
        PaceStep(str(10 * n), one, 18.0 * n, f"step {n}") for n, one in enumerate(used, 1)
    )
    return PaceSteps(steps, "minutes", "n = 100", "")


@pytest.fixture
def bars(appearance: Appearance, qtbot: QtBot) -> PaperBars:
    made = PaperBars(appearance, "Time per question", times(20))
    qtbot.addWidget(made)
    made.resize(600, 176)
    made.show()
    return made


@pytest.fixture
def line(appearance: Appearance, qtbot: QtBot) -> PaceLine:
    made = PaceLine(appearance, "Pace", pace(15, 30, None))
    qtbot.addWidget(made)
    made.resize(400, 176)
    made.show()
    return made


def test_each_question_says_its_own(bars: PaperBars, qtbot: QtBot) -> None:
    assert bars.accessibleName() == "Time per question"
    assert bars.accessibleDescription() == "seconds. n = 20. question 1"
    qtbot.keyClick(bars, Qt.Key.Key_End)
    assert bars.accessibleDescription().endswith("question 20")


def test_every_tenth_question_is_named_and_the_ends(bars: PaperBars) -> None:
    assert [tick.words[0] for tick in bars.columns_named()] == ["1", "20", "10"]


def test_the_axis_reaches_over_the_longest(bars: PaperBars) -> None:
    heights = bars.heights()
    assert (heights[0].words, heights[-1].words) == ("0", "200")


def test_a_paper_without_time_stands_too(bars: PaperBars) -> None:
    bars.set_times(PaperTimes((PaperBar(0, False, True, "question 1"),), 0, "seconds", "", ""))
    assert not bars.grab().isNull()
    bars.set_times(PaperTimes((), 0, "seconds", "", ""))
    assert not bars.grab().isNull()


def test_the_pace_tells_its_last_step_first(line: PaceLine, qtbot: QtBot) -> None:
    assert line.accessibleDescription() == "minutes. n = 100. step 3"
    qtbot.keyClick(line, Qt.Key.Key_Left)
    assert line.accessibleDescription().endswith("step 2")


def test_the_pace_names_its_ends_first_and_reaches_over_the_even_one(line: PaceLine) -> None:
    assert [tick.words[0] for tick in line.columns_named()] == ["30", "10", "20"]
    assert line.heights()[-1].words == "60"


def test_a_pace_that_never_began_stands_too(line: PaceLine) -> None:
    line.set_pace(pace(None))
    assert not line.grab().isNull()
    line.set_pace(pace())
    assert not line.grab().isNull()
