"""What the log refuses, what takes long, and a quiz that is left: nothing is lost."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.domain.quizzes import Setup, Source
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from tests.ui.desk import ByHand, settle, words_of
from tests.ui.quiz.quiz_desk import GUESS, LEARN, SURE, THINK, Key, QuizDesk

pytestmark = pytest.mark.gui

FULL = "The disk is full."


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> QuizDesk:
    made = QuizDesk(appearance, qtbot)
    made.begin()
    return made


@pytest.fixture
def lane() -> ByHand:
    return ByHand()


@pytest.fixture
def slow(appearance: Appearance, qtbot: QtBot, lane: ByHand) -> QuizDesk:
    made = QuizDesk(appearance, qtbot, db=lane)
    made.page.enter(Destination(PageId.QUIZ, quiz=LEARN))
    lane.step_all()
    made.painted()
    return made


def test_an_answer_that_is_refused_stays_chosen_and_can_be_given_again(desk: QuizDesk) -> None:
    desk.fakes.store.refuses = FULL
    desk.answer(right=False, ms=3_000)
    chosen = desk.asking.chosen
    assert chosen
    assert not desk.asking.revealed
    shown = words_of(desk.window)
    assert f"{FULL} Your answer is not kept yet: say again how sure you are." in shown
    assert "Reason" not in shown
    assert desk.page.panel.view.foot.taps.isEnabled()
    desk.fakes.store.refuses = ""
    desk.ms.now += 2_000
    desk.press(THINK)
    (answer,) = desk.answers()
    assert (answer.chosen, answer.answer) == (chosen, 5_000)
    assert FULL not in words_of(desk.window)
    assert desk.asking.revealed


def test_a_flag_that_is_refused_is_not_shown(desk: QuizDesk) -> None:
    desk.choose(right=True)
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_F)
    assert f"{FULL} Nothing was changed: try again." in words_of(desk.window)
    assert not desk.asking.mark.flagged
    assert desk.asking.chosen == "b"


def test_a_note_that_is_refused_stays_in_the_field(desk: QuizDesk) -> None:
    desk.press(Key.Key_N)
    desk.type("kept words")
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert FULL in words_of(desk.window)
    assert desk.page.panel.view.sheet.note.words == "kept words"
    desk.fakes.store.refuses = ""
    desk.press(Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert desk.asking.mark.note == "kept words"


def test_an_end_that_is_refused_shows_the_result_and_can_be_written_again(desk: QuizDesk) -> None:
    desk.answer_all(True, True)
    desk.answer()
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_Return)
    assert desk.in_summary
    shown = words_of(desk.window)
    assert "3 of 3 right" in shown
    assert f"{FULL} Your answers are kept, the end of the quiz is not yet." in shown
    assert desk.reasons() == []
    desk.fakes.store.refuses = ""
    desk.page.summary.notice.verb.click()
    settle()
    assert desk.reasons() == ["done"]
    assert FULL not in words_of(desk.window)
    desk.page.leave()
    assert desk.reasons() == ["done"]


def test_an_end_that_was_refused_is_written_when_one_leaves(desk: QuizDesk) -> None:
    desk.answer_all(True, True)
    desk.answer()
    desk.fakes.store.refuses = FULL
    desk.press(Key.Key_Return)
    desk.fakes.store.refuses = ""
    desk.page.leave()
    assert desk.reasons() == ["done"]


def test_a_fault_of_the_program_leaves_the_question_answerable(
    desk: QuizDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("unexpected")

    with monkeypatch.context() as patched:
        patched.setattr(type(desk.fakes.services.quizzes), "answer", broken)
        desk.answer()
    assert [str(bug) for bug in desk.bugs] == ["unexpected"]
    desk.press(SURE)
    assert len(desk.answers()) == 1


def test_nothing_shows_as_answered_before_the_log_has_it(slow: QuizDesk, lane: ByHand) -> None:
    slow.choose(right=False)
    slow.press(SURE)
    assert "Reason" not in words_of(slow.window)
    assert not slow.page.panel.view.foot.taps.isEnabled()
    lane.step_all()
    settle()
    assert slow.asking.revealed
    slow.qtbot.waitUntil(lambda: len(slow.acknowledged) == 1)


def test_a_tap_pressed_twice_answers_once(slow: QuizDesk, lane: ByHand) -> None:
    slow.choose(right=True)
    slow.press(SURE, GUESS, SURE)
    lane.step_all()
    settle()
    assert len(slow.answers()) == 1
    assert slow.answers()[0].confidence == "sure"


def test_what_is_asked_meanwhile_is_done_after_it(slow: QuizDesk, lane: ByHand) -> None:
    slow.choose(right=True)
    slow.press(SURE, Key.Key_F, Key.Key_Return)
    lane.step_all()
    settle()
    assert slow.asking.position == 1
    first = slow.asking.running.quiz.paper[0].item
    assert slow.fakes.store.marked("small")[first].flagged


def test_a_failure_drops_what_was_asked_meanwhile(slow: QuizDesk, lane: ByHand) -> None:
    slow.fakes.store.refuses = FULL
    slow.choose(right=True)
    slow.press(SURE, Key.Key_Escape)
    lane.step_all()
    settle()
    assert slow.in_question
    assert FULL in words_of(slow.window)
    slow.fakes.store.refuses = ""
    slow.press(SURE)
    lane.step_all()
    settle()
    assert slow.asking.revealed


def test_leaving_the_page_meanwhile_keeps_the_answer(slow: QuizDesk, lane: ByHand) -> None:
    slow.choose(right=True)
    slow.press(SURE)
    slow.page.leave()
    slow.enter()
    lane.step_all()
    settle()
    assert len(slow.answers()) == 1
    assert slow.in_setup
    assert slow.page.setup.go_on.text() == "Go on: 1 of 3 answered"


def test_a_bank_read_anew_meanwhile_does_not_lose_the_answer(slow: QuizDesk, lane: ByHand) -> None:
    slow.choose(right=True)
    slow.press(SURE)
    slow.page.refresh()
    lane.step_all()
    settle()
    assert len(slow.answers()) == 1
    assert slow.asking.revealed


# A quiz that is left


def test_a_quiz_that_was_left_is_offered_first(desk: QuizDesk) -> None:
    desk.answer_all(True)
    desk.page.leave()
    assert desk.immersions[-1] is False
    desk.enter()
    setup = desk.page.setup
    assert setup.go_on.text() == "Go on: 1 of 3 answered"
    assert "Your last quiz: all topics, at random, learn." in words_of(desk.window)
    assert setup.start_box.start.property("role") == "secondary"
    words = [hint.words for hint in desk.page.key_hints()]
    assert words[0] == "Go on with the quiz you left"
    desk.press(Key.Key_Return)
    desk.painted()
    assert desk.asking.position == 1
    assert desk.started()[0].session == desk.asking.running.quiz.session
    assert len(desk.started()) == 1


def test_a_killed_quiz_goes_on_at_its_question(
    desk: QuizDesk, appearance: Appearance, qtbot: QtBot
) -> None:
    desk.answer_all(True)
    desk.answer(right=False)
    order = [item.order for item in desk.asking.running.quiz.paper]
    again = QuizDesk(appearance, qtbot, desk.fakes)
    again.enter(Destination(PageId.QUIZ, session=True))
    again.painted()
    assert again.asking.position == 2
    assert [item.order for item in again.asking.running.quiz.paper] == order
    again.answer()
    again.press(Key.Key_Return)
    assert "2 of 3 right" in words_of(again.window)


def test_another_quiz_ends_the_one_that_was_left(desk: QuizDesk) -> None:
    desk.answer_all(True)
    desk.page.leave()
    desk.begin(Setup(source=Source.ALL, count=1))
    assert desk.reasons() == ["left"]
    assert len(desk.answers()) == 1


def test_esc_shows_what_came_of_it_and_keeps_the_rest(desk: QuizDesk) -> None:
    desk.answer_all(True)
    desk.press(Key.Key_Escape)
    assert desk.in_summary
    assert desk.reasons() == []
    shown = words_of(desk.window)
    assert "1 of 1 right" in shown
    assert "2 questions are left: the quiz waits for you." in shown
    desk.press(Key.Key_Return)
    desk.painted()
    assert desk.asking.position == 1


def test_esc_before_any_answer_leads_to_the_set_up(desk: QuizDesk) -> None:
    desk.press(Key.Key_Escape)
    assert desk.in_setup
    assert desk.page.setup.go_on.text() == "Go on: 0 of 3 answered"


def test_nothing_to_go_on_with_is_said(appearance: Appearance, qtbot: QtBot) -> None:
    desk = QuizDesk(appearance, qtbot)
    desk.enter(Destination(PageId.QUIZ, session=True))
    assert desk.in_setup
    assert desk.notices == ["No quiz is open. Choose what to practise."]
