"""The parts of a page, side by side at its top: the one that shows is underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.segments import Segment, SegmentButton, Segments

_HEIGHT = 55
_GAP = 26
_LINE = 2
_REACH = 2


class TabButton(SegmentButton):
    """One part's name."""

    ring_radius = 4

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._appearance.font("ui", weight=600))
        words = metrics.horizontalAdvance(self.text())
        return QSize(words + 2 * _REACH + 2, self._appearance.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, on = self._appearance, self.isChecked()
        painter = QPainter(self)
        painter.setFont(appearance.font("ui", weight=600 if on else 400))
        ink: Role = "ink" if on or self.underMouse() else "ink2"
        painter.setPen(appearance.colour(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if on:
            line = QRectF(0, self.height() - _LINE, self.width(), _LINE)
            painter.fillRect(line, appearance.colour("accent"))


class Tabs(Segments[TabButton]):
    """Emits `chosen(key)` when the learner goes to another part. Arrows move through them."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        segments: Sequence[Segment],
        current: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, name, segments, current, TabButton, _GAP, parent)
