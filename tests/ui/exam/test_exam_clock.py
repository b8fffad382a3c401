"""The exam's clock on the screen: by the second, at zero, after a kill, a leave, a sleep."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studyapp.domain.sitting_events import SittingPaused
from studyapp.domain.sittings import SittingMode
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from tests.ui.desk import ByHand, settle
from tests.ui.exam.exam_desk import RELAXED, SHIFT, STRICT, ExamDesk, Key, learner

pytestmark = pytest.mark.gui

LIMIT_S = 18 * 60


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    made = ExamDesk(appearance, qtbot)
    made.begin()
    return made


def again(desk: ExamDesk, appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    """The program comes back after it was killed, and goes on from the page's first button."""
    back = desk.again(appearance, qtbot)
    back.enter()
    back.press(Key.Key_Return)
    return back


def test_the_clock_goes_by_the_machines_seconds(desk: ExamDesk) -> None:
    assert desk.page.panel.seconds_left == LIMIT_S
    for passed in (1, 2, 3):
        desk.second()
        assert desk.page.panel.seconds_left == LIMIT_S - passed
    assert desk.fakes.store.live.last(desk.sat.sitting.started.sitting) is not None


def test_a_wall_clock_that_is_moved_alters_nothing(desk: ExamDesk) -> None:
    desk.fakes.clock.forward(days=1)
    desk.second()
    assert desk.page.panel.seconds_left == LIMIT_S - 1
    desk.fakes.clock.forward(days=-2)
    desk.second()
    assert desk.page.panel.seconds_left == LIMIT_S - 2


def test_one_tick_is_on_its_way_at_a_time(appearance: Appearance, qtbot: QtBot) -> None:
    lane = ByHand()
    desk = ExamDesk(appearance, qtbot, db=lane)
    lane.step_all()
    desk.begin()
    lane.step_all()
    settle()
    for _ in range(5):
        desk.second()
    assert lane.waiting == 1
    assert desk.page.panel.seconds_left == LIMIT_S - 5, "the time shown does not wait for it"
    lane.step_all()


def test_at_zero_the_exam_ends_once_with_its_answers(desk: ExamDesk) -> None:
    desk.choose("b")
    desk.second(LIMIT_S - 1)
    assert desk.page.panel.running
    desk.second(1)
    assert desk.submissions() == ["time"]
    assert "Time is up. Your answers are in." in desk.words
    desk.press(Key.Key_Return)
    assert "Time is up. Your answers are in." in desk.words
    assert "1 of 10." in desk.words
    assert not desk.page.alone()
    desk.second(5)
    assert desk.submissions() == ["time"]


def test_zero_with_a_key_on_its_way_ends_once(appearance: Appearance, qtbot: QtBot) -> None:
    lane = ByHand()
    desk = ExamDesk(appearance, qtbot, db=lane)
    lane.step_all()
    desk.begin()
    lane.step_all()
    settle()
    desk.press(Key.Key_A)
    desk.second(LIMIT_S)
    desk.press(Key.Key_Right)
    while lane.waiting:
        lane.step()
        settle()
        desk.second(0.1)
    assert desk.submissions() == ["time"]
    assert desk.changes == 1
    assert desk.page.survey.isVisible()
    assert not desk.bugs


def test_zero_closes_what_asks_over_the_exam(desk: ExamDesk) -> None:
    desk.press(Key.Key_R)
    desk.page.panel.review.end.click()
    settle()
    asked = [desk.dialog]
    desk.second(LIMIT_S)
    asked.append(desk.dialog)
    assert [dialog is not None for dialog in asked] == [True, False]
    assert desk.submissions() == ["time"]
    assert desk.page.survey.isVisible()


def test_little_time_is_told_once(desk: ExamDesk) -> None:
    desk.second(LIMIT_S - 5 * 60)
    warning = desk.page.panel.question.bar.warning
    assert (warning.isVisible(), warning.text()) == (True, "5 minutes left.")
    desk.page.panel.question.bar.telling.timeout.emit()
    desk.second(1)
    assert not warning.isVisible()


def test_a_hidden_clock_stays_hidden_on_the_review_screen(desk: ExamDesk) -> None:
    desk.page.panel.question.bar.clock.toggle.click()
    assert not desk.page.panel.review.bar.clock.shown
    desk.second(LIMIT_S - 4 * 60)
    assert desk.page.panel.question.bar.clock.shown, "at five minutes it comes back"


def test_a_killed_sitting_goes_on_where_it_was(
    desk: ExamDesk, appearance: Appearance, qtbot: QtBot
) -> None:
    desk.second(10)
    desk.press(Key.Key_B, Key.Key_F)
    desk.press(Key.Key_C, held=SHIFT)
    desk.press(Key.Key_Right)
    desk.second(50)
    before = desk.kept()
    desk.page.panel.clock.second.stop()
    desk.fakes.boot.forward(minutes=4)
    back = again(desk, appearance, qtbot)
    assert "The program was cut off for 4 min. The clock did not count that time." in back.words
    assert back.page.panel.seconds_left == LIMIT_S - 60
    after = back.kept()
    assert after.started == before.started
    assert after.position == 1
    first = after.cells[0]
    assert (first.chosen, first.flagged, first.struck) == (
        before.cells[0].chosen,
        True,
        before.cells[0].struck,
    )
    assert first.chosen is not None
    assert first.struck


def test_the_sentence_goes_when_the_learner_goes_on(
    desk: ExamDesk, appearance: Appearance, qtbot: QtBot
) -> None:
    desk.second(1)
    desk.page.panel.clock.second.stop()
    back = again(desk, appearance, qtbot)
    back.press(Key.Key_A)
    assert "cut off" not in back.words


@pytest.mark.parametrize(
    ("mode", "counted", "left"),
    [
        (STRICT, "The clock counted that time.", LIMIT_S - 60 - 120),
        (RELAXED, "The clock did not count that time.", LIMIT_S - 60),
    ],
)
def test_going_elsewhere_is_leaving(
    appearance: Appearance, qtbot: QtBot, mode: SittingMode, counted: str, left: int
) -> None:
    desk = ExamDesk(appearance, qtbot)
    desk.begin(mode)
    desk.second(60)
    assert desk.page.leave()
    settle()
    assert not desk.page.panel.running
    assert not desk.immersions[-1]
    assert any(isinstance(event.payload, SittingPaused) for event in desk.fakes.store.events)
    desk.fakes.boot.forward(minutes=2)
    back = again(desk, appearance, qtbot)
    assert f"You were away for 2 min. {counted}" in back.words
    assert back.page.panel.seconds_left == left


def test_the_time_may_run_out_while_one_is_away(
    desk: ExamDesk, appearance: Appearance, qtbot: QtBot
) -> None:
    desk.choose("b")
    desk.page.leave()
    desk.fakes.boot.forward(hours=1)
    back = desk.again(appearance, qtbot)
    back.enter()
    assert "The time of Mock exam A is up." in back.words
    back.press(Key.Key_Return)
    assert "The time ran out while you were away. Your answers are in." in back.words
    assert "1 of 10." in back.words
    assert desk.submissions() == ["time"]


def test_a_machine_that_slept_is_told_of(desk: ExamDesk) -> None:
    desk.fakes.boot.suspend(minutes=3)
    desk.second()
    assert "The machine slept for 3 min. The clock counted that time." in desk.words
    assert desk.page.panel.seconds_left == LIMIT_S - 181


def test_a_machine_started_anew_is_named(
    desk: ExamDesk, appearance: Appearance, qtbot: QtBot
) -> None:
    desk.page.leave()
    desk.fakes.boot.reboot(minutes=2)
    back = again(desk, appearance, qtbot)
    assert "the clock on the wall measured it" in back.words


def test_a_destination_goes_on_with_its_sitting(
    desk: ExamDesk, appearance: Appearance, qtbot: QtBot
) -> None:
    sitting = desk.sat.sitting.started.sitting
    desk.page.leave()
    back = desk.again(appearance, qtbot)
    back.enter(Destination(PageId.EXAM, sitting=sitting))
    assert back.page.panel.running
    back.end()
    shown = desk.again(appearance, qtbot)
    shown.enter(Destination(PageId.EXAM, sitting=sitting))
    assert shown.page.result.isVisible()


def test_a_sitting_nobody_knows_leads_to_the_forms(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot)
    desk.enter(Destination(PageId.EXAM, sitting="never"))
    assert desk.page.forms.isVisible()


def test_a_bank_that_changes_changes_nothing_in_a_sitting(desk: ExamDesk) -> None:
    stem = desk.sat.text(0).asked.stem
    desk.fakes.bank.questions.clear()
    desk.fakes.services.library.refresh()
    desk.page.refresh()
    desk.press(Key.Key_A, Key.Key_Right, Key.Key_Left)
    assert stem in desk.words
    desk.end()
    assert desk.page.result.isVisible()
    assert not desk.bugs


def test_the_multiplier_is_on_the_first_page_and_on_the_clock(
    appearance: Appearance, qtbot: QtBot
) -> None:
    made = learner()
    plan = made.services.planning.plan()
    assert plan is not None
    made.services.planning.decide(replace(plan, multiplier=1.5))
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter()
    desk.press(Key.Key_Return)
    assert "27 min: the usual 18 min, times 1.5 as in your settings." in desk.words
    desk.press(Key.Key_Return)
    desk.skip_tutorial()
    assert desk.page.panel.seconds_left == 27 * 60
    desk.end()
    assert "Time 27 min, 1.5 times the usual." in desk.words
