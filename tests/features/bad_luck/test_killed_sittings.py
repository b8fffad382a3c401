"""SIGKILL in the middle of a mock exam of any kind: all that the screen acknowledged is there, so
is time."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from studyapp.bootstrap import open_services
from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.sittings import SittingMode
from studyapp.places import Profile
from studyapp.system_clock import SystemClock
from tests.features.bad_luck.aftermath import is_whole, opens
from tests.features.bad_luck.sitting_record import Paper, Watched, clocks
from tests.features.bad_luck.window import Window
from tests.features.onlooker import Seen
from tests.features.program import Program, rows

MOST_SCREENS = 20
LONGEST_S = 2.0
SEED = 30
# The clock may be wrong by this much, in s.
OFF_S = 1.0
# What is sat one after the other, over the kills of a mode.
KINDS = {
    SittingMode.STRICT: (ExamKind.FULL, ExamKind.HALF, ExamKind.SPRINT),
    SittingMode.RELAXED: tuple(ExamKind),
}
# A form may be sat again after 14 days.
COOLS_DOWN = timedelta(days=15)


@pytest.mark.parametrize("kills", [3, pytest.param(50, marks=pytest.mark.slow)])
@pytest.mark.parametrize("mode", list(SittingMode))
def test_a_sitting_that_was_killed_goes_on_with_all_that_was_acknowledged(
    learner: Program, mode: SittingMode, kills: int
) -> None:
    rng = random.Random(f"{mode} {SEED}")
    morning = datetime.now(UTC).replace(hour=9) + timedelta(days=1)
    stopwatch = Stopwatch()
    kept: Paper | None = None
    screens = sittings = 0
    killed: Counter[ExamKind] = Counter()

    for number in range(kills):
        kind = KINDS[mode][number * len(KINDS[mode]) // kills]
        if kind is ExamKind.REPAIR and not killed[kind]:
            hand_in_a_warm_up(learner)
            kept = Paper.of_log(learner.profile)
        killed[kind] += 1
        sittings += kept is not None and kept.over
        at = morning + sittings * COOLS_DOWN + timedelta(minutes=number)
        program = replace(learner, environment={"STUDYAPP_CLOCK": at.isoformat(), "TZ": "UTC"})
        with Window(program, f"{mode} {kind}", f"{SEED} {number}") as window:
            window.hear("ready")
            window.study(rng.randint(0, MOST_SCREENS), word="seen")
            window.listen(rng.uniform(0, rng.choice((0.1, LONGEST_S))))
            window.kill()

        before = None if kept is None or kept.over else kept
        kept = Paper.of_log(program.profile) or kept
        screens += len(judged(window, before, kept))
        stopwatch.compare(program, window, kept)
        is_whole(program.profile)
        opens(program.profile)

    told = ", ".join(f"{kind} {count}" for kind, count in killed.items())
    print(f"{kills} kills ({told}), {sittings} handed in, {screens} screens")
    print(f"off {stopwatch.off_s} s")
    assert screens > 2 * kills
    # A few kills may all come before a kind's first question.
    assert kills < 10 or kinds_begun(learner) >= {kind.value for kind in killed}
    assert learner.logged() == ""


def hand_in_a_warm_up(learner: Program) -> None:
    """So that there is something to repair."""
    services = open_services(Profile(learner.profile), SystemClock())
    plan = services.planning.plan()
    assert plan is not None
    info = services.library.active(plan.bank)
    assert info is not None
    sat = services.exams.start_kind(info, plan, ExamKind.WARM_UP, SittingMode.RELAXED)
    services.exams.submit(sat)
    services.close()


def kinds_begun(learner: Program) -> set[str]:
    """The kinds of the sittings in the log."""
    found = rows(
        learner.profile, "SELECT data ->> 'kind' FROM event WHERE type = 'sitting.started'"
    )
    return {kind for (kind,) in found}


def judged(window: Window, before: Paper | None, kept: Paper | None) -> list[Seen]:
    """The screens of an exam in a run, once it is certain that nothing of them was lost."""
    if kept is None or kept == before:
        assert not window.acknowledged
    began = before
    if kept is not None and (began is None or began.sitting != kept.sitting):
        began = replace(
            Paper(kept.sitting, kept.strict, kept.limit, kept.order), seen=frozenset({0})
        )
    screens: list[Seen] = []
    watched = Watched(began) if began is not None else None
    for _, line in window.heard:
        word, _, rest = line.partition(" ")
        if word == "pressed":
            assert watched is not None
            watched.pressed(rest)
        elif word == "reminded":
            assert watched is not None
            watched.reminded()
        elif word == "seen":
            screen = window.seen_in(line)
            if screen.clock >= 0 and screen.grid:
                assert watched is not None, "a sitting was shown that is not in the log"
                watched.painted(screen)
                screens.append(screen)
        elif word == "ack":
            assert watched is not None
            watched.ended()
    if watched is not None and kept is not None:
        assert watched.allows(kept), f"acknowledged {watched.papers[watched.acknowledged]}"
    return screens


class Stopwatch:
    """Runs outside the program from the first screen of an exam to the kill; a crash is charged in
    no mode.

    It bounds what the sitting may say when it goes on: at least the time that was seen to pass, at
    most the time since it was asked to go on. `off_s` has how far outside of that it was, each
    time: below 0 where time was given back, above where it was taken.
    """

    def __init__(self) -> None:
        self.off_s: list[float] = []
        self._sitting = ""
        self._begun = 0
        self._least_s = 0.0
        self._most_s = 0.0

    def compare(self, program: Program, window: Window, kept: Paper | None) -> None:
        """After a kill."""
        if kept is None:
            return
        begun = clocks(program.profile, kept.sitting)
        new = kept.sitting != self._sitting
        if new:
            self._sitting, self._begun, self._least_s, self._most_s = kept.sitting, 0, 0.0, 0.0
        if len(begun) == self._begun:
            return
        assert len(begun) == self._begun + 1
        self._begun += 1
        kind, data = begun[-1]
        elapsed_s = 0.0
        if not new:
            assert (kind, data["reason"], data["charged"]) == ("resumed", "crash", 0)
            elapsed_s = data["elapsed"] / 1000
            self._went_on(elapsed_s)
        self._run(window, kept.limit / 1000, elapsed_s)

    def _went_on(self, elapsed_s: float) -> None:
        off_s = min(0.0, elapsed_s - self._least_s) + max(0.0, elapsed_s - self._most_s)
        self.off_s.append(round(off_s, 3))
        assert abs(off_s) <= OFF_S, f"{elapsed_s} s of {self._least_s} to {self._most_s} s"

    def _run(self, window: Window, limit_s: float, elapsed_s: float) -> None:
        asked = [at for at, line in window.heard if line == "asked"]
        self._most_s = elapsed_s + window.killed_at - asked[-1]
        told = ((at, window.seen_in(line)) for at, line in window.heard if line.startswith("seen "))
        shown = [(at, screen.clock) for at, screen in told if screen.clock >= 0]
        # When the clock shows n s, no more than n are left.
        passed = [limit_s - left + window.killed_at - at for at, left in shown]
        self._least_s = max(elapsed_s, *passed) if passed else elapsed_s
