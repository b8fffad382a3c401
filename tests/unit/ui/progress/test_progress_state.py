"""What Progress says, without a window."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from studyapp.domain.mastery import Tally
from studyapp.domain.quizzes import Setup, Source
from studyapp.services.ports import DayTotal
from studyapp.services.report import Retention
from studyapp.ui.progress.state import Cost, Situation, Standings, derive, right_when_sure
from tests.unit.ui.progress.reports import DAY, NONE, ON_TRACK, UNSURE, WEAK, report, row

MONDAY = date(2026, 10, 5)


def test_without_a_bank_there_is_nothing() -> None:
    state = derive(None)
    assert (state.situation, state.groups, state.worst) == (Situation.NO_BANK, (), "")


def test_without_answers_a_warm_up_over_everything_is_offered() -> None:
    state = derive(report({}))
    assert state.situation is Situation.NO_ANSWERS
    assert state.warm_up is not None
    assert state.warm_up.setup is None
    # 20 questions of 108 s
    assert (state.warm_up.questions, state.warm_up.minutes) == (20, 36)


def test_a_quiz_takes_the_place_of_a_warm_up_that_practice_cannot_give() -> None:
    few = report({}, rows=(row("insights", NONE, 1, 8),))
    state = derive(few)
    assert state.warm_up is not None
    assert state.warm_up.setup == Setup((), Source.UNSEEN, 4)
    assert state.warm_up.questions == 4
    none = report({}, rows=(row("insights", NONE, 1, 0),))
    assert derive(none).warm_up is None


def test_the_disciplines_stand_by_their_words_the_worst_first() -> None:
    state = derive(report({"insights": ON_TRACK, "strategy": UNSURE, "metrics": WEAK}))
    assert state.standings == Standings(("Metrics",), ("Strategy",), ("Insights",))
    assert [group.line.key for group in state.groups] == ["metrics", "strategy", "insights"]
    assert [group.line.place for group in state.groups] == [2, 1, 0]
    assert state.worst == "metrics"


def test_those_without_answers_come_last() -> None:
    state = derive(report({"metrics": ON_TRACK}))
    assert state.worst == "metrics"
    assert state.standings.none == ("Insights", "Strategy")


def test_what_costs_most_need_not_be_the_weakest() -> None:
    # 50 points at 7.0 of 13.2 lost less than half, 20 points at 7 of 23.2 lost more than half.
    state = derive(report({"insights": UNSURE, "metrics": WEAK}))
    assert state.worst == "metrics"
    assert state.cost == Cost("Insights", round(50 * (1 - 9 / 13.2)))


def test_nothing_lost_is_no_cost() -> None:
    assert derive(report({})).cost is None


def test_the_nearest_to_be_settled_is_named_with_what_is_left_to_ask() -> None:
    near, far = Tally(7, 10), Tally(22, 30)
    state = derive(report({"strategy": far, "metrics": near}))
    assert state.settling is not None
    assert (state.settling.name, state.settling.unseen) == ("Metrics", 10)
    assert state.settling.more == 19


def test_nothing_unsure_leaves_nothing_to_settle() -> None:
    assert derive(report({"metrics": WEAK})).settling is None


@pytest.mark.parametrize(
    ("topics", "answered", "shown"), [(2, 1, 2), (4, 4, 4), (8, 8, 3), (8, 2, 2), (8, 0, 1)]
)
def test_few_topics_are_shown_at_first(topics: int, answered: int, shown: int) -> None:
    made = row("metrics", WEAK, topics)
    first = made.topics[0]
    listed = tuple(
        replace(topic, answers=(True,) if n < answered else (), figures=first.figures)
        for n, topic in enumerate(made.topics)
    )
    state = derive(report({}, rows=(replace(made, topics=listed),)))
    assert state.groups[0].shown == shown


def test_a_row_is_practised_by_exactly_its_topics() -> None:
    group = derive(report({"metrics": WEAK})).groups[0]
    assert group.line.setup == Setup(("metrics-1", "metrics-2"), Source.WEAKEST, 10)
    assert group.topics[0].setup == Setup(("metrics-1",), Source.WEAKEST, 10)


def test_a_topic_without_questions_cannot_be_practised() -> None:
    made = row("metrics", WEAK)
    empty = replace(made.topics[1], questions=0, unseen=0)
    state = derive(report({}, rows=(replace(made, topics=(made.topics[0], empty)),)))
    assert [line.setup is None for line in state.groups[0].topics] == [False, True]


@pytest.mark.parametrize(("n", "told"), [(3, False), (4, True)])
def test_few_sure_answers_are_no_share(n: int, told: bool) -> None:
    assert (right_when_sure(Tally(2, n)) is not None) is told


def test_retention_begins_with_the_first_week_that_has_reviews() -> None:
    weeks = ((MONDAY - timedelta(weeks=3), Tally(8, 10)), (MONDAY, Tally(4, 4)))
    state = derive(report({}, retention=Retention(Tally(12, 14), (0.7, 0.9), 0.9, weeks)))
    assert [week.tally for week in state.weeks] == [Tally(8, 10), NONE, NONE, Tally(4, 4)]
    assert [week.interval is None for week in state.weeks] == [False, True, True, False]
    assert state.weeks[-1].monday == MONDAY


def test_time_is_summed_by_week() -> None:
    calendar = {
        MONDAY - timedelta(weeks=30): DayTotal(5, 600_000),
        MONDAY - timedelta(days=1): DayTotal(5, 300_000),
        MONDAY: DayTotal(5, 90_000),
        DAY: DayTotal(5, 90_000),
    }
    spent = derive(report({}, calendar=calendar)).spent
    assert spent is not None
    assert spent.weeks[-2:] == ((MONDAY - timedelta(weeks=1), 5), (MONDAY, 3))
    assert (len(spent.weeks), spent.this_week, spent.minutes, spent.days) == (8, 3, 18, 4)


@pytest.mark.parametrize(("ms", "minutes"), [(5_000, 1), (80_000, 1), (100_000, 2)])
def test_a_day_studied_has_whole_minutes_and_at_least_one(ms: int, minutes: int) -> None:
    shown = derive(report({}, calendar={DAY: DayTotal(1, ms)})).calendar
    assert shown is not None
    assert shown.minutes == {DAY: minutes}


@pytest.mark.parametrize(("ago", "weeks"), [(0, 8), (10, 11), (100, 26)])
def test_the_calendar_begins_with_study_and_is_never_short(ago: int, weeks: int) -> None:
    calendar = {DAY - timedelta(weeks=ago): DayTotal(1, 60_000)}
    shown = derive(report({}, calendar=calendar)).calendar
    assert shown is not None
    assert shown.last == MONDAY + timedelta(days=6)
    assert shown.first == MONDAY - timedelta(weeks=weeks - 1)
