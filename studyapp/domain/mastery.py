"""What is said of a discipline: a share with an interval, and a word only when it is sure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, sqrt

from studyapp.domain.forecasts import Estimate

SURE_ENOUGH = 0.8
# Beyond so many more answers "not sure yet" names no number.
MOST_MORE = 200
# Nobody is called weak for a single answer, whatever the other answers make of it.
FEWEST = 3
# The normal quantile of a two-sided range of 90 %.
Z90 = 1.6448536269514722
# Of the chance that a word takes.
_Z80 = 0.8416212335729143


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
class Share:
    """An estimated share of right answers on new questions, in [0, 1], with its 90 % interval.

    `more` is about how many answers more would settle an unsure verdict, if they fall as expected;
    None where nothing is unsure, or where it takes more than `MOST_MORE`.
    """

    tally: Tally
    low: float
    middle: float
    high: float
    verdict: Verdict
    more: int | None = None


def share_of(tally: Tally, estimate: Estimate, target: float) -> Share | None:
    """The share that `estimate` says, against a target in (0, 1); None without an answer.

    Weak or on track only where the estimate says so with a chance of `SURE_ENOUGH`, and never on
    fewer than `FEWEST` answers.
    """
    if not tally.n:
        return None
    verdict = _verdict(tally.n, estimate.below)
    return Share(
        tally=tally,
        low=estimate.low,
        middle=estimate.middle,
        high=estimate.high,
        verdict=verdict,
        more=_more(tally.n, estimate, target) if verdict is Verdict.UNSURE else None,
    )


def _verdict(n: int, below: float) -> Verdict:
    if n < FEWEST:
        return Verdict.UNSURE
    if below >= SURE_ENOUGH:
        return Verdict.WEAK
    return Verdict.ON_TRACK if 1 - below >= SURE_ENOUGH else Verdict.UNSURE


def _more(n: int, estimate: Estimate, target: float) -> int | None:
    """How many answers narrow the estimate until its middle lies far enough from the target: each
    adds the information of one answer at that share."""
    gap = abs(estimate.middle - target)
    if not gap:
        return None
    enough = (_Z80 / gap) ** 2
    now = 1 / estimate.spread**2
    answers = ceil((enough - now) * estimate.middle * (1 - estimate.middle))
    more = max(answers, FEWEST - n, 1)
    return more if more <= MOST_MORE else None


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
