"""At the foot of the window: how far the banks are read, where that takes a while."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.progress_line import ProgressLine
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import number

# What is over sooner is not worth a word.
PATIENCE_MS = 300
_FOOT = 24


class ReadingNote(Panel):
    """Floats over the page, so that nothing moves. `timer` runs until it shows."""

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(Surface.SHEET, window)
        self._appearance = appearance
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PATIENCE_MS)
        self.timer.timeout.connect(self._show)
        self.words = Label(appearance, " ", tabular=True)
        self.line = ProgressLine(appearance, self.tr("Reading the question bank"), self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self._column.addWidget(
            self.line, 0, Qt.AlignmentFlag.AlignLeft
        )  # it would narrow the words
        window.installEventFilter(self)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        self.hide()

    def show_count(self, done: int, total: int) -> None:
        """So many files of all are read; once all are, it goes."""
        words = self.tr("Reading the question bank: {0} of {1} files")
        self.words.set_text(words.format(number(done), number(total)))
        self.line.set_done(done, total)
        if done >= total:
            self.end()
        elif self.isHidden() and not self.timer.isActive():
            self.timer.start()
        self._place()

    def end(self) -> None:
        """Nothing is being read any more."""
        self.timer.stop()
        self.hide()

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        side, edge = theme.px(16), theme.px(10)
        self._column.setContentsMargins(side, edge, side, edge)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _show(self) -> None:
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(window.width() - 2 * _FOOT, self.sizeHint().width())
        height = self.heightForWidth(width)
        left = (window.width() - width) // 2
        self.setGeometry(left, window.height() - _FOOT - height, width, height)
