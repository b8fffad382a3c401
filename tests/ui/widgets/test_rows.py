"""Small rows: segments that come and go, both ends of a line, a topic that cannot be ticked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.check_row import TreeRow
from studyapp.ui.widgets.check_tree import CheckTree, TreeHeads
from studyapp.ui.widgets.prose import flowing
from studyapp.ui.widgets.segmented import SegmentedControl
from studyapp.ui.widgets.segments import Segment
from studyapp.ui.widgets.split_row import SplitRow
from studyapp.ui.widgets.text import Label
from tests.ui.widgets.window import in_window

pytestmark = pytest.mark.gui


def test_segments_come_and_go_with_their_words(appearance: Appearance, qtbot: QtBot) -> None:
    control = SegmentedControl(
        appearance, "How many", [Segment(key, key) for key in ("5", "10", "0")], "5"
    )
    in_window(qtbot, control)
    control.show_segments([Segment("5", "5"), Segment("0", "All 7")])
    assert control.button("10").isHidden()
    assert control.button("0").text() == control.button("0").accessibleName() == "All 7"
    control.show_segments([Segment("10", "10"), Segment("0", "All 12")])
    assert control.button("5").isHidden()
    assert not control.button("10").isHidden()


def row(appearance: Appearance, wraps: float) -> tuple[SplitRow, Label, Button]:
    words = Label(appearance, "It was not due, so it still comes back on 23 November. " * 2)
    button = Button(appearance, "Next question")
    return SplitRow((words,), (button,), wraps=wraps), words, button


def test_words_wrap_beside_a_button_before_they_go_above_it(
    appearance: Appearance, qtbot: QtBot
) -> None:
    made, words, button = row(appearance, 0.4)
    window = in_window(qtbot, made)
    window.resize(500, 200)
    made.setGeometry(0, 0, 500, made.heightForWidth(500))
    made.place()
    at = button.mapTo(made, button.rect().topLeft())
    assert at.x() + button.width() == 500
    assert at.y() < words.mapTo(made, words.rect().bottomLeft()).y()
    assert words.line_count(words.width()) > 1


@pytest.mark.parametrize(("wraps", "width"), [(1.0, 500), (0.4, 150)])
def test_without_room_the_button_goes_below(
    appearance: Appearance, qtbot: QtBot, wraps: float, width: int
) -> None:
    made, words, button = row(appearance, wraps)
    in_window(qtbot, made)
    made.setGeometry(0, 0, width, made.heightForWidth(width))
    made.place()
    below = button.mapTo(made, button.rect().topLeft()).y()
    assert below >= words.mapTo(made, words.rect().bottomLeft()).y()


TREE = (
    TreeRow(
        "cu",
        "Culture",
        4,
        children=(
            TreeRow("cu-1", "Values"),
            TreeRow("cu-2", "Change", note="no questions yet", tickable=False),
        ),
    ),
)


def test_what_cannot_be_ticked_is_left_out_of_its_discipline(
    appearance: Appearance, qtbot: QtBot
) -> None:
    tree = CheckTree(appearance, "Topics", TreeHeads())
    tree.set_rows(TREE)
    in_window(qtbot, tree)
    told: list[frozenset[str]] = []
    tree.ticked.connect(told.append)
    tree.set_unfolded({"cu"})
    tree.row("cu-2").click()
    assert told == []
    tree.row("cu").click()
    assert told == [frozenset({"cu-1"})]
    assert tree.row("cu").checkState() is Qt.CheckState.Checked
    tree.set_ticked(["cu-2"])
    assert tree.row("cu").checkState() is Qt.CheckState.Unchecked
    tree.row("cu").click()
    tree.row("cu").click()
    assert told[-1] == frozenset()


def test_a_button_takes_another_role_and_its_words_anew(appearance: Appearance) -> None:
    parent = QWidget()
    button = Button(appearance, "Go", parent=parent)
    before = button.sizeHint().width()
    button.set_role(ButtonRole.PRIMARY)
    assert button.property("role") == "primary"
    button.set_text("Go on with it")
    assert button.sizeHint().width() > before
    appearance.set(text_size=2.0)
    assert button.sizeHint().height() == 80


@pytest.mark.parametrize(
    ("written", "flows"),
    [
        ("One line\nand its end.\n", "One line and its end."),
        ("One.\n\nTwo\nlines.", "One.\n\nTwo lines."),
        ("Rates:\n- 5 %\n- 6 %\n  of all", "Rates:\n- 5 %\n- 6 % of all"),
        ("1. one\n2. two", "1. one\n2. two"),
        ("", ""),
    ],
)
def test_lines_of_an_editor_flow(written: str, flows: str) -> None:
    assert flowing(written) == flows
