"""What the page asks of the services around an exam, one job each."""

from dataclasses import dataclass

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.plan import Plan
from studyapp.domain.sitting_events import SittingSurveyed
from studyapp.domain.sittings import Sitting, SittingMode
from studyapp.services.exam_desks import KindDesk
from studyapp.services.exam_report import ExamReport
from studyapp.services.exam_results import Result
from studyapp.services.exams import Sat
from studyapp.services.offer import Services
from studyapp.ui.exam.forms.state import Forms, Offer, offer


@dataclass(frozen=True, slots=True)
class Begun:
    """A sitting to be shown. `before` is how it was left, where it is gone on with."""

    sat: Sat
    before: Sitting | None = None


def look(services: Services) -> Offer:
    """The forms of the active bank."""
    plan = services.planning.plan()
    if plan is None:
        return offer(None, set_up=False)
    info = services.library.active(plan.bank)
    if info is None:
        return offer(None)
    desks, kinds = services.exams.forms(info, plan), services.exams.kinds(info, plan)
    return offer(Forms(plan, info, desks, kinds))


@dataclass(frozen=True, slots=True)
class Start:
    """Begin a form. Raises CannotBeSat where that has changed meanwhile."""

    form: str
    mode: SittingMode

    def __call__(self, services: Services) -> Begun | None:
        found = _bank(services)
        if found is None:
            return None
        return Begun(services.exams.start(found[1], found[0], self.form, self.mode))


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The first page of what is drawn from practice."""

    desk: KindDesk
    multiplier: float


@dataclass(frozen=True, slots=True)
class OpenKind:
    """The first page of a kind, or the sitting of it in progress. Raises CannotBeSat."""

    kind: ExamKind

    def __call__(self, services: Services) -> "FirstPage | Begun | Result | None":
        found = _bank(services)
        if found is None:
            return None
        plan, info = found
        begun = services.exams.kind(info, plan, self.kind).open
        if begun is not None:
            return Resume(begun.started.sitting)(services)
        return FirstPage(services.exams.first_page(info, plan, self.kind), plan.multiplier)


@dataclass(frozen=True, slots=True)
class StartKind:
    """Begin what is drawn from practice. Raises CannotBeSat where that has changed meanwhile."""

    kind: ExamKind
    mode: SittingMode

    def __call__(self, services: Services) -> Begun | None:
        found = _bank(services)
        if found is None:
            return None
        return Begun(services.exams.start_kind(found[1], found[0], self.kind, self.mode))


@dataclass(frozen=True, slots=True)
class AfterSitting:
    """The repair set that a sitting calls for; None where it calls for none."""

    sitting: str

    def __call__(self, services: Services) -> KindDesk | None:
        found = _bank(services)
        if found is None:
            return None
        desk = services.exams.kind(found[1], found[0], ExamKind.REPAIR)
        return desk if desk.can_start and desk.repairs == self.sitting else None


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with a sitting, or with its result where it is over; None where there is none."""

    sitting: str

    def __call__(self, services: Services) -> "Begun | Result | None":
        found = _bank(services)
        if found is None:
            return None
        _, info = found
        before = services.exams.sitting(self.sitting)
        if before is None:
            return None
        if before.submitted:
            return services.results.result(info, self.sitting)
        return Begun(services.exams.resume(info, self.sitting), before)


@dataclass(frozen=True, slots=True)
class Survey:
    """Keep what the learner said after the end."""

    said: SittingSurveyed

    def __call__(self, services: Services) -> None:
        services.exams.survey(self.said)


@dataclass(frozen=True, slots=True)
class ShowResult:
    """The result of a sitting; None where there is none."""

    sitting: str

    def __call__(self, services: Services) -> Result | None:
        found = _bank(services)
        return services.results.result(found[1], self.sitting) if found else None


@dataclass(frozen=True, slots=True)
class ShowReport:
    """Both pages of a result."""

    result: Result

    def __call__(self, services: Services) -> ExamReport:
        return services.exam_reports.report(self.result)


@dataclass(frozen=True, slots=True)
class AcceptKeys:
    """Score a sitting by the keys corrected since."""

    result: Result

    def __call__(self, services: Services) -> Result | None:
        services.results.accept_keys(self.result)
        return ShowResult(self.result.sitting.started.sitting)(services)


@dataclass(frozen=True, slots=True)
class DeclineKeys:
    """Leave a sitting scored as it is."""

    result: Result

    def __call__(self, services: Services) -> Result | None:
        services.results.decline_keys(self.result)
        return ShowResult(self.result.sitting.started.sitting)(services)


def _bank(services: Services) -> tuple[Plan, BankInfo] | None:
    plan = services.planning.plan()
    info = services.library.active(plan.bank) if plan else None
    return (plan, info) if plan and info else None
