"""The parts of a page, side by side at its top: the one that shows is underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.radio import lead_tab
from studyapp.ui.widgets.segmented import Segment

_HEIGHT = 55
_GAP = 26
_LINE = 2
_REACH = 2


class TabButton(QAbstractButton):
    """One part's name."""

    ring_radius = 4

    def __init__(self, appearance: Appearance, segment: Segment, parent: QWidget) -> None:
        super().__init__(parent)
        self.segment = segment
        self._appearance = appearance
        self.setCheckable(True)
        self.setAutoExclusive(True)  # the group sees to that; screen readers call it a radio button
        self.setText(segment.word)
        self.setAccessibleName(segment.word)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

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


class Tabs(Flow):
    """Emits `chosen(key)` when the learner goes to another part. Arrows move through them."""

    chosen = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        segments: Sequence[Segment],
        current: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=_GAP)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._current = current
        self._parts: list[TabButton] = []
        for segment in segments:
            part = TabButton(appearance, segment, self)
            part.setAccessibleDescription(name)
            self._parts.append(part)
            self._group.addButton(part)
            self.addWidget(part)
        self.set_current(current)
        self._group.buttonToggled.connect(self._change)

    @property
    def current(self) -> str:
        """The key of the part that shows."""
        return self._current

    def set_current(self, key: str) -> None:
        """Underline another part. Emits nothing."""
        self._current = key
        for part in self._parts:
            if part.segment.key == key:
                part.setChecked(True)
        lead_tab(self._parts, self._group.checkedButton())

    def button(self, key: str) -> TabButton:
        """The button of a part. Raises KeyError."""
        for part in self._parts:
            if part.segment.key == key:
                return part
        raise KeyError(key)

    def _change(self, part: QAbstractButton, on: bool) -> None:
        assert isinstance(part, TabButton)
        if on and part.segment.key != self._current:
            self._current = part.segment.key
            lead_tab(self._parts, part)
            self.chosen.emit(self._current)
