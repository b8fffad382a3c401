"""Journal, Shelf and Catalogue in memory, for tests that want services without a database. What
stands in for Questions, Evidence and LiveClocks hangs on it, in `fake_evidence`.

Nothing is projected: every answer is folded anew from the log, through the domain. It is written
from the docstrings of the ports, so that a test which holds here and not on disk shows a fault.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path, PurePosixPath
from statistics import median

from studyapp.domain.answers import rating_of
from studyapp.domain.banks import BankFile, BankReading
from studyapp.domain.cards import Card, CardKey, Side
from studyapp.domain.content import card_content, content_hash, question_content
from studyapp.domain.days import Moment
from studyapp.domain.events import (
    CardAnswered,
    Event,
    ItemMarked,
    ItemNoted,
    Payload,
    PlanSet,
    ProfileCreated,
    Voided,
    Writer,
    envelope,
    voided_ids,
)
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks, marks_of
from studyapp.domain.memory import Memory, Rating, answered, recall
from studyapp.domain.plain import from_plain, to_plain
from studyapp.domain.plan import DEFAULT_RETENTION, Plan
from studyapp.domain.problems import Problem
from studyapp.domain.questions import Lesson, Question, Scenario, Term
from studyapp.domain.queue import Pace
from studyapp.domain.quiz_events import QuestionAnswered
from studyapp.domain.sentences import Sentence, sentence
from studyapp.domain.sitting_events import SittingStarted, SittingStep
from studyapp.services.ports import (
    NO_CONTENT,
    BankChanges,
    DayTotal,
    Ids,
    ImportResult,
    LogRefused,
    ShelfCard,
    StorageFailed,
)
from tests.fake_evidence import MemoryClocks, MemoryEvidence, MemoryQuestions
from tests.fake_search import MemorySearch

Item = tuple[str, str]
TAKEN_BACK = CardAnswered | ItemMarked | ItemNoted | PlanSet


@dataclass(frozen=True, slots=True)
class Entry:
    """An item in the catalogue: a card or a question.

    By `position` the first items of every topic come first, topics in the bank's order.
    """

    topic: str
    hash: str
    card: Card | None = None
    question: Question | None = None
    position: tuple[int, int] = (0, 0)
    retired_on: date | None = None

    @property
    def fact(self) -> str:
        item = self.card or self.question
        return item.fact if item else ""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a bank holds beside its cards and questions."""

    scenarios: tuple[Scenario, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    terms: tuple[Term, ...] = ()


@dataclass(slots=True)
class Fold:
    """What the log says. `log` holds its events in order of replay, voided ones left out."""

    log: list[tuple[Event, Payload]] = field(default_factory=list)
    plan: Plan | None = None
    demo: bool = False
    memories: dict[CardKey, Memory] = field(default_factory=dict)
    first_days: dict[CardKey, date] = field(default_factory=dict)
    items_on: dict[date, set[Item]] = field(default_factory=lambda: defaultdict(set))
    markings: dict[Item, list[ItemMarked | ItemNoted]] = field(
        default_factory=lambda: defaultdict(list)
    )
    counted: list[CardAnswered] = field(default_factory=list)
    totals: dict[date, DayTotal] = field(default_factory=dict)


class MemoryStore:
    """Journal first, then Shelf, then Catalogue; `questions`, `evidence`, `search` and `live` as on
    disk.

    Set `refuses` to a sentence to make every write fail with it, as a full disk does.
    """

    def __init__(self, ids: Ids) -> None:
        self.events: list[Event] = []
        self.content: dict[str, str] = {}
        self.items: dict[Item, Entry] = {}
        self.refuses: str | Sentence = ""
        self.journal = self.shelf = self.catalogue = self
        self.questions = MemoryQuestions(self)
        self.evidence = MemoryEvidence(self)
        self.live = MemoryClocks(self)
        self.search = MemorySearch(self)
        self._ids = ids
        self._writer = Writer(ids.new(), ids.new(), 0, 0)
        self._fold: Fold | None = None
        self._infos: dict[str, BankInfo] = {}
        self._beside: dict[str, Beside] = {}
        self._homes: dict[str, str] = {}
        self._files: dict[str, Mapping[str, BankFile]] = {}
        self._problems: dict[str, tuple[Problem, ...]] = {}

    def append(
        self, payloads: Sequence[Payload], now: Moment, content: Mapping[str, str] = NO_CONTENT
    ) -> tuple[Event, ...]:
        self.may_write()
        written = []
        writer = self._writer
        for payload in payloads:
            event = envelope(payload, self._ids.new(), now, writer)
            writer = replace(writer, n=event.n, at=event.at)
            written.append(event)
        self._writer = writer
        self.content.update(content)
        self.events.extend(written)
        self._fold = None
        return tuple(written)

    def plan(self) -> Plan | None:
        return self.folded().plan

    def demo(self) -> bool:
        return self.folded().demo

    def count(self) -> int:
        return len(self.events)

    def export_to(self, file: Path) -> int:
        head: list[object] = [{"ccxp-study-log": 1}, {"content": self.content}]
        lines = [json.dumps(line) for line in head + [to_plain(event) for event in self.events]]
        file.write_text("\n".join(lines), encoding="utf-8")
        return len(self.events)

    def import_from(self, file: Path) -> ImportResult:
        self.may_write()
        head, content, *lines = file.read_text(encoding="utf-8").splitlines()
        if "ccxp-study-log" not in head:
            raise LogRefused(file, 1, sentence("no study log"))
        known = {event.id: event for event in self.events}
        added = []
        for number, line in enumerate(lines, start=3):
            event = from_plain(Event, json.loads(line))
            if event.id not in known:
                added.append(event)
            elif known[event.id] != event:
                raise LogRefused(file, number, sentence("same id, other bytes"))
        self.content.update(json.loads(content)["content"])
        self.events.extend(added)
        self._fold = None
        return ImportResult(len(added), len(lines) - len(added))

    def go_back_to(self, events: Sequence[Event]) -> None:
        """Take over an older log, as a new device."""
        self.events = list(events)
        self._writer = replace(self._writer, device=self._ids.new(), n=0)
        self._fold = None

    def due(self, bank: str, day: date, limit: int) -> tuple[ShelfCard, ...]:
        def least_lost(entry: tuple[ShelfCard, Memory]) -> tuple[float, str, str]:
            row, memory = entry
            return (-recall(memory, day), row.key.item, row.key.side)

        return tuple(row for row, _ in sorted(self._due(bank, day), key=least_lost)[:limit])

    def due_by_topic(self, bank: str, day: date) -> Mapping[str, int]:
        return Counter(row.topic for row, _ in self._due(bank, day))

    def fresh(
        self, bank: str, topics: Sequence[str], day: date, limit: int
    ) -> tuple[ShelfCard, ...]:
        first_days = self.folded().first_days
        rows = []
        for row in self._askable(bank, day):
            front = first_days.get(replace(row.key, side=Side.FRONT))
            opened = row.key.side is Side.FRONT or (front is not None and front < day)
            if row.memory is None and row.topic in topics and opened:
                rows.append((self.items[bank, row.key.item].position, row.key.item, row))
        return tuple(row for *_, row in sorted(rows, key=lambda entry: entry[:2])[:limit])

    def introduced(self, bank: str) -> Mapping[str, int]:
        return Counter(row.topic for row in self._rows(bank) if row.memory)

    def cards_by_topic(self, bank: str) -> Mapping[str, int]:
        return Counter(row.topic for row in self._rows(bank))

    def facts_on(self, bank: str, day: date) -> frozenset[str]:
        done = self.folded().items_on.get(day, set())
        entries = [self.items.get(item) for item in done if item[0] == bank]
        return frozenset(entry.fact for entry in entries if entry)

    def new_on(self, bank: str, day: date) -> int:
        first_days = self.folded().first_days
        return sum(
            key.bank == bank and key.side is not Side.QUESTION and first == day
            for key, first in first_days.items()
        )

    def pace(self) -> Pace:
        last = self.folded().counted[-200:]
        known = [a.reveal + a.answer for a in last if a.rating != Rating.MISSED]
        missed = [a.reveal + a.answer for a in last if a.rating == Rating.MISSED]
        usual = Pace()
        return Pace(
            round(median(known)) if len(known) >= 20 else usual.known_ms,
            round(median(missed)) if len(missed) >= 20 else usual.missed_ms,
        )

    def stabilities(self, bank: str) -> tuple[tuple[str, float, date], ...]:
        return tuple(
            (row.topic, row.memory.stability, row.memory.last_day)
            for row in self._rows(bank)
            if row.memory
        )

    def due_by_day(self, bank: str, first: date, days: int) -> tuple[int, ...]:
        last = first + timedelta(days=days - 1)
        marks = self.marked(bank)
        falling: Counter[date] = Counter()
        for row, memory in self._due(bank, last):
            asked_from = marks.get(row.key.item, Marks()).buried_until or first
            falling[max(first, memory.due_day, asked_from)] += 1
        return tuple(falling[first + timedelta(days=ahead)] for ahead in range(days))

    def totals(self) -> Mapping[date, DayTotal]:
        return self.folded().totals

    def memory(self, key: CardKey) -> Memory | None:
        return self.folded().memories.get(key)

    def marks(self, bank: str, items: Sequence[str]) -> Mapping[str, Marks]:
        return {item: marks for item, marks in self.marked(bank).items() if item in items}

    def marked(self, bank: str) -> Mapping[str, Marks]:
        markings = self.folded().markings
        found = {
            item: marks_of(events) for (name, item), events in markings.items() if name == bank
        }
        return {item: marks for item, marks in sorted(found.items()) if marks != Marks()}

    def fingerprints(self, folder: str) -> Mapping[str, str]:
        return {path: file.sha256 for path, file in self.files(folder).items()}

    def files(self, folder: str) -> Mapping[str, BankFile]:
        return self._files.get(folder, {})

    def adopt(self, reading: BankReading, day: date) -> BankChanges:
        self.may_write()
        self._files[reading.folder] = {file.path: file for file in reading.files}
        self._problems[reading.folder] = reading.problems
        if reading.info is None:
            return BankChanges()
        bank = reading.info.id
        self._infos[bank] = reading.info
        self._homes[bank] = reading.folder
        self._beside[bank] = Beside(reading.scenarios, reading.lessons, reading.terms)
        found = dict(_entries(reading))
        held = {PurePosixPath(path).stem for path in reading.unreadable}
        added = changed = retired = 0
        for item, entry in found.items():
            before = self.items.get((bank, item))
            added += before is None
            changed += before is not None and before.hash != entry.hash
            self.items[bank, item] = entry
        for (name, item), entry in self.items.items():
            stays = item in found or item in reading.held or entry.topic in held
            if name == bank and not stays and entry.retired_on is None:
                self.items[name, item] = replace(entry, retired_on=day)
                retired += 1
        return BankChanges(added, changed, retired)

    def banks(self) -> tuple[BankInfo, ...]:
        return tuple(self._infos.values())

    def homes(self) -> Mapping[str, str]:
        return self._homes

    def info(self, bank: str) -> BankInfo | None:
        return self._infos.get(bank)

    def beside(self, bank: str) -> Beside:
        return self._beside.get(bank, Beside())

    def cards(self, bank: str, items: Sequence[str]) -> Mapping[str, Card]:
        known = {item: self.items.get((bank, item)) for item in items}
        return {
            item: entry.card
            for item, entry in known.items()
            if entry and entry.card and not entry.retired_on
        }

    def problems(self) -> tuple[tuple[str, Problem], ...]:
        return tuple((folder, one) for folder, all_ in self._problems.items() for one in all_)

    def may_write(self) -> None:
        """Raises StorageFailed where the store refuses."""
        if isinstance(self.refuses, Sentence):
            raise StorageFailed(self.refuses)
        if self.refuses:
            raise StorageFailed(Sentence(self.refuses))

    def folded(self) -> Fold:
        if self._fold is None:
            self._fold = fold(self.events)
        return self._fold

    def _rows(self, bank: str) -> Iterator[ShelfCard]:
        memories = self.folded().memories
        for (name, item), entry in self.items.items():
            if name == bank and entry.card and not entry.retired_on:
                for side in entry.card.sides:
                    key = CardKey(bank, item, side)
                    yield ShelfCard(key, entry.card.fact, entry.topic, memories.get(key))

    def _askable(self, bank: str, day: date) -> Iterator[ShelfCard]:
        marks = self.marked(bank)
        for row in self._rows(bank):
            mark = marks.get(row.key.item, Marks())
            if not mark.suspended and (mark.buried_until is None or mark.buried_until <= day):
                yield row

    def _due(self, bank: str, day: date) -> list[tuple[ShelfCard, Memory]]:
        rows = [(row, row.memory) for row in self._askable(bank, day) if row.memory]
        return [(row, memory) for row, memory in rows if memory.due_day <= day]


def fold(events: Sequence[Event]) -> Fold:
    """What a log says, whatever the order in which its events came."""
    result = Fold()
    retention = DEFAULT_RETENTION
    begun: dict[str, date] = {}
    log = [(event, event.payload) for event in sorted(events, key=lambda event: event.order)]
    gone = voided_ids((event.id, p.event) for event, p in log if isinstance(p, Voided))
    for event, payload in log:
        if isinstance(payload, CardAnswered | QuestionAnswered):
            begun.setdefault(payload.session, event.day)
        if payload is None or (event.id in gone and isinstance(payload, TAKEN_BACK)):
            continue
        result.log.append((event, payload))
        match payload:
            case ProfileCreated():
                result.demo = result.demo or payload.demo
            case PlanSet():
                result.plan = payload.plan
                retention = payload.retention
            case CardAnswered() | QuestionAnswered():
                _answer(result, payload, event.day, begun[payload.session], retention)
            case ItemMarked() | ItemNoted():
                result.markings[payload.bank, payload.item].append(payload)
                if isinstance(payload, ItemMarked) and payload.mark == "reset" and payload.on:
                    for side in Side:
                        key = CardKey(payload.bank, payload.item, side)
                        result.memories.pop(key, None)
                        result.first_days.pop(key, None)
    _add_sittings(result)
    return result


def _answer(
    result: Fold,
    payload: CardAnswered | QuestionAnswered,
    day: date,
    session_day: date,
    retention: float,
) -> None:
    key = payload.key
    total = result.totals.get(session_day, DayTotal(0, 0))
    result.items_on[day].add((key.bank, key.item))
    if isinstance(payload, CardAnswered):
        ms = total.ms + payload.reveal + payload.answer
        result.totals[session_day] = replace(total, cards=total.cards + payload.counts, ms=ms)
        rating = Rating(payload.rating)
    else:
        ms = total.ms + payload.answer
        result.totals[session_day] = replace(total, questions=total.questions + 1, ms=ms)
        rating = rating_of(payload.correct, payload.confidence)
    if payload.counts:
        result.memories[key] = answered(result.memories.get(key), rating, day, retention, key)
        result.first_days.setdefault(key, day)
        if isinstance(payload, CardAnswered):
            result.counted.append(payload)


def _add_sittings(result: Fold) -> None:
    """The time in sittings, on the day each began."""
    began: dict[str, date] = {}
    elapsed: Counter[str] = Counter()
    for event, payload in result.log:
        if isinstance(payload, SittingStarted):
            began.setdefault(payload.sitting, event.day)
        elif isinstance(payload, SittingStep):
            elapsed[payload.sitting] = max(elapsed[payload.sitting], getattr(payload, "elapsed", 0))
    for sitting, day in began.items():
        total = result.totals.get(day, DayTotal(0, 0))
        result.totals[day] = replace(total, ms=total.ms + elapsed[sitting])
    result.totals = {day: total for day, total in result.totals.items() if total.ms}


def _entries(reading: BankReading) -> Iterator[tuple[str, Entry]]:
    scenarios = {scenario.id: scenario for scenario in reading.scenarios}
    assert reading.info
    places = {topic.id: place for place, topic in enumerate(reading.info.topics)}
    before: Counter[str] = Counter()

    def position(kind: str, topic: str) -> tuple[int, int]:
        before[f"{kind} {topic}"] += 1
        return before[f"{kind} {topic}"], places.get(topic, len(places))

    for card in reading.cards:
        name = content_hash(card_content(card))
        yield card.id, Entry(card.topic, name, card, position=position("card", card.topic))
    for question in reading.questions:
        name = content_hash(question_content(question, scenarios.get(question.scenario)))
        where = position("question", question.topic)
        yield question.id, Entry(question.topic, name, question=question, position=where)
