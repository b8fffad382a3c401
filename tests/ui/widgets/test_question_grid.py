"""The grid is walked by keys, picked from, and told cell by cell."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.focus_ring import FocusRing
from studyapp.ui.widgets.grid_cell import CellState, GridCell
from studyapp.ui.widgets.grid_legend import GridLegend
from studyapp.ui.widgets.question_grid import QuestionGrid
from studyapp.ui.widgets.text import Label
from tests.ui.widgets.window import focused, in_window, press

pytestmark = pytest.mark.gui

CELLS = tuple(
    GridCell(n, CellState.ANSWERED if n < 7 else CellState.UNSEEN, n == 3, n == 7)
    for n in range(1, 31)
)


@pytest.fixture
def grid(appearance: Appearance, qtbot: QtBot) -> QuestionGrid:
    made = QuestionGrid(appearance, "Questions")
    made.set_cells(CELLS)
    return made


def at(grid: QuestionGrid) -> int:
    """The number of the cell that the keys are at."""
    return grid.cells[grid.currentIndex().row()].number


def where(grid: QuestionGrid, number: int) -> QPoint:
    return grid.visualRect(grid.model().index(number - 1, 0)).center()


def test_keys_start_at_the_current_question_and_walk(grid: QuestionGrid, qtbot: QtBot) -> None:
    window = in_window(qtbot, grid)
    press(window, Qt.Key.Key_Tab)
    assert focused() is grid
    seen = [at(grid)]
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_Up,
    ):
        press(window, key)
        seen.append(at(grid))
    assert seen == [7, 8, 18, 17, 7, 30, 30, 1, 1]


def test_enter_space_and_a_click_pick(grid: QuestionGrid, qtbot: QtBot) -> None:
    window = in_window(qtbot, grid)
    told: list[int] = []
    grid.picked.connect(told.append)
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Space)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=where(grid, 21))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(25, 25))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, pos=where(grid, 2))
    assert told == [6, 7, 20]
    assert at(grid) == 21


def test_keys_follow_the_current_question(grid: QuestionGrid, qtbot: QtBot) -> None:
    window = in_window(qtbot, grid)
    grid.set_cells([replace(cell, current=cell.number == 12) for cell in CELLS])
    assert at(grid) == 12
    grid.setFocus()
    press(window, Qt.Key.Key_Right)
    grid.set_cells([replace(cell, current=cell.number == 12, flagged=True) for cell in CELLS])
    assert at(grid) == 13


def test_what_a_filter_leaves_out_is_passed_over(grid: QuestionGrid, qtbot: QtBot) -> None:
    window = in_window(qtbot, grid)
    told: list[int] = []
    grid.picked.connect(told.append)
    grid.set_cells([replace(cell, shown=cell.number in (3, 7, 23, 27)) for cell in CELLS])
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Right)
    assert at(grid) == 23
    press(window, Qt.Key.Key_Left, Qt.Key.Key_Down)
    assert at(grid) == 27
    press(window, Qt.Key.Key_Home)
    assert at(grid) == 3
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=where(grid, 4))
    assert told == []
    grid.set_cells([replace(cell, shown=cell.number in (5, 9)) for cell in CELLS])
    focused().clearFocus()
    grid.setFocus()
    assert at(grid) == 5


def test_other_keys_are_the_pages(grid: QuestionGrid, qtbot: QtBot) -> None:
    window = in_window(qtbot, grid)
    grid.setFocus()
    press(window, Qt.Key.Key_F, Qt.Key.Key_1, Qt.Key.Key_PageDown)
    assert window.unwanted == [Qt.Key.Key_F, Qt.Key.Key_1, Qt.Key.Key_PageDown]
    assert at(grid) == 7


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (
            GridCell(7, CellState.ANSWERED, flagged=True, current=True),
            "7, answered, flagged, current",
        ),
        (GridCell(8), "8, not seen"),
        (GridCell(9, CellState.SEEN), "9, seen, no answer"),
        (GridCell(10, CellState.WRONG), "10, wrong"),
        (GridCell(11, CellState.RIGHT), "11, right"),
    ],
)
def test_a_cell_in_words_for_screen_readers(
    grid: QuestionGrid, qtbot: QtBot, cell: GridCell, words: str
) -> None:
    in_window(qtbot, grid)
    grid.set_cells([cell])
    found = QAccessible.queryAccessibleInterface(grid)
    assert found.text(QAccessible.Text.Name) == "Questions"
    assert found.childCount() == 1
    child = found.child(0)
    assert child.text(QAccessible.Text.Name) == words
    assert child.rect().size() == grid.visualRect(grid.model().index(0, 0)).size()
    assert grid.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == words


@pytest.mark.parametrize(("width", "columns"), [(400, 10), (267, 10), (266, 5), (100, 3)])
def test_columns_are_ten_or_five_or_what_fits(grid: QuestionGrid, width: int, columns: int) -> None:
    assert grid.columns_at(width) == columns
    rows = -(-30 // columns)
    assert grid.heightForWidth(width) == rows * 27 - 3


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_every_cell_is_found_where_it_is(
    grid: QuestionGrid, appearance: Appearance, qtbot: QtBot, size: float
) -> None:
    appearance.set(text_size=size)
    in_window(qtbot, grid)
    for n in range(30):
        index = grid.model().index(n, 0)
        assert grid.indexAt(grid.visualRect(index).center()).row() == n
        assert grid.rect().contains(grid.visualRect(index))
    assert not grid.indexAt(QPoint(grid.width() + 40, 4)).isValid()


def painted(appearance: Appearance, qtbot: QtBot, cell: GridCell) -> QImage:
    made = QuestionGrid(appearance, "Questions")
    qtbot.addWidget(made)
    made.set_cells([cell])
    made.resize(24, 24)
    return made.grab().toImage()


def shape(image: QImage) -> list[bool]:
    """Where there is anything on the cell's ground, whatever its colour."""
    side = range(image.width())
    found = [image.pixel(x, y) for y in side for x in side]
    ground = max(set(found), key=found.count)
    return [pixel != ground for pixel in found]


def test_states_differ_in_shape(appearance: Appearance, qtbot: QtBot) -> None:
    cells = [GridCell(7, state) for state in CellState]
    cells.append(GridCell(7, CellState.ANSWERED, flagged=True))
    cells.append(GridCell(7, CellState.ANSWERED, current=True))
    shapes = [shape(painted(appearance, qtbot, cell)) for cell in cells]
    assert all(a != b for n, a in enumerate(shapes) for b in shapes[:n])


def test_current_and_left_out_cells_are_told_apart(appearance: Appearance, qtbot: QtBot) -> None:
    cell = GridCell(7, CellState.SEEN)
    current = painted(appearance, qtbot, replace(cell, current=True))
    assert current.pixelColor(12, 1) == appearance.colour("accent")
    assert current.pixelColor(4, 4) == appearance.colour("accentsoft")
    faint = painted(appearance, qtbot, replace(cell, shown=False))
    ink = appearance.colour("ink")
    assert not any(faint.pixelColor(x, y) == ink for x in range(24) for y in range(24))


def test_the_ring_goes_around_the_cell(
    grid: QuestionGrid, appearance: Appearance, qtbot: QtBot
) -> None:
    window = in_window(qtbot, grid)
    ring = FocusRing(appearance, window)
    press(window, Qt.Key.Key_Tab, Qt.Key.Key_Right)
    around = grid.visualRect(grid.currentIndex()).adjusted(-4, -4, 4, 4)
    assert at(grid) == 8
    assert ring.geometry() == around.translated(grid.mapTo(window, QPoint(0, 0)))
    press(window, Qt.Key.Key_Tab)
    assert focused().objectName() == "after"
    grid.set_cells([replace(cell, current=cell.number == 2) for cell in CELLS])
    assert ring.geometry().center() == focused().geometry().center()


def test_the_legend_says_each_state(appearance: Appearance, qtbot: QtBot) -> None:
    legend = GridLegend(appearance, (CellState.UNSEEN, CellState.SEEN, CellState.ANSWERED))
    in_window(qtbot, legend)
    words = [label.text() for label in legend.findChildren(Label)]
    assert words == ["Not seen", "Seen, no answer", "Answered", "Flagged"]


def test_a_wheel_over_it_scrolls_the_page(grid: QuestionGrid, qtbot: QtBot) -> None:
    in_window(qtbot, grid)
    middle = grid.rect().center()
    turned = QWheelEvent(
        QPointF(middle),
        QPointF(grid.mapToGlobal(middle)),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(grid.viewport(), turned)
    assert not turned.isAccepted()
