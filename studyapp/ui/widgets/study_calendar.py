"""The days one has studied, up to the exam: weeks across, no streak, nothing in red."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import cast

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme

_PITCH = (24, 20)
_HEAD = 20
_GAP = 4
_WEEK = 7
_DATE = "ddd d MMM"
_NAMED_ROWS = (0, 2, 4, 6)
_STEPS = {
    Qt.Key.Key_Left: -_WEEK,
    Qt.Key.Key_Right: _WEEK,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


@dataclass(frozen=True)
class StudyDays:
    """What the calendar shows from `first` to `last`; `minutes` studied, absent days are none."""

    first: date
    last: date
    today: date
    minutes: Mapping[date, int] = field(default_factory=dict)
    exam: date | None = None


def dot_radius(minutes: int) -> float:
    """The dot of a day, in pixels at text size 1.0: three sizes, and a speck for no study."""
    if minutes <= 0:
        return 1.5
    return 4.0 if minutes < 15 else 5.5 if minutes < 30 else 7.0


class StudyCalendar(QWidget):
    """A day a dot; arrows move through the days, and each says its date and minutes."""

    ring_radius = 4

    def __init__(
        self,
        appearance: Appearance,
        days: StudyDays,
        locale: QLocale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._locale = locale or QLocale()
        self._days = days
        self._cursor = days.today
        self.setAccessibleName(self.tr("Study days"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)
        self.set_days(days)

    def set_days(self, days: StudyDays) -> None:
        """Show other days; the cursor goes to today."""
        self._days = days
        self._cursor = days.today
        self.setAccessibleDescription(self.day_text(self._cursor))
        self.updateGeometry()
        self.update()

    def day_text(self, day: date) -> str:
        """A day in words, such as "Tue 29 Sep, 31 min"."""
        minutes = self._days.minutes.get(day, 0)
        shown = QDate(day.year, day.month, day.day)
        named = self._locale.toString(shown, _DATE)
        if minutes > 0:
            took = self._locale.toString(minutes)
            said = self.tr("{day}, {minutes} min").format(day=named, minutes=took)
        elif day > self._days.today:
            said = named
        else:
            said = self.tr("{day}, not studied").format(day=named)
        if day == self._days.exam:
            said = self.tr("{day}, exam").format(day=said)
        if day == self._days.today:
            said = self.tr("{day}, today").format(day=said)
        return said

    def day_at(self, position: QPoint) -> date | None:
        """The day under a point of the widget, or None."""
        wide, high = self._pitch()
        column = (position.x() - self._left()) // wide
        row = (position.y() - self._appearance.px(_HEAD)) // high
        if column < 0 or not 0 <= row < _WEEK:
            return None
        day = self._first_shown() + timedelta(days=int(column) * _WEEK + int(row))
        return day if self._days.first <= day <= self._days.last else None

    def centre_of(self, day: date) -> QPointF:
        """The middle of a day's dot in the widget."""
        wide, high = self._pitch()
        n = (day - self._first_shown()).days
        left = self._left() + (n // _WEEK + 0.5) * wide
        return QPointF(left, self._appearance.px(_HEAD) + (n % _WEEK + 0.5) * high)

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide, high = self._pitch()
        return QSize(
            self._left() + self._weeks() * wide,
            self._appearance.px(_HEAD) + _WEEK * high,
        )

    def minimumSizeHint(self) -> QSize:
        wide, _ = self._pitch()
        return QSize(self._left() + min(6, self._weeks()) * wide, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            asked = cast(QHelpEvent, event)
            day = self.day_at(asked.pos())
            text = self.day_text(day) if day else ""
            QToolTip.showText(asked.globalPos(), text, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        day = self._cursor + timedelta(days=step)
        if self._first_shown() <= day <= self._days.last and day >= self._days.first:
            self._go(day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day:
            QToolTip.showText(event.globalPosition().toPoint(), self.day_text(day), self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_heads(painter)
        day = max(self._first_shown(), self._days.first)
        while day <= self._days.last:
            self._paint_day(painter, day)
            day += timedelta(days=1)

    def _paint_heads(self, painter: QPainter) -> None:
        wide, high = self._pitch()
        head = self._appearance.px(_HEAD)
        painter.setFont(self._appearance.font("axis"))
        painter.setPen(self._appearance.colour("muted"))
        short = QLocale.FormatType.ShortFormat
        for row in _NAMED_ROWS:
            box = QRectF(0, head + row * high, self._left(), high)
            name = self._locale.standaloneDayName(row + 1, short)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        day = self._first_shown()
        for column in range(self._shown_weeks()):
            week = [day + timedelta(days=column * _WEEK + n) for n in range(_WEEK)]
            first = next((d for d in week if d.day == 1), None)
            if first:
                name = self._locale.standaloneMonthName(first.month, short)
                centre = self._left() + (column + 0.5) * wide
                box = QRectF(centre - 2 * wide, 0, 4 * wide, head)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        theme, centre = self._appearance.theme, self.centre_of(day)
        minutes = self._days.minutes.get(day, 0)
        if self.hasFocus() and day == self._cursor:
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(theme.colour("accentsoft"))
            half = theme.px(9)
            painter.drawRoundedRect(
                QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 4, 4
            )
        if day == self._days.exam:
            self._paint_flag(painter, centre)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        radius = dot_radius(minutes) * theme.text_size
        if day == self._days.today:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(theme.colour("page"))
            ring = 6.5 * theme.text_size
            painter.drawEllipse(centre, ring, ring)
            radius = min(radius, ring - 3.0)
            painter.setPen(Qt.PenStyle.NoPen)
            if not minutes:
                return
        painter.setBrush(theme.colour("data" if minutes > 0 else "control"))
        painter.drawEllipse(centre, radius, radius)

    def _paint_flag(self, painter: QPainter, centre: QPointF) -> None:
        side = self._appearance.px(16)
        drawn = self._appearance.pixmap(
            "flag", self._appearance.colour("ink"), 16, self.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(centre.x() - side / 2, centre.y() - side / 2), drawn)

    def _go(self, day: date) -> None:
        self._cursor = day
        text = self.day_text(day)
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        at = self.centre_of(day).toPoint()
        QToolTip.showText(self.mapToGlobal(at), text, self)
        self.update()

    def _pitch(self) -> tuple[int, int]:
        return self._appearance.px(_PITCH[0]), self._appearance.px(_PITCH[1])

    def _left(self) -> int:
        metrics = QFontMetrics(self._appearance.font("axis"))
        short = QLocale.FormatType.ShortFormat
        names = (self._locale.standaloneDayName(row + 1, short) for row in _NAMED_ROWS)
        return max(metrics.horizontalAdvance(name) for name in names) + self._appearance.px(_GAP)

    def _weeks(self) -> int:
        start = self._days.first - timedelta(days=self._days.first.weekday())
        return (self._days.last - start).days // _WEEK + 1

    def _shown_weeks(self) -> int:
        room = (self.width() - self._left()) // self._pitch()[0]
        return max(1, min(self._weeks(), room))

    def _first_shown(self) -> date:
        """The Monday of the first week there is room for; early weeks give way first."""
        monday = self._days.last - timedelta(days=self._days.last.weekday())
        return monday - timedelta(weeks=self._shown_weeks() - 1)
