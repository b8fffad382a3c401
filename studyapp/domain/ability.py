"""What a learner can do, estimated from answers: the model behind every share and forecast.

A hierarchical Rasch model with a guessing floor: every topic has an ability, on the logit scale,
that is the learner's level plus a deviation of its discipline plus one of its own, and abilities
grow with time. A question seen before may have been remembered: that chance raises its floor, so a
miss still tells all and a hit little. Fitted by Newton's method, with a normal approximation of the
posterior. How it was chosen, and how well it forecasts: docs/readiness.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from math import pi, sqrt

import numpy as np
from numpy.typing import NDArray

from studyapp.domain.answers import Attempts

Floats = NDArray[np.float64]

GROWTH_DAYS = 60.0
STEPS = 50
# In standard deviations of the prior.
LONGEST_STEP = 2.0
NEAR_ENOUGH = 1e-7
TAGS: Mapping[str, int] = {"easy": -1, "medium": 0, "hard": 1}
# What is known of a question that is no longer in any bank.
UNKNOWN = (TAGS["medium"], 4)
# How likely a question is remembered, and how fast that fades, where the scheduler does not know it
# (exam.md 3.2). Nothing is ever sure.
REMEMBERED, REMEMBERED_DAYS = 0.9, 40.0
POSSIBLE = (0.001, 0.999)


@dataclass(frozen=True, slots=True)
class Parameters:
    """Constants of the model; abilities and difficulties in logits.

    `half_life` of an answer's weight, in days. `floor` times one over the number of options is the
    chance to be right without knowing. `tag` is how much harder a question tagged hard is than a
    medium one, `item_sd` how questions of one tag spread around it; `again` is how much harder
    those are that come again, as missed ones come more often. `level` is the mean and `level_sd`
    the spread between learners, `discipline_sd` and `topic_sd` within one. `growth` and `growth_sd`
    are per `GROWTH_DAYS`. `shift_sd` is how far the real exam may lie from the bank.
    """

    name: str
    half_life: float
    floor: float
    tag: float
    item_sd: float
    again: float
    level: float
    level_sd: float
    discipline_sd: float
    topic_sd: float
    growth: float
    growth_sd: float
    shift_sd: float

    @property
    def slope(self) -> float:
        """Flattens the curve for questions whose difficulty is known by its tag alone."""
        return 1 / sqrt(1 + pi * self.item_sd**2 / 8)


# Frozen before the stress worlds of the simulation were written (docs/readiness.md).
READINESS = Parameters(
    name="readiness-2",
    half_life=90.0,
    floor=0.88,
    tag=0.45,
    item_sd=0.8,
    again=0.35,
    level=0.3,
    level_sd=0.8,
    discipline_sd=0.5,
    topic_sd=0.2,
    growth=0.5,
    growth_sd=0.3,
    shift_sd=0.25,
)


@dataclass(frozen=True, slots=True)
class Blueprint:
    """Disciplines with their weight in percent, and the discipline of every topic."""

    weights: Mapping[str, int]
    topics: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as evidence. `age` in days; `known` is the chance in [0, 1) that the very question
    was remembered, 0 at first sight alone."""

    topic: str
    correct: bool
    age: float
    difficulty: str
    options: int
    known: float = 0.0


@dataclass(frozen=True, slots=True)
class Ability:
    """The posterior: a normal of one ability a topic, in the blueprint's order, and of the growth.

    `weight` is the effective number of answers by topic.
    """

    blueprint: Blueprint
    parameters: Parameters
    mean: Floats
    covariance: Floats
    weight: Floats


@dataclass(frozen=True, slots=True)
class Evidence:
    """Answers as columns: the place of the topic in the blueprint, the age in days, -1 to 1 for
    easy to hard, the number of options, the chance that the question was remembered (0 at first
    sight alone), and whether it was right."""

    topic: NDArray[np.intp]
    age: Floats
    tag: Floats
    options: Floats
    known: Floats
    correct: Floats

    def digest(self) -> bytes:
        """The same for the same rows in the same order, and for no others."""
        columns = (self.topic, self.age, self.tag, self.options, self.known, self.correct)
        return blake2b(b"".join(column.tobytes() for column in columns)).digest()

    def where(self, chosen: NDArray[np.bool_]) -> "Evidence":
        """These rows alone."""
        return Evidence(
            self.topic[chosen],
            *(
                column[chosen]
                for column in (self.age, self.tag, self.options, self.known, self.correct)
            ),
        )

    @classmethod
    def of(cls, answers: Iterable[Answer], blueprint: Blueprint) -> "Evidence":
        """Answers of topics that the blueprint does not have are passed over."""
        place = {topic: at for at, topic in enumerate(blueprint.topics)}
        rows = [
            (place[a.topic], a.age, TAGS[a.difficulty], a.options, a.known, a.correct)
            for a in answers
            if a.topic in place
        ]
        table = np.array(rows, dtype=np.float64).reshape(len(rows), 6)
        return cls(table[:, 0].astype(np.intp), *table[:, 1:].T)


@dataclass(frozen=True, slots=True)
class Table:
    """Every answer, ready to be cut at any day: `told` as if none had an age, with the ordinals of
    the days, times in ms, and which were at first sight. Answers of topics that the blueprint does
    not have are left out."""

    blueprint: Blueprint
    told: Evidence
    days: Floats
    ms: Floats
    first: NDArray[np.bool_]

    @classmethod
    def of(
        cls, attempts: Attempts, blueprint: Blueprint, tags: Mapping[str, tuple[str, int]]
    ) -> "Table":
        """`tags` are the difficulty and number of options of every question."""
        place = {topic: at for at, topic in enumerate(blueprint.topics)}
        topic = np.array([place.get(one, -1) for one in attempts.topics], dtype=np.intp)
        days = np.array(attempts.days, dtype=np.float64)
        shown = np.array(attempts.shown_r, dtype=np.float64)
        since = np.diff(days, prepend=days[:1]).clip(0)
        recall = np.where(np.isnan(shown), REMEMBERED * np.exp(-since / REMEMBERED_DAYS), shown)
        first = np.array(attempts.first, dtype=bool)
        signs = {item: TAGS[tag] for item, (tag, _) in tags.items()}
        sizes = {item: options for item, (_, options) in tags.items()}
        known = topic >= 0
        told = Evidence(
            topic,
            np.zeros(len(days)),
            np.array([signs.get(one, UNKNOWN[0]) for one in attempts.items], dtype=np.float64),
            np.array([sizes.get(one, UNKNOWN[1]) for one in attempts.items], dtype=np.float64),
            np.where(first, 0.0, recall.clip(*POSSIBLE)),
            np.array(attempts.correct, dtype=np.float64),
        )
        ms = np.array(attempts.ms, dtype=np.float64)
        return cls(blueprint, told.where(known), days[known], ms[known], first[known])

    def until(self, day: date, limit: float) -> Evidence:
        """What the answers up to the end of a day tell, all but the rapid ones, which took less
        than `limit` ms."""
        counted = (self.days <= day.toordinal()) & (self.ms >= limit)
        told = self.told.where(counted)
        return replace(told, age=day.toordinal() - self.days[counted])

    def firsts(self, day: date, limit: float) -> tuple[dict[str, tuple[int, int]], int]:
        """First answers up to the end of a day, right ones and all by topic, and how many more were
        rapid."""
        known = self.first & (self.days <= day.toordinal())
        used = known & (self.ms >= limit)
        size = len(self.blueprint.topics)
        counts = np.bincount(self.told.topic[used], minlength=size).tolist()
        right = np.bincount(self.told.topic[used], self.told.correct[used], size).tolist()
        found = {
            topic: (int(r), n)
            for topic, r, n in zip(self.blueprint.topics, right, counts, strict=True)
            if n
        }
        return found, int(known.sum() - used.sum())


def fit(told: Evidence, blueprint: Blueprint, parameters: Parameters) -> Ability:
    """The abilities after these answers, in whatever order."""
    # Sums of floats depend on their order; sorted, the order of the answers changes nothing.
    order = np.lexsort((told.correct, told.known, told.options, told.tag, told.age, told.topic))
    topic = told.topic[order]
    age, tag, options, known, correct = (
        column[order] for column in (told.age, told.tag, told.options, told.known, told.correct)
    )
    weight = 0.5 ** (age / parameters.half_life)
    months = age / GROWTH_DAYS
    difficulty = parameters.tag * tag + parameters.again * (known > 0)
    floor = known + (1 - known) * parameters.floor / options
    slope = parameters.slope
    size = len(blueprint.topics)
    start = np.full(size + 1, parameters.level)
    start[-1] = parameters.growth
    # Abilities are `start` and this root times `place`, which the prior has standard normal.
    root = _prior_root(tuple(blueprint.topics.values()), parameters)

    def seen_from(place: Floats) -> tuple[Floats, Floats, float]:
        """By answer the share known and the chance to be right, and how high the posterior is."""
        now = start + root @ place
        share = _logistic(slope * (now[topic] - now[-1] * months - difficulty))
        p = floor + (1 - floor) * share
        height = weight @ np.log(np.where(correct > 0, p, 1 - p)) - place @ place / 2
        return share, p, float(height)

    def curve(bend: Floats) -> Floats:
        """The curvature of the posterior, from what each answer adds to it."""
        found: Floats = np.diag(np.append(np.bincount(topic, bend, size), bend @ months**2))
        found[:-1, -1] = found[-1, :-1] = -np.bincount(topic, bend * months, size)
        result: Floats = np.eye(size + 1) + root.T @ found @ root
        return result

    place = np.zeros(size + 1)
    share, p, height = seen_from(place)
    for _ in range(STEPS):
        rise = (1 - floor) * slope * share * (1 - share)
        pull = rise * (correct - p) / (p * (1 - p))
        slopes = np.append(np.bincount(topic, weight * pull, size), -((weight * pull) @ months))
        here = curve(weight * pull * (pull - slope * (1 - 2 * share)))
        if not _is_positive(here):
            # With a floor, the posterior may bend the other way far from its mode.
            here = curve(weight * rise**2 / (p * (1 - p)))
        step = np.linalg.solve(here, root.T @ slopes - place)
        step = step * min(1, LONGEST_STEP / np.abs(step).max(initial=LONGEST_STEP))
        share, p, there = seen_from(place + step)
        while there < height - NEAR_ENOUGH and np.abs(step).max() > NEAR_ENOUGH:
            step = step / 2
            share, p, there = seen_from(place + step)
        place, height = place + step, there
        if np.abs(step).max() <= NEAR_ENOUGH:
            break
    rise = (1 - floor) * slope * share * (1 - share)
    covariance = root @ np.linalg.inv(curve(weight * rise**2 / (p * (1 - p)))) @ root.T
    return Ability(
        blueprint,
        parameters,
        start + root @ place,
        (covariance + covariance.T) / 2,
        np.bincount(topic, weight, size).astype(np.float64),
    )


def mastery(ability: Ability, abilities: Floats, options: int) -> Floats:
    """The expected share right on new questions of medium difficulty, from abilities (draws by
    topics)."""
    floor = ability.parameters.floor / options
    return floor + (1 - floor) * _logistic(ability.parameters.slope * abilities)


@lru_cache(maxsize=4)
def _prior_root(disciplines: tuple[str, ...], parameters: Parameters) -> Floats:
    """A root of the prior's covariance, from the discipline of every topic."""
    same = np.array([[one == other for other in disciplines] for one in disciplines], dtype=float)
    size = len(disciplines)
    covariance = np.zeros((size + 1, size + 1))
    covariance[:-1, :-1] = (
        parameters.level_sd**2
        + parameters.discipline_sd**2 * same.reshape(size, size)
        + parameters.topic_sd**2 * np.eye(size)
    )
    covariance[-1, -1] = parameters.growth_sd**2
    values, vectors = np.linalg.eigh(covariance)
    result: Floats = vectors * np.sqrt(values.clip(0))
    return result


def _is_positive(matrix: Floats) -> bool:
    """Whether a symmetric matrix is positive definite."""
    try:
        np.linalg.cholesky(matrix)
    except np.linalg.LinAlgError:
        return False
    return True


def _logistic(x: Floats) -> Floats:
    result: Floats = 1 / (1 + np.exp(-x))
    return result
