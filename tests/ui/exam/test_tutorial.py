"""The tutorial: the real controls on sample questions, two minutes of its own, nothing kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.sittings import SittingMode
from studyapp.ui.exam.tutorial.panel import TutorialPanel
from studyapp.ui.exam.tutorial.state import Step
from studyapp.ui.theme.appearance import Appearance
from tests.ui.desk import nameless, settle
from tests.ui.exam.exam_desk import CTRL, RELAXED, SHIFT, ExamDesk, Key
from tests.ui.hearing import heard
from tests.unit.services.exam_desk import LIMIT

pytestmark = pytest.mark.gui


@pytest.fixture
def rules(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    """At the first page of a form."""
    made = ExamDesk(appearance, qtbot)
    made.enter()
    made.press(Key.Key_Return)
    return made


@pytest.fixture
def desk(rules: ExamDesk) -> ExamDesk:
    """In the tutorial before the exam."""
    rules.press(Key.Key_Return)
    return rules


def tutorial(desk: ExamDesk) -> TutorialPanel:
    return desk.page.tutorial


def second(desk: ExamDesk, seconds: float) -> None:
    desk.fakes.boot.forward(seconds=seconds)
    tutorial(desk).panel.clock.second.timeout.emit()
    settle()


def events(desk: ExamDesk) -> int:
    return len(desk.fakes.store.events)


def test_start_leads_into_it_and_nothing_is_written(desk: ExamDesk) -> None:
    before = events(desk)
    assert tutorial(desk).isVisible()
    assert desk.page.alone()
    assert desk.immersions[-1]
    assert "Choose an option: press its letter, or click it." in desk.words
    desk.press(Key.Key_A, Key.Key_F, Key.Key_Right, Key.Key_B, Key.Key_R)
    second(desk, 30)
    assert events(desk) == before
    assert desk.fakes.store.live.last("tutorial") is None


def test_each_control_is_asked_for_once_tried(
    desk: ExamDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = heard(monkeypatch)
    at = tutorial(desk)
    steps = [at._course.step]
    for key, held in (
        (Key.Key_A, Qt.KeyboardModifier.NoModifier),
        (Key.Key_C, SHIFT),
        (Key.Key_F, Qt.KeyboardModifier.NoModifier),
        (Key.Key_G, Qt.KeyboardModifier.NoModifier),
        (Key.Key_R, Qt.KeyboardModifier.NoModifier),
    ):
        desk.press(key, held=held)
        steps.append(at._course.step)
    assert steps == list(Step)
    told = [one for one in said if one.startswith("Tutorial, step")]
    assert [one[:19] for one in told] == [f"Tutorial, step {n} of" for n in range(2, 7)]
    assert "Nothing counts here." in desk.words


def test_the_end_of_the_sample_begins_the_exam(desk: ExamDesk) -> None:
    desk.press(Key.Key_R)
    tutorial(desk).panel.review.end.setFocus()
    desk.press(Key.Key_Return, Key.Key_Tab, Key.Key_Return)
    assert desk.page.panel.isVisible()
    assert desk.page.panel.seconds_left == LIMIT // 1000
    assert desk.kept().elapsed == 0
    assert not tutorial(desk).running
    assert desk.submissions() == []


def test_esc_leads_back_to_the_rules_and_begins_nothing(desk: ExamDesk) -> None:
    before = events(desk)
    desk.press(Key.Key_A, Key.Key_Escape)
    assert desk.page.rules.isVisible()
    assert desk.page.rules.hasFocus()
    assert not desk.page.alone()
    assert not desk.immersions[-1]
    second(desk, 500)
    desk.press(Key.Key_Return, held=CTRL)
    assert "Tutorial, step 1 of 6." in desk.words, "it can be begun again"
    desk.press(Key.Key_Escape)
    assert desk.page.rules.isVisible()
    assert events(desk) == before


def test_esc_over_the_open_grid_begins_nothing_however_often(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = ExamDesk(appearance, qtbot, size=(640, 600))
    desk.enter()
    desk.press(Key.Key_Return, Key.Key_Return)
    before = events(desk)
    desk.press(Key.Key_G, Key.Key_Escape)
    assert tutorial(desk).running
    desk.press(Key.Key_Escape)
    assert desk.page.rules.isVisible()
    desk.press(Key.Key_Escape)
    assert desk.page.forms.isVisible()
    assert events(desk) == before


def test_r_leads_from_the_open_grid_to_the_review(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot, size=(640, 600))
    desk.enter()
    desk.press(Key.Key_Return, Key.Key_Return, Key.Key_A, Key.Key_F)
    desk.press(Key.Key_C, held=SHIFT)
    desk.press(Key.Key_G)
    assert "Press R for the review" in desk.words
    desk.press(Key.Key_R)
    at = tutorial(desk)
    assert at.panel.review.isVisible()
    assert at.panel.review.hasFocus()
    assert at._course.step is Step.END


def test_ctrl_enter_skips_it_at_once(desk: ExamDesk) -> None:
    assert tutorial(desk).skip_button.text() == "Skip and begin"
    desk.skip_tutorial()
    assert desk.page.panel.running
    assert "1 of 10" in desk.words
    assert len(desk.kept().paper) == 10


def test_when_its_two_minutes_are_over_no_exam_begins_by_itself(desk: ExamDesk) -> None:
    before = events(desk)
    assert tutorial(desk).panel.seconds_left == 120
    second(desk, 119)
    assert tutorial(desk).running
    second(desk, 1)
    assert desk.page.rules.isVisible()
    assert "Start now begins the exam itself, when you are ready." in desk.words
    second(desk, 600)
    assert events(desk) == before
    desk.press(Key.Key_Return)
    assert desk.page.panel.running, "not the tutorial again"
    assert desk.page.panel.seconds_left == LIMIT // 1000, "the exam's own clock begins now"


def test_a_replay_that_ran_out_promises_no_exam(desk: ExamDesk) -> None:
    desk.press(Key.Key_Escape, Key.Key_T)
    second(desk, 120)
    assert "The tutorial's two minutes are over." in desk.words
    assert "Start now begins" not in desk.words
    desk.press(Key.Key_Return)
    assert tutorial(desk).running


def test_its_clock_can_be_hidden_and_is_no_little_time(desk: ExamDesk) -> None:
    clock = tutorial(desk).panel.question.bar.clock
    second(desk, 1)
    assert clock.shown
    desk.press(Key.Key_K)
    assert not clock.shown


def test_a_replay_leads_back_to_the_rules(rules: ExamDesk) -> None:
    before = events(rules)
    rules.press(Key.Key_T)
    assert tutorial(rules).isVisible()
    assert not tutorial(rules).skip_button.isVisible()
    rules.press(Key.Key_Return, held=CTRL)
    assert tutorial(rules).running
    rules.press(Key.Key_Escape)
    assert rules.page.rules.isVisible()
    assert rules.page.rules.hasFocus()
    assert not rules.immersions[-1]
    rules.page.rules.tutorial.click()
    settle()
    second(rules, 120)
    assert rules.page.rules.isVisible()
    assert events(rules) == before
    rules.press(Key.Key_Return)
    assert tutorial(rules).skip_button.isVisible()
    assert "Tutorial, step 1 of 6." in rules.words


def test_a_relaxed_one_has_what_a_relaxed_exam_has(rules: ExamDesk) -> None:
    rules.page.rules.mode.button(RELAXED.value).click()
    rules.press(Key.Key_T)
    assert tutorial(rules).panel.question.own.isVisible()
    rules.press(Key.Key_A, Key.Key_3, Key.Key_P)
    second(rules, 500)
    assert tutorial(rules).running, "its clock stands in a break"
    rules.press(Key.Key_P, Key.Key_H, Key.Key_H)
    cell = tutorial(rules).panel.room.sat.sitting.cells[0]  # type: ignore[union-attr]
    assert cell.highlights


def test_the_exam_keeps_the_mode_that_was_chosen(rules: ExamDesk) -> None:
    rules.page.rules.mode.button(RELAXED.value).click()
    rules.page.rules.start.click()
    settle()
    rules.press(Key.Key_Escape, Key.Key_Return)
    rules.skip_tutorial()
    assert rules.kept().started.mode == SittingMode.RELAXED


def test_whoever_goes_elsewhere_begins_nothing(desk: ExamDesk) -> None:
    before = events(desk)
    desk.page.leave()
    settle()
    second(desk, 500)
    assert events(desk) == before
    assert not desk.page.alone()
    desk.enter()
    assert desk.page.forms.isVisible()


def test_a_full_disk_leads_back_to_the_rules(desk: ExamDesk) -> None:
    desk.fakes.store.refuses = "No space left."
    desk.skip_tutorial()
    assert desk.page.rules.isVisible()
    assert "No space left." in desk.words
    desk.fakes.store.refuses = ""
    desk.press(Key.Key_Return)
    desk.skip_tutorial()
    assert desk.page.panel.running


def test_every_control_of_it_has_a_name(desk: ExamDesk) -> None:
    assert nameless(desk.page) == []
    hints = {hint.words: hint.keys for hint in desk.page.key_hints()}
    assert hints["Back to the rules"] == ("Esc",)
    assert hints["Skip and begin"] == ("Ctrl", "Enter")
    assert {"The grid", "Hide the clock, or show it"} <= hints.keys()


def test_a_replay_lists_no_key_that_begins_an_exam(rules: ExamDesk) -> None:
    rules.press(Key.Key_T)
    assert "Skip and begin" not in {hint.words for hint in rules.page.key_hints()}


@pytest.mark.parametrize("skips", [True, False])
def test_a_click_leaves_it(desk: ExamDesk, skips: bool) -> None:
    at = tutorial(desk)
    QTest.mouseClick(at.skip_button if skips else at.back_button, Qt.MouseButton.LeftButton)
    settle()
    assert desk.page.panel.running is skips
    assert desk.page.rules.isVisible() is not skips
