"""Search and Pictures in memory, beside the store that holds the bank.

As there, written from the docstrings of the ports: every item is looked through anew.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.questions import PRACTICE, Question
from studyapp.services.question_ports import Found, FoundKind

if TYPE_CHECKING:
    from tests.fake_store import MemoryStore


class MemorySearch:
    def __init__(self, store: "MemoryStore") -> None:
        self._store = store

    def find(
        self,
        bank: str,
        words: str,
        limit: int,
        kinds: Sequence[FoundKind] = (),
        topics: Sequence[str] = (),
    ) -> tuple[Found, ...]:
        asked = [word for word in _level(words).split() if any(map(str.isalnum, word))]
        found: list[Found] = []
        if not asked:
            return ()
        for kind in kinds or FoundKind:
            hits = [
                (rank, n, one)
                for n, one in enumerate(self._all(bank))
                if one.kind is kind and (not topics or one.topic in topics)
                if (rank := _rank(one, asked)) is not None
            ]
            found += [one for *_, one in sorted(hits, key=lambda hit: hit[:2])[:limit]]
        return tuple(sorted(found, key=lambda one: list(FoundKind).index(one.kind)))

    def _all(self, bank: str) -> Iterator[Found]:
        beside = self._store.beside(bank)
        for term in beside.terms:
            text = " ".join((*term.also, term.text))
            yield Found(FoundKind.TERM, term.id, "", term.term, text)
        for lesson in beside.lessons:
            yield Found(FoundKind.LESSON, lesson.topic, lesson.topic, lesson.title, lesson.text)
        entries = sorted(
            (entry.position, item, entry)
            for (name, item), entry in self._store.items.items()
            if name == bank and not entry.retired_on
        )
        for _, item, entry in entries:
            if entry.card:
                card = entry.card
                back = f"{card.back} {card.why}"
                yield Found(FoundKind.CARD, item, card.topic, card.front, back)
            elif entry.question and entry.question.pool == PRACTICE:
                yield _question(entry.question)


class MemoryPictures:
    """The pictures that a test puts into `held`, by path."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def pictures(self, _folder: Path, paths: Sequence[str]) -> Mapping[str, bytes]:
        return {path: self.held[path] for path in paths if path in self.held}


def _question(question: Question) -> Found:
    said = [question.takeaway]
    for option in question.options:
        said += [option.text, option.why]
    stem = question.stem.replace("*", "")
    return Found(FoundKind.QUESTION, question.id, question.topic, stem, " ".join(said))


def _rank(one: Found, asked: Sequence[str]) -> int | None:
    """0 where the title begins with the words, 1 where it holds them, 2 where all of it does."""
    title = _level(one.title)
    if title.startswith(" ".join(asked)):
        return 0
    if all(_begins(title, word) for word in asked):
        return 1
    whole = f"{title} {_level(one.excerpt)}"
    return 2 if all(_begins(whole, word) for word in asked) else None


def _begins(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", text) is not None


def _level(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))
