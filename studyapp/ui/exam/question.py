"""The question column of an exam and of the walk through it: stem, options, what stands below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.option_list import OptionList
from studyapp.ui.widgets.stem import Stem

WIDTH = 680
_TABBED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class QuestionColumn(QWidget):
    """It has the focus while a question is read, so that no key lands on a button by accident;
    only after Tab does it wear the ring."""

    ring_radius = 8

    def __init__(
        self,
        appearance: Appearance,
        below: Sequence[QWidget],
        stem: Stem | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.stem = stem or Stem(appearance)
        self.options = OptionList(appearance, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stem)
        column.addSpacing(20)
        column.addWidget(self.options)
        column.addSpacing(16)
        for part in below:
            column.addWidget(part)
        column.addStretch(1)

    def set_question(self, place: str, scenario: str, stem: str) -> None:
        """Show a question; `place` says which one it is, such as "47 of 100"."""
        self.stem.set_question(scenario, stem)
        self.setAccessibleName(f"{place}. {self.stem.accessibleName()}")

    def take_focus(self) -> None:
        """Another question: read it out and take the focus off every button."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say(self.accessibleName())

    def say(self, words: str) -> None:
        """Read something out that the eye sees by itself."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ring", event.reason() in _TABBED)
        super().focusInEvent(event)
