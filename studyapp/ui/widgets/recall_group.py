"""Card memory: a bar a discipline, and the axis below them, said once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.bar_group import BarGroup, keep_room
from studyapp.ui.widgets.recall_bar import Recall, RecallAxis, RecallBar
from studyapp.ui.widgets.text import Label


class RecallGroup(BarGroup[Recall, RecallBar]):
    """How well the cards of each discipline are known."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        caption = self.tr("chance that you know a card you have seen, today")
        self.arrange(self.tr("Card memory"), caption, RecallAxis(appearance, self))
        words = self.tr("No card seen yet. The first session fills this in.")
        self._note = Label(appearance, words, "small", "muted", parent=self)
        keep_room(self._note)
        self._note.hide()
        self._column.addWidget(self._note)

    def set_rows(self, rows: Sequence[Recall]) -> None:
        """Show these disciplines, in this order."""
        super().set_rows(rows)
        self._note.setVisible(bool(rows) and all(row.share is None for row in rows))

    def _make(self, row: Recall) -> RecallBar:
        return RecallBar(self._appearance, row)

    def _show(self, bar: RecallBar, row: Recall) -> None:
        bar.set_recall(row)
