"""A learn quiz by keyboard: what each key does, what the log holds, what is on the screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import Confidence
from studyapp.domain.quizzes import Setup, Source
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.quiz.question.report_dialog import WRITE
from studyapp.ui.stopwatch import IDLE_MS
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.dialog import Dialog
from studyapp.ui.widgets.option_row import OptionState
from tests.fakes import fakes, study_bank, with_question
from tests.ui.desk import nameless, settle, words_of
from tests.ui.quiz.quiz_desk import CONTROL, GUESS, QUIZ, SHIFT, SURE, THINK, Key, QuizDesk

pytestmark = pytest.mark.gui

BLOCK = Setup(
    source=Source.PICKED, count=3, items=("insights-1-b01", "insights-1-b02", "insights-1-b03")
)
LESSON = Setup(source=Source.PICKED, count=2, items=("insights-1-q01", "culture-1-q01"))


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> QuizDesk:
    made = QuizDesk(appearance, qtbot)
    made.begin()
    return made


def one(appearance: Appearance, qtbot: QtBot, item: str) -> QuizDesk:
    made = QuizDesk(appearance, qtbot)
    made.begin(Setup(source=Source.PICKED, count=1, items=(item,)))
    return made


def states(desk: QuizDesk) -> dict[str, OptionState]:
    return {row.face.id: row.face.state for row in desk.page.panel.view.sheet.options.rows}


def struck(desk: QuizDesk) -> list[int]:
    rows = desk.page.panel.view.sheet.options.rows
    return [n for n, row in enumerate(rows) if row.face.struck]


def test_a_question_shows_no_reason_and_asks_for_an_answer_first(desk: QuizDesk) -> None:
    shown = words_of(desk.window)
    assert desk.asking.text.asked.stem in shown
    assert "Choose an answer." in shown
    assert "Reason" not in shown
    assert "Takeaway" not in shown
    assert not desk.page.panel.view.foot.taps.isVisible()
    assert desk.page.panel.view.sheet.hasFocus()
    assert nameless(desk.window) == []


def test_a_tap_without_a_choice_does_nothing(desk: QuizDesk) -> None:
    desk.press(GUESS, THINK, SURE)
    assert desk.answers() == []


def test_a_letter_chooses_and_the_tap_answers_and_reveals_in_one(desk: QuizDesk) -> None:
    desk.ms.now += 4_000
    desk.choose(right=True)
    assert "How sure are you?" in words_of(desk.window)
    desk.ms.now += 2_500
    desk.press(THINK)
    (answer,) = desk.answers()
    assert (answer.correct, answer.confidence) == (True, Confidence.THINK)
    assert (answer.first, answer.answer, answer.paused) == (4_000, 6_500, 0)
    assert (answer.position, answer.counts, answer.changes) == (0, True, ())
    shown = words_of(desk.window)
    assert f"Rule to keep: Takeaway of {answer.item}." in shown
    assert "A. Author, A Work, 2013" in shown
    rows = desk.page.panel.view.sheet.options.rows
    assert all(row.face.reason.startswith("Reason ") for row in rows)
    assert desk.page.panel.view.sheet.hasFocus()


@pytest.mark.parametrize(
    ("tap", "confidence"),
    [(GUESS, Confidence.GUESS), (THINK, Confidence.THINK), (SURE, Confidence.SURE)],
)
def test_the_taps_in_their_order(desk: QuizDesk, tap: Qt.Key, confidence: Confidence) -> None:
    desk.answer(tap=tap)
    assert desk.answers()[0].confidence is confidence


@pytest.mark.parametrize(
    ("right", "tap", "told"),
    [
        (False, SURE, "You were sure. It joins “sure but wrong” and comes back tomorrow."),
        (False, THINK, "Missed. It comes back tomorrow."),
        (True, GUESS, "Right, by a guess. A guess counts as missed: it comes back tomorrow."),
        (True, THINK, "Right, not quite sure. It comes back sooner than a sure one: tomorrow."),
        (True, SURE, "Right. It comes back on 23 November."),
    ],
)
def test_the_foot_says_what_the_answer_did(
    desk: QuizDesk, right: bool, tap: Qt.Key, told: str
) -> None:
    desk.answer(right=right, tap=tap)
    assert desk.page.panel.view.foot.told == told


def test_an_answer_that_was_not_due_moves_no_day(appearance: Appearance, qtbot: QtBot) -> None:
    desk = one(appearance, qtbot, "culture-1-q01")
    desk.answer(right=True)
    desk.press(Key.Key_Return)
    desk.begin(Setup(source=Source.PICKED, count=1, items=("culture-1-q01",)))
    desk.answer(right=False, tap=SURE)
    assert [answer.counts for answer in desk.answers()] == [True, False]
    told = desk.page.panel.view.foot.told
    assert "It was not due, so it still comes back on 23 November." in told
    assert "sure but wrong" in told


def test_right_and_wrong_are_told_by_word_and_state(desk: QuizDesk) -> None:
    desk.answer(right=False)
    answer = desk.answers()[0]
    found = states(desk)
    assert found[answer.chosen] is OptionState.WRONG
    assert found["b"] is OptionState.MISSED_KEY
    row = next(
        row for row in desk.page.panel.view.sheet.options.rows if row.face.id == answer.chosen
    )
    assert "your answer" in row.accessibleName()


def test_enter_goes_on_and_the_quiz_ends_after_the_last(desk: QuizDesk) -> None:
    for n in range(3):
        desk.press(Key.Key_Return)
        assert desk.asking.position == n, "Enter is no answer"
        desk.answer()
        words = "See the result" if n == 2 else "Next question"
        assert desk.page.panel.view.foot.next.text() == words
        desk.press(Key.Key_Return)
        if n < 2:
            desk.painted()
    assert desk.in_summary
    assert desk.reasons() == ["done"]
    assert desk.immersions[-1] is False
    assert [answer.position for answer in desk.answers()] == [0, 1, 2]


def test_changes_are_kept_in_order(desk: QuizDesk) -> None:
    order = desk.asking.item.order
    desk.ms.now += 1_000
    desk.press(Key.Key_A)
    desk.ms.now += 1_000
    desk.press(Key.Key_A, Key.Key_C, Key.Key_B, SURE)
    (answer,) = desk.answers()
    assert answer.changes == (order[0], order[2])
    assert answer.chosen == order[1]
    assert (answer.first, answer.answer) == (1_000, 2_000)


def test_after_the_reveal_nothing_can_be_chosen_or_answered_again(desk: QuizDesk) -> None:
    desk.answer(right=False)
    desk.press(Key.Key_A, Key.Key_B, GUESS, SURE)
    assert len(desk.answers()) == 1


def test_arrows_move_and_choose(desk: QuizDesk) -> None:
    order = desk.asking.item.order
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Down)
    assert desk.asking.chosen == order[1]
    desk.press(Key.Key_Up, THINK)
    assert desk.answers()[0].chosen == order[0]


def test_a_click_chooses_and_another_one_answers(desk: QuizDesk) -> None:
    view = desk.page.panel.view
    QTest.mouseClick(view.sheet.options.rows[2], Qt.MouseButton.LeftButton)
    settle()
    QTest.mouseClick(view.foot.taps.button(2), Qt.MouseButton.LeftButton)
    settle()
    assert desk.answers()[0].chosen == desk.asking.item.order[2]
    assert desk.answers()[0].confidence is Confidence.SURE


def test_a_key_held_down_counts_once(desk: QuizDesk) -> None:
    desk.choose(right=True)
    sheet = desk.page.panel.view.sheet
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, SURE, Qt.KeyboardModifier.NoModifier, "3", repeated)
        QApplication.sendEvent(sheet, event)
    settle()
    assert len(desk.answers()) == 1


def test_an_option_is_struck_and_comes_back_by_choosing(desk: QuizDesk) -> None:
    desk.press(Key.Key_A, held=SHIFT)
    assert struck(desk) == [0]
    desk.press(Key.Key_A)
    assert struck(desk) == []
    assert desk.asking.chosen == desk.asking.item.order[0]


def test_a_letter_brings_its_option_into_sight(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.set(text_size=2.0)
    desk = QuizDesk(appearance, qtbot, size=(960, 640))
    desk.begin()
    last = desk.page.panel.view.sheet.options.rows[-1]
    assert last.visibleRegion().isEmpty()
    desk.press(Key.Key_D)
    desk.qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().size() == last.size())


def test_after_a_miss_the_right_answer_is_in_sight(appearance: Appearance, qtbot: QtBot) -> None:
    appearance.set(text_size=2.0)
    desk = QuizDesk(appearance, qtbot, size=(960, 640))
    desk.begin()
    desk.press(Key.Key_D, SURE)
    rows = desk.page.panel.view.sheet.options.rows
    (key,) = [row for row in rows if row.face.state is OptionState.MISSED_KEY]
    assert key is not rows[-1]
    desk.qtbot.waitUntil(lambda: key.visibleRegion().boundingRect().size() == key.size())


def test_options_are_shuffled_and_the_anchored_one_stays_last(desk: QuizDesk) -> None:
    assert desk.asking.item.order[-1] == "d"
    letters = [row.face.letter for row in desk.page.panel.view.sheet.options.rows]
    assert letters == ["A", "B", "C", "D"]


def test_a_situation_stands_beside_its_questions(appearance: Appearance, qtbot: QtBot) -> None:
    desk = QuizDesk(appearance, qtbot)
    desk.begin(BLOCK)
    assert "Question 1 of 3 on this situation" in words_of(desk.window)
    assert "A parcel company asks after every delivery." in words_of(desk.window)
    beside = desk.page.panel.view.sheet.beside
    stem = desk.page.panel.view.sheet.stem
    assert stem.mapTo(beside, stem.rect().topLeft()).x() > 400
    desk.window.resize(960, 640)
    settle()
    assert stem.mapTo(beside, stem.rect().topLeft()).x() == 0
    desk.answer()
    desk.press(Key.Key_Return)
    assert "Question 2 of 3 on this situation" in words_of(desk.window)


def test_the_lesson_is_one_key_away_and_the_quiz_waits(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = QuizDesk(appearance, qtbot)
    desk.begin(Setup(source=Source.PICKED, count=1, items=("insights-1-q01",)))
    desk.press(Key.Key_L)
    assert desk.went == [], "before the answer a lesson would give it away"
    desk.answer(right=False)
    assert "Lesson: Insights 1" in desk.page.panel.view.sheet.explained.lesson.text()
    desk.press(Key.Key_L)
    assert desk.went == [Destination(PageId.LIBRARY, topic="insights-1")]
    desk.page.leave()
    desk.enter()
    assert desk.in_question
    assert desk.asking.revealed
    assert desk.immersions[-1] is True
    desk.press(Key.Key_Return)
    assert desk.in_summary


def test_no_lesson_no_key(appearance: Appearance, qtbot: QtBot) -> None:
    desk = one(appearance, qtbot, "culture-1-q01")
    desk.answer()
    assert not desk.page.panel.view.sheet.explained.lesson.isVisible()
    desk.press(Key.Key_L)
    assert desk.went == []


def test_a_flag_shows_once_it_is_kept_and_comes_off(desk: QuizDesk) -> None:
    item = desk.asking.item.item
    desk.press(Key.Key_F)
    assert desk.fakes.store.marked("small")[item].flagged
    assert "Flagged" in words_of(desk.window)
    desk.answer()
    desk.press(Key.Key_F)
    assert item not in desk.fakes.store.marked("small")
    assert "Flagged" not in words_of(desk.window)


def test_a_note_is_typed_kept_and_shown(desk: QuizDesk) -> None:
    item = desk.asking.item.item
    desk.choose(right=True)
    desk.press(Key.Key_N)
    desk.type("abc 123 f")
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.fakes.store.marked("small")[item].note == "abc 123 f"
    assert desk.answers() == []
    assert "abc 123 f" in words_of(desk.window)
    desk.press(SURE)
    assert len(desk.answers()) == 1


def test_a_note_half_written_is_kept_when_the_quiz_is_left(desk: QuizDesk) -> None:
    item = desk.asking.item.item
    desk.press(Key.Key_N)
    desk.type("half")
    desk.page.leave()
    assert desk.fakes.store.marked("small")[item].note == "half"


def test_a_report_goes_into_a_file_that_is_named(desk: QuizDesk) -> None:
    desk.answer(right=False)
    item = desk.asking.item.item
    desk.press(Key.Key_R)
    desk.type("Two are right.")
    desk.press(Key.Key_Return, held=CONTROL)
    (report,) = desk.fakes.reports.reports
    assert (report.item, report.words, report.bank) == (item, "Two are right.", "small")
    assert report.chosen == desk.asking.text.asked.text_of(desk.answers()[0].chosen)
    assert "reported-questions.csv" in words_of(desk.window)
    assert desk.in_question


def test_a_report_that_could_not_be_written_keeps_its_words(desk: QuizDesk) -> None:
    desk.press(Key.Key_R)
    desk.type("Wrong year.")
    desk.fakes.store.refuses = "The disk is full."
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.fakes.reports.reports == []
    dialog = next(one for one in desk.window.findChildren(Dialog) if one.isVisible())
    assert "The disk is full." in words_of(dialog)
    desk.fakes.store.refuses = ""
    dialog.button(WRITE).click()
    settle()
    assert desk.fakes.reports.reports[0].words == "Wrong year."


def test_esc_drops_a_report(desk: QuizDesk) -> None:
    desk.press(Key.Key_R, Key.Key_X, Key.Key_Escape)
    assert desk.in_question
    assert desk.fakes.reports.reports == []


# Time


def test_a_minute_without_input_stops_the_clock(desk: QuizDesk) -> None:
    desk.ms.now += IDLE_MS + 40_000
    desk.choose(right=True)
    desk.ms.now += 2_000
    desk.press(SURE)
    (answer,) = desk.answers()
    assert (answer.first, answer.answer, answer.paused) == (IDLE_MS, IDLE_MS + 2_000, 40_000)


def test_the_time_of_the_reasons_belongs_to_no_question(desk: QuizDesk) -> None:
    desk.answer(ms=3_000)
    desk.ms.now += 30_000
    desk.press(Key.Key_Return)
    desk.painted()
    desk.answer(ms=4_000)
    assert [answer.answer for answer in desk.answers()] == [3_000, 4_000]


def test_the_bar_shows_the_time_on_the_question(desk: QuizDesk) -> None:
    desk.ms.now += 48_000
    desk.page.panel.tick()
    assert desk.page.panel.view.bar.elapsed.seconds == 48
    assert not desk.page.panel.view.bar.clock.isVisible()


# What others hear of it


def test_an_answer_is_acknowledged_once_what_followed_is_painted(desk: QuizDesk) -> None:
    session = desk.asking.running.quiz.session
    desk.answer_all(True, False, True)
    expected = [(session, 0), (session, 1), (session, 2)]
    desk.qtbot.waitUntil(lambda: desk.acknowledged == expected)


def test_the_bar_asks_for_the_keys(desk: QuizDesk) -> None:
    asked: list[bool] = []
    desk.page.keys_asked.connect(lambda: asked.append(True))
    desk.page.panel.view.bar.keys.click()
    assert asked == [True]
    words = [hint.words for hint in desk.page.key_hints()]
    assert "Choose an option" in words
    desk.answer()
    words = [hint.words for hint in desk.page.key_hints()]
    assert "Next question" in words
    assert "Choose an option" not in words


# A bank that changes, or wants to do harm


def test_a_question_edited_meanwhile_stays_as_it_was_asked(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = one(appearance, qtbot, "culture-1-q01")
    with_question(desk.fakes.bank, "culture-1-q01", stem="Another stem?")
    desk.fakes.services.library.refresh()
    desk.page.refresh()
    settle()
    assert "Stem of culture-1-q01?" in words_of(desk.window)
    desk.answer()
    shown = words_of(desk.window)
    assert "The bank has this question in other words now." in shown
    assert "Takeaway" not in shown


def test_a_key_corrected_meanwhile_is_said_and_changes_no_score(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = one(appearance, qtbot, "culture-1-q01")
    options = desk.fakes.bank.questions["culture/culture-1.yaml"][0].options
    turned = tuple(replace(one, correct=one.id == "a") for one in options)
    with_question(desk.fakes.bank, "culture-1-q01", options=turned)
    desk.fakes.services.library.refresh()
    desk.page.refresh()
    desk.answer(right=True)
    assert desk.answers()[0].correct
    assert "another option is right now" in words_of(desk.window)


def test_a_bank_that_goes_takes_only_the_reasons_with_it(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = one(appearance, qtbot, "culture-1-q01")
    desk.answer()
    del desk.fakes.store.items["small", "culture-1-q01"]
    desk.page.refresh()
    settle()
    shown = words_of(desk.window)
    assert "This question is no longer in its bank, and its reasons went with it." in shown
    assert "Stem of culture-1-q01?" in shown
    desk.press(Key.Key_Return)
    assert "1 of 1 right" in words_of(desk.window)


HOSTILE = '<img src="file:///etc/passwd"><b>bold</b> & [x](file:///etc) <script>1</script>'


def test_hostile_words_are_shown_as_they_are(appearance: Appearance, qtbot: QtBot) -> None:
    bank = study_bank()
    question = bank.questions["culture/culture-1.yaml"][0]
    options = tuple(replace(one, text=HOSTILE, why=HOSTILE) for one in question.options)
    with_question(bank, question.id, stem=HOSTILE, takeaway=HOSTILE, options=options)
    desk = QuizDesk(appearance, qtbot, fakes(bank))
    desk.begin(Setup(source=Source.PICKED, count=1, items=(question.id,)))
    assert HOSTILE in words_of(desk.window)
    desk.answer(right=False)
    assert words_of(desk.window).count(HOSTILE) == 2
    assert HOSTILE in desk.page.panel.view.sheet.options.rows[0].accessibleName()
    desk.press(Key.Key_Return)
    desk.page.summary.row(question.id).head.click()
    assert HOSTILE in words_of(desk.window)


def test_a_quiz_without_its_words_is_not_begun(appearance: Appearance, qtbot: QtBot) -> None:
    desk = one(appearance, qtbot, "culture-1-q01")
    item = desk.asking.item
    desk.page.leave()
    del desk.fakes.store.content[item.hash]
    del desk.fakes.store.items["small", item.item]
    desk.enter()
    desk.press(Key.Key_Return)
    assert desk.in_setup
    assert "The words of the next question are not here." in desk.notices[-1]
    assert QUIZ.page is PageId.QUIZ
