"""What came of a quiz: figures, filters, answers that unfold, and what to do next."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.quizzes import Setup, Source
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.option_list import OptionList
from tests.fakes import with_question
from tests.ui.desk import nameless, settle, words_of
from tests.ui.quiz.quiz_desk import GUESS, SURE, Key, QuizDesk

pytestmark = pytest.mark.gui

FOUR = Setup(
    source=Source.PICKED,
    count=4,
    items=("insights-1-q01", "metrics-1-q01", "culture-1-q01", "design-1-q01"),
)


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> QuizDesk:
    """Sure and wrong, slow and right by a guess, flagged and right, changed to right."""
    made = QuizDesk(appearance, qtbot)
    made.begin(FOUR)
    made.answer(right=False, tap=SURE)
    made.press(Key.Key_Return)
    made.painted()
    made.ms.now += 50_000
    made.choose(right=True)
    made.ms.now += 59_000
    made.press(GUESS, Key.Key_Return)
    made.painted()
    made.press(Key.Key_F)
    made.answer()
    made.press(Key.Key_Return)
    made.painted()
    made.choose(right=False)
    made.choose(right=True)
    made.press(SURE, Key.Key_Return)
    return made


def chips(desk: QuizDesk) -> dict[str, int | None]:
    faces = (
        desk.page.summary.chips.chip(key).face
        for key in ("all", "wrong", "flagged", "slow", "sure but wrong")
    )
    return {face.key: face.count for face in faces}


def shown_rows(desk: QuizDesk) -> list[int]:
    items = [answer.item for answer in desk.answers()]
    rows = (desk.page.summary.row(item) for item in items)
    return [n for n, row in enumerate(rows) if row.isVisible()]


def test_the_score_comes_with_its_range_and_what_comes_back(desk: QuizDesk) -> None:
    shown = words_of(desk.window)
    assert "3 of 4 right" in shown
    # Wilson 1927 at z 1.645, by hand.
    assert "75 %, 90 % range 36 to 94." in shown
    assert "2 questions will come back tomorrow." in shown
    assert "Answers you changed: 1 from wrong to right." in shown
    assert nameless(desk.window) == []


def test_filters_count_and_list(desk: QuizDesk) -> None:
    assert chips(desk) == {"all": 4, "wrong": 1, "flagged": 1, "slow": 1, "sure but wrong": 1}
    assert shown_rows(desk) == [0, 1, 2, 3]
    for key, rows in (("wrong", [0]), ("slow", [1]), ("flagged", [2]), ("sure but wrong", [0])):
        desk.page.summary.chips.chip(key).click()
        settle()
        assert shown_rows(desk) == rows


def test_a_filter_that_leaves_nothing_says_so(appearance: Appearance, qtbot: QtBot) -> None:
    desk = QuizDesk(appearance, qtbot)
    desk.begin(FOUR)
    desk.answer_all(True, True, True, True)
    desk.page.summary.chips.chip("wrong").click()
    assert "No answer was wrong." in words_of(desk.window)
    assert not desk.page.summary.misses.isVisible()
    desk.press(Key.Key_Return)
    assert desk.in_setup


def test_an_answer_unfolds_to_its_reasons_and_folds_again(desk: QuizDesk) -> None:
    item = desk.answers()[0].item
    row = desk.page.summary.row(item)
    assert "wrong" in row.head.accessibleName()
    assert "sure" in row.head.accessibleName()
    row.head.setFocus()
    desk.press(Key.Key_Return)
    (options,) = row.findChildren(OptionList)
    assert all(option.face.reason for option in options.rows)
    assert f"Takeaway of {item}." in words_of(row)
    assert row.head.accessibleDescription() == "unfolded"
    desk.press(Key.Key_Space)
    assert not options.isVisible()


def test_the_misses_are_practised_by_one_key(desk: QuizDesk) -> None:
    desk.press(Key.Key_M)
    desk.painted()
    quiz = desk.started()[-1]
    assert (quiz.source, quiz.mode) == ("picked", "learn")
    assert [item.item for item in quiz.paper] == [desk.answers()[0].item]


def test_a_new_quiz_and_esc_lead_to_the_set_up(desk: QuizDesk) -> None:
    desk.press(Key.Key_N)
    assert desk.in_setup
    assert not desk.page.setup.go_on.isVisible()


def test_esc_leads_to_the_set_up(desk: QuizDesk) -> None:
    desk.press(Key.Key_Escape)
    assert desk.in_setup


def test_a_lesson_read_from_the_summary_leads_back_to_it(desk: QuizDesk) -> None:
    item = next(answer.item for answer in desk.answers() if answer.item == "insights-1-q01")
    row = desk.page.summary.row(item)
    row.head.click()
    row.lesson_asked.emit("insights-1")
    assert desk.went == [Destination(PageId.LIBRARY, topic="insights-1")]
    desk.page.leave()
    desk.enter()
    assert desk.in_summary
    desk.page.leave()
    desk.enter()
    assert desk.in_setup


def test_a_bank_edited_while_the_summary_shows_is_said(desk: QuizDesk) -> None:
    item = desk.answers()[0].item
    desk.page.summary.row(item).head.click()
    with_question(desk.fakes.bank, item, stem="Another stem?")
    desk.fakes.services.library.refresh()
    desk.page.refresh()
    settle()
    shown = words_of(desk.window)
    assert "The bank has this question in other words now." in shown
    assert f"Takeaway of {item}." not in shown


def test_keys_of_the_summary(desk: QuizDesk) -> None:
    words = [hint.words for hint in desk.page.key_hints()]
    assert words == ["Practise the misses", "New quiz"]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_M, Key.Key_N])
def test_a_key_still_meant_for_the_questions_begins_nothing(
    appearance: Appearance, qtbot: QtBot, key: Qt.Key
) -> None:
    made = QuizDesk(appearance, qtbot)
    made.begin(Setup(source=Source.PICKED, count=1, items=("insights-1-q01",)))
    made.answer(right=False)
    # The last of it, and a key that waited while the question was still painted.
    qtbot.keyClick(made.page.panel, Key.Key_Return)
    waited = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(made.page.summary, waited)
    settle()
    assert made.in_summary
    assert len(made.started()) == 1
    made.press(key)
    assert not made.in_summary
