"""One of a few, all in sight: a row of segments that arrows move through."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.segments import Segment, SegmentButton, Segments

_HEIGHT = 32
_PADDING = 12


class _BoxedSegment(SegmentButton):
    ring_radius = 8

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._appearance.font("small", weight=600))
        words = metrics.horizontalAdvance(self.text())
        side = 2 * self._appearance.px(_PADDING)
        return QSize(words + side + 2, self._appearance.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, on = self._appearance, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground: Role = "accentsoft" if on else "sunken" if self.underMouse() else "raised"
        first, last = self._ends()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(appearance.colour("control"), 1))
        painter.setBrush(appearance.colour(ground))
        painter.setClipRect(self.rect())
        beyond = (0 if first else -20, 0 if last else 20)
        painter.drawRoundedRect(box.adjusted(beyond[0], 0, beyond[1], 0), 8, 8)
        if not first:
            painter.drawLine(box.topLeft(), box.bottomLeft())
        painter.setFont(appearance.font("small", weight=600 if on else 500))
        painter.setPen(appearance.colour("accent" if on else "ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _ends(self) -> tuple[bool, bool]:
        """Whether the row begins and whether it ends with this segment."""
        group = self.group()
        shown = [part for part in group.buttons() if not part.isHidden()] if group else [self]
        row = [part for part in shown if part.y() == self.y()]
        return row[0] is self, row[-1] is self


class SegmentedControl(Segments[_BoxedSegment]):
    """A choice among segments. Emits `chosen(key)` when the learner changes it."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        segments: Sequence[Segment],
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, name, segments, current, _BoxedSegment, 0, parent)

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show those of its segments that are named, with these words, and hide the others."""
        words = {segment.key: segment.word for segment in segments}
        for part in self._parts:
            part.set_word(words.get(part.segment.key, part.segment.word))
            part.setHidden(part.segment.key not in words)
            part.update()
        self.ask_again()
