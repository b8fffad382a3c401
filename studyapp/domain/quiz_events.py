"""What the log says of quizzes. Durations in ms. A revealed answer is never taken back."""

from dataclasses import dataclass
from typing import ClassVar

from studyapp.domain.answers import Confidence
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.papers import PaperItem


@dataclass(frozen=True, slots=True)
class QuizStarted:
    """`source` is why these questions were drawn, `topics` where from; `limit` is 0 without a
    clock."""

    TYPE: ClassVar[str] = "quiz.started"
    session: str
    bank: str
    mode: str
    source: str
    topics: tuple[str, ...]
    seed: str
    limit: int
    paper: tuple[PaperItem, ...]


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """`first` is the time to the first choice, `answer` the time to the answer; `changes` are the
    ids chosen before the last one, in order. `counts` says that the answer moves memory."""

    TYPE: ClassVar[str] = "question.answered"
    session: str
    position: int
    bank: str
    item: str
    hash: str
    topic: str
    chosen: str
    correct: bool
    confidence: Confidence | None
    first: int
    answer: int
    counts: bool
    paused: int = 0
    changes: tuple[str, ...] = ()
    shown_r: float | None = None

    @property
    def key(self) -> CardKey:
        return CardKey(self.bank, self.item, Side.QUESTION)


@dataclass(frozen=True, slots=True)
class RationaleOpened:
    """The reasons of a question were read outside the quiz that asked it."""

    TYPE: ClassVar[str] = "rationale.opened"
    bank: str
    item: str
    hash: str
    topic: str
    where: str
