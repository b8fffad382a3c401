"""The palette by keyboard: pages, actions, cards to read, and what comes late."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.events import ItemMarked
from studyapp.domain.marks import Marks
from studyapp.services.preferences import ThemeChoice
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.palette.palette import Palette
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.palette import PaletteModel
from studyapp.ui.widgets.palette_row import PaletteItem
from tests.fakes import MemoryPreferences, fakes
from tests.ui.desk import ByHand, cut, job_runner, nameless, press, shown, words_of

pytestmark = pytest.mark.gui

ENTER, DOWN, UP, ESC = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Escape,
)


class Desk:
    """A window with one button, and the palette over it; `lane` holds the jobs of the database."""

    def __init__(self, appearance: Appearance, qtbot: QtBot, width: int = 1200) -> None:
        self.fakes = fakes()
        self.lane = ByHand()
        self.jobs = job_runner(self.fakes.services, db=self.lane)
        self.lane.step_all()
        self.button = Button(appearance, "Below")
        self.window = shown(self.button, qtbot, width, 640)
        self.button.setFocus()
        self.preferences = MemoryPreferences()
        self.palette = Palette(appearance, self.jobs, self.window, self.preferences)
        self.went: list[Destination] = []
        self.said: list[str] = []
        self.palette.chosen.connect(self.went.append)
        self.palette.notice.connect(self.said.append)

    def open(self) -> None:
        self.palette.open()
        self.lane.step_all()

    def type(self, words: str) -> None:
        """Type, rest, and let the cards arrive."""
        self.palette.frame.field.setText(words)
        if self.palette.resting.isActive():
            self.palette.resting.timeout.emit()
        self.lane.step_all()

    def items(self) -> list[PaletteItem]:
        model = self.palette.frame._model
        rows = (model.index(row).data(PaletteModel.ItemRole) for row in range(model.rowCount()))
        return [row for row in rows if isinstance(row, PaletteItem)]

    def titles(self) -> list[str]:
        return [item.title for item in self.items()]

    def chosen(self) -> str:
        return str(self.palette.frame._list.currentIndex().data())

    def marks(self, item: str) -> Marks:
        return self.fakes.services.study.marks("small", (item,)).get(item, Marks())

    def mark(self, item: str, mark: str) -> None:
        text = self.fakes.services.library.texts(self.fakes.info, (item,))[item]
        payload = ItemMarked("small", item, text.hash, text.card.topic, mark, on=True)
        self.fakes.store.append((payload,), self.fakes.clock.now(), {text.hash: text.content})


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> Desk:
    return Desk(appearance, qtbot)


def test_it_opens_with_what_is_always_useful(desk: Desk) -> None:
    desk.open()
    assert desk.titles() == [
        "Start today's session",
        "Back up now",
        "Switch to the dark theme",
        "Today",
        "Flashcards",
        "Settings",
    ]
    assert desk.items()[0].note == "10 new cards"


def test_enter_starts_the_session(desk: Desk) -> None:
    desk.open()
    press(desk.window, ENTER)
    assert desk.went == [Destination(PageId.FLASHCARDS, session=True)]
    assert not desk.palette.frame.isVisible()


def test_a_discipline_and_a_section_by_a_few_letters(desk: Desk) -> None:
    desk.open()
    for key in (Qt.Key.Key_F, Qt.Key.Key_L, Qt.Key.Key_A, Qt.Key.Key_Space, Qt.Key.Key_M):
        press(desk.window, key)
    press(desk.window, ENTER)
    desk.open()
    desk.type("backup")
    press(desk.window, ENTER)
    assert desk.went == [
        Destination(PageId.FLASHCARDS, session=True, discipline="metrics"),
        Destination(PageId.SETTINGS, section="data"),
    ]


def test_escape_gives_the_keyboard_back(desk: Desk) -> None:
    desk.open()
    press(desk.window, ESC)
    assert (desk.button.hasFocus(), desk.went) == (True, [])


def test_cards_are_looked_up_when_the_hands_rest(desk: Desk) -> None:
    desk.open()
    desk.palette.frame.field.setText("fr")
    assert (desk.lane.waiting, desk.palette.resting.isActive()) == (0, True)
    desk.palette.frame.field.setText("f")
    assert not desk.palette.resting.isActive()
    desk.type("front")
    assert desk.titles()[-1].startswith("Front of")


def test_cards_that_come_late_do_not_move_the_choice(desk: Desk) -> None:
    desk.open()
    desk.palette.frame.field.setText("se")
    press(desk.window, DOWN, DOWN)
    before = desk.chosen()
    assert before not in ("Start today's session", "")
    desk.palette.resting.timeout.emit()
    desk.lane.step_all()
    assert desk.chosen() == before


def test_an_answer_to_words_typed_over_is_not_shown(desk: Desk) -> None:
    desk.open()
    desk.palette.frame.field.setText("metrics-1")
    desk.palette.resting.timeout.emit()
    desk.palette.frame.field.setText("culture-1")
    desk.lane.step_all()
    assert desk.titles() == []
    desk.type("culture-1")
    assert {item.place for item in desk.items()} == {4}


def test_a_card_is_read_over_the_page(desk: Desk) -> None:
    desk.open()
    desk.type("metrics-1-c02")
    press(desk.window, ENTER)
    desk.lane.step_all()
    view = desk.palette.card_view
    words = words_of(view)
    for said in (
        "Front of metrics-1-c02?",
        "Back of metrics-1-c02.",
        "A. Author, A Work, 2013, p. 2",
    ):
        assert said in words
    assert "flagged" not in words
    assert view.close_button.hasFocus()
    press(desk.window, ESC)
    assert desk.button.hasFocus()


def test_marks_are_taken_back_from_the_card(desk: Desk, qtbot: QtBot) -> None:
    desk.mark("metrics-1-c01", "flag")
    desk.mark("metrics-1-c01", "suspend")
    desk.open()
    desk.type("metrics-1-c01")
    press(desk.window, ENTER)
    desk.lane.step_all()
    view = desk.palette.card_view
    assert "You flagged this card." in words_of(view)
    with qtbot.waitSignal(desk.palette.changed):
        view.mark_button("suspend").click()
        desk.lane.step_all()
    assert desk.marks("metrics-1-c01") == Marks(flagged=True)
    assert "Suspended" not in words_of(view)
    assert view.isVisible()


def test_a_mark_that_stays_is_said_on_the_card(desk: Desk) -> None:
    desk.mark("metrics-1-c01", "flag")
    desk.open()
    desk.type("metrics-1-c01")
    press(desk.window, ENTER)
    desk.lane.step_all()
    desk.fakes.store.refuses = "The disk is full."
    desk.palette.card_view.mark_button("flag").click()
    desk.lane.step_all()
    assert "The disk is full." in words_of(desk.palette.card_view)
    assert desk.marks("metrics-1-c01").flagged


def test_the_theme_is_switched_and_saved(desk: Desk, appearance: Appearance) -> None:
    desk.open()
    desk.type("dark")
    press(desk.window, ENTER)
    assert appearance.theme.dark
    assert desk.preferences.load().preferences.theme is ThemeChoice.DARK
    desk.open()
    assert "Switch to the light theme" in desk.titles()


def test_a_backup_is_made_and_said(desk: Desk) -> None:
    desk.open()
    desk.type("back up")
    press(desk.window, ENTER)
    assert len(desk.fakes.services.keeping.backups()) == 1
    assert desk.said[0].startswith("Copied to")


@pytest.mark.parametrize(("width", "size"), [(1200, 1.0), (960, 2.0)])
def test_nothing_is_cut_or_nameless_on_a_card(
    appearance: Appearance, qtbot: QtBot, width: int, size: float
) -> None:
    appearance.set(text_size=size)
    desk = Desk(appearance, qtbot, width)
    desk.mark("metrics-1-c01", "flag")
    desk.open()
    assert nameless(desk.palette.frame) == []
    desk.type("metrics-1-c01")
    press(desk.window, ENTER)
    desk.lane.step_all()
    view: QWidget = desk.palette.card_view
    assert (cut(view), nameless(view)) == ([], [])
