"""What the palette asks of the services, one job each."""

from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks
from studyapp.services.guide import Contents
from studyapp.services.library import CardText
from studyapp.services.offer import Services
from studyapp.services.overview import Today
from studyapp.ui.palette.entries import found_entries
from studyapp.ui.palette.state import Entry

# How many of each kind are listed at most.
EACH = 6


@dataclass(frozen=True, slots=True)
class Found:
    """Items of the bank for the words they were looked up by."""

    words: str
    items: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """The day and the bank, None where there is no such thing yet."""

    today: Today | None = None
    contents: Contents | None = None


@dataclass(frozen=True, slots=True)
class CardRead:
    """A card with its marks; `place` is that of its discipline in the framework."""

    bank: str
    text: CardText
    marks: Marks
    place: int


def known(services: Services) -> Known:
    return Known(services.overview.today(), services.guide.contents())


def find(services: Services, *, words: str) -> Found:
    info = _bank(services)
    if info is None:
        return Found(words, ())
    return Found(words, found_entries(services.guide.find(words, EACH), info))


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
