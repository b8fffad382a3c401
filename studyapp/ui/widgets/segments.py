"""One of a few, side by side: what a segmented control and the tabs of a page share."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.radio import lead_tab


@dataclass(frozen=True)
class Segment:
    """One choice: `key` is what `chosen` says."""

    key: str
    word: str


class SegmentButton(QAbstractButton):
    """The button of a segment; how it looks is said by who paints it."""

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
        """Show another word."""
        self.setText(word)
        self.setAccessibleName(word)
        self.updateGeometry()

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()


B = TypeVar("B", bound=SegmentButton)


class Segments(Flow, Generic[B]):
    """A choice among segments, which arrows move through. Emits `chosen(key)` when the learner
    changes it."""

    chosen = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        segments: Sequence[Segment],
        current: str,
        make: Callable[[Appearance, Segment, QWidget], B],
        gap: int,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent, gap=gap)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._current = current
        self._parts: list[B] = []
        for segment in segments:
            part = make(appearance, segment, self)
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
        """Turn a segment on, or with an empty key all of them off. Emits nothing."""
        self._current = key
        if not key:
            self._clear()
        for part in self._parts:
            if part.segment.key == key:
                part.setChecked(True)
        lead_tab(self._parts, self._group.checkedButton())

    def set_name(self, name: str) -> None:
        """Say what the choice is about."""
        self.setAccessibleName(name)
        for part in self._parts:
            part.setAccessibleDescription(name)

    def _clear(self) -> None:
        self._group.setExclusive(False)
        for part in self._parts:
            part.setAutoExclusive(False)  # else Qt would not let go of the one that is on
            part.setChecked(False)
            part.setAutoExclusive(True)
        self._group.setExclusive(True)

    def button(self, key: str) -> B:
        """The button of a segment. Raises KeyError."""
        for part in self._parts:
            if part.segment.key == key:
                return part
        raise KeyError(key)

    def _change(self, part: QAbstractButton, on: bool) -> None:
        assert isinstance(part, SegmentButton)
        if on and part.segment.key != self._current:
            self._current = part.segment.key
            lead_tab(self._parts, part)
            self.chosen.emit(self._current)
