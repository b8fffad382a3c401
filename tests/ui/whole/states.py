"""Every state the sweeps look at: the scenes of the pictures, and what only code brings about."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QLineEdit

from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.scenes import CARDS, SCENES, SESSION, SETTINGS, START, TODAY, Scene
from studyapp.ui.settings.page import SettingsPage
from studyapp.ui.trouble import FaultDialog, TroublePage
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.fields import NumberField
from tests.ui.whole.stage import Stage, State

REFUSED = "διστκ φυλλ: " * 6
DATA = Destination(PageId.SETTINGS, section="data")


def _press_button(stage: Stage, n: int) -> None:
    """Press the n-th button in the settings' data section."""
    page = stage.window.current_page()
    assert isinstance(page, SettingsPage)
    buttons = [one for one in page.view.data.findChildren(Button) if one.isVisible()]
    buttons[n].click()


def _toast(stage: Stage) -> None:
    stage.window.notify(REFUSED)


def _fault(stage: Stage) -> None:
    FaultDialog(stage.app.appearance, REFUSED, stage.window).open()


def _trouble(stage: Stage) -> None:
    stage.window.show_trouble(TroublePage(stage.app.appearance, REFUSED, stage.window))


def _back_up(stage: Stage) -> None:
    _press_button(stage, 1)


def _add_days_off(stage: Stage) -> None:
    page = stage.window.current_page()
    assert isinstance(page, SettingsPage)
    plan = stage.world.services.planning.plan()
    assert plan is not None
    today = stage.world.clock.now().day
    far = tuple(today + timedelta(days=n) for n in (3, 10, 11, 12, 30, 40, 50, 60, 70))
    stage.world.services.planning.decide(replace(plan, days_off=far))
    stage.window.refresh()
    stage.settle()
    words = [one for one in page.view.plan.findChildren(Button) if one.isVisible()]
    next(one for one in words if one.property("role") == "link").click()


def _no_minutes(stage: Stage) -> None:
    for field in stage.window.findChildren(NumberField):
        if field.isVisible() and field.maximum() > 100:
            field.setValue(0)
    stage.press("Return")


def _full_disk(stage: Stage) -> None:
    stage.world.store.refuses = REFUSED
    stage.press("f")


def _four_grades(stage: Stage) -> None:
    plan = stage.world.services.planning.plan()
    assert plan is not None
    stage.world.services.planning.decide(replace(plan, grades=4))
    stage.window.go(SESSION)
    stage.settle()
    stage.press("Space")


def _nothing_due(stage: Stage) -> None:
    store = stage.world.store
    for key in list(store.items):
        store.items[key] = replace(store.items[key], retired_on=stage.world.clock.now().day)
    stage.window.refresh()


def _card(stage: Stage) -> None:
    """Read a card: actions and pages come first among what is found, cards last."""
    stage.press("Ctrl+K")
    field = stage.focus()
    assert isinstance(field, QLineEdit)
    field.setText(stage.world.cards[0].front.split()[0])
    stage.settle()
    for _ in range(20):
        stage.press("Down")
    stage.press("Return")


OVERLAYS = ("palette", "palette-search", "palette-nothing", "keys")
SCENE_STATES = tuple(State(scene.name, scene, overlay=scene.name in OVERLAYS) for scene in SCENES)
MORE_STATES = (
    State("toast", Scene("", TODAY), _toast),
    State("fault", Scene("", TODAY), _fault, overlay=True),
    State("trouble", Scene("", TODAY), _trouble),
    State("today-nothing", Scene("", TODAY), _nothing_due),
    State("flashcards-nothing", Scene("", CARDS), _nothing_due),
    State("settings-days-off", Scene("", SETTINGS), _add_days_off),
    State("settings-no-minutes", Scene("", SETTINGS), _no_minutes),
    State("settings-backed-up", Scene("", DATA), _back_up),
    State("first-start-no-minutes", Scene("", START, ("Return",), fresh=True), _no_minutes),
    State("session-refused", Scene("", SESSION), _full_disk),
    State("session-four", Scene("", TODAY), _four_grades),
    State("card-read", Scene("", TODAY), _card, overlay=True),
    State("keys-today", Scene("", TODAY, ("?",)), overlay=True),
)
STATES = (*SCENE_STATES, *MORE_STATES)
