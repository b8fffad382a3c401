"""Pages are built before they are visited, and a page built so is the one that is then shown."""

import sys

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.app import VISITED
from studyapp.ui.flashcards.page import FlashcardsPage
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.page import Page
from studyapp.ui.scenes import TODAY, Scene
from tests.ui.whole.conftest import Perform
from tests.ui.whole.stage import Look, State

pytestmark = pytest.mark.gui


def test_every_page_of_the_rail_is_built_ahead(perform: Perform, qtbot: QtBot) -> None:
    window = perform(State("today", Scene("today", TODAY)), Look(1200, 800)).window
    assert len(window.findChildren(Page)) == 1
    shown = window.current_page()
    with qtbot.waitSignal(window.built):
        window.build_ahead()
    pages = set(window.findChildren(Page))
    assert len(pages) == len(set(PageId) - {PageId.FIRST_START})
    assert window.current_page() is shown
    window.go(Destination(PageId.FLASHCARDS))
    assert isinstance(window.current_page(), FlashcardsPage)
    assert set(window.findChildren(Page)) == pages


def test_what_is_imported_ahead_is_there(perform: Perform, qtbot: QtBot) -> None:
    app = perform(State("today", Scene("today", TODAY)), Look(1200, 800)).app
    with qtbot.waitSignal(app.settled):
        app.look_ahead()
    assert set(VISITED) <= set(sys.modules)


class Windows(QObject):
    """Every window that shows itself."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_part_of_a_page_shows_as_a_window_of_its_own(perform: Perform, qtbot: QtBot) -> None:
    """It would flash, and the window behind it would lose the keys."""
    stage = perform(State("today", Scene("today", TODAY)), Look(1200, 800))
    windows = Windows()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(windows)
    with qtbot.waitSignal(stage.window.built):
        stage.window.build_ahead()
    application.removeEventFilter(windows)
    assert windows.shown == []
