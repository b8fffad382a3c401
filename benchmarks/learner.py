"""A learner of years: a demo's cards, and 20,000 answers in quizzes before today."""

import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from benchmarks.logs import write_log
from benchmarks.processes import demo
from studyapp.bootstrap import RandomIds, machine_id
from studyapp.domain.answers import Confidence
from studyapp.domain.content import asked_of
from studyapp.domain.days import Moment
from studyapp.domain.events import Payload, SessionEnded
from studyapp.domain.papers import PaperItem
from studyapp.domain.questions import Question
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted
from studyapp.domain.quizzes import QuizMode, Source
from studyapp.domain.session import EndReason
from studyapp.services.question_texts import QuestionTexts
from studyapp.storage.store import open_store
from studyapp.system_clock import SystemClock

ANSWERS = 20_000
QUESTIONS = 20
# One day more, and the demo sits the mock exam, which then rests for two weeks.
CARD_DAYS = 19
QUIZ_DAYS = 400
# An answer moves memory when the one that did so before is so long ago.
APART = timedelta(days=14)
DAY_MS = 86_400_000


def make(folder: Path) -> Path:
    """The learner's profile in this folder, over the shipped bank."""
    profile = folder / "profile"
    demo(profile, CARD_DAYS)
    store = open_store(profile, machine_id(), RandomIds())
    plan = store.journal.plan()
    assert plan is not None
    texts = QuestionTexts(store.questions, store.evidence)
    practice = store.questions.practice(plan.bank)
    contents = {one.hash: one.content for one in texts.versions_of(plan.bank, practice).values()}
    quizzes = _Quizzes(plan.bank, practice, texts, contents)
    log = folder / "quizzes.jsonl"
    write_log(log, contents, quizzes.told(SystemClock().now()))
    store.journal.import_from(log)
    store.close()
    return profile


class _Quizzes:
    """Every topic is known to its own degree, and every question is asked as often as another."""

    def __init__(
        self,
        bank: str,
        practice: tuple[Question, ...],
        texts: QuestionTexts,
        contents: Mapping[str, str],
    ) -> None:
        self._bank = bank
        self._practice = practice
        self._texts = texts
        self._keys = {name: asked_of(text).key for name, text in contents.items()}
        self._rng = random.Random(1)
        self._known = {
            topic: self._rng.uniform(0.5, 0.95)
            for topic in sorted({question.topic for question in practice})
        }
        self._counted: dict[str, date] = {}

    def told(self, now: Moment) -> Iterator[tuple[Moment, Payload]]:
        """Quizzes until yesterday, evenly spread."""
        quizzes = ANSWERS // QUESTIONS
        begin = now.ms - (QUIZ_DAYS + 1) * DAY_MS
        for number in range(quizzes):
            at = begin + number * QUIZ_DAYS * DAY_MS // quizzes
            for payload in self._quiz(f"quiz {number}", Moment(at, now.zone).day):
                at += 1_000
                yield Moment(at, now.zone), payload

    def _quiz(self, session: str, day: date) -> Iterator[Payload]:
        asked = self._rng.sample(self._practice, QUESTIONS)
        paper, _ = self._texts.paper(self._bank, asked, session)
        mode, source = QuizMode.LEARN.value, Source.WEAKEST.value
        yield QuizStarted(session, self._bank, mode, source, (), session, 0, paper)
        for position, item in enumerate(paper):
            yield self._answer(session, day, position, item)
        yield SessionEnded(session, EndReason.DONE.value)

    def _answer(self, session: str, day: date, position: int, item: PaperItem) -> QuestionAnswered:
        rng, key = self._rng, self._keys[item.hash]
        right = rng.random() < self._known[item.topic]
        took = rng.randrange(15_000, 160_000)
        counts = day - self._counted.get(item.item, date.min) >= APART
        if counts:
            self._counted[item.item] = day
        return QuestionAnswered(
            session=session,
            position=position,
            bank=self._bank,
            item=item.item,
            hash=item.hash,
            topic=item.topic,
            chosen=key if right else next(option for option in item.order if option != key),
            correct=right,
            confidence=rng.choice(tuple(Confidence)),
            first=took // 2,
            answer=took,
            counts=counts,
        )
