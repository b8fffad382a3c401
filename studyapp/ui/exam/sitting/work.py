"""What the running exam asks of the services, one job each, run on the database's own thread."""

from contextlib import suppress
from dataclasses import dataclass

from studyapp.services.exams import Exams, Sat
from studyapp.services.offer import Services
from studyapp.services.ports import StorageFailed
from studyapp.ui.exam.sitting.state import (
    Act,
    Break,
    Choose,
    End,
    Flag,
    GoOn,
    Highlight,
    Note,
    Strike,
    Sure,
    Visit,
)


@dataclass(slots=True)
class Seat:
    """The sitting as the database's thread left it: only jobs touch it, and each goes on from what
    the one before it made. The window holds the values that they give back."""

    sat: Sat


@dataclass(frozen=True, slots=True)
class Do:
    """One act. Raises StorageFailed, and then the sitting is as it was."""

    seat: Seat
    act: Act

    def __call__(self, services: Services) -> Sat:
        self.seat.sat = did(services.exams, self.seat.sat, self.act)
        return self.seat.sat


@dataclass(frozen=True, slots=True)
class Tick:
    """The clock, once a second."""

    seat: Seat

    def __call__(self, services: Services) -> Sat:
        self.seat.sat = services.exams.tick(self.seat.sat)
        return self.seat.sat


@dataclass(frozen=True, slots=True)
class Leave:
    """The learner leaves; what was not kept yet is tried once more."""

    seat: Seat
    acts: tuple[Act, ...]

    def __call__(self, services: Services) -> Sat:
        with suppress(StorageFailed):
            for act in self.acts:
                self.seat.sat = did(services.exams, self.seat.sat, act)
        self.seat.sat = services.exams.leave(self.seat.sat)
        return self.seat.sat


def did(exams: Exams, sat: Sat, act: Act) -> Sat:
    """The sitting after an act that is on the log."""
    match act:
        case Visit(position):
            return exams.visit(sat, position)
        case Choose(position, option):
            return exams.choose(sat, position, option)
        case Flag(position, on):
            return exams.flag(sat, position, on)
        case Strike(position, option, on):
            return exams.strike(sat, position, option, on)
        case Sure(position, confidence):
            return exams.sure(sat, position, confidence.value)
        case Note(position, text):
            return exams.note(sat, position, text)
        case Highlight(position, stretches):
            return exams.highlight(sat, position, stretches)
        case Break():
            return exams.pause(sat)
        case GoOn():
            return exams.go_on(sat)
        case End():
            return exams.submit(sat)
