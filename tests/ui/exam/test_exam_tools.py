"""What an exam has beside its questions: the pinned grid, the hidden clock, warnings, the reminder
of text below, and in a relaxed sitting notes and highlights."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.sentences import Sentence
from studyapp.domain.sitting_events import Stretch
from studyapp.services.ports import StorageFailed
from studyapp.services.preferences import Preferences
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.note_editor import Words
from tests.fake_questions import FORM
from tests.fakes import MemoryPreferences, with_question
from tests.ui.desk import press, settle
from tests.ui.exam.exam_desk import EXAM, RELAXED, SHIFT, ExamDesk, Key, learner
from tests.ui.hearing import heard
from tests.unit.services.exam_desk import LIMIT

pytestmark = pytest.mark.gui
LIMIT_S = LIMIT // 1000


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    """A strict sitting at its first question."""
    made = ExamDesk(appearance, qtbot)
    made.begin()
    return made


@pytest.fixture
def relaxed(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    made = ExamDesk(appearance, qtbot)
    made.begin(RELAXED)
    return made


def gone_on(desk: ExamDesk, appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    """The program was closed and started again, and the sitting is gone on with."""
    desk.page.panel.clock.second.stop()
    back = desk.again(appearance, qtbot)
    back.enter()
    back.press(Key.Key_Return)
    return back


# The grid


def test_the_grid_stays_unpinned_after_the_program_was_closed(
    appearance: Appearance, qtbot: QtBot
) -> None:
    kept = MemoryPreferences()
    desk = ExamDesk(appearance, qtbot, preferences=kept)
    desk.begin()
    frame = desk.page.panel.question.frame
    QTest.mouseClick(frame.panel.close_button, Qt.MouseButton.LeftButton)
    settle()
    assert not frame.panel.isVisible()
    assert not desk.page.walk.view.frame.panel.isVisibleTo(desk.page.walk)
    assert kept.load().preferences == Preferences(grid_pinned=False)
    desk.press(Key.Key_G)
    assert frame.panel.isVisible()
    assert kept.load().preferences.grid_pinned


def test_a_full_disk_leaves_the_grid_where_it_was_put(appearance: Appearance, qtbot: QtBot) -> None:
    class FullDisk(MemoryPreferences):
        def save(self, preferences: Preferences) -> None:
            raise StorageFailed(Sentence("The disk is full."))

    desk = ExamDesk(appearance, qtbot, preferences=FullDisk())
    desk.begin()
    desk.press(Key.Key_G)
    assert not desk.page.panel.question.frame.panel.isVisible()
    assert desk.notices == ["This holds until you close the window. The disk is full."]


# The clock


def test_k_hides_the_clock_and_brings_it_back(desk: ExamDesk) -> None:
    question, review = desk.page.panel.question.bar.clock, desk.page.panel.review.bar.clock
    desk.press(Key.Key_K)
    assert not question.figures.isVisible()
    desk.press(Key.Key_R)
    assert not review.figures.isVisible()
    desk.press(Key.Key_K)
    assert review.figures.isVisible()
    assert question.shown


def test_at_five_minutes_it_comes_back_and_cannot_be_hidden(desk: ExamDesk) -> None:
    clock = desk.page.panel.question.bar.clock
    desk.press(Key.Key_K)
    clock.toggle.setFocus()
    desk.second(LIMIT_S - 301)
    assert not clock.shown
    desk.second(1)
    assert clock.figures.isVisible()
    assert not clock.toggle.isVisible()
    assert desk.page.panel.question.column.hasFocus(), "not on whatever stands beside it"
    desk.press(Key.Key_K)
    assert clock.figures.isVisible()


def test_a_hidden_clock_is_remembered_for_its_sitting_alone(desk: ExamDesk) -> None:
    sitting = desk.sat.sitting.started.sitting
    desk.press(Key.Key_K)
    desk.page.leave()
    desk.page.enter(replace(EXAM, sitting=sitting))
    settle()
    assert not desk.page.panel.question.bar.clock.shown
    desk.end()
    desk.fakes.clock.forward(days=20)
    desk.begin()
    assert desk.page.panel.question.bar.clock.shown


# Warnings


def warning(desk: ExamDesk) -> str:
    label = desk.page.panel.question.bar.warning
    return label.text() if label.isVisible() else ""


def test_a_warning_stands_beside_the_clock_for_a_while(
    desk: ExamDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = heard(monkeypatch)
    desk.second(LIMIT_S - 901)
    assert (warning(desk), said) == ("", [])
    desk.second(1)
    assert (warning(desk), said) == ("15 minutes left.", ["15 minutes left."])
    desk.press(Key.Key_A, Key.Key_Right)
    assert warning(desk) == "15 minutes left."
    desk.page.panel.question.bar.telling.timeout.emit()
    assert warning(desk) == ""


def test_a_warning_is_not_given_again_after_a_resume(
    desk: ExamDesk, appearance: Appearance, qtbot: QtBot
) -> None:
    desk.second(LIMIT_S - 890)
    back = gone_on(desk, appearance, qtbot)
    assert warning(back) == ""
    back.second(300)
    assert warning(back) == ""
    back.second(290)
    assert warning(back) == "5 minutes left."


def test_what_passed_while_one_was_away_is_told_once_by_the_newest(
    desk: ExamDesk, appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.second(60)
    desk.page.leave()
    settle()
    desk.fakes.boot.forward(minutes=13)
    said = heard(monkeypatch)
    back = gone_on(desk, appearance, qtbot)
    assert back.page.panel.seconds_left == 4 * 60
    assert warning(back) == "4 minutes left."
    assert [one for one in said if "minutes left" in one] == ["4 minutes left."]


def test_a_crash_costs_no_warning(desk: ExamDesk, appearance: Appearance, qtbot: QtBot) -> None:
    desk.second(LIMIT_S - 302)
    desk.fakes.boot.forward(hours=1)
    back = gone_on(desk, appearance, qtbot)
    assert warning(back) == ""
    back.second(2)
    assert warning(back) == "5 minutes left."


def test_a_warning_stands_in_one_line_in_a_narrow_window(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = ExamDesk(appearance, qtbot, size=(960, 640))
    appearance.set(text_size=1.5)
    desk.begin(RELAXED)
    desk.second(LIMIT_S - 900)
    settle()
    bar = desk.page.panel.question.bar
    assert bar.warning.isVisible()
    assert bar.warning.line_count(bar.warning.width()) == 1
    assert bar.warning.geometry().right() < bar.clock.geometry().left()
    assert bar.clock.geometry().right() < bar.width()


# Text below the fold


LONG = " ".join(f"Sentence {n} of a long story about a parcel." for n in range(120))


def overflowing(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    made = learner()
    for questions in list(made.bank.questions.values()):
        for question in questions:
            if question.pool == FORM:
                with_question(made.bank, question.id, stem=f"{LONG} Which fits?")
    made.services.library.refresh()
    desk = ExamDesk(appearance, qtbot, made, size=(960, 640))
    desk.begin()
    settle()
    return desk


MORE = "There is more of this question below. Next once more goes on."


def test_next_reminds_once_of_what_is_below(
    appearance: Appearance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = overflowing(appearance, qtbot)
    said = heard(monkeypatch)
    desk.press(Key.Key_Right)
    assert (desk.number, MORE in desk.words, said) == (1, True, [MORE])
    desk.press(Key.Key_Right)
    assert (desk.number, MORE in desk.words) == (2, False)
    desk.press(Key.Key_Left)
    desk.press(Key.Key_Return)
    assert desk.number == 2, "once a question"
    QTest.mouseClick(desk.page.panel.question.next, Qt.MouseButton.LeftButton)
    settle()
    assert (desk.number, MORE in desk.words) == (2, True)


def test_whoever_scrolled_to_the_end_is_not_reminded(appearance: Appearance, qtbot: QtBot) -> None:
    desk = overflowing(appearance, qtbot)
    bar = desk.page.panel.question.frame.frame.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    bar.setValue(0)
    desk.press(Key.Key_Right)
    assert desk.number == 2


def test_a_question_that_fits_reminds_of_nothing(desk: ExamDesk) -> None:
    desk.press(Key.Key_Right)
    assert desk.number == 2


def test_back_and_the_grid_ask_nothing(appearance: Appearance, qtbot: QtBot) -> None:
    desk = overflowing(appearance, qtbot)
    desk.press(Key.Key_G, Key.Key_Right, Key.Key_Right, Key.Key_Return)
    assert desk.number == 3
    desk.press(Key.Key_Left)
    assert desk.number == 2


# Notes and highlights


def editor(desk: ExamDesk) -> Words:
    found = desk.page.panel.question.own.editor.findChild(Words)
    assert isinstance(found, Words)
    return found


def write(desk: ExamDesk, words: str) -> None:
    desk.press(Key.Key_N)
    assert editor(desk).hasFocus()
    QTest.keyClicks(editor(desk), words)


def test_strict_has_neither_notes_nor_highlights(desk: ExamDesk) -> None:
    before = desk.kept()
    desk.press(Key.Key_N, Key.Key_H)
    assert not desk.page.panel.question.own.isVisible()
    assert desk.page.panel.question.column.hasFocus()
    assert desk.kept() == before
    hints = [hint.words for hint in desk.page.key_hints()]
    assert "Write a note" not in hints


def test_a_note_is_kept_and_shown_and_comes_back(
    relaxed: ExamDesk, appearance: Appearance, qtbot: QtBot
) -> None:
    write(relaxed, "ask about a, b")
    assert relaxed.cell.chosen is None, "letters are words here"
    press(relaxed.window, Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert relaxed.kept().cells[0].note == "ask about a, b"
    assert "ask about a, b" in relaxed.words
    assert relaxed.page.panel.question.column.hasFocus()
    relaxed.press(Key.Key_Right)
    assert "ask about a, b" not in relaxed.words
    back = gone_on(relaxed, appearance, qtbot)
    back.press(Key.Key_Left)
    assert "ask about a, b" in back.words


def test_esc_twice_leaves_a_note_as_it_was(relaxed: ExamDesk) -> None:
    write(relaxed, "kept")
    press(relaxed.window, Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    settle()
    write(relaxed, " no more")
    relaxed.press(Key.Key_Escape)
    assert "These words are not kept yet. Esc again drops them" in relaxed.words
    relaxed.press(Key.Key_Escape)
    assert not relaxed.page.panel.question.own.editor.isVisible()
    assert "kept" in relaxed.words.splitlines()
    assert relaxed.page.panel.question.column.hasFocus()
    relaxed.press(Key.Key_Right)
    assert relaxed.number == 2
    assert relaxed.kept().cells[0].note == "kept"


def test_words_being_written_are_kept_when_one_goes_on(relaxed: ExamDesk) -> None:
    write(relaxed, "half a th")
    QTest.mouseClick(relaxed.page.panel.question.next, Qt.MouseButton.LeftButton)
    settle()
    assert relaxed.number == 2
    assert relaxed.kept().cells[0].note == "half a th"
    write(relaxed, "at the end")
    relaxed.second(LIMIT_S - 1)
    assert relaxed.kept().cells[1].note == "at the end", "a second before the time is up"


def test_words_being_written_are_kept_when_one_leaves(relaxed: ExamDesk) -> None:
    write(relaxed, "unfinished")
    relaxed.page.leave()
    settle()
    assert relaxed.kept().cells[0].note == "unfinished"


def test_an_empty_note_takes_the_words_away(relaxed: ExamDesk) -> None:
    write(relaxed, "x")
    press(relaxed.window, Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    settle()
    relaxed.press(Key.Key_N, Key.Key_Backspace)
    press(relaxed.window, Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert relaxed.kept().cells[0].note == ""


def test_a_note_that_cannot_be_kept_stays_and_is_tried_again(relaxed: ExamDesk) -> None:
    relaxed.fakes.store.refuses = "No space left."
    write(relaxed, "words")
    press(relaxed.window, Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "1 step is not saved yet." in relaxed.words
    assert not relaxed.page.panel.question.frame.frame.notice.hint
    assert "words" in relaxed.words
    relaxed.fakes.store.refuses = ""
    relaxed.press(Key.Key_A)
    assert relaxed.kept().cells[0].note == "words"


def test_words_are_highlighted_by_keys_alone(
    relaxed: ExamDesk, appearance: Appearance, qtbot: QtBot
) -> None:
    stem = relaxed.page.panel.question.stem
    text = relaxed.sat.text(0).asked.text
    relaxed.press(Key.Key_H)
    assert stem.hasFocus()
    assert "with Shift more than one" in relaxed.words
    notice = relaxed.page.panel.question.frame.frame.notice
    assert notice.hint, "nothing is wrong"
    relaxed.press(Key.Key_Right)
    relaxed.press(Key.Key_Right, held=SHIFT)
    assert relaxed.number == 1, "the arrows go through words here"
    relaxed.press(Key.Key_H)
    first = text.split()[0]
    kept = relaxed.kept().cells[0].highlights
    assert kept == (Stretch(len(first) + 1, len(text)),)
    assert stem.chosen is None, "H once more would take it away"
    assert stem.accessibleDescription() == f"Highlighted: {text[len(first) + 1 :]}"
    assert relaxed.page.panel.question.column.hasFocus()
    relaxed.press(Key.Key_Right)
    assert relaxed.number == 2
    assert stem.accessibleDescription() == ""
    back = gone_on(relaxed, appearance, qtbot)
    back.press(Key.Key_Left)
    described = back.page.panel.question.stem.accessibleDescription()
    assert described == f"Highlighted: {text[len(first) + 1 :]}"
    back.press(Key.Key_H, Key.Key_End, Key.Key_H)
    assert [text[s.start : s.end] for s in back.kept().cells[0].highlights] == ["of"]


def test_esc_leaves_the_words_without_a_mark(relaxed: ExamDesk) -> None:
    relaxed.press(Key.Key_H, Key.Key_Escape)
    assert relaxed.page.panel.question.stem.chosen is None
    assert relaxed.page.panel.question.column.hasFocus()
    assert "with Shift more than one" not in relaxed.words
    relaxed.press(Key.Key_B)
    assert relaxed.cell.chosen is not None
    assert relaxed.kept().cells[0].highlights == ()


def test_the_walk_shows_what_was_written_and_highlighted(relaxed: ExamDesk) -> None:
    write(relaxed, "look this up")
    press(relaxed.window, Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    settle()
    relaxed.press(Key.Key_H, Key.Key_H)
    relaxed.end()
    relaxed.press(Key.Key_Return)
    assert "In the exam: look this up" in relaxed.words
    described = relaxed.page.walk.view.column.stem.accessibleDescription()
    assert described == "Highlighted: Stem"
    relaxed.press(Key.Key_Right)
    assert relaxed.page.walk.view.column.stem.accessibleDescription() == ""
    assert "In the exam" not in relaxed.words
