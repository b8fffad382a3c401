"""What the first start asks, step by step, and which answers will not do."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from studyapp.domain.plan import DEFAULT_TARGET, Plan

SATURDAY = 5
USUAL_WEEKS = 8
LONGEST_DAY = 600
TARGETS = (50, 100)


class Step(IntEnum):
    EXAM = 1
    MINUTES = 2
    TARGET = 3


class Refusal(StrEnum):
    """Why a step cannot be left: the exam date has passed, or every weekday is off."""

    PASSED = "passed"
    NO_MINUTES = "no minutes"


@dataclass(frozen=True, slots=True)
class FirstStart:
    """The answers so far. `step` is the open one, `reached` the furthest that was open.

    `exam_on` is what the date field shows; it counts while `dated`. `minutes` counts from Monday.
    `refusal` is why the last attempt to go on failed, until something is changed.
    """

    today: date
    exam_on: date
    dated: bool = False
    minutes: tuple[int, ...] = Plan().minutes
    target: int = DEFAULT_TARGET
    step: Step = Step.EXAM
    reached: Step = Step.EXAM
    refusal: Refusal | None = None

    @classmethod
    def begin(cls, today: date) -> "FirstStart":
        """No date is decided; the date field starts at a day on which an exam is likely."""
        return cls(today, likely_exam_day(today))

    @property
    def minutes_a_week(self) -> int:
        return sum(self.minutes)

    @property
    def days_to_exam(self) -> int:
        return (self.exam_on - self.today).days

    @property
    def complete(self) -> bool:
        """Whether the open step is the last one, so that going on finishes."""
        return self.step is Step.TARGET

    def answered(self, step: Step) -> bool:
        """Whether a step is folded and shows its answer."""
        return step is not self.step and step < self.reached

    def with_exam(self, *, dated: bool | None = None, day: date | None = None) -> "FirstStart":
        dated = self.dated if dated is None else dated
        return replace(self, dated=dated, exam_on=day or self.exam_on, refusal=None)

    def with_minutes(self, minutes: tuple[int, ...]) -> "FirstStart":
        return replace(self, minutes=minutes, refusal=None)

    def with_target(self, target: int) -> "FirstStart":
        return replace(self, target=target, refusal=None)

    def onward(self) -> "FirstStart":
        """The next step, or this one with the refusal. The last step stays open."""
        refusal = self._refusal()
        if refusal or self.complete:
            return replace(self, refusal=refusal)
        return self.opened(Step(self.step + 1))

    def back(self) -> "FirstStart":
        return self if self.step is Step.EXAM else self.opened(Step(self.step - 1))

    def opened(self, step: Step) -> "FirstStart":
        return replace(self, step=step, reached=max(self.reached, step), refusal=None)

    def plan(self, bank: str) -> Plan:
        """The decisions, for the bank with that id."""
        exam_on = self.exam_on if self.dated else None
        return Plan(exam_on=exam_on, minutes=self.minutes, target=self.target, bank=bank)

    def _refusal(self) -> Refusal | None:
        if self.step is Step.EXAM and self.dated and self.exam_on < self.today:
            return Refusal.PASSED
        if self.step is Step.MINUTES and not any(self.minutes):
            return Refusal.NO_MINUTES
        return None


def likely_exam_day(today: date) -> date:
    """The first Saturday at least eight weeks ahead."""
    earliest = today + timedelta(weeks=USUAL_WEEKS)
    return earliest + timedelta(days=(SATURDAY - earliest.weekday()) % 7)
