"""One of a few, all in sight: a row of segments that arrows move through."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.radio import lead_tab

_HEIGHT = 32
_PADDING = 12


@dataclass(frozen=True)
class Segment:
    """One choice: `key` is what `chosen` says."""

    key: str
    word: str


class _SegmentButton(QAbstractButton):
    ring_radius = 8

    def __init__(self, appearance: Appearance, segment: Segment, parent: QWidget) -> None:
        super().__init__(parent)
        self.segment = segment
        self._appearance = appearance
        self.setCheckable(True)
        self.setAutoExclusive(True)  # the group sees to that; screen readers call it a radio button
        self.set_word(segment.word)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)

    def set_word(self, word: str) -> None:
        self.setText(word)
        self.setAccessibleName(word)
        self.updateGeometry()

    def restyle(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

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


class SegmentedControl(Flow):
    """A choice among segments. Emits `chosen(key)` when the learner changes it."""

    chosen = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        segments: Sequence[Segment],
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=0)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._current = current
        self._parts: list[_SegmentButton] = []
        for segment in segments:
            part = _SegmentButton(appearance, segment, self)
            part.setAccessibleDescription(name)
            self._parts.append(part)
            self._group.addButton(part)
            self.addWidget(part)
        self.set_current(current)
        self._group.buttonToggled.connect(self._change)

    @property
    def current(self) -> str:
        """The key of the segment that is on; empty if none is."""
        return self._current

    def set_current(self, key: str) -> None:
        """Turn a segment on. Emits nothing."""
        self._current = key
        for part in self._parts:
            if part.segment.key == key:
                part.setChecked(True)
        lead_tab(self._parts, self._group.checkedButton())

    def show_segments(self, segments: Sequence[Segment]) -> None:
        """Show those of its segments that are named, with these words, and hide the others."""
        words = {segment.key: segment.word for segment in segments}
        for part in self._parts:
            part.set_word(words.get(part.segment.key, part.segment.word))
            part.setHidden(part.segment.key not in words)
            part.update()
        self.ask_again()

    def button(self, key: str) -> QAbstractButton:
        """The button of a segment. Raises KeyError."""
        for part in self._parts:
            if part.segment.key == key:
                return part
        raise KeyError(key)

    def _change(self, part: QAbstractButton, on: bool) -> None:
        assert isinstance(part, _SegmentButton)
        if on and part.segment.key != self._current:
            self._current = part.segment.key
            lead_tab(self._parts, part)
            self.chosen.emit(self._current)
