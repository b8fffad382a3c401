"""How the app looks to this learner on this machine. Nothing here changes a result."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from studyapp.domain.sentences import Sentence

TEXT_SIZES = (100, 125, 150, 175, 200)


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """`text_size` is one of TEXT_SIZES, in percent; `key_hints` shows keys on buttons;
    `grid_pinned` leaves the grid of an exam beside its question."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    key_hints: bool = True
    grid_pinned: bool = True


@dataclass(frozen=True, slots=True)
class LoadedPreferences:
    """`complaint` says in plain words what in the file could not be used; None where all could."""

    preferences: Preferences
    complaint: Sentence | None = None


class PreferencesStore(Protocol):
    def load(self) -> LoadedPreferences: ...

    def save(self, preferences: Preferences) -> None:
        """Raises StorageFailed where the file cannot be written."""
        ...
