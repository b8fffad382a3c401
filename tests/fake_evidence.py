"""Questions, Evidence and LiveClocks in memory, beside the store that holds the log and the bank.

As there, every answer is folded anew from the log, through the domain.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.answers import Attempts, Given, Setting
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.content import Asked, asked_of
from studyapp.domain.events import CardAnswered, Event, SessionEnded
from studyapp.domain.exam_clock import Reading
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.marks import Marks
from studyapp.domain.mastery import Tally
from studyapp.domain.memory import Memory, Rating, recall
from studyapp.domain.questions import PRACTICE, Lesson, Question, Scenario, Term
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted
from studyapp.domain.quizzes import Past, Quiz, Source
from studyapp.domain.sitting_events import SittingStarted, SittingStep, SittingSubmitted
from studyapp.domain.sittings import Sitting
from studyapp.domain.track_record import Told
from studyapp.services.question_ports import QuestionReport

if TYPE_CHECKING:
    from tests.fake_store import MemoryStore


class MemoryQuestions:
    def __init__(self, store: "MemoryStore") -> None:
        self._store = store

    def practice(self, bank: str, topics: Sequence[str] = ()) -> tuple[Question, ...]:
        pool = self._of_pool(bank, PRACTICE)
        return tuple(one for one in pool if not topics or one.topic in topics)

    def practice_topics(self, bank: str) -> Mapping[str, str]:
        return {question.id: question.topic for question in self.practice(bank)}

    def form_topics(self, bank: str, form: str) -> tuple[str, ...]:
        return tuple(question.topic for question in self.of_form(bank, form))

    def of_form(self, bank: str, form: str) -> tuple[Question, ...]:
        return () if form == PRACTICE else self._of_pool(bank, form)

    def by_id(self, bank: str, items: Sequence[str]) -> Mapping[str, Question]:
        entries = {item: self._store.items.get((bank, item)) for item in items}
        return {item: e.question for item, e in entries.items() if e and e.question}

    def tags(self, bank: str) -> Mapping[str, tuple[str, int]]:
        return {
            item: (entry.question.difficulty, len(entry.question.options))
            for (name, item), entry in self._store.items.items()
            if name == bank and entry.question
        }

    def scenarios(self, bank: str, ids: Sequence[str]) -> Mapping[str, Scenario]:
        return {one.id: one for one in self._store.beside(bank).scenarios if one.id in ids}

    def lesson(self, bank: str, topic: str) -> Lesson | None:
        return next((one for one in self._store.beside(bank).lessons if one.topic == topic), None)

    def lessons(self, bank: str) -> tuple[str, ...]:
        return tuple(lesson.topic for lesson in self._store.beside(bank).lessons)

    def terms(self, bank: str) -> tuple[Term, ...]:
        return tuple(sorted(self._store.beside(bank).terms, key=lambda one: one.term.casefold()))

    def _of_pool(self, bank: str, pool: str) -> tuple[Question, ...]:
        found = sorted(
            (entry.position, item, entry.question)
            for (name, item), entry in self._store.items.items()
            if name == bank and entry.question and not entry.retired_on
        )
        return tuple(question for *_, question in found if question.pool == pool)


class MemoryEvidence:
    def __init__(self, store: "MemoryStore") -> None:
        self._store = store

    def pasts(self, bank: str, day: date) -> Mapping[str, Past]:
        asked: dict[str, Past] = {}
        for one in self._given(bank):
            number = asked.get(one.item, Past()).answers + 1
            asked[one.item] = Past(number, one.correct, one.confidence, one.ms)
        due = {item for item, *_ in self.due_questions(bank, day)}
        flagged = {item for item, mark in self._store.marked(bank).items() if mark.flagged}
        return {
            item: replace(asked.get(item, Past()), flagged=item in flagged, due=item in due)
            for item in sorted(asked.keys() | due | flagged)
        }

    def firsts(self, bank: str) -> tuple[Given, ...]:
        return tuple(one for one in self._given(bank) if one.first)

    def state(self) -> object:
        return object()

    def attempts(self, bank: str) -> Attempts:
        found = sorted(self._given(bank), key=lambda one: one.item)
        return Attempts.of(
            [
                (
                    *(one.item, one.topic, one.day.toordinal(), one.correct),
                    *(one.ms, one.first, one.shown_r),
                )
                for one in found
            ]
        )

    def forecasts(self, bank: str) -> tuple[Told, ...]:
        return tuple(
            Told(
                *(event.at, event.day, p.model, p.n_used, p.length),
                *(p.mean, p.lo, p.hi, p.p, p.target),
            )
            for event, p in self._store.folded().log
            if isinstance(p, ForecastShown) and p.bank == bank
        )

    def new_in_sittings(self, bank: str) -> Mapping[str, int]:
        firsts = {one.item: one for one in self.firsts(bank)}
        found: dict[str, int] = {}
        for sitting in self.sittings(bank):
            own = {given.item: given for *_, given in self._sat(sitting)}
            new = sum(replace(given, first=True) == firsts[item] for item, given in own.items())
            found[sitting.started.sitting] = new
        return found

    def repeats(self, bank: str) -> Mapping[str, Tally]:
        found: dict[str, Tally] = {}
        for one in self._given(bank):
            if not one.first:
                found[one.topic] = found.get(one.topic, Tally()).plus(Tally.of((one.correct,)))
        return found

    def history(self, bank: str, item: str) -> tuple[Given, ...]:
        return tuple(one for one in self._given(bank) if one.item == item)

    def due_questions(self, bank: str, day: date) -> tuple[tuple[str, str, str], ...]:
        marks = self._store.marked(bank)
        due = []
        for question in self._store.questions.practice(bank):
            memory = self.memory(CardKey(bank, question.id, Side.QUESTION))
            mark = marks.get(question.id, Marks())
            buried = mark.buried_until is not None and mark.buried_until > day
            if memory and memory.due_day <= day and not mark.suspended and not buried:
                due.append((-recall(memory, day), question.id, question.fact, question.topic))
        return tuple((item, fact, topic) for _, item, fact, topic in sorted(due))

    def memory(self, key: CardKey) -> Memory | None:
        return self._store.memory(key)

    def reviews(self, bank: str, first: date, last: date) -> Mapping[date, Tally]:
        first_days = self._store.folded().first_days
        found: dict[date, Tally] = {}
        for event, payload in self._store.folded().log:
            if not isinstance(payload, CardAnswered) or payload.bank != bank:
                continue
            begun = first_days.get(payload.key, date.max)
            if payload.counts and begun < event.day and first <= event.day <= last:
                known = Tally.of((payload.rating > Rating.MISSED,))
                found[event.day] = found.get(event.day, Tally()).plus(known)
        return found

    def quiz(self, session: str) -> Quiz | None:
        log = self._store.folded().log
        said = [payload for _, payload in log if getattr(payload, "session", None) == session]
        started = next((one for one in said if isinstance(one, QuizStarted)), None)
        if started is None:
            return None
        answers = [one for one in said if isinstance(one, QuestionAnswered)]
        ended = next((one.reason for one in said if isinstance(one, SessionEnded)), "")
        return Quiz.of(started, answers, ended)

    def open_quiz(self, bank: str) -> Quiz | None:
        log = self._store.folded().log
        begun = [p for _, p in log if isinstance(p, QuizStarted) and p.bank == bank]
        quiz = self.quiz(begun[-1].session) if begun else None
        return None if quiz is None or quiz.over else quiz

    def last_quiz(self, bank: str) -> Quiz | None:
        log = self._store.folded().log
        begun = [p for _, p in log if isinstance(p, QuizStarted) and p.bank == bank]
        chosen = [p for p in begun if Source(p.source) not in (Source.DUE, Source.PICKED)]
        return self.quiz(chosen[-1].session) if chosen else None

    def sitting(self, sitting: str) -> Sitting | None:
        told = self._told(sitting)
        started = next((p for _, p in told if isinstance(p, SittingStarted)), None)
        steps = [p for _, p in told if isinstance(p, SittingStep)]
        return Sitting.of(started, steps) if started else None

    def sittings(self, bank: str) -> tuple[Sitting, ...]:
        log = self._store.folded().log
        names = [p.sitting for _, p in log if isinstance(p, SittingStarted) and p.bank == bank]
        found = [self.sitting(name) for name in dict.fromkeys(names)]
        return tuple(one for one in found if one)

    def open_sittings(self, bank: str) -> tuple[Sitting, ...]:
        return tuple(one for one in self.sittings(bank) if not one.submitted)

    def sitting_times(self, sitting: str) -> tuple[int, int, date]:
        told = self._told(sitting)
        began = next(event for event, p in told if isinstance(p, SittingStarted))
        return began.at, max(event.at for event, _ in told), began.day

    def contents(self, hashes: Sequence[str]) -> Mapping[str, Asked]:
        return {name: asked_of(text) for name in hashes if (text := self._store.content.get(name))}

    def _given(self, bank: str) -> list[Given]:
        """Every answer in order of replay, a sitting's at its submission."""
        answers: list[tuple[tuple[int, str, int, str], int, Given]] = []
        log = self._store.folded().log
        quizzes = {p.session: p.mode for _, p in log if isinstance(p, QuizStarted)}
        for event, payload in log:
            if isinstance(payload, QuestionAnswered) and payload.bank == bank:
                setting = Setting(quizzes.get(payload.session, Setting.LEARN))
                answers.append((event.order, payload.position, _answered(event, payload, setting)))
        for sitting in self.sittings(bank):
            answers += self._sat(sitting)
        seen: set[str] = set()
        found = []
        for *_, one in sorted(answers, key=lambda answer: answer[:2]):
            entry = self._store.items.get((bank, one.item))
            topic = entry.topic if entry else one.topic
            found.append(replace(one, topic=topic, first=one.item not in seen))
            seen.add(one.item)
        return found

    def _sat(self, sitting: Sitting) -> Iterable[tuple[tuple[int, str, int, str], int, Given]]:
        if not sitting.submitted:
            return
        told = self._told(sitting.started.sitting)
        submitted = next(event for event, p in told if isinstance(p, SittingSubmitted))
        contents = self.contents([sitting.hash_of(item) for item in sitting.paper])
        for position, (item, cell) in enumerate(zip(sitting.paper, sitting.cells, strict=True)):
            asked = contents.get(sitting.hash_of(item))
            if cell.seen:
                yield (
                    submitted.order,
                    position,
                    Given(
                        item=item.item,
                        topic=item.topic,
                        day=submitted.day,
                        setting=Setting.MOCK,
                        chosen=cell.chosen,
                        correct=asked is not None and cell.chosen == asked.key,
                        first=False,
                        ms=cell.ms,
                        confidence=cell.confidence,
                    ),
                )

    def _told(self, sitting: str) -> list[tuple[Event, SittingStarted | SittingStep]]:
        """The events of a sitting in order of replay."""
        return [
            (event, payload)
            for event, payload in self._store.folded().log
            if isinstance(payload, SittingStarted | SittingStep) and payload.sitting == sitting
        ]


def _answered(event: Event, payload: QuestionAnswered, setting: Setting) -> Given:
    return Given(
        item=payload.item,
        topic=payload.topic,
        day=event.day,
        setting=setting,
        chosen=payload.chosen,
        correct=payload.correct,
        first=False,
        ms=payload.answer,
        confidence=payload.confidence,
        shown_r=payload.shown_r,
    )


class MemoryClocks:
    """The clock of every open sitting; `kept` holds them."""

    def __init__(self, store: "MemoryStore") -> None:
        self._store = store
        self.kept: dict[str, Reading] = {}

    def keep(self, sitting: str, reading: Reading) -> None:
        self._store.may_write()
        self.kept[sitting] = reading

    def last(self, sitting: str) -> Reading | None:
        return self.kept.get(sitting)

    def drop(self, sitting: str) -> None:
        self._store.may_write()
        self.kept.pop(sitting, None)


class MemoryReports:
    """What was reported on questions, in `reports`."""

    def __init__(self, store: "MemoryStore") -> None:
        self._store = store
        self.reports: list[QuestionReport] = []

    def add(self, report: QuestionReport) -> Path:
        self._store.may_write()
        self.reports.append(report)
        return Path("reported-questions.csv")
