"""The log as a file: JSON lines that another program can read, and a reader that trusts nothing.

First line: {"ccxp-study-log": 1, "content": N, "events": N}. Then N lines {"hash", "content"},
where the content is canonical JSON kept as text, so that its hash can be checked. Then N events
with the keys of their envelope; "wall" stands only where it differs.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, NoReturn

from sqlalchemy import Connection, func, select

from studyapp.domain.cards import Side
from studyapp.domain.content import asked_of, content_hash
from studyapp.domain.events import CardAnswered, Event, Payload, PlanSet
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.memory import Rating
from studyapp.domain.papers import PaperItem
from studyapp.domain.plain import from_plain, to_plain
from studyapp.domain.quiz_events import QuizStarted
from studyapp.domain.quizzes import QuizMode, Source
from studyapp.domain.scoring import RAW
from studyapp.domain.sentences import Sentence, sentence
from studyapp.domain.sitting_events import (
    SittingHighlighted,
    SittingPaused,
    SittingRegraded,
    SittingResumed,
    SittingStarted,
    SittingSubmitted,
)
from studyapp.domain.sittings import SittingMode
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
NEWER = sentence("the log was written by a newer version of the app")
NO_LINE = sentence("not a line of a study log")
MISFIT = sentence("{name} does not fit")
COUNTS = {
    "content": sentence("the file holds {found} content lines of {stated}"),
    "events": sentence("the file holds {found} events lines of {stated}"),
}


class _Wrong(ValueError):
    """A line that cannot be taken, with the reason."""

    def __init__(self, told: Sentence) -> None:
        super().__init__(told)
        self.told = told


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
            raise LogRefused(file, 1, sentence("the file is empty"))
        for name, count in seen.items():
            if expected.get(name, count) != count:
                told = COUNTS[name].filled(found=count, stated=str(expected[name]))
                raise LogRefused(file, number, told)


def _parsed(raw: bytes) -> dict[str, Any]:
    data = json.loads(raw.decode("utf-8"), parse_constant=_no_number)
    if not isinstance(data, dict):
        raise _Wrong(NO_LINE)
    # A lone surrogate can be escaped in JSON and stored nowhere.
    canonical(data).encode("utf-8")
    return data


def _no_number(name: str) -> NoReturn:
    raise _Wrong(sentence("{name} is not a number", name=name))


def _reason(error: Exception) -> Sentence:
    match error:
        case _Wrong():
            return error.told
        case json.JSONDecodeError() | UnicodeDecodeError() | UnicodeEncodeError():
            return NO_LINE
        case RecursionError():
            return sentence("nested too deeply")
        case KeyError():
            return sentence("{name} is missing", name=str(error.args[0]))
        case _:
            return sentence("a value does not fit ({reason})", reason=str(error))


def _head(data: Mapping[str, Any]) -> dict[str, Any]:
    version = data.get(HEAD)
    if not isinstance(version, int):
        raise _Wrong(sentence("not a study log"))
    if version > VERSION:
        raise _Wrong(NEWER)
    return dict(data)


def _content(data: Mapping[str, Any]) -> Content:
    name, text = data["hash"], data["content"]
    if not isinstance(text, str) or content_hash(text) != name:
        raise _Wrong(sentence("the content does not have the hash it is filed under"))
    item = json.loads(text)
    if not isinstance(item, dict):
        raise _Wrong(MISFIT.filled(name="content"))
    if item.get("kind") == "question":
        asked_of(text)
    return Content(name, text)


_ENVELOPE = tuple(field.name for field in fields(Event))


def _event(data: Mapping[str, Any]) -> Event:
    if unknown := data.keys() - set(_ENVELOPE):
        raise _Wrong(sentence("{name}: {reason}", name=min(unknown), reason=NEWER))
    if missing := [name for name in _ENVELOPE if name != "wall" and name not in data]:
        raise KeyError(missing[0])
    entry = from_plain(Event, {"wall": None, **data})
    if not entry.id or not entry.device:
        raise _Wrong(sentence("id or device is empty"))
    if entry.day.year not in YEARS or data["day"] != entry.day.isoformat():
        raise _Wrong(MISFIT.filled(name="day"))
    _check_numbers(n=entry.n, at=entry.at, wall=entry.wall or 0, v=entry.v)
    if entry.payload is not None:
        _check_payload(entry.payload)
    return entry


def _check_payload(payload: Payload) -> None:
    """What the types do not say. Raises ValueError."""
    _check_numbers(**{name: getattr(payload, name, 0) or 0 for name in _NUMBERS})
    match payload:
        case CardAnswered():
            Rating(payload.rating)
            if payload.side is Side.QUESTION:
                raise _Wrong(MISFIT.filled(name="side"))
        case PlanSet():
            if not payload.plan.fits():
                raise _Wrong(sentence("the plan does not fit"))
        case QuizStarted():
            QuizMode(payload.mode)
            Source(payload.source)
            _check_paper(payload.paper)
        case SittingStarted():
            SittingMode(payload.mode)
            _check_paper(payload.paper)
            if payload.rule != RAW:
                raise _Wrong(NEWER)
            if not 1 <= payload.multiplier <= 3:
                raise _Wrong(MISFIT.filled(name="multiplier"))
            if not 0 <= payload.target <= 100:
                raise _Wrong(MISFIT.filled(name="target"))
        case ForecastShown():
            if not 0 <= payload.lo <= payload.hi <= payload.length:
                raise _Wrong(MISFIT.filled(name="lo"))
            if not 0 <= payload.p <= 1:
                raise _Wrong(MISFIT.filled(name="p"))
        case SittingHighlighted():
            places = [n for part in payload.stretches for n in (part.start, part.end)]
            if any(n < 0 for n in places) or places != sorted(set(places)):
                raise _Wrong(MISFIT.filled(name="stretches"))
        case SittingRegraded():
            if payload.rule != RAW:
                raise _Wrong(NEWER)
        case _:
            pass
    for name, known in _WORDS.get(payload.TYPE, {}).items():
        if getattr(payload, name) not in known:
            raise _Wrong(MISFIT.filled(name=name))


def _check_paper(paper: Sequence[PaperItem]) -> None:
    repeated = any(len(set(item.order)) < len(item.order) for item in paper)
    if not paper or repeated or len({item.item for item in paper}) < len(paper):
        raise _Wrong(MISFIT.filled(name="paper"))


# The words that a field may hold, by type.
_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    SittingPaused.TYPE: {"reason": ("break", "leave")},
    SittingResumed.TYPE: {
        "reason": ("break", "leave", "crash", "suspend"),
        "by": ("boot", "wall"),
    },
    SittingSubmitted.TYPE: {"by": ("user", "time")},
}
# Whole numbers in payloads: times in ms and places.
_NUMBERS = (
    *("reveal", "answer", "paused", "first", "position", "limit"),
    *("elapsed", "down", "charged"),
)


def _check_numbers(**numbers: int) -> None:
    for name, number in numbers.items():
        if not 0 <= number < LARGEST:
            raise _Wrong(MISFIT.filled(name=name))
