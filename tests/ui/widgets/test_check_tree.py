"""The tree ticks topics, by pointer and by keys, and tells what it holds."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.answer_marks import AnswerMark
from studyapp.ui.widgets.check_row import TreeRow
from studyapp.ui.widgets.check_tree import CheckTree, TreeHeads
from studyapp.ui.widgets.interval_bar import Interval
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label
from studyapp.ui.widgets.tree_columns import tree_columns
from tests.ui.widgets.window import focused, in_window, press

pytestmark = pytest.mark.gui

MARKS = (AnswerMark.RIGHT, AnswerMark.MISSED, AnswerMark.UNSEEN)
ROWS = (
    TreeRow(
        "in",
        "Insights",
        0,
        "26 of 66",
        evidence=Interval(0, "Insights", 0.54, 0.63, 0.71, 0.75, "Insights: 63, 54 to 71, weak"),
        children=(
            TreeRow("in-1", "Sampling", count="1 of 4", evidence=MARKS),
            TreeRow("in-2", "Bias", count="0 of 4", note="2 flagged"),
        ),
    ),
    TreeRow("me", "Metrics", 2, "3 of 9", children=(TreeRow("me-1", "Score"),)),
    TreeRow("cu", "Culture", 4, "0 of 0"),
)
SPACE, UP, DOWN = Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def tree(appearance: Appearance) -> CheckTree:
    made = CheckTree(appearance, "Topics", TreeHeads("not seen", "share right"))
    made.set_rows(ROWS)
    return made


def shown(tree: CheckTree) -> list[str]:
    return [row.row.key for row in tree.shown_rows if row.isVisible()]


def test_keys_walk_fold_and_tick(tree: CheckTree, qtbot: QtBot) -> None:
    window = in_window(qtbot, tree)
    told: list[frozenset[str]] = []
    tree.ticked.connect(told.append)
    press(window, Qt.Key.Key_Tab)
    assert focused() is tree.row("in")
    press(window, RIGHT)
    assert shown(tree) == ["in", "in-1", "in-2", "me", "cu"]
    press(window, RIGHT)
    assert focused() is tree.row("in-1")
    press(window, DOWN, SPACE)
    assert told == [{"in-2"}]
    assert tree.row("in").checkState() is Qt.CheckState.PartiallyChecked
    press(window, LEFT)
    assert focused() is tree.row("in")
    press(window, SPACE)
    assert told[-1] == {"in-1", "in-2"}
    press(window, SPACE)
    assert told[-1] == frozenset()
    press(window, LEFT, DOWN, SPACE, Qt.Key.Key_End)
    assert shown(tree) == ["in", "me", "cu"]
    assert told[-1] == {"me-1"}
    assert focused() is tree.row("cu")
    count = len(told)
    press(window, SPACE, RIGHT, DOWN, Qt.Key.Key_Home)
    assert (len(told), focused()) == (count, tree.row("in"))


def test_tab_comes_back_to_where_the_keys_were(tree: CheckTree, qtbot: QtBot) -> None:
    window = in_window(qtbot, tree)
    press(window, Qt.Key.Key_Tab, RIGHT, DOWN, DOWN)
    assert focused() is tree.row("in-2")
    press(window, Qt.Key.Key_Tab)
    assert focused().objectName() == "after"
    press(window, Qt.Key.Key_Backtab)
    assert focused() is tree.row("in-2")
    press(window, Qt.Key.Key_Backtab)
    assert focused().objectName() == "before"


def test_rows_that_come_late_stand_where_they_are_seen(
    appearance: Appearance, qtbot: QtBot
) -> None:
    tree = CheckTree(appearance, "Topics", TreeHeads())
    window = in_window(qtbot, tree)
    tree.set_rows(ROWS)
    press(window, Qt.Key.Key_Tab)
    assert focused() is tree.row("in")
    press(window, Qt.Key.Key_Tab)
    assert focused().objectName() == "after"


def test_the_pointer_folds_at_the_left_and_ticks_elsewhere(tree: CheckTree, qtbot: QtBot) -> None:
    in_window(qtbot, tree)
    told: list[frozenset[str]] = []
    tree.ticked.connect(told.append)
    top = tree.row("in")
    qtbot.mouseClick(top, Qt.MouseButton.LeftButton, pos=QPoint(8, 20))
    assert (tree.unfolded, told) == (frozenset({"in"}), [])
    qtbot.mouseClick(top, Qt.MouseButton.LeftButton, pos=QPoint(120, 20))
    qtbot.mouseClick(tree.row("in-1"), Qt.MouseButton.LeftButton, pos=QPoint(8, 20))
    assert told == [{"in-1", "in-2"}, {"in-2"}]
    assert not top.hasFocus()


def test_a_focus_inside_does_not_get_lost_in_a_fold(tree: CheckTree, qtbot: QtBot) -> None:
    in_window(qtbot, tree)
    tree.set_unfolded(("in",))
    tree.row("in-2").setFocus()
    tree.set_unfolded(())
    assert focused() is tree.row("in")


def test_ticks_by_the_program_are_silent_and_known(tree: CheckTree, qtbot: QtBot) -> None:
    in_window(qtbot, tree)
    told: list[object] = []
    tree.ticked.connect(told.append)
    tree.set_ticked(("in-1", "me-1", "gone"))
    states = [tree.row(key).checkState() for key in ("in", "me", "cu")]
    assert states == [
        Qt.CheckState.PartiallyChecked,
        Qt.CheckState.Checked,
        Qt.CheckState.Unchecked,
    ]
    tree.set_unfolded(("in",))
    assert tree.row("in-1").checkState() is Qt.CheckState.Checked
    assert told == []
    tree.row("in-2").click()
    assert told == [{"in-1", "in-2", "me-1"}]


def test_new_figures_keep_rows_ticks_and_focus(tree: CheckTree, qtbot: QtBot) -> None:
    in_window(qtbot, tree)
    tree.set_unfolded(("in",))
    tree.set_ticked(("in-1", "me-1"))
    tree.row("in-1").setFocus()
    kept = tree.row("in-1")
    told: list[frozenset[str]] = []
    tree.ticked.connect(told.append)
    changed = replace(ROWS[0].children[0], count="0 of 4", evidence=None)
    tree.set_rows((replace(ROWS[0], children=(changed, ROWS[0].children[1])), *ROWS[1:]))
    assert tree.row("in-1") is kept is focused()
    assert kept.accessibleName() == "Sampling, not seen: 0 of 4"
    assert kept.checkState() is Qt.CheckState.Checked
    tree.set_rows(ROWS[:1])
    assert shown(tree) == ["in", "in-1", "in-2"]
    tree.row("in-2").click()
    assert told == [{"in-1", "in-2"}]


def test_rows_say_all_they_show(tree: CheckTree, qtbot: QtBot) -> None:
    in_window(qtbot, tree)
    tree.set_unfolded(("in",))
    tree.set_ticked(("in-1",))
    found = QAccessible.queryAccessibleInterface(tree.row("in"))
    assert found.role() is QAccessible.Role.CheckBox
    assert found.state().checkStateMixed
    assert [row.accessibleName() for row in tree.shown_rows] == [
        "Insights, not seen: 26 of 66, 63, 54 to 71, weak, unfolded",
        "Sampling, not seen: 1 of 4, 1 right, 1 missed, 1 not seen",
        "Bias, not seen: 0 of 4, 2 flagged",
        "Metrics, not seen: 3 of 9, folded",
        "Culture, not seen: 0 of 0",
    ]


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [320, 480, 700])
def test_nothing_is_cut_or_covered(
    tree: CheckTree, appearance: Appearance, qtbot: QtBot, size: float, width: int
) -> None:
    appearance.set(text_size=size)
    tree.set_unfolded(("in", "me"))
    holder = QWidget()
    QVBoxLayout(holder).addWidget(tree)
    in_window(qtbot, PageScroll(holder), width=width + 60)
    qtbot.waitUntil(lambda: all(r.height() >= r.heightForWidth(r.width()) for r in tree.shown_rows))
    for row in tree.shown_rows:
        assert row.height() >= row.heightForWidth(row.width())
        parts = [part for part in row.findChildren(QWidget) if part.isVisible()]
        for part in parts:
            assert row.rect().contains(part.geometry())
            if isinstance(part, Label):
                assert part.heightForWidth(part.width()) <= part.height()
        for n, part in enumerate(parts):
            for other in parts[:n]:
                assert not part.geometry().intersects(other.geometry())


def test_bars_go_below_the_names_without_room(appearance: Appearance) -> None:
    assert not tree_columns(appearance, 600).below
    assert tree_columns(appearance, 600).bar_width == 192
    assert tree_columns(appearance, 500).bar_width == 120
    assert tree_columns(appearance, 400).below
    appearance.set(text_size=2.0)
    assert tree_columns(appearance, 800).below


def test_keys_bring_rows_into_sight(tree: CheckTree, qtbot: QtBot) -> None:
    holder = QWidget()
    QVBoxLayout(holder).addWidget(tree)
    area = PageScroll(holder)
    area.setFixedHeight(120)
    window = in_window(qtbot, area)
    tree.row("in").setFocus()
    press(window, RIGHT, Qt.Key.Key_End)
    port = area.viewport()
    row = tree.row("cu")
    assert port.rect().contains(row.mapTo(port, row.rect().center()))
