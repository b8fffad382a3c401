"""What the result of a sitting says, as a value."""

from dataclasses import dataclass

from studyapp.domain.mastery import Share, Tally, Verdict
from studyapp.domain.sittings import Sitting
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
    )


def _ran_out_away(sitting: Sitting) -> bool:
    """Whether the time ran out in an absence: it charged more than there was left."""
    spent = sum(cell.ms for cell in sitting.cells)
    charged = sum(pause.charged for pause in sitting.pauses)
    return spent + charged > sitting.elapsed
