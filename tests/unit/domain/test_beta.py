"""The Beta distribution against sums of the binomial and against published limits."""

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.beta import beta_cdf, beta_quantile

shapes = st.floats(0.3, 300)
shares = st.floats(0.001, 0.999)


@given(st.integers(1, 60), st.integers(1, 60), st.floats(0.01, 0.99))
def test_with_whole_numbers_it_is_a_tail_of_the_binomial(a: int, b: int, x: float) -> None:
    # DLMF 8.17.5: I_x(a, n - a + 1) is the chance of a or more successes among n.
    n = a + b - 1
    tail = sum(comb(n, k) * x**k * (1 - x) ** (n - k) for k in range(a, n + 1))
    assert beta_cdf(x, a, b) == pytest.approx(tail, abs=1e-10)


@pytest.mark.parametrize(
    ("right", "n", "tail", "low", "high", "digits"),
    [
        # NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.4.2: exact 90 % limits for 4 of 20.
        (4, 20, 0.05, 0.071354, 0.401029, 5e-6),
        # Newcombe, Statistics in Medicine 17 (1998), table I: exact 95 % limits.
        (81, 263, 0.025, 0.2527, 0.3676, 5e-5),
        (15, 148, 0.025, 0.0578, 0.1617, 5e-5),
        (1, 29, 0.025, 0.0009, 0.1776, 5e-5),
    ],
)
def test_exact_limits_of_a_share_as_published(
    right: int, n: int, tail: float, low: float, high: float, digits: float
) -> None:
    assert beta_quantile(tail, right, n - right + 1) == pytest.approx(low, abs=digits)
    assert beta_quantile(1 - tail, right + 1, n - right) == pytest.approx(high, abs=digits)


@pytest.mark.parametrize(("x", "share"), [(0.0, 0.0), (1.0, 1.0), (-0.1, 0.0), (1.1, 1.0)])
def test_there_is_nothing_beyond_the_ends(x: float, share: float) -> None:
    assert beta_cdf(x, 2, 1.2) == share


@given(shares, shapes, shapes)
def test_the_quantile_is_where_the_share_lies_below(share: float, a: float, b: float) -> None:
    x = beta_quantile(share, a, b)
    assert beta_cdf(max(0.0, x - 2e-9), a, b) <= share <= beta_cdf(min(1.0, x + 2e-9), a, b)


@given(st.floats(0, 1), shapes, shapes)
def test_turned_around_it_is_the_other_tail(x: float, a: float, b: float) -> None:
    assert beta_cdf(x, a, b) == pytest.approx(1 - beta_cdf(1 - x, b, a), abs=1e-9)


@given(st.floats(0, 1), st.floats(0, 1), shapes, shapes)
def test_it_never_falls(x: float, y: float, a: float, b: float) -> None:
    low, high = sorted((x, y))
    assert beta_cdf(low, a, b) <= beta_cdf(high, a, b) + 1e-12
