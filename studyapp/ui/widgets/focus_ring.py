"""The ring around what has the keyboard focus, at a distance no style sheet can keep."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme

_REACH = 4
_RADIUS = 8
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
_TYPED = (QLineEdit, QAbstractSpinBox, QPlainTextEdit)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class FocusRing(QWidget):
    """One transparent overlay of a window; shows after keys, hides after a press.

    A widget's `ring_radius` (default 8) is the radius the ring goes around, its `ring_box` the
    part it goes around if that is not all of it, and its signal `ring_moved` tells that the part
    is another. A widget with the dynamic property `ring` set to False draws its own focus.
    """

    # Of the class: while a window goes, Qt still calls the filter of a ring whose own attributes
    # the interpreter has taken already.
    _target: QWidget | None = None
    _by_key = False

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._watched: list[QObject] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        appearance.changed.connect(self.restyle)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def restyle(self, _theme: Theme) -> None:
        """Take colour and place anew."""
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Show and watched is self.parentWidget():
            self._watch_input()
        if kind in _MOVES:
            self._place()
        elif kind in _PRESSES:
            self._by_key = False
            self._place()
        elif kind in _KEYS and not self._is_typing(cast(QKeyEvent, event)):
            self._by_key = True
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        radius = getattr(self._target, "ring_radius", _RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._appearance.colour("accent"), 2))
        offset = self._around().topLeft() - self.geometry().topLeft()
        box = QRectF(self._around()).translated(
            offset.x() - self._around().x(), offset.y() - self._around().y()
        )
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius + 3, radius + 3)

    def _is_typing(self, event: QKeyEvent) -> bool:
        """Letters that go into a field are no way of moving about."""
        moves = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return not moves and isinstance(QApplication.focusWidget(), _TYPED)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._watch_input()
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_key = False
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        window = self.parentWidget()
        inside = now is not None and window is not None and window.isAncestorOf(now)
        self._watch_part(self._target, False)
        self._target = now if inside else None
        self._watch_part(self._target, True)
        self._watched = []
        widget = self._target
        while widget is not None and widget is not window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _watch_part(self, target: QWidget | None, watch: bool) -> None:
        moved = getattr(target, "ring_moved", None) if target and isValid(target) else None
        if moved is not None and watch:
            moved.connect(self._place)
        elif moved is not None:
            moved.disconnect(self._place)

    def _watch_input(self) -> None:
        """Real keys and presses reach the window handle first, which exists once it is shown."""
        window = self.parentWidget()
        handle = window.window().windowHandle() if window is not None else None
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def _place(self) -> None:
        if self._target is not None and not isValid(self._target):
            self._target = None
        target = self._target
        shown = (
            self._by_key
            and target is not None
            and target.isVisible()
            and target.property("ring") is not False
        )
        if not shown:
            self.hide()
            return
        seen = self._around().intersected(self._clip())
        if seen.isEmpty():
            self.hide()
            return
        self.setGeometry(seen)
        self.show()
        self.raise_()
        self.update()

    def _around(self) -> QRect:
        target = self._target
        window = self.parentWidget()
        if target is None or window is None:
            return QRect()
        part: QRect = getattr(target, "ring_box", target.rect())
        around = part.translated(target.mapTo(window, QPoint(0, 0)))
        return around.adjusted(-_REACH, -_REACH, _REACH, _REACH)

    def _clip(self) -> QRect:
        """What of the window the ring may cover: a scrolled page ends at its own edges."""
        window = self.parentWidget()
        assert window is not None
        seen = window.rect()
        widget = self._target
        while widget is not None and widget is not window:
            if isinstance(widget, QScrollArea) and widget is not self._target:
                port = widget.viewport()
                seen = seen.intersected(QRect(port.mapTo(window, QPoint(0, 0)), port.size()))
            widget = widget.parentWidget()
        return seen
