"""Learners in memory for the whole window: the shipped bank, days of study, a clock that stands.

The bank can be worded in Greek letters, so that whatever else the window says stands out.
"""

import copyreg
from _thread import LockType
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from zoneinfo import ZoneInfo

from studyapp.banks.reader import FolderReader
from studyapp.domain.banks import BankFile, BankReading, Told, untold
from studyapp.domain.cards import Card
from studyapp.domain.frameworks import (
    BankInfo,
    Discipline,
    Form,
    Framework,
    Source,
    SourceRef,
    Topic,
)
from studyapp.domain.questions import Lesson, Question, Term
from studyapp.domain.sentences import Sentence
from studyapp.places import shipped_banks
from studyapp.services.demo import DemoClock, SeededIds, live
from studyapp.services.offer import Services
from studyapp.services.ports import StorageFailed
from tests.fake_evidence import MemoryReports
from tests.fake_store import MemoryStore
from tests.fakes import OWN, HandBoot, MemoryVault, services_over

ZONE = "Europe/Amsterdam"
NOW = datetime(2026, 11, 21, 8, 0, tzinfo=ZoneInfo(ZONE))
DAYS_OF_STUDY = 12

Words = Callable[[str], str]


def _unlocked(_lock: object) -> tuple[Callable[[], LockType], tuple[()]]:
    return Lock, ()


# Services hold locks, and a copy of a learner has locks of its own.
copyreg.pickle(type(Lock()), _unlocked)

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_GREEK = "αβξδεφγηιθκλμνοπψρστυωςχζϕ"
_TO_GREEK = str.maketrans(_LATIN + _LATIN.upper(), _GREEK + _GREEK.upper())


def as_it_is(text: str) -> str:
    return text


def in_greek(text: str) -> str:
    """The same length, marks and figures, with no Latin letter left."""
    return text.translate(_TO_GREEK)


class ReadBanks:
    """The shipped bank, read once and worded anew, and those of the profile as they lie there."""

    def __init__(self, reading: BankReading) -> None:
        self._reading = reading
        self._shipped = Path(reading.folder)
        self.own: Path | None = None

    def folders(self) -> tuple[Path, ...]:
        own = sorted(self.own.iterdir()) if self.own else ()
        return (self._shipped, *own)

    def fingerprints(self, folder: Path) -> Mapping[str, str]:
        if folder != self._shipped:
            return FolderReader(folder, folder).fingerprints(folder)
        return {file.path: file.sha256 for file in self._reading.files}

    def read(
        self, folder: Path, cached: Mapping[str, BankFile], told: Told = untold
    ) -> BankReading:
        if folder != self._shipped:
            return FolderReader(folder, folder).read(folder, cached)
        return self._reading


@dataclass(frozen=True, slots=True)
class World:
    """One learner's services, with the clock, the store and the bank below them."""

    reading: BankReading
    banks: ReadBanks
    clock: DemoClock
    store: MemoryStore
    services: Services
    shut: Sentence | None = None

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of the bank."""
        return self.reading.cards

    def again(self) -> "World":
        """The same learner anew; what is frozen is shared."""
        reading = self.reading
        frozen = (reading, reading.info, *reading.cards, *reading.files)
        return deepcopy(self, {id(one): one for one in frozen})

    def open_services(self) -> Services:
        if self.shut:
            raise StorageFailed(self.shut)
        return self.services

    def data(self) -> Iterator[str]:
        """What the banks and their problems say in words that are no program's."""
        for info in self.store.banks():
            yield from (info.title, info.disclaimer, info.licence)
            yield from (topic.id.upper() for topic in info.topics)
        for place in (*self.store.homes().values(), str(OWN)):
            yield from (place, *Path(place).parts[1:])
        for _, problem in self.store.problems():
            yield problem.file
            for told in (problem.message, problem.hint):
                yield from _data(told)


def read_bank(words: Words = as_it_is) -> BankReading:
    """The shipped bank, every text of it in these words."""
    folder = next(path for path in shipped_banks().iterdir() if path.is_dir())
    reading = FolderReader(shipped_banks(), Path("none")).read(folder, {})
    assert reading.info is not None
    return replace(
        reading,
        info=_info(reading.info, words),
        cards=tuple(_card(card, words) for card in reading.cards),
        questions=tuple(_question(one, words) for one in reading.questions),
        scenarios=tuple(replace(one, text=words(one.text)) for one in reading.scenarios),
        lessons=tuple(_lesson(one, words) for one in reading.lessons),
        terms=tuple(_term(one, words) for one in reading.terms),
    )


def new_learner(reading: BankReading) -> World:
    """A learner before the first start; the bank is known."""
    clock = DemoClock(round(NOW.timestamp() * 1000), ZONE)
    ids = SeededIds(1)
    store = MemoryStore(ids)
    banks = ReadBanks(reading)
    services = services_over(
        store, banks, clock, ids, HandBoot(clock), MemoryVault(store), MemoryReports(store)
    )
    services.library.refresh()
    return World(reading, banks, clock, store, services)


def practised_learner(reading: BankReading) -> World:
    """A simulated learner after some days of study."""
    world = new_learner(reading)
    live(world.services, world.clock, days=DAYS_OF_STUDY, seed=1, app="1.0")
    return world


def _data(told: object) -> Iterator[str]:
    """The words in a sentence that came from elsewhere."""
    if isinstance(told, Sentence):
        for part in told.data.values():
            yield from _data(part)
    elif isinstance(told, str):
        yield told


def _info(info: BankInfo, words: Words) -> BankInfo:
    return replace(
        info,
        title=words(info.title),
        disclaimer=words(info.disclaimer),
        frameworks=tuple(_framework(one, words) for one in info.frameworks),
        topics=tuple(_topic(one, words) for one in info.topics),
        forms=tuple(_form(one, words) for one in info.forms),
        sources={key: _source(one, words) for key, one in info.sources.items()},
    )


def _framework(framework: Framework, words: Words) -> Framework:
    disciplines = tuple(
        Discipline(words(one.id), words(one.title), one.weight) for one in framework.disciplines
    )
    return replace(framework, title=words(framework.title), disciplines=disciplines)


def _form(form: Form, words: Words) -> Form:
    counts = {words(discipline): count for discipline, count in form.counts.items()}
    return replace(form, title=words(form.title), counts=counts)


def _topic(topic: Topic, words: Words) -> Topic:
    places = {framework: words(place) for framework, place in topic.places.items()}
    return replace(topic, title=words(topic.title), places=places)


def _source(source: Source, words: Words) -> Source:
    return replace(
        source, author=words(source.author), title=words(source.title), year=words(source.year)
    )


def _card(card: Card, words: Words) -> Card:
    return replace(
        card,
        front=words(card.front),
        back=words(card.back),
        why=words(card.why),
        sources=_refs(card.sources, words),
    )


def _question(question: Question, words: Words) -> Question:
    return replace(
        question,
        stem=words(question.stem),
        options=tuple(
            replace(one, text=words(one.text), why=words(one.why)) for one in question.options
        ),
        takeaway=words(question.takeaway),
        sources=_refs(question.sources, words),
    )


def _lesson(lesson: Lesson, words: Words) -> Lesson:
    return replace(
        lesson,
        title=words(lesson.title),
        text=words(lesson.text),
        sources=_refs(lesson.sources, words),
    )


def _term(term: Term, words: Words) -> Term:
    return replace(
        term,
        term=words(term.term),
        text=words(term.text),
        also=tuple(words(one) for one in term.also),
        sources=_refs(term.sources, words),
    )


def _refs(sources: tuple[SourceRef, ...], words: Words) -> tuple[SourceRef, ...]:
    return tuple(SourceRef(one.ref, words(one.at)) for one in sources)
