"""A date to type or to pick from a month, dressed like everything else."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QDateEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.fields import HEIGHT

_ICON = 16
# The sheet's padding and drop-down beside the words; what an editor keeps free of its own.
_SIDES = 36 + 36 + 12
_BORDERS = 8
# Every weekday in every month, for the widest date.
_DAYS = tuple(QDate(2026, month, day) for month in range(1, 13) for day in range(20, 27))
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class MonthPicker(QCalendarWidget):
    """One month from Monday, painted in the roles: chosen filled, `today` ringed."""

    def __init__(
        self, appearance: Appearance, today: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._today = QDate(today.year, today.month, today.day) if today else None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if layout := self.layout():
            layout.setContentsMargins(1, 1, 1, 1)  # else it covers the border
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setGridVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._name("qt_calendar_prevmonth", self.tr("Previous month"))
        self._name("qt_calendar_nextmonth", self.tr("Next month"))
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take icons, fonts and sizes anew."""
        head = QTextCharFormat()
        head.setForeground(theme.colour("muted"))
        head.setBackground(theme.colour("raised"))
        head.setFont(self._appearance.font("caption"))
        self.setHeaderTextFormat(head)
        for day in _WEEKEND:
            self.setWeekdayTextFormat(day, head)
        for name, icon in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(self._appearance.icon(icon, "ink2", _ICON))
                button.setIconSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        for name in ("qt_calendar_monthbutton", "qt_calendar_yearbutton"):
            button = self.findChild(QToolButton, name)
            if button is not None:
                button.setFont(self._appearance.font("ui", weight=600))
        self.setFixedSize(theme.px(328), theme.px(300))

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        appearance = self._appearance
        shown = day.month() == self.monthShown() and day.year() == self.yearShown()
        open_ = self.minimumDate() <= day <= self.maximumDate()
        chosen = day == self.selectedDate() and shown
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, appearance.colour("raised"))
        box = QRectF(rect).adjusted(2.5, 2.5, -2.5, -2.5)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("accentfill"))
            painter.drawRoundedRect(box, 8, 8)
        elif day == self._today:
            painter.setPen(QPen(appearance.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        painter.setFont(appearance.font("ui", weight=600 if chosen else 400, tabular=True))
        role: Role = "onaccent" if chosen else "ink" if shown and open_ else "muted"
        painter.setPen(appearance.colour(role))
        if not open_:
            painter.setOpacity(0.6)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day()))
        painter.restore()

    def _name(self, button: str, name: str) -> None:
        found = self.findChild(QToolButton, button)
        if found is not None:
            found.setAccessibleName(name)


class DateField(QDateEdit):
    """A date between two days. Alt+Down, F4 or the icon opens the month.

    Emits `picked` with a datetime.date when the learner changes it.
    """

    ring_radius = 8
    picked = Signal(object)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        day: date,
        *,
        first: date | None = None,
        last: date | None = None,
        today: date | None = None,
        locale: QLocale | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        locale = locale or QLocale()
        self.setLocale(locale)
        self.setDisplayFormat("dddd d MMM yyyy")
        self.setAccessibleName(name)
        self.setProperty("opens", True)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCalendarWidget(MonthPicker(appearance, today))
        if first:
            self.setMinimumDate(QDate(first.year, first.month, first.day))
        if last:
            self.setMaximumDate(QDate(last.year, last.month, last.day))
        self.set_day(day)
        self.dateChanged.connect(self._tell)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    @property
    def day(self) -> date:
        """The date that stands in the field."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show another date. Emits nothing."""
        self.blockSignals(True)
        self.setDate(QDate(day.year, day.month, day.day))
        self.blockSignals(False)

    def restyle(self, theme: Theme) -> None:
        """Take height, width and font anew."""
        font = self._appearance.font("ui", tabular=True)
        self.setFont(font)
        # A sheet on the application keeps the field's font from its editor.
        self.lineEdit().setFont(font)
        metrics = QFontMetrics(font)
        words = (self.locale().toString(day, self.displayFormat()) for day in _DAYS)
        widest = max(metrics.horizontalAdvance(one) for one in words)
        self.setFixedSize(widest + theme.px(_SIDES) + _BORDERS, theme.px(HEIGHT))

    def open_month(self) -> None:
        """Open the month below the field, as a press on its right end does."""
        at = QPoint(self.width() - 8, self.height() // 2)
        press = QMouseEvent(
            QEvent.Type.MouseButtonPress,
            QPointF(at),
            QPointF(self.mapToGlobal(at)),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self, press)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt_down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_month()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Tab leaves this field like every other; Ctrl+Left and Ctrl+Right go through the date.
        return QWidget.focusNextPrevChild(self, forward)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        appearance = self._appearance
        side = appearance.px(_ICON)
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        top = (self.height() - side) / 2
        muted = appearance.colour("muted")
        drawn = appearance.pixmap("calendar", muted, _ICON, ratio)
        painter.drawPixmap(QPointF(appearance.px(12), top), drawn)
        arrow = appearance.pixmap("down", muted, 12, ratio)
        at = QPointF(self.width() - appearance.px(24), (self.height() - appearance.px(12)) / 2)
        painter.drawPixmap(at, arrow)

    def _tell(self, _day: QDate) -> None:
        self.picked.emit(self.day)
