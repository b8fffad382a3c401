"""The real boundaries: clock, randomness, database, bank files, preferences.

Adapters stand in `storage`, `banks` and beside `bootstrap`; the tests have fakes that behave.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from studyapp.domain.banks import BankFile, BankReading, Told, untold
from studyapp.domain.cards import Card, CardKey
from studyapp.domain.days import Moment
from studyapp.domain.events import Event, Payload
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Memory
from studyapp.domain.plan import Plan
from studyapp.domain.problems import Problem
from studyapp.domain.queue import Pace
from studyapp.domain.sentences import Sentence, reason, sentence

NO_CONTENT: Mapping[str, str] = {}


class StorageFailed(Exception):
    """The database refused; it says where and what to do, and nothing was half written."""

    def __init__(self, told: Sentence) -> None:
        super().__init__(told)
        self.sentence = told


def not_written(file: Path, error: OSError) -> Sentence:
    """What is said where the system did not take a file that is no database."""
    return sentence("{file} cannot be written: {reason}.", file=file, reason=reason(error))


class Clock(Protocol):
    def now(self) -> Moment: ...


class Ids(Protocol):
    def new(self) -> str:
        """A UUID as text."""
        ...


@dataclass(frozen=True, slots=True)
class ShelfCard:
    """A card side in the catalogue with its memory; None while it was never answered."""

    key: CardKey
    fact: str
    topic: str
    memory: Memory | None


@dataclass(frozen=True, slots=True)
class DayTotal:
    """What was studied in the sessions, quizzes and sittings begun on a day. A repeat counts in
    `ms`, not in `cards`; `questions` are those of quizzes."""

    cards: int
    ms: int
    questions: int = 0


@dataclass(frozen=True, slots=True)
class ImportResult:
    """`known` events stood in the log already."""

    added: int
    known: int


@dataclass(frozen=True, slots=True)
class BankChanges:
    """What adopting a reading did to the catalogue, in items (cards and questions)."""

    added: int = 0
    changed: int = 0
    retired: int = 0


class Journal(Protocol):
    """The append-only log and the decisions in it. Every call is one transaction."""

    def append(
        self, payloads: Sequence[Payload], now: Moment, content: Mapping[str, str] = NO_CONTENT
    ) -> tuple[Event, ...]:
        """Write events in order, with the content they name (hash to canonical JSON), durably.

        Projections follow in the same transaction. Raises StorageFailed and writes nothing.
        """
        ...

    def plan(self) -> Plan | None:
        """The decisions in force; None before the first start was finished."""
        ...

    def demo(self) -> bool:
        """Whether the profile is a simulated learner's."""
        ...

    def count(self) -> int:
        """Events in the log."""
        ...

    def export_to(self, file: Path) -> int:
        """Write content and events as JSON lines, whole or not at all; the number of events."""
        ...

    def import_from(self, file: Path) -> ImportResult:
        """Add the events of a file that are not here yet, in one transaction.

        Raises LogRefused, with the line, where the file is not a study log or contradicts this one.
        """
        ...


class LogRefused(Exception):
    """A log file that cannot be taken over; `line` counts from 1."""

    def __init__(self, file: Path, line: int, reason: Sentence) -> None:
        self.sentence = sentence(
            "{file}, line {line}: {reason}", file=file, line=line, reason=reason
        )
        super().__init__(self.sentence)
        self.file = file
        self.line = line
        self.reason = reason


class Shelf(Protocol):
    """The cards of a bank with what is remembered of them. Retired, suspended and buried ones are
    left out of `due` and `fresh`."""

    def due(self, bank: str, day: date, limit: int) -> tuple[ShelfCard, ...]:
        """Sides due on or before a day, those with the highest expected recall first."""
        ...

    def due_by_topic(self, bank: str, day: date) -> Mapping[str, int]:
        """Sides due on or before a day, by topic."""
        ...

    def fresh(
        self, bank: str, topics: Sequence[str], day: date, limit: int
    ) -> tuple[ShelfCard, ...]:
        """Sides never answered, of items in these topics, first cards of every topic first.

        A reverse side is fresh only once its front was answered on an earlier day than `day`.
        """
        ...

    def introduced(self, bank: str) -> Mapping[str, int]:
        """Sides answered at least once, by topic."""
        ...

    def cards_by_topic(self, bank: str) -> Mapping[str, int]:
        """Sides in the catalogue that are not retired, by topic."""
        ...

    def facts_on(self, bank: str, day: date) -> frozenset[str]:
        """Facts of the cards and questions answered on a study day."""
        ...

    def new_on(self, bank: str, day: date) -> int:
        """Sides answered for the first time on a study day."""
        ...

    def pace(self) -> Pace:
        """Medians of the last 200 counted answers, known and missed; defaults under 20 each."""
        ...

    def stabilities(self, bank: str) -> tuple[tuple[str, float, date], ...]:
        """(topic, stability in days, last day) of every side in memory that is not retired."""
        ...

    def due_by_day(self, bank: str, first: date, days: int) -> tuple[int, ...]:
        """Sides that fall due on each day from `first`; those overdue count on `first`."""
        ...

    def totals(self) -> Mapping[date, DayTotal]:
        """What was done, by the day on which the session began."""
        ...

    def memory(self, key: CardKey) -> Memory | None: ...

    def marks(self, bank: str, items: Sequence[str]) -> Mapping[str, Marks]:
        """The marks of those of the items that have any."""
        ...

    def marked(self, bank: str) -> Mapping[str, Marks]:
        """Every item of the bank that is flagged, suspended, buried or noted."""
        ...


class Catalogue(Protocol):
    """The banks as last read: warm starts and vanished folders live from it."""

    def fingerprints(self, folder: str) -> Mapping[str, str]:
        """SHA-256 by path of the files of a bank folder as last adopted."""
        ...

    def files(self, folder: str) -> Mapping[str, BankFile]: ...

    def adopt(self, reading: BankReading, day: date) -> BankChanges:
        """Reconcile with a reading, in one transaction: new items come, changed ones get a new
        hash, missing ones retire, none is deleted. Items of unreadable files and held items stay
        as they were."""
        ...

    def banks(self) -> tuple[BankInfo, ...]: ...

    def homes(self) -> Mapping[str, str]:
        """The folder from which each bank was last adopted, by bank id."""
        ...

    def info(self, bank: str) -> BankInfo | None: ...

    def cards(self, bank: str, items: Sequence[str]) -> Mapping[str, Card]:
        """Cards by id in their last good version; retired ones are left out."""
        ...

    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """(bank folder, problem) of every problem in the last readings."""
        ...


class BankReader(Protocol):
    """Bank folders on disk."""

    def folders(self) -> tuple[Path, ...]:
        """The shipped banks, then the profile's own; only folders that exist."""
        ...

    def fingerprints(self, folder: Path) -> Mapping[str, str]:
        """SHA-256 by relative path of every file that belongs to a bank. Reads, never parses."""
        ...

    def read(
        self, folder: Path, cached: Mapping[str, BankFile], told: Told = untold
    ) -> BankReading:
        """Read a bank; files whose hash equals the cached one are not parsed again.

        `told` hears after every file how many of how many are read.
        """
        ...


class Vault(Protocol):
    """Backups of the database."""

    def backup(self, now: Moment) -> Path:
        """A verified copy; the seven newest are kept."""
        ...

    def backup_due(self, now: Moment) -> bool:
        """Whether the newest copy is from an earlier study day."""
        ...

    def backups(self) -> tuple[Path, ...]:
        """Newest first."""
        ...

    def restore(self, file: Path, now: Moment) -> Path:
        """Put a copy in the place of the database, after copying that aside; a new device is
        minted. Gives the path of the copy made. Raises StorageFailed for a file that is no copy."""
        ...
