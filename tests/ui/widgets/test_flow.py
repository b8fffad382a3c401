"""Rows that break, and that keep their cells whatever else comes and goes."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.dialog import Dialog, Verb
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.page import EmptyState
from studyapp.ui.widgets.text import Label

pytestmark = pytest.mark.gui

VERBS = [Verb("end", "End the session"), Verb("go", "Go on", safe=True)]


def box(width: int, parent: QWidget) -> QWidget:
    made = QWidget(parent)
    made.setFixedSize(width, 20)
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).setContentsMargins(0, 0, 0, 0)
    made.show()
    return made


def in_window(window: QWidget, flow: Flow, *widths: int) -> list[QWidget]:
    """Boxes in a flow at the top of the window."""
    cells = [box(width, flow) for width in widths]
    for cell in cells:
        flow.addWidget(cell)
    column = window.layout()
    assert isinstance(column, QVBoxLayout)
    column.addWidget(flow)
    column.addStretch(1)
    return cells


def resize(window: QWidget, width: int, height: int = 300) -> None:
    window.resize(width, height)
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def flush() -> None:
    """Have deleted what waits to be, and collected what nobody holds."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def corners(cells: list[QWidget]) -> list[tuple[int, int]]:
    return [(cell.x(), cell.y()) for cell in cells]


def test_what_has_no_room_goes_to_the_next_row(window: QWidget) -> None:
    flow = Flow(window, gap=10)
    cells = in_window(window, flow, 100, 100, 100)
    resize(window, 320)
    assert corners(cells) == [(0, 0), (110, 0), (220, 0)]
    resize(window, 319)
    assert corners(cells) == [(0, 0), (110, 0), (0, 30)]
    assert flow.height() == 50
    assert (flow.sizeHint().width(), flow.minimumSizeHint().width()) == (320, 100)


def test_equal_cells_are_as_wide_as_the_widest_and_rows_are_centred(
    appearance: Appearance, window: QWidget
) -> None:
    flow = Flow(window, gap=10, equal=True, centred=True)
    for word in ("No", "A good deal longer"):
        flow.addWidget(Label(appearance, word, parent=flow))
    in_window(window, flow)
    short, long = flow.shown_cells()
    resize(window, 600)
    assert short.width() == long.width() == long.sizeHint().width()
    assert short.x() == 600 - long.geometry().right() - 1
    resize(window, short.width() + 40)
    assert (short.width(), long.width()) == (window.width(), window.width())


def test_margins_are_kept_free(window: QWidget) -> None:
    flow = Flow(window, gap=10)
    flow.setContentsMargins(5, 6, 7, 8)
    cells = in_window(window, flow, 100, 100)
    resize(window, 222)
    assert corners(cells) == [(5, 6), (115, 6)]
    resize(window, 221)
    assert corners(cells) == [(5, 6), (5, 36)]
    assert flow.height() == 64


def test_a_hidden_cell_takes_no_room_until_it_shows(window: QWidget) -> None:
    flow = Flow(window, gap=10)
    first, second, third = in_window(window, flow, 100, 100, 100)
    resize(window, 400)
    second.hide()
    settle()
    assert corners([first, third]) == [(0, 0), (110, 0)]
    second.show()
    settle()
    assert corners([second, third]) == [(110, 0), (220, 0)]


def test_changes_while_nobody_sees_it_count_when_it_shows(window: QWidget) -> None:
    flow = Flow(window, gap=10)
    first, second = in_window(window, flow, 100, 100)
    resize(window, 300)
    flow.hide()
    first.setFixedSize(250, 40)
    flow.show()
    settle()
    assert corners([first, second]) == [(0, 0), (0, 50)]
    assert flow.height() == 70


def test_cells_that_go_or_move_leave_no_gap(window: QWidget) -> None:
    flow = Flow(window, gap=10)
    first, second, third = in_window(window, flow, 100, 100, 100)
    resize(window, 400)
    first.deleteLater()
    flush()
    settle()
    assert corners([second, third]) == [(0, 0), (110, 0)]
    second.setParent(window)
    settle()
    assert third.x() == 0
    flow.addWidget(second)
    flow.addWidget(third)
    settle()
    assert corners([second, third]) == [(0, 0), (110, 0)]


def test_what_comes_late_is_seen_unless_it_was_hidden(window: QWidget) -> None:
    flow = Flow(window, gap=10)
    (first,) = in_window(window, flow, 100)
    resize(window, 400)
    late, hidden = QWidget(), QWidget()
    hidden.hide()
    for cell in (late, hidden):
        cell.setFixedSize(100, 20)
        flow.addWidget(cell)
    settle()
    assert (late.isVisible(), hidden.isVisible()) == (True, False)
    assert corners([first, late]) == [(0, 0), (110, 0)]


def test_every_cell_has_its_room_whatever_else_is_deleted(appearance: Appearance) -> None:
    for _ in range(50):
        window = QWidget()
        column = QVBoxLayout(window)
        for _ in range(5):
            verbs = Button(appearance, "Start 10 new cards"), Button(appearance, "Choose a topic")
            column.addWidget(EmptyState(appearance, "Nothing yet.", "Begin.", *verbs))
        others = [Label(appearance, "Soon gone", parent=window) for _ in range(5)]
        for other in others:
            column.addWidget(other)
        resize(window, 700, 1200)
        window.show()
        settle()
        dialog = Dialog(appearance, window, "End the session now?", VERBS)
        dialog.open()
        settle()
        dialog.dismiss()
        for gone in (dialog, *others):
            gone.deleteLater()
        del dialog, other, others, gone, verbs
        flush()

        for width, rows in ((640, 1), (280, 2)):
            resize(window, width, 1200)
            for state in window.findChildren(EmptyState):
                start, choose = (
                    QRect(button.mapTo(state, button.rect().topLeft()), button.size())
                    for button in state.findChildren(Button)
                )
                assert state.rect().contains(start)
                assert state.rect().contains(choose)
                assert not start.intersects(choose)
                assert (choose.top() > start.bottom()) == (rows == 2)

        window.close()
        window.deleteLater()
        del window, column, state
        flush()
