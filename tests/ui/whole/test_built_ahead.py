"""Pages are built before they are visited, and a page built so is the one that is then shown."""

import sys

import pytest
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
