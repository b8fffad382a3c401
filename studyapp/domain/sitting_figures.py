"""What a submitted sitting tells beyond its score, which no test centre shows: where the time went,
what changing an answer brought, what flags, haste and confidence were worth, what to repair.

After exam.md 5.4. All figures are of this one sitting.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, sqrt

from studyapp.domain.answers import Confidence, rapid_limit
from studyapp.domain.calibration import Level, levels
from studyapp.domain.exam_kinds import REPAIR_TOPICS
from studyapp.domain.mastery import Z90, Tally
from studyapp.domain.scoring import Mark, Score
from studyapp.domain.sittings import Cell, Pause, Sitting

# At most so many questions are named as the slowest, and never more than this part of all.
SLOWEST, SLOW_PART = 10, 4
TENTHS = 10
# What counts as the end of a sitting: half an hour of three hours, and as much of a shorter one.
LATE_MS, LATE_PART = 30 * 60_000, 6


class Turn(StrEnum):
    """What changing an answer did, from the first choice to the last."""

    LOST = "lost"
    GAINED = "gained"
    STILL_WRONG = "still wrong"
    BACK = "back"
    TAKEN_AWAY = "taken away"


@dataclass(frozen=True, slots=True)
class Times:
    """Time on the `n` questions that were seen, in ms: the quartiles, and the positions of the
    slowest, slowest first."""

    n: int = 0
    low: float = 0.0
    median: float = 0.0
    high: float = 0.0
    slowest: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PacePoint:
    """`used` is the elapsed ms when so many questions had had an answer, None where they never
    had; `even` is what an even pace through the whole limit would have used."""

    done: int
    used: int | None
    even: int


@dataclass(frozen=True, slots=True)
class Pace:
    """The sitting by tenths of its paper, and the answers that were settled in its last `late_ms`
    beside those before. Questions without an answer are in neither."""

    points: tuple[PacePoint, ...]
    late_ms: int
    late: Tally
    before: Tally


@dataclass(frozen=True, slots=True)
class FirstPass:
    """`right` is the score if the first option chosen had stood everywhere."""

    right: int
    turns: Mapping[Turn, int]

    @property
    def changed(self) -> int:
        return sum(self.turns.values())


@dataclass(frozen=True, slots=True)
class Rapid:
    """Answers given in under `under` ms."""

    under: float
    tally: Tally


@dataclass(frozen=True, slots=True)
class SittingFigures:
    """`sureness` goes from guess to sure and is empty where nobody asked; `sure_wrong` are
    positions. `left_open` were seen and have no answer, `unseen` were never on the screen."""

    times: Times
    pace: Pace
    first_pass: FirstPass
    flagged: Tally
    unflagged: Tally
    rapid: Rapid
    left_open: int
    unseen: int
    sureness: tuple[Level, ...]
    sure_wrong: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Repair:
    """A topic with a miss in the sitting: what was right of it here, and of the first answers to
    its other questions."""

    topic: str
    here: Tally
    others: Tally

    @property
    def misses(self) -> int:
        return self.here.n - self.here.right


@dataclass(frozen=True, slots=True)
class Break:
    """All pauses of one reason: how many, how long together in ms, and whether the clock counted
    them; `by_wall` says that the wall clock had to measure one."""

    reason: str
    times: int
    down: int
    charged: int
    by_wall: bool


def figures_of(sitting: Sitting, score: Score) -> SittingFigures:
    """The figures of a submitted sitting."""
    marks = score.marks
    times = times_of(sitting.cells)
    rapid_under = rapid_limit(cell.ms for cell in sitting.cells if cell.seen)
    return SittingFigures(
        times=times,
        pace=pace_of(sitting, marks),
        first_pass=first_pass_of(marks),
        flagged=Tally.of(mark.right for mark in marks if mark.cell.flagged),
        unflagged=Tally.of(mark.right for mark in marks if not mark.cell.flagged),
        rapid=Rapid(
            rapid_under,
            Tally.of(m.right for m in marks if m.answered and m.cell.ms < rapid_under),
        ),
        left_open=sum(mark.cell.seen and not mark.answered for mark in marks),
        unseen=sum(not mark.cell.seen for mark in marks),
        sureness=sureness_of(marks),
        sure_wrong=tuple(
            mark.position
            for mark in marks
            if mark.answered and not mark.right and mark.cell.confidence is Confidence.SURE
        ),
    )


def times_of(cells: Sequence[Cell]) -> Times:
    """Where the time went; quartiles are linear between ranks."""
    seen = [(cell.ms, position) for position, cell in enumerate(cells) if cell.seen]
    if not seen:
        return Times()
    ordered = sorted(ms for ms, _ in seen)
    slowest = sorted(seen, key=lambda one: (-one[0], one[1]))
    most = min(SLOWEST, ceil(len(seen) / SLOW_PART))
    return Times(
        n=len(seen),
        low=_quantile(ordered, 0.25),
        median=_quantile(ordered, 0.5),
        high=_quantile(ordered, 0.75),
        slowest=tuple(position for _, position in slowest[:most]),
    )


def pace_of(sitting: Sitting, marks: Iterable[Mark]) -> Pace:
    """How the time went against the questions done."""
    cells, limit = sitting.cells, sitting.limit
    firsts = sorted(cell.first_at for cell in cells if cell.first_at is not None)
    counts = dict.fromkeys(ceil(tenth * len(cells) / TENTHS) for tenth in range(1, TENTHS + 1))
    late_ms = min(LATE_MS, limit // LATE_PART)
    begins = sitting.elapsed - late_ms
    settled = [(mark, mark.cell.chosen_at or 0) for mark in marks if mark.answered]
    return Pace(
        points=tuple(
            PacePoint(
                done,
                firsts[done - 1] if done <= len(firsts) else None,
                round(limit * done / len(cells)),
            )
            for done in counts
            if done
        ),
        late_ms=late_ms,
        late=Tally.of(mark.right for mark, at in settled if at > begins),
        before=Tally.of(mark.right for mark, at in settled if at <= begins),
    )


def first_choice(cell: Cell) -> str | None:
    """The option chosen first, on the first pass or later; None where there never was one."""
    return cell.changes[0] if cell.changes else cell.chosen


def turn(mark: Mark) -> Turn | None:
    """What changing the answer did; None where it was never changed."""
    cell = mark.cell
    if not cell.changes:
        return None
    if cell.chosen is None:
        return Turn.TAKEN_AWAY
    first = first_choice(cell)
    if first == cell.chosen:
        return Turn.BACK
    if mark.right:
        return Turn.GAINED
    return Turn.LOST if first == mark.key else Turn.STILL_WRONG


def first_pass_of(marks: Iterable[Mark]) -> FirstPass:
    """The first options chosen against those that stood at the end."""
    right, turns = 0, dict.fromkeys(Turn, 0)
    for mark in marks:
        right += first_choice(mark.cell) == mark.key
        found = turn(mark)
        if found is not None:
            turns[found] += 1
    return FirstPass(right, {name: n for name, n in turns.items() if n})


def sureness_of(marks: Iterable[Mark]) -> tuple[Level, ...]:
    """What each word of confidence was worth, from guess to sure; nothing where none was asked."""
    said = [
        (mark.cell.confidence, mark.right)
        for mark in marks
        if mark.answered and mark.cell.confidence is not None
    ]
    return tuple(reversed(levels(said))) if said else ()


def to_repair(
    marks: Iterable[Mark], others: Mapping[str, Tally], weakness: Mapping[str, float]
) -> tuple[Repair, ...]:
    """At most five topics with a miss: those with most misses first, and among these the ones with
    the lowest estimated share, `weakness`.

    `others` are the first answers to questions that are not on the paper, by topic.
    """
    here: dict[str, Tally] = {}
    for mark in marks:
        here[mark.topic] = here.get(mark.topic, Tally()).plus(Tally.of((mark.right,)))
    found = [
        Repair(topic, tally, others.get(topic, Tally()))
        for topic, tally in here.items()
        if tally.right < tally.n
    ]
    found.sort(key=lambda one: (-one.misses, weakness.get(one.topic, 1.0)))
    return tuple(found[:REPAIR_TOPICS])


def apart(one: Tally, other: Tally) -> tuple[float, float]:
    """The 90 % interval of how much higher the share behind `one` is than that behind `other`,
    in [-1, 1] (Agresti and Caffo 2000: a right and a wrong answer are added to each)."""
    shares = [(tally.right + 1) / (tally.n + 2) for tally in (one, other)]
    spread = sum(
        share * (1 - share) / (tally.n + 2)
        for share, tally in zip(shares, (one, other), strict=True)
    )
    half = Z90 * sqrt(spread)
    between = shares[0] - shares[1]
    return max(-1.0, between - half), min(1.0, between + half)


def comparable(one: Sitting, other: Sitting) -> bool:
    """Whether `other` may stand beside `one`: clean, submitted, of the same kind and length."""
    return (
        other.submitted
        and other.started.clean
        and other.started.kind == one.started.kind
        and len(other.paper) == len(one.paper)
    )


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


def _quantile(ordered: Sequence[int], share: float) -> float:
    """A quantile of sorted values, linear between ranks (Hyndman and Fan 1996, type 7)."""
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (at - low) * (ordered[high] - ordered[low])
