"""Words of a stem are chosen by mouse and by keys, and show as highlighted where they were."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.content import Asked
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.pen_stem import PenStem
from studyapp.ui.widgets.stem import Stem
from studyapp.ui.widgets.text import Prose
from tests.ui.desk import press, settle, shown

pytestmark = pytest.mark.gui

SCENARIO = "A parcel **company** asks\nafter every delivery.\n\n- one *item*\n- two"
STEM = "Replies fall. What comes **first**?"
WHOLE = Asked(SCENARIO, STEM, ()).text
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stem(appearance: Appearance, qtbot: QtBot) -> PenStem:
    made = PenStem(appearance)
    shown(made, qtbot, 700, 400)
    made.set_question(SCENARIO, STEM)
    made.set_pen(True)
    settle()
    return made


def chosen(stem: PenStem) -> str:
    part = stem.chosen
    return WHOLE[part[0] : part[1]] if part else ""


def test_every_word_has_its_place_in_the_text(stem: PenStem) -> None:
    assert [WHOLE[start:end] for start, end in stem.places] == [
        *("A", "parcel", "**company**", "asks", "after", "every", "delivery."),
        *("one", "*item*", "two", "Replies", "fall.", "What", "comes", "**first**?"),
    ]


@pytest.mark.parametrize("text", ["a **** b?", "a\x1cb?"])
def test_words_that_cannot_be_told_apart_are_left_alone(
    appearance: Appearance, qtbot: QtBot, text: str
) -> None:
    stem = PenStem(appearance)
    qtbot.addWidget(stem)
    stem.set_question("", text)
    stem.set_pen(True)
    stem.begin()
    assert (stem.places, stem.chosen) == ((), None)


def test_the_arrows_choose_words(stem: PenStem) -> None:
    window = stem.window()
    stem.begin()
    assert chosen(stem) == "A"
    press(window, Qt.Key.Key_Right)
    assert chosen(stem) == "parcel"
    press(window, Qt.Key.Key_Right, Qt.Key.Key_Right, held=SHIFT)
    assert chosen(stem) == "parcel **company** asks"
    press(window, Qt.Key.Key_Left, held=SHIFT)
    assert chosen(stem) == "parcel **company**"
    press(window, Qt.Key.Key_End)
    assert chosen(stem) == "**first**?"
    press(window, Qt.Key.Key_Right)
    assert chosen(stem) == "**first**?", "behind the last word is none"
    press(window, Qt.Key.Key_Home, held=SHIFT)
    assert chosen(stem) == WHOLE
    left: list[bool] = []
    stem.left.connect(lambda: left.append(True))
    press(window, Qt.Key.Key_Escape)
    assert (chosen(stem), left) == ("", [True])


def spot(stem: Stem, words: str) -> QPoint:
    """Somewhere on the first of these words, which begin a part or a line of it."""
    part = next(p for p in stem.findChildren(Prose) if words in p.text())
    return part.mapTo(stem, QPoint(3, 6))


def test_the_mouse_drags_over_words(stem: PenStem) -> None:
    first, last = spot(stem, "Replies fall."), spot(stem, "What comes")
    QTest.mousePress(stem, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(stem, last)
    QTest.mouseRelease(stem, Qt.MouseButton.LeftButton, pos=last)
    assert chosen(stem) == "Replies fall. What"
    QTest.mouseClick(stem, Qt.MouseButton.LeftButton, pos=first)
    assert chosen(stem) == ""
    QTest.mouseDClick(stem, Qt.MouseButton.LeftButton, pos=last)
    assert chosen(stem) == "What"


def test_without_a_pen_nothing_is_chosen(stem: PenStem) -> None:
    stem.set_pen(False)
    QTest.mouseDClick(stem, Qt.MouseButton.LeftButton, pos=spot(stem, "Replies"))
    stem.begin()
    assert stem.chosen is None


def inked(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_highlights_show_and_are_told(appearance: Appearance, qtbot: QtBot) -> None:
    stem = Stem(appearance)
    shown(stem, qtbot, 700, 400)
    stem.set_question(SCENARIO, STEM)
    settle()
    wash = appearance.colour("warnsoft").name()
    assert wash not in inked(stem)
    at = WHOLE.index("every")
    stem.show_highlights([(at, at + len("every delivery.")), (0, 1)])
    assert wash in inked(stem)
    assert stem.accessibleDescription() == "Highlighted: every delivery.; A"
    at = WHOLE.index("two")
    stem.show_highlights([(at, at + 3)])
    assert stem.accessibleDescription() == "Highlighted: two"
    stem.set_question("", STEM)
    assert wash not in inked(stem)
    assert stem.accessibleDescription() == ""
