"""The scrim over a window and what holds the focus on top of it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme


class Overlay(QWidget):
    """Covers a window, keeps Tab and shortcuts inside, gives the focus back when it goes.

    Emits `closed` after it has gone. Esc and a press beside the content dismiss it.
    """

    closed = Signal()

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._before: QWidget | None = None
        window.installEventFilter(self)
        appearance.changed.connect(self.restyle)
        self.hide()

    def open(self) -> None:
        """Cover the window and take the focus."""
        self._before = QApplication.focusWidget()
        self._cover()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Go without a choice."""
        self.close_overlay()

    def close_overlay(self) -> None:
        """Uncover the window and give the focus back to where it was."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def place_content(self) -> None:
        """Arrange the content; called whenever the window or the text size changes."""

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self._cover()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() is QEvent.Type.Resize:
            self._cover()
        return False

    def event(self, event: QEvent) -> bool:
        # What no child wanted for itself must not reach the shortcuts of the page below.
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.dismiss()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = [
            child
            for child in self._chain()
            if child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not stops:
            return True
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else (-1 if forward else 0)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._appearance.colour("scrim"))

    def _chain(self) -> list[QWidget]:
        """The visible descendants in the order Tab visits them."""
        found: list[QWidget] = []
        child = self.nextInFocusChain()
        while child is not None and child is not self:
            if self.isAncestorOf(child) and child.isVisible():
                found.append(child)
            child = child.nextInFocusChain()
        return found

    def _cover(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
            self.place_content()
