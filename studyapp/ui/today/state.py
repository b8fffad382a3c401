"""What Today says, as values: the page words them, the view places them.

Nothing of the services is imported here: this stands before the first paint.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.domain.mastery import Share
    from studyapp.services.exam_desks import Running
    from studyapp.services.overview import DisciplineMemory, NextSession, Today
    from studyapp.services.report import Report

MINUTE = 60_000
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
    """What the day still offers: a first session, more after one, nothing, or no bank at all;
    READING, where there is none yet because the banks are still being read. SITTING comes before
    all of it: a sitting whose clock runs meanwhile, TIME_UP once it has run out."""

    SITTING = "sitting"
    TIME_UP = "time up"
    START = "start"
    GO_ON = "go on"
    NOTHING = "nothing"
    NO_BANK = "no bank"
    READING = "reading"


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
    share: "Share | None" = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class TodayState:
    """`days` to the exam, or since it. `moved` due cards wait for the next days; `backlog` says
    that more is due than the day's minutes hold. Minutes are whole and at least 1, those done 0 for
    less than half a one."""

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
    next: "NextSession"
    disciplines: "tuple[DisciplineMemory, ...]"
    target: float
    calendar: Calendar
    days_studied: int
    demo: bool
    problems: int
    running: "Running | None" = None


def derive(today: "Today", reading: bool = False) -> TodayState:
    """The page's state from the services' value; `reading` while the banks are first looked at."""
    countdown, days = _countdown(today.plan.exam_on, today.day)
    composition = today.composition
    if today.running is not None:
        offer = Offer.SITTING if today.running.left else Offer.TIME_UP
    elif today.bank is None:
        offer = Offer.READING if reading else Offer.NO_BANK
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
        done_minutes=round(today.done.ms / MINUTE),
        next=today.next,
        disciplines=today.disciplines,
        target=today.plan.target / 100,
        calendar=_calendar(today),
        days_studied=len(today.calendar),
        demo=today.demo,
        problems=today.problems,
        running=today.running,
    )


def standings(state: TodayState, report: "Report | None") -> tuple[Standing, ...]:
    """The disciplines in framework order, with their shares as soon as there is a report."""
    rows = {row.discipline.id: row for row in report.disciplines} if report else {}
    found = []
    for place, memory in enumerate(state.disciplines):
        row = rows.get(memory.discipline.id)
        share = row.figures.share if row else None
        found.append(Standing(place, memory.discipline.short, state.target, share, row is not None))
    return tuple(found)


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


def _calendar(today: "Today") -> Calendar:
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
