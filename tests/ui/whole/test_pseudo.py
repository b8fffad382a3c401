"""In a language two fifths longer every word is translated and still has its room."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QLineEdit, QPushButton

from studyapp.places import resources
from studyapp.ui.scenes import TODAY, Scene
from studyapp.ui.widgets.text import Label
from tests.ui.whole.checks import layout_faults, told, top_overlay
from tests.ui.whole.conftest import Perform
from tests.ui.whole.pseudo import pseudo
from tests.ui.whole.stage import SIZES, Look, State
from tests.ui.whole.states import STATES
from tests.ui.whole.untranslated import painted, untranslated

pytestmark = pytest.mark.gui

LOOKS = [Look(width, height, text) for text in (100, 150) for width, height in SIZES]
# What a scene types, and what a database and a copy are called.
TYPED = ("loop", "zzz", "driver", "study.db", ".db")


def named(state: State) -> str:
    return state.name


@pytest.mark.parametrize("state", STATES, ids=named)
def test_every_word_is_translated(perform_in_pseudo: Perform, state: State) -> None:
    stage = perform_in_pseudo(state, LOOKS[0])
    # A long path is painted in pieces.
    places = (str(stage.folder), *stage.folder.parts[1:])
    faults = untranslated(stage.window, (*places, *TYPED, *stage.world.data()))
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES, ids=named)
def test_longer_words_fit(perform_in_pseudo: Perform, state: State) -> None:
    faults = {}
    stage = None
    for look in LOOKS:
        if stage is None or top_overlay(stage.window):
            stage = perform_in_pseudo(state, look)
        stage.look_from(look)
        faults[str(look)] = layout_faults(stage.window)
    assert not told(faults), told(faults)


TODAY_STATE = State("today", Scene("today", TODAY))


def test_a_word_that_was_not_translated_is_found(perform_in_pseudo: Perform) -> None:
    stage = perform_in_pseudo(TODAY_STATE, LOOKS[0])
    assert untranslated(stage.window) == []
    page = stage.window.current_page()
    assert page is not None
    forgotten = Label(stage.app.appearance, "Forgotten", parent=page)
    forgotten.show()
    button = QPushButton("", page)
    button.setToolTip("Hidden hint")
    button.setAccessibleName("Unnamed")
    button.setAccessibleDescription("Ctrl+K")
    button.show()
    hint = QLineEdit(page)
    hint.setPlaceholderText("Type here")
    hint.show()

    found = "\n".join(untranslated(stage.window))

    assert "text of Label 'Forgotten'" in found
    assert "painted: 'Forgotten'" in found
    assert "tooltip of QPushButton" in found
    assert "accessible name of QPushButton" in found
    assert "placeholder of QLineEdit" in found
    assert "Ctrl" not in found


def test_what_a_widget_paints_itself_is_read(perform_in_pseudo: Perform) -> None:
    stage = perform_in_pseudo(TODAY_STATE, LOOKS[0])
    pieces = painted(stage.window)
    for word in (pseudo("Today"), "Enter", "100 %", "Δευ"):
        assert any(word in piece for piece in pieces), word


@pytest.mark.parametrize(
    ("source", "n", "spoken"),
    [
        ("{0} card(s)", 1, "{0} çááářđ"),
        ("%n card(s)", 2, "%n çáááářđš"),
        ("{day} of %1", -1, "{day} öööƒ %1"),
    ],
)
def test_placeholders_and_plurals_live_through_it(source: str, n: int, spoken: str) -> None:
    assert pseudo(source, n) == spoken


def test_it_is_two_fifths_longer() -> None:
    words = "Three short questions, then you can start."
    assert len(pseudo(words)) == -(-len(words) * 7 // 5)


def test_the_typeface_has_its_letters() -> None:
    face = next((resources() / "fonts").glob("*Regular*"))
    font = QRawFont(str(face), 14)
    letters = pseudo("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    assert [letter for letter in letters if not font.supportsCharacter(ord(letter))] == []


def test_qt_s_own_words_are_asked_for_too(perform_in_pseudo: Perform) -> None:
    perform_in_pseudo(TODAY_STATE, LOOKS[0])
    assert QCoreApplication.translate("QLineEdit", "&Copy") == pseudo("&Copy")
    field = QLineEdit()
    menu = field.createStandardContextMenu()
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words
    assert [word for word in words if word.isascii()] == []
