"""The linter over a thousand questions: how long an author waits for it."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from studyapp import places
from studyapp.banks.lint.linter import RuleLinter
from studyapp.banks.reader import FolderReader
from studyapp.domain.banks import BankReading
from studyapp.domain.questions import Question

QUESTIONS = 1000
RUNS = 5


def run() -> dict[str, object]:
    """Medians of five in s: reading the shipped bank, the rules over it and over a thousand."""
    banks = places.shipped_banks()
    reader = FolderReader(banks, banks / "none")
    folder = banks / "ccxp"
    reading = reader.read(folder, {})
    linter = RuleLinter(places.resources())
    large = _large(reading)
    return {
        "questions": len(reading.questions),
        "read_s": _median(lambda: reader.read(folder, {})),
        "lint_s": _median(lambda: linter.judge(reading)),
        "lint_1000_s": _median(lambda: linter.judge(large)),
    }


def _large(reading: BankReading) -> BankReading:
    """A thousand questions: the shipped ones in turns, each turn with names of its own.

    Other words would make the pairs less alike than those of a real bank.
    """
    given = reading.questions
    return replace(
        reading,
        questions=tuple(_renamed(given[n % len(given)], n // len(given)) for n in range(QUESTIONS)),
    )


def _renamed(question: Question, turn: int) -> Question:
    return replace(
        question,
        id=f"{question.id}-{turn}",
        topic=f"{question.topic}-{turn}",
        stem=" ".join(
            f"{word}{turn}" if word.istitle() else word for word in question.stem.split()
        ),
    )


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return round(statistics.median(times), 2)
