"""The first page of a form or another kind of sitting: the rules, strict or relaxed, and Start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.exam_kinds import modes
from studyapp.domain.sittings import SittingMode
from studyapp.services.exam_desks import KindDesk, SittingDesk
from studyapp.ui.exam.forms import words
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth, page_margin
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.segmented import SegmentedControl
from studyapp.ui.widgets.segments import Segment
from studyapp.ui.widgets.text import Label

_WIDTH = 640
_WORD = 88
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RulesView(QWidget):
    """Emits `started(SittingDesk, SittingMode)`, `tutorial_asked(SittingMode)` and `back_asked`."""

    started = Signal(object, object)
    tutorial_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._desk: SittingDesk | None = None
        self._free = False
        self._told = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.notice = Notice(appearance)
        self.back = Button(
            appearance,
            self.tr("All forms"),
            ButtonRole.LINK,
            size=ButtonSize.SMALL,
            keys=(self.tr("Esc"),),
            icon="left",
        )
        self._title = Label(appearance, style="small", role="muted")
        self._headline = Label(appearance, style="title")
        self._rules = QWidget()
        self._grid = QGridLayout(self._rules)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Label, Label]] = []
        self.mode = SegmentedControl(
            appearance,
            self.tr("How to sit it"),
            (
                Segment(SittingMode.STRICT.value, self.tr("Strict")),
                Segment(SittingMode.RELAXED.value, self.tr("Relaxed")),
            ),
            SittingMode.STRICT.value,
        )
        self._means = Label(appearance, style="ui", role="ink2")
        self.start = Button(appearance, "", ButtonRole.START, keys=(self.tr("Enter"),))
        self.tutorial = Button(
            appearance,
            self.tr("Try the controls in the tutorial, two minutes"),
            ButtonRole.LINK,
            size=ButtonSize.SMALL,
            keys=("T",),
        )
        self._lay_out()
        self.tutorial.clicked.connect(self._ask_tutorial)
        self.back.clicked.connect(self.back_asked)
        self.mode.chosen.connect(self._choose)
        self.start.clicked.connect(self._start)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_desk(self, desk: SittingDesk, multiplier: float) -> None:
        """Show the first page of a sitting, strict until the learner says otherwise where there is
        the choice."""
        self._desk = desk
        self.notice.tell("")
        self._title.set_text(words.name(desk))
        self._headline.set_text(words.rules_headline(desk))
        rules = words.rules(desk, multiplier)
        for at, (word, rule) in enumerate(rules):
            if at == len(self._lines):
                self._add_line()
            self._lines[at][0].set_text(word)
            self._lines[at][1].set_text(rule)
        told = " ".join(f"{word}: {rule}" for word, rule in rules)
        self._told = f"{words.name(desk)}. {self._headline.text()} {told}"
        free = modes(desk.kind) if isinstance(desk, KindDesk) else tuple(SittingMode)
        self._free = len(free) > 1
        self.mode.setVisible(self._free)
        self.mode.set_current(free[0].value)
        self._show_mode(desk, free[0])
        self.start.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        elif event.key() in _ENTER and not event.isAutoRepeat():
            self._start()
        elif event.key() == Qt.Key.Key_T and not event.isAutoRepeat():
            self._ask_tutorial()
        else:
            super().keyPressEvent(event)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._grid.setColumnMinimumWidth(0, theme.px(_WORD))
        self.start.setMaximumWidth(theme.px(_WIDTH))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Start stands below the rules, and stays in sight where they need to scroll."""
        wanted = self._columns.heightForWidth(self.width())
        self._area.setMaximumHeight(wanted)
        side = page_margin(self.width(), self._appearance.theme.text_size)
        self._pinned.setContentsMargins(side, 12, side, 20)
        room = self.height() - self.start.sizeHint().height() - 32
        self._edge.setVisible(wanted > room)

    def _choose(self, mode: str) -> None:
        if self._desk is not None:
            said = self._show_mode(self._desk, SittingMode(mode))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _show_mode(self, desk: SittingDesk, mode: SittingMode) -> str:
        """What a mode means and what Start begins, which may be all that is in sight; both in
        words."""
        self._means.set_text(words.mode_means(mode))
        self.start.set_text(words.start(desk, mode, free=self._free))
        said = f"{self._means.text()} {self.start.text()}"
        self.setAccessibleName(f"{self._told} {said}")
        self._fit()
        return said

    def _start(self) -> None:
        if self.start.isEnabled() and self._desk is not None:
            self.start.setEnabled(False)
            self.started.emit(self._desk, SittingMode(self.mode.current))

    def _ask_tutorial(self) -> None:
        if self.start.isEnabled():
            self.tutorial_asked.emit(SittingMode(self.mode.current))

    def _add_line(self) -> None:
        row = len(self._lines)
        word = Label(self._appearance, weight=500, parent=self._rules)
        rule = Label(self._appearance, role="ink2", parent=self._rules)
        self._grid.addWidget(word, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(rule, row, 1)
        self._lines.append((word, rule))

    def _lay_out(self) -> None:
        head, sitting = QWidget(), QWidget()
        top = QVBoxLayout(head)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(4)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        top.addSpacing(8)
        top.addWidget(self._title)
        top.addWidget(self._headline)
        mode = QVBoxLayout(sitting)
        mode.setContentsMargins(0, 0, 0, 0)
        mode.setSpacing(8)
        mode.addWidget(self.mode, 0, Qt.AlignmentFlag.AlignLeft)
        mode.addWidget(self._means)
        mode.addSpacing(8)
        mode.addWidget(self.tutorial, 0, Qt.AlignmentFlag.AlignLeft)
        parts = {
            "notice": self.notice,
            "head": head,
            "rules": self._rules,
            "mode": sitting,
        }
        order = ("notice", "head", "rules", "mode")
        wide = (Band((Column(order, _WIDTH),)),)
        narrow = (Band((Column(order),)),)
        columns = Columns(
            self._appearance,
            parts,
            {PageWidth.WIDE: wide, PageWidth.MIDDLE: wide, PageWidth.NARROW: narrow},
            spacing=24,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._columns = columns
        self._area = PageScroll(columns, self)
        layout.addWidget(self._area, 1000)
        self._edge = Hairline()
        layout.addWidget(self._edge)
        self._pinned = QHBoxLayout()
        self._pinned.addWidget(self.start, 1000)
        self._pinned.addStretch(1)
        layout.addLayout(self._pinned)
        layout.addStretch(1)
