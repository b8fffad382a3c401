"""A bank as read from its folder: every file with what it held, the items, and the problems."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from studyapp.domain.cards import Card
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.problems import Problem
from studyapp.domain.questions import Lesson, Question, Scenario, Term
from studyapp.domain.sentences import sentence

Told = Callable[[int, int], None]
"""Hears how many files of a bank are read, and of how many."""


def untold(_done: int, _total: int) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class BankFile:
    """One file of a bank.

    `path` is relative, with forward slashes; `content` is the reader's own JSON of what could be
    used, kept so that an unchanged file, good or not, is never parsed again.
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

    def claim(self, homes: dict[str, str]) -> "BankReading":
        """The reading, with its folder entered in `homes` (folder by bank id) as the bank's home.

        A bank that has a home already is refused: memory is keyed by the bank's id, so two folders
        cannot both be it.
        """
        if self.info is None:
            return self
        home = homes.setdefault(self.info.id, self.folder)
        if home == self.folder:
            return self
        message = sentence(
            "the bank id {id} is taken by the bank in {home}", id=self.info.id, home=home
        )
        hint = sentence("change the id, or remove one of them")
        problem = Problem("bank.yaml", 1, 1, message, hint)
        return replace(self, info=None, problems=(*self.problems, problem))
