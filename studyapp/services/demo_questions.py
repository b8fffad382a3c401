"""What the simulated learner does with questions: quizzes, and a mock exam when there is time.

One discipline lies weak, and being sure is worth less there: so that a report has something to say.
"""

import random
from dataclasses import dataclass, field
from typing import Protocol

from studyapp.domain.answers import Confidence
from studyapp.domain.content import Asked
from studyapp.domain.exam_clock import Ticks
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.plan import Plan
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.session import EndReason
from studyapp.domain.sittings import SittingMode
from studyapp.services.exams import Exams
from studyapp.services.ports import Clock
from studyapp.services.quizzes import Quizzes, Running, Timing

QUESTIONS = 10
# The chance of knowing a question never seen, by place in the framework; more places begin anew.
ABILITY = (0.88, 0.78, 0.52, 0.76, 0.70)
WEAK_UNDER = 0.6
LEARNED = 0.15
# A quiz takes all disciplines, or some of them: what is left alone stays unsure.
ALL_DISCIPLINES = 0.3
MISSES = 0.25
HASTE = 0.02


class SettableClock(Clock, Protocol):
    def advance(self, ms: int) -> None: ...


@dataclass(frozen=True, slots=True)
class DemoTicks:
    """The port `BootClock` of a machine that never sleeps, after a clock that is set by hand."""

    clock: Clock

    def ticks(self) -> Ticks:
        ms = self.clock.now().ms
        return Ticks("demo", ms, ms)


@dataclass(slots=True)
class QuestionLearner:
    """Answers questions of one bank through the services; every step takes human time."""

    info: BankInfo
    plan: Plan
    clock: SettableClock
    seed: int
    _random: random.Random = field(init=False)
    _met: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self._random = random.Random(f"questions {self.seed}")

    def quiz(self, quizzes: Quizzes) -> int:
        """Ten questions, new ones most of the time, else those missed; the number of answers."""
        where = self.info.discipline_by_topic
        chosen = {discipline.id for discipline in self.info.disciplines}
        if self._random.random() > ALL_DISCIPLINES:
            # The last of the framework gets less than its share.
            names = [discipline.id for discipline in self.info.disciplines]
            chosen = set(self._random.sample(names[:-1], min(2, len(names) - 1)))
        topics = tuple(topic for topic, discipline in where.items() if discipline in chosen)
        running = None
        again = self._random.random() < MISSES
        first, second = (Source.MISSED, Source.UNSEEN) if again else (Source.UNSEEN, Source.MISSED)
        for source in (first, second, Source.WEAKEST):
            setup = Setup(topics, source, QUESTIONS)
            running = running or quizzes.begin(self.info, self.plan, setup)
        if running is None:
            return 0
        while running.quiz.current is not None:
            running = self._answer(quizzes, running)
        quizzes.end(running, EndReason.DONE)
        return len(running.quiz.answers)

    def sit(self, exams: Exams) -> int:
        """The first form that can be sat, at the pace of the exam; the number of answers."""
        desks = exams.forms(self.info, self.plan)
        desk = next((one for one in desks if not one.gaps and not one.taken), None)
        if desk is None:
            return 0
        sat = exams.start(self.info, self.plan, desk.form.id, SittingMode.STRICT)
        for position in range(len(sat.sitting.paper)):
            if position:
                sat = exams.visit(sat, position)
            text = sat.text(position)
            known = self._knows(text.item.item, text.discipline_id)
            self.clock.advance(self._takes(text.discipline_id, known))
            if self._random.random() < 0.02:
                continue  # left open, and forgotten
            sat = exams.choose(sat, position, self._choice(text.asked, known))
            if self._random.random() < 0.08:
                sat = exams.flag(sat, position, True)
        return exams.submit(sat).sitting.answered

    def _answer(self, quizzes: Quizzes, running: Running) -> Running:
        item = running.quiz.current
        assert item is not None
        text = running.text(item)
        known = self._knows(item.item, text.discipline_id)
        ms = self._takes(text.discipline_id, known)
        if self._random.random() < HASTE:
            known, ms = False, self._random.randrange(900, 2_500)
        chosen = self._choice(text.asked, known)
        self.clock.advance(ms)
        return quizzes.answer(
            running, chosen, self._sure(text.discipline_id, known), Timing(ms * 3 // 4, ms)
        )

    def _knows(self, item: str, discipline: str) -> bool:
        chance = self._ability(discipline)
        if item in self._met:
            chance = min(0.95, chance + LEARNED)
        self._met.add(item)
        return self._random.random() < chance

    def _ability(self, discipline: str) -> float:
        names = [one.id for one in self.info.disciplines]
        place = names.index(discipline) if discipline in names else 0
        return ABILITY[place % len(ABILITY)]

    def _choice(self, asked: Asked, known: bool) -> str:
        """The right option, or one of the others."""
        others = [option.id for option in asked.options if option.id != asked.key]
        return asked.key if known or not others else self._random.choice(others)

    def _takes(self, discipline: str, known: bool) -> int:
        """Milliseconds on a question: longer where one is weak or does not know."""
        slow = (0.3 if self._ability(discipline) < WEAK_UNDER else 0.0) + (0.0 if known else 0.2)
        return round(self._random.lognormvariate(11.15 + slow, 0.35))

    def _sure(self, discipline: str, known: bool) -> Confidence:
        weak = self._ability(discipline) < WEAK_UNDER
        sure = 0.5 if known else 0.35 if weak else 0.15
        rolled = self._random.random()
        if rolled < sure:
            return Confidence.SURE
        return Confidence.THINK if rolled < sure + 0.35 else Confidence.GUESS
