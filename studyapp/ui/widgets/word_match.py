"""What is found by what is typed: a word finds every word that begins with it.

Case and accents make no difference. The order of what is found and what is shown in bold both come
from here.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache


def query_words(query: str) -> list[str]:
    """The words of a query, folded."""
    return folded(query).split()


@lru_cache(maxsize=2048)
def folded(text: str) -> str:
    """Without case and accents. Kept, since the same names are matched at every key."""
    return "".join(_fold(letter) for letter in text)


def beginnings(text: str, word: str) -> Iterator[int]:
    """Where words of a text begin with `word`; both are folded."""
    at = text.find(word)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            yield at
        at = text.find(word, at + 1)


def matches(text: str, query: str) -> list[tuple[str, bool]]:
    """A text cut where words of a query match it, each part with whether it is a match."""
    folds = [_fold(letter) for letter in text]
    owners = [n for n, fold in enumerate(folds) for _ in fold]
    plain = "".join(folds)
    marked: set[int] = set()
    for word in query_words(query):
        for at in beginnings(plain, word):
            marked.update(owners[at : at + len(word)])
    parts: list[tuple[str, bool]] = []
    hit = False
    for n, letter in enumerate(text):
        # An accent that is a letter of its own goes with the letter before it.
        hit = n in marked if folds[n] else hit
        if parts and parts[-1][1] == hit:
            parts[-1] = (parts[-1][0] + letter, hit)
        else:
            parts.append((letter, hit))
    return parts


def _fold(letter: str) -> str:
    letters = unicodedata.normalize("NFKD", letter.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one))
