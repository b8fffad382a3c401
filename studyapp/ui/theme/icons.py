"""Draws the project's own SVG icons in a colour, and keeps what was drawn."""

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

MARKS = 5


class Icons:
    """The icons of one folder; `mark-1` to `mark-5` are the shapes of the disciplines."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str, int, float, float | None], QPixmap] = {}

    def names(self) -> tuple[str, ...]:
        """Every icon there is."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.svg")))

    def pixmap(
        self,
        name: str,
        colour: QColor,
        size: int,
        ratio: float = 1.0,
        *,
        stroke: float | None = None,
    ) -> QPixmap:
        """An icon `size` device-independent pixels square, sharp at device pixel ratio `ratio`.

        `stroke` replaces the line width, in the icon's own units. Raises FileNotFoundError.
        """
        key = (name, colour.name(QColor.NameFormat.HexArgb), size, ratio, stroke)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, colour, size, ratio, stroke)
        return self._drawn[key]

    def icon(self, name: str, colour: QColor, size: int) -> QIcon:
        """The same as a QIcon, for stock widgets, sharp at one, two and three times the size."""
        made = QIcon()
        for ratio in (1.0, 2.0, 3.0):
            made.addPixmap(self.pixmap(name, colour, size, ratio))
        return made

    def _draw(
        self, name: str, colour: QColor, size: int, ratio: float, stroke: float | None
    ) -> QPixmap:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        source = source.replace("currentColor", colour.name())
        if stroke is not None:
            source = re.sub(r'stroke-width="[^"]*"', f'stroke-width="{stroke}"', source, count=1)
        drawn = QPixmap(round(size * ratio), round(size * ratio))
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        renderer = QSvgRenderer(QByteArray(source.encode()))
        renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
        painter.end()
        drawn.setDevicePixelRatio(ratio)
        return drawn


def mark(place: int) -> str:
    """The icon name of the discipline at `place` in its framework, from 0."""
    return f"mark-{place % MARKS + 1}"
