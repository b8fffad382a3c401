"""The set-up's layout: the tree, and beside or below it which questions, how many and how."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.quiz.setup import words
from studyapp.ui.quiz.setup.side import Pinned, SetupOptions, StartBox
from studyapp.ui.quiz.setup.state import Choosing, Situation
from studyapp.ui.quiz.setup.tree import TopicTree
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.frames import Hairline, Panel, Surface
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.split_row import SplitRow
from studyapp.ui.widgets.text import Label

_SIDE = {PageWidth.WIDE: 312, PageWidth.MIDDLE: 280, PageWidth.NARROW: 0}
_LEFT = {PageWidth.WIDE: 48, PageWidth.MIDDLE: 40, PageWidth.NARROW: 40}
_TOP = {PageWidth.WIDE: 36, PageWidth.MIDDLE: 28, PageWidth.NARROW: 28}
_INNER = {PageWidth.WIDE: 28, PageWidth.MIDDLE: 14, PageWidth.NARROW: 0}
_GAP = 32
_FOOT = 12
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SetupView(QWidget):
    """`start_asked` begins what is chosen, `last_asked` the last set-up, `go_on_asked` the quiz
    that was left; `mend_asked` is the one action of an empty page."""

    start_asked = Signal()
    last_asked = Signal()
    go_on_asked = Signal()
    mend_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._width: PageWidth | None = None
        self.setProperty("ring", False)
        self.headline = Label(appearance, " ", "title")
        self.lead = Label(appearance, " ", "reading", "ink2")
        self.mend = Button(appearance, "", ButtonRole.PRIMARY, keys=("Enter",))
        self.go_on = Button(appearance, "", ButtonRole.PRIMARY, keys=("Enter",))
        self._left_note = Label(appearance, style="small", role="ink2")
        self._left = _spaced(SplitRow((self.go_on, self._left_note), (), gap=16))
        self._mend = _spaced(self.mend)
        self.tree = TopicTree(appearance)
        self.options = SetupOptions(appearance)
        self.start_box = StartBox(appearance)
        self._lay_out()
        self.mend.clicked.connect(self.mend_asked)
        self.go_on.clicked.connect(self.go_on_asked)
        self.start_box.start_asked.connect(self.start_asked)
        self.start_box.last_asked.connect(self.last_asked)
        self._choosable = False
        self._show_parts(Situation.SET_UP)
        self._mend.hide()
        appearance.changed.connect(self.restyle)

    def show_choosing(self, choosing: Choosing) -> None:
        """Show what there is to choose from, and what is chosen."""
        desk = choosing.desk
        self._show_words(choosing.situation)
        self.tree.show_choosing(choosing)
        self.options.show_choosing(choosing)
        self.start_box.show_choosing(choosing)
        if desk.open:
            self.go_on.set_text(words.go_on(desk.open))
            self._left_note.set_text(words.go_on_note(desk, desk.open))
        self._show_parts(choosing.situation)
        self._left.setVisible(desk.open is not None)
        self._side.place()

    def show_empty(self, situation: Situation) -> None:
        """Say what is missing."""
        self._show_words(situation)
        self._show_parts(situation)
        self._left.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.isAutoRepeat():
            event.accept()
        elif event.key() in _ENTER and held == Qt.KeyboardModifier.ControlModifier:
            if self._choosable and self.start_box.start.isEnabled():
                self.start_asked.emit()
        elif held != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            shown = (button for button in (self.mend, self.go_on) if button.isVisible())
            button = next(shown, None)
            if button:
                button.click()
        elif event.key() == Qt.Key.Key_L and self.start_box.last.isVisible():
            self.last_asked.emit()
        else:
            super().keyPressEvent(event)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew, and arrange for the width."""
        width = width_class(self.width(), theme.text_size)
        side = theme.px(_SIDE[width])
        if width is not self._width:
            self._width = width
            self._arrange(width)
        if side:
            self._side.setFixedWidth(side)
        inner = _INNER[width]
        self._side_column.setContentsMargins(inner, 44, inner, 8)
        self._start_column.setContentsMargins(inner, 12, inner, 20)
        self.start_box.set_least(side - 2 * inner)
        narrow = width is PageWidth.NARROW
        right = _LEFT[width] if narrow else _GAP
        self._column.setContentsMargins(_LEFT[width], _TOP[width], right, 32)
        self._show_places()
        self._side.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def _show_words(self, situation: Situation) -> None:
        self.headline.set_text(words.headline(situation))
        self.lead.set_text(words.lead(situation))
        self.mend.set_text(words.mend(situation))
        self.setAccessibleName(words.headline(situation))

    def _show_parts(self, situation: Situation) -> None:
        self._choosable = situation in (Situation.UNTICKED, Situation.UNFIT, Situation.READY)
        self._mend.setVisible(not self._choosable)
        self.tree.setVisible(self._choosable)
        self.options.setVisible(self._choosable)
        self.start_box.setVisible(self._choosable)
        self._show_places()

    def _show_places(self) -> None:
        narrow = self._width is PageWidth.NARROW
        for part in (self._side, self._rule):
            part.setVisible(self._choosable and not narrow)
        self._foot.setVisible(self._choosable and narrow)

    def _arrange(self, width: PageWidth) -> None:
        """Where there is room the options stand beside the tree, else below it."""
        if width is PageWidth.NARROW:
            self._column.insertWidget(self._column.count() - 1, self.options)
            self._foot_row.addWidget(self.start_box)
        else:
            self._side_column.addWidget(self.options)
            self._start_column.addWidget(self.start_box)
        self.options.setVisible(self._choosable)
        self.start_box.setVisible(self._choosable)

    def _lay_out(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setSpacing(4)
        self._column.addWidget(self.headline)
        self._column.addWidget(self.lead)
        self._column.addWidget(self._left)
        self._column.addWidget(self._mend)
        self._column.addSpacing(8)
        self._column.addWidget(self.tree)
        self._column.addSpacing(20)
        self._column.addStretch(1)
        above, below = QWidget(), QWidget()
        self._side_column = QVBoxLayout(above)
        self._start_column = QVBoxLayout(below)
        self._foot = Panel(Surface.FOOT)
        self._foot_row = QVBoxLayout(self._foot)
        self._foot_row.setContentsMargins(40, _FOOT, 40, _FOOT)
        self._rule = Hairline(upright=True)
        self._side = Pinned(above, below)
        page = QHBoxLayout()
        page.setSpacing(0)
        page.addWidget(PageScroll(content), 1)
        page.addWidget(self._rule)
        page.addWidget(self._side)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(page, 1)
        rows.addWidget(self._foot)
        self._side_column.addWidget(self.options)
        self._start_column.addWidget(self.start_box)


def _spaced(part: QWidget) -> QWidget:
    """The part with room above, which goes with it."""
    made = QWidget()
    row = QVBoxLayout(made)
    row.setContentsMargins(0, 12, 0, 8)
    row.addWidget(part)
    return made
