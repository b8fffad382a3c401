"""By keyboard alone, and told by a screen reader: every stop of every state."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.whole.checks import top_overlay
from tests.ui.whole.conftest import Perform
from tests.ui.whole.stage import Look, State
from tests.ui.whole.states import STATES
from tests.ui.whole.walk import expected_stops, nameless, out_of_order, round_trip
from tests.ui.whole.checks import named as in_words

pytestmark = pytest.mark.gui

USUAL = Look(1200, 800)


def named(state: State) -> str:
    return state.name


@pytest.mark.parametrize("state", STATES, ids=named)
def test_tab_stops_everywhere_once_and_in_reading_order(perform: Perform, state: State) -> None:
    stage = perform(state, USUAL)
    assert stage.focus() is not None, "the focus is lost from the start"
    begun: list[QWidget | None] = round_trip(stage.window)
    stops = [stop for stop in begun if stop is not None]
    assert len(stops) == len(begun), "Tab loses the focus"
    expected = expected_stops(stage.window)

    faults = [f"Tab never reaches {in_words(one)}" for one in expected - set(stops)]
    faults += [f"Tab reaches {in_words(one)}" for one in set(stops) - expected]
    faults += out_of_order(stage.window, stops)
    for stop in stops:
        faults += nameless(stop)
    assert not faults, "\n".join(faults)
    assert set(round_trip(stage.window, back=True)) == set(stops)

