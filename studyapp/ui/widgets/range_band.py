"""A score and the range it would likely fall in again, against the learner's target."""

from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.ticks import Tick, paint_ticks
from studyapp.ui.widgets.tips import plain_tip

_TRACK = 12
_ABOVE = 8
_BELOW = 8
_TICK = 3
_REACH = 4
_BESIDE = 6
_STEP = 20


@dataclass(frozen=True)
class ScoreRange:
    """Points on a scale from `first` to `last`; the scale grows down where a figure needs it.

    `told` says all of it in words; `label` stands above the value, empty where a heading says it.
    """

    value: float
    low: float
    high: float
    told: str
    target: float | None = None
    label: str = ""
    first: int = 40
    last: int = 100

    @property
    def scale(self) -> tuple[int, int]:
        """The ends of the track, so that every figure lies between them."""
        target = self.value if self.target is None else self.target
        least = max(0.0, min(self.value, self.low, target))
        return min(self.first, _STEP * floor(least / _STEP)), self.last


class RangeBand(QWidget):
    """The band on its track, with the words of value and target above and a scale below.

    `painted` says that it has come on the screen.
    """

    painted = Signal()

    def __init__(
        self, appearance: Appearance, band: ScoreRange, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._band = band
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)
        self.set_range(band)

    def set_range(self, band: ScoreRange) -> None:
        """Show other figures."""
        self._band = band
        self.setAccessibleName(band.told)
        self.setToolTip(plain_tip(band.told))
        self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def across(self, points: float) -> float:
        """Where a number of points stands, in pixels."""
        first, last = self._band.scale
        return self.width() * min(1.0, max(0.0, (points - first) / (last - first)))

    def sizeHint(self) -> QSize:
        line = self._appearance.line_height("axis")
        rest = self._appearance.px(_ABOVE + _TRACK + _BELOW)
        return QSize(self._appearance.px(312), 2 * line + rest)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, band = self._appearance, self._band
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = appearance.line_height("axis")
        high = appearance.px(_TRACK)
        track = QRectF(0, line + appearance.px(_ABOVE), self.width(), high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("sunken"))
        painter.drawRoundedRect(track, high / 2, high / 2)
        left, right = self.across(band.low), self.across(band.high)
        painter.setBrush(appearance.colour("data"))
        inside = QRectF(left, track.top(), max(1.0, right - left), high)
        painter.drawRoundedRect(inside, high / 2, high / 2)
        self._paint_value(painter, track)
        self._paint_target(painter, track)
        self._paint_words(painter, line)
        below = QRectF(0, self.height() - line, self.width(), line)
        paint_ticks(painter, appearance, self._ticks(), below)
        self.painted.emit()

    def _paint_value(self, painter: QPainter, track: QRectF) -> None:
        wide, reach = self._appearance.px(_TICK), self._appearance.px(_REACH)
        at = min(max(wide / 2 + 1, self.across(self._band.value)), self.width() - wide / 2 - 1)
        box = QRectF(at - wide / 2, track.top() - reach, wide, track.height() + 2 * reach)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.colour("page"))
        painter.drawRect(box.adjusted(-1, 0, 1, 0))
        painter.setBrush(self._appearance.colour("accent"))
        painter.drawRoundedRect(box, wide / 2, wide / 2)

    def _paint_target(self, painter: QPainter, track: QRectF) -> None:
        if self._band.target is None:
            return
        at = min(int(self.across(self._band.target)), self.width() - 1) + 0.5
        painter.setPen(QPen(self._appearance.colour("ink"), 1))
        top = track.top() - self._appearance.px(_ABOVE)
        painter.drawLine(
            QPointF(at, top), QPointF(at, track.bottom() + self._appearance.px(_BELOW))
        )

    def _paint_words(self, painter: QPainter, line: int) -> None:
        """The words stand on the outer sides of their lines, so that they never meet."""
        band = self._band
        after = band.target is None or band.value >= band.target
        room: tuple[float, float] = (0.0, float(self.width()))
        if band.target is not None:
            words = self.tr("your target {0}").format(f"{band.target:g}")
            taken = self._paint_word(painter, words, "ink", band.target, not after, line, room)
            room = (taken[1], room[1]) if after else (room[0], taken[0])
        if band.label:
            self._paint_word(painter, band.label, "accent", band.value, after, line, room)

    def _paint_word(
        self,
        painter: QPainter,
        words: str,
        role: Role,
        points: float,
        after: bool,
        line: int,
        room: tuple[float, float],
    ) -> tuple[float, float]:
        """Where the words went; nowhere if they find no room."""
        font = self._appearance.font("axis", weight=500 if role == "ink" else 600, tabular=True)
        wide = QFontMetricsF(font).horizontalAdvance(words) + 1
        beside = self._appearance.px(_BESIDE)
        at = self.across(points)
        left = at + beside if after else at - beside - wide
        if role == "accent":
            left = at - wide / 2
        left = min(max(room[0], left), room[1] - wide)
        if left < room[0]:
            return (at, at)
        painter.setFont(font)
        painter.setPen(self._appearance.colour(role))
        box = QRectF(left, 0, wide + 1, line)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words)
        return (left - beside, left + wide + beside)

    def _ticks(self) -> list[Tick]:
        first, last = self._band.scale
        between = range(first + _STEP, last, _STEP)
        shown = (first, last, *between)
        return [Tick((n - first) / (last - first), (str(n),)) for n in shown]
