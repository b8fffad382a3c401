"""One of several: by pointer, by arrows, and as a screen reader hears it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.radio_list import Choosable, RadioList
from tests.ui.widgets.window import focused, in_window, press

pytestmark = pytest.mark.gui

FACES = (
    Choosable("weakest", "Weakest first", "16"),
    Choosable("unseen", "Not seen yet", "8"),
    Choosable("timed", "Timed", note="108 s a question, reasons at the end"),
)


@pytest.fixture
def radios(appearance: Appearance) -> RadioList:
    return RadioList(appearance, "Questions from", FACES, "weakest")


def test_tab_stops_at_the_one_that_is_on_and_arrows_take_another(
    radios: RadioList, qtbot: QtBot
) -> None:
    window = in_window(qtbot, radios)
    told: list[str] = []
    radios.chosen.connect(told.append)
    press(window, Qt.Key.Key_Tab)
    assert focused() is radios.row("weakest")
    press(window, Qt.Key.Key_Down)
    assert (told, radios.current) == (["unseen"], "unseen")
    assert focused() is radios.row("unseen")
    press(window, Qt.Key.Key_Up)
    assert told == ["unseen", "weakest"]


def test_the_whole_width_can_be_pressed(radios: RadioList, qtbot: QtBot) -> None:
    in_window(qtbot, radios)
    told: list[str] = []
    radios.chosen.connect(told.append)
    row = radios.row("timed")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().bottomRight())
    assert told == ["timed"]


def test_setting_it_emits_nothing(radios: RadioList) -> None:
    told: list[str] = []
    radios.chosen.connect(told.append)
    radios.set_current("timed")
    assert (told, radios.current, radios.row("timed").isChecked()) == ([], "timed", True)


def test_it_is_told_as_radio_buttons_with_figure_and_note(radios: RadioList) -> None:
    row = radios.row("unseen")
    assert QAccessible.queryAccessibleInterface(row).role() is QAccessible.Role.RadioButton
    assert row.accessibleName() == "Not seen yet, 8"
    radios.set_faces([Choosable("unseen", "Not seen yet", "7")])
    assert row.accessibleName() == "Not seen yet, 7"
    note = radios.row("timed").accessibleDescription()
    assert note == "108 s a question, reasons at the end"
    assert radios.row("weakest").face == FACES[0]


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_a_note_wraps_and_the_row_grows(
    appearance: Appearance, radios: RadioList, text: float
) -> None:
    appearance.set(text_size=text)
    row = radios.row("timed")
    wide, narrow = appearance.px(400), appearance.px(160)
    assert row.heightForWidth(narrow) > row.heightForWidth(wide)
    assert row.minimumSizeHint().width() <= narrow


def test_an_unknown_key_is_refused(radios: RadioList) -> None:
    with pytest.raises(KeyError):
        radios.row("nothing")
