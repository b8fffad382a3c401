"""How long each question of a paper took, a bar a question, the slowest in the accent."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.plot import Height, Plot, whole_steps
from studyapp.ui.widgets.ticks import Tick

# The number of every tenth question stands below, and so much of the plot is kept for the dots.
_EVERY = 10
_DOT = 2.0


@dataclass(frozen=True)
class PaperBar:
    """A question: its `seconds`, whether it is one of the slowest, whether it was missed; `told`
    says all of it."""

    seconds: float
    slow: bool
    missed: bool
    told: str


@dataclass(frozen=True)
class PaperTimes:
    """The questions in the order of the paper; `median` in seconds."""

    bars: tuple[PaperBar, ...]
    median: float
    unit: str
    counted: str
    summary: str


class PaperBars(Plot):
    """Left and right move through the questions, and each says its own. A dot stands below the bar
    of a question that was missed; a dashed line is the median."""

    def __init__(
        self, appearance: Appearance, name: str, times: PaperTimes, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, name, parent)
        self._times = times
        self.set_times(times)

    def set_times(self, times: PaperTimes) -> None:
        """Show another paper; the cursor goes to its first question."""
        self._times = times
        self.show_figures(times.unit, times.counted, times.summary)

    def count(self) -> int:
        return len(self._times.bars)

    def column_text(self, column: int) -> str:
        """A question in words, as the caller told it."""
        return self._times.bars[column].told

    def columns_named(self) -> Sequence[Tick]:
        last = self.count() - 1
        order = dict.fromkeys((0, last, *range(_EVERY - 1, last, _EVERY))) if last >= 0 else ()
        return [Tick(self.across(n), (self.locale().toString(n + 1),)) for n in order]

    def heights(self) -> Sequence[Height]:
        steps = self._steps()
        return [Height(n / steps[-1], self.locale().toString(n)) for n in steps]

    def paint_figures(self, painter: QPainter, area: QRectF) -> None:
        appearance, top = self._appearance, self._steps()[-1]
        dot = appearance.px(_DOT)
        for column, bar in enumerate(self._times.bars):
            share = bar.seconds / top
            self.paint_bar(painter, area, column, share, "accent" if bar.slow else "data")
            if bar.missed:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(appearance.colour("bad"))
                below = QPointF(self.centre_of(column, area), area.bottom() + dot)
                painter.drawEllipse(below, dot, dot)
        painter.setPen(QPen(appearance.colour("ink2"), 1, Qt.PenStyle.DashLine))
        y = int(area.bottom() - self._times.median / top * area.height()) + 0.5
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))

    def _steps(self) -> tuple[int, ...]:
        longest = max((bar.seconds for bar in self._times.bars), default=0)
        return whole_steps(ceil(longest))
