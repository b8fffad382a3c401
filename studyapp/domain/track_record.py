"""How often the forecasts were right: the last one told before a sitting, held against its score.

Only a sitting that could test a forecast counts: long enough, and nearly all of its questions new.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

# A shorter sitting says too little (exam.md 3.6).
SHORTEST = 50
NEW_ENOUGH = 0.9
# Before so many, shares would be mere chance.
ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Told:
    """A forecast as it was shown, `at` in UTC ms. `length` in questions, `low` to `high` and `mean`
    in right answers, `chance` that of reaching `target` per cent."""

    at: int
    day: date
    model: str
    used: int
    length: int
    mean: float
    low: int
    high: int
    chance: float
    target: int


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a submitted sitting that began `at` UTC ms: `right` of `length` questions, of
    which `new` were seen for the first time."""

    sitting: str
    at: int
    day: date
    length: int
    right: int
    new: int

    @property
    def tests(self) -> bool:
        """Whether a forecast can be held against it."""
        return self.length >= SHORTEST and self.new >= NEW_ENOUGH * self.length


@dataclass(frozen=True, slots=True)
class Scored:
    """A forecast and what came."""

    told: Told
    came: Came

    @property
    def inside(self) -> bool:
        return self.told.low <= self.came.right <= self.told.high

    @property
    def reached(self) -> bool:
        return 100 * self.came.right >= self.told.target * self.came.length

    @property
    def error(self) -> float:
        """Forecast less score, in points of a hundred."""
        return 100 * (self.told.mean - self.came.right) / self.came.length


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """All forecasts that were tested, oldest first."""

    scored: tuple[Scored, ...] = ()

    @property
    def inside(self) -> int:
        """How many scores lay in the 90 % interval."""
        return sum(one.inside for one in self.scored)

    @property
    def enough(self) -> bool:
        """Whether there are enough for `brier` and `bias`."""
        return len(self.scored) >= ENOUGH

    @property
    def brier(self) -> float:
        """The mean of (chance - outcome)^2, 0 at best; a coin scores 0.25."""
        return fmean((one.told.chance - one.reached) ** 2 for one in self.scored)

    @property
    def bias(self) -> float:
        """The mean error in points of a hundred; above 0 the forecasts were too high."""
        return fmean(one.error for one in self.scored)


def track_record(told: Sequence[Told], came: Iterable[Came]) -> TrackRecord:
    """Every sitting that tests a forecast, against the last one for its length told before it."""
    scored = []
    for sitting in sorted(came, key=lambda one: (one.at, one.sitting)):
        before = [one for one in told if one.length == sitting.length and one.at <= sitting.at]
        if sitting.tests and before:
            scored.append(Scored(max(before, key=lambda one: one.at), sitting))
    return TrackRecord(tuple(scored))
