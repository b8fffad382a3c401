"""The scheduler against `fsrs-rs-python`, an implementation of FSRS-6 by other hands, in Rust."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import fsrs_rs_python
import pytest

from studyapp.domain import memory as module
from studyapp.domain.cards import CardKey
from studyapp.domain.memory import MAXIMUM_INTERVAL, WEIGHTS, Rating, answered

HISTORIES = 4_000
TOLERANCE = 2e-3
# Under this stability in days, a twentieth of the shortest interval, the quantum of 1e-4 is itself
# as large as the tolerance, and what it took away stays in the rest of the history.
COARSE = 0.05


@dataclass(frozen=True, slots=True)
class Step:
    """One answer as both see it; intervals are before fuzz, theirs not yet rounded.

    `lowest` is the lowest stability so far.
    """

    stability: float
    difficulty: float
    interval: int
    their_stability: float
    their_difficulty: float
    their_interval: float
    lowest: float

    @property
    def off(self) -> float:
        """How far the stabilities are apart, relative to theirs."""
        return abs(self.stability - self.their_stability) / self.their_stability


def history(rng: random.Random) -> Iterator[Step]:
    oracle = fsrs_rs_python.FSRS(list(WEIGHTS))
    retention = rng.choice([0.8, 0.85, 0.9, 0.9, 0.95])
    misses = rng.choice([0.05, 0.15, 0.4, 0.8])
    memory, theirs, day = None, None, date(2026, 1, 1)
    lowest = float("inf")
    for _ in range(rng.randint(1, 12)):
        gap = 0
        if memory:
            on_time = (memory.due_day - day).days
            gap = rng.choice([0, 1, on_time, on_time, on_time + 3, rng.randint(1, 400)])
        day += timedelta(days=gap)
        rating = Rating.MISSED if rng.random() < misses else Rating(rng.choice([2, 3, 3, 3, 4]))
        states = oracle.next_states(theirs, retention, gap)
        theirs_now = [states.again, states.hard, states.good, states.easy][rating - 1]
        theirs = theirs_now.memory
        memory = answered(memory, rating, day, retention, CardKey("bank", "item"))
        lowest = min(lowest, theirs.stability)
        yield Step(
            memory.stability,
            memory.difficulty,
            (memory.due_day - day).days,
            theirs.stability,
            theirs.difficulty,
            theirs_now.interval,
            lowest,
        )


@cache
def steps() -> tuple[Step, ...]:
    """All answers of all histories, with our fuzz taken out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "fuzzed", lambda interval, key, reps: interval)
        rng = random.Random(20261121)
        return tuple(step for _ in range(HISTORIES) for step in history(rng))


def test_there_are_thousands_of_histories_and_all_lengths_in_them() -> None:
    assert len(steps()) > 20_000
    assert min(step.stability for step in steps()) < COARSE
    assert max(step.interval for step in steps()) == MAXIMUM_INTERVAL


def test_the_weights_are_the_published_ones() -> None:
    assert pytest.approx(fsrs_rs_python.DEFAULT_PARAMETERS, abs=1e-6) == WEIGHTS


def test_stability_agrees() -> None:
    assert [s for s in steps() if s.lowest >= COARSE and s.off > TOLERANCE] == []


def test_stability_of_what_was_hardly_known_agrees_to_a_few_quanta() -> None:
    coarse = [step for step in steps() if step.lowest < COARSE]
    assert coarse
    assert max(step.off for step in coarse) < 0.05


def test_difficulty_agrees() -> None:
    assert all(abs(step.difficulty - step.their_difficulty) < 2e-3 for step in steps())


def test_intervals_agree_but_for_ties() -> None:
    """Two figures that differ in the sixth digit may round to either side of a half."""
    other = []
    for step in steps():
        theirs = min(MAXIMUM_INTERVAL, max(1, round(step.their_interval)))
        if step.interval != theirs:
            other.append(step)
            tie = abs(step.their_interval % 1 - 0.5) < TOLERANCE * step.their_interval
            assert tie, step
            assert abs(step.interval - theirs) <= 1, step
    assert len(other) < len(steps()) / 1000
