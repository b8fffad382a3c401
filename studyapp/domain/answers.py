"""An answer to a question: how sure the learner was, and what it says of memory."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from typing import Any

from studyapp.domain.memory import Rating


class Confidence(StrEnum):
    """How sure the learner was, told before the reveal."""

    SURE = "sure"
    THINK = "think"
    GUESS = "guess"


class Setting(StrEnum):
    """Where an answer was given."""

    LEARN = "learn"
    TIMED = "timed"
    MOCK = "mock"


# Faster than anybody reads a question, or than a tenth of the learner's own median: such an answer
# tells nothing of what is known (exam.md 3.2, rapid guesses).
RAPID_MS = 3_000
RAPID_SHARE = 0.1


def rating_of(correct: bool, confidence: Confidence | None) -> Rating:
    """What an answer means for the schedule: a lucky guess counts as missed.

    An answer without a word of confidence counts as "think so". After learning.md d.2.
    """
    if not correct or confidence is Confidence.GUESS:
        return Rating.MISSED
    return Rating.KNEW if confidence is Confidence.SURE else Rating.HARD


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as the reports see it. `ms` is the time on the question without pauses.

    `first` says that the learner had not been asked this question before; `chosen` is None where
    a question of a mock exam was seen and left open; `shown_r` the recall that the scheduler
    expected, None where it knew nothing.
    """

    item: str
    topic: str
    day: date
    setting: Setting
    chosen: str | None
    correct: bool
    first: bool
    ms: int
    confidence: Confidence | None = None
    shown_r: float | None = None

    @property
    def sure_but_wrong(self) -> bool:
        return not self.correct and self.confidence is Confidence.SURE


@dataclass(frozen=True, slots=True)
class Attempts:
    """Every answer to a bank's questions, column by column, for there may be tens of thousands: the
    answers to one question stand together, oldest first. `days` are ordinals of study days, times
    in ms; `shown_r` is the recall that the scheduler expected, None where it knew nothing."""

    items: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    correct: tuple[bool, ...] = ()
    ms: tuple[int, ...] = ()
    first: tuple[bool, ...] = ()
    shown_r: tuple[float | None, ...] = ()

    @classmethod
    def of(cls, rows: Sequence[Sequence[Any]]) -> "Attempts":
        return cls(*zip(*rows, strict=True)) if rows else cls()


def rapid_limit(times: Iterable[int]) -> float:
    """Answers given in less than this, in ms, are rapid guesses."""
    taken = [ms for ms in times if ms]
    return max(RAPID_MS, RAPID_SHARE * median(taken)) if taken else RAPID_MS


def telling(answers: Iterable[Given], limit: float = RAPID_MS) -> tuple[Given, ...]:
    """The answers that tell what is known: all but the rapid ones. `limit` is a `rapid_limit`."""
    return tuple(one for one in answers if one.ms >= limit)
