"""Shares of right answers: intervals, and a word only where it is sure enough."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.mastery import (
    MOST_MORE,
    Share,
    Tally,
    Verdict,
    share_of,
    wilson,
    worst_first,
)
from tests.unit.domain.shares import estimate, share

tallies = st.builds(lambda n, part: Tally(round(part * n), n), st.integers(0, 120), st.floats(0, 1))


def told(below: float, n: int = 20, middle: float = 0.7) -> Share:
    found = share_of(Tally(n // 2, n), replace(estimate(Tally()), below=below, middle=middle), 0.75)
    assert found is not None
    return found


def test_a_share_has_the_estimates_figures() -> None:
    made = estimate(Tally(7, 10))
    found = share_of(Tally(7, 10), made, 0.75)
    assert found is not None
    assert (found.low, found.middle, found.high) == (made.low, made.middle, made.high)


def test_without_an_answer_there_is_no_share() -> None:
    assert share_of(Tally(), estimate(Tally()), 0.75) is None


@pytest.mark.parametrize(
    ("below", "word"),
    [
        (1.0, Verdict.WEAK),
        (0.8, Verdict.WEAK),
        (0.799, Verdict.UNSURE),
        (0.201, Verdict.UNSURE),
        (0.2, Verdict.ON_TRACK),
        (0.0, Verdict.ON_TRACK),
    ],
)
def test_a_word_is_said_at_80_percent_alone(below: float, word: Verdict) -> None:
    assert told(below).verdict is word


@pytest.mark.parametrize(("n", "word"), [(2, Verdict.UNSURE), (3, Verdict.WEAK)])
def test_nobody_is_weak_for_two_answers(n: int, word: Verdict) -> None:
    assert told(0.99, n).verdict is word


@given(tallies)
def test_so_many_more_narrow_it_until_a_word_is_said(tally: Tally) -> None:
    found, now = share(tally), estimate(tally)
    if found is None or found.more is None or tally.n + found.more < 4:
        return
    assert found.verdict is Verdict.UNSURE
    assert 1 <= found.more <= MOST_MORE
    # Each answer more adds the information 1 / p(1 - p) to what one over the variance is now.
    information = 1 / now.spread**2 + found.more / (now.middle * (1 - now.middle))
    away = abs(now.middle - 0.75) * information**0.5
    assert away >= 0.8416


def test_what_is_settled_or_hopeless_names_no_number() -> None:
    assert told(0.95).more is None
    # The estimate lies on the target: no number of answers moves it off.
    even = told(0.5, middle=0.75)
    assert (even.verdict, even.more) == (Verdict.UNSURE, None)


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
        "a": share(Tally(9, 10)),
        "b": None,
        "c": share(Tally(2, 10)),
        "d": share(Tally(9, 10)),
    }
    assert worst_first(shares, ["b", "e", "d", "a", "c"]) == ("c", "d", "a", "b", "e")
