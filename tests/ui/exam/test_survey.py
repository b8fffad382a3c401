"""Three optional questions between the end and the result."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.domain.sitting_events import Fatigue, Outlook, Pace, SittingSurveyed
from studyapp.ui.theme.appearance import Appearance
from tests.ui.desk import nameless, settle
from tests.ui.exam.exam_desk import ExamDesk, Key

pytestmark = pytest.mark.gui


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    """Just after the end of a sitting."""
    made = ExamDesk(appearance, qtbot)
    made.begin()
    made.choose("b")
    made.hand_in()
    return made


def surveys(desk: ExamDesk) -> list[SittingSurveyed]:
    payloads = [event.payload for event in desk.fakes.store.events]
    return [one for one in payloads if isinstance(one, SittingSurveyed)]


def test_nothing_is_told_before_it_and_nothing_pressed_by_accident(desk: ExamDesk) -> None:
    assert "Your answers are in." in desk.words
    assert "1 of 10" not in desk.words
    assert desk.page.survey.hasFocus()
    desk.press(Key.Key_A, Key.Key_Right, Key.Key_Space)
    assert desk.page.survey.isVisible()
    assert nameless(desk.page.survey) == []
    assert not desk.page.alone()


def test_whoever_says_nothing_goes_straight_to_the_result(desk: ExamDesk) -> None:
    desk.press(Key.Key_Return)
    assert "1 of 10." in desk.words
    assert surveys(desk) == []
    assert desk.kept().survey is None


def test_what_is_said_by_keys_is_kept(desk: ExamDesk) -> None:
    desk.press(Key.Key_Tab, Key.Key_Space)
    assert desk.page.survey.pace.current == Pace.SHORT
    desk.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Right, Key.Key_Space)
    desk.page.survey.setFocus(Qt.FocusReason.OtherFocusReason)
    desk.press(Key.Key_Return)
    (said,) = surveys(desk)
    assert (said.pace, said.fatigue, said.outlook) == (Pace.SHORT, None, Outlook.NEAR)
    assert desk.kept().survey == said
    assert desk.page.result.isVisible()


def test_the_questions_are_named_for_who_listens(desk: ExamDesk) -> None:
    survey = desk.page.survey
    assert survey.pace.accessibleName() == "How did the time feel?"
    described = survey.outlook.button(Outlook.ABOVE).accessibleDescription()
    assert described == "Where do you think you are against your target of 75 %?"


def test_another_sitting_begins_with_nothing_said(desk: ExamDesk) -> None:
    desk.page.survey.fatigue.button(Fatigue.TIRED).click()
    desk.page.survey.result.click()
    settle()
    desk.fakes.clock.forward(days=20)
    desk.begin()
    desk.hand_in()
    survey = desk.page.survey
    assert survey.fatigue.current == ""
    assert not survey.fatigue.button(Fatigue.TIRED).isChecked()
    desk.press(Key.Key_Return)
    assert len(surveys(desk)) == 1


def test_a_full_disk_costs_neither_the_result_nor_the_words(desk: ExamDesk) -> None:
    survey = desk.page.survey
    survey.fatigue.button(Fatigue.TIRED).click()
    desk.fakes.store.refuses = "No space left."
    desk.press(Key.Key_Return)
    told = "What you said could not be kept. Your exam is in all the same. No space left."
    assert told in desk.words
    desk.press(Key.Key_Return)
    assert survey.isVisible()
    desk.fakes.store.refuses = ""
    survey.setFocus(Qt.FocusReason.OtherFocusReason)
    desk.press(Key.Key_Return)
    assert [one.fatigue for one in surveys(desk)] == [Fatigue.TIRED]
    assert desk.page.result.isVisible()


def test_one_may_go_on_without_it(desk: ExamDesk) -> None:
    desk.page.survey.fatigue.button(Fatigue.TIRED).click()
    desk.fakes.store.refuses = "No space left."
    desk.page.survey.result.click()
    settle()
    desk.page.survey.notice.verb.click()
    settle()
    assert desk.page.result.isVisible()
    assert surveys(desk) == []


def test_a_time_that_ran_out_while_one_was_away_asks_nothing(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = ExamDesk(appearance, qtbot)
    desk.begin()
    desk.page.leave()
    desk.fakes.boot.forward(hours=2)
    back = desk.again(appearance, qtbot)
    back.enter()
    back.press(Key.Key_Return)
    assert back.page.result.isVisible()
