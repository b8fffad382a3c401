"""Card memory: a bar a discipline, and the axis below them, said once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.recall_bar import Recall, RecallAxis, RecallBar
from studyapp.ui.widgets.text import Label

_GAP = 14
_BETWEEN = 4
_TRACK = 16
# Room is kept for so many rows until they come, as most frameworks have.
_KEPT = 5


class RecallGroup(QWidget):
    """Empty until it is given rows; nothing around it moves when it is."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bars: list[RecallBar] = []
        self._axis = RecallAxis(appearance, self)
        _keep_room(self._axis)
        self._axis.hide()
        self._box = QWidget(self)
        self._rows = QVBoxLayout(self._box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(_GAP)
        words = self.tr("No card seen yet. The first session fills this in.")
        self._note = Label(appearance, words, "small", "muted", parent=self)
        _keep_room(self._note)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        caption = self.tr("chance that you know a card you have seen, today")
        column.addWidget(Label(appearance, self.tr("Card memory"), "section", parent=self))
        column.addWidget(Label(appearance, caption, "small", "muted", parent=self))
        column.addSpacing(4)
        column.addWidget(self._box)
        column.addWidget(self._axis)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        column.addWidget(self._note)

    def restyle(self, theme: Theme) -> None:
        """Keep room for the rows, also while they are not there yet."""
        row = self._appearance.line_height("ui") + _BETWEEN + theme.px(_TRACK)
        rows = len(self._bars) or _KEPT
        self._box.setMinimumHeight(rows * row + (rows - 1) * _GAP)

    def set_rows(self, rows: Sequence[Recall]) -> None:
        """Show these disciplines, in this order."""
        while len(self._bars) > len(rows):
            gone = self._bars.pop()
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row in rows[len(self._bars) :]:
            bar = RecallBar(self._appearance, row)
            self._bars.append(bar)
            self._rows.addWidget(bar)
        for bar, row in zip(self._bars, rows, strict=True):
            bar.set_recall(row)
        self._axis.setVisible(bool(rows))
        self.restyle(self._appearance.theme)
        self._note.setVisible(bool(rows) and all(row.share is None for row in rows))


def _keep_room(part: QWidget) -> None:
    """Let a hidden part stand in its place, so that showing it moves nothing."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    part.setSizePolicy(policy)
