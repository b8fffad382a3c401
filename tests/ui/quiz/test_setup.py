"""The set-up by keyboard: what is ticked, what there is to draw, what Start begins."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.quizzes import QuizMode, Setup, Source
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.quiz.setup.tree import NONE, WEAK
from studyapp.ui.theme.appearance import Appearance
from tests.fakes import bank_folder, bare_fakes, fakes, study_bank
from tests.ui.asking import answer
from tests.ui.desk import nameless, settle, words_of
from tests.ui.quiz.quiz_desk import CONTROL, Key, QuizDesk, learner

pytestmark = pytest.mark.gui


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> QuizDesk:
    made = QuizDesk(appearance, qtbot)
    made.enter()
    return made


def link(desk: QuizDesk, at: int) -> None:
    QTest.mouseClick(desk.page.setup.tree.links[at], Qt.MouseButton.LeftButton)
    settle()


def start_words(desk: QuizDesk) -> str:
    return desk.page.setup.start_box.start.text()


def test_the_first_quiz_is_one_key_away(desk: QuizDesk) -> None:
    assert start_words(desk) == "Start 10 questions, about 18 min"
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.in_question
    assert desk.immersions[-1] is True
    (started,) = desk.started()
    assert (started.source, started.mode, started.topics) == ("weakest", "learn", ())
    assert len(started.paper) == 10


def test_every_stop_has_a_name(desk: QuizDesk) -> None:
    assert nameless(desk.window) == []


def test_ticks_change_counts_and_start(desk: QuizDesk) -> None:
    link(desk, 2)
    assert not desk.page.setup.start_box.start.isEnabled()
    assert "Tick a topic to practise." in words_of(desk.window)
    tree = desk.page.setup.tree
    tree.row("metrics").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Key.Key_Right, Key.Key_Down, Key.Key_Space)
    assert desk.page.setup.options.sources.row("all").face.figure == "3"
    assert start_words(desk) == "Start 3 questions, about 5 min"
    assert "Only 3 questions fit. Tick more topics for more." in words_of(desk.window)
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.started()[0].topics == ("metrics-1",)


def test_filters_say_how_many_fit_and_what_to_do_where_none_does(desk: QuizDesk) -> None:
    options = desk.page.setup.options
    counts = {key: options.sources.row(key).face.figure for key in ("unseen", "missed", "all")}
    assert counts == {"unseen": "33", "missed": "0", "all": "33"}
    options.sources.row("flagged").click()
    settle()
    assert "You flagged none of these." in words_of(desk.window)
    assert not desk.page.setup.start_box.start.isEnabled()
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.started() == []


def test_fewer_than_asked_for_is_said_and_all_can_be_taken(desk: QuizDesk) -> None:
    counts = desk.page.setup.options.counts
    counts.button("20").click()
    assert start_words(desk) == "Start 20 questions, about 36 min"
    counts.button("0").click()
    settle()
    assert start_words(desk) == "Start 33 questions, about 59 min"
    assert counts.button("0").text() == "All 33"


def test_a_timed_quiz_takes_the_learners_own_time(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    plan = made.services.planning.plan()
    assert plan
    made.services.planning.decide(replace(plan, multiplier=1.5))
    desk = QuizDesk(appearance, qtbot, made)
    desk.enter()
    desk.page.setup.options.modes.row("timed").click()
    settle()
    timed = desk.page.setup.options.modes.row("timed")
    assert timed.face.note == "162 s a question, reasons at the end"
    assert start_words(desk) == "Start 10 questions, about 27 min"
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.started()[0].limit == 10 * 162_000


def test_weak_topics_are_ticked_where_answers_call_them_so(desk: QuizDesk) -> None:
    desk.page.setup.tree.several_asked.emit(WEAK)
    assert "No topic is weak for certain yet." in desk.notices[0]
    answer(desk.fakes, "metrics-1", [False, False, False])
    answer(desk.fakes, "culture-1", [True, True, True])
    desk.page.refresh()
    settle()
    desk.page.setup.tree.several_asked.emit(WEAK)
    settle()
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.started()[-1].topics == ("metrics-1",)


def test_ticks_stay_when_one_comes_back(desk: QuizDesk) -> None:
    desk.page.setup.tree.several_asked.emit(NONE)
    desk.page.setup.tree.ticked.emit(frozenset({"culture-2"}))
    desk.page.leave()
    desk.enter()
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.started()[0].topics == ("culture-2",)


def test_the_last_set_up_is_one_key_away(desk: QuizDesk) -> None:
    assert not desk.page.setup.start_box.last.isVisible()
    desk.press(Key.Key_L)
    assert desk.started() == []
    topics = ("metrics-1", "metrics-2")
    desk.begin(Setup(topics, Source.UNSEEN, 5, QuizMode.TIMED))
    desk.page.leave()
    desk.begin(Setup(source=Source.PICKED, count=1, items=("culture-1-q01",)))
    desk.page.leave()
    desk.enter()
    words = desk.page.setup.start_box.last.text()
    assert words == "As last time: Metrics, not seen yet, 5, timed"
    desk.press(Key.Key_L)
    assert desk.in_question
    last = desk.started()[-1]
    assert (last.topics, last.source, last.mode, len(last.paper)) == (topics, "unseen", "timed", 5)


def test_a_topic_without_questions_is_said_and_cannot_be_ticked(
    appearance: Appearance, qtbot: QtBot
) -> None:
    bank = study_bank()
    bank.questions["culture/culture-2.yaml"] = ()
    desk = QuizDesk(appearance, qtbot, fakes(bank))
    desk.enter()
    tree = desk.page.setup.tree
    tree.set_unfolded({"culture"})
    row = tree.row("culture-2")
    assert row.row.note == "no questions yet"
    assert "no questions yet" in row.accessibleName()
    desk.page.setup.tree.several_asked.emit(NONE)
    row.click()
    settle()
    assert row.checkState() is Qt.CheckState.Unchecked
    assert not desk.page.setup.start_box.start.isEnabled()
    tree.row("culture").click()
    settle()
    assert tree.row("culture").checkState() is Qt.CheckState.Checked
    tree.row("culture").click()
    settle()
    assert tree.row("culture").checkState() is Qt.CheckState.Unchecked


def test_a_bank_without_practice_questions_says_so(appearance: Appearance, qtbot: QtBot) -> None:
    desk = QuizDesk(appearance, qtbot, fakes(bank_folder()))
    desk.enter()
    assert "This question bank has no practice questions." in words_of(desk.window)
    desk.press(Key.Key_Return)
    assert desk.went == [Destination(PageId.SETTINGS, section="banks")]


def test_before_the_first_start_the_page_leads_there(appearance: Appearance, qtbot: QtBot) -> None:
    desk = QuizDesk(appearance, qtbot, bare_fakes({"banks/small": study_bank()}))
    desk.enter()
    assert "Not set up yet." in words_of(desk.window)
    desk.press(Key.Key_Return)
    assert desk.went == [Destination(PageId.FIRST_START)]


def test_a_destination_starts_a_quiz_at_once(desk: QuizDesk) -> None:
    desk.begin(Setup(("culture-1",), Source.UNSEEN, 2))
    assert desk.in_question
    assert {item.topic for item in desk.started()[0].paper} == {"culture-1"}


def test_a_destination_that_fits_nothing_says_so_and_shows_what_was_asked(desk: QuizDesk) -> None:
    desk.enter(Destination(PageId.QUIZ, quiz=Setup(("culture-1",), Source.MISSED, 5)))
    assert desk.in_setup
    assert "You missed none of these." in desk.notices[0]
    assert desk.page.setup.options.sources.current == "missed"
    assert desk.started() == []


def test_due_questions_come_from_today_and_are_gone_once_answered(desk: QuizDesk) -> None:
    due = Destination(PageId.QUIZ, quiz=Setup(source=Source.DUE, count=10))
    desk.enter(due)
    assert "No question is due today." in desk.notices[0]
    answer(desk.fakes, "metrics-1", [False])
    desk.fakes.clock.forward(days=1)
    desk.enter(due)
    assert [item.item for item in desk.started()[-1].paper] == ["metrics-1-q01"]


def test_no_question_of_a_form_is_drawn_or_counted(desk: QuizDesk) -> None:
    assert desk.page.setup.options.sources.row("all").face.figure == "33"
    desk.begin(Setup(source=Source.ALL, count=100))
    assert all("-f0" not in item.item for item in desk.started()[0].paper)


def test_a_failure_to_begin_is_told_and_begins_nothing(desk: QuizDesk) -> None:
    desk.fakes.store.refuses = "The disk is full."
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.in_setup
    assert desk.notices == ["The disk is full."]
    desk.fakes.store.refuses = ""
    desk.press(Key.Key_Return, held=CONTROL)
    assert desk.in_question


def test_keys_are_listed_as_they_work(desk: QuizDesk) -> None:
    words = [hint.words for hint in desk.page.key_hints()]
    assert "Start the quiz" in words
    assert "Start a quiz as last time" not in words
