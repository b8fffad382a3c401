"""The rail leads to places, by pointer and keys, with words and without."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.rail import Place, Rail

pytestmark = pytest.mark.gui

PLACES = [Place("today", "today", "Today"), Place("cards", "cards", "Flashcards")]
FOOT = [Place("settings", "settings", "Settings")]


@pytest.fixture
def rail(appearance: Appearance, qtbot: QtBot) -> Rail:
    made = Rail(appearance, "CCXP Study", PLACES, FOOT)
    made.set_current("today")
    qtbot.addWidget(made)
    made.resize(made.width(), 640)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_press_leads_there_and_marks_it(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(rail.button("cards"), Qt.MouseButton.LeftButton)
    assert told.args == ["cards"]
    assert rail.button("cards").here
    assert not rail.button("today").here


def test_pressing_where_one_is_keeps_it_marked(rail: Rail, qtbot: QtBot) -> None:
    qtbot.mouseClick(rail.button("today"), Qt.MouseButton.LeftButton)
    assert rail.button("today").here


def test_tab_and_arrows_visit_in_order_and_enter_goes(rail: Rail, qtbot: QtBot) -> None:
    rail.button("today").setFocus()
    visited = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Up):
        widget = QApplication.focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, key)
        now = QApplication.focusWidget()
        assert now is not None
        visited.append(now.accessibleName())
    assert visited == ["Flashcards", "Find", "Settings", "Find"]
    find = QApplication.focusWidget()
    assert find is not None
    with qtbot.waitSignal(rail.find_asked):
        qtbot.keyClick(find, Qt.Key.Key_Return)


def test_narrow_shows_icons_with_tooltips(rail: Rail) -> None:
    assert rail.width() == 176
    assert rail.button("cards").toolTip() == ""
    rail.set_narrow(True)
    assert rail.width() == 64
    assert rail.button("cards").toolTip() == "Flashcards"
    assert rail.button("cards").accessibleName() == "Flashcards"
    assert rail.button("cards").sizeHint().height() == 44


def test_a_word_too_long_is_told_by_the_tooltip(appearance: Appearance, qtbot: QtBot) -> None:
    long = Place("x", "cards", "A place with a very long name")
    made = Rail(appearance, "CCXP Study", [long])
    qtbot.addWidget(made)
    made.show()
    assert made.button("x").toolTip() == long.word


def test_the_width_goes_with_the_text(appearance: Appearance, rail: Rail) -> None:
    appearance.set(text_size=1.5)
    assert rail.width() == 264
