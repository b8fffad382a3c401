"""Quizzes: set up, ask, answer durably before the reveal, sum up, go on after a break."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from studyapp.domain.answers import Confidence, Given, rating_of, telling
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.events import ItemMarked, ItemNoted, Payload, SessionEnded
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks
from studyapp.domain.mastery import Share, Tally
from studyapp.domain.memory import Rating, recall
from studyapp.domain.papers import PaperItem
from studyapp.domain.plan import Plan
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted, RationaleOpened
from studyapp.domain.quizzes import (
    NEVER_ASKED,
    Changes,
    Past,
    Quiz,
    QuizMode,
    Setup,
    Source,
    draw,
)
from studyapp.domain.session import EndReason
from studyapp.services.ports import Clock, Ids, Journal, Shelf
from studyapp.services.question_ports import Evidence, QuestionReport, Questions, ReportFile
from studyapp.services.question_texts import QuestionText, QuestionTexts
from studyapp.services.standing import Standings

# The most questions the app itself offers at a time.
DUE_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class DeskQuestion:
    """A practice question and what the learner did with it before; `first` is the outcome of the
    first answer, None before it."""

    item: str
    topic: str
    past: Past
    first: bool | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """What a quiz can be set up from. `slow_ms` is the time the exam gives a question; `weakness`
    the estimated share right by topic; `due` counts the questions due today; `open` a quiz that
    was left; `last` how the learner set up the last one.

    What first answers say is the same as in the report (services/progress.py): `shares` by
    discipline, `answers` the outcomes by topic, oldest first, `weak` the topics called so.
    """

    info: BankInfo
    plan: Plan
    questions: tuple[DeskQuestion, ...]
    weakness: Mapping[str, float]
    slow_ms: int
    due: int = 0
    open: Quiz | None = None
    last: Setup | None = None
    shares: Mapping[str, Share | None] = field(default_factory=dict)
    answers: Mapping[str, tuple[bool, ...]] = field(default_factory=dict)
    weak: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Running:
    """A quiz with everything to show it. `marks` are by item id."""

    info: BankInfo
    quiz: Quiz
    texts: tuple[QuestionText, ...]
    marks: Mapping[str, Marks]
    slow_ms: int

    def text(self, item: PaperItem) -> QuestionText:
        return next(text for text in self.texts if text.item == item)


@dataclass(frozen=True, slots=True)
class Timing:
    """Times on a question in ms: to the first choice and to the answer; `paused` is in neither."""

    first: int
    answer: int
    paused: int = 0


@dataclass(frozen=True, slots=True)
class Effect:
    """What an answer did to the schedule: `due_day` is when its question comes back; `counts` says
    that the answer moved that day, which only a first one and one that was due do."""

    counts: bool
    today: date
    due_day: date | None


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of a quiz. Unasked questions are those on the paper without an answer; `tomorrow`
    counts the answered ones that fall due by then."""

    running: Running
    tally: Tally
    unasked: int
    changes: Changes
    comes_back: int
    tomorrow: int = 0


def seconds_a_question(info: BankInfo) -> float:
    """The time that the exam gives a question, in s."""
    return info.exam.minutes * 60 / info.exam.questions


class Quizzes:
    """Stateless: the running quiz is a value that the caller holds and hands in."""

    def __init__(
        self,
        journal: Journal,
        shelf: Shelf,
        questions: Questions,
        evidence: Evidence,
        standings: Standings,
        reports: ReportFile,
        clock: Clock,
        ids: Ids,
    ) -> None:
        self._journal = journal
        self._shelf = shelf
        self._questions = questions
        self._evidence = evidence
        self._texts = QuestionTexts(questions, evidence)
        self._standings = standings
        self._reports = reports
        self._clock = clock
        self._ids = ids

    def desk(self, info: BankInfo, plan: Plan) -> Desk:
        """Everything the set-up shows and counts."""
        day = self._clock.now().day
        pasts = self._evidence.pasts(info.id, day)
        given = self._evidence.firsts(info.id)
        firsts = {one.item: one.correct for one in given}
        questions = self._questions.practice(info.id)
        last = self._evidence.last_quiz(info.id)
        record = self._standings.record(info)
        standing = record.standing(day, plan.target / 100)
        by_topic = _outcomes(telling(given, record.limit))
        return Desk(
            info=info,
            plan=plan,
            questions=tuple(
                DeskQuestion(q.id, q.topic, pasts.get(q.id, NEVER_ASKED), firsts.get(q.id))
                for q in questions
            ),
            weakness=standing.weakness,
            slow_ms=round(1000 * seconds_a_question(info)),
            due=len(self._due(info)),
            open=self._evidence.open_quiz(info.id),
            last=Setup(last.topics, last.source, len(last.paper), last.mode) if last else None,
            shares={one.id: standing.share(one.id) for one in info.disciplines},
            answers=by_topic,
            weak=standing.weak_topics,
        )

    def due_count(self, info: BankInfo) -> int:
        """How many questions the app offers as a quiz today."""
        return len(self._due(info))

    def begin(self, info: BankInfo, plan: Plan, setup: Setup) -> Running | None:
        """A new quiz, on the log before its first question shows; None where nothing fits the
        set-up. Fewer questions than asked for are taken where there are not as many."""
        session = self._ids.new()
        day = self._clock.now().day
        questions = self._questions.practice(info.id)
        if setup.source is Source.DUE:
            due = self._due(info)
            questions = tuple(question for question in questions if question.id in due)
        chosen = draw(
            questions,
            setup,
            self._evidence.pasts(info.id, day),
            self._weakness(info, setup),
            seed=session,
            slow_ms=round(1000 * seconds_a_question(info)),
        )
        if not chosen:
            return None
        paper, content = self._texts.paper(info.id, chosen, session)
        limit = 0
        if setup.mode is QuizMode.TIMED:
            limit = round(1000 * seconds_a_question(info) * plan.multiplier) * len(paper)
        started = QuizStarted(
            session=session,
            bank=info.id,
            mode=setup.mode.value,
            source=setup.source.value,
            topics=setup.topics,
            seed=session,
            limit=limit,
            paper=paper,
        )
        self._write(started, content)
        return self._running(info, Quiz.of(started))

    def resume(self, info: BankInfo, session: str = "") -> Running | None:
        """A quiz that was left, the last one where none is named; None where there is none."""
        quiz = self._evidence.quiz(session) if session else self._evidence.open_quiz(info.id)
        return self._running(info, quiz) if quiz else None

    def answer(
        self,
        running: Running,
        chosen: str,
        confidence: Confidence | None,
        timing: Timing,
        changes: tuple[str, ...] = (),
    ) -> Running:
        """Answer the question on the screen. Raises StorageFailed, and then nothing has changed."""
        quiz = running.quiz
        item, position = quiz.current, quiz.position
        assert item is not None, "the quiz is over"
        assert position is not None
        text = running.text(item)
        day = self._clock.now().day
        memory = self._evidence.memory(CardKey(quiz.bank, item.item, Side.QUESTION))
        answered = QuestionAnswered(
            session=quiz.session,
            position=position,
            bank=quiz.bank,
            item=item.item,
            hash=item.hash,
            topic=item.topic,
            chosen=chosen,
            correct=chosen == text.asked.key,
            confidence=confidence,
            first=timing.first,
            answer=timing.answer,
            paused=timing.paused,
            changes=changes,
            counts=memory is None or memory.due_day <= day,
            shown_r=round(recall(memory, day), 4) if memory else None,
        )
        self._write(answered)
        return replace(running, quiz=replace(quiz, answers=(*quiz.answers, answered)))

    def effect(self, running: Running) -> Effect:
        """What the last answer did to the schedule. Only after one."""
        answer = running.quiz.answers[-1]
        memory = self._evidence.memory(answer.key)
        today = self._clock.now().day
        return Effect(answer.counts, today, memory.due_day if memory else None)

    def end(self, running: Running, reason: EndReason) -> Running:
        """End a quiz: done, out of time, or left for good. Ending it twice writes nothing."""
        if running.quiz.ended:
            return running
        self._write(SessionEnded(running.quiz.session, reason.value))
        return replace(running, quiz=replace(running.quiz, ended=reason.value))

    def summary(self, running: Running) -> Summary:
        quiz = running.quiz
        keys = {text.item.item: text.asked.key for text in running.texts}
        missed = (rating_of(a.correct, a.confidence) is Rating.MISSED for a in quiz.answers)
        tomorrow = self._clock.now().day + timedelta(days=1)
        memories = (self._evidence.memory(answer.key) for answer in quiz.answers)
        return Summary(
            running=running,
            tally=quiz.tally,
            unasked=len(quiz.paper) - len(quiz.answers),
            changes=Changes.of(quiz.answers, keys),
            comes_back=sum(
                lost and answer.counts for lost, answer in zip(missed, quiz.answers, strict=True)
            ),
            tomorrow=sum(memory is not None and memory.due_day <= tomorrow for memory in memories),
        )

    def flag(self, running: Running, item: PaperItem, on: bool) -> Running:
        self._write(ItemMarked(running.quiz.bank, item.item, item.hash, item.topic, "flag", on))
        return self._marked(running, item)

    def note(self, running: Running, item: PaperItem, words: str) -> Running:
        self._write(ItemNoted(running.quiz.bank, item.item, item.hash, item.topic, words))
        return self._marked(running, item)

    def report(self, running: Running, item: PaperItem, words: str) -> Path:
        """Write down what is wrong with a question, for its author; the file it went to."""
        answers = {answer.item: answer.chosen for answer in running.quiz.answers}
        text = running.text(item)
        return self._reports.add(
            QuestionReport(
                bank=running.info.id,
                version=running.info.version,
                item=item.item,
                hash=item.hash,
                day=self._clock.now().day,
                words=words,
                chosen=text.asked.text_of(answers.get(item.item, "")),
                stem=text.asked.stem,
            )
        )

    def opened(self, bank: str, item: PaperItem, where: str) -> None:
        """The reasons of a question were read outside the quiz that asked it."""
        self._write(RationaleOpened(bank, item.item, item.hash, item.topic, where))

    def _weakness(self, info: BankInfo, setup: Setup) -> Mapping[str, float]:
        if setup.source is not Source.WEAKEST:
            return {}
        return self._standings.weakness(info, self._clock.now().day)

    def _due(self, info: BankInfo) -> frozenset[str]:
        """Questions due today, one for a fact, and none of a fact asked today."""
        day = self._clock.now().day
        facts = set(self._shelf.facts_on(info.id, day))
        chosen: list[str] = []
        for item, fact, _ in self._evidence.due_questions(info.id, day):
            if fact not in facts and len(chosen) < DUE_AT_ONCE:
                facts.add(fact)
                chosen.append(item)
        return frozenset(chosen)

    def _running(self, info: BankInfo, quiz: Quiz) -> Running:
        return Running(
            info=info,
            quiz=quiz,
            texts=self._texts.of_paper(info, quiz.paper),
            marks=self._shelf.marks(info.id, [item.item for item in quiz.paper]),
            slow_ms=round(1000 * seconds_a_question(info)),
        )

    def _marked(self, running: Running, item: PaperItem) -> Running:
        marks = self._shelf.marks(running.quiz.bank, [item.item])
        return replace(running, marks={**running.marks, item.item: marks.get(item.item, Marks())})

    def _write(self, payload: Payload, content: Mapping[str, str] | None = None) -> None:
        self._journal.append((payload,), self._clock.now(), content or {})


def _outcomes(given: Sequence[Given]) -> dict[str, tuple[bool, ...]]:
    """The outcomes of answers by their topic, in their order."""
    found: dict[str, list[bool]] = {}
    for one in given:
        found.setdefault(one.topic, []).append(one.correct)
    return {topic: tuple(outcomes) for topic, outcomes in found.items()}
