"""A share that changes from week to week, with its range: cards recalled, answers right."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.plot import Height, Plot
from studyapp.ui.widgets.ticks import Tick

_DOT = 3.5
_CAP = 3


@dataclass(frozen=True)
class Ratio:
    """A column: shares from 0 to 1, None without data; `n` figures stand behind them.

    `label` stands below, and `told` says all of it, such as "week of 3 Aug: 86 %, 80 to 91, n 112".
    """

    label: str
    share: float | None
    low: float | None
    high: float | None
    n: int
    told: str


@dataclass(frozen=True)
class Ratios:
    """Columns from the oldest to the newest; `unit` says what the share is, with its range.

    `target` is a share from 0 to 1, named by `target_told`, or None.
    """

    columns: tuple[Ratio, ...]
    unit: str
    target: float | None = None
    target_told: str = ""


class RatioLine(Plot):
    """A line through the weeks that have data, and a whisker a week."""

    def __init__(
        self, appearance: Appearance, name: str, ratios: Ratios, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, name, parent)
        self._ratios = ratios
        self.set_ratios(ratios)

    def set_ratios(self, ratios: Ratios) -> None:
        """Show other weeks; the cursor goes to the newest."""
        self._ratios = ratios
        total = sum(ratio.n for ratio in ratios.columns)
        counted = self.tr("n = {0}").format(self.locale().toString(total))
        self.show_figures(ratios.unit, counted, ratios.target_told, len(ratios.columns) - 1)

    def count(self) -> int:
        return len(self._ratios.columns)

    def column_text(self, column: int) -> str:
        """A week in words, as the caller told it."""
        return self._ratios.columns[column].told

    def columns_named(self) -> Sequence[Tick]:
        columns = self._ratios.columns
        order = [len(columns) - 1, 0, *range(1, len(columns) - 1)] if columns else []
        return [Tick(self.across(n), (columns[n].label,)) for n in dict.fromkeys(order)]

    def heights(self) -> Sequence[Height]:
        lowest = self._lowest()
        step = 10 if lowest >= 50 else 25
        tens = range(lowest, 101, step)
        words = {100: self.tr("100 %")}
        return [Height(self._part(n / 100), words.get(n, str(n))) for n in tens]

    def paint_figures(self, painter: QPainter, area: QRectF) -> None:
        theme = self._appearance.theme
        if self._ratios.target is not None:
            pen = QPen(theme.colour("ink2"), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            y = int(self._down(self._ratios.target, area)) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        points: list[QPointF | None] = []
        for n, ratio in enumerate(self._ratios.columns):
            x = self.centre_of(n, area)
            known = ratio.share is not None
            points.append(QPointF(x, self._down(ratio.share or 0.0, area)) if known else None)
            if ratio.low is not None and ratio.high is not None:
                self._paint_whisker(painter, x, self._down(ratio.low, area), ratio.high, area)
        painter.setPen(QPen(theme.colour("accent"), 2))
        for one, other in pairwise(points):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        painter.setPen(QPen(theme.colour("page"), 1.5))
        painter.setBrush(theme.colour("accent"))
        dot = (_DOT + 0.75) * theme.text_size
        for point in points:
            if point is not None:
                painter.drawEllipse(point, dot, dot)

    def _paint_whisker(
        self, painter: QPainter, x: float, low: float, high_share: float, area: QRectF
    ) -> None:
        high, cap = self._down(high_share, area), self._appearance.px(_CAP)
        painter.setPen(QPen(self._appearance.colour("data"), 1.5))
        painter.drawLine(QPointF(x, low), QPointF(x, high))
        for y in (low, high):
            painter.drawLine(QPointF(x - cap, y), QPointF(x + cap, y))

    def _lowest(self) -> int:
        """Where the axis begins, in per cent: at 0, or at a ten from 50 on."""
        shown = [
            share
            for ratio in self._ratios.columns
            for share in (ratio.share, ratio.low)
            if share is not None
        ]
        if self._ratios.target is not None:
            shown.append(self._ratios.target)
        tens = 10 * floor(10 * min(shown, default=0.0))
        return min(tens, 80) if tens >= 50 else 0

    def _part(self, share: float) -> float:
        lowest = self._lowest() / 100
        return (min(1.0, max(lowest, share)) - lowest) / (1.0 - lowest)

    def _down(self, share: float, area: QRectF) -> float:
        return area.bottom() - self._part(share) * area.height()
