"""How well a card side is remembered and when it falls due: FSRS-6 on study days.

The `fsrs` package does the arithmetic. Its clock counts 24-hour blocks, so it is fed study days at
a fixed hour; it has no steps here (every answer schedules in whole days); its fuzz is unseeded, so
ours, a pure function of the item's own history, takes its place.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from studyapp.domain.cards import CardKey

if TYPE_CHECKING:
    import fsrs

MAXIMUM_INTERVAL = 365
# FSRS-6 defaults as published with the algorithm and shipped in `fsrs` 6.3.
WEIGHTS = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)
# Widening of the fuzz range, by part of the interval in days: (from, to, share of that part).
FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
NOON = time(12, tzinfo=UTC)


class Rating(IntEnum):
    """Two grades use MISSED and KNEW; four use all."""

    MISSED = 1
    HARD = 2
    KNEW = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Memory:
    """State after the last counted answer.

    `stability` is the days until recall falls to 0.9, `difficulty` runs from 1 to 10, both
    quantised to 1e-4 so that a replay gives the same figures on every machine. `reps` counts the
    answers, `lapses` the misses after the first answer, `missed` tells whether the last was one.
    """

    stability: float
    difficulty: float
    last_day: date
    due_day: date
    reps: int = 1
    lapses: int = 0
    missed: bool = False


def retrievability(stability: float, days: int) -> float:
    """Chance of recall after whole days, in (0, 1]: the FSRS-6 forgetting curve."""
    decay = -WEIGHTS[20]
    factor = 0.9 ** (1 / decay) - 1
    result: float = (1 + factor * max(0, days) / stability) ** decay
    return result


def recall(memory: Memory, day: date) -> float:
    """Chance that the side is still known on a day."""
    return retrievability(memory.stability, (day - memory.last_day).days)


def answered(
    memory: Memory | None, rating: Rating, day: date, retention: float, key: CardKey
) -> Memory:
    """The state after a counted answer on a study day; `memory` is None for a first answer.

    A last day later than `day` (the clock was set back) counts as today.
    """
    import fsrs  # at the first answer: the window is painted without it

    last = min(memory.last_day, day) if memory else None
    card = fsrs.Card(
        card_id=1,
        state=fsrs.State.Review if memory else fsrs.State.Learning,
        step=None if memory else 0,
        stability=memory.stability if memory else None,
        difficulty=memory.difficulty if memory else None,
        due=datetime.combine(day, NOON),
        last_review=datetime.combine(last, NOON) if last else None,
    )
    scheduler = _scheduler(retention)
    after, _ = scheduler.review_card(card, fsrs.Rating(rating), datetime.combine(day, NOON))
    assert after.stability is not None
    assert after.difficulty is not None
    reps = memory.reps + 1 if memory else 1
    interval = fuzzed((after.due.date() - day).days, key, reps)
    missed = rating is Rating.MISSED
    return Memory(
        stability=round(after.stability, 4),
        difficulty=round(after.difficulty, 4),
        last_day=day,
        due_day=day + timedelta(days=interval),
        reps=reps,
        lapses=(memory.lapses + missed) if memory else 0,
        missed=missed,
    )


def fuzzed(interval: int, key: CardKey, reps: int) -> int:
    """The interval in days, moved a little so that cards learned together do not stay together.

    The same side with the same number of counted answers always gets the same day. Intervals under
    2.5 days are left alone.
    """
    if interval < 2.5:
        return interval
    spread = 1 + sum(share * max(0.0, min(interval, to) - start) for start, to, share in FUZZ)
    low = max(2, round(interval - spread))
    high = min(MAXIMUM_INTERVAL, round(interval + spread))
    seed = f"{key.bank}\n{key.item}\n{key.side.value}\n{reps}".encode()
    unit = int.from_bytes(hashlib.sha256(seed).digest()[:8], "big") / 2**64
    return min(high, int(low + unit * (high - low + 1)))


@lru_cache(maxsize=8)
def _scheduler(retention: float) -> "fsrs.Scheduler":
    import fsrs

    return fsrs.Scheduler(
        parameters=WEIGHTS,
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=MAXIMUM_INTERVAL,
        enable_fuzzing=False,
    )
