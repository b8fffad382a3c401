"""Checking banks for an author: every problem at once, and what each bank holds."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studyapp.domain.banks import BankReading
from studyapp.domain.plain import to_plain
from studyapp.domain.problems import Problem, Severity
from studyapp.services.ports import BankReader


@dataclass(frozen=True, slots=True)
class CheckReport:
    readings: tuple[BankReading, ...]

    @property
    def errors(self) -> int:
        return sum(p.severity is Severity.ERROR for r in self.readings for p in r.problems)

    def lines(self) -> list[str]:
        """A line for every problem, as editors understand it, then one for every bank."""
        lines = [_line(r.folder, p) for r in self.readings for p in r.problems]
        return lines + [_count(reading) for reading in self.readings]

    def plain(self) -> dict[str, Any]:
        """The report for programs: what each bank holds, and its problems."""
        return {"banks": [_summary(reading) for reading in self.readings]}


class BankCheck:
    def __init__(self, reader: BankReader) -> None:
        self._reader = reader

    def check(self, folder: Path | None = None) -> CheckReport:
        """Read one folder, or every bank there is, from its files."""
        folders: Sequence[Path] = (folder,) if folder else self._reader.folders()
        homes: dict[str, str] = {}
        return CheckReport(tuple(self._reader.read(folder, {}).claim(homes) for folder in folders))


def _line(folder: str, problem: Problem) -> str:
    place = f"{Path(folder) / problem.file}:{problem.line}:{problem.column}"
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{place}: {problem.severity}: {problem.message}{hint}"


def _count(reading: BankReading) -> str:
    name = reading.info.title if reading.info else reading.folder
    held = f"{len(reading.questions)} questions, {len(reading.cards)} cards"
    return f"{name}: {held}, {len(reading.lessons)} lessons, {len(reading.problems)} problems."


def _summary(reading: BankReading) -> dict[str, Any]:
    where = reading.info.discipline_by_topic if reading.info else {}
    questions = reading.questions
    return {
        "bank": reading.info.id if reading.info else None,
        "version": reading.info.version if reading.info else None,
        "folder": reading.folder,
        "questions": {
            "total": len(questions),
            "by_discipline": Counter(where.get(q.topic, "") for q in questions),
            "by_topic": Counter(q.topic for q in questions),
            "by_pool": Counter(q.pool for q in questions),
            "by_kind": Counter(q.kind for q in questions),
            "by_level": Counter(q.level for q in questions),
            "by_difficulty": Counter(q.difficulty for q in questions),
        },
        "cards": {
            "total": len(reading.cards),
            "sides": sum(len(card.sides) for card in reading.cards),
            "by_discipline": Counter(where.get(c.topic, "") for c in reading.cards),
            "by_topic": Counter(c.topic for c in reading.cards),
        },
        "lessons": len(reading.lessons),
        "terms": len(reading.terms),
        "problems": [_plain(problem) for problem in reading.problems],
    }


def _plain(problem: Problem) -> dict[str, Any]:
    """A problem for programs, in English."""
    words = {"message": str(problem.message), "hint": str(problem.hint or "")}
    return {**to_plain(problem), **words}
