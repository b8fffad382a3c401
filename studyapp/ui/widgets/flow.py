"""A row that breaks into more rows when there is no room, so large text never cuts it."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import isValid


class Flow(QLayout):
    """Items from left to right with `gap` pixels between them and between rows.

    With `equal` every item is as wide as the widest, and a single column fills the width.
    `centred` puts each row in the middle.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        equal: bool = False,
        centred: bool = False,
    ) -> None:
        super().__init__(parent)
        self._cells: list[QLayoutItem] = []
        self._gap = gap
        self._equal = equal
        self._centred = centred
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._cells.append(item)

    def count(self) -> int:
        return len(self._cells)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._cells[index] if 0 <= index < len(self._cells) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._cells.pop(index) if 0 <= index < len(self._cells) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        edge = self.contentsMargins()
        rows = self._rows(width - edge.left() - edge.right())
        heights = sum(height for _, height in rows)
        return heights + self._gap * max(0, len(rows) - 1) + edge.top() + edge.bottom()

    def sizeHint(self) -> QSize:
        cells = self._shown()
        widths = [self._width(cell, None) for cell in cells]
        height = max((cell.sizeHint().height() for cell in cells), default=0)
        inner = QSize(sum(widths) + self._gap * max(0, len(cells) - 1), height)
        return inner.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        sizes = [cell.minimumSize() for cell in self._shown()]
        inner = QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )
        return inner.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        rect = rect.marginsRemoved(self.contentsMargins())
        top = rect.top()
        for row, height in self._rows(rect.width()):
            used = sum(width for _, width in row) + self._gap * (len(row) - 1)
            left = rect.left() + ((rect.width() - used) // 2 if self._centred else 0)
            for cell, width in row:
                tall = self._height(cell, width)
                at = QPoint(left, top + (height - tall) // 2)
                place(cell, QRect(at, QSize(width, tall)))
                left += width + self._gap
            top += height + self._gap

    def _shown(self) -> list[QLayoutItem]:
        # While a window goes, Qt asks layouts whose cells it has deleted already.
        return [cell for cell in self._cells if isValid(cell) and not cell.isEmpty()]

    def _width(self, cell: QLayoutItem, room: int | None) -> int:
        cells = self._shown() if self._equal else [cell]
        width = max(item.sizeHint().expandedTo(item.minimumSize()).width() for item in cells)
        return width if room is None else min(width, room)

    def _height(self, cell: QLayoutItem, width: int) -> int:
        return cell.heightForWidth(width) if cell.hasHeightForWidth() else cell.sizeHint().height()

    def _rows(self, room: int) -> list[tuple[list[tuple[QLayoutItem, int]], int]]:
        rows: list[list[tuple[QLayoutItem, int]]] = []
        left = 0
        for cell in self._shown():
            width = self._width(cell, room)
            if not rows or left + width > room:
                rows.append([])
                left = 0
            rows[-1].append((cell, width))
            left += width + self._gap
        if self._equal and len(rows) > 1 and all(len(row) == 1 for row in rows):
            rows = [[(cell, room)] for ((cell, _),) in rows]
        return [(row, max(self._height(cell, width) for cell, width in row)) for row in rows]


def place(cell: QLayoutItem, rect: QRect) -> None:
    """Give a cell exactly this place. Qt's own way holds a widget of fixed height, such as a button
    whose words wrap, to the height of one line."""
    widget = cell.widget()
    if widget is not None:
        widget.setGeometry(rect)
    else:
        cell.setGeometry(rect)
