"""In a language two fifths longer every word is translated and still has its room."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QLabel, QPushButton

from studyapp.places import resources
from studyapp.ui.scenes import TODAY, Scene
from studyapp.ui.widgets.text import Label
from tests.ui.whole.checks import layout_faults, told, top_overlay
from tests.ui.whole.conftest import Perform
from tests.ui.whole.pseudo import pseudo
from tests.ui.whole.stage import SIZES, Look, State
from tests.ui.whole.states import REFUSED, STATES
from tests.ui.whole.untranslated import untranslated

pytestmark = pytest.mark.gui

LOOKS = [Look(width, height, text) for text in (100, 150) for width, height in SIZES]
TYPED = ("loop", "zzz")


def named(state: State) -> str:
    return state.name


@pytest.mark.parametrize("state", STATES, ids=named)
def test_every_word_is_translated(perform_in_pseudo: Perform, state: State) -> None:
    stage = perform_in_pseudo(state, LOOKS[0])
    faults = untranslated(stage.window, (str(stage.folder), *TYPED))
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
