"""Simulated learners who study and then sit an exam of new questions (exam.md 3.5, rebuilt).

The truth is not the model: questions have a discrimination and a guessing floor of their own, tags
say little of their difficulty, abilities grow, and repeated questions are partly remembered.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studyapp.domain.ability import Answer, Blueprint

WEIGHTS = {"insights": 22, "strategy": 20, "metrics": 20, "design": 19, "culture": 19}
TOPICS = 14
OPTIONS = 4
DAYS = 60
BANK = 500
TAGS = ("easy", "medium", "hard")

Bits = NDArray[np.bool_]
Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class World:
    """Abilities and difficulties in logits. `growth` is over the sixty days before the exam;
    `memory` the chance to remember a question right after it, which falls by e in `memory_days`;
    `harder` is how much harder than the bank the exam is on average, with `shift_sd` around it.
    `repeats` is the share of answers to questions seen before."""

    name: str
    growth: float = 0.6
    memory: float = 0.85
    memory_days: float = 40.0
    harder: float = 0.0
    shift_sd: float = 0.25
    repeats: float = 0.35
    level: float = 0.3
    level_sd: float = 0.8
    discipline_sd: float = 0.5
    topic_sd: float = 0.0
    topics_practised: float = 1.0
    slope_sd: float = 0.25
    difficulty_sd: float = 0.9
    tag_tells: float = 0.45
    floor: float = 0.21


BASE = World("base")


@dataclass(frozen=True, slots=True)
class Learner:
    """What one learner did, oldest first, and what the exam then brought: right answers of 100, and
    the true share right on the bank's questions by discipline, as on the day of the exam."""

    answers: tuple[Answer, ...]
    score: int
    truth: dict[str, float]


def blueprint() -> Blueprint:
    return Blueprint(WEIGHTS, {f"{d}-{at}": d for d in WEIGHTS for at in range(TOPICS)})


def learners(world: World, count: int, answers: int, seed: int) -> list[Learner]:
    """`count` learners with `answers` answers each, spread over the days before the exam."""
    random = np.random.default_rng(seed)
    ability, asked_of = _abilities(world, count, random)
    bank_topic = random.permuted(np.tile(asked_of, (count, BANK // len(asked_of) + 1)), axis=1)
    bank_topic = bank_topic[:, :BANK]
    slope, difficulty, floor, tag = _questions(world, (count, BANK), random)
    who = np.arange(count)

    def right(item: Whole, age: Floats) -> Floats:
        now = ability[who, bank_topic[who, item]] - world.growth * age / DAYS
        own = floor[who, item]
        reach = slope[who, item] * (now - difficulty[who, item])
        chance: Floats = own + (1 - own) / (1 + np.exp(-reach))
        return chance

    ages = -np.sort(-random.uniform(0, DAYS, (count, answers)), axis=1)
    last_seen = np.full((count, BANK), np.inf)
    missed = np.zeros((count, BANK), dtype=bool)
    items = np.zeros((count, answers), dtype=np.int64)
    known = np.zeros((count, answers))
    correct = np.zeros((count, answers), dtype=bool)
    for at in range(answers):
        seen = np.isfinite(last_seen)
        again = (random.random(count) < world.repeats) & seen.any(axis=1) | seen.all(axis=1)
        appeal = np.where(seen & missed, 3.0, 1.0) * np.where(seen == again[:, None], 1.0, 0.0)
        with np.errstate(divide="ignore"):
            item = (np.log(appeal) + random.gumbel(size=(count, BANK))).argmax(axis=1)
        age = ages[:, at]
        gap = np.where(again, last_seen[who, item] - age, 0.0)
        recalled = again & (random.random(count) < world.memory * np.exp(-gap / world.memory_days))
        items[:, at] = item
        # What the app would take it for where its scheduler knows no better.
        known[:, at] = np.where(again, 0.9 * np.exp(-gap / 40), 0.0)
        correct[:, at] = recalled | (random.random(count) < right(item, age))
        last_seen[who, item] = age
        missed[who, item] = ~correct[:, at]
    truth = _truth(world, ability, slope, difficulty, floor)
    scores = _exam(world, ability, count, random)
    names = tuple(blueprint().topics)
    topic = bank_topic[who[:, None], items]
    tags = tag[who[:, None], items]
    return [
        Learner(
            tuple(
                Answer(
                    names[topic[one, at]],
                    bool(correct[one, at]),
                    float(ages[one, at] // 1),
                    TAGS[tags[one, at]],
                    OPTIONS,
                    float(known[one, at]),
                )
                for at in range(answers)
            ),
            int(scores[one]),
            truth[one],
        )
        for one in range(count)
    ]


def _abilities(world: World, count: int, random: np.random.Generator) -> tuple[Floats, Whole]:
    """Of every learner and topic on the day of the exam, and the topics that are practised."""
    level = random.normal(world.level, world.level_sd, (count, 1))
    discipline = random.normal(0, world.discipline_sd, (count, len(WEIGHTS)))
    topic = random.normal(0, world.topic_sd, (count, len(WEIGHTS) * TOPICS))
    practised = max(1, round(TOPICS * world.topics_practised))
    asked = np.concatenate([np.arange(practised) + at * TOPICS for at in range(len(WEIGHTS))])
    return level + np.repeat(discipline, TOPICS, axis=1) + topic, asked


def _questions(
    world: World, shape: tuple[int, int], random: np.random.Generator
) -> tuple[Floats, Floats, Floats, Whole]:
    """Slope, difficulty, floor and tag (0 to 2) of questions."""
    plain = random.standard_normal(shape)
    told = world.tag_tells * plain + np.sqrt(1 - world.tag_tells**2) * random.standard_normal(shape)
    tag = np.digitize(told, (-0.6745, 0.6745))  # a quarter, a half, a quarter
    floor = random.beta(world.floor * 100, (1 - world.floor) * 100, shape)
    slope = random.lognormal(0, world.slope_sd, shape)
    return slope, world.difficulty_sd * plain, floor, tag


def _truth(
    world: World, ability: Floats, slope: Floats, difficulty: Floats, floor: Floats
) -> list[dict[str, float]]:
    """The share right of every discipline over the learner's bank, whatever the topic asked."""
    some = slice(0, 100)
    shares = []
    for at in range(len(WEIGHTS)):
        own = ability[:, at * TOPICS : (at + 1) * TOPICS]
        reach = slope[:, None, some] * (own[:, :, None] - difficulty[:, None, some])
        part = floor[:, None, some]
        shares.append((part + (1 - part) / (1 + np.exp(-reach))).mean(axis=(1, 2)))
    return [dict(zip(WEIGHTS, row, strict=True)) for row in np.array(shares).T.tolist()]


def _exam(world: World, ability: Floats, count: int, random: np.random.Generator) -> Whole:
    """Right answers on new questions, drawn by the blueprint evenly over the topics."""
    asked = np.concatenate(
        [
            at * TOPICS + random.permutation(TOPICS * 2)[:weight] % TOPICS
            for at, weight in enumerate(WEIGHTS.values())
        ]
    )
    slope, difficulty, floor, _ = _questions(world, (count, len(asked)), random)
    shift = random.normal(world.harder, world.shift_sd, (count, 1))
    reach = slope * (ability[:, asked] - difficulty - shift)
    chance = floor + (1 - floor) / (1 + np.exp(-reach))
    scores: Whole = (random.random(chance.shape) < chance).sum(axis=1)
    return scores
