"""By keyboard alone, and as a screen reader is told: every stop of every state, every way out."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.ui.scenes import CARDS, QUIZ, QUIZ_ALL, SESSION, SETTINGS, START, TODAY, Scene
from studyapp.ui.widgets.date_field import DateField
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.toast import Toast
from tests.ui.whole.checks import hidden_buttons, top_overlay, visible
from tests.ui.whole.checks import named as in_words
from tests.ui.whole.conftest import Perform
from tests.ui.whole.stage import Look, Stage, State
from tests.ui.whole.states import STATES
from tests.ui.whole.walk import expected_stops, mouse_only, nameless, out_of_order, round_trip

pytestmark = pytest.mark.gui

USUAL = Look(1200, 800)
PAGES = {
    "today": TODAY,
    "flashcards": CARDS,
    "session": SESSION,
    "quiz": QUIZ,
    "question": QUIZ_ALL,
    "settings": SETTINGS,
}
OVERLAYS = [state for state in STATES if state.overlay]


def named(state: State) -> str:
    return state.name


@pytest.mark.parametrize("state", STATES, ids=named)
def test_tab_stops_everywhere_once_and_in_reading_order(perform: Perform, state: State) -> None:
    stage = perform(state, USUAL)
    assert stage.focus() is not None, "the focus is lost from the start"
    begun = round_trip(stage.window)
    stops = [stop for stop in begun if stop is not None]
    assert len(stops) == len(begun), "Tab loses the focus"
    expected = expected_stops(stage.window)

    faults = [f"Tab never reaches {in_words(one)}" for one in expected - set(stops)]
    faults += [f"Tab reaches {in_words(one)}" for one in set(stops) - expected]
    placed = [stop for stop in stops if not isinstance(stop.parent(), Toast)]  # a toast floats
    faults += out_of_order(stage.window, placed)
    faults += mouse_only(stage.window)
    for stop in stops:
        faults += nameless(stop)
    assert not faults, "\n".join(faults)
    assert set(round_trip(stage.window, back=True)) == set(stops)


@pytest.mark.parametrize("keys", ["Ctrl+K", "?"])
@pytest.mark.parametrize("page", PAGES)
def test_esc_leads_out_of_an_overlay_and_the_focus_returns(
    perform: Perform, page: str, keys: str
) -> None:
    stage = perform(State(page, Scene(page, PAGES[page])), USUAL)
    before = stage.focus()
    stage.press(keys)
    assert top_overlay(stage.window) is not None
    assert _inside(top_overlay(stage.window), stage.focus())

    stage.press("Esc")

    assert top_overlay(stage.window) is None
    assert stage.focus() is before


@pytest.mark.parametrize("state", OVERLAYS, ids=named)
def test_every_overlay_is_left_by_esc(perform: Perform, state: State) -> None:
    stage = perform(state, USUAL)
    overlay = top_overlay(stage.window)
    assert _inside(overlay, stage.focus())
    stage.press("Esc")
    assert top_overlay(stage.window) is None
    assert stage.focus() is not None
    assert not _inside(overlay, stage.focus())


@pytest.mark.parametrize(
    ("keys", "after"),
    [
        (("Space", "n", "Esc"), "CardFrame"),
        (("Space", "n", "x", "Esc", "Esc"), "CardFrame"),
        (("Space", "2", "Esc"), "SummaryView"),
        (("Esc",), "TodayView"),
    ],
)
def test_esc_leads_out_of_a_session_step_by_step(
    perform: Perform, keys: tuple[str, ...], after: str
) -> None:
    stage = perform(State("session", Scene("session", SESSION)), USUAL)
    for key in keys:
        stage.press(key)
    assert type(stage.focus()).__name__ == after


def test_a_month_opens_and_closes_by_keys(perform: Perform) -> None:
    stage = perform(State("month", Scene("month", START, ("Right",), fresh=True)), USUAL)
    field = next(one for one in visible(stage.window) if isinstance(one, DateField))
    field.setFocus()
    stage.press("F4")
    month = QApplication.activePopupWidget()
    assert month is not None
    stage.press("Esc")
    assert QApplication.activePopupWidget() is None
    assert stage.focus() is field


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_a_key_away_from_every_page(perform: Perform, page: str) -> None:
    stage = perform(State(page, Scene(page, PAGES[page])), USUAL)
    ways = (("Ctrl+2", "FlashcardsPage"), ("Ctrl+,", "SettingsPage"), ("Ctrl+1", "TodayPage"))
    for keys, there in ways:
        stage.press(keys)
        page_shown = stage.window.current_page()
        assert page_shown is not None
        assert type(page_shown).__name__ == there
        assert _reachable(stage)


@pytest.mark.parametrize("name", ["today", "flashcards", "session-summary", "settings", "about"])
def test_keys_scroll_a_page_wherever_the_focus_is(perform: Perform, name: str) -> None:
    stage = perform(next(state for state in STATES if state.name == name), Look(960, 640, 200))
    area = next(one for one in visible(stage.window) if isinstance(one, PageScroll))
    bar = area.verticalScrollBar()
    for keys, there in (("PgUp", bar.minimum), ("PgDown", bar.maximum)):
        for _ in range(20):
            stage.press(keys)
        assert bar.value() == there()


def test_keys_scroll_an_overlay_to_its_end(perform: Perform) -> None:
    stage = perform(next(one for one in STATES if one.name == "keys"), Look(960, 640, 200))
    overlay = top_overlay(stage.window)
    assert overlay is not None
    for _ in range(5):
        stage.press("PgDown")
    assert hidden_buttons(overlay, ("secondary",)) == []


def _inside(overlay: QWidget | None, focus: QWidget | None) -> bool:
    return overlay is not None and focus is not None and overlay.isAncestorOf(focus)


def _reachable(stage: Stage) -> bool:
    focus = stage.focus()
    return focus is not None and focus.isVisible()
