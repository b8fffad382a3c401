"""What the Flashcards page shows outside a session, as a value."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from studyapp.domain.queue import Composition
from studyapp.services.library import CardText
from studyapp.services.overview import (
    NO_TOTAL,
    Cards,
    DisciplineMemory,
    MarkedCard,
    NextSession,
)
from studyapp.services.ports import DayTotal

# More rows than this wait behind one button: hundreds are slow, and nobody reads them.
ROWS = 20


class Situation(StrEnum):
    """What the page is about. DONE: nothing is left today; IDLE: nothing is there to be asked."""

    SET_UP = "set_up"
    NO_BANK = "no_bank"
    READY = "ready"
    DONE = "done"
    IDLE = "idle"


class Group(StrEnum):
    """Why a card is listed, in the order of the page; the value is the mark that is taken off."""

    FLAGGED = "flag"
    SUSPENDED = "suspend"
    BURIED = "bury"
    NOTED = "note"


@dataclass(frozen=True, slots=True)
class DisciplineRow:
    """`recall` is a chance in (0, 1], None while no card of it was seen; `seen`, `cards` and `due`
    count sides. `open` tells whether a session of this discipline alone may find something."""

    place: int
    id: str
    title: str
    recall: float | None
    seen: int
    cards: int
    due: int
    open: bool


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A listed card; `back_on` is the day on which a buried one comes back by itself."""

    group: Group
    text: CardText
    place: int
    note: str = ""
    back_on: date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Cards of one group; `hidden` more of them are not listed yet."""

    group: Group
    rows: tuple[MarkRow, ...]
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Offer:
    """The page outside a session."""

    situation: Situation
    day: date | None = None
    bank: str = ""
    composition: Composition = field(default_factory=Composition)
    done: DayTotal = NO_TOTAL
    next: NextSession | None = None
    disciplines: tuple[DisciplineRow, ...] = ()
    sections: tuple[Section, ...] = ()


def offer(cards: Cards | None, unfolded: frozenset[Group] = frozenset()) -> Offer:
    """`unfolded` are the groups whose rows are all to be shown."""
    if cards is None:
        return Offer(Situation.SET_UP)
    today = cards.today
    if today.bank is None:
        return Offer(Situation.NO_BANK, today.day)
    places = {memory.discipline.id: at for at, memory in enumerate(today.disciplines)}
    rows = tuple(_row(at, memory) for at, memory in enumerate(today.disciplines))
    return Offer(
        situation=_situation(cards, rows),
        day=today.day,
        bank=today.bank.id,
        composition=today.composition,
        done=today.done,
        next=today.next,
        disciplines=rows,
        sections=_sections(cards, places, unfolded),
    )


def _situation(cards: Cards, rows: tuple[DisciplineRow, ...]) -> Situation:
    if cards.today.composition.cards:
        return Situation.READY
    return Situation.DONE if any(row.seen for row in rows) else Situation.IDLE


def _row(place: int, memory: DisciplineMemory) -> DisciplineRow:
    return DisciplineRow(
        place=place,
        id=memory.discipline.id,
        title=memory.discipline.title,
        recall=memory.recall,
        seen=memory.seen,
        cards=memory.cards,
        due=memory.due,
        open=memory.due > 0 or memory.seen < memory.cards,
    )


def _sections(
    cards: Cards, places: dict[str, int], unfolded: frozenset[Group]
) -> tuple[Section, ...]:
    found: dict[Group, list[MarkRow]] = {group: [] for group in Group}
    for marked in cards.marked:
        row = MarkRow(Group.FLAGGED, marked.text, places.get(marked.text.discipline_id, 0))
        for group in _groups(marked, cards.today.day):
            back_on = marked.marks.buried_until if group is Group.BURIED else None
            found[group].append(replace(row, group=group, note=marked.marks.note, back_on=back_on))
    return tuple(_section(group, rows, group in unfolded) for group, rows in found.items() if rows)


def _section(group: Group, rows: list[MarkRow], whole: bool) -> Section:
    shown = rows if whole else rows[:ROWS]
    return Section(group, tuple(shown), len(rows) - len(shown))


def _groups(marked: MarkedCard, today: date) -> list[Group]:
    marks = marked.marks
    buried = marks.buried_until is not None and marks.buried_until > today
    holds = {
        Group.FLAGGED: marks.flagged,
        Group.SUSPENDED: marks.suspended,
        Group.BURIED: buried,
        Group.NOTED: bool(marks.note),
    }
    return [group for group, held in holds.items() if held]
