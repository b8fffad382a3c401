"""The kinds of sitting: how long each is, what it draws from, and how it may be sat.

All at the pace of the bank's own exam; nothing here knows which exam that is.
"""

from collections.abc import Mapping
from enum import StrEnum

from studyapp.domain.frameworks import Exam
from studyapp.domain.sittings import SittingMode

# A repair set: so many topics at most, and so many questions of each.
REPAIR_TOPICS = 5
REPAIR_EACH = 4


class ExamKind(StrEnum):
    """FULL sits a locked form; all others draw from practice, questions never seen first.

    WARM_UP places a beginner; REPAIR asks of the topics missed in the last sitting.
    """

    FULL = "full"
    HALF = "half"
    SPRINT = "sprint"
    WARM_UP = "warm-up"
    REPAIR = "repair"


DRAWN = tuple(kind for kind in ExamKind if kind is not ExamKind.FULL)
# Drawn by the blueprint of the whole exam.
SAMPLED = (ExamKind.HALF, ExamKind.SPRINT, ExamKind.WARM_UP)
# What a kind is of the exam: one question in so many.
_PART: Mapping[ExamKind, int] = {
    ExamKind.FULL: 1,
    ExamKind.HALF: 2,
    ExamKind.SPRINT: 5,
    ExamKind.WARM_UP: 5,
}
_RELAXED_ONLY = (ExamKind.WARM_UP, ExamKind.REPAIR)


def modes(kind: ExamKind) -> tuple[SittingMode, ...]:
    """How a kind may be sat; the first is what is offered first."""
    return (SittingMode.RELAXED,) if kind in _RELAXED_ONLY else tuple(SittingMode)


def forecasts(kind: ExamKind) -> bool:
    """Whether a forecast may be drawn from a sitting of this kind alone."""
    return kind not in _RELAXED_ONLY


def size(kind: ExamKind, exam: Exam) -> int:
    """The questions of a kind; at most so many where it repairs."""
    if kind is ExamKind.REPAIR:
        return REPAIR_TOPICS * REPAIR_EACH
    return max(1, exam.questions // _PART[kind])


def limit_ms(exam: Exam, questions: int) -> int:
    """The time for so many questions at the pace of the exam, in ms before any multiplier."""
    return round(questions * exam.minutes * 60_000 / exam.questions)
