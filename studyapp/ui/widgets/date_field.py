"""A date to type or to pick from a month, dressed like everything else."""

from datetime import date

from PySide6.QtCore import (
    QDate,
    QEvent,
    QLocale,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
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
from studyapp.ui.widgets.date_typing import DateTyping, Part
from studyapp.ui.widgets.fields import HEIGHT

_ICON = 16
# As it is read, and as it is typed: Qt has the keyboard begin at a weekday that takes no digits.
_READ = "dddd d MMM yyyy"
_TYPED = "d MMM yyyy"
_SEPARATORS = " .,/-"
_BY_PRESS = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason)
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

    While it has the focus one types day, month and year one after the other: 23 2 2028, 23022028,
    23 feb 28. Left and Right lead from part to part, Up and Down step; the weekday shows otherwise.
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
        self._typing: DateTyping | None = None
        locale = locale or QLocale()
        self.setLocale(locale)
        self._months = [
            locale.standaloneMonthName(month, QLocale.FormatType.LongFormat).lower()
            for month in range(1, 13)
        ]
        self.setDisplayFormat(_READ)
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
        self.lineEdit().cursorPositionChanged.connect(self._cursor_moved)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    @property
    def day(self) -> date:
        """The date that stands in the field."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show another date. Emits nothing."""
        if day == self.day:
            return
        self._typing = None
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
        words = (self.locale().toString(day, _READ) for day in _DAYS)
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
            self._end_typing()
            self.open_month()
        elif typing := self._typed(event):
            self._show_typing(typing)
        else:
            self._end_typing()
            super().keyPressEvent(event)

    def stepBy(self, steps: int) -> None:
        """Days, months or years on, into the next month or year where need be."""
        now, part = self.date(), self._part()
        match part:
            case Part.DAY:
                self.setDate(now.addDays(steps))
            case Part.MONTH:
                self.setDate(now.addMonths(steps))
            case Part.YEAR:
                self.setDate(now.addYears(steps))
        self._select(part)

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setDisplayFormat(_TYPED)
        super().focusInEvent(event)
        if event.reason() not in _BY_PRESS:
            self._select(Part.DAY)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_typing()
        super().focusOutEvent(event)
        self.setDisplayFormat(_READ)

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

    def _typed(self, event: QKeyEvent) -> DateTyping | None:
        """What is typed with this key; None where it is no key of typing."""
        shift, keypad = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~(shift | keypad):
            return None
        now = self._typing or self._begin_typing()
        text = event.text()
        match event.key():
            case Qt.Key.Key_Left if not event.modifiers() & shift:
                return now.moved(Part(max(now.part - 1, Part.DAY)))
            case Qt.Key.Key_Right if not event.modifiers() & shift:
                return now.moved(Part(min(now.part + 1, Part.YEAR)))
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                return now.shorter()
        if text.isdecimal():
            return now.digit(text)
        if text.isalpha():
            return now.letter(text, self._months)
        if text and text in _SEPARATORS:
            # After a part that was complete by itself there is nothing left to separate.
            return now.moved(Part(min(now.part + 1, Part.YEAR))) if now.typed else now
        return None

    def _begin_typing(self) -> DateTyping:
        day = self.day
        return DateTyping(day.day, day.month, day.year, self._part())

    def _show_typing(self, typing: DateTyping) -> None:
        """Take over the date meant so far, and show what is typed of it."""
        self._mean(typing.date)
        self._typing = typing
        name = self.locale().monthName(typing.month, QLocale.FormatType.ShortFormat)
        digits = typing.typed if typing.typed.isdecimal() else ""
        parts = [str(typing.day), name, str(typing.year)]
        parts[typing.part] = digits or parts[typing.part]
        start = sum(len(part) + 1 for part in parts[: typing.part])
        field = self.lineEdit()
        with QSignalBlocker(field):
            field.setText(" ".join(parts))
            field.setSelection(start, len(parts[typing.part]))
            if digits:
                field.setCursorPosition(start + len(digits))

    def _end_typing(self) -> None:
        """Show the date that is meant, with the part selected that was at hand."""
        if self._typing is None:
            return
        part = self._typing.part
        self._mean(self._typing.moved(part).date)
        with QSignalBlocker(self.lineEdit()):
            self.lineEdit().setText(self.locale().toString(self.date(), self.displayFormat()))
        self._select(part)

    def _mean(self, day: date) -> None:
        """Be this date. What was typed of another is not shown any longer."""
        self._typing = None
        self.setDate(QDate(day.year, day.month, day.day))

    def _part(self) -> Part:
        """The part at hand; Qt has more indices than sections."""
        return Part(min(max(self.currentSectionIndex(), Part.DAY), Part.YEAR))

    def _select(self, part: Part) -> None:
        self.setCurrentSectionIndex(part)
        self.setSelectedSection(self.sectionAt(part))

    def _cursor_moved(self, _before: int, at: int) -> None:
        """By a press: what was typed is over, and the part under the press is at hand."""
        if self._typing is not None:
            self._end_typing()
            self.lineEdit().setCursorPosition(at)

    def _tell(self, _day: QDate) -> None:
        self.picked.emit(self.day)
