"""What the Mock exam page offers before an exam, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.plan import Plan
from studyapp.services.exam_desks import FormDesk, KindDesk
from studyapp.services.exam_results import Taken


@dataclass(frozen=True, slots=True)
class Forms:
    """What the services say of the forms of the active bank, and of what practice gives."""

    plan: Plan
    info: BankInfo
    desks: tuple[FormDesk, ...]
    kinds: tuple[KindDesk, ...] = ()


class Situation(StrEnum):
    """What the page is about."""

    SET_UP = "set up"
    NO_BANK = "no bank"
    NO_FORM = "no form"
    GO_ON = "go on"
    READY = "ready"
    ALL_TAKEN = "all taken"
    NOTHING_FITS = "nothing fits"


@dataclass(frozen=True, slots=True)
class Gap:
    """Questions of a discipline that a form lacks, or has too many of where `count` is below 0."""

    discipline: str
    count: int


@dataclass(frozen=True, slots=True)
class FormRow:
    """A form in the list. `gaps` say why it cannot be sat."""

    desk: FormDesk
    gaps: tuple[Gap, ...]

    @property
    def id(self) -> str:
        return self.desk.form.id

    @property
    def title(self) -> str:
        return self.desk.form.title

    @property
    def taken(self) -> tuple[Taken, ...]:
        """What it was taken for, the last sitting first."""
        return self.desk.taken[::-1]


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind that is drawn from practice. `gaps` say why it cannot be sat."""

    desk: KindDesk
    gaps: tuple[Gap, ...]

    @property
    def taken(self) -> tuple[Taken, ...]:
        """The last sitting, if there was one."""
        return self.desk.taken


Row = FormRow | KindRow


@dataclass(frozen=True, slots=True)
class Offer:
    """The lists, and the row that the one big button is about. `multiplier` stretches the time."""

    situation: Situation
    rows: tuple[FormRow, ...] = ()
    kinds: tuple[KindRow, ...] = ()
    first: Row | None = None
    multiplier: float = 1.0
    day: date | None = None


def offer(forms: Forms | None, *, set_up: bool = True) -> Offer:
    """What to offer; None where there is no bank, or before the first start (`set_up` False)."""
    if forms is None:
        return Offer(Situation.NO_BANK if set_up else Situation.SET_UP)
    short = {discipline.id: discipline.short for discipline in forms.info.disciplines}
    rows = tuple(FormRow(desk, _gaps(desk.gaps, short)) for desk in forms.desks)
    kinds = tuple(KindRow(desk, _gaps(desk.gaps, short)) for desk in _in_order(forms.kinds))
    situation, first = _first(rows, kinds)
    both: tuple[Row, ...] = (*rows, *kinds)
    day = next((row.desk.day for row in both), None)
    return Offer(situation, rows, kinds, first, forms.plan.multiplier, day)


def _in_order(kinds: tuple[KindDesk, ...]) -> tuple[KindDesk, ...]:
    """The warm-up comes first until anything was answered, then last; a repair set only where
    there is something to repair or was."""
    shown = [desk for desk in kinds if desk.questions or desk.open or desk.taken]

    def place(desk: KindDesk) -> int:
        if desk.kind is not ExamKind.WARM_UP:
            return 0
        return -1 if desk.unseen == desk.pool else 1

    return tuple(sorted(shown, key=place))


def _first(rows: tuple[FormRow, ...], kinds: tuple[KindRow, ...]) -> tuple[Situation, Row | None]:
    """A sitting in progress, else a form not taken yet, else one that may be sat again."""
    both: tuple[Row, ...] = (*rows, *kinds)
    begun = next((row for row in both if row.desk.open), None)
    if begun:
        return Situation.GO_ON, begun
    if not rows:
        return Situation.NO_FORM, None
    new = next((row for row in rows if row.desk.can_start and not row.taken), None)
    if new:
        return Situation.READY, new
    again = next((row for row in rows if row.desk.can_start), None)
    if again:
        return Situation.READY, again
    taken = [row for row in rows if row.taken]
    if taken:
        return Situation.ALL_TAKEN, max(taken, key=lambda row: row.taken[0].day)
    return Situation.NOTHING_FITS, None


def _gaps(gaps: Mapping[str, int], short: Mapping[str, str]) -> tuple[Gap, ...]:
    """In the order of the blueprint; what belongs to no discipline of it comes last."""
    order = list(short)
    found = sorted(gaps, key=lambda name: order.index(name) if name in order else len(order))
    return tuple(Gap(short.get(name, name), gaps[name]) for name in found)


def below_target(taken: Taken) -> int:
    """How many right answers a sitting is short of its target; negative above it.

    The target is in percent; of a form with another length than 100 it is the next whole number.
    """
    return needed(taken.target, taken.total.n) - taken.total.right


def needed(target: int, questions: int) -> int:
    """The right answers that make a target in percent."""
    return -(-target * questions // 100)
