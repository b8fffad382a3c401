"""How likely the learner still knows a discipline's cards: a value and n, and nothing more.

It is not readiness, so it has no interval and no target line.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.figure_bar import FigureBar
from studyapp.ui.widgets.share_track import ShareTrack
from studyapp.ui.widgets.ticks import Tick, TickAxis


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


class RecallBar(FigureBar):
    """A discipline's row: mark, name, n and figure, and the bar below them."""

    def __init__(
        self, appearance: Appearance, recall: Recall, parent: QWidget | None = None
    ) -> None:
        self._recall_track = RecallTrack(appearance, recall)
        widest = QCoreApplication.translate("RecallBar", "100 %")
        super().__init__(appearance, self._recall_track, recall.place, widest, parent)
        self.set_recall(recall)

    def set_recall(self, recall: Recall) -> None:
        """Show another value."""
        self.set_place(recall.place)
        self._recall_track.set_recall(recall)
        self.set_words(recall.name, recall.note, recall.figure, recall.words)


class RecallAxis(TickAxis):
    """The axis under a group of bars: 0, 50 and 100 %, said once."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", (), parent)
        ticks = (Tick(0.0, ("0",)), Tick(1.0, (self.tr("100 %"),)), Tick(0.5, ("50",)))
        self.set_ticks(self.tr("Axis from 0 to 100 %"), ticks)
