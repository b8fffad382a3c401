"""A timed quiz: one clock, nothing told before the end, an end that comes by itself."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.quizzes import Setup, Source
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.quiz.question.leaving import Way
from studyapp.ui.stopwatch import IDLE_MS
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.dialog import Dialog
from tests.ui.desk import ByHand, settle, words_of
from tests.ui.quiz.quiz_desk import LEARN, SURE, THINK, TIMED, Key, QuizDesk

pytestmark = pytest.mark.gui

LIMIT = 3 * 108_000


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> QuizDesk:
    made = QuizDesk(appearance, qtbot)
    made.begin(TIMED)
    return made


def clock(desk: QuizDesk) -> str:
    return desk.page.panel.view.bar.clock.figures.accessibleName()


def dialog(desk: QuizDesk) -> Dialog:
    return next(one for one in desk.window.findChildren(Dialog) if one.isVisible())


def test_a_tap_goes_straight_on_and_tells_nothing(desk: QuizDesk) -> None:
    desk.choose(right=False)
    assert "Your tap gives the answer." in words_of(desk.window)
    desk.press(SURE)
    assert desk.asking.position == 1
    assert not desk.asking.revealed
    shown = words_of(desk.window)
    assert "Reason" not in shown
    assert "Right answer" not in shown
    assert "You were sure" not in shown


def test_the_result_comes_after_the_last(desk: QuizDesk) -> None:
    for right in (True, False, True):
        desk.answer(right=right)
    assert desk.in_summary
    assert "2 of 3 right" in words_of(desk.window)
    assert desk.reasons() == ["done"]


def test_the_clock_counts_down_and_never_pauses(desk: QuizDesk, qtbot: QtBot) -> None:
    assert clock(desk) == "5 minutes left"
    desk.ms.now += IDLE_MS + 30_000
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    desk.ms.now += 60_000
    desk.page.panel.tick()
    assert clock(desk) == "2 minutes left"
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.answer(ms=0)
    (answer,) = desk.answers()
    assert (answer.answer, answer.paused) == (IDLE_MS + 90_000, 0)


def test_at_zero_it_ends_and_the_answer_under_way_is_not_counted(desk: QuizDesk) -> None:
    desk.answer(ms=100_000)
    desk.choose(right=True)
    desk.ms.now += LIMIT - 100_000
    desk.page.panel.timer.timeout.emit()
    settle()
    assert desk.in_summary
    assert len(desk.answers()) == 1
    assert desk.reasons() == ["time"]
    shown = words_of(desk.window)
    assert "The time is up; an answer under way is not counted." in shown
    assert "2 questions were not answered." in shown


def test_a_tap_at_zero_is_too_late(desk: QuizDesk) -> None:
    desk.choose(right=True)
    desk.ms.now += LIMIT
    desk.press(SURE)
    assert desk.in_summary
    assert desk.answers() == []
    assert desk.reasons() == ["time"]


def test_a_tap_in_time_counts_though_its_write_takes_longer(
    appearance: Appearance, qtbot: QtBot
) -> None:
    lane = ByHand()
    desk = QuizDesk(appearance, qtbot, db=lane)
    desk.page.enter(Destination(PageId.QUIZ, quiz=TIMED))
    lane.step_all()
    desk.painted()
    desk.ms.now += LIMIT - 1
    desk.choose(right=True)
    desk.press(SURE)
    desk.ms.now += 5_000
    desk.page.panel.tick()
    lane.step_all()
    settle()
    assert len(desk.answers()) == 1
    desk.page.panel.tick()
    desk.ms.now += 1
    desk.page.panel.tick()
    lane.step_all()
    settle()
    assert desk.in_summary
    assert desk.reasons() == ["time"]


def test_esc_asks_and_the_clock_goes_on(desk: QuizDesk) -> None:
    desk.answer(ms=24_000)
    desk.press(Key.Key_Escape)
    asked = words_of(dialog(desk))
    assert "Leave this timed quiz?" in asked
    assert "1 of 3 answered, 5 minutes left. The clock stands once you leave." in asked
    buttons = [dialog(desk).button(way) for way in Way]
    assert len({button.y() for button in buttons}) == 1, "in one row"
    desk.press(Key.Key_Escape)
    assert desk.in_question
    assert desk.asking.position == 1
    desk.press(Key.Key_Escape)
    desk.ms.now += LIMIT
    desk.page.panel.tick()
    settle()
    assert desk.in_summary
    assert not [one for one in desk.window.findChildren(Dialog) if one.isVisible()]


def test_left_for_later_it_tells_nothing_and_goes_on_where_it_was(desk: QuizDesk) -> None:
    desk.answer(ms=24_000, right=False)
    desk.press(Key.Key_Escape)
    dialog(desk).button(Way.LATER).click()
    settle()
    assert desk.in_setup
    assert "Reason" not in words_of(desk.window)
    assert desk.page.setup.go_on.text() == "Go on: 1 of 3 answered"
    desk.ms.now += 10 * LIMIT
    desk.press(Key.Key_Return)
    desk.painted()
    assert desk.asking.position == 1
    assert clock(desk) == "5 minutes left"
    assert desk.reasons() == []


def test_ended_early_it_shows_its_result(desk: QuizDesk) -> None:
    desk.answer()
    desk.press(Key.Key_Escape)
    dialog(desk).button(Way.END).click()
    settle()
    assert desk.in_summary
    assert desk.reasons() == ["left"]
    assert "2 questions were not answered." in words_of(desk.window)


def test_no_lesson_and_no_reason_by_any_key(desk: QuizDesk) -> None:
    desk.choose(right=True)
    desk.press(Key.Key_L, Key.Key_Return)
    assert desk.went == []
    assert desk.asking.position == 0


def test_the_clock_can_be_heard(desk: QuizDesk) -> None:
    desk.ms.now += 60_000
    desk.press(Key.Key_T)
    assert clock(desk) == "4 minutes left"


def test_a_quiz_killed_goes_on_with_what_its_events_say(
    appearance: Appearance, qtbot: QtBot
) -> None:
    first = QuizDesk(appearance, qtbot)
    first.begin(TIMED)
    first.answer(ms=50_000, tap=THINK)
    first.choose(right=True)
    paper = first.asking.running.quiz.paper
    # Nothing is said to the page: the process is gone. Another one opens the same profile.
    again = QuizDesk(appearance, qtbot, first.fakes)
    again.enter(Destination(PageId.QUIZ, session=True))
    again.painted()
    assert again.asking.running.quiz.paper == paper
    assert again.asking.position == 1
    assert again.asking.chosen == ""
    again.page.panel.tick()
    assert clock(again) == "4 minutes left"
    again.answer(ms=LIMIT - 50_000 - 1)
    again.ms.now += 1
    again.page.panel.tick()
    settle()
    assert [answer.position for answer in again.answers()] == [0, 1]
    assert again.reasons() == ["time"]


def test_a_learn_quiz_has_no_limit(appearance: Appearance, qtbot: QtBot) -> None:
    desk = QuizDesk(appearance, qtbot)
    desk.begin(LEARN)
    desk.ms.now += 10 * LIMIT
    desk.page.panel.tick()
    assert desk.in_question
    assert desk.started()[0].limit == 0
    desk.begin(Setup(source=Source.ALL, count=1))
    assert len(desk.started()[1].paper) == 1
