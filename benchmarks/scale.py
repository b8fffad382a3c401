"""Fifty thousand cards and a hundred thousand reviews: the queue, the replay, an answer, memory."""

import random
import statistics
import tempfile
import time
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.clock import flush, ms
from benchmarks.logs import write_log
from studyapp.domain.banks import BankReading
from studyapp.domain.cards import Card, Side
from studyapp.domain.content import card_content, content_hash
from studyapp.domain.days import Moment
from studyapp.domain.events import CardAnswered, Payload
from studyapp.domain.frameworks import BankInfo, Discipline, Exam, Framework, Topic
from studyapp.domain.memory import Rating
from studyapp.domain.plan import Plan
from studyapp.process_age import peak_rss_mb
from studyapp.services.exam_results import ExamResults
from studyapp.services.exams import Exams
from studyapp.services.library import Library
from studyapp.services.overview import Overview
from studyapp.services.planning import Planning
from studyapp.services.standing import Standings
from studyapp.services.study import Study, Timing
from studyapp.storage.store import open_store
from studyapp.system_clock import MachineTicks

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
    info = reading.info
    assert info is not None
    adopted = ms(lambda: store.catalogue.adopt(reading, TODAY))
    plan = Planning(store.journal, clock).first_start(
        Plan(minutes=(30,) * 7, bank="big"), "benchmark", demo=True
    )
    log = folder / "log.jsonl"
    contents = {card.id: card_content(card) for card in reading.cards[: CARDS // 2]}
    hashes = {item: content_hash(text) for item, text in contents.items()}
    told = _reviews(reading.cards, hashes)
    write_log(log, {hashes[item]: text for item, text in contents.items()}, told)
    imported = ms(lambda: store.journal.import_from(log))
    library = Library(NoFolders(), store.catalogue, clock)
    study = Study(store.journal, store.shelf, library, clock, RandomIds())
    asked = (store.questions, store.evidence, Standings(store.questions, store.evidence))
    results = ExamResults(store.journal, store.shelf, *asked, clock)
    exams = Exams(*(store.journal, results, *asked, store.live, clock, MachineTicks(), RandomIds()))
    overview = Overview(study, store.shelf, store.journal, library, exams, clock)
    queue = [ms(lambda: study.compose(info, plan)) for _ in range(10)]
    today = [ms(overview.today) for _ in range(10)]
    begun = study.begin(info, plan)
    assert begun is not None
    run, answers, floor = begun.run, [], []
    for _ in range(min(ANSWERS, len(run.session.queue))):
        text = begun.texts[run.session.queue[0].card.key.item]
        started = time.perf_counter()
        run = study.answer(run, text, Rating.KNEW, Timing(3_000, 2_000))
        answers.append((time.perf_counter() - started) * 1000)
        floor.append(flush(folder / "floor"))
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


def _reviews(
    cards: tuple[Card, ...], hashes: Mapping[str, str]
) -> Iterator[tuple[Moment, Payload]]:
    """Two hundred days of study, of every other card."""
    rng = random.Random(1)
    seen = cards[: CARDS // 2]
    for n in range(REVIEWS):
        day = TODAY - timedelta(days=200 - 200 * n // REVIEWS)
        noon = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=12)
        card = seen[n % len(seen)]
        yield (
            Moment(round(noon.timestamp() * 1000) + n, "UTC"),
            CardAnswered(
                session=f"s{day}",
                bank="big",
                item=card.id,
                hash=hashes[card.id],
                topic=card.topic,
                side=Side.FRONT,
                rating=3 if rng.random() < 0.85 else 1,
                counts=True,
                reveal=4_000,
                answer=2_000,
            ),
        )
