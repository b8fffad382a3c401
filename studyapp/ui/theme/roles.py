"""One table of colour roles with a light and a dark value, so no widget names a colour."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from PySide6.QtGui import QColor

Role = Literal[
    "ink",
    "ink2",
    "muted",
    "accent",
    "good",
    "warn",
    "bad",
    "control",
    "data",
    "category-1",
    "category-2",
    "category-3",
    "category-4",
    "category-5",
    "page",
    "rail",
    "raised",
    "sunken",
    "fill",
    "line",
    "accentfill",
    "hover",
    "onaccent",
    "accentsoft",
    "band",
    "goodsoft",
    "warnsoft",
    "badsoft",
    "scrim",
]

CATEGORIES: tuple[Role, ...] = tuple(role for role in get_args(Role) if role.startswith("category"))


@dataclass(frozen=True)
class Theme:
    """What the window looks like now.

    `text_size` is a factor from 1.0 to 2.0 on every measure that goes with text; `colours` maps
    each role to `#RRGGBB` or `#RRGGBBAA`; `key_hints` shows the keycaps beside the words.
    """

    dark: bool
    text_size: float
    colours: Mapping[Role, str]
    key_hints: bool = True

    def colour(self, role: Role) -> QColor:
        """The colour of a role, with its opacity."""
        value = self.colours[role]
        colour = QColor(value[:7])
        if len(value) > 7:
            colour.setAlpha(int(value[7:], 16))
        return colour

    def category(self, place: int) -> QColor:
        """The hue of the discipline at `place` in its framework, from 0; more than five repeat."""
        return self.colour(CATEGORIES[place % len(CATEGORIES)])

    def px(self, length: float) -> int:
        """A length given at text size 1.0, in whole device-independent pixels at this one."""
        return round(length * self.text_size)


@dataclass(frozen=True)
class Themes:
    """Both columns of the table."""

    light: Mapping[Role, str]
    dark: Mapping[Role, str]

    def theme(self, *, dark: bool, text_size: float = 1.0, key_hints: bool = True) -> Theme:
        """The theme of one column; `text_size` outside 1.0 to 2.0 is brought to the nearer end."""
        size = min(2.0, max(1.0, text_size))
        return Theme(dark, size, self.dark if dark else self.light, key_hints)


def load_themes(path: Path) -> Themes:
    """Read the table. Raises KeyError if a role is missing or unknown, OSError, TOMLDecodeError."""
    with path.open("rb") as file:
        groups = tomllib.load(file)
    rows = {role: pair for group in groups.values() for role, pair in group.items()}
    unlike = set(rows) ^ set(get_args(Role))
    if unlike:
        raise KeyError(f"{path.name}: missing or unknown roles: {', '.join(sorted(unlike))}")
    return Themes(
        light={cast(Role, role): pair["light"] for role, pair in rows.items()},
        dark={cast(Role, role): pair["dark"] for role, pair in rows.items()},
    )
