"""What stands along an axis: as many words as there is room for, the most important first."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role, Theme

_GAP = 8.0


@dataclass(frozen=True)
class Tick:
    """A place `at` from 0 to 1 of the axis; `words` are ways to say it, the longest first."""

    at: float
    words: tuple[str, ...]
    role: Role = "muted"


@dataclass(frozen=True)
class PlacedTick:
    """A tick that found room: `left` and `width` in pixels."""

    tick: Tick
    text: str
    left: float
    width: float


def place_ticks(ticks: Sequence[Tick], width: float, font: QFont) -> tuple[PlacedTick, ...]:
    """Ticks in the order of their importance; one that finds no room is not written."""
    metrics = QFontMetricsF(font)
    made: list[PlacedTick] = []
    for tick in ticks:
        for text in tick.words:
            wide = metrics.horizontalAdvance(text)
            left = min(max(0.0, tick.at * width - wide / 2), max(0.0, width - wide))
            free = all(
                left + wide + _GAP <= other.left or other.left + other.width + _GAP <= left
                for other in made
            )
            if free and wide <= width:
                made.append(PlacedTick(tick, text, left, wide))
                break
    return tuple(made)


def paint_ticks(
    painter: QPainter, appearance: Appearance, ticks: Sequence[Tick], box: QRectF
) -> None:
    """Write the ticks of an axis that runs across the box."""
    font = appearance.font("axis", tabular=True)
    painter.setFont(font)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    for placed in place_ticks(ticks, box.width(), font):
        painter.setPen(appearance.colour(placed.tick.role))
        at = QRectF(box.left() + placed.left, box.top(), placed.width + 1, box.height())
        painter.drawText(at, middle, placed.text)


class TickAxis(QWidget):
    """The words under a group of bars, said once; `name` is what a screen reader says."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        ticks: Sequence[Tick],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._ticks = tuple(ticks)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        appearance.changed.connect(self.restyle)

    def set_ticks(self, name: str, ticks: Sequence[Tick]) -> None:
        """Say something else."""
        self._ticks = tuple(ticks)
        self.setAccessibleName(name)
        self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(200), self._appearance.line_height("axis"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_ticks(QPainter(self), self._appearance, self._ticks, QRectF(self.rect()))
