"""How long was studied, a bar a week, the present one in the accent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.plot import Height, Plot, whole_steps
from studyapp.ui.widgets.ticks import Tick

_DAY = "d MMM"


@dataclass(frozen=True)
class WeekTimes:
    """Minutes by week, each named by its first day, the present week last; `told` by week, such as
    "week of 3 Aug: 1 h 20 min"."""

    mondays: tuple[date, ...]
    minutes: tuple[int, ...]
    told: tuple[str, ...]


class WeekBars(Plot):
    """Left and right move through the weeks, and each says its own."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        times: WeekTimes,
        locale: QLocale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, name, parent)
        self._locale = locale or QLocale()
        self._times = times
        self.set_times(times)

    def set_times(self, times: WeekTimes) -> None:
        """Show other weeks; the cursor goes to the present one."""
        self._times = times
        counted = self.tr("%n week(s)", "", len(times.minutes))
        self.show_figures(self.tr("minutes a week"), counted, "", len(times.minutes) - 1)

    def count(self) -> int:
        return len(self._times.minutes)

    def column_text(self, column: int) -> str:
        """A week in words, as the caller told it."""
        return self._times.told[column]

    def columns_named(self) -> Sequence[Tick]:
        last = self.count() - 1
        order = [last, 0, *range(1, last)] if last > 0 else range(self.count())
        return [
            Tick(
                self.across(column), (self._named(column),), "accent" if column == last else "muted"
            )
            for column in order
        ]

    def heights(self) -> Sequence[Height]:
        steps = whole_steps(max(self._times.minutes, default=0))
        return [Height(n / steps[-1], self._locale.toString(n)) for n in steps]

    def paint_figures(self, painter: QPainter, area: QRectF) -> None:
        top = whole_steps(max(self._times.minutes, default=0))[-1]
        for column, minutes in enumerate(self._times.minutes):
            present = column == self.count() - 1
            self.paint_bar(painter, area, column, minutes / top, "accent" if present else "data")

    def _named(self, column: int) -> str:
        monday = self._times.mondays[column]
        return self._locale.toString(QDate(monday.year, monday.month, monday.day), _DAY)
