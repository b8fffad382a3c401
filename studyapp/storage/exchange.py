"""The log as a file: JSON lines that another program can read, and a reader that trusts nothing.

First line: {"ccxp-study-log": 1, "content": N, "events": N}. Then N lines {"hash", "content"},
where the content is canonical JSON kept as text, so that its hash can be checked. Then N events
with the keys of their envelope; "wall" stands only where it differs.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NoReturn

from sqlalchemy import Connection, func, select

from studyapp.domain.content import content_hash
from studyapp.domain.events import CardAnswered, Event, PlanSet
from studyapp.domain.memory import Rating
from studyapp.domain.plain import from_plain, to_plain
from studyapp.services.ports import LogRefused
from studyapp.storage.copies import PART, put_in_place
from studyapp.storage.engine import create_private
from studyapp.storage.failures import disk_told_plainly
from studyapp.storage.rows import canonical, event_of
from studyapp.storage.tables import content, event

HEAD = "ccxp-study-log"
VERSION = 1
LARGEST = 2**53
YEARS = range(1970, 3000)
NEWER = "the log was written by a newer version of the app"


@dataclass(frozen=True, slots=True)
class Content:
    """A version of an item, as canonical JSON."""

    hash: str
    json: str


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    entry: Content | Event


def write_log(connection: Connection, file: Path) -> int:
    """Write everything the log holds, whole or not at all; the number of events.

    Raises StorageFailed.
    """
    part = file.with_name(file.name + PART)
    with disk_told_plainly(file):
        try:
            create_private(part)
            with part.open("w", encoding="utf-8", newline="\n") as stream:
                count = _write(connection, lambda value: stream.write(canonical(value) + "\n"))
            put_in_place(part, file)
        finally:
            part.unlink(missing_ok=True)
    return count


def _write(connection: Connection, write: Callable[[Any], object]) -> int:
    counted = {
        name: connection.scalar(select(func.count()).select_from(table)) or 0
        for name, table in (("content", content), ("events", event))
    }
    write({HEAD: VERSION, **counted})
    for name, text in connection.execute(select(content).order_by(content.c.hash)):
        write({"hash": name, "content": text})
    order = (event.c.at, event.c.device, event.c.n, event.c.id)
    for row in connection.execute(select(event).order_by(*order)):
        plain = to_plain(event_of(row))
        if row.wall is None:
            del plain["wall"]
        write(plain)
    return counted["events"]


def read_log(file: Path) -> Iterator[Line]:
    """The lines of a log, checked one by one. Raises LogRefused, or StorageFailed for the disk."""
    with disk_told_plainly(file), file.open("rb") as stream:
        expected: dict[str, Any] = {}
        seen = {"content": 0, "events": 0}
        number = 0
        for number, raw in enumerate(stream, start=1):
            try:
                data = _parsed(raw)
                if number == 1:
                    expected = _head(data)
                    continue
                entry = _content(data) if "hash" in data else _event(data)
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                raise LogRefused(file, number, _reason(error)) from error
            seen["content" if isinstance(entry, Content) else "events"] += 1
            yield Line(number, entry)
        if not number:
            raise LogRefused(file, 1, "the file is empty")
        for name, count in seen.items():
            if expected.get(name, count) != count:
                raise LogRefused(
                    file, number, f"the file holds {count} {name} lines of {expected[name]}"
                )


def _parsed(raw: bytes) -> dict[str, Any]:
    data = json.loads(raw.decode("utf-8"), parse_constant=_no_number)
    if not isinstance(data, dict):
        raise ValueError("not a line of a study log")
    # A lone surrogate can be escaped in JSON and stored nowhere.
    canonical(data).encode("utf-8")
    return data


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def _reason(error: Exception) -> str:
    match error:
        case json.JSONDecodeError() | UnicodeDecodeError() | UnicodeEncodeError():
            return "not a line of a study log"
        case RecursionError():
            return "nested too deeply"
        case KeyError():
            return f"{error.args[0]} is missing"
        case _:
            return str(error)


def _head(data: Mapping[str, Any]) -> dict[str, Any]:
    version = data.get(HEAD)
    if not isinstance(version, int):
        raise ValueError("not a study log")
    if version > VERSION:
        raise ValueError(NEWER)
    return dict(data)


def _content(data: Mapping[str, Any]) -> Content:
    name, text = data["hash"], data["content"]
    if not isinstance(text, str) or content_hash(text) != name:
        raise ValueError("the content does not have the hash it is filed under")
    return Content(name, text)


_ENVELOPE = tuple(field.name for field in fields(Event))


def _event(data: Mapping[str, Any]) -> Event:
    if unknown := data.keys() - set(_ENVELOPE):
        raise ValueError(f"{min(unknown)}: {NEWER}")
    if missing := [name for name in _ENVELOPE if name != "wall" and name not in data]:
        raise KeyError(missing[0])
    entry = from_plain(Event, {"wall": None, **data})
    if not entry.id or not entry.device:
        raise ValueError("id or device is empty")
    if entry.day.year not in YEARS or data["day"] != entry.day.isoformat():
        raise ValueError("day does not fit")
    _check_numbers(n=entry.n, at=entry.at, wall=entry.wall or 0, v=entry.v)
    match entry.payload:
        case CardAnswered() as payload:
            _check_numbers(reveal=payload.reveal, answer=payload.answer, paused=payload.paused)
            Rating(payload.rating)
        case PlanSet() as payload:
            if not payload.plan.fits():
                raise ValueError("the plan does not fit")
        case _:
            pass
    return entry


def _check_numbers(**numbers: int) -> None:
    for name, number in numbers.items():
        if not 0 <= number < LARGEST:
            raise ValueError(f"{name} does not fit")
