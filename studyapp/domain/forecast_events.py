"""What the log says of forecasts: every one that the learner was shown, so that it can be held
against what came."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class ForecastShown:
    """`length` is that of the exam in questions; `mean`, `lo` and `hi` right answers of it, the
    last two the ends of the 90 % interval; `p` the chance to reach `target` per cent. `n_used` are
    the first answers behind it."""

    TYPE: ClassVar[str] = "forecast.shown"
    bank: str
    model: str
    n_used: int
    length: int
    mean: float
    lo: int
    hi: int
    p: float
    target: int
