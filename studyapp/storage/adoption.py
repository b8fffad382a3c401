"""Reconciles the items of a bank with what was just read of it. None is ever deleted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.banks import BankReading
from studyapp.domain.cards import Card
from studyapp.domain.content import card_content, content_hash, question_content
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.plain import to_plain
from studyapp.domain.questions import PRACTICE, Lesson, Question, Term
from studyapp.services.ports import BankChanges
from studyapp.storage.placing import CARD, QUESTION
from studyapp.storage.rows import Values, canonical
from studyapp.storage.search import (
    Searchable,
    keep_searchable,
    of_card,
    of_lesson,
    of_question,
    of_term,
)
from studyapp.storage.tables import catalogue, item

SCENARIO, LESSON, TERM = "scenario", "lesson", "term"


@dataclass(frozen=True, slots=True)
class Entry:
    """An item as read. `hash` is empty for what is no item of the catalogue."""

    kind: str
    id: str
    topic: str
    value: Any
    fact: str = ""
    hash: str = ""
    pool: str | None = None
    reverse: bool = False


def reconcile(
    connection: Connection, reading: BankReading, info: BankInfo, day: date
) -> BankChanges:
    """Write the items of a reading that differ from what is kept; see the port for what stays."""
    retired = set(reading.retired)
    entries = [entry for entry in _entries(reading) if entry.id not in retired]
    _write_items(connection, reading, info, entries)
    _write_search(connection, reading, info.id, entries)
    return _write_catalogue(connection, reading, info.id, entries, day)


def _entries(reading: BankReading) -> Iterator[Entry]:
    scenarios = {scenario.id: scenario for scenario in reading.scenarios}
    for card in reading.cards:
        yield Entry(
            *(CARD, card.id, card.topic, card, card.fact),
            hash=content_hash(card_content(card)),
            reverse=card.reverse,
        )
    for question in reading.questions:
        text = question_content(question, scenarios.get(question.scenario))
        yield Entry(
            *(QUESTION, question.id, question.topic, question, question.fact),
            hash=content_hash(text),
            pool=question.pool,
        )
    for scenario in reading.scenarios:
        yield Entry(SCENARIO, scenario.id, scenario.topic, scenario)
    for lesson in reading.lessons:
        yield Entry(LESSON, lesson.topic, lesson.topic, lesson)
    for term in reading.terms:
        yield Entry(TERM, term.id, "", term)


def _stays(reading: BankReading, item_id: str, topic: str) -> bool:
    """Whether a missing item is only out of reach: its file is named after its topic."""
    if item_id in reading.held:
        return True
    stems = {PurePosixPath(path).stem for path in reading.unreadable}
    return (topic or "glossary") in stems


def _write_items(
    connection: Connection, reading: BankReading, info: BankInfo, entries: Sequence[Entry]
) -> None:
    rows = {(row["kind"], row["item"]): row for row in _item_rows(info, entries)}
    kept = {
        (row.kind, row.item): dict(row._mapping)
        for row in connection.execute(select(item).where(item.c.bank == info.id))
    }
    differing = [row for key, row in rows.items() if kept.get(key) != row]
    gone = [
        {"i": item_id, "k": kind}
        for (kind, item_id), row in kept.items()
        # Cards and questions stay for their history; the rest lives and goes with its file.
        if kind in (SCENARIO, LESSON, TERM)
        and (kind, item_id) not in rows
        and not _stays(reading, item_id, row["topic"])
    ]
    if differing:
        written = upsert(item)
        changed = {c.name: written.excluded[c.name] for c in item.columns if not c.primary_key}
        connection.execute(
            written.on_conflict_do_update(
                index_elements=list(item.primary_key.columns), set_=changed
            ),
            differing,
        )
    if gone:
        connection.execute(
            delete(item).where(
                item.c.bank == info.id,
                item.c.item == bindparam("i"),
                item.c.kind == bindparam("k"),
            ),
            gone,
        )


def _item_rows(info: BankInfo, entries: Iterable[Entry]) -> Iterator[Values]:
    """The rows, with positions that put the first items of every topic first."""
    places = {topic.id: place for place, topic in enumerate(info.topics)}
    seen: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        index = seen[entry.kind, entry.topic]
        seen[entry.kind, entry.topic] += 1
        yield {
            "bank": info.id,
            "kind": entry.kind,
            "item": entry.id,
            "topic": entry.topic,
            "fact": entry.fact,
            "position": index * (len(places) + 1) + places.get(entry.topic, len(places)),
            "reverse": entry.reverse,
            "data": canonical(to_plain(entry.value)),
        }


def _write_search(
    connection: Connection, reading: BankReading, bank: str, entries: Sequence[Entry]
) -> None:
    """What a learner may find; an item that was read as of a locked form never stays findable."""
    read = {entry.id for entry in entries} | set(reading.retired)

    def stays(item_id: str, topic: str) -> bool:
        return item_id not in read and _stays(reading, item_id, topic)

    keep_searchable(connection, bank, _searchable(reading, entries), stays)


def _searchable(reading: BankReading, entries: Iterable[Entry]) -> Iterator[Searchable]:
    scenarios = {scenario.id: scenario for scenario in reading.scenarios}
    for entry in entries:
        match entry.value:
            case Question(pool=pool) as question if pool == PRACTICE:
                yield of_question(question, scenarios.get(question.scenario))
            case Card() as card:
                yield of_card(card)
            case Lesson() as lesson:
                yield of_lesson(lesson)
            case Term() as term:
                yield of_term(term)


def _write_catalogue(
    connection: Connection, reading: BankReading, bank: str, entries: Sequence[Entry], day: date
) -> BankChanges:
    wanted = {entry.id: entry for entry in entries if entry.hash}
    known = {
        row.item: row
        for row in connection.execute(select(catalogue).where(catalogue.c.bank == bank))
    }
    new = [entry for entry in wanted.values() if entry.id not in known]
    back = [e for e in wanted.values() if e.id in known and known[e.id].retired_on is not None]
    changed = [
        e
        for e in wanted.values()
        if e.id in known
        and known[e.id].retired_on is None
        and (e.hash, e.topic, e.pool) != (known[e.id].hash, known[e.id].topic, known[e.id].pool)
    ]
    retiring = [
        row.item
        for row in known.values()
        if row.retired_on is None
        and row.item not in wanted
        and (row.item in reading.retired or not _stays(reading, row.item, row.topic))
    ]
    if new:
        connection.execute(insert(catalogue), [_catalogued(bank, entry) for entry in new])
    here = (catalogue.c.bank == bank, catalogue.c.item == bindparam("i"))
    if renewed := (*back, *changed):
        connection.execute(
            update(catalogue).where(*here),
            [{"i": entry.id, **_catalogued(bank, entry)} for entry in renewed],
        )
    if retiring:
        connection.execute(
            update(catalogue).where(*here).values(retired_on=day.isoformat()),
            [{"i": item_id} for item_id in retiring],
        )
    other_words = sum(entry.hash != known[entry.id].hash for entry in changed)
    return BankChanges(added=len(new) + len(back), changed=other_words, retired=len(retiring))


def _catalogued(bank: str, entry: Entry) -> Values:
    return {
        "bank": bank,
        "item": entry.id,
        "hash": entry.hash,
        "topic": entry.topic,
        "pool": entry.pool,
        "retired_on": None,
    }
