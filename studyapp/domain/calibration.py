"""Whether the learner is as often right as they are sure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Tally, wilson

# What each word is taken to claim, as a share of right answers. Ours: the words have no numbers.
CLAIMED: Mapping[Confidence, float] = {
    Confidence.SURE: 0.95,
    Confidence.THINK: 0.70,
    Confidence.GUESS: 0.35,
}
# Fewer answers than this are no share.
FEW = 5


@dataclass(frozen=True, slots=True)
class Level:
    """Answers given with one word of confidence; `interval` is the 90 % Wilson interval of the
    share right, None without an answer."""

    confidence: Confidence
    tally: Tally
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Claim:
    """How much more was claimed than was right, in [-1, 1], over `n` answers: above 0 is
    over-confident. `sure_but_wrong` counts the answers that were sure and missed."""

    n: int
    over: float
    sure_but_wrong: int

    @property
    def tells(self) -> bool:
        return self.n >= FEW


Said = tuple[Confidence, bool]


def levels(answers: Iterable[Said]) -> tuple[Level, ...]:
    """By word, the surest first; answers as (word, right)."""
    told = tuple(answers)
    found = []
    for word in CLAIMED:
        tally = Tally.of(right for said, right in told if said is word)
        found.append(Level(word, tally, wilson(tally)))
    return tuple(found)


def claim(answers: Iterable[Said]) -> Claim:
    told = tuple(answers)
    if not told:
        return Claim(0, 0.0, 0)
    return Claim(
        n=len(told),
        over=sum(CLAIMED[said] - right for said, right in told) / len(told),
        sure_but_wrong=sum(said is Confidence.SURE and not right for said, right in told),
    )
