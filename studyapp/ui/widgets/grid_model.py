"""The cells of a question grid as Qt's views and its bridge to screen readers ask for them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.ui.widgets.grid_cell import GridCell, cell_words

Index = QModelIndex | QPersistentModelIndex


class GridModel(QAbstractListModel):
    """Holds the cells; a number is shown, the words are for screen readers and tooltips."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cells: tuple[GridCell, ...] = ()

    def set_cells(self, cells: Sequence[GridCell]) -> None:
        """Hold these; a view is told of those that differ."""
        if len(cells) != len(self.cells):
            self.beginResetModel()
            self.cells = tuple(cells)
            self.endResetModel()
            return
        changed = [n for n, cell in enumerate(cells) if cell != self.cells[n]]
        self.cells = tuple(cells)
        for n in changed:  # one by one: a view paints a range as if all of it were others
            self.dataChanged.emit(self.index(n), self.index(n))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.cells)

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = index.isValid() and self.cells[index.row()].shown
        on = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return on if shown else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cells[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(cell.number)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell_words(cell)
        return None
