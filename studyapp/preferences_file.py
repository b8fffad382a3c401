"""Preferences in a TOML file of the profile. Nonsense costs the one setting, never the start."""

import os
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

from studyapp.domain.sentences import Sentence, reason, sentence
from studyapp.services.ports import StorageFailed
from studyapp.services.preferences import (
    TEXT_SIZES,
    LoadedPreferences,
    Preferences,
    ThemeChoice,
)


class PreferencesFile:
    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> LoadedPreferences:
        """What the file says; a setting that makes no sense keeps its default and is named."""
        try:
            # Some editors of Windows put a byte order mark in front.
            raw = tomllib.loads(self._file.read_text(encoding="utf-8-sig"))
        except FileNotFoundError:
            return LoadedPreferences(Preferences())
        except OSError as problem:
            return LoadedPreferences(Preferences(), self._complaint(reason(problem)))
        except (ValueError, RecursionError):
            words = sentence("all of them, since the file is not TOML")
            return LoadedPreferences(Preferences(), self._complaint(words))
        wrong = [name for name, value in raw.items() if not _makes_sense(name, value)]
        good = {name: value for name, value in raw.items() if name not in wrong}
        if "theme" in good:
            good["theme"] = ThemeChoice(good["theme"])
        complaint = self._complaint(", ".join(sorted(wrong))) if wrong else None
        return LoadedPreferences(Preferences(**good), complaint)

    def save(self, preferences: Preferences) -> None:
        import tomli_w

        text = tomli_w.dumps(
            {
                "theme": preferences.theme.value,
                "text_size": preferences.text_size,
                "key_hints": preferences.key_hints,
                "grid_pinned": preferences.grid_pinned,
            }
        )
        part = self._file.with_suffix(".part")
        try:
            part.write_text(text, encoding="utf-8")
            part.replace(self._file)
            if os.name == "posix":
                self._file.chmod(0o600)
        except OSError as problem:
            with suppress(OSError):
                part.unlink()
            raise StorageFailed(
                sentence(
                    "The settings could not be saved to {file}: {reason}.",
                    file=self._file,
                    reason=reason(problem),
                )
            ) from problem

    def _complaint(self, about: str | Sentence) -> Sentence:
        return sentence("{file}: {about}", file=self._file.name, about=about)


def _makes_sense(name: str, value: Any) -> bool:
    if name == "theme":
        return value in [choice.value for choice in ThemeChoice]
    if name == "text_size":
        return isinstance(value, int) and value in TEXT_SIZES
    return name in ("key_hints", "grid_pinned") and isinstance(value, bool)
