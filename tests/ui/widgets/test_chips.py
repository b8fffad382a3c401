"""Chips are read, or filter by key and pointer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.chip import Chip, ChipFace, ChipRow
from tests.ui.widgets.window import focused, in_window, press

pytestmark = pytest.mark.gui

FACES = (ChipFace("all", "All", 1200), ChipFace("open", "No answer", 55), ChipFace("own", "Own"))


def test_one_filter_at_a_time(appearance: Appearance, qtbot: QtBot) -> None:
    row = ChipRow(appearance, "Show", FACES, ("all",))
    window = in_window(qtbot, row)
    told: list[str] = []
    row.chosen.connect(told.append)
    qtbot.mouseClick(row.chip("own"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.chip("own"), Qt.MouseButton.LeftButton)
    assert (told, row.on) == (["own"], frozenset({"own"}))
    press(window, Qt.Key.Key_Tab)
    assert focused() is row.chip("own")
    press(window, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert told == ["own", "open", "all"]
    press(window, Qt.Key.Key_Tab)
    assert focused().objectName() == "after"
    row.set_on(("own",))
    assert (told[3:], row.on, row.chip("own").isChecked()) == ([], frozenset({"own"}), True)
    row.set_on(())
    assert (row.on, row.chip("own").isChecked()) == (frozenset(), False)
    with pytest.raises(KeyError):
        row.chip("none")


def test_several_filters_at_once(appearance: Appearance, qtbot: QtBot) -> None:
    row = ChipRow(appearance, "Show", FACES, several=True)
    window = in_window(qtbot, row)
    told: list[frozenset[str]] = []
    row.changed.connect(told.append)
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    qtbot.mouseClick(row.chip("all"), Qt.MouseButton.LeftButton)
    assert told == [{"all"}, {"all", "open"}, {"open"}]
    row.set_on(("own", "all"))
    assert (len(told), row.on) == (3, frozenset({"own", "all"}))
    row.set_on(())
    assert not row.chip("own").isChecked()


def test_words_count_and_role(appearance: Appearance, qtbot: QtBot) -> None:
    row = ChipRow(appearance, "Show", FACES, ("all",))
    in_window(qtbot, row)
    assert [face.text for face in FACES] == ["All 1,200", "No answer 55", "Own"]
    found = QAccessible.queryAccessibleInterface(row.chip("open"))
    assert found.role() is QAccessible.Role.RadioButton
    assert found.text(QAccessible.Text.Name) == "No answer, 55"
    row.set_faces([ChipFace("open", "No answer", 54)])
    assert row.chip("open").accessibleName() == "No answer, 54"
    assert row.chip("all").face == FACES[0]
    many = ChipRow(appearance, "Show", FACES, several=True)
    qtbot.addWidget(many)
    found = QAccessible.queryAccessibleInterface(many.chip("open"))
    assert found.role() is QAccessible.Role.CheckBox


def test_a_row_without_room_goes_on_below(appearance: Appearance, qtbot: QtBot) -> None:
    row = ChipRow(appearance, "Show", FACES)
    qtbot.addWidget(row)
    assert row.heightForWidth(120) > row.heightForWidth(600) == 24


def test_a_value_is_read_as_it_stands(appearance: Appearance, qtbot: QtBot) -> None:
    chip = Chip(appearance, "<b>23</b> and 24 Oct")
    qtbot.addWidget(chip)
    found = QAccessible.queryAccessibleInterface(chip)
    assert found.role() is QAccessible.Role.StaticText
    assert found.text(QAccessible.Text.Name) == "<b>23</b> and 24 Oct"
    chip.resize(chip.sizeHint())
    chip.show()
    assert chip.toolTip() == ""
    chip.resize(60, 24)
    assert chip.toolTip() == "<qt>&lt;b&gt;23&lt;/b&gt; and 24 Oct</qt>"
