"""Small pieces of the sentences in which faults are told, at a bounded cost for hostile text."""

import difflib
from collections.abc import Collection
from itertools import islice

from studyapp.domain.sentences import Sentence, sentence

_LONGEST = 60
_MOST = 2000


def shown(value: object) -> str:
    """A value as it is quoted in a message, cut where it is long."""
    text = str(value)
    return repr(text) if len(text) <= _LONGEST else repr(text[:_LONGEST] + "…")


def name(text: str) -> str:
    """A key or an id in a message, cut where it is long."""
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def any_of(words: Collection[str]) -> str | Sentence:
    """ "a, b or c"."""
    *most, last = words
    return sentence("{most} or {last}", most=", ".join(most), last=last) if most else last


def did_you_mean(word: str, known: Collection[str]) -> Sentence | None:
    """A hint with the nearest known word; None where none is near."""
    if len(word) > _LONGEST:
        return None
    near = difflib.get_close_matches(word, [w for w in islice(known, _MOST) if w], 1)
    return sentence("did you mean {name}?", name=name(near[0])) if near else None
