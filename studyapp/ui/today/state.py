"""What Today says, as values: the page words them, the view places them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from studyapp.domain.mastery import Share
from studyapp.domain.quizzes import Setup, Source
from studyapp.services.overview import DisciplineMemory, NextSession, Today
from studyapp.services.progress import Action, Report, Why
from studyapp.ui.navigation import Destination, PageId

MINUTE = 60_000
# Room is kept for so many things to do, so that nothing moves when they come.
MOST_STEPS = 3
# The calendar shows some weeks back and, where it is not too far, the exam.
WEEKS_BACK = 5
WEEKS_AHEAD = 5
MOST_WEEKS_AHEAD = 10


class Countdown(StrEnum):
    NO_DATE = "no date"
    AHEAD = "ahead"
    TOMORROW = "tomorrow"
    TODAY = "today"
    PAST = "past"


class Offer(StrEnum):
    """What the day still offers: a first session, more after one, nothing, or no bank at all."""

    START = "start"
    GO_ON = "go on"
    NOTHING = "nothing"
    NO_BANK = "no bank"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Whole weeks from `first` to `last`; `minutes` by day studied."""

    first: date
    last: date
    minutes: Mapping[date, int]
    exam_on: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a discipline stands against the target, a share from 0 to 1. `known` says that the
    answers were looked at; without one, `share` is None all the same."""

    place: int
    name: str
    target: float
    share: Share | None = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do next. `place` is its discipline's in the framework, else `icon` stands for
    it; `first` is the topic that the quiz begins with."""

    action: Action
    goes_to: Destination
    place: int | None = None
    icon: str = ""
    first: str = ""


@dataclass(frozen=True, slots=True)
class More:
    """What the report adds to the day, and the things to do, the most pressing first."""

    report: Report
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class TodayState:
    """`days` to the exam, or since it. `moved` due cards wait for the next days; `backlog` says
    that more is due than the day's minutes hold. Minutes are whole and at least 1."""

    day: date
    countdown: Countdown
    days: int
    offer: Offer
    reviews: int
    new: int
    minutes: int
    moved: int
    day_off: bool
    done_cards: int
    done_minutes: int
    next: NextSession
    disciplines: tuple[DisciplineMemory, ...]
    target: float
    calendar: Calendar
    days_studied: int
    demo: bool
    problems: int


def derive(today: Today) -> TodayState:
    """The page's state from the services' value."""
    countdown, days = _countdown(today.plan.exam_on, today.day)
    composition = today.composition
    if today.bank is None:
        offer = Offer.NO_BANK
    elif not composition.cards:
        offer = Offer.NOTHING
    else:
        offer = Offer.GO_ON if today.done.cards else Offer.START
    return TodayState(
        day=today.day,
        countdown=countdown,
        days=days,
        offer=offer,
        reviews=composition.reviews,
        new=composition.new,
        minutes=composition.minutes,
        moved=composition.moved,
        day_off=not today.plan.minutes_on(today.day),
        done_cards=today.done.cards,
        done_minutes=whole_minutes(today.done.ms),
        next=today.next,
        disciplines=today.disciplines,
        target=today.plan.target / 100,
        calendar=_calendar(today),
        days_studied=len(today.calendar),
        demo=today.demo,
        problems=today.problems,
    )


def standings(state: TodayState, more: More | None) -> tuple[Standing, ...]:
    """The disciplines in framework order, with their shares as soon as there is a report."""
    rows = {row.discipline.id: row for row in more.report.disciplines} if more else {}
    found = []
    for place, memory in enumerate(state.disciplines):
        row = rows.get(memory.discipline.id)
        share = row.figures.share if row else None
        found.append(Standing(place, memory.discipline.short, state.target, share, row is not None))
    return tuple(found)


def steps(more: More) -> tuple[Step, ...]:
    """The few things to do that are shown."""
    order = [row.discipline.id for row in more.report.disciplines]
    return tuple(_step(more.report, action, order) for action in more.actions[:MOST_STEPS])


def _step(report: Report, action: Action, order: Sequence[str]) -> Step:
    discipline = action.discipline
    return Step(
        action=action,
        goes_to=goes_to(action),
        place=order.index(discipline.id) if discipline else None,
        icon=_ICONS.get(action.why, "quiz"),
        first=_weakest(report, discipline.id) if discipline and action.why is Why.WEAK else "",
    )


_ICONS: Mapping[Why, str] = {Why.GO_ON_SITTING: "exam", Why.MOCK: "exam"}


def goes_to(action: Action) -> Destination:
    """Where one does it, at once where that can be."""
    if action.why in (Why.GO_ON_SITTING, Why.MOCK):
        return Destination(PageId.EXAM, sitting=action.sitting)
    if action.why is Why.GO_ON_QUIZ:
        return Destination(PageId.QUIZ, session=True)
    sources = {Why.DUE: Source.DUE, Why.WEAK: Source.WEAKEST}
    source = sources.get(action.why, Source.UNSEEN)
    return Destination(PageId.QUIZ, quiz=Setup(action.topics, source, action.count))


def _weakest(report: Report, discipline: str) -> str:
    """The topic with the lowest share, where it is lower than expected of one never asked."""
    shares = [
        (topic.figures.share.middle, topic.title)
        for topic in report.row(discipline).topics
        if topic.figures.share and topic.questions
    ]
    low, title = min(shares, default=(1.0, ""))
    return title if low < report.prior.mean else ""


def whole_minutes(ms: int) -> int:
    """Minutes as people say them: at least one."""
    return max(1, round(ms / MINUTE))


def _countdown(exam_on: date | None, day: date) -> tuple[Countdown, int]:
    if exam_on is None:
        return Countdown.NO_DATE, 0
    days = (exam_on - day).days
    if days < 0:
        return Countdown.PAST, -days
    named: Mapping[int, Countdown] = {0: Countdown.TODAY, 1: Countdown.TOMORROW}
    return named.get(days, Countdown.AHEAD), days


def _calendar(today: Today) -> Calendar:
    monday = today.day - timedelta(days=today.day.weekday())
    ahead = WEEKS_AHEAD
    if today.plan.exam_on is not None:
        to_exam = (today.plan.exam_on - monday).days // 7
        ahead = max(WEEKS_AHEAD, min(MOST_WEEKS_AHEAD, to_exam))
    return Calendar(
        first=monday - timedelta(weeks=WEEKS_BACK),
        last=monday + timedelta(weeks=ahead, days=6),
        minutes={day: whole_minutes(total.ms) for day, total in today.calendar.items()},
        exam_on=today.plan.exam_on,
    )
