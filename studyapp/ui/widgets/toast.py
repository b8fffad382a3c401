"""Says at the foot what has just happened and offers to undo it, then goes by itself."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.text import Label

STAY_MS = 6000
_HEIGHT = 44
_WIDEST = 560


class Toast(Panel):
    """A message of one window. It stays while hovered or focused. Emits `undone` on Undo.

    `timer` runs while it shows; a test emits its `timeout`.
    """

    undone = Signal()
    GAP = 24

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(Surface.SHEET, window)
        self._appearance = appearance
        self._foot = 0
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(STAY_MS)
        self.timer.timeout.connect(self._leave_unless_held)
        self._words = Label(appearance, parent=self)
        self._undo = Button(
            appearance, self.tr("Undo"), ButtonRole.LINK, size=ButtonSize.SMALL, parent=self
        )
        self._undo.clicked.connect(self._undo_it)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._undo)
        window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        self.hide()

    @property
    def undo_button(self) -> Button:
        """The button that undoes."""
        return self._undo

    def set_foot(self, height: int) -> None:
        """Keep clear of a foot bar, `height` pixels from the window's lower edge."""
        self._foot = height
        self._place()

    def needed(self) -> int:
        """The height that one line takes with what is free below it, in pixels."""
        return self._appearance.px(_HEIGHT) + self.GAP

    def tell(self, text: str, *, undo: bool = False) -> None:
        """Show a sentence, with or without Undo, and say it once to a screen reader."""
        self._words.set_text(text)
        self._undo.setVisible(undo)
        self._place()
        self.show()
        self.raise_()
        self.timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        side = theme.px(16)
        self._row.setContentsMargins(side, theme.px(5), theme.px(8), theme.px(5))
        self._row.setSpacing(theme.px(24))
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self.isVisible():
            self.timer.start()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        widest = min(window.width() - 2 * self.GAP, self._appearance.px(_WIDEST))
        width = min(widest, self.sizeHint().width())
        least = self._appearance.px(_HEIGHT)
        height = max(least, self.heightForWidth(width))
        left = (window.width() - width) // 2
        self.setGeometry(left, window.height() - self._foot - self.GAP - height, width, height)

    def _held(self) -> bool:
        return self.underMouse() or self._undo.hasFocus()

    def _leave_unless_held(self) -> None:
        if not self._held():
            self.hide()

    def _focus_moved(self, old: QWidget | None, _now: QWidget | None) -> None:
        if old is self._undo and self.isVisible():
            self.timer.start()

    def _undo_it(self) -> None:
        self.timer.stop()
        self.hide()
        self.undone.emit()
