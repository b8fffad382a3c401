"""Shares of right answers: intervals, and a word only where it is sure enough."""

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.beta import beta_cdf
from studyapp.domain.mastery import (
    FEWEST,
    MOST_MORE,
    Prior,
    Share,
    Tally,
    Verdict,
    change,
    share_of,
    verdict_of,
    wilson,
    worst_first,
)

targets = st.floats(0.5, 0.9)
tallies = st.builds(lambda n, part: Tally(round(part * n), n), st.integers(0, 120), st.floats(0, 1))
priors = st.builds(Prior.pooled, tallies)


def share(tally: Tally, prior: Prior, target: float) -> Share:
    found = share_of(tally, prior, target)
    assert found is not None
    return found


def test_the_prior_before_any_answer() -> None:
    # exam.md 3.1: Beta(2, 1.2), mean 0.625.
    prior = Prior.pooled(Tally())
    assert (prior.right, prior.wrong, prior.mean) == pytest.approx((2.0, 1.2, 0.625))


def test_the_pooled_prior_has_the_learners_rate_and_always_the_same_weight() -> None:
    prior = Prior.pooled(Tally(50, 60))
    assert prior.mean == pytest.approx((50 + 2) / (60 + 3.2))
    assert prior.right + prior.wrong == pytest.approx(3.2)


def test_a_share_by_hand() -> None:
    """7 of 10 against Beta(2, 1.2): Beta(9, 4.2), whose mean is 9 / 13.2."""
    found = share(Tally(7, 10), Prior(), 0.75)
    assert found.middle == pytest.approx(9 / 13.2)
    assert beta_cdf(found.low, 9, 4.2) == pytest.approx(0.05, abs=1e-6)
    assert beta_cdf(found.high, 9, 4.2) == pytest.approx(0.95, abs=1e-6)


def test_without_an_answer_there_is_no_share_and_no_word() -> None:
    assert share_of(Tally(), Prior(), 0.75) is None
    assert verdict_of(Tally(), Prior(), 0.75) is Verdict.NONE


@given(st.integers(1, 60), priors, targets)
def test_more_right_answers_never_lower_a_share(n: int, prior: Prior, target: float) -> None:
    shares = [share(Tally(right, n), prior, target) for right in range(n + 1)]
    for less, more in pairwise(shares):
        assert (less.low, less.middle, less.high) < (more.low, more.middle, more.high)
    order = [Verdict.WEAK, Verdict.UNSURE, Verdict.ON_TRACK]
    words = [order.index(one.verdict) for one in shares]
    assert words == sorted(words)


@given(st.lists(st.booleans(), min_size=1, max_size=40), st.integers())
def test_the_order_of_answers_says_nothing(outcomes: list[bool], seed: int) -> None:
    mixed = Random(seed).sample(outcomes, len(outcomes))
    assert share_of(Tally.of(mixed), Prior(), 0.7) == share_of(Tally.of(outcomes), Prior(), 0.7)


@given(tallies, priors, targets)
def test_a_word_is_said_at_80_percent_alone(tally: Tally, prior: Prior, target: float) -> None:
    if not tally.n:
        return
    a, b = prior.right + tally.right, prior.wrong + tally.n - tally.right
    below = beta_cdf(target, a, b)
    expected = Verdict.UNSURE
    if tally.n >= FEWEST and below >= 0.8:
        expected = Verdict.WEAK
    elif tally.n >= FEWEST and below <= 0.2:
        expected = Verdict.ON_TRACK
    assert verdict_of(tally, prior, target) is expected


@pytest.mark.parametrize(("tally", "word"), [((0, 2), Verdict.UNSURE), ((0, 3), Verdict.WEAK)])
def test_nobody_is_weak_for_two_answers(tally: tuple[int, int], word: Verdict) -> None:
    assert verdict_of(Tally(*tally), Prior(), 0.75) is word


@given(tallies, priors, targets)
def test_so_many_more_really_settle_it(tally: Tally, prior: Prior, target: float) -> None:
    found = share_of(tally, prior, target)
    if found is None or found.more is None:
        return
    assert found.verdict is Verdict.UNSURE
    assert 1 <= found.more <= MOST_MORE
    expected = found.more * found.middle
    words = {
        verdict_of(Tally(tally.right + right, tally.n + found.more), prior, target)
        for right in (int(expected), round(expected))
    }
    assert len(words) == 1
    assert words <= {Verdict.WEAK, Verdict.ON_TRACK}


def test_what_is_settled_or_hopeless_names_no_number() -> None:
    assert share(Tally(0, 30), Prior(), 0.75).more is None
    # The estimate lies on the target: no number of answers moves it off.
    even = share(Tally(25, 50), Prior(1.6, 1.6), 0.5)
    assert (even.verdict, even.more) == (Verdict.UNSURE, None)


@pytest.mark.parametrize(
    ("before", "now", "moved"),
    [
        ((2, 5), (6, 10), True),
        ((2, 4), (6, 10), False),
        ((2, 5), (6, 9), False),
        ((0, 0), (6, 9), False),
    ],
)
def test_a_change_needs_answers_on_both_sides(
    before: tuple[int, int], now: tuple[int, int], moved: bool
) -> None:
    found = change(Tally(*before), Tally(*now), Prior())
    expected = (6 + 2) / (10 + 3.2) - (2 + 2) / (5 + 3.2)
    assert found == (pytest.approx(expected) if moved else None)


def test_wilson_as_published() -> None:
    # NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.4.1: 26 of 200, lower limit for z 1.645.
    interval = wilson(Tally(26, 200))
    assert interval is not None
    assert interval[0] == pytest.approx(0.09577, abs=5e-6)


@given(tallies)
def test_wilson_turns_the_score_test_around(tally: Tally) -> None:
    """At either end p, the share seen is 1.645 standard errors of p away (Wilson 1927)."""
    interval = wilson(tally)
    if interval is None:
        assert not tally.n
        return
    seen = tally.right / tally.n
    for p in interval:
        if 0 < p < 1:
            assert (seen - p) ** 2 == pytest.approx(1.6448536**2 * p * (1 - p) / tally.n, rel=1e-5)
    assert 0 <= interval[0] <= seen + 1e-12
    assert seen - 1e-12 <= interval[1] <= 1


def test_the_weakest_come_first_and_the_unknown_last() -> None:
    shares = {
        "a": share(Tally(9, 10), Prior(), 0.75),
        "b": None,
        "c": share(Tally(2, 10), Prior(), 0.75),
        "d": share(Tally(9, 10), Prior(), 0.75),
    }
    assert worst_first(shares, ["b", "e", "d", "a", "c"]) == ("c", "d", "a", "b", "e")
