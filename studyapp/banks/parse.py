"""One text file of a bank to what can be used of it and the problems it has by itself.

This module and what it imports (PyYAML, pydantic) is loaded only when a file has to be parsed.
"""

import re
from collections.abc import Iterator
from typing import Any

from studyapp.banks.contents import MAX_PROBLEMS, START, Contents, Entry, Kind, Spot
from studyapp.banks.document import (
    AGAIN,
    Document,
    Loc,
    Unreadable,
    load,
    refuse_control_characters,
)
from studyapp.banks.faults import Fault, shape_faults
from studyapp.banks.rules import PROSE, file_faults
from studyapp.domain.problems import Problem
from studyapp.domain.sentences import sentence

GROUPS = {
    Kind.BANK: ("facts", "frameworks", "topics", "forms"),
    Kind.TOPIC: ("scenarios", "questions", "flashcards"),
    Kind.SOURCES: ("sources",),
    Kind.RETIRED: ("retired",),
    Kind.GLOSSARY: ("terms",),
    Kind.GUIDE: (),
}
LESSONS = "lessons"
# What another file, or a list elsewhere in this one, may contradict.
_KEPT = frozenset(
    {"id", "pool", "fact", "scenario", "enemies", "sources", "topics", "terms", "topic", "counts"}
)
_OF_BROKEN = ("id", "pool", "fact", "scenario", "topic")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", re.DOTALL)
# Bounded, and without [ in the words: else a row of `![` costs the square of its length.
_IMAGE = re.compile(
    r"!\[[^\[\]]{0,300}\](?:\(\s{0,3}<?([^)\s>]{0,300})|(\[[^\[\]]{0,300}\]))|(<img)\b",
    re.IGNORECASE,
)
_LINES_AHEAD = 500


def parse(path: str, kind: Kind, data: bytes) -> tuple[Contents | None, tuple[Problem, ...]]:
    """The contents of a file, None where it cannot be parsed, and its problems in order."""
    try:
        text = _decoded(data)
        document, body = _page(text) if kind is Kind.GUIDE else (load(text), None)
    except Unreadable as error:
        return None, (Problem(path, *error.spot, error.message, error.hint),)
    faults = [*shape_faults(document, kind), *file_faults(document, kind, path)]
    if body is not None and not body[1].strip():
        hint = sentence("write it below the second ---")
        faults.append(Fault((), sentence("the page has no text"), hint))
    contents = _contents(document, kind, faults, body)
    return contents, _problems(document, path, faults)


def _decoded(data: bytes) -> str:
    """UTF-8, with or without a byte order mark, and any kind of line ends."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        # The codec counts from behind a byte order mark.
        good = "" if wide else error.object[: error.start].decode()
        lines = good.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        raise Unreadable(
            (len(lines), len(lines[-1]) + 1),
            sentence("the file is not UTF-8"),
            sentence("save it again with the encoding UTF-8"),
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _page(text: str) -> tuple[Document, tuple[int, str]]:
    """The front matter of a page of the guide, and its Markdown with the line it begins on."""
    refuse_control_characters(text)
    front = _FRONT_MATTER.match(text)
    if front is None:
        raise Unreadable(
            START,
            sentence("the page does not begin with its data"),
            sentence("begin with a line ---, then topic, title and sources, then a line ---"),
        )
    document = load(front[1], first_line=2)
    document.lines = text.split("\n")
    document.first_line = 1
    return document, (text.count("\n", 0, front.end()) + 1, text[front.end() :])


def _problems(document: Document, path: str, faults: list[Fault]) -> tuple[Problem, ...]:
    """In order of their places, and never more than anybody reads."""
    ordered = sorted(faults, key=lambda fault: document.spot(fault.loc, fault.key))
    problems = dict.fromkeys(
        Problem(path, *document.spot(fault.loc, fault.key), *fault.told())
        for fault in ordered[:MAX_PROBLEMS]
    )
    if len(ordered) <= MAX_PROBLEMS:
        return tuple(problems)
    rest = ordered[MAX_PROBLEMS]
    message = sentence("and %n more problem(s) from here on", n=len(ordered) - MAX_PROBLEMS)
    hint = sentence("mend the others first")
    spot = document.spot(rest.loc, rest.key)
    return (*problems, Problem(path, *spot, message, hint))


def _contents(
    document: Document, kind: Kind, faults: list[Fault], body: tuple[int, str] | None
) -> Contents:
    if kind is Kind.GUIDE:
        return Contents(kind, entries=(_lesson(document, faults, body or (1, "")),))
    groups = GROUPS[kind]
    broken = {fault.loc[:2] for fault in faults}
    whole = all(len(loc) == 2 and loc[0] in groups and loc[1] != AGAIN for loc in broken)
    value = document.value if isinstance(document.value, dict) else {}
    positions = _positions(document, groups)
    entries = []
    for group in groups:
        for key, entry in _children(value.get(group)):
            loc: Loc = (group, key)
            at = positions.get(loc, {})
            if loc in broken or not whole:
                entries.append(_broken(group, entry, at))
            else:
                entries.append(Entry(group, entry, at, tuple(_images(document, entry, loc))))
    if not whole:
        return Contents(kind, entries=tuple(entries), broken=True)
    head = {key: part for key, part in value.items() if key not in groups}
    return Contents(kind, head, tuple(entries), positions[()])


def _children(value: Any) -> list[tuple[str | int, Any]]:
    """The entries of a list, or of a mapping from ids to versions."""
    if isinstance(value, dict):
        return [(key, {"id": key, "version": version}) for key, version in value.items()]
    return list(enumerate(value)) if isinstance(value, list) else []


def _broken(group: str, entry: Any, at: dict[str, Spot]) -> Entry:
    values = entry if isinstance(entry, dict) else {}
    kept = {key: values[key] for key in _OF_BROKEN if isinstance(values.get(key), str)}
    return Entry(group, kept, at, broken=True)


def _lesson(document: Document, faults: list[Fault], body: tuple[int, str]) -> Entry:
    at = _positions(document, ())[()]
    value = document.value if isinstance(document.value, dict) else {}
    if faults:
        return _broken(LESSONS, value, at)
    line, text = body
    images = tuple(_images_in(document.lines, text, (line, 1)))
    return Entry(LESSONS, {**value, "text": text}, at, images)


def _positions(document: Document, groups: tuple[str, ...]) -> dict[Loc, dict[str, Spot]]:
    """The kept positions of each entry, and under () those outside the entries."""
    positions: dict[Loc, dict[str, Spot]] = {(): {}}
    for loc, spot in document.at.items():
        inside = len(loc) > 1 and loc[0] in groups
        entry, rest = (loc[:2], loc[2:]) if inside else ((), loc)
        if inside and not rest:
            positions.setdefault(entry, {})[""] = document.keys.get(loc, spot)
        elif not inside or rest[0] in _KEPT or rest == ("options",):
            positions.setdefault(entry, {})[".".join(map(str, rest))] = spot
    return positions


def _images(document: Document, value: Any, loc: Loc) -> Iterator[tuple[str, int, int]]:
    """The pictures that the prose of an entry shows."""
    if isinstance(value, str):
        if loc[-1] in PROSE:
            yield from _images_in(document.lines, value, document.spot(loc))
    elif isinstance(value, dict | list):
        parts = value.items() if isinstance(value, dict) else enumerate(value)
        for key, part in parts:
            yield from _images(document, part, (*loc, key))


def _images_in(lines: list[str], text: str, start: Spot) -> Iterator[tuple[str, int, int]]:
    """Pictures in a text that begins at `start`, each with the place where it is named.

    Where the name is not found as it is (an escape, a folded line), the last known place stands.
    """
    line, column = start
    lost = False
    for found in _IMAGE.finditer(text):
        target = next(part for part in found.groups() if part is not None)
        ahead = range(line, min(line + _LINES_AHEAD, len(lines) + 1)) if not lost else ()
        for number in ahead:
            place = lines[number - 1].find(target, column - 1 if number == line else 0)
            if place >= 0:
                line, column = number, place + 1
                break
        else:
            lost = True
        yield target, line, column
        column += 0 if lost else len(target)
