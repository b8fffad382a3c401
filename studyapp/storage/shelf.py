"""Answers about the cards and what is remembered of them, answered from the projections."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Float, and_, cast, exists, func, or_, select

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Memory, Rating
from studyapp.domain.queue import Pace
from studyapp.services.ports import DayTotal, ShelfCard
from studyapp.storage.engine import Database
from studyapp.storage.folding import key_of, marks_in, memory_of
from studyapp.storage.placing import CARD, QUESTION
from studyapp.storage.tables import answer, item, mark, session, side, sitting, sitting_step

PACE_ANSWERS = 200
PACE_MINIMUM = 20

_A_CARD = side.c.side != Side.QUESTION.value
_ON_SHELF = and_(side.c.topic.is_not(None), _A_CARD)
_KNOWN = side.c.stability.is_not(None)
_NEW = side.c.stability.is_(None)
_front = side.alias("front")


class CardShelf:
    """The port `Shelf` on the database of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, bank: str, day: date, limit: int) -> tuple[ShelfCard, ...]:
        today = day.toordinal()
        # Recall falls with elapsed days over stability, so that ratio gives its order.
        elapsed = func.max(today - side.c.last_day, 0)
        # Sorted on what the index holds; whole rows are fetched for the few that remain.
        lost = cast(elapsed, Float) / side.c.stability
        first = (
            select(side.c.bank, side.c.item, side.c.side, lost.label("lost"))
            .where(_due(bank, today))
            .order_by(lost, side.c.item, side.c.side)
            .limit(limit)
            .subquery()
        )
        same = and_(*(side.c[name] == first.c[name] for name in ("bank", "item", "side")))
        return self._cards(
            select(side).join(first, same).order_by(first.c.lost, side.c.item, side.c.side)
        )

    def due_by_topic(self, bank: str, day: date) -> Mapping[str, int]:
        return self._by_topic(_due(bank, day.toordinal()))

    def fresh(
        self, bank: str, topics: Sequence[str], day: date, limit: int
    ) -> tuple[ShelfCard, ...]:
        today = day.toordinal()
        front_known = exists().where(
            _front.c.bank == side.c.bank,
            _front.c.item == side.c.item,
            _front.c.side == Side.FRONT.value,
            _front.c.first_day < today,
        )
        statement = (
            select(side)
            .where(
                *(side.c.bank == bank, _ON_SHELF, _NEW),
                side.c.topic.in_(topics),
                side.c.asked_from <= today,
                or_(side.c.side == Side.FRONT.value, front_known),
            )
            .order_by(side.c.position, side.c.item, side.c.side)
            .limit(limit)
        )
        return self._cards(statement)

    def introduced(self, bank: str) -> Mapping[str, int]:
        return self._by_topic(side.c.bank == bank, _ON_SHELF, _KNOWN)

    def cards_by_topic(self, bank: str) -> Mapping[str, int]:
        return self._by_topic(side.c.bank == bank, _ON_SHELF)

    def facts_on(self, bank: str, day: date) -> frozenset[str]:
        statement = (
            select(item.c.fact)
            .distinct()
            .join(answer, and_(answer.c.bank == item.c.bank, answer.c.item == item.c.item))
            .where(
                *(answer.c.bank == bank, answer.c.day == day.toordinal()),
                *(~answer.c.voided, item.c.kind.in_((CARD, QUESTION))),
            )
        )
        with self._database.read() as connection:
            return frozenset(connection.scalars(statement))

    def new_on(self, bank: str, day: date) -> int:
        statement = (
            select(func.count())
            .select_from(side)
            .where(side.c.bank == bank, side.c.first_day == day.toordinal(), _A_CARD)
        )
        with self._database.read() as connection:
            return connection.scalar(statement) or 0

    def pace(self) -> Pace:
        statement = (
            select(answer.c.rating, answer.c.ms)
            .where(answer.c.counts, ~answer.c.voided, answer.c.side != Side.QUESTION.value)
            .order_by(
                *(answer.c.at.desc(), answer.c.device.desc()),
                *(answer.c.n.desc(), answer.c.event.desc()),
            )
            .limit(PACE_ANSWERS)
        )
        with self._database.read() as connection:
            rows = connection.execute(statement).all()
        known = [row.ms for row in rows if row.rating != Rating.MISSED]
        missed = [row.ms for row in rows if row.rating == Rating.MISSED]
        default = Pace()
        return Pace(_median(known, default.known_ms), _median(missed, default.missed_ms))

    def stabilities(self, bank: str) -> tuple[tuple[str, float, date], ...]:
        statement = select(side.c.topic, side.c.stability, side.c.last_day).where(
            side.c.bank == bank, _ON_SHELF, _KNOWN
        )
        with self._database.read() as connection:
            rows = connection.execute(statement).all()
        return tuple((topic, stability, date.fromordinal(day)) for topic, stability, day in rows)

    def due_by_day(self, bank: str, first: date, days: int) -> tuple[int, ...]:
        start = first.toordinal()
        falls = func.max(side.c.due_day, side.c.asked_from, start)
        statement = (
            select(falls, func.count())
            .where(
                *(side.c.bank == bank, _ON_SHELF, _KNOWN),
                *(side.c.due_day < start + days, side.c.asked_from < start + days),
            )
            .group_by(falls)
        )
        with self._database.read() as connection:
            found = {day - start: count for day, count in connection.execute(statement)}
        return tuple(found.get(offset, 0) for offset in range(days))

    def totals(self) -> Mapping[date, DayTotal]:
        studied = (
            select(
                session.c.day,
                func.sum(session.c.cards),
                func.sum(session.c.questions),
                func.sum(session.c.ms),
            )
            .where(or_(session.c.cards > 0, session.c.questions > 0, session.c.ms > 0))
            .group_by(session.c.day)
        )
        sat = (
            select(sitting.c.sitting, sitting.c.day, func.max(sitting_step.c.elapsed).label("ms"))
            .join(sitting_step, sitting_step.c.sitting == sitting.c.sitting)
            .group_by(sitting.c.sitting)
        )
        with self._database.read() as connection:
            rows = connection.execute(studied).all()
            sittings = connection.execute(sat).all()
        found = {day: DayTotal(cards, ms, questions) for day, cards, questions, ms in rows}
        for row in sittings:
            day = found.get(row.day, DayTotal(0, 0))
            found[row.day] = replace(day, ms=day.ms + row.ms)
        return {date.fromordinal(day): total for day, total in found.items() if total.ms}

    def memory(self, key: CardKey) -> Memory | None:
        statement = select(side).where(
            *(side.c.bank == key.bank, side.c.item == key.item, side.c.side == key.side.value)
        )
        with self._database.read() as connection:
            row = connection.execute(statement).one_or_none()
        return memory_of(row) if row else None

    def marks(self, bank: str, items: Sequence[str]) -> Mapping[str, Marks]:
        return self._marks(mark.c.bank == bank, mark.c.item.in_(items))

    def marked(self, bank: str) -> Mapping[str, Marks]:
        return self._marks(mark.c.bank == bank)

    def _cards(self, statement: Any) -> tuple[ShelfCard, ...]:
        with self._database.read() as connection:
            rows = connection.execute(statement).all()
        return tuple(ShelfCard(key_of(row), row.fact, row.topic, memory_of(row)) for row in rows)

    def _by_topic(self, *conditions: ColumnElement[bool]) -> Mapping[str, int]:
        statement = select(side.c.topic, func.count()).where(*conditions).group_by(side.c.topic)
        with self._database.read() as connection:
            return {row.topic: row[1] for row in connection.execute(statement)}

    def _marks(self, *conditions: ColumnElement[bool]) -> Mapping[str, Marks]:
        with self._database.read() as connection:
            rows = connection.execute(select(mark).where(*conditions)).all()
        return {row.item: marks_in(row) for row in rows}


def _due(bank: str, today: int) -> ColumnElement[bool]:
    return and_(
        *(side.c.bank == bank, _ON_SHELF, _KNOWN),
        *(side.c.due_day <= today, side.c.asked_from <= today),
    )


def _median(values: list[int], default: int) -> int:
    return round(median(values)) if len(values) >= PACE_MINIMUM else default
