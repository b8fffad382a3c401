"""What happens around a write: keys meanwhile, failures, notes, and the clock of a card."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.stopwatch import IDLE_MS
from studyapp.ui.theme.appearance import Appearance
from tests.fakes import fakes
from tests.ui.desk import ByHand, press, words_of
from tests.ui.flashcards.cards_desk import CONTROL, SESSION, CardsDesk

pytestmark = pytest.mark.gui

Key = Qt.Key
SPACE, MISSED, KNEW = Key.Key_Space, Key.Key_1, Key.Key_2
FULL = "The disk is full: free some space."


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> CardsDesk:
    made = CardsDesk(appearance, qtbot)
    made.begin()
    return made


@pytest.fixture
def lane() -> ByHand:
    return ByHand()


@pytest.fixture
def slow(appearance: Appearance, qtbot: QtBot, lane: ByHand) -> CardsDesk:
    """A desk whose database takes its time: `lane.step()` lets it do one thing."""
    made = CardsDesk(appearance, qtbot, db=lane)
    lane.step_all()
    made.page.enter(SESSION)
    lane.step_all()
    made.painted()
    return made


# While a grade is on its way


def test_the_card_stays_until_the_log_has_its_grade(slow: CardsDesk, lane: ByHand) -> None:
    first = slow.item
    slow.press(SPACE, KNEW)
    assert slow.item == first
    assert slow.opened
    slow.qtbot.waitUntil(lambda: slow.acknowledged == [""])
    lane.step_all()
    assert slow.item != first
    slow.qtbot.waitUntil(lambda: len(slow.acknowledged) == 2)


def test_a_grade_pressed_twice_is_applied_once(slow: CardsDesk, lane: ByHand) -> None:
    slow.press(SPACE, KNEW, KNEW, MISSED)
    lane.step_all()
    assert len(slow.answers()) == 1
    assert not slow.opened


def test_space_pressed_meanwhile_opens_the_next_card(slow: CardsDesk, lane: ByHand) -> None:
    slow.press(SPACE, KNEW, SPACE)
    lane.step_all()
    assert slow.opened
    assert len(slow.answers()) == 1


def test_a_grade_never_reaches_a_card_nobody_saw(slow: CardsDesk, lane: ByHand) -> None:
    slow.press(SPACE, KNEW, SPACE, KNEW)
    lane.step_all()
    assert len(slow.answers()) == 1
    assert slow.opened


def test_undo_pressed_meanwhile_takes_back_that_grade(slow: CardsDesk, lane: ByHand) -> None:
    first = slow.item
    slow.press(SPACE, MISSED)
    slow.press(Key.Key_Z, held=CONTROL)
    lane.step_all()
    assert slow.item == first
    assert slow.opened
    assert len(slow.events("voided")) == 1


def test_esc_pressed_meanwhile_ends_after_the_grade(slow: CardsDesk, lane: ByHand) -> None:
    slow.press(SPACE, KNEW, Key.Key_Escape)
    lane.step_all()
    assert slow.in_summary
    assert slow.reasons() == ["left"]


def test_leaving_the_page_meanwhile_keeps_the_grade_and_notes_the_end(
    slow: CardsDesk, lane: ByHand
) -> None:
    slow.press(SPACE, KNEW)
    assert slow.page.leave()
    lane.step_all()
    assert len(slow.answers()) == 1
    assert slow.reasons() == ["left"]
    assert not slow.in_session
    assert slow.immersions == [True, False]


def test_a_bank_read_anew_meanwhile_does_not_lose_the_grade(slow: CardsDesk, lane: ByHand) -> None:
    first = slow.item
    slow.press(SPACE)
    slow.page.refresh()
    slow.press(KNEW)
    lane.step_all()
    assert slow.knows(first)
    assert slow.item != first
    assert slow.in_session


# When it fails


def test_a_grade_that_could_not_be_written_can_be_given_again(desk: CardsDesk) -> None:
    first = desk.item
    desk.ms.now += 4_000
    desk.press(SPACE)
    desk.fakes.store.refuses = FULL
    desk.ms.now += 1_000
    desk.press(KNEW)
    assert desk.item == first
    assert desk.opened
    assert f"{FULL} Your last step is not kept yet: take it again." in words_of(desk.window)
    assert desk.answers() == []
    desk.fakes.store.refuses = ""
    desk.ms.now += 500
    desk.press(KNEW)
    assert FULL not in words_of(desk.window)
    (answer,) = desk.answers()
    assert (answer.reveal, answer.answer) == (4_000, 1_500)
    assert desk.item != first


def test_after_a_failure_nothing_that_waited_is_done(slow: CardsDesk, lane: ByHand) -> None:
    slow.fakes.store.refuses = FULL
    slow.press(SPACE, KNEW, Key.Key_S, Key.Key_Escape)
    lane.step_all()
    assert slow.in_session
    assert slow.opened
    slow.fakes.store.refuses = ""
    lane.step_all()
    assert slow.fakes.store.marked("small") == {}


def test_an_undo_that_fails_in_the_summary_is_told(desk: CardsDesk) -> None:
    desk.grade(KNEW)
    desk.press(Key.Key_Escape)
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_Z, held=CONTROL)
    assert desk.in_summary
    assert desk.notices == [FULL]
    desk.fakes.store.refuses = ""
    desk.press(Key.Key_Z, held=CONTROL)
    assert desk.in_session


def test_an_end_that_could_not_be_noted_is_told_and_costs_nothing(desk: CardsDesk) -> None:
    desk.grade(KNEW)
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_Escape)
    assert desk.in_summary
    assert desk.notices == [FULL]
    assert "Done: 1 card" in desk.page.summary.headline.text()


def test_a_fault_of_the_program_leaves_the_card_gradable(
    desk: CardsDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("a fault")

    desk.press(SPACE)
    with monkeypatch.context() as patched:
        patched.setattr(desk.fakes.store, "append", broken)
        desk.press(KNEW)
    assert [type(bug) for bug in desk.bugs] == [KeyError]
    desk.press(KNEW)
    assert len(desk.answers()) == 1


# Notes


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_a_note_is_typed_kept_and_shown_with_the_answer(desk: CardsDesk) -> None:
    desk.press(SPACE, Key.Key_N)
    QTest.keyClicks(focused(), "Flash 1 2 note?")
    assert desk.answers() == []
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.fakes.store.marked("small")[desk.item].note == "Flash 1 2 note?"
    assert "Flash 1 2 note?" in words_of(desk.window)
    assert desk.opened
    assert desk.page.panel.view.card.hasFocus()


def test_a_note_stays_hidden_until_the_answer_is_open(desk: CardsDesk) -> None:
    desk.press(Key.Key_N)
    QTest.keyClicks(focused(), "the answer is this")
    desk.press(Key.Key_Return, held=CONTROL)
    assert "the answer is this" not in words_of(desk.window)
    desk.press(SPACE)
    assert "the answer is this" in words_of(desk.window)


def test_esc_drops_typed_words_only_the_second_time(desk: CardsDesk) -> None:
    desk.press(Key.Key_N)
    QTest.keyClicks(focused(), "half a th")
    desk.press(Key.Key_Escape)
    assert "not kept yet" in words_of(desk.window)
    QTest.keyClicks(focused(), "ought")
    assert "not kept yet" not in words_of(desk.window)
    desk.press(Key.Key_Escape, Key.Key_Escape)
    assert not desk.page.panel.view.note.isVisible()
    assert desk.in_session
    assert desk.fakes.store.marked("small") == {}


def test_esc_closes_an_unchanged_note_at_once_and_not_the_session(desk: CardsDesk) -> None:
    desk.press(Key.Key_N, Key.Key_Escape)
    assert not desk.page.panel.view.note.isVisible()
    assert desk.in_session
    assert desk.page.panel.view.bar.undo.isEnabled() is False


def test_a_note_that_could_not_be_written_stays_in_the_field(desk: CardsDesk) -> None:
    desk.press(Key.Key_N)
    QTest.keyClicks(focused(), "precious")
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_Return, held=CONTROL)
    assert FULL in words_of(desk.window)
    assert desk.page.panel.view.note.words == "precious"
    desk.fakes.store.refuses = ""
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.fakes.store.marked("small")[desk.item].note == "precious"


@pytest.mark.parametrize("by", ["end", "page"])
def test_words_in_the_field_are_kept_when_the_session_is_left(desk: CardsDesk, by: str) -> None:
    item = desk.item
    desk.press(Key.Key_N)
    QTest.keyClicks(focused(), "before I go")
    if by == "end":
        QTest.mouseClick(desk.page.panel.view.bar.end, Qt.MouseButton.LeftButton)
    else:
        assert desk.page.leave()
    assert not desk.in_session
    assert desk.fakes.store.marked("small")[item].note == "before I go"
    assert desk.reasons() == ["left"]


def test_an_emptied_note_is_taken_away(desk: CardsDesk) -> None:
    desk.press(Key.Key_N)
    QTest.keyClicks(focused(), "gone soon")
    desk.press(Key.Key_Return, held=CONTROL)
    desk.press(Key.Key_N)
    assert desk.page.panel.view.note.words == "gone soon"
    desk.press(Key.Key_A, held=CONTROL)
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.fakes.store.marked("small") == {}


# Time


def test_a_minute_without_input_stops_the_clock(desk: CardsDesk) -> None:
    desk.ms.now += IDLE_MS + 40_000
    desk.press(SPACE)
    desk.ms.now += 2_000
    desk.press(KNEW)
    (answer,) = desk.answers()
    assert (answer.reveal, answer.answer, answer.paused) == (IDLE_MS, 2_000, 40_000)


def test_the_mouse_counts_as_input(desk: CardsDesk) -> None:
    for _ in range(2):
        desk.ms.now += 50_000
        handle = desk.window.windowHandle()
        assert handle is not None
        QTest.mouseMove(handle)
        QTest.mousePress(handle, Qt.MouseButton.MiddleButton)
        QTest.mouseRelease(handle, Qt.MouseButton.MiddleButton)
    desk.press(SPACE, KNEW)
    assert (desk.answers()[0].reveal, desk.answers()[0].paused) == (100_000, 0)


def test_another_window_stops_the_clock(desk: CardsDesk, qtbot: QtBot) -> None:
    desk.ms.now += 3_000
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    desk.ms.now += 20_000
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.ms.now += 1_000
    desk.press(SPACE, KNEW)
    (answer,) = desk.answers()
    assert (answer.reveal, answer.paused) == (4_000, 20_000)


def test_keys_count_as_presence_where_the_system_names_no_active_window(
    desk: CardsDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.page.panel, "isActiveWindow", lambda: False)
    desk.press(SPACE, KNEW)
    desk.painted()
    desk.ms.now += 4_000
    desk.press(SPACE)
    desk.ms.now += 2_000
    desk.press(KNEW)
    assert (desk.answers()[1].reveal, desk.answers()[1].answer) == (4_000, 2_000)
    assert desk.answers()[1].paused == 0


def test_the_time_of_a_slow_write_belongs_to_no_card(slow: CardsDesk, lane: ByHand) -> None:
    slow.press(SPACE)
    slow.ms.now += 1_000
    slow.press(KNEW)
    slow.ms.now += 30_000
    lane.step_all()
    slow.painted()
    slow.ms.now += 500
    slow.press(SPACE, KNEW)
    lane.step_all()
    assert [(a.reveal, a.answer) for a in slow.answers()] == [(0, 1_000), (500, 0)]


def test_a_session_left_alone_over_four_oclock_is_over(desk: CardsDesk) -> None:
    desk.grade(KNEW)
    desk.fakes.clock.set("2026-11-22T07:00")
    desk.ms.now += 23 * 3_600_000
    desk.press(SPACE)
    assert desk.in_summary
    assert desk.reasons() == ["time"]
    assert "A new study day began" in words_of(desk.window)


def test_nothing_is_left_of_an_untouched_session_over_night(desk: CardsDesk) -> None:
    desk.fakes.clock.set("2026-11-22T07:00")
    desk.ms.now += 23 * 3_600_000
    desk.page.panel.look()
    assert desk.page.overview.isVisible()
    assert desk.reasons() == []


def test_who_studies_through_four_oclock_goes_on(appearance: Appearance, qtbot: QtBot) -> None:
    made = fakes()
    made.clock.set("2026-11-22T03:59")
    desk = CardsDesk(appearance, qtbot, made)
    desk.begin()
    desk.press(SPACE)
    desk.fakes.clock.set("2026-11-22T04:00")
    desk.ms.now += 30_000
    desk.press(KNEW)
    assert desk.in_session
    days = [str(e.day) for e in made.store.events if e.type == "card.answered"]
    assert days == ["2026-11-22"]


def test_a_note_half_written_over_night_is_kept(desk: CardsDesk) -> None:
    item = desk.item
    desk.press(Key.Key_N)
    QTest.keyClicks(focused(), "fell asleep")
    desk.fakes.clock.set("2026-11-22T07:00")
    desk.ms.now += 23 * 3_600_000
    desk.page.panel.look()
    desk.page.panel.look()
    assert desk.fakes.store.marked("small")[item].note == "fell asleep"
    assert desk.reasons() == ["time"]


def test_a_second_session_starts_clean(desk: CardsDesk) -> None:
    desk.grade(KNEW)
    desk.press(Key.Key_Escape)
    assert desk.page.leave()
    desk.begin()
    assert not desk.opened
    assert not desk.page.panel.view.bar.undo.isEnabled()
    press(desk.window, Key.Key_Escape)
    assert desk.went == [Destination(PageId.TODAY)]
