"""A simulated learner who studies through the services, for pictures, benchmarks and tests.

The learner forgets by the same curve that the scheduler assumes and takes human times, so what
comes out looks like use; it proves nothing about learning. The profile stays marked as a demo.
"""

import random
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from studyapp.domain.days import Moment
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.memory import Rating, recall
from studyapp.domain.plan import Plan
from studyapp.domain.session import Run, Turn
from studyapp.services.demo_questions import QuestionLearner
from studyapp.services.library import CardText
from studyapp.services.offer import Services
from studyapp.services.study import Study, Timing

MINUTES = (25, 25, 25, 25, 20, 40, 0)
DAYS_TO_EXAM = 39
STAYS_AWAY = 0.12
KNOWS_NEW = 0.4
EVENING = time(19, 30)
# So often an evening ends with a quiz, which begins once the cards are surely done.
QUIZ = 0.3
AFTER_CARDS = time(20, 45)
# Who studies this long sits a mock exam, on a day off some while before the end.
DAYS_TO_SIT = 20
SAT_BEFORE = 6
MORNING = time(9, 30)


@dataclass(slots=True)
class DemoClock:
    """A clock that only moves when it is told to."""

    ms: int
    zone: str

    def now(self) -> Moment:
        return Moment(self.ms, self.zone)

    def advance(self, ms: int) -> None:
        self.ms += ms

    def set(self, day: date, at: time) -> None:
        instant = datetime.combine(day, at, ZoneInfo(self.zone))
        self.ms = round(instant.timestamp() * 1000)


@dataclass(slots=True)
class SeededIds:
    """UUIDs that depend on the seed alone."""

    seed: int
    _random: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(f"ids {self.seed}")

    def new(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))


def live(services: Services, clock: DemoClock, *, days: int, seed: int, app: str) -> int:
    """Let the learner study on the `days` days before the clock's day; the number of answers.

    `services` must have been opened on `clock` and on ticks that follow it (`DemoTicks`), in an
    empty profile.
    """
    rng = random.Random(f"learner {seed}")
    today = clock.now()
    clock.set(today.day - timedelta(days=days), EVENING)
    services.library.refresh()
    info = services.library.banks()[0]
    exam_on = today.day + timedelta(days=DAYS_TO_EXAM)
    plan = Plan(exam_on=exam_on, minutes=MINUTES, bank=info.id)
    services.planning.first_start(plan, app, demo=True)
    learner = QuestionLearner(info, plan, clock, seed)
    evenings = random.Random(f"evenings {seed}")
    sits_on = _exam_day(plan, today.day) if days >= DAYS_TO_SIT else None
    answers = 0
    for ago in range(days, 0, -1):
        day = today.day - timedelta(days=ago)
        if day == sits_on:
            clock.set(day, MORNING)
            _look_at_forecast(services)
            answers += learner.sit(services.exams)
        clock.set(day, EVENING)
        if plan.minutes_on(day) and (ago == days or rng.random() > STAYS_AWAY):
            answers += _evening(services.study, info, plan, clock, rng)
            if evenings.random() < QUIZ:
                clock.set(day, AFTER_CARDS)
                answers += learner.quiz(services.quizzes)
    clock.ms = today.ms
    return answers


def _look_at_forecast(services: Services) -> None:
    """As one does on Today before sitting, so that the forecast is held against what comes."""
    report = services.progress.report()
    if report is not None:
        services.forecasts.shown(report)


def _exam_day(plan: Plan, today: date) -> date:
    """The last day off that is some while ago; without one, that day."""
    days = [today - timedelta(days=ago) for ago in range(SAT_BEFORE, SAT_BEFORE + 7)]
    return next((day for day in days if not plan.minutes_on(day)), days[0])


def _evening(study: Study, info: BankInfo, plan: Plan, clock: DemoClock, rng: random.Random) -> int:
    begun = study.begin(info, plan)
    if begun is None:
        return 0
    run, answers = begun.run, 0
    while run.session.current:
        run = _card(study, run, begun.texts, clock, rng)
        answers += 1
    reason = run.session.end_reason
    assert reason is not None
    study.end(run, reason)
    return answers


def _card(
    study: Study,
    run: Run,
    texts: Mapping[str, CardText],
    clock: DemoClock,
    rng: random.Random,
) -> Run:
    turn = run.session.queue[0]
    text = texts[turn.card.key.item]
    knows = rng.random() < _chance(turn, run.session.day)
    reveal = round(rng.lognormvariate(8.7 if knows else 9.4, 0.4))
    answer = round(rng.lognormvariate(7.6 if knows else 8.9, 0.4))
    clock.advance(reveal + answer)
    if rng.random() < 0.02:
        run = study.flag(run, text, on=True)
    rating = Rating.KNEW if knows else Rating.MISSED
    return study.answer(run, text, rating, Timing(reveal, answer))


def _chance(turn: Turn, day: date) -> float:
    if turn.repeat:
        return 0.9
    return recall(turn.card.memory, day) if turn.card.memory else KNOWS_NEW
