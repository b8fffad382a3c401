"""A row that breaks into more rows when there is no room, so large text never cuts it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.widgets.placing import Placing, height_at, least_size, wanted_size


class Flow(Placing):
    """Cells from left to right with `gap` pixels between them and between rows.

    With `equal` every cell is as wide as the widest, and a single column fills the width.
    `centred` puts each row in the middle. A hidden cell takes no room.
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
        self._gap = gap
        self._equal = equal
        self._centred = centred
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        edge = self.contentsMargins()
        rows = self._rows(width - edge.left() - edge.right())
        heights = sum(height for _, height in rows)
        return heights + self._gap * max(0, len(rows) - 1) + edge.top() + edge.bottom()

    def natural_width(self) -> int:
        """What everything in one row needs, in pixels."""
        cells = self.shown_cells()
        edge = self.contentsMargins()
        gaps = self._gap * max(0, len(cells) - 1)
        return sum(self._widths(cells)) + gaps + edge.left() + edge.right()

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        width = self.natural_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Every cell in a row of its own; how high that is depends on the width."""
        sizes = [least_size(cell) for cell in self.shown_cells()]
        inner = QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )
        return inner.grownBy(self.contentsMargins())

    def place(self) -> None:
        room = self.contentsRect()
        top = room.top()
        for row, height in self._rows(room.width()):
            used = sum(width for _, width in row) + self._gap * (len(row) - 1)
            left = room.left() + ((room.width() - used) // 2 if self._centred else 0)
            for cell, width in row:
                tall = height_at(cell, width)
                cell.setGeometry(left, top + (height - tall) // 2, width, tall)
                left += width + self._gap
            top += height + self._gap

    def _widths(self, cells: list[QWidget]) -> list[int]:
        widths = [wanted_size(cell).width() for cell in cells]
        return [max(widths)] * len(widths) if self._equal and widths else widths

    def _rows(self, room: int) -> list[tuple[list[tuple[QWidget, int]], int]]:
        """The cells with their widths in rows, each with its height."""
        rows: list[list[tuple[QWidget, int]]] = []
        left = 0
        cells = self.shown_cells()
        for cell, natural in zip(cells, self._widths(cells), strict=True):
            width = min(natural, room)
            if not rows or left + width > room:
                rows.append([])
                left = 0
            rows[-1].append((cell, width))
            left += width + self._gap
        if self._equal and len(rows) > 1 and all(len(row) == 1 for row in rows):
            rows = [[(cell, room)] for ((cell, _),) in rows]
        return [(row, max(height_at(cell, width) for cell, width in row)) for row in rows]
