"""The full-text search over 50,000 items, as it is asked while one types."""

import random
import re
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.scale import TODAY, RandomIds, bank
from studyapp import places
from studyapp.domain.banks import BankReading
from studyapp.domain.cards import Card
from studyapp.domain.questions import PRACTICE, Lesson, Option, Question, Term
from studyapp.services.question_ports import Search
from studyapp.storage.store import open_store

CARDS, QUESTIONS, LESSONS, TERMS = 30_000, 19_728, 72, 200
LIMIT = 6
ROUNDS = 5
# Typed a letter at a time: words of the field, the commonest of all, and rare ones together.
TYPED = (
    *(
        "customer experience",
        "what is a driver analysis",
        "net promoter",
        "the a z",
        "non-response",
    ),
    *("e", "s", "a b c d e f g h", "survey response rate of", "zzz"),
)


def run() -> dict[str, object]:
    """Medians and the slowest, in ms a keystroke, on a real file."""
    with tempfile.TemporaryDirectory() as folder:
        return _run(Path(folder))


def _run(folder: Path) -> dict[str, object]:
    store = open_store(folder / "profile", "benchmark", RandomIds())
    reading = _reading()
    started = time.perf_counter()
    store.catalogue.adopt(reading, TODAY)
    adopted = time.perf_counter() - started
    times = dict(_times(store.search))
    size = (folder / "profile" / "study.db").stat().st_size
    store.close()
    slowest = max(times, key=lambda typed: times[typed])
    letters = [ms for typed, ms in times.items() if len(typed) == 1]
    return {
        "items": CARDS + QUESTIONS + LESSONS + TERMS,
        "adopt_bank_s": round(adopted, 2),
        "keystrokes": len(times),
        "keystroke_ms": round(statistics.median(times.values()), 2),
        "slowest_ms": round(times[slowest], 2),
        "slowest": slowest,
        "one_letter_ms": round(max(letters), 2),
        "over_16_ms": sorted(typed for typed, ms in times.items() if ms > 16),
        "database_mb": round(size / 1e6, 1),
    }


def _times(search: Search) -> Iterator[tuple[str, float]]:
    """What was typed so far, and the median of the time it took."""
    search.find("big", "warm", LIMIT)
    for whole in TYPED:
        for end in range(1, len(whole) + 1):
            typed = whole[:end]
            yield typed, statistics.median(_ms(search, typed) for _ in range(ROUNDS))


def _ms(search: Search, typed: str) -> float:
    started = time.perf_counter()
    search.find("big", typed, LIMIT)
    return (time.perf_counter() - started) * 1000


def _reading() -> BankReading:
    """A bank that is written as the shipped one is: its words, in runs of its sentences."""
    text = " ".join(
        file.read_text(encoding="utf-8") for file in sorted(places.shipped_banks().rglob("*.yaml"))
    )
    vocabulary = re.findall(r"[A-Za-z]+", text)
    rng = random.Random(1)

    def words(count: int) -> str:
        start = rng.randrange(len(vocabulary) - count)
        return " ".join(vocabulary[start : start + count])

    empty = bank(0)
    assert empty.info is not None
    topics = [topic.id for topic in empty.info.topics]
    return replace(
        empty,
        cards=tuple(
            Card(f"c{n:05}", topics[n % 72], f"f{n:05}", words(12), words(25)) for n in range(CARDS)
        ),
        questions=tuple(
            Question(
                *(f"q{n:05}", topics[n % 72], PRACTICE, "concept", "apply", "medium", f"q{n:05}"),
                stem=words(20),
                options=tuple(Option(o, words(8), words(18), o == "b") for o in "abcd"),
                takeaway=words(15),
            )
            for n in range(QUESTIONS)
        ),
        lessons=tuple(Lesson(topics[n], words(3), words(700)) for n in range(LESSONS)),
        terms=tuple(Term(f"t{n}", words(2), words(25)) for n in range(TERMS)),
    )
