"""The key sheet lists the keys it is given, over the page, and goes by Esc or `?`."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.ui.key_sheet import KeySheet
from studyapp.ui.navigation import KeyHint
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.keycap import Keycaps
from tests.ui.desk import cut, nameless, press, shown, words_of

pytestmark = pytest.mark.gui

HINTS = (
    KeyHint(("Space",), "Show the answer"),
    KeyHint(("Ctrl", "Z"), "Take the last step back, as often as you like"),
    KeyHint(("Ctrl", "K"), "Find anything by name"),
)


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_it_comes_and_goes(
    appearance: Appearance, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    button = Button(appearance, "Below")
    window = shown(button, qtbot)
    button.setFocus()
    sheet = KeySheet(appearance, window)
    sheet.show_for(HINTS)
    assert sheet.hints == HINTS
    assert "Show the answer" in words_of(sheet)
    press(window, key, held=held)
    assert not sheet.isVisible()
    assert button.hasFocus()


def test_a_second_time_lists_the_keys_of_then(appearance: Appearance, qtbot: QtBot) -> None:
    window = shown(Button(appearance, "Below"), qtbot)
    sheet = KeySheet(appearance, window)
    sheet.show_for(HINTS)
    sheet.close_overlay()
    sheet.show_for(HINTS[:1])
    assert "Find a page" not in words_of(sheet)
    assert "Space: Show the answer" in window.focusWidget().accessibleDescription()


def test_keys_are_named_where_no_caps_are_wanted(appearance: Appearance, qtbot: QtBot) -> None:
    window = shown(Button(appearance, "Below"), qtbot)
    appearance.set(key_hints=False)
    sheet = KeySheet(appearance, window)
    sheet.show_for(HINTS)
    assert "Ctrl+Z" in words_of(sheet)
    assert not any(caps.isVisible() for caps in sheet.findChildren(Keycaps))


@pytest.mark.parametrize(("width", "size"), [(1200, 1.0), (960, 1.5), (960, 2.0)])
def test_nothing_is_cut_or_nameless(
    appearance: Appearance, qtbot: QtBot, width: int, size: float
) -> None:
    appearance.set(text_size=size)
    window = shown(Button(appearance, "Below"), qtbot, width, 640)
    sheet = KeySheet(appearance, window)
    sheet.show_for(HINTS * 5)
    assert (cut(sheet), nameless(sheet)) == ([], [])
