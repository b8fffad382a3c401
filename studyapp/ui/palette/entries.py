"""What the palette offers by name, worded."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from studyapp.domain.cards import Card
from studyapp.services.overview import Today
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.palette.state import Action, CardItem, Entry, Group
from studyapp.ui.widgets.prose import plain_text
from studyapp.ui.words import amounts


def group_words(group: Group) -> str:
    """The name above a group."""
    match group:
        case Group.DO:
            return QCoreApplication.translate("Palette", "Do")
        case Group.OPEN:
            return QCoreApplication.translate("Palette", "Open")
        case Group.CARDS:
            return QCoreApplication.translate("Palette", "Cards")


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
    yield Entry(
        Group.DO,
        "today",
        QCoreApplication.translate("Palette", "Start today's session"),
        start,
        _session(today),
    )
    for place, memory in enumerate(today.disciplines if today else ()):
        name = memory.discipline
        yield Entry(
            Group.DO,
            "cards",
            QCoreApplication.translate("Palette", "Start flashcards: {0}").format(name.short),
            Destination(PageId.FLASHCARDS, session=True, discipline=name.id),
            QCoreApplication.translate("Palette", "%n due today", "", memory.due)
            if memory.due
            else "",
            asked=True,
            place=place,
        )
    yield Entry(
        Group.DO, "export", QCoreApplication.translate("Palette", "Back up now"), Action.BACK_UP
    )
    theme = (
        QCoreApplication.translate("Palette", "Switch to the light theme")
        if dark
        else QCoreApplication.translate("Palette", "Switch to the dark theme")
    )
    yield Entry(Group.DO, "moon", theme, Action.SWITCH_THEME)


def _session(today: Today | None) -> str:
    if today is None or not today.composition.cards:
        return ""
    return amounts(today.composition.reviews, today.composition.new)


def _to_open() -> Iterable[Entry]:
    yield Entry(
        Group.OPEN,
        "today",
        QCoreApplication.translate("Palette", "Today"),
        Destination(PageId.TODAY),
    )
    yield Entry(
        Group.OPEN,
        "cards",
        QCoreApplication.translate("Palette", "Flashcards"),
        Destination(PageId.FLASHCARDS),
    )
    yield Entry(
        Group.OPEN,
        "settings",
        QCoreApplication.translate("Palette", "Settings"),
        Destination(PageId.SETTINGS),
    )
    sections = (
        (
            "plan",
            QCoreApplication.translate("Palette", "Plan"),
            QCoreApplication.translate(
                "Palette", "exam date, minutes a day, days off, target score"
            ),
        ),
        (
            "session",
            QCoreApplication.translate("Palette", "Session"),
            QCoreApplication.translate("Palette", "two or four grades"),
        ),
        (
            "appearance",
            QCoreApplication.translate("Palette", "Appearance"),
            QCoreApplication.translate("Palette", "theme, text size, keyboard hints"),
        ),
        (
            "data",
            QCoreApplication.translate("Palette", "Data"),
            QCoreApplication.translate("Palette", "folder, backup, restore, study log"),
        ),
        (
            "banks",
            QCoreApplication.translate("Palette", "Banks"),
            QCoreApplication.translate("Palette", "versions and problems"),
        ),
        (
            "about",
            QCoreApplication.translate("Palette", "About"),
            QCoreApplication.translate("Palette", "version, disclaimer, licences"),
        ),
    )
    for key, name, detail in sections:
        yield Entry(
            Group.OPEN,
            "settings",
            QCoreApplication.translate("Palette", "Settings: {0}").format(name),
            Destination(PageId.SETTINGS, section=key),
            detail,
            asked=True,
        )
