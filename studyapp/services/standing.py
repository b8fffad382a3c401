"""Where the learner stands: the one place that works the model of readiness out of the log.

Today, Progress, the set-up of a quiz, the report of an exam and the reports on paper all ask here.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from studyapp.domain.answers import RAPID_MS, Attempts, rapid_limit
from studyapp.domain.blueprint import shares
from studyapp.domain.forecasts import Estimates, Exam, Forecast, Gap, gap
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.mastery import Share, Tally, Verdict, share_of
from studyapp.services.question_ports import Evidence as Answers
from studyapp.services.question_ports import Questions

if TYPE_CHECKING:
    from studyapp.domain.ability import Ability, Blueprint, Evidence

# Where no word is said of a share, it is held against nothing.
NO_TARGET = 1.0
# Days of which the fit is kept: those of a course and a few more.
_FITS = 64
NO_TAGS: Mapping[str, tuple[str, int]] = {}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the learner stands on a day, against a target share in (0, 1).

    `firsts` and `topics` are the first answers that count, by discipline and topic; `rapid` those
    that were left out; `repeats` later answers, which count as far as they were not remembered;
    `weight` is how many fresh first answers all of them are worth.
    """

    info: BankInfo
    day: date
    target: float
    firsts: Mapping[str, Tally]
    topics: Mapping[str, Tally]
    rapid: int
    repeats: int
    weight: float
    estimates: Estimates
    ability: "Ability" = field(repr=False, compare=False)

    @property
    def model(self) -> str:
        """Which model says all this, and which version of it."""
        return self.ability.parameters.name

    @property
    def used(self) -> int:
        """The first answers that count."""
        return sum(tally.n for tally in self.firsts.values())

    @property
    def gap(self) -> Gap | None:
        """The first answers missing before there is a forecast."""
        return gap({name: tally.n for name, tally in self.firsts.items()})

    def share(self, discipline: str) -> Share | None:
        return share_of(
            self.firsts.get(discipline, Tally()),
            self.estimates.disciplines[discipline],
            self.target,
        )

    def topic_share(self, topic: str) -> Share | None:
        tally = self.topics.get(topic, Tally())
        return share_of(tally, self.estimates.topics[topic], self.target)

    @property
    def weakness(self) -> Mapping[str, float]:
        """The estimated share right by topic, also where nothing was answered; rounded, so that
        topics of which the same is known come out equal."""
        return {topic: round(one.middle, 6) for topic, one in self.estimates.topics.items()}

    @property
    def weak_topics(self) -> frozenset[str]:
        found = {topic: self.topic_share(topic) for topic in self.topics}
        return frozenset(
            topic for topic, share in found.items() if share and share.verdict is Verdict.WEAK
        )

    def forecast(self, questions: int = 0) -> Forecast | None:
        """What an exam of so many questions would bring today, or one as long as the real one; None
        while first answers are missing."""
        if self.gap:
            return None
        from studyapp.domain.readiness import forecast

        return forecast(self.ability, self._exam(questions or self.info.exam.questions))

    def levers(self) -> Mapping[str, float]:
        """By how much the chance to reach the target would rise if the learner got a little better
        (a quarter logit) in one discipline alone, by discipline."""
        from studyapp.domain.readiness import levers

        return levers(self.ability, self._exam(self.info.exam.questions))

    def _exam(self, questions: int) -> Exam:
        weights = {one.id: one.weight for one in self.info.disciplines}
        return Exam(shares(weights, questions), self.info.exam.options, self.target)


class Fits:
    """The newest fits, by what they were made of: what is answered today leaves those of earlier
    days as they are."""

    def __init__(self) -> None:
        self._known: dict[object, Ability] = {}

    def of(self, told: "Evidence", blueprint: "Blueprint") -> "Ability":
        """The abilities after these answers."""
        from studyapp.domain.ability import READINESS, fit

        key = (*blueprint.weights.items(), *blueprint.topics.items(), told.digest())
        if key not in self._known:
            if len(self._known) == _FITS:
                del self._known[next(iter(self._known))]
            self._known[key] = fit(told, blueprint, READINESS)
        return self._known[key]


class Record:
    """Every answer of a learner, weighed once for every day that is asked for. `limit` is the ms
    under which an answer is rapid, `tags` the difficulty and number of options of every
    question."""

    def __init__(
        self,
        info: BankInfo,
        attempts: Attempts,
        limit: float = RAPID_MS,
        tags: Mapping[str, tuple[str, int]] = NO_TAGS,
        fits: Fits | None = None,
    ) -> None:
        # Arrays take a while to import, and nothing before the first paint needs them.
        from studyapp.domain.ability import Blueprint, Table

        self.info = info
        self.limit = limit
        self._attempts = attempts
        self._fits = fits or Fits()
        weights = {one.id: one.weight for one in info.disciplines}
        blueprint = Blueprint(weights, info.discipline_by_topic)
        self._table = Table.of(attempts, blueprint, tags)
        self._known: dict[tuple[date, float], Standing] = {}
        self._working = Lock()

    def standing(self, day: date, target: float) -> Standing:
        """As it was at the end of a day; `target` is a share."""
        with self._working:
            if (day, target) not in self._known:
                self._known[day, target] = self._standing(day, target)
            return self._known[day, target]

    def _standing(self, day: date, target: float) -> Standing:
        from studyapp.domain.readiness import estimates

        told = self._table.until(day, self.limit)
        ability = self._fits.of(told, self._table.blueprint)
        firsts, rapid = self._table.firsts(day, self.limit)
        topics = {topic: Tally(right, n) for topic, (right, n) in firsts.items()}
        where = self.info.discipline_by_topic
        disciplines = {one.id: Tally() for one in self.info.disciplines}
        for topic, tally in topics.items():
            disciplines[where[topic]] = disciplines[where[topic]].plus(tally)
        return Standing(
            info=self.info,
            day=day,
            target=target,
            firsts=disciplines,
            topics=topics,
            rapid=rapid,
            repeats=len(told.topic) - sum(tally.n for tally in topics.values()),
            weight=float(ability.weight.sum()),
            estimates=estimates(ability, self.info.exam.options, target),
            ability=ability,
        )

    def firsts_outside(self, items: Container[str]) -> int:
        """How many first answers that count are to other questions."""
        given = zip(self._attempts.items, self._attempts.first, self._attempts.ms, strict=True)
        return sum(first and ms >= self.limit and item not in items for item, first, ms in given)


class Standings:
    """Two that ask at a time, on threads of their own, have the work done once."""

    def __init__(self, questions: Questions, evidence: Answers) -> None:
        self._questions = questions
        self._evidence = evidence
        self._fits = Fits()
        self._last: tuple[object, Record] | None = None
        self._working = Lock()

    def weakness(self, info: BankInfo, day: date) -> Mapping[str, float]:
        """The estimated share right on new questions, by topic."""
        return self.record(info).standing(day, NO_TARGET).weakness

    def record(self, info: BankInfo) -> Record:
        """All that was answered so far; submitted sittings count. The same as before where nothing
        was written since."""
        with self._working:
            state = (info, self._evidence.state())
            if self._last is None or self._last[0] != state:
                attempts = self._evidence.attempts(info.id)
                tags = self._questions.tags(info.id)
                limit = rapid_limit(attempts.ms)
                self._last = state, Record(info, attempts, limit, tags, self._fits)
            return self._last[1]
