"""What a question of an exam stands in: the bar, the column, the foot, and the grid beside it or,
without room, over it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.exam.grid_panel import SIDE, GridFace, GridPanel, GridSheet
from studyapp.ui.exam.question import WIDTH, QuestionColumn
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.chip import ChipFace
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.grid_cell import CellState
from studyapp.ui.widgets.session_bar import SessionBar
from studyapp.ui.widgets.session_frame import SessionFrame
from studyapp.ui.widgets.split_row import SplitRow

# What may be out of sight without anything to read in it: the lower edge of a row, in pixels.
_NEARLY = 8


class QuestionFrame(QWidget):
    """Emits `picked(position)` and `filtered(key)` from the grid, `turned` when that comes or goes,
    `stepped(-1 or 1)` from the arrows: except where a grid or a row of chips has a use for them,
    they go through the questions. `review_asked` tells of its key over the page.
    """

    picked = Signal(int)
    filtered = Signal(str)
    stepped = Signal(int)
    turned = Signal()
    review_asked = Signal()

    def __init__(
        self,
        appearance: Appearance,
        bar: SessionBar,
        column: QuestionColumn,
        foot: tuple[Sequence[Button], Sequence[Button]],
        grid: Button,
        states: Sequence[CellState],
        filters: Sequence[ChipFace],
        parent: QWidget | None = None,
    ) -> None:
        """`foot` holds the buttons of its left and right end; `grid` is the one of them that opens
        the grid, and goes while that stands beside the question."""
        super().__init__(parent)
        self._appearance = appearance
        self._column = column
        self._button = grid
        self._states = tuple(states)
        self._filters = tuple(filters)
        self._face: GridFace | None = None
        self._sheet: GridSheet | None = None
        self.panel = GridPanel(appearance, states, filters, self.tr("Unpin grid"), "pin")
        row = SplitRow(*foot)
        self.frame = SessionFrame(
            appearance,
            bar,
            column,
            row,
            column=WIDTH,
            foot_full=True,
            side=self.panel,
            side_width=SIDE,
            parent=self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        for owner in (bar, column, row):
            self._bind(owner, Qt.Key.Key_Left, self._step_back)
            self._bind(owner, Qt.Key.Key_Right, self._step_on)
        self.panel.picked.connect(self.picked)
        self.panel.filtered.connect(self.filtered)
        self.panel.closed.connect(self.turn_grid)
        appearance.changed.connect(self.restyle)
        appearance.grid_turned.connect(self._turn)
        self.restyle(appearance.theme)

    def show_grid(self, face: GridFace) -> None:
        """Show how the questions stand."""
        self._face = face
        self.panel.show_face(face)
        if self._sheet is not None:
            self._sheet.panel.show_face(face)

    def turn_grid(self) -> None:
        """Bring the grid, or put it away; over the page where it has no room beside it."""
        if self._has_room():
            self._appearance.pin_grid(not self._appearance.grid_pinned)
            self._column.setFocus(Qt.FocusReason.OtherFocusReason)
            self.turned.emit()
            return
        if self._sheet is None:
            self._sheet = GridSheet(self._appearance, self.window(), self._states, self._filters)
            self._sheet.panel.picked.connect(self.picked)
            self._sheet.panel.filtered.connect(self.filtered)
            self._sheet.review_asked.connect(self.review_asked)
        if self._face is not None:
            self._sheet.panel.show_face(self._face)
        self._sheet.open()
        self.turned.emit()

    def close_sheet(self) -> None:
        """Leave nothing over the page."""
        if self._sheet is not None:
            self._sheet.close_overlay()

    def to_question(self) -> None:
        """Another question is on the screen: begin at its top."""
        self.frame.to_top()
        self._column.take_focus()

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew, with the grid beside the question where there is room."""
        beside = self._has_room() and self._appearance.grid_pinned
        self.frame.set_side_shown(beside)
        self._button.setHidden(beside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def sees_end_of(self, part: QWidget) -> bool:
        """Whether the lower end of a part of the column is in sight, or above it."""
        end = part.mapTo(self.frame.area.viewport(), QPoint(0, part.height())).y()
        return end <= self.frame.area.viewport().height() + _NEARLY

    def _turn(self) -> None:
        self.restyle(self._appearance.theme)

    def _has_room(self) -> bool:
        return width_class(self.width(), self._appearance.theme.text_size) is PageWidth.WIDE

    def _bind(self, owner: QWidget, key: Qt.Key, slot: object) -> None:
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(slot)

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)
