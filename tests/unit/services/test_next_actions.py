"""What is proposed over reports made by hand, and what an hour of it is worth."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from studyapp.domain.forecasts import Estimates
from studyapp.domain.mastery import Tally
from studyapp.services.next_actions import Action, Why, next_actions
from studyapp.services.report import DisciplineRow, Report
from tests.unit.ui.progress.reports import NONE, ON_TRACK, UNSURE, WEAK, WEIGHTS, report, row

Proposal = tuple[Why, str, int]


def of(
    name: str,
    tally: Tally = ON_TRACK,
    *,
    unseen: int = 10,
    questions: int = 20,
    more: int | None = None,
    topics: int = 2,
) -> DisciplineRow:
    """A discipline; `more` answers would settle what is not sure yet."""
    made = row(name, tally, topics, questions)
    share = made.figures.share
    figures = replace(made.figures, share=replace(share, more=more) if share else None)
    return replace(made, figures=figures, unseen=unseen)


def told(*rows: DisciplineRow, shares: Mapping[str, float] | None = None) -> Report:
    """A report of these disciplines; `shares` are the estimates by topic, all others at a half."""
    found = report({}, rows=rows)
    known = found.standing.estimates
    topics = {
        topic: replace(estimate, middle=(shares or {}).get(topic, 0.5))
        for topic, estimate in known.topics.items()
    }
    return replace(
        found, standing=replace(found.standing, estimates=Estimates(known.disciplines, topics))
    )


def actions(found: Report, *, left: int = 0, due: int = 0) -> tuple[Action, ...]:
    return next_actions(found, forms=(), begun=(), left=left, due=due)


def proposed(found: Report) -> set[Proposal]:
    named = ((one, one.discipline) for one in actions(found))
    return {(one.why, place.id if place else "", one.count) for one, place in named}


# Proposed


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([of("insights"), of("strategy")], set()),
        # A quiz of ten in every weak one, or of what there is.
        (
            [of("insights", WEAK), of("strategy", WEAK, questions=8, unseen=0)],
            {(Why.WEAK, "insights", 10), (Why.WEAK, "strategy", 8)},
        ),
        ([of("insights", WEAK, questions=0, unseen=0)], set()),
        # New questions settle what is not sure, from five on.
        ([of("insights", UNSURE, unseen=7, more=9)], {(Why.UNSURE, "insights", 7)}),
        ([of("insights", UNSURE, unseen=5, more=9)], {(Why.UNSURE, "insights", 5)}),
        ([of("insights", UNSURE, unseen=4, more=9)], set()),
        # The nearest to be settled alone; what takes too many is the farthest.
        (
            [
                of("insights", UNSURE),
                of("strategy", UNSURE, more=30),
                of("metrics", UNSURE, more=9),
            ],
            {(Why.UNSURE, "metrics", 10)},
        ),
        # Nothing answered: where most of the exam is, unless something presses.
        ([of("strategy", NONE), of("insights", NONE)], {(Why.NO_ANSWERS, "insights", 10)}),
        # What was answered too fast is not new, and still no answer.
        ([of("insights", NONE, unseen=3)], {(Why.NO_ANSWERS, "insights", 3)}),
        (
            [of("insights", NONE, unseen=0), of("strategy", NONE)],
            {(Why.NO_ANSWERS, "strategy", 10)},
        ),
        ([of("insights", NONE, questions=0, unseen=0)], set()),
        ([of("insights", NONE), of("metrics", WEAK)], {(Why.WEAK, "metrics", 10)}),
        ([of("insights", NONE), of("metrics", UNSURE, more=9)], {(Why.UNSURE, "metrics", 10)}),
    ],
)
def test_which_quizzes_are_proposed(rows: list[DisciplineRow], found: set[Proposal]) -> None:
    assert proposed(told(*rows)) == found


def test_a_single_question_is_worth_a_line() -> None:
    # 108 s a question, as the exam gives.
    assert [(one.why, one.count, one.minutes) for one in actions(told(of("metrics")), left=1)] == [
        (Why.GO_ON_QUIZ, 1, 2)
    ]
    (due,) = actions(told(of("metrics")), due=1)
    assert (due.why, due.count, due.minutes) == (Why.DUE, 1, 2)


# Worth

# Two topics of ten questions in each: a question stands for 2.5, 1.5 and 1 points of the exam by
# discipline, 0.4 of them for new questions. Ten questions take 18 minutes.


def points(found: Report, why: Why, due: int = 0) -> float:
    return next(one.points for one in actions(found, due=due) if one.why is why)


def test_what_is_due_is_worth_what_would_fade() -> None:
    found = told(*(of(name) for name in WEIGHTS))
    # Three tenths of 1, 0.6 and 0.4 points on the average, six times in 11 minutes.
    assert points(found, Why.DUE, due=6) == pytest.approx(6 * 0.3 * 2 / 3 * 60 / 11)


@pytest.mark.parametrize(
    ("topics", "missing"),
    [
        # Ten questions of the weakest topic, where it has as many.
        (2, 0.75),
        # Five each of the two weakest of four, whose questions are worth the same.
        (4, (0.75 + 0.5) / 2),
    ],
)
def test_a_quiz_of_a_weak_discipline_begins_with_its_weakest_topics(
    topics: int, missing: float
) -> None:
    shares = {"strategy-1": 0.9, "strategy-2": 0.25, "metrics-1": 0.1}
    found = told(of("strategy", WEAK, topics=topics), of("metrics"), shares=shares)
    assert points(found, Why.WEAK) == pytest.approx(10 * 0.6 * 0.9 * missing * 60 / 18)


def test_a_quiz_of_new_questions_takes_its_discipline_as_a_whole() -> None:
    shares = {"strategy-1": 0.9, "strategy-2": 0.3, "metrics-1": 0.1}
    found = told(of("strategy", UNSURE, more=9), of("metrics"), shares=shares)
    assert points(found, Why.UNSURE) == pytest.approx(10 * 0.6 * 0.9 * 0.4 * 60 / 18)


def test_what_is_worth_most_an_hour_comes_first() -> None:
    found = told(of("metrics", WEAK), of("insights", WEAK), of("strategy", WEAK))
    named = [one.discipline.id for one in actions(found, left=3) if one.discipline]
    assert named == ["insights", "strategy", "metrics"]
    assert actions(found, left=3)[0].why is Why.GO_ON_QUIZ
