"""An answer to a question: how sure the learner was, and what it says of memory."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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


# Faster than anybody reads a question: such an answer tells nothing of what is known
# (exam.md 3.2, rapid guesses).
RAPID_MS = 3_000


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
    a question of a mock exam was seen and left open.
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

    @property
    def rapid(self) -> bool:
        return self.ms < RAPID_MS

    @property
    def sure_but_wrong(self) -> bool:
        return not self.correct and self.confidence is Confidence.SURE


def telling(answers: Iterable[Given]) -> tuple[Given, ...]:
    """The answers that tell what is known: all but those given rapidly."""
    return tuple(given for given in answers if not given.rapid)
