"""The disciplines on Today, in room that is kept free for them from the first paint on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.today.state import Standing
from studyapp.ui.widgets.interval_bar import IntervalAxis
from studyapp.ui.widgets.text import Label

if TYPE_CHECKING:
    from studyapp.ui.today.discipline_bar import DisciplineBar

_GAP = 14
# As in discipline_bar, which is read when there are rows.
_BETWEEN = 4
_TRACK = 16
# Room is kept for so many rows until they come, as most frameworks have.
_KEPT = 5


class DisciplineBars(QWidget):
    """Empty until it is given rows; they keep their places when their figures come."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bars: list[DisciplineBar] = []
        self._axis = IntervalAxis(appearance, parent=self)
        policy = self._axis.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._axis.setSizePolicy(policy)
        self._axis.hide()
        self._box = QWidget(self)
        self._rows = QVBoxLayout(self._box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        caption = self.tr("share right on new questions, 90 % range")
        column.addWidget(Label(appearance, self.tr("Disciplines"), "section", parent=self))
        column.addWidget(Label(appearance, caption, "small", "muted", parent=self))
        column.addSpacing(4)
        column.addWidget(self._box)
        column.addWidget(self._axis)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Keep room for the rows, also while they are not there yet."""
        row = self._appearance.line_height("ui") + _BETWEEN + theme.px(_TRACK)
        rows = len(self._bars) or _KEPT
        self._box.setMinimumHeight(rows * row + (rows - 1) * _GAP)

    def set_rows(self, rows: Sequence[Standing]) -> None:
        """Show these disciplines, in this order."""
        from studyapp.ui.today.discipline_bar import DisciplineBar

        while len(self._bars) > len(rows):
            gone = self._bars.pop()
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row in rows[len(self._bars) :]:
            self._bars.append(DisciplineBar(self._appearance, row))
            self._rows.addWidget(self._bars[-1])
        for bar, row in zip(self._bars, rows, strict=True):
            bar.set_standing(row)
        self._axis.setVisible(bool(rows))
        self.restyle(self._appearance.theme)
        if rows:
            self._axis.set_target(rows[0].target)
