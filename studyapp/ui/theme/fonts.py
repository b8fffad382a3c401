"""The type scale in the bundled Inter, so that text is the same on every machine."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Inter"

TypeName = Literal[
    "figure",
    "title",
    "card",
    "start",
    "answer",
    "stem",
    "section",
    "reading",
    "ui",
    "small",
    "caption",
    "axis",
]


@dataclass(frozen=True)
class TypeStyle:
    """Pixel size, line height and letter spacing at text size 1.0; weight 400 to 700."""

    size: int
    line: int
    weight: int = 400
    spacing: float = 0.0


STYLES: dict[TypeName, TypeStyle] = {
    "figure": TypeStyle(32, 40, 600, -0.8),
    "title": TypeStyle(26, 32, 600, -0.45),
    "card": TypeStyle(20, 28, 600, -0.25),
    "start": TypeStyle(17, 24, 600),
    "answer": TypeStyle(17, 28),
    "stem": TypeStyle(16, 26),
    "section": TypeStyle(16, 24, 600),
    "reading": TypeStyle(15, 24),
    "ui": TypeStyle(14, 20),
    "small": TypeStyle(13, 20),
    "caption": TypeStyle(12, 16),
    "axis": TypeStyle(11, 16),
}


class FontMissing(Exception):
    """A bundled font file is absent or unreadable; carries its path."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def load_fonts(folder: Path) -> None:
    """Register the bundled faces with the running application. Raises FontMissing."""
    files = sorted(folder.glob("*.otf"))
    if not files:
        raise FontMissing(folder)
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontMissing(file)


def font(
    name: TypeName,
    text_size: float = 1.0,
    *,
    weight: int | None = None,
    italic: bool = False,
    tabular: bool = False,
) -> QFont:
    """The font of a type style at a text size factor of 1.0 to 2.0.

    `tabular` gives every digit the same width, for figures that align or tick. Everyone is given
    the same font: whoever alters it alters a copy.
    """
    return _made(name, text_size, weight or STYLES[name].weight, italic, tabular)


@cache
def _made(name: TypeName, text_size: float, weight: int, italic: bool, tabular: bool) -> QFont:
    style = STYLES[name]
    made = QFont(FAMILY)
    made.setPixelSize(round(style.size * text_size))
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing * text_size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def line_height(name: TypeName, text_size: float = 1.0) -> int:
    """The line height of a type style in pixels at a text size factor."""
    return round(STYLES[name].line * text_size)
