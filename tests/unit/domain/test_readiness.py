"""The forecast of an exam that was not seen yet."""

from dataclasses import replace
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.ability import READINESS, Ability, Answer
from studyapp.domain.forecasts import Exam
from studyapp.domain.readiness import estimates, forecast
from tests.unit.domain.abilities import BLUEPRINT, EXAM, answers_of, fitted


def certain(theta: float) -> Ability:
    """An ability without any doubt, on an exam that is the bank."""
    sure = replace(READINESS, shift_sd=0.0, item_sd=0.0)
    return Ability(BLUEPRINT, sure, np.array([theta] * 3 + [0.0]), np.zeros((4, 4)), np.zeros(3))


@pytest.mark.parametrize("theta", [-1.0, 0.4, 2.0])
def test_without_doubt_the_score_is_binomial(theta: float) -> None:
    told = forecast(certain(theta), EXAM)
    p = 0.22 + 0.78 / (1 + np.exp(-theta))
    exact = [comb(20, k) * p**k * (1 - p) ** (20 - k) for k in range(21)]

    assert told.cut == 15
    assert told.mean == pytest.approx(20 * p)
    assert told.chance == pytest.approx(sum(exact[15:]))
    assert sum(exact[: told.low]) < 0.05 <= sum(exact[: told.low + 1])
    assert sum(exact[: told.high]) < 0.95 <= sum(exact[: told.high + 1])


@pytest.mark.parametrize(
    ("target", "questions", "cut"), [(0.75, 100, 75), (0.75, 50, 38), (0.7, 20, 14), (0.01, 9, 1)]
)
def test_the_cut_is_the_least_score_that_reaches_the_target(
    target: float, questions: int, cut: int
) -> None:
    assert Exam({"a": questions}, 4, target).cut == cut


@given(answers_of(), st.sampled_from(tuple(BLUEPRINT.topics)))
def test_one_more_right_answer_never_lowers_the_chance(answers: list[Answer], topic: str) -> None:
    more = Answer(topic, True, 0.0, "medium", 4)
    before, after = fitted(*answers), fitted(*answers, more)

    assert forecast(after, EXAM).chance >= forecast(before, EXAM).chance - 1e-6
    assert forecast(after, EXAM).mean >= forecast(before, EXAM).mean - 1e-6


@given(answers_of())
def test_every_figure_is_in_its_range(answers: list[Answer]) -> None:
    ability = fitted(*answers)
    told, shares = forecast(ability, EXAM), estimates(ability, 4, 0.75)

    assert 0 <= told.low <= told.mean <= told.high <= told.questions == 20
    assert 0 <= told.chance <= 1
    for one in (*shares.disciplines.values(), *shares.topics.values()):
        assert 0.22 <= one.low <= one.middle <= one.high <= 1
        assert 0 <= one.below <= 1


def test_doubt_about_the_real_exam_widens_the_forecast() -> None:
    wide = replace(certain(1.0), parameters=replace(READINESS, item_sd=0.0, shift_sd=1.0))
    narrow = forecast(certain(1.0), EXAM)
    told = forecast(wide, EXAM)

    assert told.high - told.low > narrow.high - narrow.low


def test_the_same_answers_give_the_same_forecast_every_time() -> None:
    answers = [Answer("b-1", at % 3 > 0, float(at), "hard", 4) for at in range(40)]

    assert forecast(fitted(*answers), EXAM) == forecast(fitted(*answers), EXAM)
