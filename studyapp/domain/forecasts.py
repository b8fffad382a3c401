"""What is told of a score on an exam not seen yet, and when nothing is told."""

from collections.abc import Mapping
from dataclasses import dataclass

# Fewer first answers than these, and there is no number (exam.md 3.2, 8).
FEWEST = 60
FEWEST_EACH = 8


@dataclass(frozen=True, slots=True)
class Exam:
    """An exam to be forecast: how many questions of each discipline, how many options each has,
    and the share of right answers in (0, 1) that the learner wants to reach."""

    counts: Mapping[str, int]
    options: int
    target: float

    @property
    def questions(self) -> int:
        return sum(self.counts.values())

    @property
    def cut(self) -> int:
        """The least number of right answers that reaches the target."""
        return -int(-self.target * self.questions // 1)


@dataclass(frozen=True, slots=True)
class Forecast:
    """`mean` right answers of `questions`, nine times in ten from `low` to `high`, and the chance
    in [0, 1] of `cut` or more."""

    questions: int
    cut: int
    mean: float
    low: int
    high: int
    chance: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """The expected share right on new questions, in [0, 1], with its 90 % interval, its standard
    deviation, and the chance that it lies below the target."""

    low: float
    middle: float
    high: float
    spread: float
    below: float


@dataclass(frozen=True, slots=True)
class Estimates:
    disciplines: Mapping[str, Estimate]
    topics: Mapping[str, Estimate]


@dataclass(frozen=True, slots=True)
class Gap:
    """The first answers that are missing before there is a number: `more` in all, and by
    discipline those that must come from it."""

    more: int
    by_discipline: Mapping[str, int]


def gap(firsts: Mapping[str, int]) -> Gap | None:
    """What is missing, from the first answers by discipline; None where there is enough."""
    short = {name: FEWEST_EACH - n for name, n in firsts.items() if n < FEWEST_EACH}
    more = max(FEWEST - sum(firsts.values()), sum(short.values()))
    return Gap(more, short) if more > 0 else None


# Beyond these nothing nearer is said: no forecast is surer (exam.md 3.2, 8).
LEAST_TOLD, MOST_TOLD = 1 / 20, 19 / 20
# What people say of a chance, as (so many, in so many).
_SAID = (
    *((1, 20), (1, 10), (1, 7), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2)),
    *((3, 5), (2, 3), (3, 4), (4, 5), (6, 7), (9, 10), (19, 20)),
)


def odds(chance: float) -> tuple[int, int]:
    """A chance from `LEAST_TOLD` to `MOST_TOLD` as the nearest that people say, such as (1, 3);
    one beyond is told as the end."""
    return min(_SAID, key=lambda said: abs(said[0] / said[1] - chance))
