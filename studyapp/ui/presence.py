"""Whether the learner is at the window: what a clock on a card or a question needs to know."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget

_INPUT = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class Presence(QObject):
    """Watches the window of a widget.

    `touched` tells of input anywhere in it, `moved` that `away` may have changed: another window,
    or none, has the keyboard until this one gets it back.
    """

    touched = Signal()
    moved = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.away = False
        widget.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._widget:
            # What the learner does anywhere in the window passes its handle first.
            handle = self._widget.window().windowHandle()
            if event.type() is QEvent.Type.Show and handle is not None:
                handle.installEventFilter(self)
        elif event.type() in _INPUT:
            self.touched.emit()
        return False

    def _focus_moved(self, focused: QWindow | None) -> None:
        self.away = focused is None or focused is not self._widget.window().windowHandle()
        self.moved.emit()
