"""What the learner did with questions, answered from the projections."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Integer,
    Select,
    and_,
    cast,
    exists,
    func,
    select,
    tuple_,
    type_coerce,
)

from studyapp.domain.answers import Attempts, Confidence, Given, Setting
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.content import Asked
from studyapp.domain.events import Event
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.mastery import Tally
from studyapp.domain.memory import Memory, Rating
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted
from studyapp.domain.quizzes import Past, Quiz, Source
from studyapp.domain.sittings import Sitting
from studyapp.domain.track_record import Told
from studyapp.storage.engine import Database
from studyapp.storage.folding import memory_of
from studyapp.storage.question_folding import questions_in, read_sitting, sitting_entries
from studyapp.storage.rows import event_of
from studyapp.storage.tables import (
    answer,
    catalogue,
    ending,
    event,
    given,
    mark,
    quiz,
    side,
    sitting,
)

_ORDER = (given.c.at, given.c.device, given.c.n, given.c.event, given.c.position)
_KNOWN = and_(catalogue.c.bank == given.c.bank, catalogue.c.item == given.c.item)
_TOPIC = func.coalesce(catalogue.c.topic, given.c.topic).label("now_in")
_GIVEN = select(given, _TOPIC).outerjoin(catalogue, _KNOWN)
_QUESTION = side.c.side == Side.QUESTION.value
# Quizzes of the app's own choice, and how many of them a search for another one passes over.
OWN_CHOICE = (Source.DUE, Source.PICKED)
LOOK_BACK = 20


class QuestionEvidence:
    """The port `Evidence` on the database of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pasts(self, bank: str, day: date) -> Mapping[str, Past]:
        marked = select(mark.c.item).where(mark.c.bank == bank, mark.c.flagged)
        with self._database.read() as connection:
            newest = connection.execute(_newest_answers(bank)).all()
            flagged = frozenset(connection.scalars(marked))
            due = frozenset(row.item for row in connection.execute(_due(bank, day)))
        found = {
            row.item: Past(
                answers=row.answers,
                correct=row.correct,
                confidence=_confidence(row.confidence),
                ms=row.ms,
                flagged=row.item in flagged,
                due=row.item in due,
            )
            for row in newest
        }
        for item in (flagged | due) - found.keys():
            found[item] = Past(flagged=item in flagged, due=item in due)
        return found

    def firsts(self, bank: str) -> tuple[Given, ...]:
        return self._given(_GIVEN.where(given.c.bank == bank, given.c.first))

    def state(self) -> object:
        return self._database.writes

    def attempts(self, bank: str) -> Attempts:
        # A join would look up the topic of every answer; there are far fewer questions.
        topics = select(catalogue.c.item, catalogue.c.topic).where(catalogue.c.bank == bank)
        # Making a bool of every number would take longer than the query.
        correct, first = (type_coerce(one, Integer) for one in (given.c.correct, given.c.first))
        columns = (given.c.item, given.c.topic, given.c.day, correct, given.c.ms)
        statement = (
            select(*columns, first, given.c.shown_r)
            .where(given.c.bank == bank)
            .order_by(*given.primary_key.columns)
        )
        with self._database.read() as connection:
            now_in = {row.item: row.topic for row in connection.execute(topics)}
            found = Attempts.of(connection.execute(statement).all())
        there = tuple(map(now_in.get, found.items, found.topics))
        return replace(found, topics=there)

    def forecasts(self, bank: str) -> tuple[Told, ...]:
        statement = select(event).where(event.c.type == ForecastShown.TYPE)
        with self._database.read() as connection:
            entries = _events(connection, statement.order_by(event.c.at, event.c.device, event.c.n))
        return tuple(
            Told(
                at=entry.at,
                day=entry.day,
                model=said.model,
                used=said.n_used,
                length=said.length,
                mean=said.mean,
                low=said.lo,
                high=said.hi,
                chance=said.p,
                target=said.target,
            )
            for entry in entries
            for said in (entry.payload,)
            if isinstance(said, ForecastShown) and said.bank == bank
        )

    def new_in_sittings(self, bank: str) -> Mapping[str, int]:
        statement = (
            select(given.c.session, func.count().label("n"))
            .where(given.c.bank == bank, given.c.setting == Setting.MOCK.value, given.c.first)
            .group_by(given.c.session)
        )
        with self._database.read() as connection:
            rows = connection.execute(statement).all()
        return {row.session: row.n for row in rows}

    def repeats(self, bank: str) -> Mapping[str, Tally]:
        statement = (
            select(_TOPIC, _count_of(given.c.correct), func.count())
            .select_from(given)
            .outerjoin(catalogue, _KNOWN)
            .where(given.c.bank == bank, ~given.c.first)
            .group_by(_TOPIC)
        )
        with self._database.read() as connection:
            rows = connection.execute(statement).all()
        return {topic: Tally(right, n) for topic, right, n in rows}

    def history(self, bank: str, item: str) -> tuple[Given, ...]:
        return self._given(_GIVEN.where(given.c.bank == bank, given.c.item == item))

    def due_questions(self, bank: str, day: date) -> tuple[tuple[str, str, str], ...]:
        lost = cast(func.max(day.toordinal() - side.c.last_day, 0), Float) / side.c.stability
        with self._database.read() as connection:
            rows = connection.execute(_due(bank, day).order_by(lost, side.c.item)).all()
        return tuple((row.item, row.fact, row.topic) for row in rows)

    def memory(self, key: CardKey) -> Memory | None:
        statement = select(side).where(
            *(side.c.bank == key.bank, side.c.item == key.item, side.c.side == key.side.value)
        )
        with self._database.read() as connection:
            row = connection.execute(statement).one_or_none()
        return memory_of(row) if row else None

    def reviews(self, bank: str, first: date, last: date) -> Mapping[date, Tally]:
        same = and_(
            *(side.c.bank == answer.c.bank, side.c.item == answer.c.item),
            side.c.side == answer.c.side,
        )
        statement = (
            select(answer.c.day, _count_of(answer.c.rating > Rating.MISSED.value), func.count())
            .join(side, same)
            .where(
                *(answer.c.bank == bank, answer.c.counts, ~answer.c.voided, ~_QUESTION),
                answer.c.day.between(first.toordinal(), last.toordinal()),
                answer.c.day > side.c.first_day,
            )
            .group_by(answer.c.day)
        )
        with self._database.read() as connection:
            rows = connection.execute(statement).all()
        return {date.fromordinal(day): Tally(known, n) for day, known, n in rows}

    def quiz(self, session: str) -> Quiz | None:
        with self._database.read() as connection:
            return _quiz(connection, session)

    def open_quiz(self, bank: str) -> Quiz | None:
        with self._database.read() as connection:
            session = connection.scalar(_newest_first(bank).limit(1))
            found = _quiz(connection, session) if session else None
        return None if found is None or found.over else found

    def last_quiz(self, bank: str) -> Quiz | None:
        with self._database.read() as connection:
            for session in connection.scalars(_newest_first(bank).limit(LOOK_BACK)).all():
                found = _quiz(connection, session)
                if found and found.source not in OWN_CHOICE:
                    return found
        return None

    def sitting(self, sitting: str) -> Sitting | None:
        with self._database.read() as connection:
            return read_sitting(connection, sitting)

    def sittings(self, bank: str) -> tuple[Sitting, ...]:
        statement = (
            select(sitting.c.sitting)
            .where(sitting.c.bank == bank)
            .order_by(sitting.c.at, sitting.c.device, sitting.c.n)
        )
        with self._database.read() as connection:
            found = [read_sitting(connection, one) for one in connection.scalars(statement).all()]
        return tuple(one for one in found if one is not None)

    def open_sittings(self, bank: str) -> tuple[Sitting, ...]:
        # A submitted one has answers among those given, and those are found by its name.
        scored = exists().where(given.c.session == sitting.c.sitting)
        statement = (
            select(sitting.c.sitting)
            .where(sitting.c.bank == bank, ~scored)
            .order_by(sitting.c.at, sitting.c.device, sitting.c.n)
        )
        with self._database.read() as connection:
            found = [read_sitting(connection, one) for one in connection.scalars(statement).all()]
        return tuple(one for one in found if one is not None and not one.submitted)

    def sitting_times(self, sitting_id: str) -> tuple[int, int, date]:
        with self._database.read() as connection:
            row = connection.execute(select(sitting).where(sitting.c.sitting == sitting_id)).one()
            steps = sitting_entries(connection, sitting_id)
        last = max((entry.at for entry in steps), default=row.at)
        return row.at, last, date.fromordinal(row.day)

    def contents(self, hashes: Sequence[str]) -> Mapping[str, Asked]:
        with self._database.read() as connection:
            return questions_in(connection, hashes)

    def _given(self, statement: Select[Any]) -> tuple[Given, ...]:
        with self._database.read() as connection:
            rows = connection.execute(statement.order_by(*_ORDER)).all()
        return tuple(
            Given(
                item=row.item,
                topic=row.now_in,
                day=date.fromordinal(row.day),
                setting=Setting(row.setting),
                chosen=row.chosen,
                correct=row.correct,
                first=row.first,
                ms=row.ms,
                confidence=_confidence(row.confidence),
                shown_r=row.shown_r,
            )
            for row in rows
        )


def _newest_answers(bank: str) -> Select[Any]:
    """The newest answer to each question, and how many there are.

    The table's key is the order of replay, so SQLite finds each of them by one step into the key.
    """
    key = given.primary_key.columns
    counted = (
        select(given.c.item, func.count().label("answers"))
        .where(given.c.bank == bank)
        .group_by(given.c.item)
        .subquery()
    )
    one = given.alias()
    newest = (
        select(*(one.c[column.name] for column in key))
        .where(one.c.bank == bank, one.c.item == counted.c.item)
        .order_by(*(one.c[column.name].desc() for column in key))
        .limit(1)
    )
    return (
        select(given.c.item, given.c.correct, given.c.confidence, given.c.ms, counted.c.answers)
        .select_from(counted)
        .join(given, tuple_(*key) == newest.scalar_subquery())
    )


def _newest_first(bank: str) -> Select[Any]:
    return (
        select(quiz.c.session)
        .where(quiz.c.bank == bank)
        .order_by(quiz.c.at.desc(), quiz.c.device.desc(), quiz.c.n.desc())
    )


def _count_of(condition: ColumnElement[bool]) -> ColumnElement[int]:
    """How often it holds. The sum of a condition would come back as a truth value."""
    return func.sum(cast(condition, Integer))


def _confidence(word: str | None) -> Confidence | None:
    return Confidence(word) if word else None


def _due(bank: str, day: date) -> Select[Any]:
    today = day.toordinal()
    return select(side).where(
        *(side.c.bank == bank, _QUESTION, side.c.topic.is_not(None)),
        *(side.c.stability.is_not(None), side.c.due_day <= today, side.c.asked_from <= today),
    )


def _quiz(connection: Connection, session: str) -> Quiz | None:
    started = _events(
        connection,
        select(event).join(quiz, quiz.c.event == event.c.id).where(quiz.c.session == session),
    )
    begun = next((e.payload for e in started if isinstance(e.payload, QuizStarted)), None)
    if begun is None:
        return None
    answers = _events(
        connection,
        select(event)
        .join(given, given.c.event == event.c.id)
        .where(given.c.session == session)
        .order_by(event.c.at, event.c.device, event.c.n, event.c.id),
    )
    reason = connection.scalar(select(ending.c.reason).where(ending.c.session == session).limit(1))
    return Quiz.of(
        begun,
        (e.payload for e in answers if isinstance(e.payload, QuestionAnswered)),
        reason or "",
    )


def _events(connection: Connection, statement: Select[Any]) -> Iterable[Event]:
    return [event_of(row) for row in connection.execute(statement)]
