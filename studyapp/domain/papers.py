"""Papers: which questions are asked, in which order, and how the options of each are shuffled.

The same seed gives the same paper on every machine.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyapp.domain.content import Asked
from studyapp.domain.questions import Question

LAST = "last"


@dataclass(frozen=True, slots=True)
class PaperItem:
    """A question of a paper: the version asked, and the ids of its options in the order shown."""

    item: str
    hash: str
    topic: str
    order: tuple[str, ...]


def option_order(asked: Asked, seed: str, item: str) -> tuple[str, ...]:
    """The ids of the options as they are shown; those anchored last stay last."""
    free = [option.id for option in asked.options if option.anchor != LAST]
    random.Random(f"options {seed} {item}").shuffle(free)
    return (*free, *(option.id for option in asked.options if option.anchor == LAST))


def blocks(questions: Sequence[Question]) -> tuple[tuple[Question, ...], ...]:
    """The questions with those of one scenario together, at the place of the first of them."""
    found: dict[str, list[Question]] = {}
    for question in questions:
        name = f"scenario {question.scenario}" if question.scenario else f"item {question.id}"
        found.setdefault(name, []).append(question)
    return tuple(tuple(block) for block in found.values())


def shuffled(questions: Sequence[Question], seed: str) -> tuple[Question, ...]:
    """The questions in random order, scenario blocks kept together and in their own order."""
    groups = list(blocks(sorted(questions, key=lambda question: question.id)))
    random.Random(f"paper {seed}").shuffle(groups)
    return tuple(question for group in groups for question in group)


def missing(counts: Mapping[str, int], found: Mapping[str, int]) -> dict[str, int]:
    """How many questions a form lacks in each discipline; negative where it has too many."""
    names = counts.keys() | found.keys()
    gaps = {name: counts.get(name, 0) - found.get(name, 0) for name in sorted(names)}
    return {name: gap for name, gap in gaps.items() if gap}
