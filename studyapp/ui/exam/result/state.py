"""What the result of a sitting says, as a value."""

from dataclasses import dataclass

from studyapp.domain.mastery import Share, Tally, Verdict
from studyapp.domain.sittings import Pause, Sitting
from studyapp.services.exam_results import Result
from studyapp.services.exams import TIME
from studyapp.ui.exam.forms.state import needed


@dataclass(frozen=True, slots=True)
class Row:
    """A discipline at its place in the blueprint: what was right here, and what is expected on
    new questions by everything that is known."""

    place: int
    title: str
    right: Tally
    expected: Share | None

    @property
    def verdict(self) -> Verdict:
        """The word against the target."""
        return self.expected.verdict if self.expected else Verdict.NONE


@dataclass(frozen=True, slots=True)
class Band:
    """The score with the range it would likely fall in again, all in per cent."""

    value: float
    low: float
    high: float
    target: int


@dataclass(frozen=True, slots=True)
class Face:
    """The first page of a result. `below` counts right answers short of the target, negative above
    it. `low` and `high` are right answers on another form of this length."""

    result: Result
    total: Tally
    below: int
    low: int
    high: int
    band: Band
    rows: tuple[Row, ...]
    unanswered: int
    by_time: bool
    ran_out_away: bool
    changed: int
    gained: int

    @property
    def after_keys(self) -> int:
        """The score if the corrected keys are taken over."""
        return self.total.right + self.gained


def face(result: Result) -> Face:
    """What the first page shows of a result."""
    total = result.score.total
    target = result.sitting.started.target
    by_time = result.sitting.submitted_by == TIME
    return Face(
        result=result,
        total=total,
        below=needed(target, total.n) - total.right,
        low=round(result.low * total.n),
        high=round(result.high * total.n),
        band=Band(
            100 * total.right / total.n if total.n else 0,
            100 * result.low,
            100 * result.high,
            target,
        ),
        rows=tuple(
            Row(place, entry.title, entry.right, entry.expected)
            for place, entry in enumerate(result.disciplines)
        ),
        unanswered=result.score.unanswered,
        by_time=by_time,
        ran_out_away=by_time and _ran_out_away(result.sitting),
        changed=len(result.key_changes),
        gained=sum(change.gains for change in result.key_changes),
    )


@dataclass(frozen=True, slots=True)
class Break:
    """All pauses of one reason: how many, how long together in ms, and whether the clock counted
    them; `by_wall` says that the wall clock had to measure one."""

    reason: str
    times: int
    down: int
    charged: int
    by_wall: bool


def breaks(pauses: tuple[Pause, ...]) -> tuple[Break, ...]:
    """The pauses by their reason, in the order in which they came first."""
    found: dict[str, list[Pause]] = {}
    for pause in pauses:
        found.setdefault(pause.reason, []).append(pause)
    return tuple(
        Break(
            reason,
            len(group),
            sum(pause.down for pause in group),
            sum(pause.charged for pause in group),
            any(pause.by == "wall" for pause in group),
        )
        for reason, group in found.items()
    )


def _ran_out_away(sitting: Sitting) -> bool:
    """Whether the time ran out in an absence: it charged more than there was left."""
    spent = sum(cell.ms for cell in sitting.cells)
    charged = sum(pause.charged for pause in sitting.pauses)
    return spent + charged > sitting.elapsed
