"""What a file of a bank held, with positions, in the form in which it is kept between starts.

Rules across files run at every reading, also over files that were not parsed again. So the kept
form holds the entries as plain values and the positions of whatever another file may contradict.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from studyapp.domain.plain import from_plain, to_plain
from studyapp.domain.sentences import Sentence

Spot = tuple[int, int]
"""Line and column, both from 1."""
START: Spot = (1, 1)
FORMAT = 2
"""Raise it when a rule or this form changes: kept files of another format are parsed again."""

MAX_PROBLEMS = 200
"""How many problems of one file are told: nobody reads more, and hostile text has millions."""


class Kind(StrEnum):
    """What a file is, told by its path alone."""

    BANK = "bank"
    TOPIC = "topic"
    SOURCES = "sources"
    RETIRED = "retired"
    GLOSSARY = "glossary"
    GUIDE = "guide"
    IMAGE = "image"
    STRAY = "stray"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file: a question, a card, a topic, a source, a page.

    `group` is the key of the list it stands in. `at` maps dotted paths inside the entry to
    positions, "" to its own. A `broken` entry keeps only the text of its own keys, which is enough
    to know that its id is taken.
    """

    group: str
    value: Mapping[str, Any]
    at: Mapping[str, Spot]
    images: tuple[tuple[str, int, int], ...] = ()
    broken: bool = False

    @property
    def id(self) -> str:
        """Its id; empty where a broken entry has none that can be read."""
        return str(self.value.get("id", ""))

    def spot(self, *path: str | int) -> Spot:
        """The position of a part, or of the nearest thing around it."""
        for end in range(len(path), -1, -1):
            found = self.at.get(".".join(map(str, path[:end])))
            if found is not None:
                return (found[0], found[1])
        return START


@dataclass(frozen=True, slots=True)
class Contents:
    """A file that could be parsed. `head` is what stands outside its lists.

    A `broken` file has a fault there: all its entries are broken. `fault` says why an image must
    not be shown.
    """

    kind: Kind
    head: Mapping[str, Any] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    at: Mapping[str, Spot] = field(default_factory=dict)
    fault: Sentence | None = None
    broken: bool = False


def encode(contents: Contents | None) -> str:
    """The kept form; None stands for a file of which nothing could be used."""
    if contents is None:
        return f'{{"format":{FORMAT}}}'
    entries = [[e.group, e.value, e.at, e.images, e.broken] for e in contents.entries]
    data = {
        "format": FORMAT,
        "kind": contents.kind.value,
        "head": contents.head,
        "entries": entries,
        "at": contents.at,
        "fault": to_plain(contents.fault),
        "broken": contents.broken,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def kept(text: str) -> bool:
    """Whether `text` was written by `encode` of this format."""
    return text.startswith((f'{{"format":{FORMAT},', f'{{"format":{FORMAT}}}'))


def decode(text: str) -> Contents | None:
    """What `encode` was given."""
    data = json.loads(text)
    if "kind" not in data:
        return None
    return Contents(
        kind=Kind(data["kind"]),
        head=data["head"],
        entries=tuple(
            Entry(group, value, at, tuple((str(i[0]), int(i[1]), int(i[2])) for i in images), bad)
            for group, value, at, images, bad in data["entries"]
        ),
        at=data["at"],
        fault=from_plain(Sentence, data["fault"]) if data["fault"] else None,
        broken=data["broken"],
    )
