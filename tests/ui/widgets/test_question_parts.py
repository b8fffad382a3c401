"""The stem of a question, the foot below it, a notice with a verb, an answer that was said."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.question_grid import QuestionGrid
from studyapp.ui.widgets.split_row import SplitRow
from studyapp.ui.widgets.stem import Stem, told_and_asked
from studyapp.ui.widgets.tap_group import Tap, TapGroup
from tests.ui.desk import settle, words_of

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("stem", "told", "asked"),
    [
        ("Replies fall. What comes **first**?", "Replies fall.", "What comes **first**?"),
        ("What comes first?", "", "What comes first?"),
        ("She asks: 'Why now?' What does it mean?", "She asks: 'Why now?'", "What does it mean?"),
        (
            "It is 3.5 of 5 vs. last year. Is it better?",
            "It is 3.5 of 5 vs. last year.",
            "Is it better?",
        ),
        ("A list follows.\n\nWhich fits?", "A list follows.", "Which fits?"),
        ("The team **measures. Which** figure?", "", "The team **measures. Which** figure?"),
        ("Name the measure. Then say why.", "", "Name the measure. Then say why."),
    ],
)
def test_the_question_of_a_stem_is_found(stem: str, told: str, asked: str) -> None:
    assert told_and_asked(stem) == (told, asked)


def test_a_stem_shows_what_it_has_and_tells_all_of_it(appearance: Appearance, qtbot: QtBot) -> None:
    stem = Stem(appearance)
    qtbot.addWidget(stem)
    stem.show()
    stem.set_question("A parcel company.", "Replies fall. What comes **first**?")
    assert words_of(stem) == "A parcel company.\nReplies fall.\nWhat comes first?"
    assert stem.accessibleName() == "A parcel company.\nReplies fall. What comes first?"
    stem.set_question("", "What comes first?")
    assert words_of(stem) == "What comes first?"


def test_both_ends_share_a_line_while_there_is_room(appearance: Appearance, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    left, right = Button(appearance, "Back"), Button(appearance, "Next")
    row = SplitRow((left,), (right,), box)
    box.show()
    row.setGeometry(0, 0, 400, row.heightForWidth(400))
    settle()
    where = [one.mapTo(row, one.rect().topLeft()) for one in (left, right)]
    assert where[0].y() == where[1].y()
    assert where[0].x() == 0
    assert where[1].x() + right.width() == 400
    narrow = left.width() + 8
    row.setGeometry(0, 0, narrow, row.heightForWidth(narrow))
    settle()
    where = [one.mapTo(row, one.rect().topLeft()) for one in (left, right)]
    assert where[1].y() >= where[0].y() + left.height()
    assert row.height() >= left.height() + right.height()


def test_a_notice_may_have_a_verb(appearance: Appearance, qtbot: QtBot) -> None:
    notice = Notice(appearance)
    qtbot.addWidget(notice)
    notice.tell("The disk is full.", "Try again")
    with qtbot.waitSignal(notice.acted):
        notice.verb.click()
    assert notice.words == "The disk is full."
    notice.tell("The disk is full.")
    assert not notice.verb.isVisible()
    notice.tell("")
    assert not notice.isVisible()


def test_a_tap_that_was_said_says_so(appearance: Appearance, qtbot: QtBot) -> None:
    taps = TapGroup(appearance, (Tap(1, "Guess", "1"), Tap(2, "Sure", "2")))
    qtbot.addWidget(taps)
    taps.show_said(2)
    assert [taps.button(n).accessibleDescription() for n in (1, 2)] == ["1", "2, said"]
    taps.show_said(None)
    assert taps.button(2).accessibleDescription() == "2"


def test_cells_of_another_size_need_another_height(appearance: Appearance, qtbot: QtBot) -> None:
    grid = QuestionGrid(appearance, "Questions", size=36, gap=5)
    qtbot.addWidget(grid)
    assert grid.columns_at(405) == 10
    assert grid.columns_at(325) == 5
    grid.set_cell(28, 5)
    assert grid.columns_at(325) == 10
