"""While an exam runs the window keeps its own ways elsewhere away; after it they are back."""

import pytest

from studyapp.ui.exam.page import ExamPage
from studyapp.ui.key_sheet import KeySheet
from studyapp.ui.scenes import EXAM, RESULT, START, Scene
from studyapp.ui.today.page import TodayPage
from tests.ui.whole.checks import top_overlay
from tests.ui.whole.conftest import Perform
from tests.ui.whole.stage import Look, State

pytestmark = pytest.mark.gui
LOOK = Look(1200, 800)


def test_neither_palette_nor_pages_open_in_an_exam(perform: Perform) -> None:
    stage = perform(State("exam", Scene("exam", START, EXAM, fresh=True)), LOOK)
    for key in ("Ctrl+K", "Esc", "Ctrl+1", "Ctrl+5", "Ctrl+,"):
        stage.press(key)
        page = stage.window.current_page()
        assert isinstance(page, ExamPage)
        assert page.panel.running
        assert top_overlay(stage.window) is None


def test_the_keys_listed_in_an_exam_are_those_that_work(perform: Perform) -> None:
    stage = perform(State("exam", Scene("exam", START, EXAM, fresh=True)), LOOK)
    stage.press("?")
    sheet = top_overlay(stage.window)
    assert isinstance(sheet, KeySheet)
    keys = {hint.keys for hint in sheet.hints}
    assert ("F",) in keys
    assert ("?",) in keys
    assert ("Ctrl", "K") not in keys
    assert ("Ctrl", "1") not in keys


def test_after_the_exam_they_open_again(perform: Perform) -> None:
    stage = perform(State("exam", Scene("exam", START, RESULT, fresh=True)), LOOK)
    stage.press("Ctrl+K")
    assert top_overlay(stage.window) is not None
    stage.press("Esc")
    stage.press("Ctrl+1")
    assert isinstance(stage.window.current_page(), TodayPage)


def test_the_window_that_closes_leaves_the_sitting(perform: Perform) -> None:
    stage = perform(State("exam", Scene("exam", START, EXAM, fresh=True)), LOOK)
    stage.window.close()
    (sitting,) = stage.world.store.evidence.sittings("ccxp")
    assert sitting.paused_for == "leave"
    assert sitting.answered == 3
