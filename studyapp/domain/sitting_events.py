"""What the log says of sittings of a mock exam. Every event carries the elapsed ms of the sitting;
nothing in a sitting is ever taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from studyapp.domain.answers import Confidence
from studyapp.domain.papers import PaperItem


@dataclass(frozen=True, slots=True)
class SittingStarted:
    """`limit` is in ms before the multiplier; `rule` names the scoring rule and its version.

    `kind` is an ExamKind; `form` the id of the form that a full one sits, "" where the paper was
    drawn from practice. `clean` says that no sitting of the form was submitted before, of a drawn
    paper that none of its questions was asked before. `loosened` are the rules of the blueprint
    (`blueprint.Rule`) that gave way for a drawn paper.
    """

    TYPE: ClassVar[str] = "sitting.started"
    sitting: str
    bank: str
    version: str
    form: str
    kind: str
    mode: str
    rule: str
    limit: int
    multiplier: float
    target: int
    seed: str
    clean: bool
    paper: tuple[PaperItem, ...]
    loosened: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SittingVisited:
    TYPE: ClassVar[str] = "sitting.visited"
    sitting: str
    position: int
    elapsed: int


@dataclass(frozen=True, slots=True)
class SittingChose:
    """`option` is None where an answer was taken away."""

    TYPE: ClassVar[str] = "sitting.chose"
    sitting: str
    position: int
    elapsed: int
    option: str | None


@dataclass(frozen=True, slots=True)
class SittingFlagged:
    TYPE: ClassVar[str] = "sitting.flagged"
    sitting: str
    position: int
    elapsed: int
    on: bool


@dataclass(frozen=True, slots=True)
class SittingStruck:
    TYPE: ClassVar[str] = "sitting.struck"
    sitting: str
    position: int
    elapsed: int
    option: str
    on: bool


@dataclass(frozen=True, slots=True)
class SittingSure:
    """How sure the learner is of the answer; asked in relaxed sittings alone."""

    TYPE: ClassVar[str] = "sitting.sure"
    sitting: str
    position: int
    elapsed: int
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class SittingNoted:
    """The learner's words on a question; none take them away. Relaxed sittings alone have notes."""

    TYPE: ClassVar[str] = "sitting.noted"
    sitting: str
    position: int
    elapsed: int
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of `Asked.text`: the first code point, and the one after the last."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SittingHighlighted:
    """What of a question is highlighted from now on, in relaxed sittings alone; `stretches` ascend
    and do not overlap. They are places in the version asked."""

    TYPE: ClassVar[str] = "sitting.highlighted"
    sitting: str
    position: int
    elapsed: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class SittingPaused:
    """`reason` is break or leave."""

    TYPE: ClassVar[str] = "sitting.paused"
    sitting: str
    elapsed: int
    reason: str


@dataclass(frozen=True, slots=True)
class SittingResumed:
    """`down` is how long nobody could answer, `charged` how much of it the clock counts;
    `reason` is break, leave, crash or suspend; `by` the clock that measured it: boot or wall."""

    TYPE: ClassVar[str] = "sitting.resumed"
    sitting: str
    elapsed: int
    reason: str
    down: int
    charged: int
    by: str = "boot"


@dataclass(frozen=True, slots=True)
class SittingSubmitted:
    """`by` is user or time."""

    TYPE: ClassVar[str] = "sitting.submitted"
    sitting: str
    elapsed: int
    by: str


class Pace(StrEnum):
    """How the time felt."""

    SHORT = "short"
    RIGHT = "right"
    AMPLE = "ample"


class Fatigue(StrEnum):
    """How tired the learner was at the end."""

    FRESH = "fresh"
    TIRED = "tired"
    EXHAUSTED = "exhausted"


class Outlook(StrEnum):
    """Where the learner believes to be, against the own target, before the result is told."""

    BELOW = "below"
    NEAR = "near"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class SittingSurveyed:
    """What the learner said of a sitting before the result was told; None is what was not said."""

    TYPE: ClassVar[str] = "sitting.surveyed"
    sitting: str
    pace: Pace | None = None
    fatigue: Fatigue | None = None
    outlook: Outlook | None = None


@dataclass(frozen=True, slots=True)
class SittingRegraded:
    """The learner decided on corrected keys: `hashes` maps an item to the version that scores it
    from then on, or would have where `accepted` is False. `day` is the study day of the decision;
    older logs have none."""

    TYPE: ClassVar[str] = "sitting.regraded"
    sitting: str
    rule: str
    hashes: Mapping[str, str]
    accepted: bool = True
    day: date | None = None


SittingStep = (
    SittingVisited
    | SittingChose
    | SittingFlagged
    | SittingStruck
    | SittingSure
    | SittingNoted
    | SittingHighlighted
    | SittingPaused
    | SittingResumed
    | SittingSubmitted
    | SittingSurveyed
    | SittingRegraded
)
