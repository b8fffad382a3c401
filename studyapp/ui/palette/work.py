"""What the palette asks of the services, one job each."""

from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks
from studyapp.services.library import CardText
from studyapp.services.offer import Services
from studyapp.services.overview import Today
from studyapp.ui.palette.entries import card_entries
from studyapp.ui.palette.state import Entry


@dataclass(frozen=True, slots=True)
class Found:
    """Cards for the words they were looked up by."""

    words: str
    cards: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class CardRead:
    """A card with its marks; `place` is that of its discipline in the framework."""

    bank: str
    text: CardText
    marks: Marks
    place: int


def today(services: Services) -> Today | None:
    return services.overview.today()


def find(services: Services, *, words: str) -> Found:
    info = _bank(services)
    places = {}
    if info:
        order = [discipline.id for discipline in info.disciplines]
        where = info.discipline_by_topic
        places = {topic: order.index(name) for topic, name in where.items() if name in order}
    return Found(words, card_entries(services.overview.find(words), places))


def read(services: Services, *, item: str) -> CardRead | None:
    """The card as it is now; None where it left the bank."""
    info = _bank(services)
    text = services.library.texts(info, (item,)).get(item) if info else None
    if info is None or text is None:
        return None
    marks = services.study.marks(info.id, (item,)).get(item, Marks())
    order = [discipline.id for discipline in info.disciplines]
    place = order.index(text.discipline_id) if text.discipline_id in order else 0
    return CardRead(info.id, text, marks, place)


def take_back(services: Services, *, card: CardRead, mark: str) -> CardRead | None:
    """The card without a mark (flag, suspend, bury)."""
    services.study.bring_back(card.bank, card.text, mark)
    return read(services, item=card.text.card.id)


def back_up(services: Services) -> Path:
    return services.keeping.backup()


def _bank(services: Services) -> BankInfo | None:
    plan = services.planning.plan()
    return services.library.active(plan.bank if plan else "")
