"""Takes over the events of another log: a set union by id, in one transaction."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert

from studyapp.domain.events import Event
from studyapp.domain.sentences import sentence
from studyapp.services.ports import ImportResult, LogRefused
from studyapp.storage.exchange import Content, Line
from studyapp.storage.projection import replay
from studyapp.storage.rows import Values, event_row
from studyapp.storage.tables import content, event, meta

CHUNK = 1_000
_EVENTS = select(func.count()).select_from(event)
_CONTENTS = select(func.count()).select_from(content)
OTHER_BYTES = sentence("an event with the same id is here already and says something else")


def merge_log(connection: Connection, file: Path, lines: Iterable[Line]) -> ImportResult:
    """Add what is not here yet and replay. Raises LogRefused, and then nothing may be committed."""
    fresh = not connection.scalar(_EVENTS)
    contents_before = connection.scalar(_CONTENTS)
    known = 0
    added = 0
    profiles: set[str] = set()
    for chunk in _chunks(lines):
        contents = [
            {"hash": line.entry.hash, "json": line.entry.json}
            for line in chunk
            if isinstance(line.entry, Content)
        ]
        if contents:
            connection.execute(insert(content).on_conflict_do_nothing(), contents)
        new, repeated = _sorted_out(connection, file, chunk)
        if new:
            connection.execute(insert(event), new)
        profiles.update(row["profile"] for row in new)
        added += len(new)
        known += repeated
    if fresh and len(profiles) == 1:
        # A log brought to an empty profile goes on as the profile it was.
        connection.execute(update(meta).where(meta.c.key == "profile").values(value=profiles.pop()))
    if added or connection.scalar(_CONTENTS) != contents_before:
        # Content alone changes what is known, too: it scores sittings that came before it.
        replay(connection)
    return ImportResult(added, known)


def _sorted_out(connection: Connection, file: Path, chunk: list[Line]) -> tuple[list[Values], int]:
    """The rows that are new, and the number of events that are here already."""
    rows = [(line.number, event_row(line.entry)) for line in chunk if isinstance(line.entry, Event)]
    ids = [row["id"] for _, row in rows]
    here: dict[str, Values] = {
        row.id: dict(row._mapping)
        for row in connection.execute(select(event).where(event.c.id.in_(ids)))
    }
    new = []
    for number, row in rows:
        if row["id"] not in here:
            here[row["id"]] = row
            new.append(row)
        elif here[row["id"]] != row:
            raise LogRefused(file, number, OTHER_BYTES)
    return new, len(rows) - len(new)


def _chunks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    waiting = iter(lines)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk
