"""A real, active window around a widget, and keys as the system sends them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot


class Window(QWidget):
    """Remembers the keys that nothing in it wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.unwanted: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.unwanted.append(event.key())


def in_window(qtbot: QtBot, *widgets: QWidget, width: int = 760, height: int = 640) -> Window:
    """The widgets below each other, between two fields that Tab can come from and go to."""
    window = Window()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, after = QLineEdit(), QLineEdit()
    before.setObjectName("before")
    after.setObjectName("after")
    column.addWidget(before)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    column.addWidget(after)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before.setFocus()
    for widget in widgets:
        widget.window_around = window  # type: ignore[attr-defined]
    return window


def press(window: QWidget, *keys: Qt.Key) -> None:
    """Keys to whatever has the focus."""
    for key in keys:
        QTest.keyClick(window.windowHandle(), key)


def focused() -> QWidget:
    """What has the keyboard."""
    now = QApplication.focusWidget()
    assert now is not None
    return now
