"""Distributions against published figures."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.banks.lint.statistics import (
    binomial_test,
    chi_square,
    chi_square_limit,
    chi_square_tail,
    holm,
    share_test,
    tied_score,
)


# scipy.stats.chi2.isf(p, df)
@pytest.mark.parametrize(
    ("x", "df", "p"),
    [
        (3.841458820694124, 1, 0.05),
        (5.991464547107979, 2, 0.05),
        (7.814727903251179, 3, 0.05),
        (11.344866730144373, 3, 0.01),
        (9.487729036781154, 4, 0.05),
        (14.067140449340169, 7, 0.05),
        (0.0, 3, 1.0),
    ],
)
def test_chi_square_tail(x: float, df: int, p: float) -> None:
    assert chi_square_tail(x, df) == pytest.approx(p, rel=1e-9)
    if x:
        assert chi_square_limit(df, p) == pytest.approx(x, rel=1e-9)


def test_chi_square_of_counts() -> None:
    # scipy.stats.chisquare([16, 18, 16, 14, 12, 12]), an example of its documentation
    statistic, p = chi_square([16, 18, 16, 14, 12, 12])
    assert statistic == pytest.approx(2.0)
    assert p == pytest.approx(0.84914503608460956)


# item-writing, 4.3: pass if at most 0.25 + 1.645 sqrt(0.1875/n)
@pytest.mark.parametrize(("n", "limit"), [(200, 0.300), (500, 0.282)])
def test_limit_of_a_share(n: int, limit: float) -> None:
    hit, miss = tied_score(True, 1, 4), tied_score(False, 1, 4)
    quarter = n // 4
    test = share_test([*[hit] * quarter, *[miss] * (n - quarter)], 0.05)
    assert test.limit == pytest.approx(limit, abs=5e-4)
    assert (test.observed, test.chance, test.p) == (0.25, 0.25, 0.5)


def test_a_share_on_its_limit_has_the_level_as_its_p() -> None:
    # z of 55 hits of 144 at 1/4 is (55 - 36)/sqrt(27); scipy.stats.norm.sf gives 0.00012784
    hit, miss = tied_score(True, 1, 4), tied_score(False, 1, 4)
    test = share_test([*[hit] * 55, *[miss] * 89], 0.05)
    assert test.p == pytest.approx(0.5 * math.erfc(19 / math.sqrt(27) / math.sqrt(2)))
    assert test.p == pytest.approx(0.000128, rel=0.01)


@given(st.integers(2, 8).flatmap(lambda k: st.tuples(st.just(k), st.integers(1, k))))
def test_ties_have_the_moments_that_they_state(options: tuple[int, int]) -> None:
    k, tied = options
    _, mean, variance = tied_score(True, tied, k)
    scores = [1 / tied] * tied + [0.0] * (k - tied)
    assert mean == pytest.approx(sum(scores) / k)
    assert variance == pytest.approx(sum(s * s for s in scores) / k - mean**2)


def test_binomial() -> None:
    # by hand: P(X >= 8 of 10 at 1/2) = (45 + 10 + 1)/1024
    assert binomial_test(8, 10, 0.5, 0.05).p == pytest.approx(2 * 56 / 1024)
    assert binomial_test(8, 10, 0.5, 0.05).limit == 0.8
    assert binomial_test(500, 2000, 0.25, 0.05).p == 1.0


def test_holm() -> None:
    # R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_keeps_the_order_and_only_raises(ps: list[float]) -> None:
    adjusted = holm(ps)
    assert all(p <= a <= 1 for p, a in zip(ps, adjusted, strict=True))
    ordered = [a for _, a in sorted(zip(ps, adjusted, strict=True))]
    assert ordered == sorted(ordered)
