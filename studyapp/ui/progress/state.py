"""What Progress says, as values: the page words them, the views place them."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from studyapp.domain.blueprint import shares
from studyapp.domain.exam_kinds import ExamKind, limit_ms, size
from studyapp.domain.mastery import Tally, Verdict, wilson, worst_first
from studyapp.domain.quizzes import Setup, Source
from studyapp.services.exam_desks import KindDesk
from studyapp.services.report import DisciplineRow, Figures, Report, TopicRow

MINUTE = 60_000
# What a quiz asks that is begun from a row.
QUIZ = 10
# Fewer answers that were sure than this are no share.
ENOUGH_SURE = 4
# Topics shown at first where a discipline is unfolded.
TOPICS = 3
# Weeks back that the plots and the calendar show.
WEEKS = 8
CALENDAR_WEEKS = 26


class Situation(StrEnum):
    """NO_BANK: nothing to study from, or the first start was not finished. NO_ANSWERS: no first
    answer that tells anything."""

    NO_BANK = "no bank"
    NO_ANSWERS = "no answers"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class Standings:
    """The disciplines by their word, as short names, the worst first."""

    weak: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    on_track: tuple[str, ...] = ()
    none: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cost:
    """The discipline that costs most of the exam's 100 points, and how many."""

    name: str
    points: int


@dataclass(frozen=True, slots=True)
class Settling:
    """The unsure discipline that the fewest first answers more would settle; `unseen` of its
    questions were never asked."""

    name: str
    more: int
    unseen: int


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: a discipline, or a topic of one (then `topic` is set).

    `place` is the discipline's in the framework.
    """

    place: int
    row: DisciplineRow
    topic: TopicRow | None = None

    @property
    def key(self) -> str:
        return self.topic.id if self.topic else self.row.discipline.id

    @property
    def figures(self) -> Figures:
        return self.topic.figures if self.topic else self.row.figures

    @property
    def name(self) -> str:
        return self.topic.title if self.topic else self.row.discipline.short

    @property
    def setup(self) -> Setup | None:
        """The quiz that practises it; None where there is no question."""
        questions = self.topic.questions if self.topic else self.row.questions
        topics = (self.topic.id,) if self.topic else tuple(one.id for one in self.row.topics)
        return Setup(topics=topics, source=Source.WEAKEST, count=QUIZ) if questions else None


@dataclass(frozen=True, slots=True)
class Group:
    """A discipline with its topics, those with the lowest share first; topics without an answer
    stand last. `shown` of them are listed at first."""

    line: Line
    topics: tuple[Line, ...]
    shown: int


@dataclass(frozen=True, slots=True)
class Week:
    """Card reviews of a week, which begins on `monday`, with the 90 % interval of the share."""

    monday: date
    tally: Tally
    interval: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """Whole weeks up to the present one; minutes by day studied."""

    first: date
    last: date
    minutes: dict[date, int]


@dataclass(frozen=True, slots=True)
class Spent:
    """Minutes by week, which begins on the day, up to the present week; all days ever studied."""

    weeks: tuple[tuple[date, int], ...]
    minutes: int
    days: int

    @property
    def this_week(self) -> int:
        return self.weeks[-1][1]


@dataclass(frozen=True, slots=True)
class WarmUp:
    """The sitting that begins the report; `minutes` with the learner's multiplier. `setup` is the
    quiz that takes its place where practice has too few questions for it."""

    questions: int
    minutes: int
    setup: Setup | None = None


@dataclass(frozen=True, slots=True)
class ProgressState:
    """Everything on the page. `report` is None only where there is no bank."""

    situation: Situation
    report: Report | None = None
    standings: Standings = Standings()
    cost: Cost | None = None
    settling: Settling | None = None
    groups: tuple[Group, ...] = ()
    weeks: tuple[Week, ...] = ()
    calendar: Calendar | None = None
    spent: Spent | None = None
    warm_up: WarmUp | None = None
    repair: KindDesk | None = None

    @property
    def studied(self) -> bool:
        """Whether there is anything to say of cards, days and time."""
        return self.spent is not None and self.spent.days > 0

    @property
    def worst(self) -> str:
        """The id of the discipline to practise first; empty where there is none."""
        return self.groups[0].line.key if self.groups else ""


def derive(report: Report | None, repair: KindDesk | None = None) -> ProgressState:
    """The page's state from the services' values; `repair` is what the last sitting missed."""
    if report is None:
        return ProgressState(Situation.NO_BANK)
    rows = tuple(map(report.row, report.worst))
    return ProgressState(
        situation=Situation.REPORT if report.firsts else Situation.NO_ANSWERS,
        report=report,
        standings=_standings(rows),
        cost=_cost(rows),
        settling=_settling(rows),
        groups=_groups(report, rows),
        weeks=_weeks(report),
        calendar=_calendar(report),
        spent=_spent(report),
        warm_up=_warm_up(report),
        repair=repair if repair and repair.can_start else None,
    )


def right_when_sure(tally: Tally) -> Tally | None:
    """The tally where it is large enough to be told."""
    return tally if tally.n >= ENOUGH_SURE else None


def _standings(rows: tuple[DisciplineRow, ...]) -> Standings:
    def named(verdict: Verdict) -> tuple[str, ...]:
        return tuple(row.discipline.short for row in rows if row.figures.verdict is verdict)

    return Standings(
        weak=named(Verdict.WEAK),
        unsure=named(Verdict.UNSURE),
        on_track=named(Verdict.ON_TRACK),
        none=named(Verdict.NONE),
    )


def _cost(rows: tuple[DisciplineRow, ...]) -> Cost | None:
    lost = [(row.lost, row.discipline.short) for row in rows if row.lost is not None]
    points, name = max(lost, key=lambda pair: pair[0], default=(0.0, ""))
    return Cost(name, round(points)) if round(points) else None


def _settling(rows: tuple[DisciplineRow, ...]) -> Settling | None:
    open_ones = [
        Settling(row.discipline.short, share.more, row.unseen)
        for row in rows
        if (share := row.figures.share) is not None and share.more is not None
    ]
    return min(open_ones, key=lambda one: one.more, default=None)


def _groups(report: Report, rows: tuple[DisciplineRow, ...]) -> tuple[Group, ...]:
    places = {row.discipline.id: place for place, row in enumerate(report.disciplines)}
    return tuple(_group(places[row.discipline.id], row) for row in rows)


def _group(place: int, row: DisciplineRow) -> Group:
    by_id = {topic.id: topic for topic in row.topics}
    shares = {topic.id: topic.figures.share for topic in row.topics}
    order = worst_first(shares, list(by_id))
    answered = sum(bool(topic.answers) for topic in row.topics)
    # A single topic more is shown rather than counted.
    shown = len(order) if len(order) <= TOPICS + 1 else max(1, min(TOPICS, answered))
    return Group(Line(place, row), tuple(Line(place, row, by_id[topic]) for topic in order), shown)


def _weeks(report: Report) -> tuple[Week, ...]:
    """The weeks with reviews and those between them, up to the present one."""
    known = dict(report.retention.weeks)
    mondays = _mondays(report.day, WEEKS)
    first = min((monday for monday in known if monday in mondays), default=mondays[-1])
    return tuple(
        Week(monday, known.get(monday, Tally()), wilson(known.get(monday, Tally())))
        for monday in mondays
        if monday >= first
    )


def _calendar(report: Report) -> Calendar:
    mondays = _mondays(report.day, CALENDAR_WEEKS)
    earliest = min(report.calendar, default=report.day)
    first = min(mondays[-WEEKS], max(mondays[0], _monday(earliest)))
    minutes = {day: max(1, round(total.ms / MINUTE)) for day, total in report.calendar.items()}
    return Calendar(first, mondays[-1] + timedelta(days=6), minutes)


def _spent(report: Report) -> Spent:
    weeks: dict[date, int] = dict.fromkeys(_mondays(report.day, WEEKS), 0)
    for day, total in report.calendar.items():
        if _monday(day) in weeks:
            weeks[_monday(day)] += total.ms
    return Spent(
        weeks=tuple((monday, round(ms / MINUTE)) for monday, ms in weeks.items()),
        minutes=round(sum(total.ms for total in report.calendar.values()) / MINUTE),
        days=len(report.calendar),
    )


def _warm_up(report: Report) -> WarmUp | None:
    """None where there is nothing to ask."""
    exam = report.info.exam
    questions = size(ExamKind.WARM_UP, exam)
    wanted = shares(
        {row.discipline.id: row.discipline.weight for row in report.disciplines}, questions
    )
    setup = None
    if any(row.questions < wanted[row.discipline.id] for row in report.disciplines):
        questions = min(questions, sum(row.unseen for row in report.disciplines))
        setup = Setup(source=Source.UNSEEN, count=questions)
    if not questions:
        return None
    limit = limit_ms(exam, questions) * report.plan.multiplier
    return WarmUp(questions, max(1, round(limit / MINUTE)), setup)


def _mondays(day: date, weeks: int) -> tuple[date, ...]:
    """The first days of so many weeks, the present one last."""
    last = _monday(day)
    return tuple(last - timedelta(weeks=ago) for ago in range(weeks - 1, -1, -1))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
