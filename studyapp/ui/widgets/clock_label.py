"""The time that is left: it may be put out of sight, and comes back when little of it is left."""

from math import ceil

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize

LOW_S = 300
_HOUR = 3600
_MINUTE = 60
_GAP = 8


def clock_figures(seconds: int, *, hours: bool) -> str:
    """Such as "1:32:07", or "4:09" without `hours`; an hour or more always has them."""
    minutes, rest = divmod(max(0, seconds), _MINUTE)
    if not hours and minutes < _MINUTE:
        return f"{minutes}:{rest:02}"
    return f"{minutes // _MINUTE}:{minutes % _MINUTE:02}:{rest:02}"


def clock_words(seconds: int, *, exact: bool) -> str:
    """The time as one says it, to the second or, if not `exact`, in whole minutes."""
    hours, rest = divmod(max(0, seconds), _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    parts = []
    if hours:
        parts.append(QCoreApplication.translate("ClockLabel", "%n hour(s)", "", hours))
    if minutes:
        parts.append(QCoreApplication.translate("ClockLabel", "%n minute(s)", "", minutes))
    if exact and (rest or not parts):
        parts.append(QCoreApplication.translate("ClockLabel", "%n second(s)", "", rest))
    if not parts:
        return QCoreApplication.translate("ClockLabel", "Less than a minute left")
    return QCoreApplication.translate("ClockLabel", "{time} left").format(time=" ".join(parts))


class ClockFigures(QLabel):
    """The figures, painted: a label's text would tell screen readers of every second."""

    def __init__(self, appearance: Appearance, hours: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._hours = hours
        self._left = 0
        self._low = LOW_S
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)

    def set_left(self, seconds: int) -> None:
        """Show this time."""
        before = self.sizeHint()
        self._left = seconds
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def set_low(self, seconds: int) -> None:
        """Say it in words under so many seconds; under 0 never."""
        self._low = seconds

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The same for every time of as many figures, so that nothing beside them moves."""
        metrics = QFontMetricsF(self._font())
        width = metrics.horizontalAdvance(clock_figures(self._left, hours=self._hours)) + 1
        if self._words():
            words = QFontMetricsF(self._appearance.font("caption", weight=600))
            width += _GAP + words.horizontalAdvance(self._words())
        return QSize(ceil(width), self._appearance.line_height("section"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        role: Role = "bad" if self._words() else "ink"
        painter.setPen(self._appearance.colour(role))
        middle = Qt.AlignmentFlag.AlignVCenter
        box = QRectF(self.rect())
        painter.setFont(self._appearance.font("caption", weight=600))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignLeft, self._words())
        painter.setFont(self._font())
        figures = clock_figures(self._left, hours=self._hours)
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, figures)

    def _words(self) -> str:
        return self.tr("Under 5 min") if self._left < self._low else ""

    def _font(self) -> QFont:
        return self._appearance.font("section", tabular=True)


class ClockLabel(QWidget):
    """Shows what `set_time` says; `hours` keeps the hours while they are 0.

    Screen readers find the time in minutes on the figures and at the button; it is read out at
    five minutes, where a hidden clock comes back, and by `say()`. `shown_changed(bool)` tells
    when the learner hides or shows it.

    In an exam (`key` is what hides it there) it comes back for good, and the exam itself tells of
    the time.
    """

    shown_changed = Signal(bool)

    def __init__(
        self,
        appearance: Appearance,
        *,
        hours: bool = True,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._left: int | None = None
        self._shown = True
        self._exam = bool(key)
        self._low = LOW_S
        self.figures = ClockFigures(appearance, hours, self)
        self.toggle = Button(
            appearance,
            "",
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=(key,) if key else (),
            icon="eyeoff",
            parent=self,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.figures, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.toggle.clicked.connect(self.turn)
        self.set_shown(True)

    @property
    def shown(self) -> bool:
        """Whether the figures are in sight."""
        return self._shown

    @property
    def stays(self) -> bool:
        """Whether it is too late to put it out of sight."""
        return self._exam and self._left is not None and self._left <= self._low

    def set_low(self, seconds: int) -> None:
        """Count so many seconds as little time, and not five minutes."""
        self._low = seconds
        self.figures.set_low(seconds)

    def set_time(self, remaining_s: int) -> None:
        """Show how many seconds are left; below 0 counts as 0."""
        left = max(0, remaining_s)
        crossed = left <= self._low and (self._left is None or self._left > self._low)
        before = self.figures.accessibleName()
        self._left = left
        self.figures.set_left(left)
        words = clock_words(left, exact=False)
        if words != before:
            self.figures.setAccessibleName(words)
            self.toggle.setAccessibleDescription(words)
        if crossed:
            if not self._shown:
                self.set_shown(True)
                self.shown_changed.emit(True)
            if not self._exam:
                self.say()
        self.toggle.setHidden(self.stays)

    def set_shown(self, shown: bool) -> None:
        """Bring the figures into sight, or leave only the way back to them; where the clock stays
        it does."""
        shown = shown or self.stays
        self._shown = shown
        self.figures.setVisible(shown)
        words = self.tr("Hide clock") if shown else self.tr("Show clock")
        self.toggle.set_text("" if shown else words)
        self.toggle.set_icon("eyeoff" if shown else "exam")
        self.toggle.setAccessibleName(words)
        self.toggle.setToolTip(words if shown else "")

    def say(self) -> None:
        """Read the time out, to the second."""
        words = clock_words(self._left or 0, exact=True)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def turn(self) -> None:
        """Hide it, or show it again."""
        before = self._shown
        self.set_shown(not before)
        if self._shown is not before:
            self.shown_changed.emit(self._shown)
