"""What Settings shows, which decisions can be kept, and what became of the learner's files."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from studyapp.domain.frameworks import BankInfo
from studyapp.domain.plan import Plan
from studyapp.domain.problems import Problem
from studyapp.domain.sentences import Sentence

TARGETS = (50, 100)
MOST_DAYS_OFF = 366
MOST_PROBLEMS = 20


class Section(StrEnum):
    """The parts of the page, as a Destination names them."""

    PLAN = "plan"
    SESSION = "session"
    APPEARANCE = "appearance"
    DATA = "data"
    BANKS = "banks"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Decisions:
    """`kept` is the plan in force, `edited` what stands on the page.

    What will not do stays on the page and is never kept: the rest of the edit is.
    """

    today: date
    kept: Plan
    edited: Plan

    @property
    def exam_passed(self) -> bool:
        """Whether an exam date in the past was entered; one that went by is no mistake."""
        day = self.edited.exam_on
        return day is not None and day < self.today and day != self.kept.exam_on

    @property
    def no_minutes(self) -> bool:
        return not any(self.edited.minutes)

    @property
    def days_to_exam(self) -> int | None:
        return (self.edited.exam_on - self.today).days if self.edited.exam_on else None

    @property
    def to_keep(self) -> Plan:
        return replace(
            self.edited,
            exam_on=self.kept.exam_on if self.exam_passed else self.edited.exam_on,
            minutes=self.kept.minutes if self.no_minutes else self.edited.minutes,
        )

    @property
    def unkept(self) -> bool:
        """Whether there is something to keep."""
        return self.to_keep != self.kept


@dataclass(frozen=True, slots=True)
class DayRun:
    """Days in a row, both ends included."""

    first: date
    last: date


class DaysOffRefusal(StrEnum):
    BACKWARDS = "backwards"
    PASSED = "passed"
    TOO_MANY = "too many"


def day_runs(days: Iterable[date], today: date) -> tuple[DayRun, ...]:
    """The days off from today on, those in a row together."""
    runs: list[DayRun] = []
    for day in sorted(set(days)):
        if day < today:
            continue
        if runs and day - runs[-1].last == timedelta(days=1):
            runs[-1] = replace(runs[-1], last=day)
        else:
            runs.append(DayRun(day, day))
    return tuple(runs)


def days_off_refusal(run: DayRun, today: date) -> DaysOffRefusal | None:
    """Why these days cannot be taken off."""
    if run.last < run.first:
        return DaysOffRefusal.BACKWARDS
    if run.last < today:
        return DaysOffRefusal.PASSED
    if (run.last - run.first).days >= MOST_DAYS_OFF:
        return DaysOffRefusal.TOO_MANY
    return None


def with_days_off(plan: Plan, run: DayRun) -> Plan:
    return replace(plan, days_off=tuple(sorted({*plan.days_off, *_days(run)})))


def without_days_off(plan: Plan, run: DayRun) -> Plan:
    return replace(plan, days_off=tuple(sorted({*plan.days_off} - _days(run))))


def _days(run: DayRun) -> set[date]:
    return {run.first + timedelta(days=n) for n in range((run.last - run.first).days + 1)}


@dataclass(frozen=True, slots=True)
class BackedUp:
    file: Path


@dataclass(frozen=True, slots=True)
class Restored:
    """`aside` is the copy of what stood there before."""

    file: Path
    aside: Path


@dataclass(frozen=True, slots=True)
class Exported:
    file: Path
    events: int


@dataclass(frozen=True, slots=True)
class Imported:
    added: int
    known: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be taken, with the reason in a plain sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class FolderNotOpened:
    """The system has nothing that opens a folder."""


Outcome = BackedUp | Restored | Exported | Imported | Refused | FolderNotOpened


@dataclass(frozen=True, slots=True)
class BankLine:
    """`cards` counts the sides to learn; None where that is not known."""

    title: str
    version: str
    disclaimer: str
    cards: int | None


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """`place` is file:line:column below the folder of banks."""

    place: str
    message: Sentence
    hint: Sentence | None


@dataclass(frozen=True, slots=True)
class Glance:
    """What the page reads at once. `copies` counts backups, `backed_up_at` is when the newest was
    made, in local time; None where its file does not say."""

    today: date
    plan: Plan
    banks: tuple[BankLine, ...]
    copies: int = 0
    backed_up_at: datetime | None = None
    problems: tuple[ProblemLine, ...] = ()
    more_problems: int = 0


def bank_lines(banks: Iterable[BankInfo], cards_by_bank: dict[str, int]) -> tuple[BankLine, ...]:
    return tuple(BankLine(b.title, b.version, b.disclaimer, cards_by_bank.get(b.id)) for b in banks)


def problem_lines(problems: Iterable[tuple[str, Problem]]) -> tuple[ProblemLine, ...]:
    """The problems as an editor understands them, by file and line."""
    ordered = sorted(problems, key=lambda entry: (entry[0], entry[1].file, entry[1].line))
    return tuple(
        ProblemLine(f"{Path(folder).name}/{p.file}:{p.line}:{p.column}", p.message, p.hint)
        for folder, p in ordered
    )
