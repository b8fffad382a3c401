"""Figures of merit of forecasts against what came (exam.md 3.6)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.readiness.models import CUT, Model
from benchmarks.readiness.worlds import Learner

BINS = 10
SURE = 0.8
FAR_BELOW = 0.10


@dataclass(frozen=True, slots=True)
class Merit:
    """`bias` and `rmse` of the mean score in points, `width` of the 90 % interval in points;
    `covered` is the share of scores inside it; `ece` over ten bins of equal count; `kept` the share
    that reached the cut of those told 80 % or more, `told` how many these were. `found` is the
    share of disciplines truly ten points or more under the cut that were named weak, `accused` the
    share truly at or over the cut among all named weak."""

    learners: int
    bias: float
    rmse: float
    covered: float
    width: float
    brier: float
    ece: float
    told: int
    kept: float
    found: float
    accused: float


def merit(model: Model, learners: Sequence[Learner]) -> Merit:
    told = [model(learner.answers) for learner in learners]
    score = np.array([learner.score for learner in learners])
    mean, low, high, chance = np.array(
        [(one.mean, one.low, one.high, one.chance) for one, _ in told]
    ).T
    reached = score >= round(CUT * 100)
    sure = chance >= SURE
    named, truth = [], []
    for learner, (_, below) in zip(learners, told, strict=True):
        for name, share in learner.truth.items():
            named.append(below is not None and below[name] >= SURE)
            truth.append(share)
    weak, shares = np.array(named), np.array(truth)
    far = shares <= CUT - FAR_BELOW
    return Merit(
        learners=len(learners),
        bias=float((mean - score).mean()),
        rmse=float(np.sqrt(((mean - score) ** 2).mean())),
        covered=float(((low <= score) & (score <= high)).mean()),
        width=float((high - low).mean()),
        brier=float(((chance - reached) ** 2).mean()),
        ece=calibration_error(chance, reached),
        told=int(sure.sum()),
        kept=float(reached[sure].mean()) if sure.any() else float("nan"),
        found=float(weak[far].mean()) if far.any() else float("nan"),
        accused=float((shares[weak] >= CUT).mean()) if weak.any() else 0.0,
    )


def calibration_error(
    chance: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    came: "np.ndarray[tuple[int], np.dtype[np.bool_]]",
) -> float:
    """The expected calibration error over ten bins of equal count."""
    order = np.argsort(chance, kind="stable")
    bins = np.array_split(order, BINS)
    gaps = [abs(chance[one].mean() - came[one].mean()) * len(one) for one in bins if len(one)]
    return float(sum(gaps) / len(chance))
