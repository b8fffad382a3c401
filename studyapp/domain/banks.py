"""A bank as read from its folder: every file with what it held, the items, and the problems."""

from dataclasses import dataclass

from studyapp.domain.cards import Card
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.problems import Problem
from studyapp.domain.questions import Lesson, Question, Scenario, Term


@dataclass(frozen=True, slots=True)
class BankFile:
    """One file of a bank.

    `path` is relative, with forward slashes; `content` is the reader's own JSON of what could be
    used, kept so that an unchanged file is never parsed again; empty where nothing could.
    """

    path: str
    sha256: str
    content: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class BankReading:
    """A bank after reading.

    `info` is None where `bank.yaml` cannot be used: then nothing else is given either.
    `retired` are ids that the bank declares retired, with the version in which that happened.
    `unreadable` are files that could not be read at all: their items are neither given nor gone.
    `held` are ids of items that stand in a file but have a fault: left out, not gone.
    `parsed` counts the files that were parsed in this reading.
    """

    folder: str
    files: tuple[BankFile, ...]
    info: BankInfo | None
    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    terms: tuple[Term, ...] = ()
    retired: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    parsed: int = 0
