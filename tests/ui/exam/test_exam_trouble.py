"""A disk that is full, and one that is slow, while an exam runs."""

import pytest
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.option_row import OptionState
from tests.ui.desk import ByHand, settle
from tests.ui.exam.exam_desk import RELAXED, ExamDesk, Key, learner

pytestmark = pytest.mark.gui

FULL = "The disk is full."


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    made = ExamDesk(appearance, qtbot)
    made.begin()
    return made


def shows_chosen(desk: ExamDesk) -> list[str]:
    rows = desk.page.panel.question.column.options.rows
    return [row.face.id for row in rows if row.face.state is OptionState.CHOSEN]


def test_an_answer_the_disk_refuses_stays_and_is_kept_later(desk: ExamDesk) -> None:
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_B)
    option = desk.room.text.item.order[1]
    assert shows_chosen(desk) == [option]
    assert "Not saved yet." in desk.words
    assert f"1 step is not saved yet. It stays here, and your next step tries again. {FULL}" in (
        desk.words
    )
    assert desk.kept().cells[0].chosen is None
    desk.fakes.store.refuses = ""
    desk.page.panel.question.frame.frame.notice.verb.click()
    settle()
    assert desk.kept().cells[0].chosen == option
    assert "Not saved yet." not in desk.words
    assert FULL not in desk.words


def test_the_exam_goes_on_with_a_full_disk_and_keeps_all_of_it_in_order(desk: ExamDesk) -> None:
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_A, Key.Key_B, Key.Key_F, Key.Key_Right, Key.Key_C)
    assert desk.number == 2
    assert "5 steps are not saved yet." in desk.words
    desk.fakes.store.refuses = ""
    desk.press(Key.Key_Right)
    kept = desk.kept()
    assert kept.position == 2
    assert [cell.chosen for cell in kept.cells[:2]] == [
        desk.sat.text(0).item.order[1],
        desk.sat.text(1).item.order[2],
    ]
    assert kept.cells[0].flagged
    assert "not saved" not in desk.words


def test_the_review_says_what_is_not_saved_yet(desk: ExamDesk) -> None:
    unsaved = desk.page.panel.review.unsaved
    desk.press(Key.Key_R)
    assert not unsaved.isVisible()
    desk.press(Key.Key_Left)
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_A, Key.Key_R)
    assert unsaved.isVisible()


def test_an_end_the_disk_refuses_leaves_the_exam_running(desk: ExamDesk) -> None:
    desk.press(Key.Key_A)
    desk.fakes.store.refuses = FULL
    desk.hand_in()
    assert f"The exam could not be ended. It still runs, and your answers are kept. {FULL}" in (
        desk.words
    )
    assert desk.page.panel.running
    assert desk.submissions() == []
    desk.fakes.store.refuses = ""
    desk.page.panel.review.notice.verb.click()
    settle()
    assert desk.submissions() == ["user"]
    assert desk.page.survey.isVisible()


def test_whoever_goes_on_after_a_refused_end_has_not_ended(desk: ExamDesk) -> None:
    desk.fakes.store.refuses = FULL
    desk.hand_in()
    desk.press(Key.Key_Left)
    desk.fakes.store.refuses = ""
    desk.press(Key.Key_A, Key.Key_Right)
    assert desk.submissions() == []
    assert desk.kept().cells[0].chosen is not None
    assert "could not be ended" not in desk.words


def test_a_time_that_runs_out_on_a_full_disk_ends_once_there_is_room(desk: ExamDesk) -> None:
    desk.choose("b")
    desk.fakes.store.refuses = FULL
    desk.second(18 * 60)
    assert "The time is up, but the exam could not be ended yet." in desk.words
    assert desk.page.panel.running
    desk.second(1)
    assert desk.page.panel.seconds_left == 0
    assert desk.page.panel.clock.second.interval() == 1000, "a full disk is not asked all the time"
    desk.fakes.store.refuses = ""
    desk.second(1)
    assert desk.submissions() == ["time"]
    assert desk.page.survey.isVisible()


def test_a_clock_that_cannot_be_kept_says_so_and_stops_saying_it(desk: ExamDesk) -> None:
    desk.fakes.store.refuses = FULL
    desk.second()
    assert f"nothing can be saved at the moment. {FULL}" in desk.words
    desk.fakes.store.refuses = ""
    desk.second()
    assert FULL not in desk.words


def test_a_break_the_disk_refuses_changes_nothing(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot)
    desk.begin(RELAXED)
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_P)
    assert f"That could not be kept, so nothing has changed. {FULL}" in desk.words
    assert desk.page.panel.question.isVisible()


def test_leaving_keeps_what_was_refused_before(desk: ExamDesk) -> None:
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_A)
    desk.fakes.store.refuses = ""
    desk.page.leave()
    assert desk.kept().cells[0].chosen is not None


def test_a_slow_disk_shows_what_is_not_saved_yet(appearance: Appearance, qtbot: QtBot) -> None:
    lane = ByHand()
    desk = ExamDesk(appearance, qtbot, learner(), db=lane)
    lane.step_all()
    desk.begin()
    lane.step_all()
    settle()
    desk.press(Key.Key_B)
    assert shows_chosen(desk) == [], "what is on its way does not look saved"
    desk.page.panel.lag.timeout.emit()
    settle()
    assert shows_chosen(desk) == [desk.room.text.item.order[1]]
    assert "Not saved yet." in desk.words
    desk.press(Key.Key_Right)
    while lane.waiting:
        lane.step()
        settle()
    assert desk.kept().cells[0].chosen is not None
    assert desk.number == 2
    assert "Not saved yet." not in desk.words


def test_the_clock_goes_on_while_the_disk_is_slow(appearance: Appearance, qtbot: QtBot) -> None:
    lane = ByHand()
    desk = ExamDesk(appearance, qtbot, learner(), db=lane)
    lane.step_all()
    desk.begin()
    lane.step_all()
    settle()
    clock, before = desk.page.panel.clock, desk.page.panel.seconds_left
    for _ in range(3):
        clock.second.stop()  # as when it fires
        desk.second()
        assert clock.second.isActive()
    assert desk.page.panel.seconds_left == before - 3
    assert lane.waiting == 1, "one reading is on its way at a time"


def test_keys_that_come_fast_are_all_done_in_order(appearance: Appearance, qtbot: QtBot) -> None:
    lane = ByHand()
    desk = ExamDesk(appearance, qtbot, learner(), db=lane)
    lane.step_all()
    desk.begin()
    lane.step_all()
    settle()
    desk.press(Key.Key_A, Key.Key_Right, Key.Key_B, Key.Key_F, Key.Key_Right)
    while lane.waiting:
        lane.step()
        settle()
    kept = desk.kept()
    assert kept.position == 2
    assert kept.cells[0].chosen == desk.sat.text(0).item.order[0]
    assert kept.cells[1].chosen == desk.sat.text(1).item.order[1]
    assert kept.cells[1].flagged


def test_a_form_that_cannot_be_begun_stays_on_its_first_page(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = ExamDesk(appearance, qtbot)
    desk.enter()
    desk.press(Key.Key_Return)
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_Return)
    desk.skip_tutorial()
    assert desk.page.rules.isVisible()
    assert FULL in desk.words
    desk.fakes.store.refuses = ""
    desk.press(Key.Key_Return)
    desk.skip_tutorial()
    assert desk.page.panel.running
