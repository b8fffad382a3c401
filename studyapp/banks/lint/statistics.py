"""The few distributions that the tests of a bank need, from the standard library alone."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

LEVEL = 0.05
"""Where the limit of a single test is shown; what counts is the level of all tests together."""
_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class ShareTest:
    """A share beside what chance gives: `limit` is where its one-sided p falls to the level."""

    observed: float
    chance: float
    limit: float
    n: int
    p: float


def share_test(scores: Sequence[tuple[float, float, float]], level: float) -> ShareTest:
    """Whether a mean score lies above chance, one-sided.

    Each score comes with its expected value and its variance under chance. The sum of scores that
    are independent is close to normal from about twenty on.
    """
    n = len(scores)
    observed = sum(score for score, _, _ in scores) / n
    chance = sum(expected for _, expected, _ in scores) / n
    error = math.sqrt(sum(variance for _, _, variance in scores)) / n
    limit = chance + _NORMAL.inv_cdf(1 - level) * error
    p = 0.5 * math.erfc((observed - chance) / error / math.sqrt(2)) if error else 1.0
    return ShareTest(observed, chance, limit, n, p)


def binomial_test(hits: int, n: int, chance: float, level: float) -> ShareTest:
    """Whether a share differs from chance in either direction, exactly: twice the smaller tail.

    `limit` is the largest share above chance whose p is over the level.
    """

    def p(k: int) -> float:
        below = math.fsum(_binomial(i, n, chance) for i in range(k + 1))
        above = math.fsum(_binomial(i, n, chance) for i in range(k, n + 1))
        return min(1.0, 2 * min(below, above))

    held = [k for k in range(n + 1) if p(k) > level]
    return ShareTest(hits / n, chance, max(held) / n, n, p(hits))


def _binomial(k: int, n: int, chance: float) -> float:
    """P(k hits of n), by logarithms: the coefficient alone overflows a float from 1,030 on."""
    ways = math.lgamma(n + 1) - math.lgamma(k + 1) - math.lgamma(n - k + 1)
    return math.exp(ways + k * math.log(chance) + (n - k) * math.log1p(-chance))


def tied_score(hit: bool, tied: int, options: int) -> tuple[float, float, float]:
    """The score of a key that may be one of `tied` extreme options, with mean and variance.

    Ties are split: each of the tied options scores 1/tied. Were the key any option with the same
    chance, the mean is 1/options and the variance 1/(options*tied) - 1/options**2.
    """
    return (
        1 / tied if hit else 0.0,
        1 / options,
        max(0.0, 1 / (options * tied) - 1 / options**2),
    )


def chi_square(counts: Sequence[int]) -> tuple[float, float]:
    """Pearson's statistic of counts that should be equal, and its p."""
    expected = sum(counts) / len(counts)
    statistic = sum((count - expected) ** 2 for count in counts) / expected
    return statistic, chi_square_tail(statistic, len(counts) - 1)


def chi_square_tail(x: float, df: int) -> float:
    """P(chi-square with df degrees of freedom > x), by the recurrence that raises df by two.

    Q(x; df+2) = Q(x; df) + (x/2)^(df/2) e^(-x/2) / Gamma(df/2 + 1) (Abramowitz and Stegun 26.4.8).
    """
    if x <= 0:
        return 1.0
    half = x / 2
    tail, at = (math.exp(-half), 2) if df % 2 == 0 else (math.erfc(math.sqrt(half)), 1)
    while at < df:
        tail += math.exp(at / 2 * math.log(half) - half - math.lgamma(at / 2 + 1))
        at += 2
    return min(1.0, tail)


def chi_square_limit(df: int, level: float) -> float:
    """The statistic whose tail is `level`, by halving an interval."""
    low, high = 0.0, 1000.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if chi_square_tail(middle, df) > level else (low, middle)
    return high


def holm(ps: Sequence[float]) -> list[float]:
    """Adjusted p values (Holm 1979), in the order given: reject those at or below the level."""
    adjusted = [0.0] * len(ps)
    highest = 0.0
    for rank, index in enumerate(sorted(range(len(ps)), key=ps.__getitem__)):
        highest = max(highest, min(1.0, (len(ps) - rank) * ps[index]))
        adjusted[index] = highest
    return adjusted
