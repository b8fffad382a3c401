"""How likely the learner reaches the target: a forecast of the score on an exam not seen yet.

Pure functions over the posterior of `ability`. The exam's questions are new ones drawn by the
blueprint; one shared shift stands for "the real exam is not our bank". No random numbers are drawn
while the app runs: the posterior is looked at in fixed points, and the distribution of the score is
worked out exactly for each of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from statistics import NormalDist

import numpy as np

from studyapp.domain.ability import Ability, Blueprint, Floats, mastery
from studyapp.domain.forecasts import Estimate, Estimates, Exam, Forecast

# Points of the posterior, in pairs around its mean.
POINTS = 1_000
QUANTILES = 200
TAIL = 0.05
# What a discipline is lifted by to see what it moves, in logits.
A_LITTLE = 0.25
SEED = 20261122


def estimates(ability: Ability, options: int, target: float) -> Estimates:
    """The share of every discipline and topic; a discipline's is the mean of its topics'."""
    by_topic = mastery(ability, _points(ability), options)
    alone = mastery(ability, _each_topic(ability), options).T
    columns = _columns(ability.blueprint)
    by_discipline = [by_topic[:, own].mean(axis=1) for own in columns.values()]
    return Estimates(
        disciplines=_told(columns, np.array(by_discipline), target),
        topics=_told(ability.blueprint.topics, alone, target),
    )


def forecast(ability: Ability, exam: Exam) -> Forecast:
    """What an exam would bring today."""
    shift = _normals(1)[:, 0] * ability.parameters.shift_sd
    by_topic = mastery(ability, _points(ability) + shift[:, None], exam.options)
    chances = _score_chances(
        {
            discipline: by_topic[:, columns].mean(axis=1)
            for discipline, columns in _columns(ability.blueprint).items()
        },
        exam,
    )
    upto = np.cumsum(chances)
    return Forecast(
        questions=exam.questions,
        cut=exam.cut,
        mean=float(chances @ np.arange(exam.questions + 1)),
        low=int(np.searchsorted(upto, TAIL)),
        high=int(np.searchsorted(upto, 1 - TAIL)),
        chance=float(chances[exam.cut :].sum()),
    )


def levers(ability: Ability, exam: Exam) -> Mapping[str, float]:
    """By how much the chance of `forecast` would rise with a little more ability in one discipline
    alone, by discipline."""
    now = forecast(ability, exam).chance
    found = {}
    for discipline, columns in _columns(ability.blueprint).items():
        mean = ability.mean.copy()
        mean[columns] += A_LITTLE
        found[discipline] = forecast(replace(ability, mean=mean), exam).chance - now
    return found


def _score_chances(shares: Mapping[str, Floats], exam: Exam) -> Floats:
    """The chance of every score from 0 to all: the mean over the points of a sum of binomials, by
    way of its characteristic function."""
    length = exam.questions + 1
    turns = np.exp(-2j * np.pi * np.arange(length // 2 + 1) / length)
    product = np.ones((POINTS, len(turns)), dtype=complex)
    for discipline, count in exam.counts.items():
        product *= (1 + shares[discipline][:, None] * (turns - 1)) ** count
    chances: Floats = np.fft.irfft(product.mean(axis=0), length).clip(0)
    total: float = chances.sum()
    return np.divide(chances, total)


def _told(names: Iterable[str], shares: Floats, target: float) -> dict[str, Estimate]:
    """The estimates of names from their shares in every point, a row a name."""
    low, high = np.quantile(shares, (TAIL, 1 - TAIL), axis=1)
    figures = (low, shares.mean(axis=1), high, shares.std(axis=1), (shares < target).mean(axis=1))
    rows = np.array(figures).T.tolist()
    return {name: Estimate(*row) for name, row in zip(names, rows, strict=True)}


def _points(ability: Ability) -> Floats:
    """Points of the posterior, by topic."""
    size = len(ability.blueprint.topics)
    values, vectors = np.linalg.eigh(ability.covariance[:size, :size])
    root = vectors * np.sqrt(values.clip(0))
    points: Floats = ability.mean[:size] + _normals(size + 1)[:, 1:] @ root.T
    return points


def _each_topic(ability: Ability) -> Floats:
    """Points of every topic by itself: the same quantiles for all, so that topics of which the same
    is known are estimated alike."""
    size = len(ability.blueprint.topics)
    spread = np.sqrt(ability.covariance.diagonal()[:size])
    points: Floats = ability.mean[:size] + _quantiles()[:, None] * spread
    return points


@lru_cache(maxsize=1)
def _quantiles() -> Floats:
    """Of a standard normal, all as likely."""
    normal = NormalDist()
    return np.array([normal.inv_cdf((at + 0.5) / QUANTILES) for at in range(QUANTILES)])


@lru_cache(maxsize=4)
def _normals(size: int) -> Floats:
    """The same points of a standard normal every time, in pairs that mirror each other. The first
    column does not depend on how many there are."""
    half = np.random.default_rng(SEED).standard_normal((size, POINTS // 2)).T
    return np.concatenate((half, -half))


def _columns(blueprint: Blueprint) -> Mapping[str, list[int]]:
    return {
        discipline: [at for at, own in enumerate(blueprint.topics.values()) if own == discipline]
        for discipline in blueprint.weights
    }
