"""The exam's clock against a wall clock that jumps, and against a program that stands still.

A suspend of the machine cannot be had here: tests/integration/test_exam_suspend.py has it.
"""

import os
import signal
import sys
import time
from dataclasses import replace

import pytest

from tests.features.bad_luck.sitting_record import Paper, clocks
from tests.features.bad_luck.steps import choose, go_on_with_exam, start_exam
from tests.features.bad_luck.window import Window
from tests.features.program import Program, rows

STOOD_S = 3.0
OFF_S = 1.0
DAY = "2026-12-{:02}T10:00:00+01:00"


@pytest.mark.parametrize("day", [9, 11])
def test_a_day_more_or_less_on_the_wall_clock_changes_nothing(learner: Program, day: int) -> None:
    def on(n: int) -> Program:
        return replace(learner, environment={"STUDYAPP_CLOCK": DAY.format(n), "TZ": "UTC"})

    with Window(on(10)) as window:
        start_exam(window)
        choose(window, "A")
        last = window.until(lambda screen: 0 < screen.clock <= 10_797).clock
        window.kill()
    with Window(on(day)) as window:
        back = go_on_with_exam(window)
        window.close()

    assert abs(back.clock - last) <= OFF_S + 1  # the clock shows whole seconds, twice
    kept = Paper.of_log(learner.profile)
    assert kept is not None
    _, (_, data) = clocks(learner.profile, kept.sitting)
    assert (data["reason"], data["charged"], data["by"]) == ("crash", 0, "boot")
    assert data["down"] < 60_000, "the boot clock measures, not the wall clock"


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped there")
@pytest.mark.parametrize("mode", ["strict", "relaxed"])
def test_a_program_that_stands_still_is_charged_for_it(learner: Program, mode: str) -> None:
    """The machine was awake: this is no suspend."""
    with Window(learner) as window:
        before = start_exam(window, mode)
        began = time.monotonic()
        os.kill(window.process.pid, signal.SIGSTOP)
        window.listen(STOOD_S)
        os.kill(window.process.pid, signal.SIGCONT)
        now = window.until(lambda screen: screen.clock < before.clock - 1)
        passed = time.monotonic() - began
        choose(window, "B")
        window.close()

    ((kept_ms,),) = rows(
        learner.profile,
        "SELECT data ->> 'elapsed' FROM event WHERE type = 'sitting.chose'",
    )
    assert kept_ms / 1000 >= passed - OFF_S
    assert passed >= STOOD_S
    assert abs(before.clock - now.clock - passed) <= OFF_S + 1
    kept = Paper.of_log(learner.profile)
    assert kept is not None
    assert [kind for kind, _ in clocks(learner.profile, kept.sitting)] == ["started"]
