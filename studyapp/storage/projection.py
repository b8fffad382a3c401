"""Keeps what is made from the log true to it: after every event, or all of it anew."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, exists, insert, select, tuple_, update

from studyapp.domain.cards import CardKey
from studyapp.domain.events import (
    CardAnswered,
    Event,
    ItemMarked,
    ItemNoted,
    PlanSet,
    SessionEnded,
    Voided,
    voided_ids,
)
from studyapp.domain.plan import DEFAULT_RETENTION
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted
from studyapp.domain.sitting_events import SittingStarted, SittingStep
from studyapp.storage.folding import (
    BATCH,
    FOLD_SESSIONS,
    add_to_session,
    fold_marks,
    fold_sides,
    read_memory,
    refold_item,
    refold_marks,
    refold_session,
    step,
    write_memory,
)
from studyapp.storage.placing import place_sides
from studyapp.storage.question_folding import (
    fold_questions,
    note_answer,
    note_ending,
    note_quiz,
    note_sitting,
    note_step,
)
from studyapp.storage.rows import (
    Values,
    answer_row,
    decision_row,
    event_of,
    marking_row,
    order_of,
    place,
    question_row,
    void_row,
)
from studyapp.storage.tables import answer, decision, event, from_log, marking, void

_OWN = tuple_(bindparam("at"), bindparam("device"), bindparam("n"), bindparam("event"))


def _order(table: Table) -> Any:
    return tuple_(table.c.at, table.c.device, table.c.n, table.c.event)


_IN_FORCE = (
    select(decision.c.retention)
    .where(~decision.c.voided, _order(decision) < _OWN)
    .order_by(*(column.desc() for column in decision.primary_key.columns))
    .limit(1)
)
_ANSWERS_AFTER = select(exists().where(_order(answer) > _OWN))
_EVENT = select(event).where(event.c.id == bindparam("id"))
_VOIDS_OF = select(void).where(void.c.target == bindparam("target"))
_INSERT = {table: insert(table) for table in (answer, marking, decision, void)}
_SET_VOIDED = {
    table: update(table)
    .where(
        *(column == bindparam(f"own_{column.name}") for column in table.primary_key.columns),
        table.c.voided != bindparam("now"),
    )
    .values(voided=bindparam("now"))
    for table in (answer, marking, decision)
}


def project(connection: Connection, entry: Event, last: bool) -> None:
    """Follow an event that was just written; `last` tells that it is the last in order of replay.

    What is then stored is what `replay` would store.
    """
    match entry.payload:
        case CardAnswered() as payload:
            row = answer_row(entry, payload, _retention_at(connection, entry), False)
            connection.execute(_INSERT[answer], row)
            _follow(connection, row, payload.key, last)
        case QuestionAnswered() as payload:
            row = question_row(entry, payload, _retention_at(connection, entry))
            connection.execute(_INSERT[answer], row)
            note_answer(connection, entry, payload)
            _follow(connection, row, payload.key, last)
        case QuizStarted() as payload:
            note_quiz(connection, entry, payload)
        case SessionEnded() as payload:
            note_ending(connection, entry, payload)
        case SittingStarted() as payload:
            note_sitting(connection, entry, payload, last)
        case ItemMarked() | ItemNoted() as payload:
            row = marking_row(entry, payload, False)
            connection.execute(_INSERT[marking], row)
            _refold_marking(connection, row)
        case PlanSet() as payload:
            connection.execute(_INSERT[decision], decision_row(entry, payload, False))
            if not last:
                _refold_decision(connection, entry)
        case Voided() as payload:
            connection.execute(_INSERT[void], void_row(entry, payload))
            _take_back(connection, entry, payload)
        case payload if isinstance(payload, SittingStep):
            note_step(connection, entry, payload, last)
        case _:
            pass


def _follow(connection: Connection, row: Values, key: CardKey, last: bool) -> None:
    """Memory and session after an answer that was just written."""
    if not last:
        refold_item(connection, key.bank, key.item)
        refold_session(connection, row["session"])
        return
    if row["counts"]:
        before = read_memory(connection, key)
        day = date.fromordinal(row["day"])
        write_memory(connection, key, step(before, key, row["rating"], day, row["retention"]))
    add_to_session(connection, row)


def replay(connection: Connection) -> None:
    """Make everything anew from the log, and put the sides of the known cards on the shelf."""
    for table in from_log.sorted_tables:
        connection.execute(delete(table))
    gone = voided_ids(
        (entry.id, entry.payload.event)
        for entry in _events(connection, Voided.TYPE)
        if isinstance(entry.payload, Voided)
    )
    waiting: dict[Table, list[Values]] = {table: [] for table in _INSERT}
    retention = DEFAULT_RETENTION
    for entry in _events(connection):
        voided = entry.id in gone
        match entry.payload:
            case CardAnswered() as payload:
                table, row = answer, answer_row(entry, payload, retention, voided)
            case QuestionAnswered() as payload:
                table, row = answer, question_row(entry, payload, retention)
            case ItemMarked() | ItemNoted() as payload:
                table, row = marking, marking_row(entry, payload, voided)
            case PlanSet() as payload:
                table, row = decision, decision_row(entry, payload, voided)
                retention = retention if voided else payload.retention
            case Voided() as payload:
                table, row = void, void_row(entry, payload)
            case _:
                continue
        waiting[table].append(row)
    for table, rows in waiting.items():
        for start in range(0, len(rows), BATCH):
            connection.execute(_INSERT[table], rows[start : start + BATCH])
    fold_questions(connection)
    fold_marks(connection)
    fold_sides(connection)
    connection.execute(FOLD_SESSIONS)
    place_sides(connection)


def _events(connection: Connection, type_: str = "") -> Iterator[Event]:
    """The log in order of replay, or its events of one type."""
    statement = select(event).order_by(event.c.at, event.c.device, event.c.n, event.c.id)
    if type_:
        statement = statement.where(event.c.type == type_)
    for row in connection.execution_options(yield_per=BATCH).execute(statement):
        yield event_of(row)


def _retention_at(connection: Connection, entry: Event) -> float:
    found = connection.scalar(_IN_FORCE, place(entry))
    return DEFAULT_RETENTION if found is None else float(found)


def _take_back(connection: Connection, entry: Event, payload: Voided) -> None:
    """Find what a void is about in the end, and whether that stands now."""
    root, seen = payload.event, {entry.id}
    named = _event(connection, root)
    while named is not None and isinstance(named.payload, Voided):
        if root in seen:
            return
        seen.add(root)
        root = named.payload.event
        named = _event(connection, root)
    if named is None:
        return
    voided = root in voided_ids(_voids_about(connection, root))
    _set_voided(connection, named, voided)


def _event(connection: Connection, event_id: str) -> Event | None:
    row = connection.execute(_EVENT, {"id": event_id}).one_or_none()
    return event_of(row) if row else None


def _voids_about(connection: Connection, root: str) -> list[tuple[str, str]]:
    """The voids of an event, the voids of these and so on, in order of replay."""
    found: dict[str, Any] = {}
    targets = [root]
    while targets:
        for row in connection.execute(_VOIDS_OF, {"target": targets.pop()}):
            if row.event not in found:
                found[row.event] = row
                targets.append(row.event)
    return [(row.event, row.target) for row in sorted(found.values(), key=order_of)]


def _set_voided(connection: Connection, named: Event, voided: bool) -> None:
    match named.payload:
        case CardAnswered() as payload:
            row = answer_row(named, payload, 0.0, voided)
            if _changed(connection, answer, row):
                refold_item(connection, payload.bank, payload.item)
                refold_session(connection, payload.session)
        case ItemMarked() | ItemNoted() as payload:
            row = marking_row(named, payload, voided)
            if _changed(connection, marking, row):
                _refold_marking(connection, row)
        case PlanSet() as payload:
            if _changed(connection, decision, decision_row(named, payload, voided)):
                _refold_decision(connection, named)
        case _:
            pass


def _changed(connection: Connection, table: Table, row: Values) -> bool:
    own = {f"own_{column.name}": row[column.name] for column in table.primary_key.columns}
    result = connection.execute(_SET_VOIDED[table], {**own, "now": row["voided"]})
    return bool(result.rowcount)


def _refold_marking(connection: Connection, row: Values) -> None:
    refold_marks(connection, row["bank"], row["item"])
    if row["resets"]:
        refold_item(connection, row["bank"], row["item"])


def _refold_decision(connection: Connection, entry: Event) -> None:
    """A plan that came or went among older events may change the retention of answers after it."""
    if connection.scalar(_ANSWERS_AFTER, place(entry)):
        replay(connection)
