"""What the cells of a question grid mean, in shape and word."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.grid_cell import CellState, GridCell, flag_word, paint_cell, state_word
from studyapp.ui.widgets.text import Label

_SAMPLE = 20
_GAP = 8


class _Sample(QWidget):
    def __init__(self, appearance: Appearance, cell: GridCell, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._cell = cell
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._appearance.px(_SAMPLE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_cell(painter, self._appearance, QRectF(self.rect()), self._cell, number=False)


class GridLegend(Flow):
    """A sample and a word for each state and, if `flagged`, for the flag's corner; `equal` sets
    them in columns."""

    def __init__(
        self,
        appearance: Appearance,
        states: Sequence[CellState],
        *,
        flagged: bool = True,
        equal: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=_GAP if equal else 2 * _GAP, equal=equal)
        shown = [(GridCell(0, state), state_word(state)) for state in states]
        if flagged:
            shown.append((GridCell(0, CellState.ANSWERED, flagged=True), flag_word()))
        for cell, word in shown:
            part = QWidget(self)
            row = QHBoxLayout(part)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(_GAP)
            row.addWidget(_Sample(appearance, cell, part), 0, Qt.AlignmentFlag.AlignVCenter)
            label = Label(appearance, word, "caption", "ink2", parent=part)
            row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
            self.addWidget(part)
