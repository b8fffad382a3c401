"""The second page of a result, corrected keys as a dry run, and the report as a file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sentences import sentence
from studyapp.domain.sitting_events import (
    Outlook,
    Pace,
    SittingStarted,
    SittingStep,
    SittingSurveyed,
)
from studyapp.services.exam_report import ExamReport
from studyapp.services.exams import Sat
from studyapp.services.ports import StorageFailed
from studyapp.ui.exam.walk.state import Show
from studyapp.ui.export import AnyReport
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from tests.fake_questions import FORM
from tests.fakes import Fakes
from tests.ui.desk import settle
from tests.ui.exam.exam_desk import RELAXED, STRICT, ExamDesk, Key, learner
from tests.unit.services.exam_desk import sit, start, work
from tests.unit.ui.exam.test_regrade_state import corrected

pytestmark = pytest.mark.gui

SEVEN = (*["b"] * 7, "a", "a", None)


def at(made: Fakes, sat: Sat) -> Destination:
    return Destination(PageId.EXAM, sitting=sat.sitting.started.sitting)


def at_report(appearance: Appearance, qtbot: QtBot, made: Fakes, sat: Sat) -> ExamDesk:
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter(at(made, sat))
    desk.press(Key.Key_P)
    assert desk.page.results.report.isVisible()
    return desk


def strict(appearance: Appearance, qtbot: QtBot) -> ExamDesk:
    made = learner()
    return at_report(appearance, qtbot, made, sit(made, *SEVEN))


def busy(made: Fakes) -> Sat:
    """Relaxed: sure and wrong, one changed to wrong, one flagged, one rapid, one left open."""
    exams = made.services.exams
    sat = exams.sure(work(made, start(made, RELAXED), *"b" * 7), 0, "sure")
    sat = exams.visit(sat, 7)
    made.boot.forward(seconds=120)
    sat = exams.sure(exams.flag(exams.choose(sat, 7, "a"), 7, True), 7, "sure")
    sat = exams.visit(sat, 8)
    made.boot.forward(seconds=1)
    sat = exams.choose(sat, 8, "a")
    return exams.submit(exams.choose(exams.visit(sat, 1), 1, "a"))


# The second page


def test_one_key_leads_there_and_back(appearance: Appearance, qtbot: QtBot) -> None:
    desk = strict(appearance, qtbot)
    assert "The real exam tells you none of this." in desk.words
    assert [hint.keys[0] for hint in desk.page.key_hints()] == ["Enter", "P", "Esc"]
    desk.press(Key.Key_Escape)
    assert desk.page.result.isVisible()
    desk.page.result.report.click()
    settle()
    desk.press(Key.Key_P)
    assert desk.page.result.isVisible()
    assert not desk.bugs


def test_a_strict_first_sitting_says_what_there_is_not(
    appearance: Appearance, qtbot: QtBot
) -> None:
    said = strict(appearance, qtbot).words
    # 90 % Wilson interval of 7 of 10, by hand: 0.442 to 0.873.
    assert "7 of 10, 90 % range 4 to 9 (Wilson interval, n = 10)." in said
    assert "No earlier clean sitting of this kind and length" in said
    assert "No answer was changed." in said
    assert "Nothing was flagged." in said
    assert "No answer came in under 3 s." in said
    assert "1 question without an answer: 1 seen and left open, 0 never seen." in said
    assert "Confidence was not asked: a strict exam asks for none." in said
    assert "the median is 30 s (n = 10)." in said
    assert "pass" not in said.lower()
    assert "fail" not in said.lower()


def test_a_relaxed_one_says_what_it_asked(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    said = at_report(appearance, qtbot, made, busy(made)).words
    assert "1 answer changed: 1 from right to wrong." in said
    assert "Your first choices would have scored 7 of 10; you have 6." in said
    assert "Flagged: 0 of 1 right, 0\N{NO-BREAK SPACE}%." in said
    assert "1 answer came in under 3 s, 0 right: a guess" in said
    assert "1 question without an answer: 0 seen and left open, 1 never seen." in said
    assert "Told of 2 answers. Sure but wrong: 1 of 2." in said
    assert "2 min, wrong" in said
    assert "6 min of 18 min used." in said


def test_what_was_said_before_the_result_stands_beside_it(
    appearance: Appearance, qtbot: QtBot
) -> None:
    made = learner()
    sat = sit(made, *SEVEN)
    assert "What you said" not in at_report(appearance, qtbot, made, sat).words
    said = SittingSurveyed(sat.sitting.started.sitting, Pace.SHORT, outlook=Outlook.ABOVE)
    made.services.exams.survey(said)
    told = at_report(appearance, qtbot, made, sat).words
    assert "How did the time feel? Too short. Where do you think" in told
    assert "Above it." in told
    assert "How tired" not in told


def test_a_slow_question_is_one_press_away(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    desk = at_report(appearance, qtbot, made, busy(made))
    desk.page.results.report.slowest.buttons[0].click()
    settle()
    walk = desk.page.walk.walk
    assert walk is not None
    assert (walk.at, walk.show) == (7, Show.SLOW)
    desk.press(Key.Key_Escape)
    assert desk.page.results.report.isVisible(), "back where one came from"
    assert not desk.immersions[-1]


@pytest.mark.parametrize(
    ("part", "show", "position"),
    [("changes", Show.CHANGED, 1), ("flags", Show.FLAGGED, 7), ("haste", Show.OPEN, 9)],
)
def test_the_walk_begins_with_what_a_part_is_about(
    appearance: Appearance, qtbot: QtBot, part: str, show: Show, position: int
) -> None:
    made = learner()
    desk = at_report(appearance, qtbot, made, busy(made))
    getattr(desk.page.results.report, part).walk.click()
    settle()
    walk = desk.page.walk.walk
    assert walk is not None
    assert (walk.at, walk.show) == (position, show)


def test_enter_walks_through_all(appearance: Appearance, qtbot: QtBot) -> None:
    desk = strict(appearance, qtbot)
    desk.press(Key.Key_Return)
    walk = desk.page.walk.walk
    assert walk is not None
    assert (walk.at, walk.show) == (0, Show.ALL)


def test_each_topic_to_repair_starts_its_drill(appearance: Appearance, qtbot: QtBot) -> None:
    desk = strict(appearance, qtbot)
    result = desk.page.results.face
    assert result is not None
    report = desk.fakes.services.exam_reports.report(result.result)
    buttons = desk.page.results.report.repairs.buttons
    assert len(buttons) == len(report.repairs)
    buttons[0].click()
    first = report.repairs[0]
    setup = Setup((first.repair.topic,), Source.WEAKEST, min(10, first.questions))
    assert desk.went == [Destination(PageId.QUIZ, quiz=setup)]


def test_earlier_clean_sittings_stand_beside_it(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    sit(made, *["b"] * 4, *["a"] * 6)
    first = next(e.payload for e in made.store.events if isinstance(e.payload, SittingStarted))
    payloads = (event.payload for event in made.store.events)
    steps = [
        replace(one, sitting="later")
        for one in payloads
        if isinstance(one, SittingStep) and one.sitting == first.sitting
    ]
    made.clock.forward(days=14)
    made.store.append((replace(first, sitting="later"), *steps), made.clock.now())
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter(Destination(PageId.EXAM, sitting="later"))
    desk.press(Key.Key_P)
    assert "0 points of 100 against 21 November, your last clean sitting;" in desk.words
    assert "That may be chance alone." in desk.words


def test_a_bank_edited_meanwhile_leaves_the_page_where_it_is(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = strict(appearance, qtbot)
    desk.page.refresh()
    settle()
    assert desk.page.results.report.isVisible()
    assert not desk.bugs


def test_a_topic_that_left_practice_meanwhile_can_be_drilled_no_more(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = strict(appearance, qtbot)
    report = desk.page.results.report
    assert report.repairs.buttons[0].isVisible()
    for path, held in desk.fakes.bank.questions.items():
        desk.fakes.bank.questions[path] = tuple(one for one in held if one.pool == FORM)
    desk.fakes.services.library.refresh()
    desk.page.refresh()
    settle()
    assert report.isVisible()
    assert not any(button.isVisible() for button in report.repairs.buttons)


def test_a_sitting_without_a_form_has_both_pages(appearance: Appearance, qtbot: QtBot) -> None:
    made = learner()
    sat = sit(made, *SEVEN)
    first = next(e.payload for e in made.store.events if isinstance(e.payload, SittingStarted))
    payloads = (event.payload for event in made.store.events)
    steps = [
        replace(one, sitting="sprint")
        for one in payloads
        if isinstance(one, SittingStep) and one.sitting == sat.sitting.started.sitting
    ]
    started = replace(first, sitting="sprint", form="", kind="sprint")
    made.store.append((started, *steps), made.clock.now())
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter(Destination(PageId.EXAM, sitting="sprint"))
    assert "Sprint, Saturday 21 November" in desk.words
    assert "Drawn from practice" in desk.words
    desk.press(Key.Key_P)
    assert "The real exam tells you none of this." in desk.words
    assert not desk.bugs


# Corrected keys


def corrected_eighth(made: Fakes) -> Sat:
    """Option a was chosen there, and is right from now on."""
    sat = sit(made, *SEVEN)
    corrected(made, sat.sitting.paper[7].item, "a")
    return sat


def at_keys(appearance: Appearance, qtbot: QtBot, made: Fakes) -> ExamDesk:
    sat = corrected_eighth(made)
    desk = ExamDesk(appearance, qtbot, made)
    desk.enter(at(made, sat))
    assert "Since you sat, the bank has corrected the key of question 8." in desk.words
    assert "7 of 10. One below your target." in desk.words
    desk.page.result.keys.verb.click()
    settle()
    return desk


def test_a_corrected_key_is_shown_before_it_counts(appearance: Appearance, qtbot: QtBot) -> None:
    desk = at_keys(appearance, qtbot, learner())
    said = desk.words
    assert "7 of 10 before, 8 after." in said
    assert "Question 8," in said
    assert "It becomes right: one point more." in said
    assert " of 2, then " in said
    desk.press(Key.Key_Escape)
    assert "7 of 10. One below your target." in desk.words
    assert "Until you decide, 7 stands." in desk.words


def test_taken_over_it_counts_and_the_old_score_stays_visible(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = at_keys(appearance, qtbot, learner())
    desk.page.results.regrade.accept.click()
    settle()
    said = desk.words
    assert "8 of 10. Right on your target." in said
    assert "Regraded on 21 November 2026, 1 question (8): was 7." in said
    assert "Until you decide" not in said
    assert desk.changes == 1


def test_left_as_it_is_it_stays_visible_and_may_be_taken_over_later(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = at_keys(appearance, qtbot, learner())
    desk.page.results.regrade.decline.click()
    settle()
    said = desk.words
    assert "7 of 10. One below your target." in said
    assert "Corrected keys not taken over on 21 November 2026, 1 question (8): it would be 8." in (
        said
    )
    assert "Until you decide" not in said
    desk.page.result.decided.click()
    settle()
    assert not desk.page.results.regrade.decline.isVisible()
    desk.page.results.regrade.accept.click()
    settle()
    assert "8 of 10. Right on your target." in desk.words


def test_no_key_decides_by_mistake(appearance: Appearance, qtbot: QtBot) -> None:
    desk = at_keys(appearance, qtbot, learner())
    desk.press(Key.Key_Return, Key.Key_Space, Key.Key_P)
    assert desk.page.results.regrade.isVisible()


def test_a_decision_the_disk_refuses_is_told_and_can_be_tried_again(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = at_keys(appearance, qtbot, learner())
    desk.fakes.store.refuses = "The disk is full."
    desk.page.results.regrade.accept.click()
    settle()
    assert "The disk is full." in desk.words
    assert "7 of 10 before, 8 after." in desk.words
    desk.fakes.store.refuses = ""
    desk.page.results.regrade.accept.click()
    settle()
    assert "8 of 10. Right on your target." in desk.words


def test_a_key_corrected_while_one_decides_is_part_of_the_decision(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = at_keys(appearance, qtbot, learner())
    shown = desk.page.results.face
    assert shown is not None
    corrected(desk.fakes, shown.result.sitting.paper[8].item, "a")
    desk.page.refresh()
    settle()
    assert "7 of 10 before, 9 after." in desk.words
    desk.page.results.regrade.accept.click()
    settle()
    assert "9 of 10." in desk.words


# The report as a file


class Writer:
    """Writes no file; remembers what it was asked to write."""

    def __init__(self) -> None:
        self.written: list[tuple[AnyReport, str, Path]] = []
        self.full = False

    def __call__(self, report: AnyReport, kind: str, file: Path) -> None:
        if self.full:
            raise StorageFailed(sentence("No room left."))
        self.written.append((report, kind, file))


def named(_page: QWidget, _title: str, chosen: Callable[[str], object], name: str) -> QObject:
    """A file dialog that answers at once."""
    chosen(name)
    return QObject()


def export(desk: ExamDesk, kind: str) -> None:
    found = desk.page.results.export
    assert found is not None
    found._ask = named
    desk.page.result.export.click()
    settle()
    assert found.dialog is not None
    found.dialog.button(kind).click()
    settle()


def with_writer(appearance: Appearance, qtbot: QtBot, writer: Writer) -> ExamDesk:
    made = learner()
    sat = sit(made, *SEVEN, mode=STRICT)
    desk = ExamDesk(appearance, qtbot, made, write_report=writer)
    desk.enter(at(made, sat))
    return desk


@pytest.mark.parametrize("kind", ["pdf", "html"])
def test_the_report_is_written_where_the_learner_says(
    appearance: Appearance, qtbot: QtBot, kind: str
) -> None:
    writer = Writer()
    desk = with_writer(appearance, qtbot, writer)
    export(desk, kind)
    ((report, written, file),) = writer.written
    assert isinstance(report, ExamReport)
    assert (written, file) == (kind, Path(f"mock-exam-2026-11-21.{kind}"))
    assert desk.notices == [f"The report is saved: mock-exam-2026-11-21.{kind}"]


def test_a_report_that_cannot_be_written_is_told_in_place(
    appearance: Appearance, qtbot: QtBot
) -> None:
    writer = Writer()
    writer.full = True
    desk = with_writer(appearance, qtbot, writer)
    export(desk, "pdf")
    notice = desk.page.result.notice
    assert (notice.isVisible(), notice.words) == (True, "No room left.")
    writer.full = False
    notice.verb.click()
    settle()
    assert [kind for _, kind, _ in writer.written] == ["pdf"]
    assert not notice.isVisible()


def test_without_a_writer_there_is_no_button(appearance: Appearance, qtbot: QtBot) -> None:
    desk = strict(appearance, qtbot)
    assert not desk.page.results.report.export.isVisible()
    desk.press(Key.Key_Escape)
    assert not desk.page.result.export.isVisible()
