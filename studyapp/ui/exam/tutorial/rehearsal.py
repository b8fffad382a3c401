"""Runs what the exam's screen asks for without a log: the tutorial's own lane."""

from collections.abc import Callable
from dataclasses import replace
from typing import NoReturn

from PySide6.QtCore import QObject

from studyapp.domain.exam_clock import Reading, Ticks
from studyapp.domain.sitting_events import SittingPaused, SittingResumed, SittingSubmitted
from studyapp.domain.sittings import SittingState
from studyapp.services.absences import BREAK
from studyapp.services.exams import TIME, USER, Sat
from studyapp.ui.exam.sitting.state import Act, Break, End, GoOn, foreseen
from studyapp.ui.exam.sitting.work import Do, Tick
from studyapp.ui.jobs import Done, Failed, Inline, JobRunner, T, Work


class Rehearsal(JobRunner):
    """Does the jobs of a sitting at once, on the values alone; nothing is written anywhere."""

    def __init__(self, ms: Callable[[], int], parent: QObject | None = None) -> None:
        """`ms` reads a monotonic clock in ms."""
        super().__init__(_no_services, db=Inline(), bulk=Inline(), parent=parent)
        self._ms = ms

    def db(self, work: Work[T], done: Done[T], failed: Failed | None = None) -> None:
        match work:
            case Do(seat, act):
                seat.sat = did(read(seat.sat, self._ms()), act)
            case Tick(seat):
                seat.sat = read(seat.sat, self._ms())
            case _:
                return
        done(seat.sat)  # type: ignore[arg-type]


def read(sat: Sat, ms: int) -> Sat:
    """With the clock at a moment; submitted where its time is up."""
    last = sat.reading
    elapsed = last.elapsed
    if sat.sitting.state is SittingState.RUNNING:
        elapsed = min(sat.sitting.limit, elapsed + max(0, ms - last.ticks.ms))
    sat = replace(sat, reading=Reading(elapsed, Ticks("", ms, ms), 0))
    return _submitted(sat, TIME) if elapsed >= sat.sitting.limit else sat


def did(sat: Sat, act: Act) -> Sat:
    """After an act, as the exam itself would do it."""
    name, elapsed = sat.sitting.started.sitting, sat.reading.elapsed
    if sat.sitting.submitted:
        return sat
    match act:
        case End():
            return _submitted(sat, USER)
        case Break():
            return replace(sat, sitting=sat.sitting.after(SittingPaused(name, elapsed, BREAK)))
        case GoOn():
            step = SittingResumed(name, elapsed, BREAK, 0, 0)
            return replace(sat, sitting=sat.sitting.after(step))
        case _:
            return replace(sat, sitting=foreseen(sat.sitting, (act,)))


def _submitted(sat: Sat, by: str) -> Sat:
    if sat.sitting.submitted:
        return sat
    step = SittingSubmitted(sat.sitting.started.sitting, sat.reading.elapsed, by)
    return replace(sat, sitting=sat.sitting.after(step))


def _no_services() -> NoReturn:
    raise AssertionError("a rehearsal has no services")
