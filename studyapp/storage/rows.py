"""Events to rows and back. What an event says is stored as canonical JSON, byte for byte."""

import json
from datetime import date
from typing import Any

from sqlalchemy import Row

from studyapp.domain.answers import rating_of
from studyapp.domain.cards import Side
from studyapp.domain.events import CardAnswered, Event, ItemMarked, ItemNoted, PlanSet, Voided
from studyapp.domain.memory import Rating
from studyapp.domain.quiz_events import QuestionAnswered

Values = dict[str, Any]
Order = tuple[int, str, int, str]


def canonical(value: Any) -> str:
    """The one way in which a JSON value is written. Raises ValueError for NaN and infinities."""
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    )


def event_row(event: Event) -> Values:
    return {
        "id": event.id,
        "profile": event.profile,
        "device": event.device,
        "n": event.n,
        "at": event.at,
        "wall": event.wall,
        "zone": event.zone,
        "day": event.day.isoformat(),
        "v": event.v,
        "type": event.type,
        "data": canonical(event.data),
    }


def event_of(row: Row[Any]) -> Event:
    """The event of a row with all columns of the table, in their order."""
    id_, profile, device, n, at, wall, zone, day, v, type_, data = tuple(row)
    stated = date.fromisoformat(day)
    return Event(id_, profile, device, n, at, wall, zone, stated, v, type_, json.loads(data))


def place(event: Event) -> Values:
    """Where an event stands in the order of replay."""
    return {"at": event.at, "device": event.device, "n": event.n, "event": event.id}


def answer_row(event: Event, answer: CardAnswered, retention: float, voided: bool) -> Values:
    """`retention` is the one in force at the event; `ms` is active time, repeats included."""
    return {
        **place(event),
        "bank": answer.bank,
        "item": answer.item,
        "side": answer.side.value,
        "day": event.day.toordinal(),
        "rating": Rating(answer.rating).value,
        "counts": answer.counts,
        "session": answer.session,
        "ms": answer.reveal + answer.answer,
        "retention": retention,
        "voided": voided,
    }


def question_row(event: Event, answer: QuestionAnswered, retention: float) -> Values:
    """An answer to a question as what it says of memory."""
    return {
        **place(event),
        "bank": answer.bank,
        "item": answer.item,
        "side": Side.QUESTION.value,
        "day": event.day.toordinal(),
        "rating": rating_of(answer.correct, answer.confidence).value,
        "counts": answer.counts,
        "session": answer.session,
        "ms": answer.answer,
        "retention": retention,
        "voided": False,
    }


def marking_row(event: Event, marking: ItemMarked | ItemNoted, voided: bool) -> Values:
    resets = isinstance(marking, ItemMarked) and marking.mark == "reset" and marking.on
    return {
        **place(event),
        "bank": marking.bank,
        "item": marking.item,
        "resets": resets,
        "voided": voided,
    }


def decision_row(event: Event, plan: PlanSet, voided: bool) -> Values:
    return {**place(event), "retention": plan.retention, "voided": voided}


def void_row(event: Event, void: Voided) -> Values:
    return {**place(event), "target": void.event}


def order_of(row: Any) -> Order:
    """The order of replay of a row made from an event."""
    return (row.at, row.device, row.n, row.event)
