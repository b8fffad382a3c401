"""Nothing is cut, covered or out of sight, whatever the size of window and text."""

import pytest

from tests.ui.whole.checks import hidden_primaries, layout_faults, told, top_overlay
from tests.ui.whole.conftest import Perform
from tests.ui.whole.stage import SIZES, TEXTS, Look, State
from tests.ui.whole.states import STATES

pytestmark = pytest.mark.gui

EVERY = [Look(width, height, text) for width, height in SIZES for text in TEXTS]


def named(state: State) -> str:
    return state.name


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES, ids=named)
def test_everything_fits(perform: Perform, state: State) -> None:
    faults = {}
    stage = None
    for look in EVERY:
        # Nobody changes the text size under an overlay, so there it is built anew.
        if stage is None or top_overlay(stage.window):
            stage = perform(state, look)
        stage.look_from(look)
        faults[str(look)] = layout_faults(stage.window)
    assert not told(faults), told(faults)
