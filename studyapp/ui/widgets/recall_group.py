"""Card memory: a bar a discipline, and the axis below them, said once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.recall_bar import Recall, RecallAxis, RecallBar
from studyapp.ui.widgets.text import Label

_GAP = 14


class RecallGroup(QWidget):
    """Empty until it is given rows; nothing above it moves when it is."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._bars: list[RecallBar] = []
        self._axis = RecallAxis(appearance, self)
        self._axis.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(_GAP)
        words = self.tr("No card seen yet. The first session fills this in.")
        self._note = Label(appearance, words, "small", "muted", parent=self)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        caption = self.tr("chance that you know a card you have seen, today")
        column.addWidget(Label(appearance, self.tr("Card memory"), "section", parent=self))
        column.addWidget(Label(appearance, caption, "small", "muted", parent=self))
        column.addSpacing(4)
        column.addLayout(self._rows)
        column.addWidget(self._axis)
        column.addWidget(self._note)

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
        self._note.setVisible(bool(rows) and all(row.share is None for row in rows))
