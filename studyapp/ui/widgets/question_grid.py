"""Every question of an exam as one grid, to be read at a glance and walked by keys."""

from collections.abc import Sequence
from math import ceil
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QWidget,
)

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.grid_cell import (
    RADIUS,
    GridCell,
    paint_cell,
)
from studyapp.ui.widgets.grid_model import GridModel, Index
from studyapp.ui.widgets.sight import keep_in_sight

_COLUMNS = 10
_HALF = 5
_PICKS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


class QuestionGrid(QListView):
    """Cells of `size` with `gap` between them, in pixels at text size 1.0. Emits `picked(index)`.

    Arrows, Home and End move among the cells that are shown, Enter, Space and a click pick one;
    every other key is the page's. It takes as many columns as fit: all, five, or fewer.

    It is a list view for what Qt tells screen readers of one; places and paint are its own.
    """

    picked = Signal(int)
    ring_moved = Signal()
    ring_radius = RADIUS

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        columns: int = _COLUMNS,
        size: int = 24,
        gap: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._columns = columns
        self._size = size
        self._gap = gap
        self._hovered = -1
        self._pressed = -1
        self._cells = GridModel(self)
        self.setModel(self._cells)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)

    @property
    def cells(self) -> tuple[GridCell, ...]:
        """What is shown."""
        return self._cells.cells

    @property
    def ring_box(self) -> QRect:
        """Where the focus ring goes: around the cell that the keys are at."""
        at = self.currentIndex()
        return self.visualRect(at) if at.isValid() else self.rect()

    def set_cells(self, cells: Sequence[GridCell]) -> None:
        """Show these cells; the keys go to the current one when it is another than before."""
        before = self._current()
        size = len(self.cells)
        self._cells.set_cells(cells)
        now = self._current()
        if now != before or not self.currentIndex().isValid():
            self._go(now if now >= 0 else self._next(-1, 1))
        if len(cells) != size:
            self.updateGeometry()
            self.viewport().update()

    def set_cell(self, size: int, gap: int) -> None:
        """Draw cells of another size, in pixels at text size 1.0."""
        if (size, gap) != (self._size, self._gap):
            self._size, self._gap = size, gap
            self.restyle(self._appearance.theme)

    def columns_at(self, width: int) -> int:
        """How many columns there are at a width in pixels."""
        pitch, gap = self._pitch(), self._appearance.px(self._gap)
        fits = max(1, (width + gap) // pitch)
        if fits >= self._columns:
            return self._columns
        return _HALF if fits >= _HALF else fits

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.viewport().update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = max(1, ceil(len(self.cells) / self.columns_at(width)))
        return rows * self._pitch() - self._appearance.px(self._gap)

    def sizeHint(self) -> QSize:
        width = self._columns * self._pitch() - self._appearance.px(self._gap)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        five = min(_HALF, self._columns) * self._pitch() - self._appearance.px(self._gap)
        return QSize(five, self._appearance.px(self._size))

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        columns, side = self.columns_at(self.width()), self._appearance.px(self._size)
        row, column = divmod(index.row(), columns)
        return QRect(column * self._pitch(), row * self._pitch(), side, side)

    def indexAt(self, point: QPoint) -> QModelIndex:
        columns = self.columns_at(self.width())
        column, row = point.x() // self._pitch(), point.y() // self._pitch()
        if not 0 <= column < columns or row < 0:
            return QModelIndex()
        index = self._cells.index(row * columns + column)
        return index if self.visualRect(index).contains(point) else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Nothing: all cells show, and the page scrolls."""

    def event(self, event: QEvent) -> bool:
        # A page's shortcut on the same key is for whoever is not in the grid.
        if event.type() is QEvent.Type.ShortcutOverride and _means(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _means(event):
            event.ignore()
        elif event.key() in _PICKS:
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                self._pick(self.currentIndex().row())
        else:
            self._move(Qt.Key(event.key()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self.indexAt(event.position().toPoint()).row() if left else -1

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.indexAt(event.position().toPoint()).row()
        if at >= 0 and at == self._pressed:
            self._pick(at)
        self._pressed = -1

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._can_go(self.currentIndex().row()):
            self._go(self._next(-1, 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for n, cell in enumerate(self.cells):
            box = self.visualRect(self._cells.index(n))
            if box.intersects(event.rect()):
                hovered = n == self._hovered and cell.shown
                paint_cell(painter, self._appearance, QRectF(box), cell, hovered=hovered)

    def _pitch(self) -> int:
        return self._appearance.px(self._size) + self._appearance.px(self._gap)

    def _current(self) -> int:
        return next((n for n, cell in enumerate(self.cells) if cell.current), -1)

    def _can_go(self, at: int) -> bool:
        return 0 <= at < len(self.cells) and self.cells[at].shown

    def _next(self, start: int, by: int) -> int:
        """The next cell that is shown, every `by` cells from `start`; -1 without one."""
        at = start + by
        while 0 <= at < len(self.cells):
            if self.cells[at].shown:
                return at
            at += by
        return -1

    def _move(self, key: Qt.Key) -> None:
        at, columns = self.currentIndex().row(), self.columns_at(self.width())
        start, by = {
            Qt.Key.Key_Left: (at, -1),
            Qt.Key.Key_Right: (at, 1),
            Qt.Key.Key_Up: (at, -columns),
            Qt.Key.Key_Down: (at, columns),
            Qt.Key.Key_Home: (-1, 1),
            Qt.Key.Key_End: (len(self.cells), -1),
        }[key]
        to = self._next(start, by)
        if to >= 0:
            self._go(to)
            keep_in_sight(self, self.ring_box)

    def _go(self, at: int) -> None:
        index = self._cells.index(at) if at >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.ring_moved.emit()

    def _pick(self, at: int) -> None:
        if self._can_go(at):
            self._go(at)
            self.picked.emit(at)

    def _hover(self, at: int) -> None:
        if at != self._hovered:
            self._hovered = at
            self.viewport().update()


def _means(event: QKeyEvent) -> bool:
    """Whether the key is the grid's own."""
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    own = event.key() in _PICKS or event.key() in _MOVES
    return own and bare == Qt.KeyboardModifier.NoModifier
