"""Forecasts over time: what was told, what came of it, and whether the learner's own feeling is
right."""

from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.domain.answers import telling
from studyapp.domain.calibration import Claim, Level, claim, levels
from studyapp.domain.exam_kinds import ExamKind, size
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.forecasts import Forecast
from studyapp.domain.frameworks import BankInfo, Discipline
from studyapp.domain.plan import Plan
from studyapp.domain.quizzes import Setup, Source, fits
from studyapp.domain.track_record import SHORTEST, Came, TrackRecord, track_record
from studyapp.services.exam_results import ExamResults
from studyapp.services.ports import Clock, Journal
from studyapp.services.question_ports import Evidence, Questions
from studyapp.services.quizzes import seconds_a_question
from studyapp.services.report import Report
from studyapp.services.standing import Standings

# Weeks back that the course of the forecast shows.
WEEKS = 12
# Questions of a quiz that fetches missing answers.
FETCHED = 20


@dataclass(frozen=True, slots=True)
class Point:
    """The forecast as it would have been at the end of a day."""

    day: date
    forecast: Forecast


@dataclass(frozen=True, slots=True)
class Taken:
    """A sitting in the course of the forecast: the day and the score in points of a hundred.
    `title` is that of its form, "" where its paper was drawn; then `kind` says what it was."""

    day: date
    title: str
    points: float
    clean: bool
    kind: str = ExamKind.FULL.value


@dataclass(frozen=True, slots=True)
class Course:
    """How the forecast moved, oldest first, and the long sittings on the way."""

    points: tuple[Point, ...]
    sittings: tuple[Taken, ...]
    record: TrackRecord


@dataclass(frozen=True, slots=True)
class Calibration:
    """Share right by word of confidence over all first answers, and how much more was claimed than
    was right by discipline, in framework order. `to_practise` counts the questions whose last
    answer was sure and wrong."""

    levels: tuple[Level, ...]
    claims: tuple[tuple[Discipline, Claim], ...]
    to_practise: int = 0

    @property
    def said(self) -> int:
        """How many first answers came with a word."""
        return sum(one.tally.n for one in self.levels)

    @property
    def sure_but_wrong(self) -> int:
        return sum(one.sure_but_wrong for _, one in self.claims)


@dataclass(frozen=True, slots=True)
class Outlook:
    """All that Progress and the reports tell of forecasts and confidence beside a Report."""

    course: Course
    calibration: Calibration


@dataclass(frozen=True, slots=True)
class Studied:
    """What is written of a learner's studies: the report, and what stands beside it."""

    report: Report
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class Fetching:
    """The quiz that fetches missing first answers, and the minutes it takes."""

    setup: Setup
    minutes: int


def fetching(report: Report) -> Fetching | None:
    """What brings the learner nearer to a number; None where there is one, or where the bank has
    no new question left that would."""
    gap = report.gap
    if gap is None:
        return None
    short = [row for row in report.disciplines if row.discipline.id in gap.by_discipline]
    rows = [row for row in short if row.unseen]
    wanted = sum(gap.by_discipline[row.discipline.id] for row in rows)
    if not rows:
        rows = [row for row in report.disciplines if row.unseen]
        wanted = gap.more - sum(gap.by_discipline.values())
    count = min(FETCHED, wanted, sum(row.unseen for row in rows))
    if count <= 0:
        return None
    everywhere = len(rows) == len(report.disciplines)
    topics = () if everywhere else tuple(topic.id for row in rows for topic in row.topics)
    seconds = count * seconds_a_question(report.info) * report.plan.multiplier
    return Fetching(Setup(topics, Source.UNSEEN, count), max(1, round(seconds / 60)))


class Forecasts:
    def __init__(
        self,
        journal: Journal,
        questions: Questions,
        evidence: Evidence,
        results: ExamResults,
        standings: Standings,
        clock: Clock,
    ) -> None:
        self._journal = journal
        self._questions = questions
        self._evidence = evidence
        self._results = results
        self._standings = standings
        self._clock = clock

    def shown(self, report: Report) -> None:
        """Note that the learner saw the forecast of a report, for every length that a sitting may
        test. The same forecast is noted once a day."""
        if report.forecast is None:
            return
        bank, standing = report.info.id, report.standing
        told = self._evidence.forecasts(bank)
        known = {(one.day, one.length, one.used, one.target, one.mean) for one in told}
        events = []
        for length in _lengths(report.info):
            forecast = standing.forecast(length)
            assert forecast is not None
            event = ForecastShown(
                bank=bank,
                model=standing.model,
                n_used=standing.used,
                length=length,
                mean=round(forecast.mean, 2),
                lo=forecast.low,
                hi=forecast.high,
                p=round(forecast.chance, 4),
                target=report.plan.target,
            )
            if (report.day, length, event.n_used, event.target, event.mean) not in known:
                events.append(event)
        if events:
            self._journal.append(tuple(events), self._clock.now())

    def outlook(self, report: Report) -> Outlook:
        """What stands beside a report."""
        return Outlook(self.course(report.info, report.plan), self.calibration(report.info))

    def record(self, info: BankInfo) -> TrackRecord:
        """How often the forecasts were right."""
        return track_record(self._evidence.forecasts(info.id), self._came(info))

    def course(self, info: BankInfo, plan: Plan) -> Course:
        """The forecast week by week up to today, with what came of the long sittings."""
        record = self._standings.record(info)
        today = self._clock.now().day
        days = (today - timedelta(weeks=ago) for ago in range(WEEKS, -1, -1))
        told = ((day, record.standing(day, plan.target / 100).forecast()) for day in days)
        came = self._came(info)
        begun = {one.started.sitting: one.started for one in self._evidence.sittings(info.id)}
        return Course(
            points=tuple(Point(day, forecast) for day, forecast in told if forecast),
            sittings=tuple(
                Taken(
                    day=one.day,
                    title=info.form_title(started.form) if started.form else "",
                    points=100 * one.right / one.length,
                    clean=started.clean,
                    kind=started.kind,
                )
                for one in came
                for started in (begun[one.sitting],)
            ),
            record=track_record(self._evidence.forecasts(info.id), came),
        )

    def calibration(self, info: BankInfo) -> Calibration:
        """Whether the learner is as often right as sure, from first answers."""
        limit = self._standings.record(info).limit
        where = info.discipline_by_topic
        said = [
            (where.get(one.topic, ""), (one.confidence, one.correct))
            for one in telling(self._evidence.firsts(info.id), limit)
            if one.confidence is not None
        ]
        return Calibration(
            levels=levels(answer for _, answer in said),
            claims=tuple(
                (one, claim(answer for place, answer in said if place == one.id))
                for one in info.disciplines
            ),
            to_practise=self._sure_and_wrong(info),
        )

    def _sure_and_wrong(self, info: BankInfo) -> int:
        pasts = self._evidence.pasts(info.id, self._clock.now().day)
        known = self._questions.practice_topics(info.id)
        return sum(
            fits(Source.SURE_WRONG, past, 0) for item, past in pasts.items() if item in known
        )

    def _came(self, info: BankInfo) -> tuple[Came, ...]:
        """The submitted sittings that are long enough, oldest first."""
        new = self._evidence.new_in_sittings(info.id)
        found = []
        for sitting in self._evidence.sittings(info.id):
            if not sitting.submitted or len(sitting.paper) < SHORTEST:
                continue
            name = sitting.started.sitting
            began, _, day = self._evidence.sitting_times(name)
            right = self._results.taken(info, sitting).total.right
            found.append(Came(name, began, day, len(sitting.paper), right, new.get(name, 0)))
        return tuple(found)


def _lengths(info: BankInfo) -> tuple[int, ...]:
    sizes = (size(kind, info.exam) for kind in (ExamKind.FULL, ExamKind.HALF))
    return tuple(length for length in sizes if length >= SHORTEST)
