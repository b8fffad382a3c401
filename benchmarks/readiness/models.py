"""The forecast and what it is measured against."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from benchmarks.readiness.worlds import OPTIONS, TAGS, WEIGHTS, blueprint
from studyapp.domain.ability import READINESS, Ability, Answer, Blueprint, Evidence, Parameters, fit
from studyapp.domain.forecasts import Exam, Forecast
from studyapp.domain.readiness import estimates, forecast

# The cut score of the simulated exam.
CUT = 0.70
EXAM = Exam(WEIGHTS, OPTIONS, CUT)
DRAWS = 2_000

# What `forecast` needs to know of version one.
V1 = replace(READINESS, name="readiness-1", topic_sd=0.0, growth=0.0, growth_sd=0.0, again=0.0)

# Forecast, and the chance of every discipline to lie under the cut; None where a model says none.
Told = tuple[Forecast, dict[str, float] | None]
Model = Callable[[Sequence[Answer]], Told]


def hierarchical(parameters: Parameters) -> Model:
    plan = blueprint()

    def told(answers: Sequence[Answer]) -> Told:
        ability = fit(Evidence.of(answers, plan), plan, parameters)
        shares = estimates(ability, OPTIONS, CUT).disciplines
        return forecast(ability, EXAM), {name: one.below for name, one in shares.items()}

    return told


def version_one(half_life: float = 30.0, unweighted: bool = False) -> Model:
    """ "Readiness v1" of exam.md 3.2: no growth, no topics; a repeat's weight is the chance that it
    was not remembered. `unweighted` has every answer count as much, repeats too."""
    plan = Blueprint(WEIGHTS, {name: name for name in WEIGHTS})
    ages = 1e9 if unweighted else half_life

    def told(answers: Sequence[Answer]) -> Told:
        ability = _fit_one(answers, ages, unweighted, plan)
        shares = estimates(ability, OPTIONS, CUT).disciplines
        return forecast(ability, EXAM), {name: one.below for name, one in shares.items()}

    return told


def _fit_one(
    answers: Sequence[Answer], half_life: float, unweighted: bool, plan: Blueprint
) -> Ability:
    """Fisher scoring on five abilities, written from exam.md 3.2, 1-5, and from nothing else."""
    names = list(WEIGHTS)
    d = np.array([names.index(answer.topic.split("-")[0]) for answer in answers])
    y = np.array([answer.correct for answer in answers], dtype=float)
    b = 0.45 * np.array([TAGS.index(answer.difficulty) - 1 for answer in answers])
    w = np.array([0.5 ** (answer.age / half_life) * (1 - answer.known) for answer in answers])
    if unweighted:
        w = np.ones(len(answers))
    c, k = 0.88 / OPTIONS, 1 / np.sqrt(1 + np.pi * 0.8**2 / 8)
    prior = np.linalg.inv(0.64 * np.ones((5, 5)) + 0.25 * np.eye(5))
    theta = np.full(5, 0.3)
    for _ in range(25):
        s = 1 / (1 + np.exp(-k * (theta[d] - b)))
        p, rise = c + (1 - c) * s, (1 - c) * k * s * (1 - s)
        pull = np.bincount(d, w * (y - p) * rise / (p * (1 - p)), 5)
        information = prior + np.diag(np.bincount(d, w * rise**2 / (p * (1 - p)), 5))
        step = np.linalg.solve(information, pull - prior @ (theta - 0.3))
        theta = theta + np.clip(step, -1, 1)
    covariance = np.zeros((6, 6))
    covariance[:5, :5] = np.linalg.inv(information)
    return Ability(
        plan, V1, np.append(theta, 0.0), covariance, np.bincount(d, w, 5).astype(np.float64)
    )


def raw_share(answers: Sequence[Answer]) -> Told:
    """The share right of everything, as if it were the chance of every exam question."""
    share = np.full(1, sum(answer.correct for answer in answers) / len(answers))
    return _drawn(dict.fromkeys(WEIGHTS, np.repeat(share, DRAWS))), None


def beta_all(answers: Sequence[Answer]) -> Told:
    """A Beta posterior a discipline from all its answers, Beta(2, 1.2) before them."""
    return _beta(answers, lambda answer: 1.0)


def beta_first(answers: Sequence[Answer]) -> Told:
    """The same from first answers alone, whose weight halves in thirty days."""
    return _beta(answers, lambda answer: 0.5 ** (answer.age / 30) if not answer.known else 0.0)


def _beta(answers: Sequence[Answer], weight: Callable[[Answer], float]) -> Told:
    random = np.random.default_rng(len(answers))
    shares = {}
    for name in WEIGHTS:
        own = [answer for answer in answers if answer.topic.startswith(name)]
        right = sum(weight(answer) for answer in own if answer.correct)
        wrong = sum(weight(answer) for answer in own if not answer.correct)
        shares[name] = random.beta(2 + right, 1.2 + wrong, DRAWS)
    return _drawn(shares), {name: float((drawn < CUT).mean()) for name, drawn in shares.items()}


def _drawn(shares: dict[str, "np.ndarray[tuple[int], np.dtype[np.float64]]"]) -> Forecast:
    random = np.random.default_rng(1)
    score = sum(random.binomial(WEIGHTS[name], own) for name, own in shares.items())
    low, high = np.quantile(score, (0.05, 0.95))
    return Forecast(
        EXAM.questions,
        EXAM.cut,
        float(np.mean(score)),
        int(low),
        int(high),
        float(np.mean(score >= EXAM.cut)),
    )
