"""Questions: a stem, one key among its options, a rationale for every option."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studyapp.domain.frameworks import SourceRef

PRACTICE = "practice"


@dataclass(frozen=True, slots=True)
class Option:
    """`id` is the stable identity and never shown; `anchor` is "last" where it must stay last."""

    id: str
    text: str
    why: str
    correct: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A situation shared by a block of questions."""

    id: str
    topic: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """`pool` is "practice" or the id of the locked form it belongs to.

    `kind` is scenario, judgement, concept, term or calculation; `level` recall, apply or analyse;
    `difficulty` easy, medium or hard.
    """

    id: str
    topic: str
    pool: str
    kind: str
    level: str
    difficulty: str
    fact: str
    stem: str
    options: tuple[Option, ...]
    takeaway: str
    scenario: str = ""
    enemies: tuple[str, ...] = ()
    sources: tuple[SourceRef, ...] = ()
    lint_ok: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page of the study guide; `text` is Markdown."""

    topic: str
    title: str
    text: str
    sources: tuple[SourceRef, ...] = ()
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    id: str
    term: str
    text: str
    also: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    sources: tuple[SourceRef, ...] = ()
