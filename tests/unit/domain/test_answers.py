"""What an answer says of memory, and when it tells nothing."""

from datetime import date

import pytest

from studyapp.domain.answers import (
    Confidence,
    Given,
    Setting,
    rapid_limit,
    rating_of,
    telling,
)
from studyapp.domain.memory import Rating

SURE, THINK, GUESS = Confidence


@pytest.mark.parametrize(
    ("correct", "confidence", "rating"),
    [
        # learning.md d.2
        (True, SURE, Rating.KNEW),
        (True, THINK, Rating.HARD),
        (True, None, Rating.HARD),
        (True, GUESS, Rating.MISSED),
        (False, SURE, Rating.MISSED),
        (False, THINK, Rating.MISSED),
        (False, None, Rating.MISSED),
        (False, GUESS, Rating.MISSED),
    ],
)
def test_the_rule_of_confidence(
    correct: bool, confidence: Confidence | None, rating: Rating
) -> None:
    assert rating_of(correct, confidence) is rating


def given(correct: bool = True, ms: int = 40_000, confidence: Confidence | None = None) -> Given:
    day = date(2026, 11, 21)
    return Given("q", "t", day, Setting.LEARN, "a", correct, True, ms, confidence)


@pytest.mark.parametrize(("ms", "rapid"), [(0, True), (2_999, True), (3_000, False)])
def test_nobody_reads_a_question_in_three_seconds(ms: int, rapid: bool) -> None:
    assert telling([given(ms=ms)]) == (() if rapid else (given(ms=ms),))


@pytest.mark.parametrize(
    ("times", "limit"), [([], 3_000), ([0, 0], 3_000), ([20_000], 3_000), ([30_000, 50_000], 4_000)]
)
def test_a_tenth_of_the_learners_median_is_rapid_too(times: list[int], limit: float) -> None:
    assert rapid_limit(times) == limit


def test_sure_but_wrong_is_both() -> None:
    assert given(correct=False, confidence=SURE).sure_but_wrong
    assert not given(correct=True, confidence=SURE).sure_but_wrong
    assert not given(correct=False, confidence=THINK).sure_but_wrong
