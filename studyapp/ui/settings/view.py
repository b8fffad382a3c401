"""Settings laid out: the sections below each other, and a column that leads to them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.settings.anchors import Anchors
from studyapp.ui.settings.data_part import DataPart
from studyapp.ui.settings.look_part import LookPart
from studyapp.ui.settings.plan_part import PlanPart, SessionPart
from studyapp.ui.settings.rows import SectionBox
from studyapp.ui.settings.state import Section
from studyapp.ui.settings.told_parts import AboutPart, BanksPart
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.placing import ask_again_within
from studyapp.ui.widgets.text import Label

_WIDTH = 672
_TOP = 40
_ABOVE = 16


class SettingsView(QWidget):
    """The parts, each with signals of its own. Emits `led` with a Section's key."""

    led = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        folder: Path,
        version: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kind: PageWidth | None = None
        # Adopted below, after the anchors, so that Tab comes to them first.
        self._content = content = QWidget()
        self.plan = PlanPart(appearance, content)
        self.session = SessionPart(appearance, content)
        self.look = LookPart(appearance, content)
        self.data = DataPart(appearance, folder, content)
        self.banks = BanksPart(appearance, content)
        self.about = AboutPart(appearance, version, folder, content)
        self._sections: dict[Section, SectionBox] = {
            Section.PLAN: self.plan,
            Section.SESSION: self.session,
            Section.APPEARANCE: self.look,
            Section.DATA: self.data,
            Section.BANKS: self.banks,
            Section.ABOUT: self.about,
        }
        self._side = QWidget(self)
        self._arrange(content)
        self._scroll.verticalScrollBar().valueChanged.connect(self._mark)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        self.anchors.set_current(Section.PLAN.value)

    def show_section(self, section: Section) -> None:
        """Scroll to a section and put the keyboard there."""
        # A section's place is known once every layout has heard of the changes above it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._sections[section].focus()
        self._scroll.verticalScrollBar().setValue(max(0, self._top(section) - _ABOVE))
        self.anchors.set_current(section.value)

    def focus_top(self) -> None:
        """Put the keyboard where no key changes anything: on the way to the sections."""
        place = self.anchors.anchor(Section.PLAN.value) if self.anchors.isVisible() else self.plan
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def section(self, section: Section) -> SectionBox:
        """The box of a section."""
        return self._sections[section]

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._column.setMaximumWidth(theme.px(_WIDTH))
        self._side.setFixedWidth(theme.px(176))
        self._sections_layout.setSpacing(theme.px(32))
        self._kind = None
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _arrange(self, content: QWidget) -> None:
        words = self.tr("Settings")
        title = Label(self._appearance, words, "card", parent=self._side)
        self._title = Label(self._appearance, words, "card", parent=content)
        self.anchors = Anchors(
            self._appearance,
            [(key.value, box.accessibleName()) for key, box in self._sections.items()],
            self._side,
        )
        self.anchors.chosen.connect(self.led)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(24, _TOP - 2, 8, 0)
        side.setSpacing(12)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(title)
        side.addLayout(head)
        side.addWidget(self.anchors)
        side.addStretch(1)
        self._column = QWidget(content)
        self._sections_layout = QVBoxLayout(self._column)
        self._sections_layout.setContentsMargins(0, 0, 0, 0)
        self._sections_layout.addWidget(self._title)
        for box in self._sections.values():
            self._sections_layout.addWidget(box)
        self._margins = QHBoxLayout(content)
        self._margins.addWidget(self._column, 1000)
        self._margins.addStretch(1)
        self._scroll = PageScroll(content, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addWidget(self._scroll, 1)

    def _fit(self) -> None:
        """Anchors only where the page is wide; labels above controls where it is narrow."""
        kind = width_class(self.width(), self._appearance.theme.text_size)
        if kind is self._kind:
            return
        self._kind = kind
        wide = kind is PageWidth.WIDE
        self._side.setVisible(wide)
        self._title.setVisible(not wide)
        self._margins.setContentsMargins(40, _TOP if wide else 28, 40, 48)
        for box in self._sections.values():
            box.set_stacked(kind is PageWidth.NARROW)
        ask_again_within(self._content)

    def _top(self, section: Section) -> int:
        """Where a section begins in what is scrolled, in pixels."""
        return self._sections[section].mapTo(self._content, QPoint(0, 0)).y()

    def _mark(self, top: int) -> None:
        """Mark the section that stands at the top of what is seen."""
        bar = self._scroll.verticalScrollBar()
        reading = top + self._scroll.viewport().height() // 3
        current = Section.PLAN
        for section in self._sections:
            if self._top(section) <= reading:
                current = section
        if top and top == bar.maximum():
            current = Section.ABOUT
        self.anchors.set_current(current.value)
