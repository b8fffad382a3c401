"""The report over a small log made by hand, against figures worked out without the app's code.

Right, n and the evidence for the model of readiness are gathered again from the raw events and the
files of the bank. The model itself is tested in the unit tests of `domain.ability`.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import exp
from pathlib import Path
from typing import Any

import pytest
import yaml

from studyapp.bootstrap import open_services
from studyapp.domain import ability
from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Tally, Verdict
from studyapp.domain.memory import Rating
from studyapp.domain.plan import Plan
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.readiness import estimates
from studyapp.domain.session import EndReason
from studyapp.domain.sittings import SittingMode
from studyapp.places import Profile
from studyapp.services import study
from studyapp.services.demo_questions import DemoTicks
from studyapp.services.offer import Services
from studyapp.services.quizzes import Timing
from studyapp.services.report import Report
from tests.fakes import CountingIds, HandClock

ROOT = Path(__file__).parents[2]
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

    def raw(self, kind: str) -> list[tuple[date, dict[str, object]]]:
        """Day and data of every event of a type, oldest first, as they lie in the file."""
        with closing(sqlite3.connect(self.profile.database)) as connection:
            rows = connection.execute(
                "SELECT day, data FROM event WHERE type = ? ORDER BY at, device, n", (kind,)
            ).fetchall()
        return [(date.fromisoformat(day), json.loads(data)) for day, data in rows]


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    made = Learner(tmp_path / "profile")
    yield made
    made.services.close()


def evidence(learner: Learner, today: date) -> list[ability.Answer]:
    """Every answer for the model, from the log's events and the YAML alone; rapid ones left out."""
    tags = {name: question["difficulty"] for name, question in questions().items()}
    given: list[tuple[str, str, date, bool, int, object]] = []
    for day, data in learner.raw("question.answered"):
        item, topic, correct = str(data["item"]), str(data["topic"]), bool(data["correct"])
        given.append((item, topic, day, correct, int(str(data["answer"])), data.get("shown_r")))
    paper: Any = learner.raw("sitting.started")[0][1]["paper"]
    chosen = {int(str(d["position"])): d["option"] for _, d in learner.raw("sitting.chose")}
    for day, data in learner.raw("sitting.visited")[1:]:
        at = int(str(data["position"]))
        item = paper[at]["item"]
        options = questions()[item]["options"]
        key = next(one["id"] for one in options if one.get("correct"))
        given.append((item, paper[at]["topic"], day, chosen.get(at) == key, 100_000, None))
    seen: dict[str, date] = {}
    found = []
    for item, topic, day, correct, ms, shown_r in given:
        known = 0.0
        if item in seen:
            gone = (day - seen[item]).days
            known = 0.9 * exp(-gone / 40) if shown_r is None else float(str(shown_r))
        seen[item] = day
        if ms >= 6_000:  # a tenth of the median, 60 s
            age = float((today - day).days)
            found.append(ability.Answer(topic, correct, age, tags[item], 4, known))
    return found


@cache
def questions() -> dict[str, Any]:
    """All of the shipped bank, from its files."""
    return {
        question["id"]: question
        for path in (ROOT / "question_banks" / "ccxp").glob("*/*.yaml")
        for question in yaml.safe_load(path.read_text(encoding="utf-8")).get("questions", [])
    }


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
    for _, answered in learner.raw("question.answered"):
        if where[str(answered["topic"])] == "metrics":
            first.setdefault(str(answered["item"]), bool(answered["correct"]))
    mock = (2, 3)  # two right, one seen and left open
    right, n = sum(first.values()) + mock[0], len(first) + mock[1]
    assert (right, n) == (8, 16)

    assert share.tally == Tally(right, n)
    weights = {one.id: one.weight for one in learner.info.disciplines}
    told = evidence(learner, date(2026, 11, 21))
    blueprint = ability.Blueprint(weights, where)
    seen = ability.Evidence.of(told, blueprint)
    fitted = ability.fit(seen, blueprint, ability.READINESS)
    expected = estimates(fitted, 4, TARGET / 100).disciplines["metrics"]
    assert (share.low, share.middle, share.high) == (expected.low, expected.middle, expected.high)
    assert share.verdict is Verdict.WEAK


def test_the_other_columns_too(learner: Learner) -> None:
    study_by_hand(learner)
    figures = learner.report().row("metrics").figures
    # 2 of 6 by 22 October, 8 of 16 now.
    assert figures.change is not None
    assert figures.change > 0
    assert figures.pace_ms == 100_000  # six of 120 s, seven of 90 s, three of 100 s
    assert figures.sure == Tally(2, 4)
    assert figures.repeats == Tally(3, 4)


def test_what_is_left_out_is_counted(learner: Learner) -> None:
    study_by_hand(learner)
    report = learner.report()
    # One quiz answer of 2 s, and the first question of the mock exam, passed over at once.
    assert report.rapid == 2
    assert report.firsts == 24
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
