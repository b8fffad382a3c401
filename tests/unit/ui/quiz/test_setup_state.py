"""The set-up's choices: what is counted, what Start would begin, what stays."""

from dataclasses import replace

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Tally, Verdict
from studyapp.domain.plan import Plan
from studyapp.domain.quizzes import Past, QuizMode, Setup, Source
from studyapp.services.quizzes import Desk, DeskQuestion
from studyapp.ui.quiz.setup import state
from studyapp.ui.quiz.setup.state import Choosing, Situation
from tests.fakes import bank_info
from tests.unit.domain import shares

SLOW = 108_000


def question(topic: str, n: int, past: Past | None = None) -> DeskQuestion:
    return DeskQuestion(f"{topic}-q{n:02}", topic, past or Past())


def desk(*questions: DeskQuestion) -> Desk:
    return Desk(
        info=bank_info(),
        plan=Plan(bank="small"),
        questions=questions,
        weakness={},
        slow_ms=SLOW,
        answers={"metrics-1": (True, False)},
        weak=frozenset({"metrics-1", "culture-2"}),
    )


MISSED = Past(1, False, Confidence.SURE, 200_000)
KNOWN = Past(2, True, Confidence.SURE, 20_000, flagged=True)
DESK = desk(
    question("metrics-1", 1, MISSED),
    question("metrics-1", 2, KNOWN),
    question("metrics-2", 1),
    question("insights-1", 1),
)


def test_at_first_everything_with_questions_is_ticked() -> None:
    choosing = state.fresh(DESK)
    assert choosing.ticked == {"metrics-1", "metrics-2", "insights-1"}
    assert choosing.setup == Setup((), Source.WEAKEST, 4, QuizMode.LEARN)


def test_counts_are_of_what_is_ticked() -> None:
    choosing = state.ticked(state.fresh(DESK), frozenset({"metrics-1"}))
    assert {source: choosing.count_of(source) for source in state.SOURCES} == {
        Source.WEAKEST: 2,
        Source.UNSEEN: 0,
        Source.MISSED: 1,
        Source.FLAGGED: 1,
        Source.SLOW: 1,
        Source.SURE_WRONG: 1,
        Source.ALL: 2,
    }
    assert choosing.setup.topics == ("metrics-1",)


def test_a_topic_without_questions_cannot_be_ticked() -> None:
    choosing = state.ticked(state.fresh(DESK), frozenset({"culture-1", "metrics-2"}))
    assert choosing.ticked == {"metrics-2"}


@pytest.mark.parametrize(
    ("choosing", "situation"),
    [
        (state.fresh(desk()), Situation.EMPTY),
        (Choosing(DESK, frozenset()), Situation.UNTICKED),
        (Choosing(DESK, frozenset({"insights-1"}), Source.FLAGGED), Situation.UNFIT),
        (state.fresh(DESK), Situation.READY),
    ],
)
def test_situations(choosing: Choosing, situation: Situation) -> None:
    assert choosing.situation is situation


@pytest.mark.parametrize(
    ("there_are", "wanted", "count", "offered", "chosen", "fewer"),
    [
        (3, 10, 3, (), state.ALL, True),
        (5, 5, 5, (), state.ALL, False),
        (16, 10, 10, (5, 10), 10, False),
        (16, state.ALL, 16, (5, 10), state.ALL, False),
        (16, 20, 16, (5, 10), state.ALL, True),
        (40, 20, 20, (5, 10, 20), 20, False),
    ],
)
def test_how_many(
    there_are: int, wanted: int, count: int, offered: tuple[int, ...], chosen: int, fewer: bool
) -> None:
    many = desk(*(question("metrics-1", n) for n in range(there_are)))
    choosing = replace(state.fresh(many), wanted=wanted)
    assert (choosing.count, choosing.offered) == (count, offered)
    assert (choosing.chosen_count, choosing.fewer) == (chosen, fewer)


def test_minutes_go_by_the_exams_pace_and_a_timed_quiz_by_the_learners() -> None:
    slow = replace(DESK, plan=Plan(multiplier=2.0))
    assert state.minutes_of(slow, 10, QuizMode.LEARN) == 18
    assert state.minutes_of(slow, 10, QuizMode.TIMED) == 36
    assert state.minutes_of(slow, 0, QuizMode.LEARN) == 1
    assert state.seconds_each(slow) == 216


def test_ticks_stay_where_topics_do_and_all_stays_all() -> None:
    some = state.ticked(state.fresh(DESK), frozenset({"metrics-1", "insights-1"}))
    less = desk(question("metrics-1", 1), question("culture-1", 1))
    assert state.updated(some, less).ticked == {"metrics-1"}
    assert state.updated(state.fresh(DESK), less).ticked == {"metrics-1", "culture-1"}


def test_another_bank_begins_anew() -> None:
    some = state.ticked(state.fresh(DESK), frozenset({"metrics-1"}))
    other = replace(DESK, info=replace(DESK.info, id="other"))
    assert state.updated(some, other) == state.fresh(other)


def test_weak_topics_are_those_with_questions() -> None:
    assert state.weak(DESK) == {"metrics-1"}


def test_a_set_up_from_elsewhere_is_shown_as_far_as_it_can_be() -> None:
    shown = state.of_setup(DESK, Setup(("metrics-1", "gone"), Source.MISSED, 5, QuizMode.TIMED))
    assert shown == Choosing(DESK, frozenset({"metrics-1"}), Source.MISSED, 5, QuizMode.TIMED)
    due = state.of_setup(DESK, Setup(source=Source.DUE, count=7))
    assert (due.ticked, due.source, due.wanted) == (
        state.everything(DESK),
        Source.WEAKEST,
        state.ALL,
    )


def test_the_tree_is_in_framework_order_with_what_was_answered() -> None:
    share = shares.share(Tally(1, 2))
    lines = state.lines(replace(DESK, shares={"metrics": share}))
    assert [line.discipline.id for line in lines] == [d.id for d in DESK.info.disciplines]
    metrics = lines[2]
    assert metrics.share is share
    assert share is not None
    assert share.verdict is Verdict.UNSURE
    assert (metrics.questions, metrics.unseen) == (3, 1)
    assert metrics.topics[0].answers == (True, False)
    assert (metrics.topics[0].questions, metrics.topics[0].unseen) == (2, 0)
    assert lines[0].share is None


@pytest.mark.parametrize(
    ("topics", "named"),
    [
        ((), ((), 0)),
        (("metrics-1", "metrics-2", "insights-1"), ((), 0)),
        (("metrics-1",), (("Metrics 1",), 0)),
        (("metrics-1", "metrics-2"), (("Metrics",), 0)),
        (("metrics-1", "metrics-2", "culture-1"), (("Metrics",), 1)),
        (("metrics-1", "insights-1"), (("Insights",), 1)),
        (("gone",), (("gone",), 0)),
    ],
)
def test_topics_in_few_words(topics: tuple[str, ...], named: tuple[tuple[str, ...], int]) -> None:
    assert state.named(DESK, topics) == named
