"""Fifty thousand cards and a hundred thousand reviews: the queue, the replay, an answer, memory."""

import json
import os
import random
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from studyapp.domain.banks import BankReading
from studyapp.domain.cards import Card
from studyapp.domain.content import card_content, content_hash
from studyapp.domain.days import Moment
from studyapp.domain.frameworks import BankInfo, Discipline, Exam, Framework, Topic
from studyapp.domain.memory import Rating
from studyapp.domain.plan import Plan
from studyapp.process_age import peak_rss_mb
from studyapp.services.library import Library
from studyapp.services.overview import Overview
from studyapp.services.planning import Planning
from studyapp.services.study import Study, Timing
from studyapp.storage.store import open_store

CARDS = 50_000
REVIEWS = 100_000
ANSWERS = 200
TODAY = date(2026, 11, 21)
DISCIPLINES = ("insights", "strategy", "metrics", "design", "culture")


class FixedClock:
    def now(self) -> Moment:
        noon = datetime.combine(TODAY, datetime.min.time(), UTC) + timedelta(hours=12)
        return Moment(round(noon.timestamp() * 1000), "UTC")


class RandomIds:
    def new(self) -> str:
        return str(uuid.uuid4())


class NoFolders:
    def folders(self) -> tuple[Path, ...]:
        return ()

    def fingerprints(self, folder: Path) -> dict[str, str]:
        raise NotADirectoryError(folder)

    def read(self, folder: Path, cached: object) -> BankReading:
        raise NotADirectoryError(folder)


def run() -> dict[str, object]:
    """Medians of ten, in ms, on a real file; the floor of an answer is one flush of the disk."""
    with tempfile.TemporaryDirectory() as folder:
        return _run(Path(folder))


def _run(folder: Path) -> dict[str, object]:
    clock = FixedClock()
    store = open_store(folder / "profile", "benchmark", RandomIds())
    reading = bank(CARDS)
    assert reading.info is not None
    adopted = _ms(lambda: store.catalogue.adopt(reading, TODAY))
    plan = Planning(store.journal, clock).first_start(
        Plan(minutes=(30,) * 7, bank="big"), "benchmark", demo=True
    )
    log = folder / "log.jsonl"
    _write_log(log, reading.cards)
    imported = _ms(lambda: store.journal.import_from(log))
    library = Library(NoFolders(), store.catalogue, clock)
    study = Study(store.journal, store.shelf, library, clock, RandomIds())
    overview = Overview(study, store.shelf, store.journal, library, clock)
    queue = [_ms(lambda: study.compose(reading.info, plan)) for _ in range(10)]
    today = [_ms(overview.today) for _ in range(10)]
    begun = study.begin(reading.info, plan)
    assert begun is not None
    run, answers, floor = begun.run, [], []
    for _ in range(min(ANSWERS, len(run.session.queue))):
        text = begun.texts[run.session.queue[0].card.key.item]
        started = time.perf_counter()
        run = study.answer(run, text, Rating.KNEW, Timing(3_000, 2_000))
        answers.append((time.perf_counter() - started) * 1000)
        floor.append(_flush(folder / "floor"))
    size = (folder / "profile" / "study.db").stat().st_size
    store.close()
    return {
        "cards": CARDS,
        "reviews": REVIEWS,
        "adopt_bank_s": round(adopted / 1000, 2),
        "import_and_replay_s": round(imported / 1000, 2),
        "queue_ms": round(statistics.median(queue), 1),
        "today_ms": round(statistics.median(today), 1),
        "answer_ms": round(statistics.median(answers), 2),
        "disk_flush_ms": round(statistics.median(floor), 2),
        "answer_to_flush": round(statistics.median(answers) / statistics.median(floor), 2),
        "database_mb": round(size / 1e6, 1),
        "peak_rss_mb": round(peak_rss_mb() or 0, 1),
    }


def bank(count: int) -> BankReading:
    """A bank of five disciplines, 72 topics and so many short cards."""
    disciplines = tuple(Discipline(name, name, 20) for name in DISCIPLINES)
    framework = Framework("f", "F", disciplines, TODAY)
    topics = tuple(
        Topic(f"t{n:02}", f"Topic {n}", {"f": DISCIPLINES[n % len(DISCIPLINES)]}) for n in range(72)
    )
    info = BankInfo(
        *("big", "Big", "1", "en", "CC", "Practice."), Exam("f", 100, 180, 4), (framework,), topics
    )
    cards = tuple(
        Card(f"c{n:05}", topics[n % 72].id, f"f{n:05}", f"Front of card {n}?", f"Back of card {n}.")
        for n in range(count)
    )
    return BankReading("big", (), info, cards)


def _write_log(file: Path, cards: tuple[Card, ...]) -> None:
    """Two hundred days of study, in the format of an export."""
    rng = random.Random(1)
    seen = cards[: CARDS // 2]
    with file.open("w", encoding="utf-8") as out:
        out.write(json.dumps({"ccxp-study-log": 1}) + "\n")
        hashes = {}
        for card in seen:
            content = card_content(card)
            hashes[card.id] = content_hash(content)
            out.write(json.dumps({"hash": hashes[card.id], "content": content}) + "\n")
        for n in range(REVIEWS):
            day = TODAY - timedelta(days=200 - 200 * n // REVIEWS)
            at = round(datetime.combine(day, datetime.min.time(), UTC).timestamp() * 1000)
            card = seen[n % len(seen)]
            out.write(json.dumps(_event(n, at + 43_200_000 + n, day, card, hashes, rng)) + "\n")


def _event(
    n: int, at: int, day: date, card: Card, hashes: dict[str, str], rng: random.Random
) -> dict[str, object]:
    return {
        "id": str(uuid.UUID(int=rng.getrandbits(128), version=4)),
        "profile": "p",
        "device": "d",
        "n": n + 1,
        "at": at,
        "wall": None,
        "zone": "UTC",
        "day": day.isoformat(),
        "v": 1,
        "type": "card.answered",
        "data": {
            "session": f"s{day}",
            "bank": "big",
            "item": card.id,
            "hash": hashes[card.id],
            "topic": card.topic,
            "side": "front",
            "rating": 3 if rng.random() < 0.85 else 1,
            "counts": True,
            "reveal": 4_000,
            "answer": 2_000,
        },
    }


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _flush(file: Path) -> float:
    """One durable write of 4 kB, the least that any durable answer costs."""
    with file.open("ab", buffering=0) as out:
        out.write(b"x" * 4096)
        return _ms(lambda: os.fdatasync(out.fileno()))
