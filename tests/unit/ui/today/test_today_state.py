"""Today's state, without a window."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from studyapp.domain.cards import CardKey
from studyapp.domain.frameworks import BankInfo, Discipline, Exam, Framework
from studyapp.domain.mastery import Tally
from studyapp.domain.memory import Memory
from studyapp.domain.plan import Plan
from studyapp.domain.queue import Candidate, Composition
from studyapp.domain.quizzes import Setup, Source
from studyapp.services.next_actions import Action, Why
from studyapp.services.overview import DisciplineMemory, NextSession, Today
from studyapp.services.ports import DayTotal
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.today.more import More, goes_to, steps
from studyapp.ui.today.state import Countdown, Offer, derive, standings, whole_minutes
from tests.unit.ui.progress.reports import ON_TRACK, WEAK, WEIGHTS, report

DAY = date(2026, 10, 6)  # a Tuesday
FRAMEWORK = Framework("f", "F", (Discipline("insights", "Insights", 100),), DAY)
BANK = BankInfo("b", "Bank", "1", "en", "CC", "Practice.", Exam("f", 100, 180, 4), (FRAMEWORK,), ())


def candidate(number: int, *, new: bool) -> Candidate:
    memory = None if new else Memory(3.0, 5.0, DAY, DAY)
    return Candidate(CardKey("b", f"c{number}"), f"f{number}", "t", "insights", memory)


def today(
    *,
    exam_on: date | None = None,
    reviews: int = 0,
    new: int = 0,
    moved: int = 0,
    done: DayTotal | None = None,
    bank: BankInfo | None = BANK,
    minutes: tuple[int, ...] = (20,) * 7,
    calendar: dict[date, DayTotal] | None = None,
) -> Today:
    cards = [candidate(n, new=False) for n in range(reviews)]
    cards += [candidate(100 + n, new=True) for n in range(new)]
    return Today(
        day=DAY,
        plan=Plan(exam_on=exam_on, minutes=minutes),
        bank=bank,
        composition=Composition(tuple(cards), moved, 90_000),
        done=done or DayTotal(0, 0),
        disciplines=(DisciplineMemory(FRAMEWORK.disciplines[0], 0.8, 7, 33),),
        calendar=calendar or {},
        next=NextSession(DAY + timedelta(days=1), 14, 10),
        demo=False,
        problems=0,
    )


@pytest.mark.parametrize(
    ("days", "countdown", "shown"),
    [
        (39, Countdown.AHEAD, 39),
        (2, Countdown.AHEAD, 2),
        (1, Countdown.TOMORROW, 1),
        (0, Countdown.TODAY, 0),
        (-1, Countdown.PAST, 1),
        (-9, Countdown.PAST, 9),
    ],
)
def test_the_countdown(days: int, countdown: Countdown, shown: int) -> None:
    state = derive(today(exam_on=DAY + timedelta(days=days)))
    assert (state.countdown, state.days) == (countdown, shown)


def test_without_a_date_there_is_no_countdown() -> None:
    assert derive(today()).countdown is Countdown.NO_DATE


@pytest.mark.parametrize(
    ("value", "offer"),
    [
        (today(reviews=3, new=2), Offer.START),
        (today(reviews=3, done=DayTotal(4, 60_000)), Offer.GO_ON),
        (today(done=DayTotal(4, 60_000)), Offer.NOTHING),
        (today(), Offer.NOTHING),
        (today(bank=None), Offer.NO_BANK),
    ],
)
def test_what_is_offered(value: Today, offer: Offer) -> None:
    assert derive(value).offer is offer


def test_while_the_banks_are_read_a_missing_one_is_no_missing_one() -> None:
    assert derive(today(bank=None), reading=True).offer is Offer.READING
    assert derive(today(reviews=3), reading=True).offer is Offer.START


def test_the_start_counts_reviews_new_cards_and_whole_minutes() -> None:
    state = derive(today(reviews=3, new=2, moved=5))
    assert (state.reviews, state.new, state.minutes, state.moved) == (3, 2, 2, 5)


@pytest.mark.parametrize(("ms", "minutes"), [(0, 1), (29_000, 1), (91_000, 2), (600_000, 10)])
def test_minutes_are_whole_and_at_least_one(ms: int, minutes: int) -> None:
    assert whole_minutes(ms) == minutes


def test_a_day_without_minutes_is_a_day_off() -> None:
    assert derive(today(minutes=(20, 0, 20, 20, 20, 20, 20))).day_off
    assert not derive(today()).day_off


def test_the_calendar_holds_whole_weeks_around_today() -> None:
    studied = {DAY - timedelta(days=1): DayTotal(10, 600_000)}
    calendar = derive(today(calendar=studied, exam_on=DAY + timedelta(days=3))).calendar
    assert calendar.first.weekday() == 0
    assert calendar.last.weekday() == 6
    assert calendar.first < DAY < calendar.last
    assert calendar.minutes == {DAY - timedelta(days=1): 10}
    assert calendar.exam_on == DAY + timedelta(days=3)


@pytest.mark.parametrize(("days", "weeks"), [(10, 5), (39, 5), (41, 6), (200, 10)])
def test_the_calendar_reaches_to_the_exam_where_that_is_near(days: int, weeks: int) -> None:
    calendar = derive(today(exam_on=DAY + timedelta(days=days))).calendar
    assert calendar.last == date(2026, 10, 5) + timedelta(weeks=weeks, days=6)


# What the report adds


def more(tallies: dict[str, Tally], *actions: Action) -> More:
    return More(report(tallies), actions)


def discipline_of(name: str) -> Discipline:
    return report({}).row(name).discipline


QUIZ_OF = {
    Why.DUE: Setup((), Source.DUE, 7),
    Why.WEAK: Setup(("t",), Source.WEAKEST, 7),
    Why.UNSURE: Setup(("t",), Source.UNSEEN, 7),
    Why.NO_ANSWERS: Setup(("t",), Source.UNSEEN, 7),
}


@pytest.mark.parametrize("why", QUIZ_OF)
def test_a_quiz_is_begun_at_once(why: Why) -> None:
    topics = () if why is Why.DUE else ("t",)
    action = Action(why, 13, 7, topics=topics)
    assert goes_to(action) == Destination(PageId.QUIZ, quiz=QUIZ_OF[why])


@pytest.mark.parametrize(
    ("action", "there"),
    [
        (Action(Why.GO_ON_QUIZ, 5, 3), Destination(PageId.QUIZ, session=True)),
        (Action(Why.GO_ON_SITTING, 60, 9, sitting="s"), Destination(PageId.EXAM, sitting="s")),
        (Action(Why.MOCK, 180, 100, form="mock-a"), Destination(PageId.EXAM)),
    ],
)
def test_what_was_left_is_gone_on_with(action: Action, there: Destination) -> None:
    assert goes_to(action) == there


def test_only_so_many_steps_are_shown_as_room_is_kept_for() -> None:
    found = steps(more({}, *(Action(Why.DUE, n, n) for n in range(1, 6))))
    assert [step.action.count for step in found] == [1, 2, 3]


def test_a_step_has_the_mark_of_its_discipline_or_an_icon() -> None:
    metrics = Action(Why.WEAK, 18, 10, discipline=discipline_of("metrics"))
    found = steps(more({"metrics": WEAK}, metrics, Action(Why.DUE, 1, 1), Action(Why.MOCK, 1)))
    assert [step.place for step in found] == [2, None, None]
    assert [step.icon for step in found] == ["quiz", "quiz", "exam"]


def test_the_weakest_topic_comes_first_where_it_is_below_the_target() -> None:
    weak = Action(Why.WEAK, 18, 10, discipline=discipline_of("metrics"))
    (step,) = steps(more({"metrics": WEAK}, weak))
    assert step.first == "Topic 1 of metrics"
    (step,) = steps(more({"metrics": ON_TRACK}, weak))
    assert step.first == ""


def test_disciplines_stand_with_their_shares_once_there_is_a_report() -> None:
    rows = tuple(DisciplineMemory(discipline_of(name), 0.8, 7, 33) for name in WEIGHTS)
    state = derive(replace(today(), disciplines=rows))
    before = standings(state, None)
    assert [(one.name, one.known, one.target) for one in before] == [
        ("Insights", False, 0.75),
        ("Strategy", False, 0.75),
        ("Metrics", False, 0.75),
    ]
    found = more({"metrics": WEAK})
    after = standings(state, found.report)
    assert [one.known for one in after] == [True] * 3
    assert after[2].share == found.report.row("metrics").figures.share
    assert after[0].share is None
