"""The running exam by keys: answering, moving, flagging, striking out, the grid, the review."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import Confidence
from studyapp.ui.exam.sitting.state import Filter
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.grid_cell import CellState
from studyapp.ui.widgets.option_row import OptionState
from tests.ui.desk import nameless, settle
from tests.ui.exam.exam_desk import (
    LAST,
    QUESTIONS,
    RELAXED,
    SHIFT,
    ExamDesk,
    Key,
)
from tests.ui.hearing import heard

pytestmark = pytest.mark.gui


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    """A strict sitting at its first question."""
    made = ExamDesk(appearance, qtbot)
    made.begin()
    return made


@pytest.fixture
def relaxed(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    made = ExamDesk(appearance, qtbot)
    made.begin(RELAXED)
    return made


def test_a_whole_sitting_by_keyboard_alone(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot)
    desk.enter()
    desk.press(Key.Key_Return)
    assert "guess rather than leave a gap" in desk.words
    desk.press(Key.Key_Return)
    assert "Tutorial, step 1 of 6." in desk.words
    desk.skip_tutorial()
    for number in range(1, QUESTIONS + 1):
        assert desk.number == number
        desk.choose("b" if number <= 7 else "a")
        desk.press(Key.Key_Return)
    assert desk.page.panel.review.isVisible()
    desk.page.panel.review.end.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Key.Key_Return)
    assert desk.dialog is not None
    desk.press(Key.Key_Tab, Key.Key_Return)
    assert "How did the time feel?" in desk.words
    desk.press(Key.Key_Return)
    assert "7 of 10. One below your target." in desk.words
    assert desk.submissions() == ["user"]
    desk.press(Key.Key_Return, Key.Key_Right)
    assert "Question 2 of 10" in desk.words
    desk.press(Key.Key_Escape, Key.Key_Escape)
    assert "Mock exam A: 7 of 10." in desk.words
    assert not desk.bugs


def test_the_exam_has_the_window_to_itself(desk: ExamDesk) -> None:
    assert desk.page.alone()
    assert desk.immersions[-1]
    desk.press(Key.Key_Escape)
    assert desk.page.panel.running
    assert desk.page.panel.isVisible()


def test_a_letter_chooses_and_another_changes(desk: ExamDesk) -> None:
    first, second = desk.room.text.item.order[:2]
    desk.press(Key.Key_A)
    assert desk.cell.chosen == first
    desk.press(Key.Key_B)
    assert desk.cell.chosen == second
    assert desk.kept().cells[0].chosen == second
    desk.press(Key.Key_B)
    assert len(desk.kept().cells[0].changes) == 1, "the same letter again is no change"


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_takes_the_answer_away(desk: ExamDesk, key: Key) -> None:
    desk.press(Key.Key_A, key)
    assert desk.cell.chosen is None
    assert desk.kept().cells[0].chosen is None


def test_shift_and_the_letter_strikes_out_and_brings_back(desk: ExamDesk) -> None:
    option = desk.room.text.item.order[2]
    desk.press(Key.Key_C, held=SHIFT)
    assert desk.kept().cells[0].struck == {option}
    desk.press(Key.Key_C, held=SHIFT)
    assert not desk.kept().cells[0].struck


def test_a_right_click_strikes_out(desk: ExamDesk) -> None:
    row = desk.page.panel.question.column.options.rows[1]
    row.strike_asked.emit(row.face.id)
    assert desk.kept().cells[0].struck == {row.face.id}


def test_what_is_chosen_is_never_struck_out(desk: ExamDesk) -> None:
    desk.press(Key.Key_A)
    desk.press(Key.Key_A, held=SHIFT)
    assert not desk.cell.struck
    desk.press(Key.Key_B, held=SHIFT)
    desk.press(Key.Key_B)
    assert desk.cell.chosen == desk.room.text.item.order[1]
    assert not desk.cell.struck


def test_f_flags_and_unflags(desk: ExamDesk) -> None:
    desk.press(Key.Key_F)
    assert desk.kept().cells[0].flagged
    assert "1 of 10, flagged" in desk.words
    desk.press(Key.Key_F)
    assert not desk.kept().cells[0].flagged


def test_the_arrows_go_through_the_questions(desk: ExamDesk) -> None:
    desk.press(Key.Key_Right, Key.Key_Right)
    assert desk.number == 3
    desk.press(Key.Key_Left)
    assert desk.number == 2
    assert desk.kept().position == 1
    desk.press(Key.Key_Left, Key.Key_Left)
    assert desk.number == 1


def test_back_is_offered_from_the_second_question_on(desk: ExamDesk) -> None:
    back = desk.page.panel.question.back
    assert not back.isEnabled()
    desk.press(Key.Key_Right)
    assert back.isEnabled()


def test_arrows_on_a_focused_button_go_through_the_questions_too(desk: ExamDesk) -> None:
    desk.page.panel.question.flag.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Key.Key_Right)
    assert desk.number == 2


def test_a_click_chooses_flags_and_moves(desk: ExamDesk) -> None:
    view = desk.page.panel.question
    for widget in (view.column.options.rows[3], view.flag, view.next):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
        settle()
    first = desk.kept().cells[0]
    assert first.chosen == desk.sat.text(0).item.order[3]
    assert first.flagged
    assert desk.number == 2


def test_nothing_tells_what_is_right(desk: ExamDesk) -> None:
    desk.choose("a")
    states = {row.face.state for row in desk.page.panel.question.column.options.rows}
    assert states == {OptionState.IDLE, OptionState.CHOSEN}
    cells = {cell.state for cell in desk.page.panel.question.frame.panel.grid.cells}
    assert cells <= {CellState.UNSEEN, CellState.SEEN, CellState.ANSWERED}
    assert "Reason" not in desk.words


def test_the_grid_shows_and_goes_there(desk: ExamDesk) -> None:
    desk.press(Key.Key_A, Key.Key_Right, Key.Key_F)
    grid = desk.page.panel.question.frame.panel.grid
    assert [cell.state for cell in grid.cells[:3]] == [
        CellState.ANSWERED,
        CellState.SEEN,
        CellState.UNSEEN,
    ]
    assert grid.cells[1].flagged
    assert grid.cells[1].current
    grid.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Key.Key_Right, Key.Key_Right, Key.Key_Return)
    assert desk.number == 4


def test_a_filter_leaves_the_flagged_to_be_walked(desk: ExamDesk) -> None:
    desk.press(Key.Key_F, Key.Key_Right)
    panel = desk.page.panel.question.frame.panel
    panel.chips.chip(Filter.FLAGGED).click()
    settle()
    assert [cell.number for cell in panel.grid.cells if cell.shown] == [1]
    panel.chips.chip(Filter.OPEN).click()
    settle()
    assert all(cell.shown for cell in panel.grid.cells)
    assert panel.chips.chip(Filter.OPEN).face.count == QUESTIONS


def test_g_puts_the_grid_away_where_it_stands_beside(desk: ExamDesk) -> None:
    view = desk.page.panel.question
    assert view.frame.panel.isVisible()
    assert not view.grid.isVisible()
    desk.press(Key.Key_G)
    assert not view.frame.panel.isVisible()
    assert view.grid.isVisible()
    desk.press(Key.Key_G)
    assert view.frame.panel.isVisible()


def test_g_opens_the_grid_over_a_narrow_page(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot, size=(960, 640))
    desk.begin()
    assert not desk.page.panel.question.frame.panel.isVisible()
    desk.press(Key.Key_G)
    assert "Seen, no answer" in desk.words
    desk.press(Key.Key_A)
    assert desk.cell.chosen is None, "over the page a letter answers nothing"
    desk.press(Key.Key_Right, Key.Key_Return)
    assert desk.number == 2
    assert "Seen, no answer" not in desk.words
    desk.press(Key.Key_G, Key.Key_G)
    assert "Seen, no answer" not in desk.words


def test_r_leads_from_the_grid_over_the_page_to_the_review(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = ExamDesk(appearance, qtbot, size=(960, 640))
    desk.begin()
    desk.press(Key.Key_G)
    desk.press(Key.Key_R)
    assert desk.page.panel.review.isVisible()
    assert desk.page.panel.review.hasFocus()
    assert "Close" not in desk.words
    desk.press(Key.Key_Left)
    assert desk.number == 1


def test_after_the_last_question_comes_the_review(desk: ExamDesk) -> None:
    desk.press(Key.Key_F, Key.Key_Right, Key.Key_A)
    for _ in range(LAST):
        desk.press(Key.Key_Right)
    assert desk.page.panel.review.isVisible()
    said = desk.words
    assert "9 questions have no answer and 1 is flagged." in said
    assert "guess rather than leave a gap" in said
    rows = desk.page.panel.review.list.rows
    assert [(row.number, row.why) for row in rows[:2]] == [
        ("1", "No answer, flagged"),
        ("3", "No answer"),
    ]


def test_a_question_not_seen_keeps_its_words(desk: ExamDesk) -> None:
    desk.press(Key.Key_R)
    rows = desk.page.panel.review.list.rows
    assert (rows[1].why, rows[1].stem) == ("Not seen", "")
    assert rows[0].stem.startswith("Stem of")


def test_enter_goes_to_the_first_without_an_answer(desk: ExamDesk) -> None:
    desk.press(Key.Key_A, Key.Key_Right, Key.Key_Right, Key.Key_R)
    assert "Go to the first without answer: 2" in desk.page.panel.review.to_open.text()
    desk.press(Key.Key_Return)
    assert desk.number == 2
    assert desk.page.panel.question.isVisible()


def test_the_list_and_the_flagged_lead_back(desk: ExamDesk) -> None:
    desk.press(Key.Key_Right, Key.Key_Right, Key.Key_F, Key.Key_Right, Key.Key_R)
    desk.page.panel.review.to_flagged.click()
    settle()
    assert desk.number == 3
    desk.press(Key.Key_R)
    desk.page.panel.review.list.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert desk.number == 5
    desk.press(Key.Key_R, Key.Key_Left)
    assert desk.number == 5
    assert desk.page.panel.question.isVisible()


def test_back_from_the_review_the_question_is_read_out(
    desk: ExamDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.press(Key.Key_R)
    said = heard(monkeypatch)
    desk.press(Key.Key_Left)
    assert said == [desk.page.panel.question.column.accessibleName()]


def test_the_question_before_the_end_has_the_numbers(desk: ExamDesk) -> None:
    desk.press(Key.Key_A, Key.Key_F, Key.Key_R)
    desk.page.panel.review.end.click()
    settle()
    assert desk.dialog is not None
    asked = "End the exam now? 9 have no answer, 1 is flagged. This cannot be undone."
    assert asked in desk.words
    safe = desk.dialog.button("stay")
    assert safe.hasFocus()
    assert safe.text() == "Go on"
    desk.press(Key.Key_Return)
    assert desk.page.panel.running
    assert desk.submissions() == []


def test_strict_neither_pauses_nor_asks_how_sure(desk: ExamDesk) -> None:
    desk.press(Key.Key_A, Key.Key_1, Key.Key_P)
    assert desk.cell.confidence is None
    assert desk.page.panel.question.isVisible()
    assert not desk.page.panel.question.taps.isVisible()
    assert not desk.page.panel.question.bar.pause.isVisible()


def test_relaxed_asks_how_sure_and_goes_on_without(relaxed: ExamDesk) -> None:
    relaxed.press(Key.Key_1)
    assert relaxed.cell.confidence is None, "there is no answer yet"
    relaxed.press(Key.Key_A, Key.Key_3)
    assert relaxed.kept().cells[0].confidence is Confidence.SURE
    relaxed.press(Key.Key_Right, Key.Key_B, Key.Key_Right)
    assert relaxed.number == 3


def test_how_sure_is_clicked_once_there_is_an_answer(relaxed: ExamDesk) -> None:
    taps = relaxed.page.panel.question.taps
    assert not taps.isEnabled()
    relaxed.press(Key.Key_A)
    for value, said in enumerate((Confidence.GUESS, Confidence.THINK, Confidence.SURE), 1):
        QTest.mouseClick(taps.button(value), Qt.MouseButton.LeftButton)
        settle()
        assert relaxed.kept().cells[0].confidence is said


def test_a_pause_covers_the_question_and_stops_the_clock(relaxed: ExamDesk) -> None:
    relaxed.second(60)
    relaxed.press(Key.Key_P)
    assert "Paused. The clock stands." in relaxed.words
    assert "Stem of" not in relaxed.words
    left = relaxed.page.panel.seconds_left
    relaxed.second(300)
    assert relaxed.page.panel.seconds_left == left
    relaxed.press(Key.Key_A)
    relaxed.press(Key.Key_P)
    assert "Your break took 5 min. The clock did not count that time." in relaxed.words
    assert relaxed.page.panel.seconds_left == left
    assert relaxed.cell.chosen is None
    assert relaxed.kept().elapsed == 60_000


def test_every_stop_has_a_name(desk: ExamDesk) -> None:
    assert nameless(desk.window) == []
    desk.press(Key.Key_R)
    assert nameless(desk.window) == []
