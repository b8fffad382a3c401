"""The place for one's own words shows whole, wherever the page stood when it was opened."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.note_editor import NoteEditor
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label
from tests.ui.desk import settle
from tests.ui.widgets.window import Window, in_window, press

pytestmark = pytest.mark.gui


class Desk:
    """A text that fills the page, and the editor below it."""

    def __init__(self, appearance: Appearance, qtbot: QtBot) -> None:
        content = QWidget()
        self.editor = NoteEditor(appearance, "Your note", "Your note.", content)
        self.editor.hide()
        column = QVBoxLayout(content)
        column.addWidget(Label(appearance, "A long question. " * 400, parent=content))
        column.addWidget(self.editor)
        self.page = PageScroll(content)
        self.page.setMinimumHeight(400)
        self.window: Window = in_window(qtbot, self.page)

    def shows_editor(self) -> bool:
        """Whether all of the editor is in sight."""
        seen = self.page.viewport()
        at = self.editor.mapTo(seen, QPoint(0, 0))
        return seen.rect().contains(QRect(at, self.editor.size()))


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> Desk:
    return Desk(appearance, qtbot)


def test_opened_below_the_fold_it_comes_into_sight(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.open("")
    qtbot.waitUntil(desk.shows_editor, timeout=1000)


def test_the_warning_before_words_are_dropped_is_in_sight(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.open("")
    qtbot.waitUntil(desk.shows_editor, timeout=1000)
    before = desk.editor.height()
    press(desk.window, Qt.Key.Key_X, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.editor.height() > before, timeout=1000)
    qtbot.waitUntil(desk.shows_editor, timeout=1000)


def test_who_scrolls_away_from_it_is_left_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.open("")
    qtbot.waitUntil(desk.shows_editor, timeout=1000)
    bar = desk.page.verticalScrollBar()
    bar.setValue(0)
    settle()
    assert bar.value() == 0
