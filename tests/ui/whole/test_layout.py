"""Nothing is cut, covered or out of sight, whatever the size of window and text."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.scenes import TODAY, Scene
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.text import Label
from tests.ui.whole.checks import (
    PRIMARY,
    hidden_buttons,
    layout_faults,
    strays,
    told,
    top_overlay,
)
from tests.ui.whole.conftest import Perform
from tests.ui.whole.stage import SIZES, TEXTS, Look, State
from tests.ui.whole.states import STATES

pytestmark = pytest.mark.gui

SMALLEST = Look(960, 640)
LIGHT = [Look(width, height, text) for width, height in SIZES for text in TEXTS]
# Themes differ in colours alone, so the dark one is looked at where it is tightest.
EVERY = [*LIGHT, Look(960, 640, 100, dark=True), Look(960, 640, 200, dark=True)]
# Without --slow each state is looked at from the tightest place and from one of the others.
SOME = [(state, LIGHT[at % len(LIGHT)]) for at, state in enumerate(STATES)]


def named(value: object) -> str:
    return value.name if isinstance(value, State) else str(value)


@pytest.mark.parametrize(("state", "look"), SOME, ids=named)
def test_it_fits(perform: Perform, state: State, look: Look) -> None:
    stage = perform(state, look)
    faults = {str(look): [*layout_faults(stage.window), *strays(stage.window)]}
    if not top_overlay(stage.window):
        tightest = Look(960, 640, 200)
        stage.look_from(tightest)
        faults[str(tightest)] = layout_faults(stage.window)
    assert not told(faults), told(faults)


@pytest.mark.slow
@pytest.mark.parametrize("state", STATES, ids=named)
def test_it_fits_whatever_the_sizes(perform: Perform, state: State) -> None:
    faults = {}
    stage = None
    for look in EVERY:
        # Nobody changes the text size under an overlay, so there the window is built anew.
        if stage is None or top_overlay(stage.window):
            stage = perform(state, look)
        stage.look_from(look)
        faults[str(look)] = layout_faults(stage.window)
    assert not told(faults), told(faults)


@pytest.mark.parametrize("state", [one for one in STATES if not one.overlay], ids=named)
def test_the_one_action_is_in_sight_in_the_smallest_window(perform: Perform, state: State) -> None:
    stage = perform(state, SMALLEST)
    assert hidden_buttons(stage.window, PRIMARY) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Look(1200, 800, 125), Look(960, 640, 125)),
        (Look(1200, 800, 200), Look(960, 640, 100)),
    ],
    ids=str,
)
def test_settings_find_their_sizes_at_once(perform: Perform, before: Look, after: Look) -> None:
    """However many events a change takes to be told outwards, nobody looks on meanwhile."""
    stage = perform(next(one for one in STATES if one.name == "about"), before)
    stage.app.appearance.set(text_size=after.text / 100)
    stage.window.resize(after.width, after.height)
    for _ in range(2):
        QApplication.processEvents()
    assert layout_faults(stage.window) == []


# What the sweeps would see


def _narrow_label(appearance: Appearance, parent: QWidget) -> None:
    label = Label(appearance, "Incomprehensibilities", parent=parent)
    label.setGeometry(0, 0, 60, 20)


def _low_label(appearance: Appearance, parent: QWidget) -> None:
    label = Label(appearance, "One line and then another one", parent=parent)
    label.setGeometry(0, 0, 100, 20)


def _short_button(appearance: Appearance, parent: QWidget) -> None:
    Button(appearance, "Words that wrap", parent=parent).setGeometry(0, 0, 80, 20)


def _short_field(_appearance: Appearance, parent: QWidget) -> None:
    QLineEdit("Wednesday 30 Dec 2026", parent).setGeometry(0, 0, 100, 30)


def _too_far_right(appearance: Appearance, parent: QWidget) -> None:
    Label(appearance, "Out", parent=parent).setGeometry(280, 0, 40, 20)


def _on_each_other(_appearance: Appearance, parent: QWidget) -> None:
    QLabel("one", parent).setGeometry(0, 0, 100, 20)
    QLabel("two", parent).setGeometry(50, 10, 100, 20)


def _wide_content(_appearance: Appearance, parent: QWidget) -> None:
    area = QScrollArea(parent)
    area.setGeometry(0, 0, 100, 100)
    content = QWidget()
    content.resize(200, 50)
    area.setWidget(content)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_narrow_label, "wide, has 60"),
        (_low_label, "high, has 20"),
        (_short_button, "high, has 20"),
        (_short_field, "'Wednesday 30 Dec 2026' needs"),
        (_too_far_right, "reaches out of"),
        (_on_each_other, "lies on"),
        (_wide_content, "sideways"),
    ],
)
def test_what_does_not_fit_is_seen(
    perform: Perform, spoil: Callable[[Appearance, QWidget], None], said: str
) -> None:
    stage = perform(State("today", Scene("today", TODAY)), Look(1200, 800))
    assert layout_faults(stage.window) == []
    box = QWidget(stage.window)
    box.setGeometry(400, 780, 300, 20)
    box.setFixedSize(300, 120)
    spoil(stage.app.appearance, box)
    box.show()
    stage.settle()
    assert said in told({"here": layout_faults(stage.window)})


def test_a_primary_out_of_sight_is_seen(perform: Perform) -> None:
    stage = perform(State("today", Scene("today", TODAY)), Look(1200, 800))
    page = stage.window.current_page()
    assert page is not None
    area = QScrollArea(page)
    area.setGeometry(0, 0, 200, 60)
    content = QWidget()
    column = QVBoxLayout(content)
    column.addSpacing(200)
    column.addWidget(Button(stage.app.appearance, "Far down", ButtonRole.PRIMARY))
    area.setWidget(content)
    area.show()
    stage.settle()
    assert hidden_buttons(stage.window, PRIMARY) == ["Button 'Far down' is not wholly in sight"]
