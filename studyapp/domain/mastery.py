"""What a learner's first answers say: a share with an interval, and a word only when it is sure.

Beta-binomial: a share s of n is seen against a prior whose mean is the learner's own pooled rate
over all disciplines, worth `PRIOR_WEIGHT` answers. The readiness model will take its place.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor, sqrt

from studyapp.domain.beta import beta_cdf, beta_quantile

# Before any answer: Beta(2, 1.2), exam.md 3.1. The pooled rate keeps its weight of 3.2 answers.
DEFAULT_RIGHT, DEFAULT_WRONG = 2.0, 1.2
PRIOR_WEIGHT = DEFAULT_RIGHT + DEFAULT_WRONG
SURE_ENOUGH = 0.8
TAIL = 0.05
# Beyond so many more answers "not sure yet" names no number.
MOST_MORE = 200
# A share of fewer answers is not compared with another.
FEW = 5
# Nobody is called weak for a single answer, whatever the prior makes of it.
FEWEST = 3
# The normal quantile of a two-sided range of 90 %.
Z90 = 1.6448536269514722


class Verdict(StrEnum):
    """Against the learner's target. NONE: no answer yet."""

    WEAK = "weak"
    ON_TRACK = "on track"
    UNSURE = "unsure"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Tally:
    """Right answers among all of them."""

    right: int = 0
    n: int = 0

    @classmethod
    def of(cls, outcomes: Iterable[bool]) -> "Tally":
        known = tuple(outcomes)
        return cls(sum(known), len(known))

    def plus(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.n + other.n)


@dataclass(frozen=True, slots=True)
class Prior:
    """The Beta prior of every discipline and topic: `right` and `wrong` answers it is worth."""

    right: float = DEFAULT_RIGHT
    wrong: float = DEFAULT_WRONG

    @property
    def mean(self) -> float:
        """The share expected before any answer."""
        return self.right / (self.right + self.wrong)

    @classmethod
    def pooled(cls, tally: Tally) -> "Prior":
        """The learner's own rate over everything, itself drawn to the default."""
        rate = (tally.right + DEFAULT_RIGHT) / (tally.n + PRIOR_WEIGHT)
        return cls(rate * PRIOR_WEIGHT, (1 - rate) * PRIOR_WEIGHT)


@dataclass(frozen=True, slots=True)
class Share:
    """An estimated share of right answers on new questions, in [0, 1], with its 90 % interval.

    `more` is how many answers more would settle an unsure verdict, if they fall as expected to the
    nearest whole answer; None where nothing is unsure, or where it takes more than `MOST_MORE`.
    """

    tally: Tally
    low: float
    middle: float
    high: float
    verdict: Verdict
    more: int | None = None


def share_of(tally: Tally, prior: Prior, target: float) -> Share | None:
    """The estimate from a tally against a target share in (0, 1); None without an answer."""
    if not tally.n:
        return None
    a, b = prior.right + tally.right, prior.wrong + tally.n - tally.right
    verdict = verdict_of(tally, prior, target)
    return Share(
        tally=tally,
        low=beta_quantile(TAIL, a, b),
        middle=a / (a + b),
        high=beta_quantile(1 - TAIL, a, b),
        verdict=verdict,
        more=_more(tally.n, a, b, target) if verdict is Verdict.UNSURE else None,
    )


def verdict_of(tally: Tally, prior: Prior, target: float) -> Verdict:
    """Weak or on track only where the posterior says so with a chance of `SURE_ENOUGH`, and never
    on fewer than `FEWEST` answers."""
    if not tally.n:
        return Verdict.NONE
    a, b = prior.right + tally.right, prior.wrong + tally.n - tally.right
    return _verdict(tally.n, a, b, target)


def _verdict(n: int, a: float, b: float, target: float) -> Verdict:
    if n < FEWEST:
        return Verdict.UNSURE
    below = beta_cdf(target, a, b)
    if below >= SURE_ENOUGH:
        return Verdict.WEAK
    return Verdict.ON_TRACK if 1 - below >= SURE_ENOUGH else Verdict.UNSURE


def _more(n: int, a: float, b: float, target: float) -> int | None:
    rate = a / (a + b)

    def after(count: int, right: float) -> Verdict:
        return _verdict(n + count, a + right, b + count - right, target)

    def settled(count: int) -> bool:
        return after(count, count * rate) is not Verdict.UNSURE

    def settled_rounded(count: int) -> bool:
        low, high = after(count, floor(count * rate)), after(count, ceil(count * rate))
        return low is high is not Verdict.UNSURE

    counts = range(1, MOST_MORE + 1)
    enough = bisect_left(counts, True, key=settled)
    return next((count for count in counts[enough:] if settled_rounded(count)), None)


def change(before: Tally, now: Tally, prior: Prior) -> float | None:
    """By how much the estimated share moved, in [-1, 1]; None with few answers on either side.

    `now` includes `before`.
    """
    if before.n < FEW or now.n - before.n < FEW:
        return None
    return expected(now, prior) - expected(before, prior)


def expected(tally: Tally, prior: Prior) -> float:
    """The estimated share: the mean of the posterior, the prior's without an answer."""
    return (prior.right + tally.right) / (prior.right + prior.wrong + tally.n)


def wilson(tally: Tally) -> tuple[float, float] | None:
    """The 90 % Wilson interval of a share (Wilson 1927); None without an answer."""
    if not tally.n:
        return None
    n, p, z2 = tally.n, tally.right / tally.n, Z90 * Z90
    centre = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z90 / (1 + z2 / n) * sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    return max(0.0, centre - half), min(1.0, centre + half)


def worst_first(shares: Mapping[str, Share | None], order: Sequence[str]) -> tuple[str, ...]:
    """The names with the lowest estimated share first; those without an answer last, in `order`."""
    place = {name: index for index, name in enumerate(order)}

    def rank(name: str) -> tuple[bool, float, int]:
        share = shares.get(name)
        return (share is None, share.middle if share else 0.0, place[name])

    return tuple(sorted(order, key=rank))
