"""Where one can go: pages ask the window by these values and never open each other."""

from dataclasses import dataclass
from enum import StrEnum


class PageId(StrEnum):
    """The pages of the window, in the order of the rail; FIRST_START stands in none."""

    TODAY = "today"
    FLASHCARDS = "flashcards"
    SETTINGS = "settings"
    FIRST_START = "first_start"


@dataclass(frozen=True, slots=True)
class Destination:
    """A page, and what to do there: `session` starts a flashcard session at once, of
    `discipline` where one is named; `section` is a part of the page; `item` a card to show."""

    page: PageId
    session: bool = False
    discipline: str = ""
    section: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key of a page and what it does, for the key sheet. `keys` are shown as keycaps."""

    keys: tuple[str, ...]
    words: str
