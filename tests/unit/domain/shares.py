"""Estimates and shares made by hand, without the model of readiness."""

from math import sqrt
from statistics import NormalDist

from studyapp.domain.forecasts import Estimate
from studyapp.domain.mastery import Share, Tally, share_of


def estimate(tally: Tally, target: float = 0.75) -> Estimate:
    """Like that of a learner of whom nothing else is known: the mean and spread of a Beta posterior
    over Beta(2, 1.2), taken for a normal."""
    middle = (tally.right + 2) / (tally.n + 3.2)
    spread = sqrt(middle * (1 - middle) / (tally.n + 4.2))
    normal = NormalDist(middle, spread)
    return Estimate(
        low=max(0.0, normal.inv_cdf(0.05)),
        middle=middle,
        high=min(1.0, normal.inv_cdf(0.95)),
        spread=spread,
        below=normal.cdf(target),
    )


def share(tally: Tally, target: float = 0.75) -> Share | None:
    return share_of(tally, estimate(tally, target), target)
