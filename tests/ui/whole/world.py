"""Learners in memory for the whole window: the shipped bank, days of study, a clock that stands.

The bank can be worded in Greek letters, so that whatever else the window says stands out.
"""

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from studyapp.banks.reader import FolderReader
from studyapp.domain.banks import BankFile, BankReading
from studyapp.domain.cards import Card
from studyapp.domain.frameworks import BankInfo, Discipline, Framework, Source, SourceRef, Topic
from studyapp.places import shipped_banks
from studyapp.services.demo import DemoClock, SeededIds, live
from studyapp.services.keeping import Keeping
from studyapp.services.library import Library
from studyapp.services.offer import Services
from studyapp.services.overview import Overview
from studyapp.services.planning import Planning
from studyapp.services.study import Study
from tests.fake_store import MemoryStore
from tests.fakes import MemoryVault

ZONE = "Europe/Amsterdam"
NOW = datetime(2026, 11, 21, 8, 0, tzinfo=ZoneInfo(ZONE))
DAYS_OF_STUDY = 12

Words = Callable[[str], str]

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_GREEK = "αβξδεφγηιθκλμνοπψρστυωςχζϕ"
_TO_GREEK = str.maketrans(_LATIN + _LATIN.upper(), _GREEK + _GREEK.upper())


def as_it_is(text: str) -> str:
    return text


def in_greek(text: str) -> str:
    """The same length, marks and figures, with no Latin letter left."""
    return text.translate(_TO_GREEK)


class ReadBanks:
    """The shipped bank, read once and worded anew."""

    def __init__(self, reading: BankReading) -> None:
        self._reading = reading

    def folders(self) -> tuple[Path, ...]:
        return (Path(self._reading.folder),)

    def fingerprints(self, _folder: Path) -> Mapping[str, str]:
        return {file.path: file.sha256 for file in self._reading.files}

    def read(self, _folder: Path, _cached: Mapping[str, BankFile]) -> BankReading:
        return self._reading


@dataclass(frozen=True, slots=True)
class World:
    """One learner's services, with the clock, the store and the bank below them."""

    reading: BankReading
    clock: DemoClock
    store: MemoryStore
    services: Services

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
        return self.services


def read_bank(words: Words = as_it_is) -> BankReading:
    """The shipped bank, every text of it in these words."""
    folder = next(path for path in shipped_banks().iterdir() if path.is_dir())
    reading = FolderReader(shipped_banks(), Path("none")).read(folder, {})
    assert reading.info is not None
    return replace(
        reading,
        info=_info(reading.info, words),
        cards=tuple(_card(card, words) for card in reading.cards),
    )


def new_learner(reading: BankReading) -> World:
    """A learner before the first start; the bank is known."""
    clock = DemoClock(round(NOW.timestamp() * 1000), ZONE)
    ids = SeededIds(1)
    store = MemoryStore(ids)
    library = Library(ReadBanks(reading), store, clock)
    study = Study(store, store, library, clock, ids)
    services = Services(
        planning=Planning(store, clock),
        study=study,
        overview=Overview(study, store, store, library, clock),
        library=library,
        keeping=Keeping(store, MemoryVault(store), clock),
        close=_nothing,
    )
    services.library.refresh()
    return World(reading, clock, store, services)


def practised_learner(reading: BankReading) -> World:
    """A simulated learner after some days of study."""
    world = new_learner(reading)
    live(world.services, world.clock, days=DAYS_OF_STUDY, seed=1, app="1.0")
    return world


def _nothing() -> None:
    """No database to close."""


def _info(info: BankInfo, words: Words) -> BankInfo:
    return replace(
        info,
        title=words(info.title),
        disclaimer=words(info.disclaimer),
        frameworks=tuple(_framework(one, words) for one in info.frameworks),
        topics=tuple(_topic(one, words) for one in info.topics),
        sources={key: _source(one, words) for key, one in info.sources.items()},
    )


def _framework(framework: Framework, words: Words) -> Framework:
    disciplines = tuple(
        Discipline(words(one.id), words(one.title), one.weight) for one in framework.disciplines
    )
    return replace(framework, title=words(framework.title), disciplines=disciplines)


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
        sources=tuple(SourceRef(one.ref, words(one.at)) for one in card.sources),
    )
