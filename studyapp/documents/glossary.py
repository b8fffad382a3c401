"""Finds the words of a glossary in a text, in time that grows with the text alone."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from studyapp.domain.questions import Term

_WORD = re.compile(r"\w+(?:[-/&'\u2019]\w+)*")
_LONGEST = 8


@dataclass(frozen=True)
class Mention:
    """Where a text names a term: characters from `start` to `end`."""

    start: int
    end: int
    term: str


class Glossary:
    """Terms by their words: `also` counts like the term itself, and so does the plural of either.

    Case does not matter, except for a name written in capitals alone.
    """

    def __init__(self, terms: Sequence[Term]) -> None:
        self._terms: dict[tuple[str, ...], tuple[str, bool]] = {}
        self._longest = 0
        for term in terms:
            for name in (term.term, *term.also):
                self._add(name, term.id)

    def mentions(self, text: str, named: set[str]) -> Iterator[Mention]:
        """The first mention of each term that is not in `named`, whole words, longest first.

        Adds every term it finds to `named`.
        """
        words = list(_WORD.finditer(text))
        at = 0
        while at < len(words):
            count, term = self._longest_at(text, words, at)
            if term and term not in named:
                named.add(term)
                end = words[at + count - 1].end() - _possessive(words[at + count - 1][0])
                yield Mention(words[at].start(), end, term)
            at += count

    def _add(self, name: str, term: str) -> None:
        words = tuple(_WORD.findall(_plain(name)))
        # What stands between the words of a text is white space: other names are never found.
        if not words or len(words) > _LONGEST or " ".join(words) != " ".join(_plain(name).split()):
            return
        capitals = name.isupper()
        self._longest = max(self._longest, len(words))
        *before, last = (word.casefold() for word in words)
        for form in _forms(last):
            self._terms.setdefault((*before, form), (term, capitals))

    def _longest_at(self, text: str, words: list[re.Match[str]], at: int) -> tuple[int, str]:
        """How many words from `at` on name which term; one word that names none."""
        for count in range(min(self._longest, len(words) - at), 0, -1):
            part = words[at : at + count]
            if any(text[a.end() : b.start()].strip() for a, b in pairwise(part)):
                continue
            said = [_plain(word[0]) for word in part]
            said[-1] = said[-1][: len(said[-1]) - _possessive(said[-1])]
            found = self._terms.get(tuple(word.casefold() for word in said))
            if found and (not found[1] or " ".join(said).rstrip("s").isupper()):
                return count, found[0]
        return 1, ""


def _plain(text: str) -> str:
    return text.replace("\u2019", "'")


def _possessive(word: str) -> int:
    """How many characters at the end of a word are its possessive."""
    return 2 if _plain(word).casefold().endswith("'s") else 0


def _forms(word: str) -> Iterator[str]:
    """A word and its plural."""
    yield word
    if word.endswith(("s", "x", "z", "ch", "sh")):
        yield word + "es"
    elif word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        yield word[:-1] + "ies"
    else:
        yield word + "s"
