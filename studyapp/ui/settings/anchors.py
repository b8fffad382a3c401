"""The column that leads to the sections and shows which one is on the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme

WIDTH = 144
_HEIGHT = 32
_PADDING = 8


class _Anchor(QAbstractButton):
    ring_radius = 8
    led = Signal(str)

    def __init__(self, appearance: Appearance, key: str, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._appearance = appearance
        self.setText(word)
        self.setAccessibleName(word)
        self._here = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._lead)
        appearance.changed.connect(self.restyle)

    @property
    def here(self) -> bool:
        """Whether its section is on the screen."""
        return self._here

    def set_here(self, here: bool) -> None:
        """Mark it. Not by the checked state, which screen readers would call a check box."""
        self._here = here
        self.setAccessibleDescription(self.tr("shown now") if here else "")
        self.update()

    def restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(WIDTH), self._appearance.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, here = self._appearance, self._here
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here or self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("sunken"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        font = appearance.font("ui", weight=600 if here else 400)
        painter.setFont(font)
        painter.setPen(appearance.colour("ink"))
        side = appearance.px(_PADDING)
        room = QRectF(self.rect()).adjusted(side, 0, -side, 0)
        words = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)

    def _lead(self) -> None:
        self.led.emit(self.key)


class Anchors(QWidget):
    """Emits `chosen` with a section's key.

    No button group: Qt lets Tab stop at one button of a group only.
    """

    chosen = Signal(str)

    def __init__(
        self, appearance: Appearance, places: Sequence[tuple[str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._anchors = {key: _Anchor(appearance, key, word, self) for key, word in places}
        for anchor in self._anchors.values():
            anchor.led.connect(self._go)
            column.addWidget(anchor)

    def set_current(self, key: str) -> None:
        """Mark the section on the screen. Emits nothing."""
        for name, anchor in self._anchors.items():
            anchor.set_here(name == key)

    def anchor(self, key: str) -> _Anchor:
        """The button of a section. Raises KeyError."""
        return self._anchors[key]

    def _go(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)
