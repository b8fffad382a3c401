"""A running flashcard session as a value: a step gives a new one, undo brings the old one back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from studyapp.domain.cards import CardKey
from studyapp.domain.memory import Rating, recall
from studyapp.domain.queue import Candidate

# A missed card comes back after this many others, or as the last one.
COMES_BACK_AFTER = 6


class EndReason(StrEnum):
    DONE = "done"
    BUDGET = "budget"
    LEFT = "left"
    TIME = "time"


class WhyKind(StrEnum):
    NEW = "new"
    DUE = "due"
    MISSED = "missed"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Why:
    """Why a card is asked: `since` is the day it fell due (DUE) or was missed (MISSED); `recall`
    the chance in (0, 1] that it is still known."""

    kind: WhyKind
    since: date | None = None
    recall: float | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A card in the session's queue; `repeat` marks one that was missed in this session."""

    card: Candidate
    repeat: bool = False

    def why(self, day: date) -> Why:
        memory = self.card.memory
        if self.repeat:
            return Why(WhyKind.REPEAT)
        if memory is None:
            return Why(WhyKind.NEW)
        if memory.missed:
            return Why(WhyKind.MISSED, memory.last_day, recall(memory, day))
        return Why(WhyKind.DUE, memory.due_day, recall(memory, day))


@dataclass(frozen=True, slots=True)
class Tally:
    """What was done: cards asked for the first time today, what was known, repeats, time in ms."""

    reviews: int = 0
    new: int = 0
    missed: int = 0
    repeats: int = 0
    spent_ms: int = 0

    @property
    def cards(self) -> int:
        return self.reviews + self.new


@dataclass(frozen=True, slots=True)
class Session:
    """`queue` begins with the card on the screen. `budget_ms` is the time meant for the session."""

    id: str
    day: date
    budget_ms: int
    queue: tuple[Turn, ...]
    tally: Tally = Tally()

    @classmethod
    def begin(
        cls, session_id: str, day: date, budget_ms: int, cards: tuple[Candidate, ...]
    ) -> "Session":
        return cls(session_id, day, budget_ms, tuple(Turn(card) for card in cards))

    @property
    def current(self) -> Turn | None:
        return self.queue[0] if self.queue else None

    @property
    def left(self) -> int:
        return len(self.queue)

    def answered(self, rating: Rating, spent_ms: int) -> "Session":
        """After a grade of the current card. Past the budget only missed cards still come back."""
        turn, rest = self.queue[0], self.queue[1:]
        missed = rating is Rating.MISSED
        tally = replace(
            self.tally,
            reviews=self.tally.reviews + (not turn.repeat and turn.card.memory is not None),
            new=self.tally.new + (not turn.repeat and turn.card.memory is None),
            missed=self.tally.missed + (missed and not turn.repeat),
            repeats=self.tally.repeats + turn.repeat,
            spent_ms=self.tally.spent_ms + spent_ms,
        )
        if tally.spent_ms >= self.budget_ms:
            rest = tuple(turn for turn in rest if turn.repeat)
        if missed:
            at = min(COMES_BACK_AFTER, len(rest))
            rest = (*rest[:at], Turn(turn.card, repeat=True), *rest[at:])
        return replace(self, queue=rest, tally=tally)

    def without(self, item: str) -> "Session":
        """After the learner took an item out of the session (not today, suspended)."""
        return self._keeping(lambda turn: turn.card.key.item != item)

    def known_to(self, exists: Callable[[CardKey], bool]) -> "Session":
        """After a change of the bank: cards that left it are not asked."""
        return self._keeping(lambda turn: exists(turn.card.key))

    @property
    def end_reason(self) -> EndReason | None:
        """Why the session is over; None while cards are left."""
        if self.queue:
            return None
        return EndReason.BUDGET if self.tally.spent_ms >= self.budget_ms else EndReason.DONE

    def _keeping(self, keep: Callable[[Turn], bool]) -> "Session":
        return replace(self, queue=tuple(turn for turn in self.queue if keep(turn)))


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the learner did: the event in the log, the session before and after it."""

    event: str
    before: Session
    after: Session


@dataclass(frozen=True, slots=True)
class Run:
    """A session with what can be undone (`past`, last one last) and redone (`future`, likewise).

    In `future` the event of a step is the `voided` event that took it back.
    """

    session: Session
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()

    def stepped(self, event: str, after: Session) -> "Run":
        """After something new was done: what had been undone can no longer be redone."""
        return Run(after, (*self.past, Step(event, self.session, after)))

    def undone(self, void: str) -> "Run":
        """After the last step was taken back by the event `void`."""
        step = self.past[-1]
        return Run(step.before, self.past[:-1], (*self.future, replace(step, event=void)))

    def redone(self, event: str) -> "Run":
        """After the last undo was taken back; `event` is the event that stands again."""
        step = self.future[-1]
        return Run(step.after, (*self.past, replace(step, event=event)), self.future[:-1])
