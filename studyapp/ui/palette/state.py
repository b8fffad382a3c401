"""What the palette offers for the words typed so far, and in which order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.ui.navigation import Destination
from studyapp.ui.widgets.word_match import beginnings, folded, query_words

FEWEST_LETTERS = 2


class Group(StrEnum):
    """In the order in which they stand. SEEN are questions that were answered before."""

    DO = "do"
    OPEN = "open"
    TERMS = "terms"
    SEEN = "seen"
    QUESTIONS = "questions"
    CARDS = "cards"


class Action(StrEnum):
    """What can be done from anywhere, without going to a page."""

    BACK_UP = "back up"
    SWITCH_THEME = "switch theme"


@dataclass(frozen=True, slots=True)
class CardItem:
    """A card to read, by the id of its item."""

    item: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `icon` names an icon; `detail` stands muted behind the
    title and is searched too; `asked` entries show only once something is typed. `place` is that of
    a discipline in its framework, whose mark is shown instead of the icon."""

    group: Group
    icon: str
    title: str
    target: Destination | Action | CardItem
    detail: str = ""
    asked: bool = False
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Finds:
    """What is on offer: `query` as typed; `items` of the bank were found for the words
    `asked_for`."""

    query: str = ""
    entries: tuple[Entry, ...] = ()
    items: tuple[Entry, ...] = ()
    asked_for: str = ""

    @property
    def words(self) -> str:
        return self.query.strip()

    @property
    def searchable(self) -> bool:
        """Whether enough is typed to look into the bank."""
        return len(self.words) >= FEWEST_LETTERS

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The lines in order. Items found for other words stay only while they match these."""
        entries = matching(self.entries, self.query)
        if not self.searchable:
            return entries
        current = self.words == self.asked_for
        items = self.items if current else matching(self.items, self.query)
        targets = {entry.target for entry in entries}
        more = (item for item in items if item.target not in targets)
        groups = list(Group)
        return tuple(sorted((*entries, *more), key=lambda entry: groups.index(entry.group)))

    def typed(self, query: str) -> "Finds":
        return replace(self, query=query)

    def with_entries(self, entries: Sequence[Entry]) -> "Finds":
        return replace(self, entries=tuple(entries))

    def found(self, words: str, items: Sequence[Entry]) -> "Finds":
        """Items found for these words; an answer to words that were typed over is ignored."""
        if words != self.words:
            return self
        return replace(self, items=tuple(items), asked_for=words)


def matching(entries: Sequence[Entry], query: str) -> tuple[Entry, ...]:
    """The entries that hold every word of the query at the beginning of a word of theirs.

    Groups keep their order; inside one, matches in the title come before those in the detail, early
    ones before late ones. Case and accents make no difference. Without a query every entry matches
    that is not `asked`.
    """
    words = query_words(query)
    if not words:
        return tuple(entry for entry in entries if not entry.asked)
    groups = list(Group)
    ranked: list[tuple[tuple[int, int, int, int], Entry]] = []
    for place, entry in enumerate(entries):
        title, detail = folded(entry.title), folded(entry.detail)
        found = [next(beginnings(title, word), None) for word in words]
        elsewhere = sum(at is None for at in found)
        if any(
            at is None and next(beginnings(detail, word), None) is None
            for at, word in zip(found, words, strict=True)
        ):
            continue
        first = min((at for at in found if at is not None), default=len(title))
        ranked.append(((groups.index(entry.group), elsewhere, first, place), entry))
    ranked.sort(key=lambda pair: pair[0])
    return tuple(entry for _, entry in ranked)
