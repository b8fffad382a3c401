"""The blueprint sampler: draws a paper from a pool, the same one for the same seed.

What always holds: the count of every discipline, scenario blocks whole, enemies and siblings of
one fact never together. The other rules hold where the pool allows it; where it does not, they
give way in a fixed order and the sample says which did. After exam.md 5.2.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyapp.domain.blueprint import Rule
from studyapp.domain.drafts import Draft, Pool
from studyapp.domain.questions import Question

# Beginnings that are tried before the best one is taken, and how many of them are mended.
TRIES = 12
MENDED = 4


class TooFewQuestions(Exception):
    """The pool cannot fill the form; `lacking` counts the missing questions by discipline."""

    def __init__(self, lacking: Mapping[str, int]) -> None:
        super().__init__(", ".join(f"{name}: {count}" for name, count in lacking.items()))
        self.lacking = lacking


@dataclass(frozen=True, slots=True)
class Sample:
    """A paper in no order yet, and the rules that gave way for it."""

    questions: tuple[Question, ...]
    relaxed: tuple[Rule, ...] = ()


def sample(pool: Pool, counts: Mapping[str, int], seed: str) -> Sample:
    """A paper with so many questions of every discipline. Raises TooFewQuestions."""
    best: Draft | None = None
    lacking: dict[str, int] = {}
    mended = 0
    for number in range(TRIES):
        draft = Draft(pool, counts, random.Random(f"sample {seed} {number}"))
        missing = draft.fill(eager=number >= TRIES // 2)
        if missing:
            lacking = missing if not lacking else min(lacking, missing, key=_sum)
            continue
        draft.mend()
        mended += 1
        if best is None or draft.cost < best.cost:
            best = draft
        if not best.cost or mended == MENDED:
            break
    if best is None:
        raise TooFewQuestions(lacking)
    return Sample(tuple(best.chosen.values()), best.broken())


def few_of_each(pool: Pool, topics: Sequence[str], each: int, seed: str) -> tuple[Question, ...]:
    """Up to so many questions of every topic, those seen least first; whole blocks, no enemies, no
    siblings."""
    draft = Draft(pool, {}, random.Random(f"few {seed}"))
    for topic in topics:
        draft.take_of(topic, each)
    return tuple(draft.chosen.values())


def _sum(lacking: Mapping[str, int]) -> int:
    return sum(lacking.values())
