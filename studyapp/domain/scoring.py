"""How a sitting is scored. The rule is named and versioned in the sitting itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from studyapp.domain.content import Asked
from studyapp.domain.mastery import Tally
from studyapp.domain.sittings import Cell, Sitting

# One point for a right answer, none for a wrong one or for none.
RAW = "raw-1"


class UnknownRule(Exception):
    """A sitting names a scoring rule that this program does not know."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One question of a scored sitting; `key` is the id of the right option, "" where the content
    of the question is nowhere."""

    position: int
    item: str
    topic: str
    key: str
    cell: Cell

    @property
    def right(self) -> bool:
        return self.cell.chosen == self.key

    @property
    def answered(self) -> bool:
        return self.cell.chosen is not None


@dataclass(frozen=True, slots=True)
class Score:
    """`by_discipline` is in the order of the blueprint."""

    marks: tuple[Mark, ...]
    by_discipline: Mapping[str, Tally]

    @property
    def total(self) -> Tally:
        return Tally.of(mark.right for mark in self.marks)

    @property
    def unanswered(self) -> int:
        return sum(not mark.answered for mark in self.marks)


def score(sitting: Sitting, contents: Mapping[str, Asked], disciplines: Mapping[str, str]) -> Score:
    """The score of a sitting.

    `contents` holds the versions that score it by hash, `disciplines` the discipline of every
    topic. Raises UnknownRule.
    """
    if sitting.started.rule != RAW:
        raise UnknownRule(sitting.started.rule)
    keys = {name: asked.key for name, asked in contents.items()}
    marks = tuple(
        Mark(position, item.item, item.topic, keys.get(sitting.hash_of(item), ""), cell)
        for position, (item, cell) in enumerate(zip(sitting.paper, sitting.cells, strict=True))
    )
    return _scored(marks, disciplines)


def with_keys(scored: Score, keys: Mapping[int, str], disciplines: Mapping[str, str]) -> Score:
    """What the score would be with other keys at some positions."""
    marks = tuple(replace(one, key=keys.get(one.position, one.key)) for one in scored.marks)
    return _scored(marks, disciplines)


def _scored(marks: tuple[Mark, ...], disciplines: Mapping[str, str]) -> Score:
    tallies: dict[str, Tally] = dict.fromkeys(disciplines.values(), Tally())
    for mark in marks:
        name = disciplines.get(mark.topic, "")
        tallies[name] = tallies.get(name, Tally()).plus(Tally.of((mark.right,)))
    return Score(marks, {name: tally for name, tally in tallies.items() if tally.n})
