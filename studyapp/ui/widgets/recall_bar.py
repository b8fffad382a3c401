"""How likely the learner still knows a discipline's cards: a value and n, and nothing more.

It is not readiness, so it has no interval and no target line.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.share_track import ShareTrack
from studyapp.ui.widgets.text import Label
from studyapp.ui.widgets.ticks import Tick, TickAxis
from studyapp.ui.widgets.tips import plain_tip


@dataclass(frozen=True)
class Recall:
    """One discipline: `place` in its framework from 0, `share` from 0 to 1 or None without data.

    `figure` and `note` are the words for share and n, such as "82 %" and "24 cards".
    """

    place: int
    name: str
    share: float | None
    figure: str
    note: str

    @property
    def words(self) -> str:
        """The whole row as a sentence, for tooltip and screen reader."""
        return f"{self.name}: " + ", ".join(part for part in (self.figure, self.note) if part)


class RecallTrack(ShareTrack):
    """The bar alone: a line from 0 to 100 and the discipline's mark at the value."""

    def __init__(
        self, appearance: Appearance, recall: Recall, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, parent=parent)
        self._recall = recall
        self.set_recall(recall)

    def set_recall(self, recall: Recall) -> None:
        """Show another value."""
        self._recall = recall
        self.tell(recall.words)

    def paint_figures(self, painter: QPainter, middle: float) -> None:
        if self._recall.share is not None:
            self.paint_mark(painter, self._recall.place, self._recall.share, middle)


class RecallBar(QWidget):
    """A discipline's row: mark, name, n and figure, and the bar below them."""

    def __init__(
        self, appearance: Appearance, recall: Recall, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._mark = Mark(appearance, recall.place, parent=self)
        self._name = Label(appearance, recall.name, weight=500, parent=self)
        right = Qt.AlignmentFlag.AlignRight
        self._note = Label(appearance, recall.note, "caption", "muted", align=right, parent=self)
        self._figure = Label(
            appearance, recall.figure, role="ink2", tabular=True, align=right, parent=self
        )
        self._track = RecallTrack(appearance, recall, self)
        head = QHBoxLayout()
        head.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        head.addWidget(self._mark, 0, middle)
        head.addWidget(self._name, 1, middle)
        head.addWidget(self._note, 0, middle)
        head.addWidget(self._figure, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._track)
        self._appearance = appearance
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        self.set_recall(recall)

    def restyle(self, _theme: Theme) -> None:
        """Figures stand below each other, whatever their width."""
        font = self._appearance.font("ui", tabular=True)
        self._figure.setMinimumWidth(QFontMetrics(font).horizontalAdvance(self.tr("100 %")) + 2)

    def set_recall(self, recall: Recall) -> None:
        """Show another value."""
        self._mark.set_place(recall.place)
        self._name.set_text(recall.name)
        self._note.set_text(recall.note)
        self._figure.set_text(recall.figure)
        self._figure.setVisible(bool(recall.figure))
        self._track.set_recall(recall)
        self.setToolTip(plain_tip(recall.words))


class RecallAxis(TickAxis):
    """The axis under a group of bars: 0, 50 and 100 %, said once."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", (), parent)
        ticks = (Tick(0.0, ("0",)), Tick(1.0, (self.tr("100 %"),)), Tick(0.5, ("50",)))
        self.set_ticks(self.tr("Axis from 0 to 100 %"), ticks)
