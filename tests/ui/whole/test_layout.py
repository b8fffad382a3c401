"""Nothing is cut, covered or out of sight, whatever the size of window and text."""

import pytest

from tests.ui.whole.checks import hidden_primaries, layout_faults, told
from tests.ui.whole.conftest import Perform
from tests.ui.whole.stage import SIZES, TEXTS, Look, State
from tests.ui.whole.states import STATES

pytestmark = pytest.mark.gui

EVERY = [
    Look(width, height, text, dark)
    for dark in (False, True)
    for width, height in SIZES
    for text in TEXTS
]


def named(state: State) -> str:
    return state.name


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES, ids=named)
def test_everything_fits(perform: Perform, state: State) -> None:
    stage = perform(state, EVERY[0])
    faults = {}
    for look in EVERY:
        stage.look_from(look)
        faults[str(look)] = layout_faults(stage.window)
    assert not told(faults), told(faults)
