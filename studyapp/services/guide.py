"""The library: lessons by topic, the glossary, the questions one may read, the state of the banks.

Only questions of practice: those of a locked form are read in the walk-through of its sitting.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from studyapp.domain.answers import Given
from studyapp.domain.events import ItemMarked, ItemNoted, Payload
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks
from studyapp.domain.problems import Problem
from studyapp.domain.questions import Question, Term
from studyapp.domain.quiz_events import RationaleOpened
from studyapp.domain.quizzes import NEVER_ASKED, Past
from studyapp.services.library import Library
from studyapp.services.ports import Catalogue, Clock, Journal, Shelf
from studyapp.services.question_ports import (
    Evidence,
    Found,
    FoundKind,
    Pictures,
    Questions,
    Search,
)
from studyapp.services.question_texts import QuestionText, QuestionTexts
from studyapp.services.sources import source_line

WORDS_A_MINUTE = 180
# Where reasons were read, in the log.
WHERE = "library"
_PICTURE = re.compile(r"\(<?(media/[^)>\"\n]+?\.(?:png|jpe?g))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in the contents. `questions` are those of practice, `unseen` of them were never
    asked; `cards` counts sides, `due` of them are due."""

    id: str
    title: str
    discipline: str
    lesson: bool
    questions: int
    unseen: int
    cards: int
    due: int


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question in the browser; `past` is what the learner did with it in quizzes."""

    id: str
    topic: str
    stem: str
    kind: str
    difficulty: str
    past: Past


@dataclass(frozen=True, slots=True)
class TermLine:
    """A term of the glossary with its sources as lines."""

    term: Term
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """All that one can look up in a bank, without the texts."""

    info: BankInfo
    today: date
    topics: tuple[TopicLine, ...]
    questions: tuple[QuestionLine, ...]
    terms: tuple[TermLine, ...]


@dataclass(frozen=True, slots=True)
class LessonText:
    """What the guide says on a topic. `text` is Markdown, empty where the topic has no lesson;
    `terms` belong to the topic; `pictures` are the bytes of what the text shows, by path."""

    topic: str
    text: str = ""
    minutes: int = 0
    terms: tuple[Term, ...] = ()
    sources: tuple[str, ...] = ()
    pictures: Mapping[str, bytes] | None = None


@dataclass(frozen=True, slots=True)
class QuestionRead:
    """A question of practice to read, with what the learner did with it, oldest answer first."""

    text: QuestionText
    kind: str
    difficulty: str
    scenario: str
    history: tuple[Given, ...]
    marks: Marks


@dataclass(frozen=True, slots=True)
class Findings:
    """What holds the words, and the last answer to each question among it that has one."""

    words: str
    today: date
    found: tuple[Found, ...] = ()
    answers: Mapping[str, Given] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BankState:
    """A bank of the profile; `own` where it lies in the learner's folder. `cards` counts sides,
    `questions` those of practice; `folder` is where it was last read from."""

    info: BankInfo
    folder: str
    own: bool
    cards: int
    questions: int
    lessons: int
    terms: int


@dataclass(frozen=True, slots=True)
class Banks:
    """`problems` are (bank folder, problem); `own` is the folder for the learner's own banks."""

    banks: tuple[BankState, ...]
    problems: tuple[tuple[str, Problem], ...]
    own: Path


class Guide:
    """`own` is the profile's folder of banks."""

    def __init__(
        self,
        journal: Journal,
        shelf: Shelf,
        catalogue: Catalogue,
        questions: Questions,
        evidence: Evidence,
        search: Search,
        pictures: Pictures,
        library: Library,
        clock: Clock,
        own: Path,
    ) -> None:
        self._journal = journal
        self._shelf = shelf
        self._catalogue = catalogue
        self._questions = questions
        self._evidence = evidence
        self._search = search
        self._pictures = pictures
        self._texts = QuestionTexts(questions, evidence)
        self._library = library
        self._clock = clock
        self._own = own

    def contents(self) -> Contents | None:
        """The contents of the active bank; None where there is no bank."""
        info = self._active()
        if info is None:
            return None
        day = self._clock.now().day
        pasts = self._evidence.pasts(info.id, day)
        questions = tuple(
            _line(one, pasts.get(one.id, NEVER_ASKED)) for one in self._questions.practice(info.id)
        )
        return Contents(
            info=info,
            today=day,
            topics=self._topics(info, questions, day),
            questions=questions,
            terms=self._glossary(info),
        )

    def lesson(self, info: BankInfo, topic: str) -> LessonText:
        """What there is to read on a topic."""
        lesson = self._questions.lesson(info.id, topic)
        terms = self._questions.terms(info.id)
        named = lesson.terms if lesson else ()
        own = tuple(term for term in terms if term.id in named or topic in term.topics)
        if lesson is None:
            return LessonText(topic, terms=own)
        home = self._catalogue.homes().get(info.id, "")
        paths = tuple(dict.fromkeys(_PICTURE.findall(lesson.text)))
        return LessonText(
            topic=topic,
            text=lesson.text,
            minutes=max(1, round(len(lesson.text.split()) / WORDS_A_MINUTE)),
            terms=own,
            sources=tuple(source_line(info, ref) for ref in lesson.sources),
            pictures=self._pictures.pictures(Path(home), paths) if home else {},
        )

    def question(self, info: BankInfo, item: str) -> QuestionRead | None:
        """A question of practice; None for any other, also one of a form that was sat."""
        found = self._practice(info, item)
        return self._read(info, found) if found else None

    def flag(self, info: BankInfo, item: str, on: bool) -> QuestionRead | None:
        """The question with its flag set or taken off. Raises StorageFailed."""

        def step(text: QuestionText) -> Payload:
            return ItemMarked(info.id, item, text.item.hash, text.item.topic, "flag", on)

        return self._written(info, item, step)

    def note(self, info: BankInfo, item: str, words: str) -> QuestionRead | None:
        """The question with another note, empty for none. Raises StorageFailed."""

        def step(text: QuestionText) -> Payload:
            return ItemNoted(info.id, item, text.item.hash, text.item.topic, words)

        return self._written(info, item, step)

    def opened(self, info: BankInfo, item: str) -> QuestionRead | None:
        """Note that the reasons of a question were read here. Raises StorageFailed."""

        def step(text: QuestionText) -> Payload:
            return RationaleOpened(info.id, item, text.item.hash, text.item.topic, WHERE)

        return self._written(info, item, step)

    def find(
        self, words: str, limit: int, kinds: Sequence[FoundKind] = (), topics: Sequence[str] = ()
    ) -> Findings:
        """What of the active bank holds every word, at most `limit` of each kind."""
        info, day = self._active(), self._clock.now().day
        if info is None:
            return Findings(words, day)
        found = self._search.find(info.id, words, limit, kinds, topics)
        asked = (one.id for one in found if one.kind is FoundKind.QUESTION)
        histories = {item: self._evidence.history(info.id, item) for item in asked}
        last = {item: past[-1] for item, past in histories.items() if past}
        return Findings(words, day, found, last)

    def banks(self) -> Banks:
        """The banks as last read, and what is wrong with them."""
        homes = self._catalogue.homes()
        return Banks(
            banks=tuple(
                self._state(info, homes.get(info.id, "")) for info in self._library.banks()
            ),
            problems=self._catalogue.problems(),
            own=self._own,
        )

    def check(self) -> Banks:
        """Look at the bank folders again. Reads files."""
        self._library.refresh()
        return self.banks()

    def _active(self) -> BankInfo | None:
        plan = self._journal.plan()
        return self._library.active(plan.bank if plan else "")

    def _topics(
        self, info: BankInfo, questions: Sequence[QuestionLine], day: date
    ) -> tuple[TopicLine, ...]:
        lessons = frozenset(self._questions.lessons(info.id))
        asked = Counter(one.topic for one in questions)
        unseen = Counter(one.topic for one in questions if not one.past.answers)
        cards = self._shelf.cards_by_topic(info.id)
        due = self._shelf.due_by_topic(info.id, day)
        where = info.discipline_by_topic
        return tuple(
            TopicLine(
                id=topic.id,
                title=topic.title,
                discipline=where[topic.id],
                lesson=topic.id in lessons,
                questions=asked[topic.id],
                unseen=unseen[topic.id],
                cards=cards.get(topic.id, 0),
                due=due.get(topic.id, 0),
            )
            for discipline in info.disciplines
            for topic in info.topics
            if where.get(topic.id) == discipline.id
        )

    def _glossary(self, info: BankInfo) -> tuple[TermLine, ...]:
        return tuple(
            TermLine(term, tuple(source_line(info, ref) for ref in term.sources))
            for term in self._questions.terms(info.id)
        )

    def _practice(self, info: BankInfo, item: str) -> Question | None:
        known = self._questions.by_id(info.id, (item,)).get(item)
        pool = self._questions.practice(info.id, (known.topic,)) if known else ()
        return next((question for question in pool if question.id == item), None)

    def _read(self, info: BankInfo, question: Question) -> QuestionRead:
        text, _ = self._texts.now(info, question)
        return QuestionRead(
            text=text,
            kind=question.kind,
            difficulty=question.difficulty,
            scenario=text.asked.scenario,
            history=self._evidence.history(info.id, question.id),
            marks=self._shelf.marks(info.id, (question.id,)).get(question.id, Marks()),
        )

    def _written(
        self, info: BankInfo, item: str, step: Callable[[QuestionText], Payload]
    ) -> QuestionRead | None:
        question = self._practice(info, item)
        if question is None:
            return None
        text, content = self._texts.now(info, question)
        self._journal.append((step(text),), self._clock.now(), {text.item.hash: content})
        return self._read(info, question)

    def _state(self, info: BankInfo, home: str) -> BankState:
        return BankState(
            info=info,
            folder=home,
            own=bool(home) and Path(home).parent == self._own,
            cards=sum(self._shelf.cards_by_topic(info.id).values()),
            questions=len(self._questions.practice_topics(info.id)),
            lessons=len(self._questions.lessons(info.id)),
            terms=len(self._questions.terms(info.id)),
        )


def _line(question: Question, past: Past) -> QuestionLine:
    return QuestionLine(
        *(question.id, question.topic, question.stem),
        *(question.kind, question.difficulty, past),
    )
