"""The time used against the questions done, beside an even pace."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.plot import Height, Plot, whole_steps
from studyapp.ui.widgets.ticks import Tick

_DOT = 3.5


@dataclass(frozen=True)
class PaceStep:
    """So many questions done, by their `label`: the minutes `used` until then, None where it never
    came to that, and those of an even pace. `told` says all of it."""

    label: str
    used: float | None
    even: float
    told: str


@dataclass(frozen=True)
class PaceSteps:
    """The steps in their order; `unit` says what the heights are."""

    steps: tuple[PaceStep, ...]
    unit: str
    counted: str
    summary: str


class PaceLine(Plot):
    """A line through the steps, and the even pace dashed. Left and right move through them."""

    def __init__(
        self, appearance: Appearance, name: str, pace: PaceSteps, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, name, parent)
        self._pace = pace
        self.set_pace(pace)

    def set_pace(self, pace: PaceSteps) -> None:
        """Show another sitting; the cursor goes to its last step."""
        self._pace = pace
        self.show_figures(pace.unit, pace.counted, pace.summary, len(pace.steps) - 1)

    def count(self) -> int:
        return len(self._pace.steps)

    def column_text(self, column: int) -> str:
        """A step in words, as the caller told it."""
        return self._pace.steps[column].told

    def columns_named(self) -> Sequence[Tick]:
        last = self.count() - 1
        order = dict.fromkeys((last, 0, *range(1, last))) if last >= 0 else ()
        return [Tick(self.across(n), (self._pace.steps[n].label,)) for n in order]

    def heights(self) -> Sequence[Height]:
        steps = self._steps()
        return [Height(n / steps[-1], self.locale().toString(n)) for n in steps]

    def paint_figures(self, painter: QPainter, area: QRectF) -> None:
        theme = self._appearance.theme
        even = [self._at(area, n, step.even) for n, step in enumerate(self._pace.steps)]
        painter.setPen(QPen(theme.colour("ink2"), 1, Qt.PenStyle.DashLine))
        for one, other in pairwise(even):
            painter.drawLine(one, other)
        used = [
            self._at(area, n, step.used)
            for n, step in enumerate(self._pace.steps)
            if step.used is not None
        ]
        painter.setPen(QPen(theme.colour("accent"), 2))
        for one, other in pairwise(used):
            painter.drawLine(one, other)
        painter.setPen(QPen(theme.colour("page"), 1.5))
        painter.setBrush(theme.colour("accent"))
        dot = (_DOT + 0.75) * theme.text_size
        for point in used:
            painter.drawEllipse(point, dot, dot)

    def _at(self, area: QRectF, column: int, minutes: float) -> QPointF:
        high = minutes / self._steps()[-1] * area.height()
        return QPointF(self.centre_of(column, area), area.bottom() - high)

    def _steps(self) -> tuple[int, ...]:
        known = [value for step in self._pace.steps for value in (step.even, step.used or 0)]
        return whole_steps(ceil(max(known, default=0)))
