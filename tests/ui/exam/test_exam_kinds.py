"""The kinds that are drawn from practice, on the Mock exam page and by real keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.domain.exam_kinds import DRAWN, ExamKind
from studyapp.domain.sitting_events import SittingStarted
from studyapp.services.exams import Sat
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from tests.fakes import Fakes, fakes, study_bank
from tests.ui.desk import cut, nameless, words_of
from tests.ui.exam.exam_desk import ExamDesk
from tests.unit.services.exam_desk import RELAXED, sit, start, work
from tests.unit.services.sessions import current_plan

pytestmark = pytest.mark.gui
Key = Qt.Key
HALF, SPRINT, WARM_UP, REPAIR = DRAWN


def learner() -> Fakes:
    """Enough practice for a half exam; all of it of medium difficulty."""
    return fakes(study_bank(questions_a_topic=6))


def goes_to(kind: ExamKind) -> Destination:
    return Destination(PageId.EXAM, kind=kind.value)


def begun(made: Fakes, kind: ExamKind) -> Sat:
    return made.services.exams.start_kind(made.info, current_plan(made), kind, RELAXED)


def begun_kinds(made: Fakes) -> list[tuple[str, str]]:
    payloads = [event.payload for event in made.store.events]
    return [(one.kind, one.mode) for one in payloads if isinstance(one, SittingStarted)]


def names(desk: ExamDesk) -> list[str]:
    """What can be pressed in the lists, by its accessible name."""
    return [line.act.accessibleName() for line in desk.page.forms.lines if line.act.isVisible()]


def test_the_kinds_stand_below_the_forms(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot, learner())
    desk.enter()
    assert names(desk) == [
        "Sit it: Mock exam A",
        "Sit it: Warm-up",
        "Sit it: Half exam",
        "Sit it: Sprint",
    ]
    said = desk.words
    assert "Drawn from practice, never from a form. All of it is new to you." in said
    assert "50 questions, 90 min. The exam at half its length." in said
    assert "20 questions, 36 min. Shows where to begin; it forecasts nothing." in said
    assert nameless(desk.page) == []


def test_a_pool_that_is_too_small_says_so(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot)
    desk.enter()
    assert "Sit it: Half exam" not in names(desk)
    assert "2 questions of Insights are missing" in desk.words
    assert "in practice to draw this." in desk.words


def test_a_bank_without_a_form_has_the_kinds(appearance: Appearance, qtbot: QtBot) -> None:
    bank = study_bank(questions_a_topic=6)
    assert bank.info is not None
    bank.info = replace(bank.info, forms=())
    desk = ExamDesk(appearance, qtbot, fakes(bank))
    desk.enter()
    assert "This bank has no mock exam. What is drawn from practice is the nearest" in (
        desk.page.forms.accessibleName()
    )
    assert names(desk)[0] == "Sit it: Warm-up"


def test_a_sprint_is_begun_from_the_list(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot, learner())
    desk.enter()
    line = desk.page.forms.lines[3]
    line.act.setFocus()
    desk.press(Key.Key_Return)
    assert desk.page.rules.isVisible()
    assert desk.page.rules.mode.isVisible()
    assert desk.page.rules.start.text() == "Start: Sprint, strict"
    said = desk.words
    assert "20 questions in 36 minutes." in said
    assert "From practice, never from a mock exam; all of them are new to you." in said
    assert "easy, medium and hard questions are not mixed as in the exam" in said
    desk.press(Key.Key_Return)
    assert desk.page.panel.running
    assert begun_kinds(desk.fakes) == [("sprint", "strict")]
    assert "Sprint" in desk.words


def test_a_warm_up_leaves_no_choice(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot, learner())
    desk.enter(goes_to(WARM_UP))
    assert desk.page.rules.isVisible()
    assert not desk.page.rules.mode.isVisible()
    assert desk.page.rules.start.text() == "Start: Warm-up", "there is no choice to name"
    assert "You may pause" in desk.words
    desk.press(Key.Key_Return)
    assert begun_kinds(desk.fakes) == [("warm-up", "relaxed")]
    desk.hand_in()
    said = desk.words
    assert "A warm-up shows where to begin. So few questions forecast nothing;" in said
    assert "Warm-up" in said
    assert "Drawn from practice, all of it new, relaxed" in said
    assert "not mixed as in the exam" in said


def test_one_in_progress_is_gone_on_with(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    made.services.exams.leave(work(made, begun(made, SPRINT), "b", "b"))
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter()
    assert "Sprint is in progress." in desk.words
    assert "Go on: Sprint" in names(desk)
    desk.enter(goes_to(SPRINT))
    assert desk.page.panel.running
    assert len(begun_kinds(made)) == 1


def test_a_sitting_that_missed_something_offers_its_repair(
    appearance: Appearance, qtbot: QtBot
) -> None:
    made = learner()
    sat = sit(made, *["b"] * 8, "a", "a")
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter(Destination(PageId.EXAM, sitting=sat.sitting.started.sitting))
    topics = {item.topic for item in sat.sitting.paper[8:]}
    assert desk.page.result.repair.text().startswith(f"Repair {len(topics)} missed topic")
    assert f": {4 * len(topics)} questions" in desk.page.result.repair.text()
    desk.page.result.repair.setFocus()
    desk.press(Key.Key_Return)
    assert desk.page.rules.isVisible()
    desk.press(Key.Key_Return)
    assert begun_kinds(made)[-1] == ("repair", "relaxed")
    assert {item.topic for item in desk.sat.sitting.paper} == topics


def test_an_older_result_offers_no_repair(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    sat = sit(made, "a")
    made.services.exams.submit(work(made, begun(made, SPRINT), "a"))
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter(Destination(PageId.EXAM, sitting=sat.sitting.started.sitting))
    assert desk.page.result.isVisible()
    assert not desk.page.result.repair.isVisible()


def test_the_list_shows_the_last_result_alone(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    made.services.exams.submit(work(made, begun(made, SPRINT), "b"))
    made.services.exams.submit(work(made, begun(made, SPRINT), "b", "b"))
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter()
    assert "first what you have never seen, 60 of 63." in desk.words
    assert "2 of 20." in desk.words
    assert "1 of 20." not in desk.words


def test_nothing_to_repair_sends_nobody_anywhere(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ExamDesk(appearance, qtbot, learner())
    desk.enter(goes_to(REPAIR))
    assert desk.page.forms.isVisible()
    assert not desk.page.rules.isVisible()


def test_a_form_sat_before_says_so_before_it_starts(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    sit(made, "b")
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter()
    assert "It may be sat again from 5 December on, marked as seen before." in desk.words
    made.clock.forward(days=14)
    desk.enter()
    desk.press(Key.Key_Return)
    assert desk.page.rules.isVisible()
    assert "so the result will be marked as seen before" in desk.words


def test_another_form_waits_for_the_one_in_progress(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    start(made)
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter(goes_to(HALF))
    # A half exam is another kind, and may be begun beside it.
    assert desk.page.rules.isVisible()


@pytest.mark.parametrize("text", [1.0, 1.5])
def test_nothing_is_cut(appearance: Appearance, qtbot: QtBot, text: float) -> None:
    appearance.set(text_size=text)
    made = learner()
    sit(made, *["a"] * 10)
    desk = ExamDesk(appearance, qtbot, made, size=(832, 640))
    desk.enter()
    assert cut(desk.page) == []
    desk.enter(goes_to(REPAIR))
    assert cut(desk.page) == []
    assert words_of(desk.page)
