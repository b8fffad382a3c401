"""What every plot shares: axes and their words, a cursor that keys and pointer move, its figure.

A plot is a row of columns of the same width, and each of them says its figure: in a tooltip, to a
screen reader and, by the arrow keys, in both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetrics,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.ticks import Tick, paint_ticks
from studyapp.ui.widgets.tips import plain_tip

_SIZE = (608, 176)
_LEAST = (240, 144)
_GAP = 8
_GRID = 4
# A bar: at most so wide, so much of its column, so round.
_WIDEST = 16
_SHARE = 0.68
_RADIUS = 2


@dataclass(frozen=True)
class Height:
    """A line across the plot: its words and how high it lies, from 0 to 1."""

    at: float
    words: str


def whole_steps(most: int, lines: int = _GRID) -> tuple[int, ...]:
    """Round numbers from 0 to at least `most`, about as many as `lines`: 0, 20, 40 and so on."""
    rough = max(1.0, most / lines)
    power: int = 10 ** floor(log10(rough))
    step = next(n * power for n in (1, 2, 5, 10) if n * power >= rough)
    return tuple(range(0, step * max(1, ceil(most / step)) + 1, step))


class Plot(QWidget):
    """The base of the plots: a subclass says its columns and heights and paints its figures.

    `unit` says what the heights are, and `counted` how many figures it stands on.
    """

    ring_radius = 4

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._cursor = 0
        self._pointed: int | None = None
        self._unit = ""
        self._counted = ""
        self._summary = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)

    def count(self) -> int:
        """How many columns there are."""
        raise NotImplementedError

    def column_text(self, column: int) -> str:
        """A column's figure in words."""
        raise NotImplementedError

    def columns_named(self) -> Sequence[Tick]:
        """The words below, the most important first."""
        raise NotImplementedError

    def heights(self) -> Sequence[Height]:
        """The lines across, from the lowest to the highest."""
        raise NotImplementedError

    def paint_figures(self, painter: QPainter, area: QRectF) -> None:
        """Paint what the plot shows into the area between the axes."""
        raise NotImplementedError

    def show_figures(self, unit: str, counted: str, summary: str, cursor: int = 0) -> None:
        """Say what is shown; the cursor goes to a column."""
        self._unit = unit
        self._counted = counted
        self._summary = summary
        self._cursor = max(0, min(cursor, self.count() - 1))
        self._describe()
        self.updateGeometry()
        self.update()

    def column_at(self, position: QPoint) -> int | None:
        """The column under a point of the widget, or None."""
        area = self.area()
        if not self.count() or not area.left() <= position.x() < area.right():
            return None
        return min(self.count() - 1, int((position.x() - area.left()) / self.column_width(area)))

    def centre_of(self, column: int, area: QRectF) -> float:
        """The middle of a column, in pixels across the widget."""
        return area.left() + (column + 0.5) * self.column_width(area)

    def column_width(self, area: QRectF) -> float:
        """The width of each column, in pixels."""
        return area.width() / max(1, self.count())

    def paint_bar(
        self, painter: QPainter, area: QRectF, column: int, share: float, role: Role
    ) -> None:
        """A bar up to a share of the plot's height; nothing where that is 0."""
        if share <= 0:
            return
        wide = min(float(self._appearance.px(_WIDEST)), self.column_width(area) * _SHARE)
        high = max(1.0, area.height() * share)
        box = QRectF(self.centre_of(column, area) - wide / 2, area.bottom() - high, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.colour(role))
        painter.drawRoundedRect(box, min(_RADIUS, high / 2), min(_RADIUS, high / 2))

    def across(self, column: int) -> float:
        """The middle of a column as a part of the axis, from 0 to 1."""
        return (column + 0.5) / max(1, self.count())

    def area(self) -> QRectF:
        """What lies between the axes."""
        appearance = self._appearance
        metrics = QFontMetricsF(appearance.font("axis", tabular=True))
        words = max((metrics.horizontalAdvance(line.words) for line in self.heights()), default=0)
        line, gap = appearance.line_height("axis"), appearance.px(_GAP)
        left = ceil(words) + gap
        top = appearance.line_height("caption") + gap
        return QRectF(left, top, self.width() - left, self.height() - top - line - gap // 2)

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(*(self._appearance.px(side) for side in _SIZE))

    def minimumSizeHint(self) -> QSize:
        return QSize(*(self._appearance.px(side) for side in _LEAST))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            asked = cast(QHelpEvent, event)
            self._tell(self.column_at(asked.pos()), asked.globalPos())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = {
            Qt.Key.Key_Left: self._cursor - 1,
            Qt.Key.Key_Right: self._cursor + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.count() - 1,
        }.get(Qt.Key(event.key()))
        if column is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif 0 <= column < self.count():
            self._go(column)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point(self.column_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._tell(self.column_at(at), event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.area()
        self._paint_head(painter, area)
        self._paint_grid(painter, area)
        shown = self._cursor if self.hasFocus() else self._pointed
        if shown is not None and shown < self.count():
            wide = max(self.column_width(area), self._appearance.px(_GAP))
            left = self.centre_of(shown, area) - wide / 2
            box = QRectF(left, area.top(), wide, area.height())
            painter.fillRect(box, self._appearance.colour("accentsoft"))
        self.paint_figures(painter, area)
        line = self._appearance.line_height("axis")
        below = QRectF(area.left(), self.height() - line, area.width(), line)
        paint_ticks(painter, self._appearance, self.columns_named(), below)

    def _paint_head(self, painter: QPainter, area: QRectF) -> None:
        font = self._appearance.font("caption")
        painter.setFont(font)
        painter.setPen(self._appearance.colour("muted"))
        metrics = QFontMetrics(font)
        box = QRectF(0, 0, self.width(), self._appearance.line_height("caption"))
        counted = metrics.horizontalAdvance(self._counted)
        room = self.width() - counted - self._appearance.px(_GAP)
        unit = metrics.elidedText(self._unit, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, unit)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(box, right, self._counted)

    def _paint_grid(self, painter: QPainter, area: QRectF) -> None:
        appearance = self._appearance
        painter.setFont(appearance.font("axis", tabular=True))
        high = appearance.line_height("axis")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for line in self.heights():
            y = int(area.bottom() - line.at * area.height()) - 0.5
            painter.setPen(QPen(appearance.colour("line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(appearance.colour("muted"))
            box = QRectF(0, y - high / 2, area.left() - appearance.px(_GAP), high)
            painter.drawText(box, right, line.words)

    def _point(self, column: int | None) -> None:
        if column != self._pointed:
            self._pointed = column
            self.update()

    def _tell(self, column: int | None, at: QPoint) -> None:
        words = "" if column is None else self.column_text(column)
        QToolTip.showText(at, plain_tip(words), self)

    def _go(self, column: int) -> None:
        self._cursor = column
        self._describe()
        text = self.column_text(column)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        area = self.area()
        at = QPointF(self.centre_of(column, area), area.center().y()).toPoint()
        self._tell(column, self.mapToGlobal(at))
        self.update()

    def _describe(self) -> None:
        now = self.column_text(self._cursor) if self.count() else ""
        told = (self._unit, self._counted, self._summary, now)
        self.setAccessibleDescription(". ".join(part for part in told if part))
