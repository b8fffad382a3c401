"""What a learner can do, estimated from answers."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from math import exp, log

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studyapp.domain.ability import READINESS, Answer, Blueprint, Evidence, Table, fit
from studyapp.domain.answers import Attempts
from tests.unit.domain.abilities import BLUEPRINT, answers_of, fitted

RIGHT = Answer("a-1", True, 0.0, "medium", 4)
WRONG = replace(RIGHT, correct=False)


def level(*answers: Answer) -> float:
    return float(fitted(*answers).mean[0])


def test_without_answers_it_is_the_prior() -> None:
    ability = fitted()

    assert ability.mean == pytest.approx([READINESS.level] * 3 + [READINESS.growth])
    assert ability.covariance[0, 0] == pytest.approx(0.8**2 + 0.5**2 + 0.2**2)
    assert ability.covariance[0, 1] == pytest.approx(0.8**2 + 0.5**2)
    assert ability.covariance[0, 2] == pytest.approx(0.8**2)


@given(answers_of(), st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing(answers: list[Answer], mixer: random.Random) -> None:
    mixed = list(answers)
    mixer.shuffle(mixed)
    one, other = fitted(*answers), fitted(*mixed)

    assert one.mean.tolist() == other.mean.tolist()
    assert one.covariance.tolist() == other.covariance.tolist()


@pytest.mark.parametrize("correct", [True, False])
@pytest.mark.parametrize("count", [1, 100, 5_000])
def test_histories_of_one_kind_stay_finite(correct: bool, count: int) -> None:
    ability = fitted(*[replace(RIGHT, correct=correct)] * count)

    assert np.isfinite(ability.mean).all()
    assert np.linalg.eigvalsh(ability.covariance).min() >= -1e-12


@given(answers_of())
def test_the_posterior_is_never_wider_than_the_prior(answers: list[Answer]) -> None:
    widths, before = fitted(*answers).covariance.diagonal(), fitted().covariance.diagonal()

    assert (widths <= before + 1e-9).all()


def test_the_mode_is_the_highest_point_of_the_posterior() -> None:
    """Against a search on a grid, from the formulas alone: one topic, a growth that is given."""
    plain = replace(READINESS, growth=0.5, growth_sd=0.0)
    old = replace(RIGHT, age=45.0)
    answers = [RIGHT] * 7 + [WRONG] * 4 + [replace(RIGHT, difficulty="hard", known=0.5)] * 3
    answers += [old] * 5
    blueprint = Blueprint({"a": 100}, {"a-1": "a"})
    ability = fit(Evidence.of(answers, blueprint), blueprint, plain)
    slope = 1 / (1 + 3.141592653589793 * 0.64 / 8) ** 0.5

    def log_posterior(theta: float) -> float:
        total = -((theta - 0.3) ** 2) / (2 * (0.64 + 0.25 + 0.04))
        for right, weight, difficulty, floor in (
            (True, 7, 0.0, 0.22),
            (False, 4, 0.0, 0.22),
            (True, 3, 0.45 + 0.35, 0.5 + 0.5 * 0.22),
            (True, 5 * 0.5**0.5, 0.5 * 45 / 60, 0.22),
        ):
            p = floor + (1 - floor) / (1 + exp(-slope * (theta - difficulty)))
            total += weight * log(p if right else 1 - p)
        return total

    best = max((at / 1000 for at in range(-2000, 3000)), key=log_posterior)
    assert ability.mean[0] == pytest.approx(best, abs=0.001)


def height(at: Sequence[float], answers: list[Answer]) -> float:
    """The log of the posterior of BLUEPRINT, up to a constant, from the formulas alone."""
    level, other, same = 0.8**2, 0.8**2 + 0.5**2, 0.8**2 + 0.5**2 + 0.2**2
    prior = np.array([[same, other, level], [other, same, level], [level, level, same]])
    away = np.array(at[:3]) - READINESS.level
    total = -float(away @ np.linalg.solve(prior, away)) / 2
    total -= (at[3] - 0.5) ** 2 / (2 * 0.3**2)
    slope = 1 / (1 + 3.141592653589793 * 0.64 / 8) ** 0.5
    for one in answers:
        theta = at[("a-1", "a-2", "b-1").index(one.topic)]
        harder = {"easy": -0.45, "medium": 0.0, "hard": 0.45}[one.difficulty]
        harder += 0.35 * (one.known > 0) + at[3] * one.age / 60
        floor = one.known + (1 - one.known) * 0.88 / one.options
        p = floor + (1 - floor) / (1 + exp(-slope * (theta - harder)))
        total += 0.5 ** (one.age / 90) * log(p if one.correct else 1 - p)
    return total


@given(answers_of(most=20), st.integers(1, 60))
@example([replace(RIGHT, known=0.97, correct=n % 10 < 7) for n in range(10)], 60)
def test_nothing_nearby_is_higher_whatever_was_answered(answers: list[Answer], times: int) -> None:
    """Also where questions that were surely remembered are missed again and again."""
    told = answers * times
    mode = fitted(*told).mean.tolist()
    best = height(mode, told)

    for place in range(4):
        for by in (-0.02, 0.02):
            moved = [one + by * (at == place) for at, one in enumerate(mode)]
            assert height(moved, told) < best


def test_a_question_that_was_remembered_tells_little_when_right_and_much_when_missed() -> None:
    first, missed = level(RIGHT), level(WRONG)
    again, missed_again = (level(replace(one, known=0.9)) for one in (RIGHT, WRONG))
    nothing = level()

    assert nothing < again < nothing + (first - nothing) / 3
    # A little less than at first sight alone for being known to be a harder one.
    assert missed_again == pytest.approx(missed, abs=0.1)


def test_what_is_old_counts_less() -> None:
    old = fitted(*[replace(RIGHT, age=90.0)] * 8)

    assert old.weight.tolist() == [4, 0, 0]
    assert level() < level(*[replace(RIGHT, age=300.0)] * 9) < level(*[RIGHT] * 9)


def test_disciplines_borrow_from_each_other_and_topics_of_one_discipline_more() -> None:
    own, neighbour, other = fitted(*[RIGHT] * 10).mean[:3]

    assert own > neighbour > other > READINESS.level


def test_growth_is_seen_where_later_answers_are_better() -> None:
    early = [replace(WRONG, age=60.0)] * 20
    late = [replace(RIGHT, age=0.0)] * 20

    assert fitted(*early, *late).mean[-1] > READINESS.growth


def test_a_topic_that_left_the_blueprint_is_passed_over() -> None:
    assert level(replace(RIGHT, topic="gone")) == level()
    assert fitted(replace(RIGHT, topic="gone")).weight.sum() == 0
    assert BLUEPRINT.topics.keys().isdisjoint({"gone"})


DAY = date(2026, 11, 21)


def told(*rows: tuple[object, ...], limit: float = 3_000) -> Evidence:
    """Rows of item, topic, days ago, right, ms, first, expected recall."""
    attempts = Attempts.of([(r[0], r[1], DAY.toordinal() - int(str(r[2])), *r[3:]) for r in rows])
    return Table.of(attempts, BLUEPRINT, {"q1": ("hard", 3)}).until(DAY, limit)


def test_what_answers_tell() -> None:
    found = told(
        ("q1", "a-1", 9, True, 20_000, True, None),
        ("q1", "a-1", 4, False, 20_000, False, 0.62),
        ("q2", "b-1", 0, True, 20_000, True, None),
    )
    assert found.topic.tolist() == [0, 0, 2]
    assert found.age.tolist() == [9, 4, 0]
    assert found.known.tolist() == [0, 0.62, 0]
    assert found.correct.tolist() == [1, 0, 1]
    # The third question is in no bank any more.
    assert (found.tag.tolist(), found.options.tolist()) == ([1, 1, 0], [3, 3, 4])


@pytest.mark.parametrize(
    ("shown_r", "days", "chance"),
    [
        (0.62, 3, 0.62),
        (None, 0, 0.9),
        # 0.9 exp(-1), exam.md 3.2.
        (None, 40, 0.3311),
        (1.0, 0, 0.999),
        (0.0, 0, 0.001),
    ],
)
def test_how_likely_a_question_was_remembered(
    shown_r: float | None, days: int, chance: float
) -> None:
    first = ("q1", "a-1", days, True, 20_000, True, None)
    found = told(first, ("q1", "a-1", 0, True, 20_000, False, shown_r))
    assert found.known[1] == pytest.approx(chance, abs=5e-5)


@pytest.mark.parametrize(
    "row",
    [
        ("q1", "a-1", -1, True, 20_000, True, None),
        ("q1", "gone", 1, True, 20_000, True, None),
        ("q1", "a-1", 1, True, 2_999, True, None),
    ],
    ids=("after the day", "of no topic", "rapid"),
)
def test_what_tells_nothing(row: tuple[object, ...]) -> None:
    assert len(told(row).topic) == 0
    assert len(told(*[row] * 0).topic) == 0
