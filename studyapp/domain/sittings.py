"""A sitting of a mock exam as a fold over its events, and the machine of its states.

The clock stores what has elapsed, never a deadline. After data.md 3.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from studyapp.domain.answers import Confidence
from studyapp.domain.papers import PaperItem
from studyapp.domain.sitting_events import (
    SittingChose,
    SittingFlagged,
    SittingHighlighted,
    SittingNoted,
    SittingPaused,
    SittingRegraded,
    SittingResumed,
    SittingStarted,
    SittingStep,
    SittingStruck,
    SittingSubmitted,
    SittingSure,
    SittingSurveyed,
    SittingVisited,
    Stretch,
)


class SittingState(StrEnum):
    RUNNING = "running"
    PAUSED = "paused"
    SUBMITTED = "submitted"


class SittingMode(StrEnum):
    """STRICT is as at the test centre; RELAXED may pause, asks for confidence, and
    has notes and highlights."""

    STRICT = "strict"
    RELAXED = "relaxed"


class IllegalStep(Exception):
    """A step that the state of the sitting does not allow."""

    def __init__(self, state: SittingState, step: type[SittingStep]) -> None:
        super().__init__(f"{step.TYPE} while {state.value}")
        self.state = state
        self.step = step


_RUNNING, _PAUSED, _SUBMITTED = SittingState
# What may happen in a state, and the state after it. Whatever is not here may not happen. A sitting
# that runs can be resumed: that is how one goes on after a crash, which left no event.
TRANSITIONS: Mapping[tuple[SittingState, type[SittingStep]], SittingState] = {
    (_RUNNING, SittingVisited): _RUNNING,
    (_RUNNING, SittingChose): _RUNNING,
    (_RUNNING, SittingFlagged): _RUNNING,
    (_RUNNING, SittingStruck): _RUNNING,
    (_RUNNING, SittingSure): _RUNNING,
    (_RUNNING, SittingNoted): _RUNNING,
    (_RUNNING, SittingHighlighted): _RUNNING,
    (_RUNNING, SittingPaused): _PAUSED,
    (_RUNNING, SittingResumed): _RUNNING,
    (_RUNNING, SittingSubmitted): _SUBMITTED,
    (_PAUSED, SittingResumed): _RUNNING,
    (_PAUSED, SittingSubmitted): _SUBMITTED,
    (_SUBMITTED, SittingSurveyed): _SUBMITTED,
    (_SUBMITTED, SittingRegraded): _SUBMITTED,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What the learner did with one question. `ms` is the time spent on it; `changes` are the
    options chosen before the present one, None where an answer was taken away; `highlights` are
    parts of the text asked. `first_at` and `chosen_at` are the elapsed ms of the first and of the
    last choice."""

    chosen: str | None = None
    seen: bool = False
    flagged: bool = False
    struck: frozenset[str] = frozenset()
    confidence: Confidence | None = None
    ms: int = 0
    changes: tuple[str | None, ...] = ()
    note: str = ""
    highlights: tuple[Stretch, ...] = ()
    first_at: int | None = None
    chosen_at: int | None = None


@dataclass(frozen=True, slots=True)
class Regrade:
    """A decision on keys that the bank corrected: the versions it was about, by item."""

    hashes: Mapping[str, str]
    accepted: bool
    day: date | None


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which nobody could answer, in ms; `charged` is what the clock counted of it."""

    reason: str
    down: int
    charged: int
    by: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting after its events. Times in ms. `survey` is what the learner said after the end,
    None where nothing was said."""

    started: SittingStarted
    state: SittingState = SittingState.RUNNING
    cells: tuple[Cell, ...] = ()
    position: int = 0
    elapsed: int = 0
    pauses: tuple[Pause, ...] = ()
    paused_for: str = ""
    submitted_by: str = ""
    hashes: Mapping[str, str] = field(default_factory=dict)
    survey: SittingSurveyed | None = None
    regrades: tuple[Regrade, ...] = ()

    @classmethod
    def begin(cls, started: SittingStarted) -> "Sitting":
        return cls(started, cells=tuple(Cell() for _ in started.paper))

    @classmethod
    def of(cls, started: SittingStarted, steps: Iterable[SittingStep]) -> "Sitting":
        """The sitting after its steps in order of replay. A step that its state does not allow,
        written by another device, is passed over."""
        sitting = cls.begin(started)
        for step in steps:
            if (sitting.state, type(step)) in TRANSITIONS and sitting.has(step):
                sitting = sitting.after(step)
        return sitting

    def has(self, step: SittingStep) -> bool:
        """Whether the question that a step is about is on the paper."""
        return 0 <= getattr(step, "position", 0) < len(self.cells)

    def after(self, step: SittingStep) -> "Sitting":
        """The sitting after a step. Raises IllegalStep where its state does not allow it."""
        state = TRANSITIONS.get((self.state, type(step)))
        if state is None:
            raise IllegalStep(self.state, type(step))
        sitting = replace(self, state=state)
        if isinstance(step, SittingRegraded):
            regrades = (*self.regrades, Regrade(step.hashes, step.accepted, step.day))
            taken = step.hashes if step.accepted else {}
            return replace(sitting, hashes={**self.hashes, **taken}, regrades=regrades)
        if isinstance(step, SittingSurveyed):
            return replace(sitting, survey=step)
        return sitting._timed(step)._did(step)

    @property
    def paper(self) -> tuple[PaperItem, ...]:
        return self.started.paper

    @property
    def strict(self) -> bool:
        return self.started.mode == SittingMode.STRICT

    @property
    def limit(self) -> int:
        """The time there is, with the learner's multiplier."""
        return round(self.started.limit * self.started.multiplier)

    @property
    def left(self) -> int:
        return max(0, self.limit - self.elapsed)

    @property
    def runs_alone(self) -> bool:
        """Whether its clock runs though nobody sits at it: a strict one that was left."""
        return self.strict and self.state is SittingState.PAUSED

    @property
    def submitted(self) -> bool:
        return self.state is SittingState.SUBMITTED

    @property
    def answered(self) -> int:
        return sum(cell.chosen is not None for cell in self.cells)

    @property
    def open_positions(self) -> tuple[int, ...]:
        """The positions without an answer."""
        return tuple(p for p, cell in enumerate(self.cells) if cell.chosen is None)

    @property
    def flagged_positions(self) -> tuple[int, ...]:
        return tuple(p for p, cell in enumerate(self.cells) if cell.flagged)

    def hash_of(self, item: PaperItem) -> str:
        """The version that scores an item: the one asked, or a corrected one taken over."""
        return self.hashes.get(item.item, item.hash)

    def _timed(self, step: SittingStep) -> "Sitting":
        """The time since the last step belongs to the question that was on the screen; what is
        charged for an absence belongs to none."""
        elapsed = max(self.elapsed, getattr(step, "elapsed", 0))
        away = step.charged if isinstance(step, SittingResumed) else 0
        spent = max(0, elapsed - self.elapsed - away)
        timed = self._changed(self.position, ms=self.cells[self.position].ms + spent)
        return replace(timed, elapsed=elapsed)

    def _did(self, step: SittingStep) -> "Sitting":
        match step:
            case SittingVisited(position=position):
                return replace(self._changed(position, seen=True), position=position)
            case SittingChose(position=position, option=option):
                cell = self.cells[position]
                if option == cell.chosen:
                    return self
                first = cell.chosen is None and not cell.changes
                changes = cell.changes if first else (*cell.changes, cell.chosen)
                return self._changed(
                    position,
                    chosen=option,
                    changes=changes,
                    first_at=self.elapsed if first else cell.first_at,
                    chosen_at=self.elapsed,
                )
            case SittingFlagged(position=position, on=on):
                return self._changed(position, flagged=on)
            case SittingStruck(position=position, option=option, on=on):
                struck = self.cells[position].struck
                return self._changed(
                    position, struck=struck | {option} if on else struck - {option}
                )
            case SittingSure(position=position, confidence=confidence):
                return self._changed(position, confidence=confidence)
            case SittingNoted(position=position, text=text):
                return self._changed(position, note=text)
            case SittingHighlighted(position=position, stretches=stretches):
                return self._changed(position, highlights=stretches)
            case SittingPaused(reason=reason):
                return replace(self, paused_for=reason)
            case SittingResumed(reason=reason, down=down, charged=charged, by=by):
                pauses = (*self.pauses, Pause(reason, down, charged, by))
                return replace(self, paused_for="", pauses=pauses)
            case SittingSubmitted(by=by):
                return replace(self, submitted_by=by, paused_for="")
        return self

    def _changed(self, position: int, **values: object) -> "Sitting":
        cell = replace(self.cells[position], **values)  # type: ignore[arg-type]
        return replace(self, cells=(*self.cells[:position], cell, *self.cells[position + 1 :]))
