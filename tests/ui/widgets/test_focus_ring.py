"""The ring shows where the keyboard is, and only to those who use it."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.focus_ring import FocusRing

pytestmark = pytest.mark.gui


class Window(QWidget):
    """Two buttons and a field, the field in a scrolled page."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.resize(400, 300)
        self.first = Button(appearance, "First")
        self.second = Button(appearance, "Second")
        self.field = QLineEdit()
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.addSpacing(600)
        inside.addWidget(self.field)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(page)
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.second)
        column.addWidget(self.area)
        self.ring = FocusRing(appearance, self)


@pytest.fixture
def window(appearance: Appearance, qtbot: QtBot) -> Window:
    made = Window(appearance)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def around(window: Window, widget: QWidget) -> QRect:
    top_left = widget.mapTo(window, widget.rect().topLeft())
    return QRect(top_left, widget.size()).adjusted(-4, -4, 4, 4)


def test_tab_shows_it_around_the_focus(window: Window, qtbot: QtBot) -> None:
    window.first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert window.second.hasFocus()
    assert window.ring.isVisible()
    assert window.ring.geometry() == around(window, window.second)


def test_the_mouse_hides_it(window: Window, qtbot: QtBot) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert window.ring.isVisible()
    at = window.field.mapTo(window, window.field.rect().center())
    window.area.ensureWidgetVisible(window.field)
    at = window.field.mapTo(window, window.field.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert window.field.hasFocus()
    assert not window.ring.isVisible()


def test_the_first_key_after_a_press_shows_it(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.field, Qt.MouseButton.LeftButton)
    assert window.field.hasFocus()
    assert not window.ring.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Backtab)
    assert window.second.hasFocus()
    assert window.ring.isVisible()


def test_it_follows_what_it_surrounds(window: Window) -> None:
    window.first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    window.second.move(window.second.x() + 30, window.second.y())
    assert window.ring.geometry() == around(window, window.second)


def test_it_ends_where_the_page_ends(window: Window, qtbot: QtBot) -> None:
    window.second.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert window.field.hasFocus()
    window.area.verticalScrollBar().setValue(0)
    assert not window.ring.isVisible()


def test_it_lets_the_mouse_through(window: Window, qtbot: QtBot) -> None:
    window.first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert window.ring.isVisible()
    with qtbot.waitSignal(window.second.clicked):
        at = window.second.mapTo(window, window.second.rect().center())
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)


def test_typing_after_a_press_does_not_show_it(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.field, Qt.MouseButton.LeftButton)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert window.field.text() == "a"
    assert not window.ring.isVisible()
