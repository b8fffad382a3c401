"""The weak-discipline report, as values: what Progress, Today and the reports on paper show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from studyapp.domain.forecasts import Forecast, Gap
from studyapp.domain.frameworks import BankInfo, Discipline
from studyapp.domain.mastery import Share, Tally, Verdict
from studyapp.domain.plan import Plan
from studyapp.services.overview import DisciplineMemory
from studyapp.services.ports import DayTotal
from studyapp.services.standing import Standing


@dataclass(frozen=True, slots=True)
class Figures:
    """What first answers say of a discipline or topic.

    `change` is the move of the estimated share in 30 days, in [-1, 1]; `pace_ms` the median time;
    `sure` the right ones among the answers that were sure. `repeats` are later answers to the same
    questions, which are in none of the others.
    """

    share: Share | None
    change: float | None
    pace_ms: int | None
    sure: Tally
    repeats: Tally

    @property
    def verdict(self) -> Verdict:
        return self.share.verdict if self.share else Verdict.NONE

    @property
    def sure_but_wrong(self) -> int:
        return self.sure.n - self.sure.right


@dataclass(frozen=True, slots=True)
class TopicRow:
    """`answers` are the outcomes of first answers, oldest first; `unseen` counts the practice
    questions never asked, `questions` all of them."""

    id: str
    title: str
    figures: Figures
    answers: tuple[bool, ...]
    unseen: int
    questions: int


@dataclass(frozen=True, slots=True)
class DisciplineRow:
    """`lost` is what the discipline costs of 100 points against all right, by its weight."""

    discipline: Discipline
    figures: Figures
    topics: tuple[TopicRow, ...]
    unseen: int
    questions: int

    @property
    def lost(self) -> float | None:
        share = self.figures.share
        return None if share is None else self.discipline.weight * (1 - share.middle)


@dataclass(frozen=True, slots=True)
class Retention:
    """Card reviews of the last 30 days: known among all, its 90 % interval, and what was aimed at.
    `weeks` are the same by the week's first day (Monday)."""

    tally: Tally
    interval: tuple[float, float] | None
    wanted: float
    weeks: tuple[tuple[date, Tally], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """`disciplines` in framework order, `worst` their ids with the weakest first.

    `standing` is the estimate that every share comes from. `forecast` is what an exam as long as
    the real one would bring today; None while first answers are missing, which `gap` counts.
    `firsts` counts the first answers used, `rapid` those left out as rapid guesses. `load` are
    cards due by day, from `day` on; `memory` is what is known of the cards, by discipline in
    framework order.
    """

    day: date
    info: BankInfo
    plan: Plan
    demo: bool
    standing: Standing
    forecast: Forecast | None
    disciplines: tuple[DisciplineRow, ...]
    worst: tuple[str, ...]
    firsts: int
    rapid: int
    repeats: Tally
    retention: Retention
    load: tuple[int, ...]
    calendar: Mapping[date, DayTotal]
    memory: tuple[DisciplineMemory, ...] = ()

    @property
    def gap(self) -> Gap | None:
        return self.standing.gap

    def row(self, discipline: str) -> DisciplineRow:
        return next(row for row in self.disciplines if row.discipline.id == discipline)
