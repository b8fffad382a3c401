"""Days off as a small chip; a press takes them away."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studyapp.ui.settings.state import DayRun
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme

_HEIGHT = 28
_PADDING = 8
_CROSS = 12


class DayChip(QAbstractButton):
    """`words` name the days; `action` says to a screen reader what a press does."""

    ring_radius = 4

    def __init__(
        self, appearance: Appearance, days: DayRun, words: str, action: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.days = days
        self._appearance = appearance
        self.setText(words)
        self.setAccessibleName(action)
        self.setToolTip(action)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = self._appearance.px
        words = QFontMetrics(self._appearance.font("caption", weight=500))
        width = words.horizontalAdvance(self.text()) + 2
        return QSize(width + 3 * px(_PADDING) + px(_CROSS), px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if event.key() in keys:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance = self._appearance
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        held = self.underMouse() or self.isDown()
        painter.setBrush(appearance.colour("fill" if held else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(appearance.colour("ink2"))
        painter.setFont(appearance.font("caption", weight=500))
        side = appearance.px(_PADDING)
        room = QRectF(self.rect()).adjusted(side, 0, -side, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        cross = appearance.px(_CROSS)
        drawn = appearance.pixmap(
            "cross", appearance.colour("ink2"), _CROSS, self.devicePixelRatioF()
        )
        at = QPointF(self.width() - side - cross, (self.height() - cross) / 2)
        painter.drawPixmap(at, drawn)
