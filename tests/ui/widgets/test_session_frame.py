"""Bar and foot stay, the question scrolls between them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.progress_line import ProgressLine
from studyapp.ui.widgets.session_bar import SessionBar
from studyapp.ui.widgets.session_frame import SessionFrame
from studyapp.ui.widgets.text import Label

pytestmark = pytest.mark.gui


def framed(
    appearance: Appearance, qtbot: QtBot, words: str, *, side: QWidget | None = None
) -> tuple[SessionFrame, QWidget, QWidget]:
    bar = SessionBar(appearance, "Questions answered")
    bar.put((Button(appearance, "End quiz"),), (Label(appearance, "1:12"),))
    bar.show_progress(3, 10, "4 of 10")
    content = QWidget()
    QVBoxLayout(content).addWidget(Label(appearance, words))
    foot = QWidget()
    column = QVBoxLayout(foot)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Button(appearance, "Next question"), 0, Qt.AlignmentFlag.AlignRight)
    frame = SessionFrame(appearance, bar, content, foot, column=720, side=side)
    qtbot.addWidget(frame)
    frame.resize(1200, 800)
    frame.show()
    return frame, content, foot


def settle(frame: SessionFrame) -> None:
    """Lay out at once."""
    layout = frame.layout()
    assert layout is not None
    layout.activate()


def box(frame: QWidget, part: QWidget) -> tuple[int, int, int, int]:
    at = part.mapTo(frame, QPoint(0, 0))
    return at.x(), at.y(), part.width(), part.height()


def test_places_are_those_of_the_design(appearance: Appearance, qtbot: QtBot) -> None:
    frame, content, foot = framed(appearance, qtbot, "A question.")
    left, top, width, _ = box(frame, content)
    assert (left, top, width) == (240, 56 + 40, 720)
    left, top, width, height = box(frame, foot)
    assert (left, width) == (240, 720)
    assert top + height / 2 == pytest.approx(800 - 36, abs=1)
    assert frame.foot_height == 72


def test_a_long_question_scrolls_and_the_foot_stays(appearance: Appearance, qtbot: QtBot) -> None:
    frame, content, foot = framed(appearance, qtbot, "A long question.\n" * 90)
    before = box(frame, foot)
    scroll = frame.area.verticalScrollBar()
    assert scroll.maximum() > 0
    scroll.setValue(scroll.maximum())
    assert box(frame, foot) == before
    assert content.mapTo(frame, QPoint(0, content.height())).y() <= 800 - 72
    frame.to_top()
    assert scroll.value() == 0


def test_a_problem_is_said_between_bar_and_question(appearance: Appearance, qtbot: QtBot) -> None:
    frame, content, _ = framed(appearance, qtbot, "A question.")
    assert not frame.notice.isVisible()
    frame.set_problem("The disk is full.")
    settle(frame)
    assert frame.notice.isVisible()
    assert box(frame, frame.notice)[:3] == (24, 56 + 12, 1200 - 48)
    assert box(frame, content)[1] > box(frame, frame.notice)[1] + frame.notice.height()
    frame.set_problem("")
    settle(frame)
    assert box(frame, content)[1] == 96


def test_the_side_gives_its_room_back(appearance: Appearance, qtbot: QtBot) -> None:
    side = QWidget()
    frame, content, _ = framed(appearance, qtbot, "A question.", side=side)
    assert box(frame, content)[0] == (1200 - 304 - 720) // 2
    assert box(frame, side)[0] == 1200 - 303
    frame.set_side_shown(False)
    settle(frame)
    assert box(frame, content)[0] == 240


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_a_narrow_window_has_no_line_beside_the_words(
    appearance: Appearance, qtbot: QtBot, size: float
) -> None:
    appearance.set(text_size=size)
    frame, content, _ = framed(appearance, qtbot, "A question.")
    line = frame.bar.findChild(ProgressLine)
    assert line is not None
    assert line.isVisible() is (1200 / size >= 720)
    left, _, width, _ = box(frame, content)
    assert left >= 24
    assert left + width <= 1200 - 24


def test_a_line_under_the_bar_goes_from_edge_to_edge(appearance: Appearance, qtbot: QtBot) -> None:
    bar = SessionBar(appearance, "Questions answered", under=True)
    qtbot.addWidget(bar)
    bar.show_progress(45, 100, "47 of 100")
    bar.resize(900, 56)
    bar.show()
    line = bar.findChild(ProgressLine)
    assert line is not None
    assert line.geometry().getRect() == (0, 52, 900, 4)
    assert (line.value(), line.maximum(), line.accessibleName()) == (45, 100, "Questions answered")
