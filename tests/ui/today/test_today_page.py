"""Today over fake services: what stands before the data, what it says with it, and its key."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.events import ItemMarked
from studyapp.domain.plan import Plan
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sentences import sentence
from studyapp.domain.sittings import SittingMode
from studyapp.services.ports import StorageFailed
from studyapp.services.progress import Progress
from studyapp.services.report import Report
from studyapp.ui import words
from studyapp.ui.jobs import Inline, JobRunner
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.today.discipline_bar import DisciplineBar
from studyapp.ui.today.page import TodayPage
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.text import Label
from tests.fakes import Fakes, bare_fakes, fakes
from tests.ui.asking import answer, begin_quiz
from tests.ui.desk import ByHand, Opening, keep, settle, words_of
from tests.unit.services.exam_desk import RELAXED, STRICT, start, work
from tests.unit.services.sessions import SATURDAY

pytestmark = pytest.mark.gui


class Refusing(Progress):
    """A report that cannot be read, while told so."""

    def __init__(self, progress: Progress) -> None:
        self.__dict__.update(vars(progress))
        self.refuses = False

    def report(self) -> Report | None:
        if self.refuses:
            raise StorageFailed(sentence("The disk is gone."))
        return super().report()


class Desk:
    """The page with its jobs stepped by hand."""

    def __init__(
        self, appearance: Appearance, qtbot: QtBot, made: Fakes, *, reading: bool = False
    ) -> None:
        self.made = made
        self.lane, self.long = ByHand(), ByHand()
        self.progress = Refusing(made.services.progress)
        services = replace(made.services, progress=self.progress)
        self.jobs = JobRunner(lambda: services, db=self.lane, bulk=self.long)
        opening = Opening()
        self.jobs.open(opening.done, opening.failed)
        day = made.clock.now().day
        self.page = TodayPage(appearance, self.jobs, day, reading=reading)
        self.went: list[Destination] = []
        self.page.navigate.connect(self.went.append)
        keep(self.page, qtbot)
        self.page.resize(1024, 800)
        self.page.show()
        self.page.enter(Destination(PageId.TODAY))
        self._qtbot = qtbot

    def load(self) -> None:
        self.lane.step_all()
        self.long.step_all()
        self.lane.step_all()  # what was shown is noted

    def enter(self) -> None:
        self._qtbot.keyClick(self.page, Qt.Key.Key_Return)

    def places(self) -> list[QRect]:
        """Where the parts stand once Qt has laid them out."""
        QApplication.processEvents()
        view = self.page.view
        words = (view.date_line, view.headline, view.lead, view.days.next_line)
        parts = (*words, view.start, view.days.calendar, view.disciplines, view.memory)
        return [QRect(part.mapTo(self.page, part.rect().topLeft()), part.size()) for part in parts]


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(appearance, qtbot, fakes(plan=Plan(bank="small")))
    with qtbot.waitActive(desk.page):
        desk.page.activateWindow()
    yield desk
    desk.page.close()


def test_nothing_moves_when_the_data_comes(desk: Desk) -> None:
    before = desk.places()
    desk.lane.step()  # the services are opened
    desk.lane.step()  # the day
    assert desk.page.view.start.text().startswith("Start: ")
    day = desk.places()
    assert [place.topLeft() for place in day] == [place.topLeft() for place in before]
    desk.load()
    assert desk.page.view.actions_list.rows()
    assert [place.topLeft() for place in desk.places()] == [place.topLeft() for place in day]


def test_the_day_is_shown_before_the_report_is_worked_out(desk: Desk) -> None:
    desk.lane.step()
    desk.lane.step()
    assert desk.page.view.headline.text()
    assert desk.page.view.date_line.text() == "Saturday 21 November"
    told = [bar.toolTip() for bar in desk.page.view.disciplines.findChildren(DisciplineBar)]
    assert [one.split(":")[0] for one in told][:2] == ["Insights", "Strategy"]
    assert (desk.long.waiting, desk.page.view.actions_list.rows()) == (1, [])


def test_the_calendar_has_the_days_that_were_studied_and_the_exam(
    appearance: Appearance, qtbot: QtBot
) -> None:
    made = fakes(plan=Plan(bank="small"))
    day = made.clock.now().day
    made.services.planning.decide(Plan(bank="small", exam_on=day + timedelta(days=9)))
    answer(made, "metrics-1", (True,), seconds=120)
    desk = Desk(appearance, qtbot, made)
    desk.load()
    calendar = desk.page.view.days.calendar
    assert calendar.day_text(day) == "Sat 21 Nov, 2 min, today"
    assert calendar.day_text(day + timedelta(days=9)) == "Mon 30 Nov, exam"
    desk.page.close()


def test_what_takes_long_waits_for_the_banks_and_is_worked_out_once(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = Desk(appearance, qtbot, fakes(plan=Plan(bank="small")), reading=True)
    desk.lane.step_all()
    assert desk.page.view.headline.text()
    assert desk.long.waiting == 0
    desk.page.banks_read()
    assert (desk.lane.waiting, desk.long.waiting) == (0, 1)
    desk.load()
    assert desk.page.view.actions_list.rows()
    desk.page.close()


def test_banks_that_are_read_before_the_day_is_known(appearance: Appearance, qtbot: QtBot) -> None:
    desk = Desk(appearance, qtbot, fakes(plan=Plan(bank="small")), reading=True)
    desk.page.banks_read()
    desk.lane.step_all()
    assert desk.long.waiting == 1
    desk.page.close()


def test_a_page_that_was_left_asks_for_nothing_more(desk: Desk) -> None:
    desk.lane.step()
    desk.page.hide()
    desk.lane.step()
    assert (desk.lane.waiting, desk.long.waiting) == (0, 0)


def rows(desk: Desk) -> list[str]:
    """What the list says, a row a line."""
    return [
        f"{row.accessibleName()}: {row.accessibleDescription()}"
        for row in desk.page.view.actions_list.rows()
    ]


def priceless(told: list[str]) -> list[str]:
    """The rows without the points of an hour, each of which has to have them."""
    assert all(row.endswith(" points an hour") for row in told)
    return [row.rsplit(". ", 1)[0] for row in told]


def test_a_new_learner_is_offered_the_first_questions_and_the_mock_exam(desk: Desk) -> None:
    desk.load()
    assert priceless(rows(desk)) == [
        "Quiz: Insights, 9 questions, 16 min: No answers there yet; these begin the report",
        "Mock exam A, not taken yet, 18 min: 10 questions, best on a free morning",
    ]


def test_enter_on_a_row_does_what_it_says(desk: Desk, qtbot: QtBot) -> None:
    desk.load()
    first, second = desk.page.view.actions_list.rows()
    for row in (first, second):
        row.setFocus()
        qtbot.keyClick(row, Qt.Key.Key_Return)
    topics = ("insights-1", "insights-2")
    assert desk.went == [
        Destination(PageId.QUIZ, quiz=Setup(topics, Source.UNSEEN, 9)),
        Destination(PageId.EXAM),
    ]


def test_tab_goes_from_the_start_to_the_rows(desk: Desk, qtbot: QtBot) -> None:
    desk.load()
    settle()
    desk.page.view.start.setFocus()
    for row in desk.page.view.actions_list.rows():
        qtbot.keyClick(desk.page.focusWidget(), Qt.Key.Key_Tab)
        assert row.hasFocus()


def test_what_was_begun_comes_first(desk: Desk) -> None:
    begin_quiz(desk.made)
    desk.load()
    assert rows(desk)[0] == "Go on with the quiz you left, 18 min: 10 questions left"


def test_the_disciplines_say_what_the_report_says(desk: Desk) -> None:
    answer(desk.made, "metrics-1", (False,) * 3)
    answer(desk.made, "metrics-2", (False,) * 3)
    report = desk.made.services.progress.report()
    assert report is not None
    desk.load()
    share = report.row("metrics").figures.share
    told = [bar.toolTip() for bar in desk.page.view.disciplines.findChildren(DisciplineBar)]
    assert told[2] == words.share_told("Metrics", share)
    assert told[2].endswith("weak")
    assert told[0] == "Insights: no answers yet"
    assert "Metrics" in rows(desk)[0]


def test_coming_back_keeps_the_figures_until_there_are_new_ones(desk: Desk) -> None:
    answer(desk.made, "metrics-1", (False,) * 3)
    desk.load()
    before = [bar.toolTip() for bar in desk.page.view.disciplines.findChildren(DisciplineBar)]
    desk.page.refresh()
    desk.lane.step()
    after = [bar.toolTip() for bar in desk.page.view.disciplines.findChildren(DisciplineBar)]
    assert before == after
    assert desk.page.view.actions_list.rows()


def test_a_failure_is_said_in_place_and_can_be_tried_again(desk: Desk) -> None:
    desk.progress.refuses = True
    desk.load()
    listed = desk.page.view.actions_list
    assert desk.page.view.start.isEnabled()
    assert listed.rows() == []
    (told,) = [one for one in listed.findChildren(Label) if one.isVisible()]
    assert told.text() == "The disk is gone."
    desk.progress.refuses = False
    (again,) = [one for one in listed.findChildren(Button) if one.isVisible()]
    again.click()
    desk.load()
    assert listed.rows()
    assert not told.isVisible()


def test_enter_starts_once_there_is_something_to_start(desk: Desk) -> None:
    desk.enter()
    assert desk.went == []
    desk.load()
    desk.enter()
    assert desk.went == [Destination(PageId.FLASHCARDS, session=True)]


def test_a_click_starts_too(desk: Desk) -> None:
    desk.load()
    desk.page.view.start.click()
    assert desk.went == [Destination(PageId.FLASHCARDS, session=True)]


def test_without_a_plan_the_first_start_comes_first(appearance: Appearance, qtbot: QtBot) -> None:
    desk = Desk(appearance, qtbot, bare_fakes({}))
    desk.load()
    assert desk.went == [Destination(PageId.FIRST_START)]


def test_until_the_banks_were_read_none_is_called_missing(
    appearance: Appearance, qtbot: QtBot
) -> None:
    made = bare_fakes({})
    made.services.planning.decide(Plan())
    jobs = JobRunner(lambda: made.services, db=Inline(), bulk=Inline())
    opening = Opening()
    jobs.open(opening.done, opening.failed)
    page = TodayPage(appearance, jobs, made.clock.now().day, reading=True)
    keep(page, qtbot)
    page.enter(Destination(PageId.TODAY))
    assert page.view.lead.text() == "The question bank is being read."
    page.banks_read()
    assert page.view.lead.text() == "There is no question bank to study from."


# A sitting that was left


def leave_exam(made: Fakes, mode: SittingMode) -> str:
    """Two of the ten questions answered in a minute, then left; the name of the sitting."""
    sat = made.services.exams.leave(work(made, start(made, mode), "b", "a"))
    return sat.sitting.started.sitting


def test_an_exam_whose_clock_runs_is_what_today_is_about(desk: Desk) -> None:
    """18 minutes less the one worked and the two away."""
    sitting = leave_exam(desk.made, STRICT)
    desk.made.boot.forward(minutes=2)
    desk.lane.step()
    desk.lane.step()  # the day, before anything that takes longer
    view = desk.page.view
    assert desk.long.waiting == 1
    assert view.headline.text() == "Mock exam A: 15 min left."
    assert view.lead.text() == "2 of 10 answered. The clock runs while you are away."
    assert view.start.text() == "Go on with Mock exam A"
    assert desk.page.key_hints()[0].words == "Go on with Mock exam A"
    desk.enter()
    assert desk.went == [Destination(PageId.EXAM, sitting=sitting)]
    desk.load()
    assert not any("Go on with Mock exam A" in row for row in rows(desk))
    assert rows(desk)


def test_its_time_is_read_again_while_one_looks(desk: Desk) -> None:
    leave_exam(desk.made, STRICT)
    desk.load()
    assert desk.page.minute.isActive()
    desk.made.boot.forward(minutes=1)
    desk.page.minute.timeout.emit()
    desk.lane.step_all()
    assert desk.page.view.headline.text() == "Mock exam A: 16 min left."
    assert desk.long.waiting == 0, "what takes long is not worked out anew"
    desk.made.boot.forward(minutes=16)
    desk.page.minute.timeout.emit()
    desk.lane.step_all()
    assert not desk.page.minute.isActive()
    view = desk.page.view
    assert view.headline.text() == "The time of Mock exam A is up."
    assert view.lead.text() == "It ran out while you were away. What you answered is in."
    assert view.start.text() == "See the result"


def test_an_exam_whose_clock_stands_is_offered_below_with_its_time_left(desk: Desk) -> None:
    leave_exam(desk.made, RELAXED)
    desk.made.boot.forward(minutes=40)
    desk.load()
    assert desk.page.view.start.text().startswith("Start: ")
    first = "Go on with Mock exam A, 17 min left: 8 questions have no answer yet"
    assert rows(desk)[0] == first
    assert "17 min left" in words_of(desk.page.view.actions_list)
    assert not desk.page.minute.isActive()


def test_nothing_has_the_focus_on_arrival_and_a_held_key_begins_nothing(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.load()
    settle()
    assert desk.page.focusWidget() is desk.page.view
    for shortcut in desk.page.findChildren(QShortcut):
        assert not shortcut.autoRepeat()
    desk.page.view.start.hide()  # as where nothing is left of the day
    desk.enter()
    qtbot.keyClick(desk.page.view, Qt.Key.Key_Return)
    assert not any(row.hasFocus() for row in desk.page.view.actions_list.rows())
    assert all(one.page is not PageId.QUIZ for one in desk.went)


def test_the_focus_of_what_is_gone_is_no_row_s(desk: Desk) -> None:
    desk.load()
    settle()
    desk.page.view.start.setFocus()
    made = desk.made
    for item in [card.id for cards in made.bank.cards.values() for card in cards]:
        made.store.append(
            [ItemMarked("small", item, "h", item.rsplit("-", 1)[0], "suspend")], made.clock.now()
        )
    desk.page.enter(Destination(PageId.TODAY))
    desk.load()
    settle()
    assert not desk.page.view.start.isVisible()
    assert desk.page.focusWidget() is desk.page.view


def test_on_coming_back_the_day_is_read_before_anything_begins(desk: Desk) -> None:
    desk.load()
    desk.page.enter(Destination(PageId.TODAY))
    desk.enter()
    assert desk.went == []
    desk.load()
    desk.enter()
    assert len(desk.went) == 1


def test_without_an_exam_date_a_link_leads_to_where_it_is_set(desk: Desk, qtbot: QtBot) -> None:
    view = desk.page.view
    assert not view.set_date.isVisible()
    desk.load()
    settle()
    assert view.headline.text() == "You have no exam date yet."
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.set_date.hasFocus()
    QTest.keyClick(desk.page.windowHandle(), Qt.Key.Key_Return)
    assert desk.went == [Destination(PageId.SETTINGS, section="plan")]
    plan = replace(Plan(bank="small"), exam_on=SATURDAY + timedelta(days=30))
    desk.made.services.planning.decide(plan)
    desk.page.enter(Destination(PageId.TODAY))
    desk.load()
    assert not view.set_date.isVisible()
    assert desk.page.focusWidget() is view
