"""One thing to do next: what, why and how long; the whole row does it."""

from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.glyph import Glyph, Mark
from studyapp.ui.widgets.text import Label

HEIGHT = 64
_GAP = 16
_MARK = 20
# Room for points of an hour, in which those of all rows stand below each other.
_WORTH = 56
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ActionRow(QAbstractButton):
    """Emits `asked` with its place in the list. `place` is a discipline's in its framework, else
    `icon` names what stands before the words."""

    asked = Signal(int)
    ring_radius = 8

    def __init__(
        self,
        appearance: Appearance,
        at: int,
        told: tuple[str, str, str, str],
        place: int | None,
        icon: str,
        parent: QWidget | None = None,
    ) -> None:
        """`told` is what to do, why, how long it takes, and the points that an hour of it brings,
        empty where that is not asked."""
        super().__init__(parent)
        self._appearance = appearance
        self._at = at
        title, reason, minutes, points = told
        self.setAccessibleName(f"{title}, {minutes}")
        worth = self.tr("{points} points an hour").format(points=points) if points else ""
        self.setAccessibleDescription(f"{reason}. {worth}" if worth else reason)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._before = (
            Glyph(appearance, icon, "muted", 16, self)
            if place is None
            else Mark(appearance, place, parent=self)
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(appearance, title, weight=500, parent=self))
        words.addWidget(Label(appearance, reason, "small", "muted", parent=self))
        top, right = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
        self._line = QHBoxLayout(self)
        self._line.setSpacing(0)
        self._line.addWidget(self._before, 0, top)
        self._line.addLayout(words, 1)
        took = Label(appearance, minutes, role="ink2", tabular=True, align=right, parent=self)
        self._line.addSpacing(_GAP)
        self._line.addWidget(took, 0, top)
        self._worth = Label(appearance, points, role="ink2", tabular=True, align=right, parent=self)
        self._line.addSpacing(_GAP)
        self._line.addWidget(self._worth, 0, top)
        self._line.addSpacing(_GAP)
        self._line.addWidget(Glyph(appearance, "right", "muted", 14, self), 0, top)
        for child in self.findChildren(Label):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._ask)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        pad = theme.px(HEIGHT - 40) // 2
        self._line.setContentsMargins(0, pad, 0, pad)
        line = self._appearance.line_height("ui")
        for glyph in self.findChildren(Glyph):
            glyph.setFixedHeight(line)
        self._before.setFixedWidth(theme.px(_MARK + 12))
        self._worth.setFixedWidth(theme.px(_WORTH))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._appearance.px(HEIGHT), self._line.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(self._line.totalMinimumSize().width(), self._appearance.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self._line.totalMinimumSize()

    def event(self, event: QEvent) -> bool:
        # The row that has the focus wins over the page's Enter.
        if event.type() is QEvent.Type.ShortcutOverride and cast(QKeyEvent, event).key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._appearance.colour("sunken"))
            painter.drawRoundedRect(self.rect(), self.ring_radius, self.ring_radius)

    def _ask(self) -> None:
        self.asked.emit(self._at)
