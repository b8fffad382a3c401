"""What the second page of a result shows, as a value."""

from dataclasses import dataclass
from datetime import date

from studyapp.domain.mastery import Tally, wilson
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sitting_figures import apart
from studyapp.services.exam_report import ExamReport, TopicRepair

MINUTE = 60_000
# What a drill of one topic asks at most.
DRILL = 10


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the paper with the time it took; `topic` is a title."""

    position: int
    topic: str
    ms: int
    answered: bool
    right: bool
    slow: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """A sitting among one's own clean ones, with the 90 % range of its share."""

    day: date
    total: Tally
    interval: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Apart:
    """How this sitting stands to the last clean one before it, in points of 100, with the 90 %
    range of that; `sure` where the range holds no 0."""

    points: int
    low: int
    high: int

    @property
    def sure(self) -> bool:
        return self.low > 0 or self.high < 0


def questions(report: ExamReport) -> tuple[Question, ...]:
    """Every question of the paper in its order."""
    slow = frozenset(report.figures.times.slowest)
    return tuple(
        Question(
            position=mark.position,
            topic=report.topic(mark.position),
            ms=mark.cell.ms,
            answered=mark.answered,
            right=mark.right,
            slow=mark.position in slow,
        )
        for mark in report.result.score.marks
    )


def slowest(report: ExamReport) -> tuple[Question, ...]:
    """Those that took longest, longest first."""
    every = questions(report)
    return tuple(every[position] for position in report.figures.times.slowest)


def beside(report: ExamReport) -> tuple[Beside, ...]:
    """The earlier clean sittings and this one, oldest first; none where there was none before."""
    if not report.earlier:
        return ()
    result = report.result
    every = [
        *((one.taken.day, one.taken.total) for one in report.earlier),
        (result.day, result.score.total),
    ]
    return tuple(Beside(day, total, wilson(total) or (0.0, 1.0)) for day, total in every)


def since_last(report: ExamReport) -> Apart | None:
    """Against the last clean sitting before this one; None where there is none."""
    if not report.earlier:
        return None
    now, before = report.result.score.total, report.earlier[-1].taken.total
    low, high = apart(now, before)
    points = round(100 * (now.right / now.n - before.right / before.n)) if now.n else 0
    return Apart(points, round(100 * low), round(100 * high))


def minutes(ms: int) -> float:
    """For the axis of a plot."""
    return ms / MINUTE


def drill(repair: TopicRepair) -> Setup | None:
    """The quiz that repairs a topic; None where practice has no question of it."""
    if not repair.questions:
        return None
    count = min(DRILL, repair.questions)
    return Setup(topics=(repair.repair.topic,), source=Source.WEAKEST, count=count)
