"""Every question at a glance: the grid, what its cells mean, and which of them are offered."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.chip import ChipFace, ChipRow
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.grid_cell import CellState, GridCell
from studyapp.ui.widgets.grid_legend import GridLegend
from studyapp.ui.widgets.overlay import Overlay
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.question_grid import QuestionGrid
from studyapp.ui.widgets.text import Label

SIDE = 304
_EDGE = 18
# What a low window needs beside the grid, in pixels.
_SCROLL_BAR = 24


@dataclass(frozen=True)
class GridFace:
    """What a panel shows: the cells, how many count, the filters, and the key of the one on."""

    cells: tuple[GridCell, ...]
    count: str
    filters: tuple[ChipFace, ...]
    on: str


class GridPanel(QWidget):
    """Emits `picked(position)`, `filtered(key)`, and `closed` when it is to go."""

    picked = Signal(int)
    filtered = Signal(str)
    closed = Signal()

    def __init__(
        self,
        appearance: Appearance,
        states: Sequence[CellState],
        filters: Sequence[ChipFace],
        close: str,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`states` are explained; `close` and `icon` are for the button that puts it away."""
        super().__init__(parent)
        self._count = Label(
            appearance,
            style="small",
            role="muted",
            tabular=True,
            align=Qt.AlignmentFlag.AlignRight,
            parent=self,
        )
        self.grid = QuestionGrid(appearance, self.tr("Questions"), parent=self)
        self.chips = ChipRow(appearance, self.tr("Show"), filters, (filters[0].key,))
        self.close_button = Button(
            appearance,
            close,
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=("G",),
            icon=icon,
            parent=self,
        )
        head = QHBoxLayout()
        head.addWidget(Label(appearance, self.tr("Questions"), "small", weight=600, parent=self))
        head.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 24, _EDGE, 24)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(12)
        column.addWidget(self.grid)
        column.addSpacing(20)
        column.addWidget(GridLegend(appearance, states, equal=True, parent=self))
        column.addSpacing(24)
        column.addWidget(Label(appearance, self.tr("Show"), "small", weight=600, parent=self))
        column.addSpacing(8)
        column.addWidget(self.chips)
        column.addSpacing(24)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self.grid.picked.connect(self.picked)
        self.chips.chosen.connect(self.filtered)
        self.close_button.clicked.connect(self.closed)

    def show_face(self, face: GridFace) -> None:
        """Show how the questions stand."""
        self.grid.set_cells(face.cells)
        self._count.set_text(face.count)
        self.chips.set_faces(face.filters)
        if self.chips.on != {face.on}:
            self.chips.set_on((face.on,))


class GridSheet(Overlay):
    """The panel over the page, where there is no room beside the question. Esc or G closes it, R
    emits `review_asked`."""

    review_asked = Signal()

    def __init__(
        self,
        appearance: Appearance,
        window: QWidget,
        states: Sequence[CellState],
        filters: Sequence[ChipFace],
    ) -> None:
        super().__init__(appearance, window)
        self.panel = GridPanel(appearance, states, filters, self.tr("Close"))
        self._frame = Panel(Surface.SHEET, self)
        self._frame.setAccessibleName(self.tr("Questions"))
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(PageScroll(self.panel, self._frame))
        self.panel.closed.connect(self.dismiss)
        self.panel.picked.connect(self._picked)

    def open(self) -> None:
        """Show the grid, the keyboard at the question on the screen."""
        super().open()
        self.panel.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_G:
            self.dismiss()
        elif event.key() == Qt.Key.Key_R:
            self.review_asked.emit()
        else:
            super().keyPressEvent(event)

    def place_content(self) -> None:
        width = min(self._appearance.px(SIDE) + _SCROLL_BAR, self.width())
        self._frame.setGeometry(self.width() - width, 0, width, self.height())

    def _picked(self, _position: int) -> None:
        self.dismiss()
