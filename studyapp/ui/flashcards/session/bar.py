"""The bar over a session: the way out, how far it is, what can be taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from studyapp.ui.flashcards.session.state import Left
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.progress_line import ProgressLine
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import number

# A bar less wide than this, in text units, has no line of progress.
_BARE = 720
_LINE = 240
_SHORT_LINE = 200


class SessionBar(Panel):
    """What stays: leave, how far it is, take back."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(Surface.BAR, parent)
        self._appearance = appearance
        quiet, small = ButtonRole.QUIET, ButtonSize.SMALL
        self.end = Button(
            appearance,
            self.tr("End session"),
            quiet,
            size=small,
            keys=("Esc",),
            icon="left",
            parent=self,
        )
        self.undo = Button(
            appearance,
            self.tr("Undo"),
            quiet,
            size=small,
            keys=("Ctrl", "Z"),
            icon="undo",
            parent=self,
        )
        self.redo = Button(
            appearance, self.tr("Redo"), quiet, size=small, keys=("Ctrl", "Y"), parent=self
        )
        self._line = ProgressLine(appearance, self.tr("Cards done"), self)
        self._words = Label(appearance, style="small", role="ink2", tabular=True, parent=self)
        middle = QHBoxLayout()
        middle.setSpacing(13)
        middle.addWidget(self._line, 0, Qt.AlignmentFlag.AlignVCenter)
        middle.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        right = QHBoxLayout()
        right.setSpacing(4)
        for button in (self.redo, self.undo):
            right.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 0, 12, 1)
        upright = Qt.AlignmentFlag.AlignVCenter  # else a button that wraps gets one line's height
        grid.addWidget(self.end, 0, 0, Qt.AlignmentFlag.AlignLeft | upright)
        grid.addLayout(middle, 0, 1)
        grid.addLayout(right, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_left(self, left: Left) -> None:
        """Say how far the session is."""
        words = self.tr("%n card(s), about {minutes} min left", "", left.cards)
        self._words.set_text(words.format(minutes=number(left.minutes)))
        self._line.set_done(left.done, left.total)

    def fit(self, units: float) -> None:
        """Shorten the line of progress, or drop it, in a bar `units` text units wide."""
        self._line.setHidden(units < _BARE)
        wide = width_class(units, 1.0) is PageWidth.WIDE
        self._line.setMaximumWidth(_LINE if wide else _SHORT_LINE)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self.setMinimumHeight(theme.px(56))
