"""The questions, lessons and terms of the banks as last read."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Select, and_, func, select

from studyapp.domain.plain import from_plain
from studyapp.domain.questions import PRACTICE, Lesson, Question, Scenario, Term
from studyapp.storage.adoption import LESSON, SCENARIO, TERM
from studyapp.storage.engine import Database
from studyapp.storage.placing import QUESTION
from studyapp.storage.tables import catalogue, item

T = TypeVar("T")
_CATALOGUED = and_(catalogue.c.bank == item.c.bank, catalogue.c.item == item.c.item)


class BankQuestions:
    """The port `Questions` on the database of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def practice(self, bank: str, topics: Sequence[str] = ()) -> tuple[Question, ...]:
        statement = _of_pool(bank, PRACTICE)
        if topics:
            statement = statement.where(item.c.topic.in_(topics))
        return self._read(Question, statement)

    def practice_topics(self, bank: str) -> Mapping[str, str]:
        return dict(self._places(bank, PRACTICE))

    def form_topics(self, bank: str, form: str) -> tuple[str, ...]:
        return () if form == PRACTICE else tuple(topic for _, topic in self._places(bank, form))

    def of_form(self, bank: str, form: str) -> tuple[Question, ...]:
        return () if form == PRACTICE else self._read(Question, _of_pool(bank, form))

    def by_id(self, bank: str, items: Sequence[str]) -> Mapping[str, Question]:
        found = self._read(Question, _named(bank, QUESTION, items))
        return {question.id: question for question in found}

    def tags(self, bank: str) -> Mapping[str, tuple[str, int]]:
        statement = select(
            item.c.item,
            func.json_extract(item.c.data, "$.difficulty"),
            func.json_array_length(item.c.data, "$.options"),
        ).where(item.c.bank == bank, item.c.kind == QUESTION)
        with self._database.read() as connection:
            return {id_: (tag, options) for id_, tag, options in connection.execute(statement)}

    def scenarios(self, bank: str, ids: Sequence[str]) -> Mapping[str, Scenario]:
        found = self._read(Scenario, _named(bank, SCENARIO, ids))
        return {scenario.id: scenario for scenario in found}

    def lesson(self, bank: str, topic: str) -> Lesson | None:
        return next(iter(self._read(Lesson, _named(bank, LESSON, [topic]))), None)

    def lessons(self, bank: str) -> tuple[str, ...]:
        statement = select(item.c.item).where(item.c.bank == bank, item.c.kind == LESSON)
        with self._database.read() as connection:
            return tuple(connection.scalars(statement.order_by(item.c.position)))

    def terms(self, bank: str) -> tuple[Term, ...]:
        statement = select(item.c.data).where(item.c.bank == bank, item.c.kind == TERM)
        return tuple(sorted(self._read(Term, statement), key=lambda term: term.term.casefold()))

    def _places(self, bank: str, pool: str) -> list[tuple[str, str]]:
        columns = _of_pool(bank, pool).with_only_columns(item.c.item, item.c.topic)
        with self._database.read() as connection:
            return [(id_, topic) for id_, topic in connection.execute(columns)]

    def _read(self, kind: type[T], statement: Select[Any]) -> tuple[T, ...]:
        with self._database.read() as connection:
            found = connection.scalars(statement).all()
        return tuple(from_plain(kind, json.loads(data)) for data in found)


def _of_pool(bank: str, pool: str) -> Select[Any]:
    return (
        select(item.c.data)
        .join(catalogue, _CATALOGUED)
        .where(
            *(item.c.bank == bank, item.c.kind == QUESTION),
            *(catalogue.c.pool == pool, catalogue.c.retired_on.is_(None)),
        )
        .order_by(item.c.position, item.c.item)
    )


def _named(bank: str, kind: str, items: Sequence[str]) -> Select[Any]:
    return select(item.c.data).where(
        item.c.bank == bank, item.c.kind == kind, item.c.item.in_(items)
    )
