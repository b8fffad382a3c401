"""What a bank says of its exam: blueprints with weights, topics, dated facts, sources."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Discipline:
    """`weight` is the share of the exam's questions in percent."""

    id: str
    title: str
    weight: int

    @property
    def short(self) -> str:
        """The id as a word, for places where the title does not fit."""
        return self.id.replace("-", " ").capitalize()


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source of `sources.yaml`; `at` is a place in it ("p. 41")."""

    ref: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Framework:
    id: str
    title: str
    disciplines: tuple[Discipline, ...]
    checked_on: date
    sources: tuple[SourceRef, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """`places` maps a framework's id to the id of the discipline in it."""

    id: str
    title: str
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ExamFact:
    id: str
    text: str
    checked_on: date
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A work; `seen` is full, excerpt, second-hand or catalogue."""

    id: str
    author: str
    title: str
    year: str
    seen: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Exam:
    framework: str
    questions: int
    minutes: int
    options: int


@dataclass(frozen=True, slots=True)
class Form:
    """A locked mock form: questions by discipline of the exam's framework, seen nowhere else."""

    id: str
    title: str
    minutes: int
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BankInfo:
    """A bank without its items."""

    id: str
    title: str
    version: str
    language: str
    licence: str
    disclaimer: str
    exam: Exam
    frameworks: tuple[Framework, ...]
    topics: tuple[Topic, ...]
    facts: tuple[ExamFact, ...] = ()
    forms: tuple[Form, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)

    @property
    def disciplines(self) -> tuple[Discipline, ...]:
        """The disciplines of the exam's framework, in its order."""
        return next(f.disciplines for f in self.frameworks if f.id == self.exam.framework)

    @property
    def discipline_by_topic(self) -> dict[str, str]:
        """Topic id to discipline id in the exam's framework, in the bank's order of topics."""
        framework = self.exam.framework
        return {t.id: t.places[framework] for t in self.topics if framework in t.places}

    def form_title(self, form_id: str) -> str:
        """The title of a form; its id where the bank no longer has it."""
        return next((form.title for form in self.forms if form.id == form_id), form_id)
