"""What the log says of quizzes and sittings, folded into the answers that the reports count."""

from collections.abc import Iterable
from contextlib import suppress
from typing import get_args

from sqlalchemy import Connection, bindparam, delete, exists, insert, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.answers import Setting
from studyapp.domain.content import Asked, asked_of
from studyapp.domain.events import Event, SessionEnded
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted
from studyapp.domain.sitting_events import (
    SittingRegraded,
    SittingStarted,
    SittingStep,
    SittingSubmitted,
)
from studyapp.domain.sittings import Cell, Sitting
from studyapp.storage.rows import Values, event_of, place
from studyapp.storage.tables import (
    content,
    ending,
    event,
    given,
    quiz,
    sitting,
    sitting_step,
)

_QUESTION_TYPES = (
    QuestionAnswered.TYPE,
    QuizStarted.TYPE,
    SessionEnded.TYPE,
    SittingStarted.TYPE,
    *(kind.TYPE for kind in get_args(SittingStep)),
)
_ORDER = tuple(given.c[name] for name in ("at", "device", "n", "event", "position"))
_other = given.alias("other")
_EARLIER = exists().where(
    _other.c.bank == given.c.bank,
    _other.c.item == given.c.item,
    tuple_(*(_other.c[column.name] for column in _ORDER)) < tuple_(*_ORDER),
)
_MARK_FIRSTS = update(given).values(first=~_EARLIER)
_MARK_FIRST = _MARK_FIRSTS.where(given.c.bank == bindparam("b"), given.c.item == bindparam("i"))
_SETTING = select(quiz.c.setting).where(quiz.c.session == bindparam("session"))
_STARTED = (
    select(event)
    .join(sitting, sitting.c.event == event.c.id)
    .where(sitting.c.sitting == bindparam("sitting"))
)
_STEPS = (
    select(event)
    .join(sitting_step, sitting_step.c.event == event.c.id)
    .where(sitting_step.c.sitting == bindparam("sitting"))
    .order_by(*sitting_step.primary_key.columns)
)


def note_answer(connection: Connection, entry: Event, payload: QuestionAnswered) -> None:
    connection.execute(insert(given), _answer(connection, entry, payload))
    connection.execute(_MARK_FIRST, {"b": payload.bank, "i": payload.item})


def note_quiz(connection: Connection, entry: Event, payload: QuizStarted) -> None:
    values = {
        **place(entry),
        "session": payload.session,
        "bank": payload.bank,
        "setting": payload.mode,
    }
    connection.execute(upsert(quiz).on_conflict_do_nothing(), values)


def note_ending(connection: Connection, entry: Event, payload: SessionEnded) -> None:
    values = {"session": payload.session, "event": entry.id, "reason": payload.reason}
    connection.execute(upsert(ending).on_conflict_do_nothing(), values)


def note_sitting(
    connection: Connection, entry: Event, payload: SittingStarted, last: bool = True
) -> None:
    """`last` tells that the event is the last in order of replay."""
    values = {
        **place(entry),
        "sitting": payload.sitting,
        "bank": payload.bank,
        "day": entry.day.toordinal(),
    }
    connection.execute(upsert(sitting).on_conflict_do_nothing(), values)
    if not last:
        fold_sitting(connection, payload.sitting)


def note_step(connection: Connection, entry: Event, payload: SittingStep, last: bool) -> None:
    """`last` tells that the step is the last event in order of replay: others may stand before the
    submission."""
    connection.execute(insert(sitting_step), _step(entry, payload))
    if not last or isinstance(payload, SittingSubmitted | SittingRegraded):
        fold_sitting(connection, payload.sitting)


def fold_sitting(connection: Connection, sitting_id: str) -> None:
    """The answers of a sitting, if it was submitted."""
    connection.execute(delete(given).where(given.c.session == sitting_id))
    found = read_sitting(connection, sitting_id)
    if found is None or not found.submitted:
        return
    ending_step = next(
        entry
        for entry in sitting_entries(connection, sitting_id)
        if isinstance(entry.payload, SittingSubmitted)
    )
    asked = questions_in(connection, (found.hash_of(item) for item in found.paper))
    rows = [
        _sat(found, ending_step, position, cell, asked.get(found.hash_of(found.paper[position])))
        for position, cell in enumerate(found.cells)
        if cell.seen
    ]
    if rows:
        connection.execute(insert(given), rows)
    for item in found.paper:
        connection.execute(_MARK_FIRST, {"b": found.started.bank, "i": item.item})


def read_sitting(connection: Connection, sitting_id: str) -> Sitting | None:
    row = connection.execute(_STARTED, {"sitting": sitting_id}).one_or_none()
    started = event_of(row).payload if row else None
    if not isinstance(started, SittingStarted):
        return None
    steps = (entry.payload for entry in sitting_entries(connection, sitting_id))
    return Sitting.of(started, (step for step in steps if isinstance(step, SittingStep)))


def sitting_entries(connection: Connection, sitting_id: str) -> list[Event]:
    """The steps of a sitting in order of replay."""
    rows = connection.execute(_STEPS, {"sitting": sitting_id})
    return [event_of(row) for row in rows]


def fold_questions(connection: Connection) -> None:
    """All of it, from empty tables."""
    statement = (
        select(event)
        .where(event.c.type.in_(_QUESTION_TYPES))
        .order_by(event.c.at, event.c.device, event.c.n, event.c.id)
    )
    entries = [event_of(row) for row in connection.execute(statement)]
    for entry in entries:
        match entry.payload:
            case QuizStarted() as payload:
                note_quiz(connection, entry, payload)
            case SessionEnded() as payload:
                note_ending(connection, entry, payload)
            case SittingStarted() as payload:
                note_sitting(connection, entry, payload)
    rows: list[Values] = []
    steps: list[Values] = []
    sittings: set[str] = set()
    for entry in entries:
        said = entry.payload
        if isinstance(said, QuestionAnswered):
            rows.append(_answer(connection, entry, said))
        elif isinstance(said, SittingStep):
            steps.append(_step(entry, said))
            if isinstance(said, SittingSubmitted):
                sittings.add(said.sitting)
    for table, found in ((given, rows), (sitting_step, steps)):
        if found:
            connection.execute(insert(table), found)
    connection.execute(_MARK_FIRSTS)
    for sitting_id in sorted(sittings):
        fold_sitting(connection, sitting_id)


def _answer(connection: Connection, entry: Event, payload: QuestionAnswered) -> Values:
    setting = connection.scalar(_SETTING, {"session": payload.session})
    return {
        **place(entry),
        "bank": payload.bank,
        "item": payload.item,
        "position": payload.position,
        "session": payload.session,
        "setting": setting or Setting.LEARN.value,
        "topic": payload.topic,
        "day": entry.day.toordinal(),
        "chosen": payload.chosen,
        "correct": payload.correct,
        "confidence": payload.confidence.value if payload.confidence else None,
        "ms": payload.answer,
        "first": False,
        "shown_r": payload.shown_r,
    }


def _step(entry: Event, payload: SittingStep) -> Values:
    elapsed = getattr(payload, "elapsed", 0)
    return {**place(entry), "sitting": payload.sitting, "elapsed": elapsed}


def _sat(
    found: Sitting, submitted: Event, position: int, cell: Cell, asked: Asked | None
) -> Values:
    item = found.paper[position]
    return {
        **place(submitted),
        "bank": found.started.bank,
        "item": item.item,
        "position": position,
        "session": found.started.sitting,
        "setting": Setting.MOCK.value,
        "topic": item.topic,
        "day": submitted.day.toordinal(),
        "chosen": cell.chosen,
        "correct": asked is not None and cell.chosen == asked.key,
        "confidence": cell.confidence.value if cell.confidence else None,
        "ms": cell.ms,
        "first": False,
        "shown_r": None,
    }


def questions_in(connection: Connection, hashes: Iterable[str]) -> dict[str, Asked]:
    """The questions of the content store by hash; what it does not hold, or holds as something
    else, is left out."""
    wanted = list(dict.fromkeys(hashes))
    rows = connection.execute(select(content).where(content.c.hash.in_(wanted)))
    found: dict[str, Asked] = {}
    for row in rows:
        with suppress(ValueError):
            found[row.hash] = asked_of(row.json)
    return found
