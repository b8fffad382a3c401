"""How often a word of confidence was right, and how much more a discipline claims than is right."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.figure_bar import FigureBar
from studyapp.ui.widgets.share_track import ShareTrack
from studyapp.ui.widgets.ticks import Tick, TickAxis

_BAR = 8
_DOT = 5
# Points either way that the line of a claim holds.
_MOST = 0.5


@dataclass(frozen=True)
class SureShare:
    """Answers given with a word: shares from 0 to 1, None without answers; `claimed` is what the
    word is taken to mean. `note` and `figure` are read, `told` says it all."""

    name: str
    low: float | None
    share: float | None
    high: float | None
    claimed: float
    note: str
    figure: str
    told: str


@dataclass(frozen=True)
class OverClaim:
    """A discipline at `place` in its framework: by how much it is too sure, in [-1, 1]; None where
    there is too little to tell."""

    place: int
    name: str
    over: float | None
    note: str
    figure: str
    told: str


class _SureTrack(ShareTrack):
    """Range and share on a line from 0 to 100 %, and an upright where the word stands."""

    shown: SureShare | None = None

    def paint_figures(self, painter: QPainter, middle: float) -> None:
        shown, theme = self.shown, self._appearance.theme
        if shown is None:
            return
        if shown.low is not None and shown.high is not None and shown.share is not None:
            high = theme.px(_BAR)
            left, right = self.across(shown.low), self.across(shown.high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("band"))
            box = QRectF(left, middle - high / 2, max(1.0, right - left), high)
            painter.drawRoundedRect(box, high / 2, high / 2)
            dot = _DOT * theme.text_size
            at = min(max(dot, self.across(shown.share)), self.width() - dot)
            painter.setPen(QPen(theme.colour("page"), 1.5))
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QPointF(at, middle), dot, dot)
        x = min(int(self.across(shown.claimed)), self.width() - 1) + 0.5
        painter.setPen(QPen(theme.colour("ink2"), 1))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))


class SureBar(FigureBar):
    """The row of a word."""

    def __init__(
        self, appearance: Appearance, row: SureShare, parent: QWidget | None = None
    ) -> None:
        self._sure = _SureTrack(appearance)
        super().__init__(appearance, self._sure, None, "", parent)
        self.show_row(row)

    def show_row(self, row: SureShare) -> None:
        """Show other figures."""
        self._sure.shown = row
        self.set_words(row.name, row.note, row.figure, row.told)


class _OverTrack(ShareTrack):
    """The mark of a discipline to the right of the middle where it is too sure."""

    shown: OverClaim | None = None

    def paint_figures(self, painter: QPainter, middle: float) -> None:
        x = int(self.across(0.0)) + 0.5
        painter.setPen(QPen(self._appearance.colour("ink2"), 1))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        if self.shown is not None and self.shown.over is not None:
            self.paint_mark(painter, self.shown.place, self.shown.over, middle)


class OverBar(FigureBar):
    """The row of a discipline."""

    def __init__(
        self, appearance: Appearance, row: OverClaim, parent: QWidget | None = None
    ) -> None:
        self._over = _OverTrack(appearance, -_MOST, _MOST)
        super().__init__(appearance, self._over, row.place, "+00", parent)
        self.show_row(row)

    def show_row(self, row: OverClaim) -> None:
        """Show other figures."""
        self.set_place(row.place)
        self._over.shown = row
        self.set_words(row.name, row.note, row.figure, row.told)


class OverAxis(TickAxis):
    """The axis under the disciplines, said once."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "", (), parent)
        less = QCoreApplication.translate("OverAxis", "less sure than right")
        more = QCoreApplication.translate("OverAxis", "surer than right")
        ticks = (Tick(0.0, (less,)), Tick(1.0, (more,)), Tick(0.5, ("0",)))
        name = QCoreApplication.translate("OverAxis", "Axis from 50 points less to 50 points more")
        self.set_ticks(name, ticks)
