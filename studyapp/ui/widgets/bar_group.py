"""Bars below a heading, one a discipline, in room that is kept free for them until they come."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.text import Label

_GAP = 14
# As the bars of interval_bar and recall_bar have them, which are read when there are rows.
_BETWEEN = 4
_TRACK = 16
# Room is kept for so many rows until they come, as most frameworks have.
_KEPT = 5

Row = TypeVar("Row")
Bar = TypeVar("Bar", bound=QWidget)


class BarGroup(QWidget, Generic[Row, Bar]):
    """Empty until it is given rows; nothing around it moves when it is. `axis` stands below the
    bars and says once what they measure."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bars: list[Bar] = []
        self._axis: QWidget
        self._box = QWidget(self)
        self._rows = QVBoxLayout(self._box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(_GAP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        appearance.changed.connect(self.restyle)

    def arrange(self, title: str, caption: str, axis: QWidget) -> None:
        """Stand below each other what a group is made of; once."""
        self._axis = axis
        keep_room(axis)
        axis.hide()
        self._column.addWidget(Label(self._appearance, title, "section", parent=self))
        self._column.addWidget(Label(self._appearance, caption, "small", "muted", parent=self))
        self._column.addSpacing(4)
        self._column.addWidget(self._box)
        self._column.addWidget(axis)
        self.restyle(self._appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Keep room for the rows, also while they are not there yet."""
        row = self._appearance.line_height("ui") + _BETWEEN + theme.px(_TRACK)
        rows = len(self._bars) or _KEPT
        self._box.setMinimumHeight(rows * row + (rows - 1) * _GAP)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these disciplines, in this order."""
        while len(self._bars) > len(rows):
            gone = self._bars.pop()
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row in rows[len(self._bars) :]:
            self._bars.append(self._make(row))
            self._rows.addWidget(self._bars[-1])
        for bar, row in zip(self._bars, rows, strict=True):
            self._show(bar, row)
        self._axis.setVisible(bool(rows))
        self.restyle(self._appearance.theme)

    def _make(self, row: Row) -> Bar:
        """A new bar."""
        raise NotImplementedError

    def _show(self, bar: Bar, row: Row) -> None:
        """Show a row in a bar that is there."""
        raise NotImplementedError


def keep_room(part: QWidget) -> None:
    """Let a hidden part stand in its place, so that showing it moves nothing."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    part.setSizePolicy(policy)
