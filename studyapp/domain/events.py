"""The log's events: an envelope that says who, when and in which order, and a typed payload.

The log is append-only. Undo is a `voided` event that names the event taken back, and may itself be
voided: that is redo.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.days import Moment
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.plain import from_plain, to_plain
from studyapp.domain.plan import Plan
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted, RationaleOpened
from studyapp.domain.sitting_events import (
    SittingChose,
    SittingFlagged,
    SittingHighlighted,
    SittingNoted,
    SittingPaused,
    SittingRegraded,
    SittingResumed,
    SittingStarted,
    SittingStep,
    SittingStruck,
    SittingSubmitted,
    SittingSure,
    SittingSurveyed,
    SittingVisited,
)


@dataclass(frozen=True, slots=True)
class ProfileCreated:
    TYPE: ClassVar[str] = "profile.created"
    app: str
    demo: bool = False


@dataclass(frozen=True, slots=True)
class PlanSet:
    """All decisions of the learner; the last one in force is the plan."""

    TYPE: ClassVar[str] = "plan.set"
    exam_on: date | None
    minutes: tuple[int, ...]
    days_off: tuple[date, ...]
    target: int
    retention: float
    grades: int
    multiplier: float
    bank: str

    @property
    def plan(self) -> Plan:
        return from_plain(Plan, to_plain(self))

    @classmethod
    def of(cls, plan: Plan) -> "PlanSet":
        return from_plain(cls, to_plain(plan))


@dataclass(frozen=True, slots=True)
class CardAnswered:
    """One grade of one side. Durations in ms; `shown_r` is the recall expected before the answer.

    `counts` is false for a repeat inside a session: it moves neither memory nor due day.
    """

    TYPE: ClassVar[str] = "card.answered"
    session: str
    bank: str
    item: str
    hash: str
    topic: str
    side: Side
    rating: int
    counts: bool
    reveal: int
    answer: int
    paused: int = 0
    shown_r: float | None = None
    params: str = "fsrs-6"
    reason: str = ""

    @property
    def key(self) -> CardKey:
        return CardKey(self.bank, self.item, self.side)


@dataclass(frozen=True, slots=True)
class ItemMarked:
    """`mark` is flag, suspend, bury or reset; a buried item comes back on `until_day`."""

    TYPE: ClassVar[str] = "item.marked"
    bank: str
    item: str
    hash: str
    topic: str
    mark: str
    on: bool = True
    until_day: date | None = None


@dataclass(frozen=True, slots=True)
class ItemNoted:
    """The learner's note on an item; empty text takes it away."""

    TYPE: ClassVar[str] = "item.noted"
    bank: str
    item: str
    hash: str
    topic: str
    text: str


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """A flashcard session or a quiz is over. `reason` is done, budget, left or time."""

    TYPE: ClassVar[str] = "session.ended"
    session: str
    reason: str


@dataclass(frozen=True, slots=True)
class Voided:
    TYPE: ClassVar[str] = "voided"
    event: str


Payload = (
    ProfileCreated
    | PlanSet
    | CardAnswered
    | ItemMarked
    | ItemNoted
    | QuizStarted
    | QuestionAnswered
    | RationaleOpened
    | SessionEnded
    | SittingStarted
    | SittingStep
    | ForecastShown
    | Voided
)
PAYLOADS: Mapping[str, type[Payload]] = {
    kind.TYPE: kind
    for kind in (
        ProfileCreated,
        PlanSet,
        CardAnswered,
        ItemMarked,
        ItemNoted,
        QuizStarted,
        QuestionAnswered,
        RationaleOpened,
        SessionEnded,
        SittingStarted,
        SittingVisited,
        SittingChose,
        SittingFlagged,
        SittingStruck,
        SittingSure,
        SittingNoted,
        SittingHighlighted,
        SittingPaused,
        SittingResumed,
        SittingSubmitted,
        SittingSurveyed,
        SittingRegraded,
        ForecastShown,
        Voided,
    )
}


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it stands in the log.

    `n` counts the device's events. `at` is UTC ms and never runs backwards on one device; `wall`
    is the machine's clock where it differed. `day` is the study day of the wall clock in `zone`,
    computed once. `data` is kept as it came, so that a type this program does not know survives.
    """

    id: str
    profile: str
    device: str
    n: int
    at: int
    wall: int | None
    zone: str
    day: date
    v: int
    type: str
    data: Mapping[str, Any]

    @property
    def order(self) -> tuple[int, str, int, str]:
        """The order of replay."""
        return (self.at, self.device, self.n, self.id)

    @property
    def payload(self) -> Payload | None:
        """The typed payload; None for a type that this program does not know."""
        kind = PAYLOADS.get(self.type)
        return from_plain(kind, self.data) if kind else None


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes: profile, device, and the device's last counter and time."""

    profile: str
    device: str
    n: int
    at: int


def envelope(payload: Payload, event_id: str, now: Moment, writer: Writer) -> Event:
    """The next event of a writer. A clock set back does not turn the log's order around."""
    at = max(now.ms, writer.at)
    return Event(
        id=event_id,
        profile=writer.profile,
        device=writer.device,
        n=writer.n + 1,
        at=at,
        wall=now.ms if now.ms != at else None,
        zone=now.zone,
        day=now.day,
        v=1,
        type=payload.TYPE,
        data=to_plain(payload),
    )


def voided_ids(voids: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The ids taken back, from (id, id it names) of all `voided` events in order of replay.

    A void that was itself voided later has no effect.
    """
    gone: set[str] = set()
    for event_id, target in reversed(list(voids)):
        if event_id not in gone:
            gone.add(target)
    return frozenset(gone)
