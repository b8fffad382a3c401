"""What a daily session asks, and in which order: due cards first in claim, then new ones.

The budget is minutes. Inside the session the disciplines are interleaved, and two sides or cards
of one fact never meet on one day.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from studyapp.domain.cards import CardKey
from studyapp.domain.memory import Memory, recall

NEW_A_DAY = 10
# How much further behind a discipline must be, in cards, to be asked twice running.
AGAIN = 0.25


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card side that could be asked; `memory` is None while it was never answered."""

    key: CardKey
    fact: str
    topic: str
    discipline: str
    memory: Memory | None = None


@dataclass(frozen=True, slots=True)
class Pace:
    """Median ms that a card takes, known or missed; the defaults stand for an unknown learner."""

    known_ms: int = 8_000
    missed_ms: int = 22_000

    def expected_ms(self, chance: float) -> float:
        """Expected ms of a card that is known with a chance in [0, 1]."""
        return chance * self.known_ms + (1 - chance) * self.missed_ms


@dataclass(frozen=True, slots=True)
class Composition:
    """The cards of a session in order. `moved` counts due cards that did not fit the budget,
    `siblings` those that wait because another of their fact is asked on that day."""

    cards: tuple[Candidate, ...] = ()
    moved: int = 0
    expected_ms: int = 0
    siblings: int = 0

    @property
    def minutes(self) -> int:
        """Expected time in whole minutes, at least one."""
        return max(1, round(self.expected_ms / 60_000))

    @property
    def reviews(self) -> int:
        return sum(card.memory is not None for card in self.cards)

    @property
    def new(self) -> int:
        return len(self.cards) - self.reviews

    @property
    def due(self) -> int:
        """All that is due, whether it is asked or waits."""
        return self.reviews + self.moved + self.siblings


def compose(
    due: Sequence[Candidate],
    fresh: Sequence[Candidate],
    *,
    day: date,
    budget_ms: int,
    pace: Pace,
    facts_done: frozenset[str] = frozenset(),
    new_left: int = NEW_A_DAY,
) -> Composition:
    """The session for a day.

    `due` may be in any order; when it exceeds the budget, the least lost come first, since they are
    the cheapest to keep. `fresh` is in the order in which cards are to be introduced. `facts_done`
    are the facts already answered that day. At least one card is given, however small the budget.
    """
    used = set(facts_done)
    chosen: list[Candidate] = []
    spent = 0.0
    moved = siblings = 0
    ranked = sorted(due, key=lambda c: (-_chance(c, day), c.key.item, c.key.side))
    for card in ranked:
        if card.fact in used:
            siblings += 1
            continue
        cost = pace.expected_ms(_chance(card, day))
        if chosen and spent + cost > budget_ms:
            moved += 1
            continue
        used.add(card.fact)
        chosen.append(card)
        spent += cost
    new = 0
    for card in fresh:
        cost = pace.expected_ms(0)
        if moved or new >= new_left or (chosen and spent + cost > budget_ms):
            break
        if card.fact not in used:
            used.add(card.fact)
            chosen.append(card)
            spent += cost
            new += 1
    return Composition(interleaved(chosen), moved, round(spent), siblings)


def interleaved(cards: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The cards with disciplines, and new cards among known ones, spread evenly.

    The places of new cards are evenly spaced. Each place goes to the discipline furthest behind its
    share of the session, and rather not to the one just asked.
    """
    kinds = [c for c in cards if c.memory], [c for c in cards if not c.memory]
    places = sorted(
        ((index + 0.5) / len(kind), number)
        for number, kind in enumerate(kinds)
        for index in range(len(kind))
    )
    waiting = [split_by_discipline(kind) for kind in kinds]
    share = Counter(card.discipline for card in cards)
    asked: Counter[str] = Counter()
    last = ""
    order: list[Candidate] = []
    for number, (_, kind_number) in enumerate(places, start=1):
        groups = waiting[kind_number]
        behind = {
            name: share[name] * number / len(cards) - asked[name] - AGAIN * (name == last)
            for name in groups
        }
        last = max(behind, key=behind.__getitem__)
        order.append(groups[last].pop(0))
        asked[last] += 1
        if not groups[last]:
            del groups[last]
    return tuple(order)


def introduction_order(
    fresh: Mapping[str, Sequence[Candidate]],
    weights: Mapping[str, int],
    introduced: Mapping[str, int],
    count: int,
) -> tuple[Candidate, ...]:
    """The next new cards: each from the discipline furthest behind its share of the blueprint.

    `fresh` holds the new cards of each discipline in the bank's order, `introduced` how many of a
    discipline were introduced already.
    """
    waiting = {name: list(cards) for name, cards in fresh.items() if cards}
    have = dict(introduced)
    picked: list[Candidate] = []
    while waiting and len(picked) < count:
        total = sum(have.values()) + 1
        behind = {d: weights.get(d, 0) / 100 - have.get(d, 0) / total for d in waiting}
        name = max(behind, key=behind.__getitem__)
        picked.append(waiting[name].pop(0))
        have[name] = have.get(name, 0) + 1
        if not waiting[name]:
            del waiting[name]
    return tuple(picked)


def split_by_discipline(cards: Iterable[Candidate]) -> dict[str, list[Candidate]]:
    """The cards by discipline, order kept."""
    result: dict[str, list[Candidate]] = defaultdict(list)
    for card in cards:
        result[card.discipline].append(card)
    return dict(result)


def _chance(card: Candidate, day: date) -> float:
    return recall(card.memory, day) if card.memory else 0.0
