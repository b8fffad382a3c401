"""Settings keep what is changed at once, say what could not be kept, and lose nothing typed."""

import gc
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.plan import Plan
from studyapp.domain.problems import Problem
from studyapp.domain.sentences import sentence
from studyapp.services.ports import StorageFailed
from studyapp.services.preferences import Preferences, ThemeChoice
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.settings.page import SettingsPage
from studyapp.ui.settings.state import Section
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.date_field import DateField
from tests.fakes import BankFolder, MemoryPreferences, bank_folder, fakes
from tests.ui.desk import (
    cut,
    job_runner,
    nameless,
    press,
    settle,
    shown,
    tab_stops,
    type_number,
    words_of,
)

pytestmark = pytest.mark.gui

PLAN = Plan(exam_on=date(2027, 1, 16), days_off=(date(2026, 12, 24),), bank="small")
TAB = Qt.Key.Key_Tab
ENTER = Qt.Key.Key_Return
WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class FullDisk(MemoryPreferences):
    def save(self, preferences: Preferences) -> None:
        raise StorageFailed(sentence("The settings could not be saved: the disk is full."))


class FileBrowser:
    """Stands in for the system's; `opens` says whether there is one."""

    def __init__(self, opens: bool = True) -> None:
        self.opens = opens
        self.opened: list[str] = []

    def open(self, url: QUrl) -> bool:
        self.opened.append(url.toLocalFile())
        return self.opens


class Desk:
    """The page over a profile that was founded with PLAN."""

    def __init__(
        self,
        appearance: Appearance,
        qtbot: QtBot,
        *,
        preferences: MemoryPreferences | None = None,
        bank: BankFolder | None = None,
        width: int = 1200,
        section: str = "",
        browser: FileBrowser | None = None,
    ) -> None:
        self.fakes = fakes(bank, PLAN)
        self.jobs = job_runner(self.fakes.services)
        self.preferences = preferences or MemoryPreferences()
        self.page = SettingsPage(
            appearance,
            self.jobs,
            self.preferences,
            Path("/data/study"),
            "0.1.0",
            open_url=(browser or FileBrowser()).open,
        )
        self.changes = 0
        self.page.changed.connect(self.count)
        self.window = shown(self.page, qtbot, width)
        self.page.enter(Destination(PageId.SETTINGS, section=section))

    def count(self) -> None:
        self.changes += 1

    def plan(self) -> Plan:
        plan = self.fakes.services.planning.plan()
        assert plan is not None
        return plan

    def events(self) -> int:
        return len(self.fakes.store.events)

    def rest(self) -> None:
        """The hands rest."""
        self.page.resting.timeout.emit()

    def focus(self, name: str) -> None:
        """Put the keyboard on a control by its name."""
        self.widget(name).setFocus(Qt.FocusReason.TabFocusReason)

    def widget(self, name: str) -> QWidget:
        return next(
            widget
            for widget in self.page.findChildren(QWidget)
            if widget.accessibleName() == name
            and not widget.isHidden()
            and isinstance(widget, QAbstractButton | QAbstractSpinBox)
        )

    def click(self, name: str) -> None:
        button = self.widget(name)
        assert isinstance(button, QAbstractButton)
        button.click()

    def words(self) -> str:
        return words_of(self.page)


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> Desk:
    return Desk(appearance, qtbot)


# The plan


def test_held_keys_are_one_decision(desk: Desk) -> None:
    before = desk.events()
    desk.focus("Minutes on Monday")
    press(desk.window, *[Qt.Key.Key_Up] * 5)
    assert (desk.plan().minutes[0], desk.events()) == (20, before)
    assert "165 minutes a week" in desk.words()
    desk.rest()
    assert desk.plan().minutes == (45, 20, 20, 20, 20, 20, 20)
    assert (desk.events(), desk.changes) == (before + 1, 1)


def test_leaving_keeps_what_was_typed_a_moment_ago(desk: Desk) -> None:
    desk.focus("Target score in percent")
    type_number(desk.window, 85)
    press(desk.window, TAB)
    assert desk.page.leave()
    assert desk.plan().target == 85


def test_a_change_taken_back_writes_nothing(desk: Desk) -> None:
    before = desk.events()
    desk.focus("Minutes on Monday")
    press(desk.window, Qt.Key.Key_Up, Qt.Key.Key_Down)
    desk.rest()
    assert (desk.events(), desk.changes) == (before, 0)


def test_no_date_yet_and_a_date_again(desk: Desk) -> None:
    desk.click("No date yet")
    desk.rest()
    assert desk.plan().exam_on is None
    assert "Without a date you simply study on." in desk.words()
    desk.click("Choose a date")
    assert desk.window.focusWidget() is desk.widget("Exam date")
    desk.rest()
    assert desk.plan().exam_on == date(2027, 1, 16)


def test_a_past_date_is_said_and_not_kept_while_the_rest_is(desk: Desk) -> None:
    desk.page.view.plan._pick_exam(date(2026, 11, 20))
    desk.page.view.plan._type_target(60)
    desk.rest()
    assert (desk.plan().exam_on, desk.plan().target) == (date(2027, 1, 16), 60)
    assert "This day has passed, so it is not kept." in desk.words()


def test_a_week_of_days_off_is_said_and_not_kept(desk: Desk) -> None:
    desk.page.view.plan._type_minutes((0,) * 7)
    desk.rest()
    assert desk.plan().minutes == (20,) * 7
    assert "Every day is off, so this is not kept." in desk.words()


def test_days_off_come_and_go(desk: Desk) -> None:
    desk.click("Add days")
    field = desk.window.focusWidget()
    assert isinstance(field, DateField)
    press(desk.window, Qt.Key.Key_Up)
    desk.click("Add these days")
    desk.rest()
    assert desk.plan().days_off == (date(2026, 11, 23), date(2026, 12, 24))
    desk.click("24 Dec: take off the list")
    desk.rest()
    assert desk.plan().days_off == (date(2026, 11, 23),)
    assert desk.window.focusWidget() is desk.widget("Add days")


def test_days_off_that_make_no_sense_are_said(desk: Desk) -> None:
    desk.click("Add days")
    part = desk.page.view.plan._days_off
    part._last.set_day(date(2026, 11, 20))
    desk.click("Add these days")
    assert "The last day is before the first." in desk.words()
    desk.click("Cancel")
    assert "The last day is before the first." not in desk.words()


def test_grades(desk: Desk) -> None:
    desk.click("Four: missed, hard, knew it, easy")
    desk.rest()
    assert desk.plan().grades == 4


def test_a_failed_write_is_said_in_place_and_tried_again(desk: Desk) -> None:
    desk.fakes.store.refuses = "The disk is full."
    desk.focus("Minutes on Monday")
    press(desk.window, Qt.Key.Key_Up)
    desk.rest()
    assert "Not kept yet. The disk is full." in desk.words()
    assert desk.page.view.plan._minutes.minutes[0] == 25
    desk.fakes.store.refuses = ""
    desk.click("Try again")
    assert desk.plan().minutes[0] == 25
    assert "Not kept yet" not in desk.words()


def test_what_is_being_typed_survives_a_refresh(desk: Desk) -> None:
    desk.focus("Minutes on Monday")
    press(desk.window, Qt.Key.Key_Up)
    desk.page.refresh()
    assert desk.page.view.plan._minutes.minutes[0] == 25
    desk.rest()
    assert desk.plan().minutes[0] == 25


# The look


def test_theme_size_and_hints_hold_at_once_and_are_saved(
    desk: Desk, appearance: Appearance
) -> None:
    desk.click("Dark")
    desk.click("125 %")
    desk.click("Show keys on buttons")
    assert (appearance.theme.dark, appearance.theme.text_size) == (True, 1.25)
    assert not appearance.theme.key_hints
    saved = desk.preferences.load().preferences
    assert saved == Preferences(ThemeChoice.DARK, 125, False)


def test_a_look_that_cannot_be_saved_holds_and_says_so(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = Desk(appearance, qtbot, preferences=FullDisk())
    desk.click("Dark")
    assert appearance.theme.dark
    assert "This holds until you close the window." in desk.words()
    assert "the disk is full" in desk.words()


def test_arrows_move_through_the_text_sizes(desk: Desk, appearance: Appearance) -> None:
    desk.focus("100 %")
    press(desk.window, Qt.Key.Key_Right)
    assert appearance.theme.text_size == 1.25


# Data


def test_back_up_now(desk: Desk) -> None:
    assert "No copy yet." in desk.words()
    desk.click("Back up now")
    assert len(desk.fakes.services.keeping.backups()) == 1
    assert "Copied to" in desk.words()
    assert "No copy yet." not in desk.words()


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_going_back_to_a_copy(desk: Desk) -> None:
    copy = desk.fakes.services.keeping.backup()
    desk.click("Restore a backup…")
    dialog = desk.page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(copy))
    assert f"{copy.name} is in force now." in desk.words()
    assert desk.changes == 1
    dialog.reject()


def test_a_file_that_is_no_copy_is_refused(desk: Desk) -> None:
    desk.page._restore("holiday.jpg")
    assert "holiday.jpg is not a whole copy" in desk.words()
    assert desk.changes == 0


def test_the_log_out_and_in_again(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    desk.page._export(str(file))
    assert f"2 lines written to {file}." in desk.words()
    desk.page._import(str(file))
    assert "0 new lines taken over. 2 were here already." in desk.words()


def test_a_file_that_is_no_log_is_refused_with_its_line(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    file.write_text("no log\n{}\n", encoding="utf-8")
    desk.page._import(str(file))
    assert f"Nothing was taken over. {file}, line 1:" in desk.words()


@pytest.mark.parametrize(("opens", "said"), [(True, False), (False, True)])
def test_the_folder_opens_in_the_system_or_one_is_told(
    appearance: Appearance, qtbot: QtBot, opens: bool, said: bool
) -> None:
    browser = FileBrowser(opens)
    desk = Desk(appearance, qtbot, browser=browser)
    desk.click("Open folder")
    assert browser.opened == ["/data/study"]
    assert ("No program on this computer opens folders." in desk.words()) is said


# Banks and About


def test_banks_with_their_problems(appearance: Appearance, qtbot: QtBot) -> None:
    bank = bank_folder()
    file = "insights/insights-1.yaml"
    bank.faults[file] = (
        Problem(file, 41, 5, sentence("A card has no back."), sentence("Add “back:” to it.")),
    )
    desk = Desk(appearance, qtbot, bank=bank)
    words = desk.words()
    counted = "40 cards, those asked both ways counted twice"
    assert f"Small bank\nVersion 2026.1, {counted}\nPractice material." in words
    assert "1 place needs mending. The rest works." in words
    assert "small/insights/insights-1.yaml:41:5\nA card has no back. Add “back:” to it." in words


def test_the_truth_about_the_items_takes_25_words(desk: Desk) -> None:
    said = next(line for line in desk.words().splitlines() if "certified practitioner" in line)
    assert len(said.split()) == 25


# The page


@pytest.mark.parametrize("section", list(Section))
def test_one_is_led_to_a_section_and_the_keyboard_with_one(
    appearance: Appearance, qtbot: QtBot, section: Section
) -> None:
    desk = Desk(appearance, qtbot, section=section.value)
    box = desk.page.view.section(section)
    focus = desk.window.focusWidget()
    assert focus is not None
    assert focus is box or box.isAncestorOf(focus)
    assert desk.page.view.anchors.anchor(section.value).here
    assert box.visibleRegion().boundingRect().top() == 0


def test_the_anchors_lead_by_keyboard(desk: Desk) -> None:
    desk.page.view.anchors.anchor("plan").setFocus()
    press(desk.window, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, ENTER)
    focus = desk.window.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Open folder"


def test_tab_goes_down_the_page(desk: Desk) -> None:
    desk.click("Add days")
    desk.click("Add these days")
    desk.page.view.anchors.anchor("plan").setFocus()
    names = [stop.accessibleName() for stop in tab_stops(desk.window)]
    assert names == [
        *("Plan", "Session", "Appearance", "Data", "Banks", "About"),
        *("Exam date", "No date yet"),
        *(f"Minutes on {day}" for day in WEEK),
        *("22 Nov: take off the list", "24 Dec: take off the list", "Add days"),
        "Target score in percent",
        "Two: missed, knew it",
        *("As the system", "100 %", "Show keys on buttons"),
        *("Open folder", "Back up now", "Restore a backup…", "Export the log…", "Import a log…"),
    ]


def test_what_is_deleted_takes_no_row_of_buttons_along(desk: Desk) -> None:
    desk.page.refresh()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    desk.page.resize(desk.page.width() - 40, desk.page.height())
    desk.click("Back up now")
    settle()
    box = desk.page.view.data
    for name in ("Open folder", "Back up now", "Export the log…"):
        button = desk.widget(name)
        row = button.parentWidget()
        assert row is not None
        assert row.height() >= button.height()
    assert box.height() == box.heightForWidth(box.width())


def test_opening_the_page_puts_the_keyboard_where_no_key_changes_anything(desk: Desk) -> None:
    before = desk.plan()
    press(desk.window, Qt.Key.Key_Up, Qt.Key.Key_Down)
    desk.rest()
    assert desk.plan() == before


@pytest.mark.parametrize(
    ("width", "size"), [(1200, 1.0), (960, 1.0), (1200, 1.5), (960, 1.5), (960, 2.0)]
)
def test_nothing_is_cut_or_nameless(
    appearance: Appearance, qtbot: QtBot, width: int, size: float
) -> None:
    appearance.set(text_size=size)
    desk = Desk(appearance, qtbot, width=width)
    desk.click("Add days")
    desk.page.view.show_section(Section.DATA)
    assert cut(desk.page) == []
    assert nameless(desk.page) == []
