"""Draws the names of keys as small caps beside what they do."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme

HEIGHT = 20
GAP = 4


def keycap_width(appearance: Appearance, keys: Sequence[str]) -> int:
    """The width of a row of keycaps, in pixels; 0 while keyboard hints are off."""
    if not keys or not appearance.theme.key_hints:
        return 0
    return sum(_width(appearance, key) for key in keys) + appearance.px(GAP) * (len(keys) - 1)


def paint_keycaps(
    painter: QPainter,
    appearance: Appearance,
    at: QPointF,
    keys: Sequence[str],
    *,
    on: QColor | None = None,
) -> None:
    """Paint a row of keycaps with its top left corner at `at`; `on`: the ink on a filled ground."""
    left = at.x()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(appearance.font("axis", weight=500))
    for key in keys:
        box = QRectF(left, at.y(), _width(appearance, key), appearance.px(HEIGHT))
        painter.setPen(QPen(on or appearance.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if on else appearance.colour("raised"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(on or appearance.colour("ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        left += box.width() + appearance.px(GAP)
    painter.restore()


def _width(appearance: Appearance, key: str) -> int:
    metrics = QFontMetricsF(appearance.font("axis", weight=500))
    words = round(metrics.horizontalAdvance(key)) + appearance.px(11)
    return max(appearance.px(HEIGHT), words)


class Keycaps(QWidget):
    """A row of keycaps on its own; takes no room while keyboard hints are off."""

    def __init__(
        self, appearance: Appearance, keys: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._keys = tuple(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = keycap_width(self._appearance, self._keys)
        return QSize(width, self._appearance.px(HEIGHT) if width else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._appearance.theme.key_hints:
            paint_keycaps(QPainter(self), self._appearance, QPointF(0, 0), self._keys)
