"""What the palette offers by name, worded."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from studyapp.domain.cards import Card
from studyapp.services.overview import Today
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.palette.state import Action, CardItem, Entry, Group
from studyapp.ui.widgets.prose import plain_text


def tr(source: str, number: int = -1) -> str:
    """Translate in the palette's context."""
    return QCoreApplication.translate("Palette", source, None, number)


def group_words(group: Group) -> str:
    """The name above a group."""
    match group:
        case Group.DO:
            return tr("Do")
        case Group.OPEN:
            return tr("Open")
        case Group.CARDS:
            return tr("Cards")


def entries(today: Today | None, *, dark: bool) -> tuple[Entry, ...]:
    """Everything that can be done or opened; with counts once the day is known."""
    return (*_to_do(today, dark), *_to_open())


def card_entries(cards: Iterable[Card], places: dict[str, int]) -> tuple[Entry, ...]:
    """Found cards; `places` gives the place of a topic's discipline in its framework."""
    return tuple(
        Entry(
            Group.CARDS,
            "cards",
            " ".join(plain_text(card.front).split()),
            CardItem(card.id),
            place=places.get(card.topic),
        )
        for card in cards
    )


def _to_do(today: Today | None, dark: bool) -> Iterable[Entry]:
    start = Destination(PageId.FLASHCARDS, session=True)
    yield Entry(Group.DO, "today", tr("Start today's session"), start, _session(today))
    for place, memory in enumerate(today.disciplines if today else ()):
        name = memory.discipline
        yield Entry(
            Group.DO,
            "cards",
            tr("Start flashcards: {0}").format(name.short),
            Destination(PageId.FLASHCARDS, session=True, discipline=name.id),
            tr("%n due today", memory.due) if memory.due else "",
            asked=True,
            place=place,
        )
    yield Entry(Group.DO, "export", tr("Back up now"), Action.BACK_UP)
    theme = tr("Switch to the light theme") if dark else tr("Switch to the dark theme")
    yield Entry(Group.DO, "moon", theme, Action.SWITCH_THEME)


def _session(today: Today | None) -> str:
    if today is None or not today.composition.cards:
        return ""
    reviews, new = today.composition.reviews, today.composition.new
    if not reviews:
        return tr("%n new card(s)", new)
    if not new:
        return tr("%n review(s)", reviews)
    return tr("%n review(s) + {0} new", reviews).format(new)


def _to_open() -> Iterable[Entry]:
    yield Entry(Group.OPEN, "today", tr("Today"), Destination(PageId.TODAY))
    yield Entry(Group.OPEN, "cards", tr("Flashcards"), Destination(PageId.FLASHCARDS))
    yield Entry(Group.OPEN, "settings", tr("Settings"), Destination(PageId.SETTINGS))
    sections = (
        ("plan", tr("Plan"), tr("exam date, minutes a day, days off, target score")),
        ("session", tr("Session"), tr("two or four grades")),
        ("appearance", tr("Appearance"), tr("theme, text size, keyboard hints")),
        ("data", tr("Data"), tr("folder, backup, restore, study log")),
        ("banks", tr("Banks"), tr("versions and problems")),
        ("about", tr("About"), tr("version, disclaimer, licences")),
    )
    for key, name, detail in sections:
        yield Entry(
            Group.OPEN,
            "settings",
            tr("Settings: {0}").format(name),
            Destination(PageId.SETTINGS, section=key),
            detail,
            asked=True,
        )
