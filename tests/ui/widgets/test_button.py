"""A button is pressed by mouse and keys, keeps its words, and hides its keycap on demand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize

pytestmark = pytest.mark.gui


class Heard:
    """Counts what it is connected to."""

    def __init__(self) -> None:
        self.times = 0

    def hear(self) -> None:
        self.times += 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(appearance: Appearance, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button(appearance, "Start")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_the_mouse_presses_it_and_takes_no_focus(appearance: Appearance, qtbot: QtBot) -> None:
    button = Button(appearance, "Flag")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.hasFocus()


def test_the_focused_button_wins_over_a_shortcut(appearance: Appearance, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button = Button(appearance, "Back")
    column.addWidget(button)
    page, pressed = Heard(), Heard()
    QShortcut(Qt.Key.Key_Return, window).activated.connect(page.hear)
    button.clicked.connect(pressed.hear)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert (page.times, pressed.times) == (0, 1)


def test_keycaps_go_and_the_words_stay(appearance: Appearance, qtbot: QtBot) -> None:
    button = Button(appearance, "Undo", keys=("Ctrl", "Z"))
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    appearance.set(key_hints=False)
    assert button.sizeHint().width() < wide - 40
    assert (button.text(), button.accessibleName()) == ("Undo", "Undo")
    assert button.accessibleDescription() == "Ctrl+Z"


def test_an_ampersand_is_no_shortcut(appearance: Appearance, qtbot: QtBot) -> None:
    button = Button(appearance, "Q&A")
    qtbot.addWidget(button)
    assert button.text() == button.accessibleName() == "Q&A"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize(
    ("role", "size", "height"),
    [
        (ButtonRole.PRIMARY, ButtonSize.USUAL, 40),
        (ButtonRole.QUIET, ButtonSize.SMALL, 32),
        (ButtonRole.TAP, ButtonSize.SESSION, 48),
        (ButtonRole.START, ButtonSize.USUAL, 64),
    ],
)
def test_heights(
    appearance: Appearance, qtbot: QtBot, role: ButtonRole, size: ButtonSize, height: int
) -> None:
    button = Button(appearance, "Word", role, size=size)
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() == button.heightForWidth(400) == height
    assert button.minimumHeight() == 0


def test_words_wrap_before_they_are_cut(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.set(text_size=2.0)
    button = Button(
        appearance, "Start: 24 reviews + 8 new, about 18 min", ButtonRole.START, keys=("Enter",)
    )
    qtbot.addWidget(button)
    assert button.heightForWidth(500) > button.heightForWidth(1200) == 128


def test_disabled_looks_different(appearance: Appearance, qtbot: QtBot) -> None:
    button = Button(appearance, "End", ButtonRole.PRIMARY)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    before = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != before
