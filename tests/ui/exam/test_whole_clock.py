"""The clock of a whole exam, second by second on a machine moved by hand, with all that may happen
to a machine meanwhile. What is expected is reckoned from the limit alone (data.md 3)."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.sittings import SittingMode
from studyapp.ui.theme.appearance import Appearance
from tests.ui.desk import settle
from tests.ui.exam.exam_desk import RELAXED, STRICT, ExamDesk, Key
from tests.ui.exam.full_form import MINUTES, full_learner
from tests.ui.hearing import heard

pytestmark = pytest.mark.gui

WARNINGS = [
    (1800, "30 minutes left."),
    (900, "15 minutes left."),
    (300, "5 minutes left."),
    (60, "1 minute left."),
]
SLEPT_S = 600


@dataclass
class Watch:
    """What an onlooker writes down: warnings with the seconds left, and when the clock showed."""

    warned: list[tuple[int, str]] = field(default_factory=list)
    shown_at: list[int] = field(default_factory=list)
    seconds: int = 0


def run_out(desk: ExamDesk, said: list[str], mishaps: dict[int, object] | None = None) -> Watch:
    """Let the time run, a second at a time; `mishaps` happen after so many of them."""
    watch, panel = Watch(), desk.page.panel
    clock = panel.question.bar.clock
    while panel.running and watch.seconds < 20_000:
        mishap = (mishaps or {}).get(watch.seconds)
        if callable(mishap):
            mishap()
        said.clear()
        hidden = not clock.shown
        desk.fakes.boot.forward(seconds=1)
        panel.clock.second.timeout.emit()
        watch.seconds += 1
        if not watch.seconds % 300:
            QApplication.processEvents()
        watch.warned += [(panel.seconds_left, one) for one in said if "left." in one]
        if hidden and clock.shown:
            watch.shown_at.append(panel.seconds_left)
            desk.press(Key.Key_K)
            assert clock.shown, "it cannot be hidden any more"
    settle()
    return watch


@pytest.mark.parametrize("multiplier", [1.0, 1.5])
def test_a_whole_exam_by_its_clock(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, multiplier: float
) -> None:
    desk = ExamDesk(appearance, qtbot, full_learner(multiplier))
    desk.begin()
    minutes = round(MINUTES * multiplier)
    assert minutes in (180, 270)
    assert desk.page.panel.seconds_left == minutes * 60
    desk.press(Key.Key_K)

    watch = run_out(desk, heard(monkeypatch))

    assert watch.seconds == minutes * 60
    assert watch.warned == WARNINGS
    assert watch.shown_at == [300]
    assert desk.submissions() == ["time"]
    assert desk.changes == 1
    assert desk.kept().elapsed == minutes * 60_000
    assert desk.page.survey.isVisible()


@pytest.mark.parametrize(("mode", "charged"), [(STRICT, SLEPT_S), (RELAXED, 0)])
def test_neither_wall_clock_nor_zone_and_suspend_as_the_mode_has_it(
    appearance: Appearance,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    mode: SittingMode,
    charged: int,
) -> None:
    desk = ExamDesk(appearance, qtbot, full_learner())
    desk.begin(mode)
    desk.press(Key.Key_K)

    def a_day_on() -> None:
        desk.fakes.clock.forward(days=1)

    def two_days_back() -> None:
        desk.fakes.clock.forward(days=-2)

    def another_zone() -> None:
        desk.fakes.clock.zone = "America/New_York"

    def asleep() -> None:
        desk.fakes.boot.suspend(seconds=SLEPT_S)

    mishaps: dict[int, object] = {
        1000: a_day_on,
        2000: two_days_back,
        3000: another_zone,
        4000: asleep,
    }
    watch = run_out(desk, heard(monkeypatch), mishaps)

    assert watch.seconds == MINUTES * 60 - charged
    assert watch.warned == WARNINGS
    assert watch.shown_at == [300]
    assert desk.submissions() == ["time"]
    pause = desk.kept().pauses[-1]
    assert (pause.reason, pause.down, pause.charged) == (
        "suspend",
        SLEPT_S * 1000,
        charged * 1000,
    )


def test_what_a_sleep_passed_over_is_told_once_by_the_newest(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = ExamDesk(appearance, qtbot, full_learner())
    desk.begin()
    said = heard(monkeypatch)

    def asleep() -> None:
        desk.fakes.boot.suspend(minutes=146)

    watch = run_out(desk, said, {30 * 60: asleep})

    # 30 minutes sat, 146 slept: 4 are left, and 30, 15 and 5 were passed at once.
    assert watch.warned == [(239, "4 minutes left."), (60, "1 minute left.")]
