"""A whole exam of 100 questions by keys alone, as a screen reader tells it: at each step what has
the keyboard says which question it is, what the option is and how it stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from tests.ui.desk import settle
from tests.ui.exam.exam_desk import SHIFT, ExamDesk, Key
from tests.ui.exam.full_form import QUESTIONS, full_learner
from tests.ui.hearing import heard

pytestmark = pytest.mark.gui
# By number: flagged, one option struck out, no answer at first, answered wrong.
FLAGGED = frozenset(range(5, QUESTIONS, 15))
STRUCK = frozenset(range(8, QUESTIONS, 10))
OPEN = 51
WRONG = frozenset(range(3, QUESTIONS, 5))


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def spoken() -> str:
    return focus().accessibleName()


def test_a_whole_exam_read_out(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = ExamDesk(appearance, qtbot, full_learner())
    said = heard(monkeypatch)
    desk.enter()
    desk.press(Key.Key_Return)
    assert "Time: 180 min. It ends by itself when they are over." in spoken()
    desk.press(Key.Key_Return)
    desk.skip_tutorial()

    for number in range(1, QUESTIONS + 1):
        question(desk, said, number)
        answer(desk, number)
        if number % 25 == 0:
            time(desk, said, number)
        said.clear()
        desk.press(Key.Key_Right)

    review(desk, said)
    desk.press(Key.Key_Return)
    assert spoken().startswith(f"{OPEN} of 100. ")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Space)
    assert spoken().endswith(", chosen")
    end(desk, said)


def question(desk: ExamDesk, said: list[str], number: int) -> None:
    """The question is read out as it comes, with its number and its words."""
    stem = desk.room.text.asked.stem
    assert spoken() == f"{number} of 100. {stem}"
    if number > 1:
        assert said[-1] == spoken()


def answer(desk: ExamDesk, number: int) -> None:
    """Into the options with Tab; each of them says its letter, its words and its state."""
    text = desk.room.text
    desk.press(Key.Key_Tab)
    order = text.item.order
    assert spoken() == f"A. {text.asked.text_of(order[0])}"
    if number in STRUCK:
        struck = next(n for n, option in enumerate(order) if option == "c")
        desk.press(Key(Key.Key_A + struck), held=SHIFT)
        row = desk.page.panel.question.column.options.rows[struck]
        words = text.asked.text_of("c").rstrip(".")
        assert row.accessibleName() == f"{'ABCD'[struck]}. {words}, struck out"
    if number in FLAGGED:
        desk.press(Key.Key_F)
        assert desk.page.panel.question.flag.accessibleName() == "Unflag"
    if number == OPEN:
        return
    wanted = order.index("a" if number in WRONG else "b")
    desk.press(*[Key.Key_Down] * wanted)
    if wanted == 0:
        desk.press(Key.Key_Space)
    words = text.asked.text_of(order[wanted])
    assert spoken() == f"{'ABCD'[wanted]}. {words}, chosen"
    chosen = [row for row in desk.page.panel.question.column.options.rows if row.isChecked()]
    assert chosen == [focus()]
    assert desk.kept().cells[number - 1].chosen == order[wanted]


def time(desk: ExamDesk, said: list[str], number: int) -> None:
    """T has the time read out, hidden or not."""
    desk.second(60)
    hours = {25: "2 hours 59 minutes", 50: "2 hours 58 minutes", 75: "2 hours 57 minutes"}
    said.clear()
    desk.press(Key.Key_T)
    assert said == [f"{hours.get(number, '2 hours 56 minutes')} left"]
    desk.press(Key.Key_K)
    said.clear()
    desk.press(Key.Key_T)
    assert len(said) == 1
    toggle = desk.page.panel.question.bar.clock.toggle
    hidden = not desk.page.panel.question.bar.clock.shown
    assert toggle.accessibleName() == ("Show clock" if hidden else "Hide clock")
    assert toggle.accessibleDescription().startswith("2 hours 5")


def review(desk: ExamDesk, said: list[str]) -> None:
    """The review says how the paper stands; grid and list tell every question."""
    told = f"Before you end. 1 question has no answer and {len(FLAGGED)} are flagged."
    assert spoken().startswith(told)
    assert said[-1] == spoken()
    desk.press(Key.Key_T)
    assert said[-1].endswith("left")
    grid = desk.page.panel.review.grid
    spoken_as = Qt.ItemDataRole.AccessibleTextRole
    names = [grid.model().index(at, 0).data(spoken_as) for at in range(QUESTIONS)]
    assert names[OPEN - 1] == f"{OPEN}, seen, no answer"
    assert names[0] == "1, answered"
    assert all("flagged" in names[number - 1] for number in FLAGGED)


def end(desk: ExamDesk, said: list[str]) -> None:
    """The question before the end, what is asked after it, and the result."""
    desk.press(Key.Key_R)
    assert "Every question has an answer" in spoken()
    while spoken() != "End exam":
        desk.press(Key.Key_Tab)
    desk.press(Key.Key_Return)
    assert desk.dialog is not None
    names = [part.accessibleName() for part in desk.dialog.findChildren(QWidget)]
    assert any(name.startswith("End the exam now? All are answered") for name in names)
    assert spoken() == "Go on"
    desk.press(Key.Key_Tab)
    assert spoken() == "End exam"
    desk.press(Key.Key_Return)
    assert spoken().startswith("Your answers are in.")
    assert said[-1] == spoken()
    desk.press(Key.Key_Return)
    settle()
    assert "of 100." in spoken()
    assert desk.submissions() == ["user"]
    assert len([cell for cell in desk.kept().cells if cell.chosen]) == QUESTIONS
