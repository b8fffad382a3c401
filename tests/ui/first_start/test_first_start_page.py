"""The first start by keyboard: three Enters, refusals in words, and nothing lost on a failure."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.plan import Plan
from studyapp.ui.first_start.page import FirstStartPage
from studyapp.ui.first_start.state import Step
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.date_field import DateField
from tests.fakes import BankFolder, Fakes, bank_folder, bare_fakes, study_bank
from tests.ui.desk import (
    cut,
    job_runner,
    nameless,
    press,
    reading_order,
    shown,
    tab_stops,
    type_number,
    words_of,
)

pytestmark = pytest.mark.gui

TODAY = date(2026, 11, 21)
ENTER = Qt.Key.Key_Return
TAB = Qt.Key.Key_Tab


class Desk:
    """The page over a new profile whose bank was read."""

    def __init__(
        self,
        appearance: Appearance,
        qtbot: QtBot,
        width: int = 1200,
        bank: BankFolder | None = None,
    ) -> None:
        self.fakes: Fakes = bare_fakes({"banks/small": bank or bank_folder()})
        self.fakes.services.library.refresh()
        self.jobs = job_runner(self.fakes.services)
        self.page = FirstStartPage(appearance, self.jobs, "0.1.0", today=TODAY)
        self.went: list[Destination] = []
        self.page.navigate.connect(self.went.append)
        self.window = shown(self.page, qtbot, width)
        self.page.enter(Destination(PageId.FIRST_START))

    def plan(self) -> Plan | None:
        return self.fakes.services.planning.plan()

    def focus(self) -> QWidget:
        widget = self.window.focusWidget()
        assert widget is not None
        return widget


def step_of(desk: Desk) -> Step:
    return desk.page.state.step


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> Desk:
    return Desk(appearance, qtbot)


def test_three_enters_found_the_profile_and_open_today(desk: Desk) -> None:
    press(desk.window, ENTER, ENTER)
    assert desk.plan() is None
    press(desk.window, ENTER)
    assert desk.plan() == Plan(bank="small")
    assert desk.went == [Destination(PageId.TODAY)]
    assert [type(e.payload).__name__ for e in desk.fakes.store.events] == [
        "ProfileCreated",
        "PlanSet",
    ]


def test_a_date_minutes_and_a_target_by_keyboard_alone(desk: Desk) -> None:
    press(desk.window, Qt.Key.Key_Right)
    assert desk.page.state.dated
    press(desk.window, TAB)
    field = desk.focus()
    assert isinstance(field, DateField)
    press(desk.window, *[Qt.Key.Key_Up] * 7)
    assert "in 63 days" in words_of(desk.page)
    press(desk.window, ENTER)
    type_number(desk.window, 45)
    press(desk.window, TAB)
    type_number(desk.window, 0)
    press(desk.window, ENTER)
    assert "145 minutes a week" in words_of(desk.page)
    type_number(desk.window, 80)
    press(desk.window, ENTER)
    plan = desk.plan()
    assert plan is not None
    assert plan.exam_on == date(2027, 1, 23)
    assert plan.minutes == (45, 0, 20, 20, 20, 20, 20)
    assert plan.target == 80


def test_a_day_that_passed_is_refused_in_words(desk: Desk) -> None:
    press(desk.window, Qt.Key.Key_Right)
    desk.page._set_day(date(2026, 11, 20))
    press(desk.window, ENTER)
    assert step_of(desk) is Step.EXAM
    assert "This day has passed" in words_of(desk.page)
    desk.page._set_day(TODAY)
    assert "This day has passed" not in words_of(desk.page)
    press(desk.window, ENTER)
    assert step_of(desk) is Step.MINUTES


def test_a_week_of_days_off_is_refused_in_words(desk: Desk) -> None:
    press(desk.window, ENTER)
    for _ in range(7):
        type_number(desk.window, 0)
        press(desk.window, TAB)
    press(desk.window, ENTER)
    assert step_of(desk) is Step.MINUTES
    assert "Every day is off." in words_of(desk.page)


def test_a_step_can_be_changed_afterwards(desk: Desk) -> None:
    press(desk.window, ENTER, ENTER)
    assert step_of(desk) is Step.TARGET
    press(desk.window, Qt.Key.Key_Backtab)
    assert desk.focus().accessibleName() == "Change: Minutes a day"
    press(desk.window, ENTER)
    assert step_of(desk) is Step.MINUTES
    assert desk.focus().accessibleName() == "Minutes on Monday"


@pytest.mark.parametrize("enters", [0, 1, 2])
def test_tab_goes_down_the_page(desk: Desk, enters: int) -> None:
    press(desk.window, *[ENTER] * enters)
    stops = tab_stops(desk.window)
    first = stops.index(min(stops, key=reading_order(desk.window, stops).index))
    assert [*stops[first:], *stops[:first]] == reading_order(desk.window, stops)


def test_back_is_reached_by_tab_and_keeps_the_answers(desk: Desk) -> None:
    press(desk.window, ENTER, ENTER, TAB, TAB)
    assert desk.focus().accessibleName() == "Back"
    press(desk.window, ENTER)
    assert step_of(desk) is Step.MINUTES


def test_a_full_disk_is_said_in_place_and_the_answers_stay(desk: Desk) -> None:
    desk.fakes.store.refuses = "The disk is full. Free some space and try again."
    press(desk.window, ENTER, ENTER)
    type_number(desk.window, 90)
    press(desk.window, ENTER)
    assert (desk.plan(), desk.went) == (None, [])
    assert "The disk is full." in words_of(desk.page)
    desk.fakes.store.refuses = ""
    press(desk.window, ENTER)
    plan = desk.plan()
    assert plan is not None
    assert plan.target == 90


def test_the_bank_says_what_it_is_at_the_foot(desk: Desk) -> None:
    assert "Practice material." in words_of(desk.page).splitlines()


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_a_backup_is_restored_instead(desk: Desk, qtbot: QtBot) -> None:
    copy = desk.fakes.vault.backup(desk.fakes.clock.now())
    desk.page._ask_backup()
    dialog = desk.page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(copy))
    assert desk.went == [Destination(PageId.TODAY)]
    dialog.reject()


def test_a_file_that_is_no_backup_is_refused_in_words(desk: Desk) -> None:
    desk.page._restore(str(Path("holiday.jpg")))
    assert desk.went == []
    assert "holiday.jpg is not a whole copy" in words_of(desk.page)


@pytest.mark.parametrize(("width", "size"), [(1200, 1.0), (960, 1.5), (960, 2.0)])
def test_nothing_is_cut_or_nameless_in_any_step(
    appearance: Appearance, qtbot: QtBot, width: int, size: float
) -> None:
    appearance.set(text_size=size)
    desk = Desk(appearance, qtbot, width)
    press(desk.window, Qt.Key.Key_Right)
    for _ in range(3):
        assert cut(desk.page) == []
        assert nameless(desk.page) == []
        press(desk.window, ENTER)


# The warm-up


def third_step(appearance: Appearance, qtbot: QtBot, bank: BankFolder) -> Desk:
    desk = Desk(appearance, qtbot, bank=bank)
    press(desk.window, ENTER, ENTER)
    assert step_of(desk) is Step.TARGET
    return desk


def test_the_last_step_offers_the_warm_up(appearance: Appearance, qtbot: QtBot) -> None:
    desk = third_step(appearance, qtbot, study_bank())
    assert "A warm-up shows where to begin." in words_of(desk.window)
    press(desk.window, TAB, TAB)
    assert desk.focus().accessibleName() == "Warm-up: 20 questions, 36 min"
    press(desk.window, ENTER)
    assert desk.plan() is not None
    assert desk.went == [Destination(PageId.EXAM, kind="warm-up")]


def test_the_warm_up_can_be_skipped(appearance: Appearance, qtbot: QtBot) -> None:
    desk = third_step(appearance, qtbot, study_bank())
    press(desk.window, ENTER)
    assert desk.went == [Destination(PageId.TODAY)]


def test_without_enough_questions_there_is_no_warm_up(appearance: Appearance, qtbot: QtBot) -> None:
    desk = third_step(appearance, qtbot, bank_folder())
    assert "warm-up" not in words_of(desk.window).lower()


def test_the_sum_follows_while_minutes_are_typed(desk: Desk) -> None:
    press(desk.window, ENTER)
    for at in range(7):
        if at:
            press(desk.window, TAB)
        type_number(desk.window, 0)
        left = 20 * (6 - at)
        assert f"{left} minutes a week." in words_of(desk.page)
    type_number(desk.window, 45)
    assert "45 minutes a week." in words_of(desk.page)
    assert step_of(desk) is Step.MINUTES
