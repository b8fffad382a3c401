"""What the log's rows fold into: memory of sides, marks of items, totals of sessions.

Each fold exists once. An append goes one step on from what is stored, everything else folds again
from the rows; the domain says what a step is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from heapq import merge
from itertools import groupby
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Row,
    bindparam,
    case,
    delete,
    func,
    null,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.events import ItemMarked, ItemNoted
from studyapp.domain.marks import Marks, marks_of
from studyapp.domain.memory import Memory, Rating, answered
from studyapp.storage.rows import Order, Values, event_of, order_of
from studyapp.storage.tables import NEVER, answer, event, mark, marking, session, side

BATCH = 5_000


@dataclass(frozen=True, slots=True)
class Remembered:
    """A side's memory and the day of the first answer in it."""

    memory: Memory
    first_day: int


def step(
    before: Remembered | None, key: CardKey, rating: int, day: date, retention: float
) -> Remembered:
    """One counted answer on."""
    memory = answered(before.memory if before else None, Rating(rating), day, retention, key)
    return Remembered(memory, before.first_day if before else day.toordinal())


def key_of(row: Any) -> CardKey:
    return CardKey(row.bank, row.item, Side(row.side))


def memory_of(row: Any) -> Memory | None:
    """The memory in a row of the table `side`."""
    if row.stability is None:
        return None
    return Memory(
        stability=row.stability,
        difficulty=row.difficulty,
        last_day=date.fromordinal(row.last_day),
        due_day=date.fromordinal(row.due_day),
        reps=row.reps,
        lapses=row.lapses,
        missed=row.missed,
    )


_MEMORY = (
    *(side.c.stability, side.c.difficulty, side.c.last_day, side.c.due_day),
    *(side.c.reps, side.c.lapses, side.c.missed, side.c.first_day),
)
_THIS_SIDE = (
    (side.c.bank == bindparam("b"))
    & (side.c.item == bindparam("i"))
    & (side.c.side == bindparam("s"))
)
_READ = select(*_MEMORY).where(_THIS_SIDE)
_insert_side = insert(side).values(
    # A side that no bank has shown yet may have marks already: they came with an imported log.
    asked_from=func.coalesce(
        select(mark.c.asked_from)
        .where(mark.c.bank == bindparam("bank"), mark.c.item == bindparam("item"))
        .scalar_subquery(),
        0,
    ),
    **{
        name: bindparam(name)
        for name in ("bank", "item", "side", *(column.name for column in _MEMORY))
    },
)
_WRITE = _insert_side.on_conflict_do_update(
    index_elements=[side.c.bank, side.c.item, side.c.side],
    set_={column.name: _insert_side.excluded[column.name] for column in _MEMORY},
)
_FORGET = update(side).where(_THIS_SIDE).values({column.name: null() for column in _MEMORY})
_DROP = delete(side).where(_THIS_SIDE, side.c.topic.is_(None), side.c.stability.is_(None))


def read_memory(connection: Connection, key: CardKey) -> Remembered | None:
    row = connection.execute(_READ, _bound(key)).one_or_none()
    memory = memory_of(row) if row else None
    return Remembered(memory, row.first_day) if row and memory else None


def write_memory(connection: Connection, key: CardKey, after: Remembered | None) -> None:
    if after is None:
        connection.execute(_FORGET, _bound(key))
        connection.execute(_DROP, _bound(key))
    else:
        connection.execute(_WRITE, _side_values(key, after))


def _bound(key: CardKey) -> Values:
    return {"b": key.bank, "i": key.item, "s": key.side.value}


def _side_values(key: CardKey, after: Remembered) -> Values:
    memory = after.memory
    return {
        "bank": key.bank,
        "item": key.item,
        "side": key.side.value,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "last_day": memory.last_day.toordinal(),
        "due_day": memory.due_day.toordinal(),
        "reps": memory.reps,
        "lapses": memory.lapses,
        "missed": memory.missed,
        "first_day": after.first_day,
    }


_COUNTED = (
    select(answer).where(answer.c.counts, ~answer.c.voided).order_by(*answer.primary_key.columns)
)
_RESETS = (
    select(marking)
    .where(marking.c.resets, ~marking.c.voided)
    .order_by(*marking.primary_key.columns)
)
_ITEM: tuple[BindParameter[str], BindParameter[str]] = (bindparam("b"), bindparam("i"))
_ITEM_COUNTED = _COUNTED.where(answer.c.bank == _ITEM[0], answer.c.item == _ITEM[1])
_ITEM_RESETS = _RESETS.where(marking.c.bank == _ITEM[0], marking.c.item == _ITEM[1])
_ITEM_SIDES = select(side.c.side).where(side.c.bank == _ITEM[0], side.c.item == _ITEM[1])


def refold_item(connection: Connection, bank: str, item: str) -> None:
    """Memory of all sides of an item from its answers and resets."""
    bound = {"b": bank, "i": item}
    answers = connection.execute(_ITEM_COUNTED, bound).all()
    resets = connection.execute(_ITEM_RESETS, bound).all()
    after = dict(_folded(answers, resets))
    known = {CardKey(bank, item, Side(name)) for name in connection.scalars(_ITEM_SIDES, bound)}
    for key in known | after.keys():
        write_memory(connection, key, after.get(key))


def fold_sides(connection: Connection) -> None:
    """Memory of all sides, from an empty table."""
    answers = connection.execution_options(yield_per=BATCH).execute(_COUNTED)
    resets = connection.execute(_RESETS).all()
    rows = [_side_values(key, after) for key, after in _folded(answers, resets) if after]
    _in_batches(connection, _WRITE, rows)


def _folded(
    answers: Iterable[Row[Any]], resets: Iterable[Row[Any]]
) -> Iterator[tuple[CardKey, Remembered | None]]:
    """The memory of every side; rows are sorted by side and order of replay."""
    by_item: dict[tuple[str, str], list[tuple[Order, None]]] = {}
    for row in resets:
        by_item.setdefault((row.bank, row.item), []).append((order_of(row), None))
    for key, rows in groupby(answers, key_of):
        memory: Remembered | None = None
        told: Iterator[tuple[Order, Row[Any] | None]] = ((order_of(row), row) for row in rows)
        story = merge(told, by_item.get((key.bank, key.item), ()))
        for _, counted in story:
            if counted is None:
                memory = None
            else:
                day = date.fromordinal(counted.day)
                memory = step(memory, key, counted.rating, day, counted.retention)
        yield key, memory


_MARKS = (
    select(event)
    .join(marking, marking.c.event == event.c.id)
    .where(~marking.c.voided)
    .order_by(*marking.primary_key.columns)
)
_ITEM_MARKS = _MARKS.where(marking.c.bank == _ITEM[0], marking.c.item == _ITEM[1])
_NO_MARK = delete(mark).where(mark.c.bank == _ITEM[0], mark.c.item == _ITEM[1])
_ASKED_FROM = (
    update(side)
    .where(side.c.bank == _ITEM[0], side.c.item == _ITEM[1])
    .values(asked_from=bindparam("day"))
)


def refold_marks(connection: Connection, bank: str, item: str) -> None:
    """The marks of an item, and the day from which its sides may be asked."""
    bound = {"b": bank, "i": item}
    marks = marks_of(_markings(connection.execute(_ITEM_MARKS, bound)))
    connection.execute(_NO_MARK, bound)
    if marks != Marks():
        connection.execute(insert(mark), _mark_values(bank, item, marks))
    connection.execute(_ASKED_FROM, {**bound, "day": _asked_from(marks)})


def fold_marks(connection: Connection) -> None:
    """The marks of all items, from an empty table; comes before `fold_sides`."""
    markings = _markings(connection.execution_options(yield_per=BATCH).execute(_MARKS))
    rows = []
    for (bank, item), events in groupby(markings, lambda marking: (marking.bank, marking.item)):
        marks = marks_of(events)
        if marks != Marks():
            rows.append(_mark_values(bank, item, marks))
    _in_batches(connection, insert(mark), rows)


def _markings(rows: Iterable[Row[Any]]) -> Iterator[ItemMarked | ItemNoted]:
    for row in rows:
        payload = event_of(row).payload
        if isinstance(payload, ItemMarked | ItemNoted):
            yield payload


def _mark_values(bank: str, item: str, marks: Marks) -> Values:
    until = marks.buried_until
    return {
        "bank": bank,
        "item": item,
        "flagged": marks.flagged,
        "suspended": marks.suspended,
        "buried_until": until.toordinal() if until else None,
        "note": marks.note,
        "asked_from": _asked_from(marks),
    }


def _asked_from(marks: Marks) -> int:
    """The first day on which an item may be asked."""
    if marks.suspended:
        return NEVER
    return marks.buried_until.toordinal() if marks.buried_until else 0


def marks_in(row: Any) -> Marks:
    """The marks in a row of the table `mark`."""
    until = date.fromordinal(row.buried_until) if row.buried_until is not None else None
    return Marks(row.flagged, row.suspended, until, row.note)


_first = answer.alias("first")
_is_question = answer.c.side == Side.QUESTION.value
_SESSIONS = select(
    answer.c.session,
    # A session belongs to the day of its first answer, even of one taken back.
    select(_first.c.day)
    .where(_first.c.session == answer.c.session)
    .order_by(_first.c.at, _first.c.device, _first.c.n, _first.c.event)
    .limit(1)
    .scalar_subquery(),
    func.sum(case((~answer.c.voided & answer.c.counts & ~_is_question, 1), else_=0)),
    func.sum(case((~answer.c.voided & _is_question, 1), else_=0)),
    func.sum(case((~answer.c.voided, answer.c.ms), else_=0)),
).group_by(answer.c.session)
_COLUMNS = ("id", "day", "cards", "questions", "ms")
FOLD_SESSIONS = insert(session).from_select(_COLUMNS, _SESSIONS)
_NO_SESSION = delete(session).where(session.c.id == bindparam("id"))
_FOLD_SESSION = insert(session).from_select(
    _COLUMNS, _SESSIONS.where(answer.c.session == bindparam("id"))
)
_insert_session = insert(session).values({name: bindparam(name) for name in _COLUMNS})
_ADD_TO_SESSION = _insert_session.on_conflict_do_update(
    index_elements=[session.c.id],
    set_={
        "cards": session.c.cards + _insert_session.excluded.cards,
        "questions": session.c.questions + _insert_session.excluded.questions,
        "ms": session.c.ms + _insert_session.excluded.ms,
    },
)


def add_to_session(connection: Connection, row: Values) -> None:
    """One answer on; `row` is the last of the log."""
    connection.execute(
        _ADD_TO_SESSION,
        {
            "id": row["session"],
            "day": row["day"],
            "cards": int(row["counts"] and row["side"] != Side.QUESTION.value),
            "questions": int(row["side"] == Side.QUESTION.value),
            "ms": row["ms"],
        },
    )


def refold_session(connection: Connection, session_id: str) -> None:
    connection.execute(_NO_SESSION, {"id": session_id})
    connection.execute(_FOLD_SESSION, {"id": session_id})


def _in_batches(connection: Connection, statement: Any, rows: list[Values]) -> None:
    for start in range(0, len(rows), BATCH):
        connection.execute(statement, rows[start : start + BATCH])
