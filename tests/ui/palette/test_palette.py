"""The palette by keyboard: pages, actions, cards to read, and what comes late."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import Confidence
from studyapp.domain.events import ItemMarked
from studyapp.domain.marks import Marks
from studyapp.domain.plan import Plan
from studyapp.domain.quizzes import Setup, Source
from studyapp.services.preferences import ThemeChoice
from studyapp.services.quizzes import Timing
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.palette.palette import Palette
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.palette import PaletteModel
from studyapp.ui.widgets.palette_row import PaletteItem
from tests.fakes import MemoryPreferences, fakes
from tests.ui.desk import ByHand, cut, job_runner, nameless, press, shown, words_of

pytestmark = pytest.mark.gui

ORDER = ["Do", "Open", "Terms", "Questions you have seen", "Questions", "Cards"]
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
        "Quiz",
        "Mock exam",
        "Progress",
        "Library",
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
    cards = [item for item in desk.items() if item.group == "Cards"]
    assert {item.place for item in cards} == {4}
    assert all("culture-1" in item.title for item in desk.items())


def test_a_card_is_read_over_the_page(desk: Desk) -> None:
    desk.open()
    desk.type("metrics-1-c02")
    press(desk.window, ENTER)
    desk.lane.step_all()
    view = desk.palette.reader.view
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
    view = desk.palette.reader.view
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
    desk.palette.reader.view.mark_button("flag").click()
    desk.lane.step_all()
    assert "The disk is full." in words_of(desk.palette.reader.view)
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
    view: QWidget = desk.palette.reader.view
    assert (cut(view), nameless(view)) == ([], [])


# What a bank holds


def answer(desk: Desk, item: str) -> None:
    services = desk.fakes.services
    setup = Setup(source=Source.PICKED, items=(item,), count=1)
    running = services.quizzes.begin(desk.fakes.info, Plan(), setup)
    assert running is not None
    chosen = running.texts[0].asked.key
    services.quizzes.answer(running, chosen, Confidence.SURE, Timing(1_000, 8_000))


def grouped(desk: Desk) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in desk.items():
        found.setdefault(item.group, []).append(item.title)
    return found


def test_terms_lessons_and_questions_stand_in_groups_of_their_own(desk: Desk) -> None:
    answer(desk, "metrics-1-q02")
    desk.open()
    desk.type("metrics-1-q")
    assert grouped(desk) == {
        "Questions you have seen": ["Stem of metrics-1-q02?"],
        "Questions": ["Stem of metrics-1-q01?", "Stem of metrics-1-q03?"],
    }
    assert desk.items()[0].note == "right, 21 November"
    desk.type("loyal")
    assert grouped(desk)["Terms"] == ["Loyalty"]
    desk.type("insights 1")
    assert grouped(desk)["Do"] == ["Quiz: Insights 1"]
    assert grouped(desk)["Open"] == ["Lesson: Insights 1"]
    assert list(grouped(desk)) == sorted(grouped(desk), key=ORDER.index)


def test_what_is_found_opens_in_the_library(desk: Desk) -> None:
    for words in ("loyal", "metrics-1-q02", "lesson insights 1", "topic metrics 1"):
        desk.open()
        desk.type(words)
        press(desk.window, ENTER)
    library = PageId.LIBRARY
    assert desk.went == [
        Destination(library, section="glossary", item="loyalty"),
        Destination(library, section="questions", item="metrics-1-q02"),
        Destination(library, section="guide", topic="insights-1"),
        Destination(library, section="guide", topic="metrics-1"),
    ]


def test_a_quiz_of_a_discipline_or_topic_is_one_line(desk: Desk) -> None:
    desk.open()
    desk.type("quiz metrics")
    quizzes = [item for item in desk.items() if item.group == "Do"]
    assert [(item.title, item.note) for item in quizzes] == [
        ("Quiz: Metrics", "6 not seen yet"),
        ("Quiz: Metrics 1", "3 not seen yet"),
        ("Quiz: Metrics 2", "3 not seen yet"),
    ]
    press(desk.window, ENTER)
    setup = Setup(topics=("metrics-1", "metrics-2"), source=Source.WEAKEST, count=6)
    assert desk.went == [Destination(PageId.QUIZ, quiz=setup)]


def test_every_kind_of_sitting_is_a_line(desk: Desk) -> None:
    found = {}
    for words in ("half", "sprint", "warm", "repair"):
        desk.open()
        desk.type(words)
        (found[words],) = ((item.title, item.note) for item in desk.items() if item.group == "Do")
        press(desk.window, Qt.Key.Key_Escape)
    desk.open()
    assert found == {
        "half": ("Half exam", "50 questions, 90 min"),
        "sprint": ("Sprint", "20 questions, 36 min"),
        "warm": ("Warm-up", "20 questions, 36 min"),
        "repair": ("Repair set", "what your last sitting missed"),
    }
    desk.type("sprint")
    press(desk.window, ENTER)
    assert desk.went == [Destination(PageId.EXAM, kind="sprint")]


def test_the_page_comes_first_where_its_name_is_typed(desk: Desk) -> None:
    desk.open()
    desk.type("mock exam")
    press(desk.window, ENTER)
    assert desk.went == [Destination(PageId.EXAM)]


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("mock exam", PageId.EXAM),
        ("progress", PageId.PROGRESS),
        ("library", PageId.LIBRARY),
    ],
)
def test_every_page_is_a_line(desk: Desk, words: str, page: PageId) -> None:
    desk.open()
    desk.type(words)
    press(desk.window, ENTER)
    assert desk.went[0].page is page


def test_nothing_of_a_locked_form_is_ever_a_line(desk: Desk) -> None:
    form = desk.fakes.store.questions.of_form("small", "mock-a")
    assert form
    for question in form:
        for words in (question.id, question.stem, question.takeaway, question.options[0].why):
            desk.open()
            desk.type(words)
            assert not any(question.id in item.words for item in desk.items())
