"""The report over a small log made by hand, against figures worked out without the app's code.

Right and n are counted again from the raw events. The prior is made to be Beta(2, 1.2), so that in
every posterior the first parameter is a whole number, and its distribution a finite sum:
I_x(a, b) = 1 - (1 - x)^b * sum over j < a of (b)_j / j! * x^j  (Abramowitz and Stegun, 26.5.6).
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from math import factorial, prod
from pathlib import Path

import pytest

from studyapp.bootstrap import open_services
from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Tally, Verdict
from studyapp.domain.memory import Rating
from studyapp.domain.plan import Plan
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.session import EndReason
from studyapp.domain.sittings import SittingMode
from studyapp.places import Profile
from studyapp.services import study
from studyapp.services.demo_questions import DemoTicks
from studyapp.services.offer import Services
from studyapp.services.progress import Report
from studyapp.services.quizzes import Timing
from tests.fakes import CountingIds, HandClock

TARGET = 75
SURE, THINK = Confidence.SURE, Confidence.THINK
TODAY = "2026-11-21T08:00"


@dataclass(frozen=True)
class Answer:
    """`seconds` on the question."""

    right: bool
    seconds: float = 60
    confidence: Confidence = THINK


class Learner:
    """Studies by hand over a real database."""

    def __init__(self, folder: Path) -> None:
        self.profile = Profile(folder)
        self.profile.create()
        self.clock = HandClock("2026-10-05T19:00")
        self.services: Services = open_services(
            self.profile, self.clock, CountingIds(), DemoTicks(self.clock)
        )
        self.services.library.refresh()
        self.info = self.services.library.banks()[0]
        self.plan = Plan(exam_on=date(2026, 12, 30), bank=self.info.id, target=TARGET)
        self.services.planning.first_start(self.plan, "1.0")

    def items(self, discipline: str) -> list[str]:
        """Its practice questions, in bank order."""
        where = self.info.discipline_by_topic
        desk = self.services.quizzes.desk(self.info, self.plan)
        return [q.item for q in desk.questions if where[q.topic] == discipline]

    def quiz(self, day: str, items: Sequence[str], answers: Sequence[Answer]) -> None:
        self.clock.set(f"{day}T19:00")
        setup = Setup(source=Source.PICKED, count=len(items), items=tuple(items))
        quizzes = self.services.quizzes
        running = quizzes.begin(self.info, self.plan, setup)
        assert running is not None
        for answer in answers:
            item = running.quiz.current
            assert item is not None
            asked = running.text(item).asked
            wrong = next(option.id for option in asked.options if option.id != asked.key)
            ms = round(1000 * answer.seconds)
            self.clock.forward(milliseconds=ms)
            chosen = asked.key if answer.right else wrong
            running = quizzes.answer(running, chosen, answer.confidence, Timing(ms, ms))
        quizzes.end(running, EndReason.DONE)

    def sit(self, day: str, discipline: str, rights: Sequence[bool | None]) -> None:
        """Look at some questions of a discipline in a mock exam; None leaves one open."""
        self.clock.set(f"{day}T10:00")
        exams = self.services.exams
        sat = exams.start(self.info, self.plan, self.info.forms[0].id, SittingMode.STRICT)
        positions = [
            position
            for position in range(1, len(sat.sitting.paper))
            if sat.text(position).discipline_id == discipline
        ]
        for position, right in zip(positions, rights, strict=False):
            sat = exams.visit(sat, position)
            self.clock.forward(seconds=100)
            asked = sat.text(position).asked
            wrong = next(option.id for option in asked.options if option.id != asked.key)
            if right is not None:
                sat = exams.choose(sat, position, asked.key if right else wrong)
        assert exams.submit(sat).sitting.submitted

    def report(self) -> Report:
        self.clock.set(TODAY)
        report = self.services.progress.report()
        assert report is not None
        return report

    def raw(self, kind: str) -> list[dict[str, object]]:
        """The data of every event of a type, oldest first, as it lies in the file."""
        with closing(sqlite3.connect(self.profile.database)) as connection:
            rows = connection.execute(
                "SELECT data FROM event WHERE type = ? ORDER BY at, device, n", (kind,)
            ).fetchall()
        return [json.loads(row[0]) for row in rows]


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    made = Learner(tmp_path / "profile")
    yield made
    made.services.close()


def below(x: float, a: int, b: float) -> float:
    """The chance that a Beta(a, b) value is under x, for whole a."""
    rising = (prod((b + i for i in range(j)), start=1.0) / factorial(j) * x**j for j in range(a))
    return 1.0 - float((1 - x) ** b) * sum(rising)


def quantile(share: float, a: int, b: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle, a, b) < share else (low, middle)
    return low


def study_by_hand(learner: Learner) -> None:
    """24 first answers that count, 15 of them right, which is the default prior's own rate."""
    metrics, insights = learner.items("metrics"), learner.items("insights")
    early = [Answer(n < 2, 120, SURE if n in (0, 4) else THINK) for n in range(6)]
    late = [Answer(n < 4, 90, SURE if n in (0, 6) else THINK) for n in range(7)]
    learner.quiz("2026-10-10", metrics[:6], early)
    learner.quiz("2026-11-10", metrics[6:13], late)
    learner.quiz("2026-11-11", insights[:8], [Answer(n < 7, 50) for n in range(8)])
    learner.quiz("2026-11-12", metrics[:3], [Answer(True), Answer(True, 60, SURE), Answer(False)])
    learner.quiz("2026-11-14", metrics[:1], [Answer(True)])
    learner.quiz("2026-11-13", learner.items("strategy")[:1], [Answer(True, 2)])
    learner.sit("2026-11-15", "metrics", (True, True, None))


def test_a_discipline_s_figures_are_those_of_the_log(learner: Learner) -> None:
    study_by_hand(learner)
    row = learner.report().row("metrics")
    share = row.figures.share
    assert share is not None

    where = learner.info.discipline_by_topic
    first: dict[str, bool] = {}
    for answered in learner.raw("question.answered"):
        if where[str(answered["topic"])] == "metrics":
            first.setdefault(str(answered["item"]), bool(answered["correct"]))
    mock = (2, 3)  # two right, one seen and left open
    right, n = sum(first.values()) + mock[0], len(first) + mock[1]
    assert (right, n) == (8, 16)

    assert share.tally == Tally(right, n)
    a, b = 2 + right, 1.2 + n - right
    assert share.middle == pytest.approx(a / (a + b), abs=1e-12)
    assert share.low == pytest.approx(quantile(0.05, a, b), abs=1e-6)
    assert share.high == pytest.approx(quantile(0.95, a, b), abs=1e-6)
    assert below(TARGET / 100, a, b) > 0.8
    assert share.verdict is Verdict.WEAK


def test_the_other_columns_too(learner: Learner) -> None:
    study_by_hand(learner)
    figures = learner.report().row("metrics").figures
    # 2 of 6 by 22 October, 8 of 16 now, both drawn to Beta(2, 1.2).
    assert figures.change == pytest.approx((2 + 8) / 19.2 - (2 + 2) / 9.2, abs=1e-12)
    assert figures.pace_ms == 100_000  # six of 120 s, seven of 90 s, three of 100 s
    assert figures.sure == Tally(2, 4)
    assert figures.repeats == Tally(3, 4)


def test_what_is_left_out_is_counted(learner: Learner) -> None:
    study_by_hand(learner)
    report = learner.report()
    # One quiz answer of 2 s, and the first question of the mock exam, passed over at once.
    assert report.rapid == 2
    assert (report.firsts, report.prior.mean) == (24, 0.625)
    assert report.repeats == Tally(3, 4)
    strategy = report.row("strategy")
    assert strategy.figures.verdict is Verdict.NONE
    assert strategy.unseen == strategy.questions - 1


def test_a_topic_tells_its_answers_one_by_one(learner: Learner) -> None:
    study_by_hand(learner)
    row = learner.report().row("metrics")
    told = [answer for topic in row.topics for answer in topic.answers]
    assert (sum(told), len(told)) == (8, 16)
    assert sum(topic.unseen for topic in row.topics) == row.unseen == row.questions - 13


def test_retention_counts_the_reviews_after_the_first(learner: Learner) -> None:
    known: list[bool] = []
    for day in (3, 4, 5, 9, 16):
        learner.clock.set(f"2026-11-{day:02}T19:00")
        begun = learner.services.study.begin(learner.info, learner.plan)
        assert begun is not None
        run = begun.run
        while run.session.current is not None:
            turn = run.session.queue[0]
            review = turn.card.memory is not None and not turn.repeat
            knows = turn.repeat or len(known) % 3 != 1
            known += [knows] * review
            rating = Rating.KNEW if knows else Rating.MISSED
            text = begun.texts[turn.card.key.item]
            run = learner.services.study.answer(run, text, rating, study.Timing(3000, 2000))
        reason = run.session.end_reason
        assert reason is not None
        learner.services.study.end(run, reason)
    assert len(known) > 6

    retention = learner.report().retention
    assert retention.tally == Tally(sum(known), len(known))
    mondays = [monday for monday, _ in retention.weeks]
    assert all(monday.weekday() == 0 for monday in mondays)
    assert sum(week.n for _, week in retention.weeks) == len(known)
    assert mondays[-1] - mondays[0] <= timedelta(weeks=2)
