"""How many cards come back on the days ahead, a bar a day, with today and the exam named."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.plot import Height, Plot, whole_steps
from studyapp.ui.widgets.ticks import Tick

_DAY = "ddd d MMM"
_SHORT = "d MMM"
_WEEK = 7


@dataclass(frozen=True)
class Load:
    """Cards that come due, a number a day from `first` on."""

    first: date
    cards: tuple[int, ...]
    today: date
    exam: date | None = None

    def day(self, column: int) -> date:
        """The day of a column, from 0."""
        return self.first + timedelta(days=column)

    def column(self, day: date | None) -> int | None:
        """The column of a day, or None if it is not shown."""
        column = (day - self.first).days if day else -1
        return column if 0 <= column < len(self.cards) else None


class BarPlot(Plot):
    """The load of the days ahead; left and right move through the days, and each says its own."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        load: Load,
        locale: QLocale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, name, parent)
        self._locale = locale or QLocale()
        self._load = load
        self.set_load(load)

    def set_load(self, load: Load) -> None:
        """Show other days; the cursor goes to today."""
        self._load = load
        days = self.tr("%n day(s)", "", len(load.cards))
        cards = self.tr("%n card(s)", "", sum(load.cards))
        counted = self.tr("{cards} in {days}").format(cards=cards, days=days)
        summary = ""
        if any(load.cards):
            most = load.cards.index(max(load.cards))
            summary = self.tr("Most: {day}").format(day=self.column_text(most))
        self.show_figures(self.tr("cards a day"), counted, summary, load.column(load.today) or 0)

    def count(self) -> int:
        return len(self._load.cards)

    def column_text(self, column: int) -> str:
        """A day in words, such as "Tue 6 Oct, 31 cards, today"."""
        day = self._load.day(column)
        parts = [self._named(day, _DAY), self.tr("%n card(s)", "", self._load.cards[column])]
        if day == self._load.exam:
            parts.append(self.tr("exam"))
        if day == self._load.today:
            parts.append(self.tr("today"))
        return ", ".join(parts)

    def columns_named(self) -> Sequence[Tick]:
        load, ticks = self._load, []
        exam, today = load.column(load.exam), load.column(load.today)
        if exam is not None:
            short = self.tr("exam")
            words = self.tr("{day}, exam").format(day=self._named(load.day(exam), _SHORT))
            ticks.append(Tick(self.across(exam), (words, short), "ink2"))
        if today is not None:
            ticks.append(Tick(self.across(today), (self.tr("today"),), "accent"))
        for column in range(today or 0, self.count(), _WEEK):
            ticks.append(Tick(self.across(column), (self._named(load.day(column), _SHORT),)))
        return ticks

    def heights(self) -> Sequence[Height]:
        steps = whole_steps(max(self._load.cards, default=0))
        return [Height(n / steps[-1], self._locale.toString(n)) for n in steps]

    def paint_figures(self, painter: QPainter, area: QRectF) -> None:
        load = self._load
        top = whole_steps(max(load.cards, default=0))[-1]
        for column, cards in enumerate(load.cards):
            today = load.day(column) == load.today
            self.paint_bar(painter, area, column, cards / top, "accent" if today else "data")
        exam = load.column(load.exam)
        if exam is not None:
            self._paint_exam(painter, area, exam)

    def _paint_exam(self, painter: QPainter, area: QRectF, column: int) -> None:
        at = int(self.centre_of(column, area)) + 0.5
        ink = self._appearance.colour("ink")
        painter.setPen(QPen(ink, 1))
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
        side = self._appearance.px(14)
        drawn = self._appearance.pixmap("flag", ink, 14, self.devicePixelRatioF())
        left = at if at + side <= self.width() else at - side
        painter.drawPixmap(QPointF(left, area.top()), drawn)

    def _named(self, day: date, form: str) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), form)
