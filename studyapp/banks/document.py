"""YAML text to plain values with a position for everything, without PyYAML's composer.

The composer recurses in C, and 40,000 nested brackets end the process. Here the values are built
from the parser's events, which come one at a time: depth, anchors, aliases and tags are refused
before anything grows. The resolvers are ours: YAML 1.1 reads `no` as false and `22:20` as 1340.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from studyapp.banks.contents import Spot
from studyapp.domain.sentences import Sentence, sentence

MAX_DEPTH = 12
MAX_VALUES = 200_000
AGAIN = -1
"""Stands behind a key that was given again: no index of a list and no key is equal to it."""
Loc = tuple[str | int, ...]
"""Keys and indexes from the root of a document to a value."""

_INT = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}
_COMMENT = re.compile(r"[ \t]+#")
# YAML allows no other control characters, and counts the last three as line breaks: an editor that
# does not would show other line numbers than ours.
_FORBIDDEN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


class Unreadable(Exception):
    """Text that is no document of ours; nothing of it can be used."""

    def __init__(self, spot: Spot, message: Sentence, hint: Sentence) -> None:
        super().__init__(message)
        self.spot = spot
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Twice:
    """A key given again in one mapping."""

    loc: Loc
    first: Spot
    second: Spot


@dataclass(slots=True)
class Document:
    """`value` with the position of every value and key.

    `written` holds the plain scalars that became something else than text, as they were written;
    `cut` the plain scalars that a comment follows on their line.
    """

    lines: list[str]
    first_line: int
    value: Any = None
    at: dict[Loc, Spot] = field(default_factory=dict)
    keys: dict[Loc, Spot] = field(default_factory=dict)
    written: dict[Loc, str] = field(default_factory=dict)
    cut: set[Loc] = field(default_factory=set)
    twice: list[Twice] = field(default_factory=list)

    def spot(self, loc: Loc, key: bool = False) -> Spot:
        """The position of a value, or of its key, or of the nearest thing around it."""
        if key and loc in self.keys:
            return self.keys[loc]
        while loc not in self.at:
            loc = loc[:-1]
        return self.at[loc]


def load(text: str, first_line: int = 1) -> Document:
    """Read one YAML document; `first_line` is the line of the file on which `text` begins.

    Raises Unreadable.
    """
    refuse_control_characters(text, first_line)
    # Without it the parser ends on a line that the text does not have.
    text = text if text.endswith("\n") else f"{text}\n"
    document = Document(text.split("\n"), first_line)
    try:
        _Builder(document, yaml.parse(text, Loader=yaml.CSafeLoader)).build()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        spot = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        raise Unreadable(spot, *_explained(error.problem or "")) from None
    return document


def refuse_control_characters(text: str, first_line: int = 1) -> None:
    """Raises Unreadable at the first character that YAML does not allow."""
    found = _FORBIDDEN.search(text)
    if found is None:
        return
    line = text.count("\n", 0, found.start())
    column = found.start() - (text.rfind("\n", 0, found.start()) + 1)
    raise Unreadable(
        (line + first_line, column + 1),
        sentence(
            "a character that cannot be seen stands here (U+{code:04X})", code=ord(found.group())
        ),
        sentence("delete it"),
    )


class _Builder:
    def __init__(self, document: Document, events: Iterator[yaml.Event]) -> None:
        self.document = document
        self.events = events

    def build(self) -> None:
        next(self.events)
        started = next(self.events)
        if isinstance(started, yaml.StreamEndEvent):
            raise Unreadable(
                (self.document.first_line, 1),
                sentence("the file is empty"),
                sentence("begin with `schema: 1`"),
            )
        self.document.value = self.value(next(self.events), (), 0)
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise Unreadable(
                self.spot(after),
                sentence("a second document begins here"),
                sentence("remove the line `---`"),
            )

    def spot(self, event: yaml.Event) -> Spot:
        mark = event.start_mark
        if mark is None:
            return (self.document.first_line, 1)
        return (mark.line + self.document.first_line, mark.column + 1)

    def value(self, event: yaml.Event, loc: Loc, depth: int) -> Any:
        self.refuse(event, depth)
        if len(self.document.at) >= MAX_VALUES:
            raise Unreadable(
                self.spot(event),
                sentence("the file has more than {most:,} values", most=MAX_VALUES),
                sentence("split it"),
            )
        self.document.at[loc] = self.spot(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, loc)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(loc, depth + 1)
        return self.mapping(loc, depth + 1)

    def refuse(self, event: yaml.Event, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise Unreadable(
                self.spot(event),
                sentence("anchors (&name) and aliases (*name) are not allowed"),
                sentence("write the value out; text that begins with & or * stands in quotes"),
            )
        if getattr(event, "tag", None) is not None:
            raise Unreadable(
                self.spot(event),
                sentence("tags (!name) are not allowed"),
                sentence("remove the tag; text that begins with ! stands in quotes"),
            )
        if depth >= MAX_DEPTH and not isinstance(event, yaml.ScalarEvent):
            raise Unreadable(
                self.spot(event),
                sentence("lists and groups are nested more than {most} deep", most=MAX_DEPTH),
                sentence("a bank needs no more than six; look for a bracket that is not closed"),
            )

    def scalar(self, event: yaml.ScalarEvent, loc: Loc) -> Any:
        text: str = event.value
        if not event.implicit[0]:
            return text
        end = event.end_mark
        if end and _COMMENT.match(self.document.lines[end.line], end.column):
            self.document.cut.add(loc)
        value = _plain(text)
        if not isinstance(value, str):
            self.document.written[loc] = text
        return value

    def sequence(self, loc: Loc, depth: int) -> list[Any]:
        values: list[Any] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self.value(event, (*loc, len(values)), depth))
        return values

    def mapping(self, loc: Loc, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            self.refuse(event, 0)
            if not isinstance(event, yaml.ScalarEvent):
                raise Unreadable(
                    self.spot(event),
                    sentence("a key must be a word"),
                    sentence("text that begins with [ or {{ or ? stands in quotes"),
                )
            self.entry(event, loc, depth, values)
        return values

    def entry(self, key: yaml.ScalarEvent, loc: Loc, depth: int, values: dict[str, Any]) -> None:
        here: Loc = (*loc, key.value)
        if key.value in values:
            self.document.twice.append(Twice(here, self.document.keys[here], self.spot(key)))
            self.document.keys[(*here, AGAIN)] = self.spot(key)
            self.value(next(self.events), (*here, AGAIN), depth)
            return
        self.document.keys[here] = self.spot(key)
        values[key.value] = self.value(next(self.events), here, depth)


def _plain(text: str) -> str | int | float | bool | None:
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text


def _explained(problem: str) -> tuple[Sentence, Sentence]:
    """The parser's words in ours: (message, hint)."""
    for part, message, hint in _PARSER_WORDS:
        if part in problem:
            return message, hint
    return (
        sentence("this is not YAML: {problem}", problem=problem),
        sentence("compare the line with those around it"),
    )


_QUOTE = sentence("put the text in quotes, or after | on lines of its own")
_PARSER_WORDS = (
    (
        "mapping values are not allowed",
        sentence("a colon stands where none can be"),
        sentence("{quote}; or check how far the line is indented", quote=_QUOTE),
    ),
    (
        "tab character",
        sentence("a tab stands where spaces belong"),
        sentence("indent with spaces"),
    ),
    (
        "cannot start any token",
        sentence("a value begins with a tab, @, %, ` or another mark that YAML keeps for itself"),
        sentence("indent with spaces; {quote}", quote=_QUOTE),
    ),
    (
        "alphabetic or numeric character",
        sentence("text that begins with * or & stands without quotes"),
        _QUOTE,
    ),
    (
        "unexpected end of stream",
        sentence("a quote is opened and never closed"),
        sentence("close it"),
    ),
    (
        "unknown escape",
        sentence("a backslash in double quotes means something else"),
        sentence("write \\\\ for one"),
    ),
    (
        "expected ',' or ']'",
        sentence("a list is opened with [ and never closed"),
        sentence("close it with ]"),
    ),
    (
        "expected ',' or '}'",
        sentence("a group is opened with {{ and never closed"),
        sentence("close it with }}"),
    ),
    (
        "could not find expected ':'",
        sentence("a line without a key and a colon"),
        sentence("indent it under the text it belongs to, or {quote}", quote=_QUOTE),
    ),
    (
        "did not find expected key",
        sentence("a line that does not fit those above it"),
        sentence("check how far it is indented, and the quotes before it"),
    ),
    (
        "expected '-' indicator",
        sentence("a list entry without its dash, or a line indented too little"),
        sentence("check how far it is indented"),
    ),
    (
        "block sequence entries are not allowed",
        sentence("a list begins where none can"),
        sentence("begin it on a line of its own"),
    ),
)
