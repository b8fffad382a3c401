"""On or off, with the words that say what."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.passage import Ink, Passage
from studyapp.ui.widgets.prose import plain_paragraphs

_TRACK = (36, 20)
_GAP = 12
_HEIGHT = 32


class Switch(QCheckBox):
    """A check box that looks like a switch; the words beside it wrap."""

    ring_radius = 10

    def __init__(self, appearance: Appearance, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._appearance = appearance
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._passage(width).height
        return max(self._appearance.px(_HEIGHT), round(words))

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._appearance.font("ui"))
        words = metrics.horizontalAdvance(self.text()) + 2
        return QSize(self._beside() + words, self._appearance.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside() + self._appearance.px(80), self._appearance.px(_HEIGHT))

    def hitButton(self, _position: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, on = self._appearance, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = (appearance.px(length) for length in _TRACK)
        track = QRectF(0, (self.height() - height) / 2, width, height)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("accentfill"))
        else:
            painter.setPen(QPen(appearance.colour("control"), 1))
            painter.setBrush(appearance.colour("raised"))
            track.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = track.height() / 2 - 3
        middle = track.right() - knob - 3 if on else track.left() + knob + 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("onaccent" if on else "control"))
        painter.drawEllipse(QPointF(middle, track.center().y()), knob, knob)
        passage = self._passage(self.width())
        top = (self.height() - passage.height) / 2
        passage.draw(painter, QPointF(self._beside(), top))

    def _beside(self) -> int:
        return self._appearance.px(_TRACK[0]) + self._appearance.px(_GAP)

    def _passage(self, width: int) -> Passage:
        appearance = self._appearance
        colour = appearance.colour("ink" if self.isEnabled() else "muted")
        ink = Ink(appearance.font("ui"), appearance.line_height("ui"), colour, colour, colour)
        room = max(1, width - self._beside())
        return Passage(plain_paragraphs(self.text()), ink, room)
