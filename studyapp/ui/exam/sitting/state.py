"""What the running exam shows and decides, as a value.

What the learner does becomes acts. An act waits until the log has it; only then it shows, unless
that takes long or was refused: then the exam shows how it will stand, and says that it is not
saved yet. So nothing is lost, and nothing looks saved that is not.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.domain.answers import Confidence
from studyapp.domain.highlights import toggled
from studyapp.domain.sitting_events import (
    SittingChose,
    SittingFlagged,
    SittingHighlighted,
    SittingNoted,
    SittingStep,
    SittingStruck,
    SittingSure,
    SittingVisited,
    Stretch,
)
from studyapp.domain.sittings import Cell, Pause, Sitting, SittingState
from studyapp.services.exams import Sat
from studyapp.services.question_texts import QuestionText


@dataclass(frozen=True, slots=True)
class Visit:
    position: int


@dataclass(frozen=True, slots=True)
class Choose:
    """`option` is None where the answer is taken away."""

    position: int
    option: str | None


@dataclass(frozen=True, slots=True)
class Flag:
    position: int
    on: bool


@dataclass(frozen=True, slots=True)
class Strike:
    position: int
    option: str
    on: bool


@dataclass(frozen=True, slots=True)
class Sure:
    position: int
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Note:
    position: int
    text: str


@dataclass(frozen=True, slots=True)
class Highlight:
    position: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """Pause a relaxed sitting."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """After a break."""


@dataclass(frozen=True, slots=True)
class End:
    """End the exam for good."""


Step = Visit | Choose | Flag | Strike | Sure | Note | Highlight
Act = Step | Break | GoOn | End


class Filter(StrEnum):
    """Which questions the grid offers."""

    ALL = "all"
    OPEN = "open"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Room:
    """A running exam.

    `waiting` are the acts that are not on the log yet, oldest first; `writing` says that the first
    of them is on its way, `late` that this takes long, `refused` that it could not be kept.
    """

    sat: Sat
    waiting: tuple[Act, ...] = ()
    writing: bool = False
    late: bool = False
    refused: bool = False
    filter: Filter = Filter.ALL
    reviewing: bool = False

    @property
    def shown(self) -> Sitting:
        """What is on the screen: what is saved, or how it will stand once the acts are."""
        return self.foreseen if self.late or self.refused else self.sat.sitting

    @property
    def foreseen(self) -> Sitting:
        """The sitting after every act that waits."""
        return foreseen(self.sat.sitting, self.waiting)

    @property
    def unsaved(self) -> bool:
        """Whether something on the screen is not saved."""
        return bool(self.waiting) and (self.late or self.refused)

    @property
    def text(self) -> QuestionText:
        """The question on the screen."""
        return self.sat.text(self.shown.position)

    @property
    def order(self) -> tuple[str, ...]:
        """The options that letters mean now: a question gone to just before may not show yet."""
        return self.sat.sitting.paper[self.foreseen.position].order

    @property
    def paused(self) -> bool:
        return self.sat.sitting.state is SittingState.PAUSED

    @property
    def closing(self) -> bool:
        """Whether nothing more is done to the paper now: a break, or the end, is on its way."""
        doors = any(isinstance(act, End | Break | GoOn) for act in self.waiting)
        return self.paused or (doors and not self.refused)

    @property
    def last(self) -> int:
        """The position of the last question."""
        return len(self.sat.sitting.paper) - 1


def foreseen(sitting: Sitting, acts: Iterable[Act]) -> Sitting:
    """A running sitting after these acts, as if they took no time."""
    for act in acts:
        step = _step(sitting, act)
        if step is not None and sitting.state is SittingState.RUNNING:
            sitting = sitting.after(step)
    return sitting


# What the learner does


def chosen(room: Room, option: str) -> tuple[Act, ...]:
    """Choose an option; one that was struck out is struck out no more."""
    position, cell = _here(room)
    if cell.chosen == option:
        return ()
    acts: tuple[Act, ...] = (Choose(position, option),)
    return (Strike(position, option, on=False), *acts) if option in cell.struck else acts


def taken_away(room: Room) -> tuple[Act, ...]:
    """Take the answer away."""
    position, cell = _here(room)
    return () if cell.chosen is None else (Choose(position, None),)


def struck(room: Room, option: str) -> tuple[Act, ...]:
    """Strike an option out, or bring it back; the chosen one stays."""
    position, cell = _here(room)
    if cell.chosen == option:
        return ()
    return (Strike(position, option, on=option not in cell.struck),)


def flagged(room: Room) -> tuple[Act, ...]:
    """Flag the question, or take the flag off."""
    position, cell = _here(room)
    return (Flag(position, on=not cell.flagged),)


def sure(room: Room, confidence: Confidence) -> tuple[Act, ...]:
    """Say how sure the answer is; strict sittings do not ask, and without an answer there is
    nothing to be sure of."""
    position, cell = _here(room)
    if room.sat.sitting.strict or cell.chosen is None or cell.confidence is confidence:
        return ()
    return (Sure(position, confidence),)


def noted(room: Room, text: str) -> tuple[Act, ...]:
    """Keep words on the question, or take them away; a strict sitting has none."""
    position, cell = _here(room)
    if room.sat.sitting.strict or text == cell.note:
        return ()
    return (Note(position, text),)


def highlighted(room: Room, chosen: tuple[int, int]) -> tuple[Act, ...]:
    """Highlight a part of the question, or take that away; a strict sitting has nothing."""
    position, cell = _here(room)
    if room.sat.sitting.strict:
        return ()
    text = room.sat.text(position).asked.text
    return (Highlight(position, toggled(cell.highlights, Stretch(*chosen), text)),)


def paused(room: Room) -> tuple[Act, ...]:
    """Take a break; a strict sitting has none."""
    return () if room.sat.sitting.strict else (Break(),)


def visited(room: Room, position: int) -> tuple[Act, ...]:
    """Go to a question, where there is one."""
    if not 0 <= position <= room.last or position == room.foreseen.position:
        return ()
    return (Visit(position),)


def moved(room: Room, by: int) -> tuple[Act, ...]:
    """Go on or back by so many questions."""
    return visited(room, room.foreseen.position + by)


# How an act fares


def asked(room: Room, acts: tuple[Act, ...]) -> Room:
    """The learner did something. Whoever goes on after an end or a break was refused wants neither
    any more."""
    waiting = room.waiting
    if room.refused:
        waiting = tuple(act for act in waiting if not isinstance(act, End | Break))
    return replace(room, waiting=(*waiting, *acts))


def sent(room: Room) -> Room:
    """The first act is on its way; one that was refused still looks unsaved."""
    return replace(room, writing=True, refused=False, late=room.late or room.refused)


def saved(room: Room, sat: Sat) -> Room:
    """The log has the first act."""
    return replace(
        room,
        sat=sat,
        waiting=room.waiting[1:],
        writing=False,
        late=room.late and len(room.waiting) > 1,
        refused=False,
    )


def refused(room: Room) -> Room:
    """The first act could not be kept; it stays."""
    return replace(room, writing=False, late=False, refused=True)


def dropped(room: Room) -> Room:
    """The first act cannot be done at all."""
    return replace(room, writing=False, late=False, refused=False, waiting=room.waiting[1:])


def to_keep(room: Room) -> tuple[Act, ...]:
    """What has still to be written when the learner leaves: not what is on its way, and neither a
    break nor the end, which one confirms where one sees it."""
    waiting = room.waiting[1:] if room.writing else room.waiting
    return tuple(act for act in waiting if not isinstance(act, End | Break | GoOn))


# What is counted


@dataclass(frozen=True, slots=True)
class Counts:
    """How the paper stands."""

    questions: int
    answered: int
    flagged: int

    @property
    def open(self) -> int:
        """Questions without an answer."""
        return self.questions - self.answered


def counts(sitting: Sitting) -> Counts:
    return Counts(len(sitting.cells), sitting.answered, len(sitting.flagged_positions))


def offered(sitting: Sitting, wanted: Filter, position: int) -> bool:
    """Whether a filter leaves a question in the grid."""
    cell = sitting.cells[position]
    if wanted is Filter.OPEN:
        return cell.chosen is None
    return cell.flagged if wanted is Filter.FLAGGED else True


@dataclass(frozen=True, slots=True)
class ToLookAt:
    """A question that may need another look before the end."""

    position: int
    seen: bool
    answered: bool
    flagged: bool


def to_look_at(sitting: Sitting) -> tuple[ToLookAt, ...]:
    """The questions without an answer, flagged or not seen, in the order of the paper."""
    return tuple(
        ToLookAt(position, cell.seen, cell.chosen is not None, cell.flagged)
        for position, cell in enumerate(sitting.cells)
        if cell.chosen is None or cell.flagged
    )


def first_open(sitting: Sitting) -> int | None:
    """The first question without an answer."""
    return next(iter(sitting.open_positions), None)


def first_flagged(sitting: Sitting) -> int | None:
    return next(iter(sitting.flagged_positions), None)


def new_pauses(before: Sitting | None, after: Sitting) -> tuple[Pause, ...]:
    """The times in which nobody could answer, noted since."""
    return after.pauses[len(before.pauses) if before else 0 :]


def before_return(sat: Sat) -> int:
    """The ms left when one went, where a sitting is gone on with."""
    sitting = sat.sitting
    charged = sitting.pauses[-1].charged if sitting.pauses else 0
    return sitting.limit - sitting.elapsed + charged


def _here(room: Room) -> tuple[int, Cell]:
    """The question that acts are about: the one that shows once all of them are saved."""
    sitting = room.foreseen
    return sitting.position, sitting.cells[sitting.position]


def _step(sitting: Sitting, act: Act) -> SittingStep | None:
    id_, now = sitting.started.sitting, sitting.elapsed
    match act:
        case Visit(position):
            return SittingVisited(id_, position, now)
        case Choose(position, option):
            return SittingChose(id_, position, now, option)
        case Flag(position, on):
            return SittingFlagged(id_, position, now, on)
        case Strike(position, option, on):
            return SittingStruck(id_, position, now, option, on)
        case Sure(position, confidence):
            return SittingSure(id_, position, now, confidence)
        case Note(position, text):
            return SittingNoted(id_, position, now, text)
        case Highlight(position, stretches):
            return SittingHighlighted(id_, position, now, stretches)
        case _:
            return None
