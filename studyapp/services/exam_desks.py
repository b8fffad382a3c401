"""What can be sat, as values: the locked forms and the kinds that are drawn from practice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from studyapp.domain.blueprint import Rule
from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.frameworks import Form
from studyapp.domain.sittings import Sitting
from studyapp.services.exam_results import Taken


@dataclass(frozen=True, slots=True, kw_only=True)
class SittingDesk:
    """Something that can be sat, and what the learner did with it.

    `usual` are the minutes at the exam's pace, `minutes` with the learner's multiplier. `open` is
    a sitting in progress, `left` the ms its clock would show if one went on now; `day` is the
    study day.
    """

    questions: int
    usual: int
    minutes: int
    day: date
    open: Sitting | None = None
    left: int = 0
    taken: tuple[Taken, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDesk(SittingDesk):
    """A locked form.

    `gaps` counts the questions missing by discipline (negative: too many): such a form cannot be
    sat. `again_on` is the day from which a form already taken may be sat again. `other` says that
    another form is in progress.
    """

    form: Form
    gaps: Mapping[str, int]
    again_on: date | None = None
    other: bool = False

    @property
    def waits(self) -> bool:
        """Whether it is too early to sit the form again."""
        return self.again_on is not None and self.day < self.again_on

    @property
    def can_start(self) -> bool:
        """Whether a new sitting may begin."""
        return self.open is None and not self.other and not self.gaps and not self.waits


@dataclass(frozen=True, slots=True, kw_only=True)
class KindDesk(SittingDesk):
    """A kind that is drawn from practice; `taken` has the last sitting alone.

    `unseen` of the `pool` practice questions were never asked. `gaps` counts the questions missing
    by discipline. `topics` are the titles of what a repair set repairs, after the sitting
    `repairs`. Once drawn, `new` of its questions were never asked, and `loosened` are the rules
    that gave way.
    """

    kind: ExamKind
    pool: int = 0
    unseen: int = 0
    gaps: Mapping[str, int] = field(default_factory=dict)
    topics: tuple[str, ...] = ()
    repairs: str = ""
    new: int = 0
    loosened: tuple[Rule, ...] = ()

    @property
    def can_start(self) -> bool:
        """Whether a new sitting may begin."""
        return self.open is None and not self.gaps and self.questions > 0


@dataclass(frozen=True, slots=True)
class Running:
    """A sitting that was left and whose clock runs on, without anything of its questions. `form` is
    the title of its form, "" where its paper was drawn; `left` the ms its clock would show if one
    went on now, 0 where the time is up."""

    sitting: str
    form: str
    kind: str
    answered: int
    questions: int
    left: int


class CannotBeSat(Exception):
    """There are too few questions or too many, another form is in progress, or it is too early to
    sit a form again."""

    def __init__(self, desk: SittingDesk) -> None:
        super().__init__(type(desk).__name__)
        self.desk = desk
