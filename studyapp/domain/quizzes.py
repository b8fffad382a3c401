"""Quizzes: what is drawn, how a running quiz goes on, and what came of it.

A quiz goes forward only. Its state is a fold over its events, so one that was left or killed goes
on where it stood.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Tally
from studyapp.domain.papers import PaperItem, blocks, shuffled
from studyapp.domain.questions import Question
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted


class QuizMode(StrEnum):
    """LEARN shows the reasons after every answer; TIMED has one clock and shows them at the end."""

    LEARN = "learn"
    TIMED = "timed"


class Source(StrEnum):
    """Which questions of the chosen topics are drawn from. DUE is offered by the app alone,
    PICKED are the questions named."""

    WEAKEST = "weakest"
    UNSEEN = "unseen"
    MISSED = "missed"
    FLAGGED = "flagged"
    SLOW = "slow"
    SURE_WRONG = "sure but wrong"
    ALL = "all"
    DUE = "due"
    PICKED = "picked"


@dataclass(frozen=True, slots=True)
class Past:
    """What the learner did with a question before: `answers` of them, and the last one."""

    answers: int = 0
    correct: bool = False
    confidence: Confidence | None = None
    ms: int = 0
    flagged: bool = False
    due: bool = False


NEVER_ASKED = Past()


@dataclass(frozen=True, slots=True)
class Setup:
    """A quiz as the learner set it up. `items` names the questions of a PICKED quiz."""

    topics: tuple[str, ...] = ()
    source: Source = Source.WEAKEST
    count: int = 10
    mode: QuizMode = QuizMode.LEARN
    items: tuple[str, ...] = ()


def fits(source: Source, past: Past, slow_ms: int) -> bool:
    """Whether a question may be drawn. Missed, slow and sure look at the last answer; slow is
    longer than `slow_ms`, the time the exam gives a question."""
    match source:
        case Source.UNSEEN:
            return not past.answers
        case Source.MISSED:
            return past.answers > 0 and not past.correct
        case Source.FLAGGED:
            return past.flagged
        case Source.SLOW:
            return past.answers > 0 and past.ms > slow_ms
        case Source.SURE_WRONG:
            wrong = past.answers > 0 and not past.correct
            return wrong and past.confidence is Confidence.SURE
        case Source.DUE:
            return past.due
        case Source.WEAKEST | Source.ALL | Source.PICKED:
            return True


def draw(
    questions: Sequence[Question],
    setup: Setup,
    pasts: Mapping[str, Past],
    weakness: Mapping[str, float],
    *,
    seed: str,
    slow_ms: int,
) -> tuple[Question, ...]:
    """The questions of a quiz in the order asked, as many as there are up to `setup.count`.

    `weakness` is the estimated share right by topic: WEAKEST takes the lowest, and in a topic the
    questions never asked first. Others are drawn at random. Scenario blocks stay together.
    """
    wanted = [
        question
        for question in questions
        if fits(setup.source, pasts.get(question.id, NEVER_ASKED), slow_ms)
        and (not setup.topics or question.topic in setup.topics)
        and (setup.source is not Source.PICKED or question.id in setup.items)
    ]
    mixed = shuffled(wanted, seed)
    if setup.source is Source.WEAKEST:
        mixed = tuple(
            sorted(
                mixed,
                key=lambda q: (weakness.get(q.topic, 0.5), pasts.get(q.id, NEVER_ASKED).answers),
            )
        )
        mixed = tuple(question for block in blocks(mixed) for question in block)
    return mixed[: setup.count]


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz after its events. `limit` and `spent` in ms; `limit` 0 is no clock."""

    session: str
    bank: str
    mode: QuizMode
    source: Source
    topics: tuple[str, ...]
    limit: int
    paper: tuple[PaperItem, ...]
    answers: tuple[QuestionAnswered, ...] = ()
    ended: str = ""

    @classmethod
    def of(
        cls, started: QuizStarted, answers: Iterable[QuestionAnswered] = (), ended: str = ""
    ) -> "Quiz":
        """A position is answered once: what came second from another device is passed over, and
        so is what is on no position of the paper."""
        by_position: dict[int, QuestionAnswered] = {}
        for answer in answers:
            if 0 <= answer.position < len(started.paper):
                by_position.setdefault(answer.position, answer)
        return cls(
            session=started.session,
            bank=started.bank,
            mode=QuizMode(started.mode),
            source=Source(started.source),
            topics=started.topics,
            limit=started.limit,
            paper=started.paper,
            answers=tuple(by_position[position] for position in sorted(by_position)),
            ended=ended,
        )

    @property
    def position(self) -> int | None:
        """The first position without an answer; None where all are answered."""
        done = {answer.position for answer in self.answers}
        return next((p for p in range(len(self.paper)) if p not in done), None)

    @property
    def current(self) -> PaperItem | None:
        """The question to ask now; None when the quiz is over."""
        position = self.position
        return None if position is None or self.over else self.paper[position]

    @property
    def spent(self) -> int:
        return sum(answer.answer for answer in self.answers)

    @property
    def over(self) -> bool:
        return bool(self.ended) or self.position is None or self.out_of_time

    @property
    def out_of_time(self) -> bool:
        return 0 < self.limit <= self.spent

    @property
    def tally(self) -> Tally:
        return Tally.of(answer.correct for answer in self.answers)


class Show(StrEnum):
    """Filters of the summary."""

    ALL = "all"
    WRONG = "wrong"
    FLAGGED = "flagged"
    SLOW = "slow"
    SURE_WRONG = "sure but wrong"


def shows(show: Show, answer: QuestionAnswered, flagged: bool, slow_ms: int) -> bool:
    """Whether an answer is listed under a filter of the summary."""
    match show:
        case Show.WRONG:
            return not answer.correct
        case Show.FLAGGED:
            return flagged
        case Show.SLOW:
            return answer.answer > slow_ms
        case Show.SURE_WRONG:
            return not answer.correct and answer.confidence is Confidence.SURE
        case Show.ALL:
            return True


@dataclass(frozen=True, slots=True)
class Changes:
    """Answers that were changed before they were given, by what the change did."""

    to_right: int = 0
    to_wrong: int = 0
    wrong_to_wrong: int = 0

    @classmethod
    def of(cls, answers: Iterable[QuestionAnswered], keys: Mapping[str, str]) -> "Changes":
        """`keys` are the ids of the right options by item."""
        to_right = to_wrong = other = 0
        for answer in answers:
            if not answer.changes:
                continue
            was_right = answer.changes[0] == keys.get(answer.item)
            to_right += answer.correct and not was_right
            to_wrong += was_right and not answer.correct
            other += not was_right and not answer.correct and answer.changes[0] != answer.chosen
        return cls(to_right, to_wrong, other)
