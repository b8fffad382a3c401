"""A paper in the making: filled from a pool question by question, then mended by swaps."""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from studyapp.domain.blueprint import (
    DIFFICULTY,
    MOST_EXPOSURE,
    MOST_OVERLAP,
    MOST_RECALL,
    OFTEN_AT_LEAST,
    RECALL,
    WORTH,
    Rule,
    bounds,
)
from studyapp.domain.papers import blocks
from studyapp.domain.questions import Question

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pool:
    """What is drawn from.

    `disciplines` names the discipline of every topic. `exposures` counts how often the learner
    was asked a question before; `earlier` are the papers drawn before.
    """

    questions: Sequence[Question]
    disciplines: Mapping[str, str]
    exposures: Mapping[str, int] = field(default_factory=dict)
    earlier: Sequence[frozenset[str]] = ()


class Draft:
    """A paper in the making. `cost` is 0 where no rule is broken."""

    def __init__(self, pool: Pool, counts: Mapping[str, int], rng: random.Random) -> None:
        self.chosen: dict[str, Question] = {}
        self.cost = 0
        self._rng = rng
        self._pool = pool
        self._counts = counts
        size = sum(counts.values())
        self._bounds = {name: bounds(share, size) for name, share in DIFFICULTY.items()}
        self._most_recall = MOST_RECALL * size // 100
        self._most_overlap = MOST_OVERLAP * size // 100
        often = MOST_EXPOSURE * (len(pool.earlier) + 1) // 100
        self._most_often = max(OFTEN_AT_LEAST, often)
        # The numbers of the earlier papers on which an item was.
        self._papers: dict[str, tuple[int, ...]] = {}
        for number, paper in enumerate(pool.earlier):
            for item in paper:
                self._papers[item] = (*self._papers.get(item, ()), number)
        self._enemies = _enemies(pool.questions)
        ordered = sorted(pool.questions, key=lambda one: one.id)
        mixed = rng.sample(ordered, len(ordered))
        self._use = {
            one.id: (max(pool.exposures.get(one.id, 0), self._appeared(one)), rank)
            for rank, one in enumerate(mixed)
        }
        self._singles: dict[str, list[Question]] = defaultdict(list)
        self._blocks: dict[str, list[tuple[Question, ...]]] = defaultdict(list)
        for block in blocks(sorted(ordered, key=self._used)):
            if block[0].scenario:
                self._blocks[block[0].topic].append(block)
            else:
                self._singles[block[0].topic].append(block[0])
        self._topics: dict[str, list[str]] = defaultdict(list)
        for topic in sorted(self._singles.keys() | self._blocks.keys()):
            self._topics[pool.disciplines.get(topic, "")].append(topic)
        self._facts: Counter[str] = Counter()
        self._difficulty: Counter[str] = Counter()
        self._per_topic: Counter[str] = Counter()
        self._covered: Counter[str] = Counter()
        self._overlaps = [0] * len(pool.earlier)
        self._recall = self._often = 0

    # From an empty paper to a full one

    def fill(self, *, eager: bool) -> dict[str, int]:
        """Take as many as wanted of every discipline; what could not be taken, by discipline.

        `eager` takes any number of blocks, for a pool that cannot do without them.
        """
        lacking = {}
        for name, count in self._counts.items():
            self._take_blocks(name, count, eager)
            missing = self._take_singles(name, count - self._taken(name))
            missing -= self._take_any_blocks(name, missing)
            if missing:
                lacking[name] = missing
        self.cost = self._price()
        return lacking

    def take_of(self, topic: str, most: int) -> None:
        """Up to so many of a topic, those seen least first."""
        units = [*self._blocks[topic], *((one,) for one in self._singles[topic])]
        for unit in sorted(units, key=self._used_most):
            if len(unit) <= most and self._fit(unit):
                self._put(*unit)
                most -= len(unit)

    def _taken(self, discipline: str) -> int:
        return sum(self._per_topic[topic] for topic in self._topics[discipline])

    def _take_blocks(self, discipline: str, count: int, eager: bool) -> None:
        """Blocks in the share in which the pool has them, where every topic still gets a question
        before any has a second."""
        topics = self._topics[discipline]
        found = [block for topic in topics for block in self._blocks[topic]]
        pool = sum(map(len, found)) + sum(len(self._singles[topic]) for topic in topics)
        wanted = round(count * sum(map(len, found)) / pool) if pool else 0
        spare = count - len(topics)
        if eager:
            spare = count
            wanted = self._rng.randint(0, count)
        for block in sorted(found, key=self._relief):
            more = len(block) - (not eager and not self._per_topic[block[0].topic])
            # Where that takes the share no farther away.
            if len(block) <= 2 * wanted and more <= spare and self._fit(block):
                wanted -= len(block)
                spare -= more
                self._put(*block)

    def _take_any_blocks(self, discipline: str, most: int) -> int:
        """Blocks where single questions have run out; how many questions that were."""
        before = most
        for topic in self._topics[discipline]:
            for block in self._blocks[topic]:
                if len(block) <= most and self._fit(block):
                    self._put(*block)
                    most -= len(block)
        return before - most

    def _take_singles(self, discipline: str, count: int) -> int:
        """So many questions, each of a topic that has the fewest; what is missing in the end."""
        while count:
            heads = [one for topic in self._topics[discipline] if (one := self._head(topic))]
            if not heads:
                break
            self._put(self._neediest(min(heads, key=self._turn)))
            count -= 1
        return count

    def _head(self, topic: str) -> Question | None:
        """The question of a topic that comes first."""
        return next(filter(self._free, self._singles[topic]), None)

    def _turn(self, head: Question) -> tuple[int, int, int, int]:
        """A second question comes from a topic that has many, so that the others are spared."""
        number = self._per_topic[head.topic]
        seen, rank = self._use[head.id]
        return number, seen, -len(self._equals(head)) if number else 0, rank

    def _equals(self, head: Question) -> list[Question]:
        """Those of its topic that were seen as little."""
        seen = self._use[head.id][0]
        singles = self._singles[head.topic]
        return [one for one in singles if self._use[one.id][0] == seen and self._free(one)]

    def _neediest(self, head: Question) -> Question:
        """Of those equal to the first of a topic, that which the mix needs most."""
        return min(self._equals(head), key=self._needed)

    def _needed(self, one: Question) -> tuple[bool, bool, float, int]:
        too_many = self._appeared(one) >= self._most_often or any(
            self._overlaps[number] >= self._most_overlap for number in self._papers.get(one.id, ())
        )
        simple = one.level == RECALL and self._recall >= self._most_recall
        share = DIFFICULTY.get(one.difficulty, 1)
        return too_many, simple, self._difficulty[one.difficulty] / share, self._use[one.id][1]

    # From a full paper to a better one

    def mend(self) -> None:
        """Swap questions while that breaks fewer rules: in their topic, else in their discipline.

        Of the best swaps, the one whose question was seen least.
        """
        while self.cost:
            better = self._best_swap(self._in_topic) or self._best_swap(self._in_discipline)
            if better is None:
                return
            gone, come = better
            self._put(gone, sign=-1)
            self._put(come)
            self.cost = self._price()

    def broken(self) -> tuple[Rule, ...]:
        """The rules that the paper does not keep."""
        return tuple(rule for rule, excess in self._excess().items() if excess)

    def _best_swap(
        self, near: Callable[[Question], Iterable[Question]]
    ) -> tuple[Question, Question] | None:
        best = (self.cost, (0, 0))
        found = None
        for gone in [one for one in self.chosen.values() if not one.scenario]:
            self._put(gone, sign=-1)
            # Questions that are alike in all that the rules look at cost the same.
            prices = {self._alike(gone): self.cost}
            for come in near(gone):
                if come.id != gone.id and self._free(come):
                    alike = self._alike(come)
                    if alike not in prices:
                        self._put(come)
                        prices[alike] = self._price()
                        self._put(come, sign=-1)
                    price = prices[alike]
                    if price < self.cost and (price, self._use[come.id]) < best:
                        best, found = (price, self._use[come.id]), (gone, come)
            self._put(gone)
        return found

    def _alike(self, one: Question) -> tuple[object, ...]:
        return one.topic, one.difficulty, one.level == RECALL, self._papers.get(one.id, ())

    def _in_topic(self, gone: Question) -> Iterable[Question]:
        return self._singles[gone.topic]

    def _in_discipline(self, gone: Question) -> Iterable[Question]:
        name = self._pool.disciplines.get(gone.topic, "")
        return (one for topic in self._topics[name] for one in self._singles[topic])

    # Rules

    def _price(self) -> int:
        return sum(WORTH[rule] * excess for rule, excess in self._excess().items())

    def _excess(self) -> dict[Rule, int]:
        """By how many questions each rule is broken, in the order in which they give way."""
        return {
            Rule.EXPOSURE: self._often,
            Rule.OVERLAP: sum(max(0, n - self._most_overlap) for n in self._overlaps),
            Rule.LEVEL: max(0, self._recall - self._most_recall),
            Rule.DIFFICULTY: sum(
                max(0, low - self._difficulty[name], self._difficulty[name] - high)
                for name, (low, high) in self._bounds.items()
            ),
            Rule.TOPIC: sum(
                max(0, min(count, len(self._topics[name])) - self._covered[name])
                for name, count in self._counts.items()
            ),
        }

    def _fit(self, unit: Sequence[Question]) -> bool:
        """Whether neither the paper nor the unit itself forbids it."""
        ids = [one.id for one in unit]
        return (
            len({one.fact for one in unit}) == len(unit)
            and all(map(self._free, unit))
            and all(self._enemies.get(one, _NONE).isdisjoint(ids) for one in ids)
        )

    def _free(self, one: Question) -> bool:
        """Whether nothing on the paper forbids a question."""
        return (
            one.id not in self.chosen
            and not self._facts[one.fact]
            and (one.id not in self._enemies or self._enemies[one.id].isdisjoint(self.chosen))
        )

    def _appeared(self, one: Question) -> int:
        return len(self._papers.get(one.id, ()))

    def _put(self, *unit: Question, sign: int = 1) -> None:
        """On the paper, or off it with -1."""
        for one in unit:
            if sign > 0:
                self.chosen[one.id] = one
            else:
                del self.chosen[one.id]
            self._facts[one.fact] += sign
            self._difficulty[one.difficulty] += sign
            self._recall += sign * (one.level == RECALL)
            before = self._per_topic[one.topic]
            self._per_topic[one.topic] = before + sign
            if not before or not before + sign:
                self._covered[self._pool.disciplines.get(one.topic, "")] += sign
            self._often += sign * (self._appeared(one) >= self._most_often)
            for number in self._papers.get(one.id, ()):
                self._overlaps[number] += sign

    def _used(self, one: Question) -> tuple[int, int]:
        """Those seen least come first."""
        return self._use[one.id]

    def _relief(self, block: Sequence[Question]) -> tuple[int, int]:
        """The blocks come first that are seen less than what else their topic has."""
        seen, rank = self._used_most(block)
        head = self._head(block[0].topic)
        return seen - (self._use[head.id][0] if head else seen + 1), rank

    def _used_most(self, unit: Sequence[Question]) -> tuple[int, int]:
        """A block is as little seen as the one of its questions that was seen most."""
        return max(self._use[one.id] for one in unit)


def _enemies(questions: Iterable[Question]) -> Mapping[str, set[str]]:
    """Both ways round, whichever of two names the other."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in questions:
        for other in one.enemies:
            found[one.id].add(other)
            found[other].add(one.id)
    return found
