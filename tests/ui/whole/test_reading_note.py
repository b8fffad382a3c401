"""How far the banks are read is said only where it takes a while, and goes by itself."""

import pytest

from studyapp.ui.reading_note import ReadingNote
from studyapp.ui.scenes import TODAY, Scene
from tests.ui.whole.conftest import Perform
from tests.ui.whole.stage import Look, State

pytestmark = pytest.mark.gui
SMALL = Look(960, 640, text=200)


def test_it_shows_after_a_while_and_goes_when_all_is_read(perform: Perform) -> None:
    window = perform(State("today", Scene("today", TODAY)), SMALL).window
    note = window.findChildren(ReadingNote)[0]
    window.show_reading(1, 148)
    assert note.isHidden()
    note.timer.timeout.emit()
    assert note.isVisible()
    window.show_reading(96, 148)
    assert note.words.text() == "Reading the question bank: 96 of 148 files"
    assert (note.line.value(), note.line.maximum()) == (96, 148)
    assert window.rect().contains(note.geometry())
    assert note.words.line_count(note.words.width()) == 1
    window.show_reading(148, 148)
    assert note.isHidden()
    assert not note.timer.isActive()


def test_what_is_over_soon_is_not_said(perform: Perform) -> None:
    window = perform(State("today", Scene("today", TODAY)), SMALL).window
    note = window.findChildren(ReadingNote)[0]
    window.show_reading(1, 2)
    window.end_reading()
    assert note.isHidden()
    assert not note.timer.isActive()
