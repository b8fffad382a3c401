"""A session by keyboard: what each key does, what the log holds, what is on the screen."""

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.marks import Marks
from studyapp.domain.plan import Plan
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from tests.fakes import bank_folder, fakes, with_card
from tests.ui.desk import settle, words_of
from tests.ui.flashcards.cards_desk import CONTROL, SHIFT, CardsDesk

pytestmark = pytest.mark.gui

Key = Qt.Key
SPACE, MISSED, KNEW = Key.Key_Space, Key.Key_1, Key.Key_2


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> CardsDesk:
    made = CardsDesk(appearance, qtbot)
    made.begin()
    return made


def one_card(appearance: Appearance, qtbot: QtBot) -> CardsDesk:
    bank = bank_folder(1, topics=1, weights={"insights": 100})
    made = CardsDesk(appearance, qtbot, fakes(bank))
    made.begin()
    return made


def test_the_first_card_has_the_whole_window_and_its_answer_is_closed(desk: CardsDesk) -> None:
    assert desk.immersions == [True]
    shown = words_of(desk.window)
    assert desk.prompt in shown
    assert "Back of" not in shown
    assert "A. Author" not in shown
    assert "Why now: new, not seen before." in shown
    assert desk.page.panel.view.card.hasFocus()


def test_space_opens_the_answer_and_never_grades(desk: CardsDesk) -> None:
    desk.press(SPACE, SPACE, SPACE, Key.Key_Return)
    assert desk.opened
    assert "Back of" in words_of(desk.window)
    assert desk.answers() == []


def test_enter_opens_the_answer_too(desk: CardsDesk) -> None:
    desk.press(Key.Key_Return)
    assert desk.opened


def test_a_grade_before_the_answer_does_nothing(desk: CardsDesk) -> None:
    desk.press(KNEW, MISSED)
    assert desk.answers() == []


@pytest.mark.parametrize(("key", "rating"), [(MISSED, 1), (KNEW, 3)])
def test_a_grade_is_written_and_the_next_card_is_there(
    desk: CardsDesk, key: Qt.Key, rating: int
) -> None:
    first = desk.item
    desk.grade(key)
    (answer,) = desk.answers()
    assert (answer.item, answer.rating) == (first, rating)
    assert (answer.reveal, answer.answer, answer.paused) == (4_000, 1_000, 0)
    assert (answer.reason, answer.shown_r, answer.counts) == ("new", None, True)
    assert desk.item != first
    assert not desk.opened
    assert desk.page.panel.view.card.hasFocus()


def test_digits_of_the_keypad_grade(desk: CardsDesk) -> None:
    desk.press(SPACE)
    desk.press(KNEW, held=Qt.KeyboardModifier.KeypadModifier)
    assert len(desk.answers()) == 1


def test_four_grades_where_the_plan_says_so(appearance: Appearance, qtbot: QtBot) -> None:
    desk = CardsDesk(appearance, qtbot, fakes(plan=Plan(bank="small", grades=4)))
    desk.begin()
    for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4):
        desk.grade(key)
    assert [answer.rating for answer in desk.answers()] == [1, 2, 3, 4]
    words = {hint.words for hint in desk.page.key_hints()}
    assert {"Missed", "Hard", "Knew it", "Easy"} <= words


def test_a_click_on_a_tap_grades_and_takes_no_focus(desk: CardsDesk) -> None:
    desk.press(SPACE)
    tap = desk.page.panel.view.taps.button(3)
    QTest.mouseClick(tap, Qt.MouseButton.LeftButton)
    assert len(desk.answers()) == 1
    assert desk.page.panel.view.card.hasFocus()


def test_a_key_held_down_counts_once(desk: CardsDesk) -> None:
    desk.press(SPACE)
    card = desk.page.panel.view.card
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, KNEW, Qt.KeyboardModifier.NoModifier, "2", repeated)
        QApplication.sendEvent(card, event)
    assert len(desk.answers()) == 1


def test_every_grade_is_acknowledged_once_its_next_card_is_painted(desk: CardsDesk) -> None:
    desk.grade(MISSED)
    desk.grade(KNEW)
    desk.press(Key.Key_F)
    expected = ["", *desk.events("card.answered"), *desk.events("item.marked")]
    desk.qtbot.waitUntil(lambda: len(desk.acknowledged) == 4)
    assert desk.acknowledged == expected


def test_the_last_grade_is_acknowledged_by_the_summary(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = one_card(appearance, qtbot)
    desk.grade(KNEW)
    qtbot.waitUntil(lambda: desk.acknowledged == ["", *desk.events("card.answered")])
    assert desk.in_summary


def test_a_missed_card_comes_back_before_the_end(appearance: Appearance, qtbot: QtBot) -> None:
    desk = one_card(appearance, qtbot)
    desk.grade(MISSED)
    assert desk.in_session
    assert not desk.opened
    assert "you missed it a moment ago." in words_of(desk.window)
    desk.grade(KNEW)
    assert [answer.counts for answer in desk.answers()] == [True, False]
    assert desk.in_summary


def test_undo_shows_the_card_with_its_answer_so_that_one_key_mends_it(desk: CardsDesk) -> None:
    first = desk.item
    desk.grade(MISSED, reveal=5_000, answer=700)
    desk.press(Key.Key_Z, held=CONTROL)
    desk.painted()
    assert desk.item == first
    assert desk.opened
    assert not desk.knows(first)
    desk.ms.now += 300
    desk.press(KNEW)
    last = desk.answers()[-1]
    assert (last.item, last.rating, last.reveal, last.answer) == (first, 3, 5_000, 1_000)


@pytest.mark.parametrize("redo", [(Key.Key_Z, CONTROL | SHIFT), (Key.Key_Y, CONTROL)])
def test_redo_by_either_key(desk: CardsDesk, redo: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    first = desk.item
    desk.grade(KNEW)
    second = desk.item
    desk.press(Key.Key_Z, held=CONTROL)
    assert desk.page.panel.view.bar.redo.isVisible()
    desk.press(redo[0], held=redo[1])
    assert desk.item == second
    assert desk.knows(first)
    assert not desk.page.panel.view.bar.redo.isVisible()


def test_undo_goes_back_past_everything(desk: CardsDesk) -> None:
    first = desk.item
    desk.grade(MISSED)
    desk.press(Key.Key_F, Key.Key_S, Key.Key_B)
    desk.grade(KNEW)
    for _ in range(5):
        desk.press(Key.Key_Z, held=CONTROL)
    assert desk.item == first
    assert desk.fakes.store.marked("small") == {}
    assert not desk.page.panel.view.bar.undo.isEnabled()
    desk.press(Key.Key_Z, held=CONTROL)
    assert desk.item == first


def test_undo_after_the_last_card_from_the_summary(appearance: Appearance, qtbot: QtBot) -> None:
    desk = one_card(appearance, qtbot)
    desk.grade(KNEW)
    assert desk.in_summary
    assert desk.page.summary.hasFocus()
    desk.press(Key.Key_Z, held=CONTROL)
    assert desk.in_session
    assert desk.opened
    assert desk.immersions == [True, False, True]
    desk.painted()
    desk.press(MISSED)
    assert desk.in_session
    desk.grade(KNEW)
    assert desk.in_summary
    assert desk.reasons() == ["done", "done"]


def test_redo_leads_back_to_the_summary(appearance: Appearance, qtbot: QtBot) -> None:
    desk = one_card(appearance, qtbot)
    desk.grade(KNEW)
    desk.press(Key.Key_Z, held=CONTROL)
    desk.press(Key.Key_Y, held=CONTROL)
    assert desk.in_summary
    assert desk.knows("insights-1-c01")


def test_a_flag_is_shown_on_the_card_and_taken_off(desk: CardsDesk) -> None:
    first = desk.item
    desk.press(Key.Key_F)
    assert "Flagged" in words_of(desk.window)
    assert desk.fakes.store.marked("small") == {first: Marks(flagged=True)}
    desk.press(Key.Key_F)
    assert "Flagged" not in words_of(desk.window)
    assert desk.fakes.store.marked("small") == {}


def test_suspend_tells_and_its_toast_brings_back(desk: CardsDesk) -> None:
    first = desk.item
    desk.press(Key.Key_S)
    assert desk.item != first
    toast = desk.page.panel.view.toast
    assert "Suspended. You will not see it again." in words_of(toast)
    QTest.mouseClick(toast.undo_button, Qt.MouseButton.LeftButton)
    assert desk.item == first
    assert not toast.isVisible()


def test_the_toast_goes_with_the_next_step(desk: CardsDesk) -> None:
    desk.press(Key.Key_B)
    assert desk.page.panel.view.toast.isVisible()
    desk.grade(KNEW)
    assert not desk.page.panel.view.toast.isVisible()


@pytest.mark.parametrize("size", [(1200, 772), (1200, 800), (1200, 732), (960, 612), (1000, 900)])
@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
def test_the_toast_never_covers_what_is_pressed_next(
    appearance: Appearance, qtbot: QtBot, size: tuple[int, int], text_size: float
) -> None:
    desk = CardsDesk(appearance, qtbot, width=1200, height=900)
    appearance.set(text_size=text_size)
    desk.begin()
    desk.press(Key.Key_S)
    desk.window.resize(*size)  # as where a strip comes above
    settle()
    view = desk.page.panel.view
    assert view.toast.isVisible()
    assert not within(view, view.toast).intersects(within(view, view.reveal))
    desk.press(Key.Key_Space)
    settle()
    for tap in view.taps.findChildren(Button):
        assert not within(view, view.toast).intersects(within(view, tap))
    appearance.set(text_size=1.0)


def within(view: QWidget, part: QWidget) -> QRect:
    """Where a part stands in the view."""
    return QRect(part.mapTo(view, part.rect().topLeft()), part.size())


def test_esc_before_anything_was_done_leaves_no_trace(desk: CardsDesk) -> None:
    desk.press(Key.Key_Escape)
    assert desk.went == [Destination(PageId.TODAY)]
    assert desk.immersions == [True, False]
    assert desk.reasons() == []


def test_esc_after_the_own_start_button_shows_what_is_due(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.page.enter(Destination(PageId.FLASHCARDS))
    desk.press(Key.Key_Return)
    assert desk.in_session
    desk.press(Key.Key_Escape)
    assert desk.page.overview.isVisible()
    assert desk.went == []


def test_esc_after_a_card_ends_without_asking(desk: CardsDesk) -> None:
    desk.grade(KNEW)
    desk.press(Key.Key_Escape)
    assert desk.in_summary
    assert desk.reasons() == ["left"]
    assert "Done: 1 card" in desk.page.summary.headline.text()


def test_the_budget_ends_the_session(appearance: Appearance, qtbot: QtBot) -> None:
    desk = CardsDesk(appearance, qtbot, fakes(plan=Plan(bank="small", minutes=(5,) * 7)))
    desk.begin()
    for _ in range(3):
        desk.grade(KNEW, reveal=59_000, answer=59_000)
    assert desk.in_summary
    assert desk.reasons() == ["budget"]
    assert "The minutes of this session are used." in words_of(desk.window)


def test_leaving_the_page_ends_the_session_and_lets_go(desk: CardsDesk) -> None:
    desk.grade(KNEW)
    assert desk.page.leave()
    assert desk.reasons() == ["left"]
    assert desk.immersions == [True, False]
    assert desk.page.overview.isVisible()


def test_a_session_of_one_discipline(appearance: Appearance, qtbot: QtBot) -> None:
    desk = CardsDesk(appearance, qtbot)
    desk.begin("metrics")
    while desk.in_session:
        desk.grade(KNEW)
    assert {answer.topic for answer in desk.answers()} == {"metrics-1", "metrics-2"}


def test_the_bank_changes_under_a_running_session(desk: CardsDesk) -> None:
    desk.press(SPACE)
    with_card(desk.fakes.bank, desk.item, front="What now?", back="This now.")
    desk.fakes.services.library.refresh()
    desk.page.refresh()
    shown = words_of(desk.window)
    assert "What now?" in shown
    assert "This now." in shown
    desk.press(KNEW)
    assert desk.answers()[0].hash in desk.fakes.store.content
    assert "This now." in desk.fakes.store.content[desk.answers()[0].hash]


def test_a_reverse_side_says_what_is_asked(appearance: Appearance, qtbot: QtBot) -> None:
    bank = bank_folder(1, topics=1, weights={"insights": 100})
    with_card(bank, "insights-1-c01", reverse=True)
    desk = CardsDesk(appearance, qtbot, fakes(bank))
    desk.begin()
    desk.grade(KNEW)
    desk.fakes.clock.forward(days=1)
    desk.begin()
    shown = words_of(desk.window)
    assert "Which term is meant?" in shown
    assert "Back of insights-1-c01." in shown
    assert "Front of" not in shown
    desk.press(SPACE)
    assert "Front of insights-1-c01?" in words_of(desk.window)


def test_a_screen_reader_is_given_the_card_and_then_the_answer(desk: CardsDesk) -> None:
    card = desk.page.panel.view.card
    assert desk.prompt in card.accessibleDescription()
    assert "Back of" not in card.accessibleDescription()
    desk.press(SPACE)
    assert "Answer: Back of" in card.accessibleDescription()


def test_all_keys_are_asked_of_the_window(desk: CardsDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.keys_asked):
        QTest.mouseClick(desk.page.panel.view.keys, Qt.MouseButton.LeftButton)
