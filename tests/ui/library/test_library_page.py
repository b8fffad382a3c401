"""The Library by keyboard: lessons, terms, questions to read, finding, the state of the banks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import Confidence
from studyapp.domain.frameworks import SourceRef
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Rating
from studyapp.domain.plan import Plan
from studyapp.domain.problems import Problem
from studyapp.domain.questions import Lesson, Term
from studyapp.domain.quiz_events import RationaleOpened
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sentences import sentence
from studyapp.domain.sittings import SittingMode
from studyapp.services.question_ports import FoundKind
from studyapp.services.quizzes import Timing
from studyapp.services.study import Timing as CardTiming
from studyapp.ui.library.page import LibraryPage
from studyapp.ui.library.state import Tab, Target
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.document_view import DocumentView
from tests.fakes import OWN, BankFolder, Fakes, fakes, study_bank
from tests.ui.desk import ByHand, job_runner, nameless, press, settle, shown, words_of

pytestmark = pytest.mark.gui

LIBRARY = PageId.LIBRARY
KEY = Qt.Key
ENTER, DOWN, UP, ESC, SLASH = (
    *(KEY.Key_Return, KEY.Key_Down, KEY.Key_Up, KEY.Key_Escape, KEY.Key_Slash),
)
TEXT = """## What it is

Loyalty shows in [churn](term:churn), and so does retention.

See [the other lesson](lesson:culture-2) or <https://example.org/paper>.

| a | b |
|---|---|
| 1 | 2 |
"""


def guide_bank() -> BankFolder:
    bank = study_bank()
    first, *others = bank.lessons
    lesson = Lesson(first.topic, "Insights 1", TEXT, (SourceRef("work", "p. 4"),), ("churn",))
    bank.lessons = (lesson, *others)
    return bank


class Desk:
    """The page in a window of its own over services in memory."""

    def __init__(
        self,
        appearance: Appearance,
        qtbot: QtBot,
        bank: BankFolder | None = None,
        width: int = 1000,
        lane: ByHand | None = None,
    ) -> None:
        self.fakes: Fakes = fakes(bank or guide_bank())
        self.opened: list[QUrl] = []
        self.opens = True
        jobs = job_runner(self.fakes.services, db=lane)
        if lane is not None:
            lane.step_all()
        self.page = LibraryPage(appearance, jobs, open_url=self._open)
        self.window = shown(self.page, qtbot, width, 800)
        self.went: list[Destination] = []
        self.said: list[str] = []
        self.page.navigate.connect(self.went.append)
        self.page.notice.connect(self.said.append)

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url)
        return self.opens

    def enter(self, *, section: str = "", item: str = "", topic: str = "") -> str:
        """Go to the page; what it says."""
        self.page.enter(Destination(LIBRARY, section=section, item=item, topic=topic))
        settle()
        return words_of(self.page)

    @property
    def words(self) -> str:
        settle()
        return words_of(self.page)

    @property
    def lesson(self) -> str:
        """The text of the lesson that shows."""
        return self.page.guide.view.text.toPlainText()

    @property
    def meaning(self) -> DocumentView:
        """The text of the term that shows."""
        view = self.page.glossary.term.findChild(DocumentView)
        assert isinstance(view, DocumentView)
        return view

    def type(self, words: str) -> None:
        """Look for words in everything."""
        press(self.window, SLASH)
        self.page.bar.field.setText(words)
        settle()

    def found(self) -> list[tuple[str, str]]:
        lines = self.page.found.list.lines
        return [(line.title, line.below) for line in lines]

    def answer(self, item: str, right: bool = True) -> None:
        services, info = self.fakes.services, self.fakes.info
        setup = Setup(source=Source.PICKED, items=(item,), count=1)
        running = services.quizzes.begin(info, Plan(), setup)
        assert running is not None
        asked = running.texts[0].asked
        chosen = next(one.id for one in asked.options if (one.id == asked.key) is right)
        services.quizzes.answer(running, chosen, Confidence.SURE, Timing(1_000, 8_000))

    def marks(self, item: str) -> Marks:
        found = self.fakes.store.marks("small", (item,))
        return found.get(item, Marks())


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> Desk:
    return Desk(appearance, qtbot)


# The guide


def test_it_opens_with_the_first_lesson_and_what_belongs_to_it(desk: Desk) -> None:
    words = desk.enter()
    assert "Insights · INSIGHTS-1 · 1 min" in words
    assert "Insights 1" in words
    assert "Loyalty shows in churn" in desk.lesson
    assert "Leaving." in words
    assert "6 questions, 6 not seen yet" in words
    assert "4 flashcards" in words
    assert "A. Author, A Work, 2013, p. 4" in words
    assert desk.page.guide.view.tree.hasFocus()


def test_a_destination_opens_its_topic(desk: Desk) -> None:
    assert "Culture 2" in desk.enter(topic="culture-2")
    assert desk.page.guide.topic == "culture-2"
    assert "What there is to know of Culture 2." in desk.lesson


def test_keys_lead_through_the_topics(desk: Desk) -> None:
    desk.enter()
    press(desk.window, DOWN)
    assert desk.page.guide.topic == "insights-2"
    press(desk.window, KEY.Key_N)
    assert desk.page.guide.topic == "strategy-1"
    assert desk.page.guide.view.tree.topic == "strategy-1"
    press(desk.window, KEY.Key_P, KEY.Key_P, KEY.Key_P)
    assert desk.page.guide.topic == "insights-1"


def test_disciplines_fold_by_keys(desk: Desk) -> None:
    desk.enter()
    tree = desk.page.guide.view.tree
    top = tree.currentIndex().parent()
    press(desk.window, UP)
    assert tree.currentIndex() == top
    press(desk.window, ENTER)
    assert not tree.isExpanded(top)
    press(desk.window, KEY.Key_Right)
    assert tree.isExpanded(top)
    assert desk.page.guide.topic == "insights-1"


def test_a_topic_without_a_lesson_says_so_and_offers_its_practice(desk: Desk) -> None:
    words = desk.enter(topic="metrics-1")
    assert "There is no lesson on this topic yet. You can practise it already." in words
    assert "3 questions, 3 not seen yet" in words
    assert not desk.page.guide.view.text.isVisible()
    desk.page.guide.view.side.quiz.click()
    setup = Setup(topics=("metrics-1",), source=Source.ALL, count=3)
    assert desk.went == [Destination(PageId.QUIZ, quiz=setup)]


def test_due_cards_are_a_press_away(desk: Desk) -> None:
    desk.enter(topic="metrics-1")
    assert not desk.page.guide.view.side.cards.isVisible()
    services, info = desk.fakes.services, desk.fakes.info
    begun = services.study.begin(info, Plan(bank="small"), "metrics")
    assert begun is not None
    run = begun.run
    for _ in range(2):
        text = begun.texts[run.session.queue[0].card.key.item]
        run = services.study.answer(run, text, Rating.KNEW, CardTiming(1_000, 1_000))
    desk.fakes.clock.forward(days=30)
    words = desk.enter(topic="metrics-1")
    assert "due today" in words
    desk.page.guide.view.side.cards.click()
    assert desk.went == [Destination(PageId.FLASHCARDS, session=True, discipline="metrics")]


def test_the_questions_of_a_topic_are_a_press_away(desk: Desk) -> None:
    desk.enter(topic="metrics-1")
    desk.page.guide.view.side.read.click()
    assert desk.page.tab is Tab.QUESTIONS
    assert [line.key for line in desk.page.questions.list.lines] == [
        f"metrics-1-q0{number}" for number in (1, 2, 3)
    ]


def test_links_of_a_lesson_lead_to_terms_lessons_and_addresses(desk: Desk) -> None:
    desk.enter()
    text = desk.page.guide.view.text
    text.link.emit("term:churn")
    assert desk.page.tab is Tab.GLOSSARY
    assert "Leaving." in desk.meaning.toPlainText()
    text.link.emit("lesson:culture-2")
    assert (desk.page.tab, desk.page.guide.topic) == (Tab.GUIDE, "culture-2")
    text.link.emit("https://example.org/paper")
    assert desk.opened == [QUrl("https://example.org/paper")]
    text.link.emit("file:///etc/passwd")
    text.link.emit("source:work")
    assert len(desk.opened) == 1


def test_a_term_in_a_lesson_says_its_meaning(desk: Desk) -> None:
    desk.enter()
    text = desk.page.guide.view.text
    assert text.link_text("term:churn") == "Churn: Leaving."


def test_a_lesson_that_comes_late_is_not_shown_under_another_topic(
    appearance: Appearance, qtbot: QtBot
) -> None:
    lane = ByHand()
    desk = Desk(appearance, qtbot, lane=lane)
    desk.page.enter(Destination(LIBRARY))
    lane.step_all()
    desk.page.guide.show_topic("culture-2")
    desk.page.guide.show_topic("insights-1")
    lane.step()
    assert "Culture 2" not in desk.lesson
    lane.step_all()
    assert "Loyalty shows" in desk.lesson


def test_a_narrow_window_has_a_list_that_opens_instead_of_the_tree(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = Desk(appearance, qtbot, width=720)
    desk.enter()
    view = desk.page.guide.view
    assert (view.tree.isVisible(), view.choice.isVisible()) == (False, True)
    assert view.choice.currentText() == "Insights 1"
    press(desk.window, DOWN)
    assert desk.page.guide.topic == "insights-2"
    press(desk.window, SLASH)
    assert desk.page.bar.field.hasFocus()


# The glossary


def test_the_glossary_shows_a_term_with_its_topics(desk: Desk) -> None:
    words = desk.enter(section="glossary", item="loyalty")
    assert "Also called retention." in words
    glossary = desk.page.glossary
    assert [button.text() for button in glossary.term.topics][:2] == ["Insights 1", "Insights 2"]
    glossary.term.topics[2].click()
    assert (desk.page.tab, desk.page.guide.topic) == (Tab.GUIDE, "strategy-1")


def test_terms_are_gone_through_by_keys(desk: Desk) -> None:
    desk.enter(section="glossary")
    assert desk.page.glossary.item == "churn"
    press(desk.window, DOWN)
    assert desk.page.glossary.item == "loyalty"


def test_terms_link_each_other(appearance: Appearance, qtbot: QtBot) -> None:
    bank = guide_bank()
    bank.terms = (*bank.terms, Term("lock-in", "Lock-in", "The opposite of churn."))
    desk = Desk(appearance, qtbot, bank)
    desk.enter(section="glossary", item="lock-in")
    assert desk.meaning.document().toHtml().count('href="term:churn"') == 1
    desk.meaning.link.emit("term:churn")
    assert desk.page.glossary.item == "churn"


# Questions


def test_an_unanswered_question_keeps_its_answer_until_asked(desk: Desk) -> None:
    words = desk.enter(section="questions", item="metrics-1-q01")
    assert "You have not answered this question yet." in words
    view = desk.page.questions.view
    names = [row.accessibleName() for row in view.options.rows]
    assert not any("right answer" in name for name in names)
    assert not any(row.accessibleDescription() for row in view.options.rows)
    press(desk.window, DOWN)  # from the words into the list
    press(desk.window, KEY.Key_A)
    settle()
    assert "Takeaway of metrics-1-q01." in desk.words
    named = [row.accessibleName() for row in view.options.rows]
    assert sum("right answer" in name for name in named) == 1
    events = [e.payload for e in desk.fakes.store.events]
    opened = [one for one in events if isinstance(one, RationaleOpened)]
    assert [(one.item, one.where) for one in opened] == [("metrics-1-q01", "library")]


def test_an_answered_question_shows_reasons_and_its_own_history(desk: Desk) -> None:
    desk.answer("metrics-1-q01", right=False)
    desk.fakes.clock.forward(days=1)
    desk.answer("metrics-1-q01")
    words = desk.enter(section="questions", item="metrics-1-q01")
    assert "22 November: right, sure\n21 November: missed, sure" in words
    assert "Takeaway of metrics-1-q01." in words
    assert "not answered" not in words
    assert not any(isinstance(e.payload, RationaleOpened) for e in desk.fakes.store.events)


def test_flag_and_note_go_on_and_off_by_keys(desk: Desk) -> None:
    desk.enter(section="questions", item="metrics-1-q01")
    desk.page.questions.list.setFocus()
    press(desk.window, KEY.Key_F)
    assert desk.marks("metrics-1-q01").flagged
    flagged = [line.key for line in desk.page.questions.list.lines if line.flagged]
    assert flagged == ["metrics-1-q01"]
    assert desk.page.questions.view.flag.text() == "Take the flag off"
    press(desk.window, KEY.Key_F)
    assert not desk.marks("metrics-1-q01").flagged
    press(desk.window, KEY.Key_N, KEY.Key_X, KEY.Key_Y)
    press(desk.window, ENTER, held=Qt.KeyboardModifier.ControlModifier)
    assert desk.marks("metrics-1-q01").note.lower() == "xy"
    assert "Your note: " in desk.words


def test_a_note_on_the_way_out_is_kept(desk: Desk) -> None:
    desk.enter(section="questions", item="metrics-1-q01")
    desk.page.questions.list.setFocus()
    press(desk.window, KEY.Key_N, KEY.Key_X)
    assert desk.page.leave()
    assert desk.marks("metrics-1-q01").note.lower() == "x"


def test_what_cannot_be_written_is_said_and_the_words_stay(desk: Desk) -> None:
    desk.enter(section="questions", item="metrics-1-q01")
    desk.page.questions.list.setFocus()
    press(desk.window, KEY.Key_N, KEY.Key_X)
    desk.fakes.store.refuses = "The disk is full."
    press(desk.window, ENTER, held=Qt.KeyboardModifier.ControlModifier)
    assert desk.said == ["The disk is full."]
    assert desk.page.questions.view.editor.words.lower() == "x"
    desk.fakes.store.refuses = ""
    press(desk.window, ENTER, held=Qt.KeyboardModifier.ControlModifier)
    assert desk.marks("metrics-1-q01").note.lower() == "x"


def test_words_and_filters_narrow_the_list(desk: Desk) -> None:
    desk.answer("metrics-1-q02", right=False)
    desk.enter(section="questions")
    panel = desk.page.questions
    panel.filters.words.setText("option c of metrics-1")
    assert [line.key for line in panel.list.lines] == [f"metrics-1-q0{n}" for n in (1, 2, 3)]
    panel.filters.status.chip("missed").click()
    assert [line.key for line in panel.list.lines] == ["metrics-1-q02"]
    assert "Missed 1" in panel.filters.status.chip("missed").face.text
    panel.filters.words.setText("nowhere")
    assert not panel.list.lines
    panel.filters.words.setFocus()
    press(desk.window, ESC)
    assert [line.key for line in panel.list.lines] == ["metrics-1-q02"]


def test_a_question_can_be_answered_in_a_quiz(desk: Desk) -> None:
    desk.enter(section="questions", item="metrics-1-q01")
    desk.page.questions.view.quiz.click()
    setup = Setup(source=Source.PICKED, items=("metrics-1-q01",), count=1)
    assert desk.went == [Destination(PageId.QUIZ, quiz=setup)]


def test_the_lesson_of_a_question_is_a_press_away(desk: Desk) -> None:
    desk.answer("insights-1-q01")
    desk.enter(section="questions", item="insights-1-q01")
    desk.page.questions.view.explained.lesson.click()
    assert (desk.page.tab, desk.page.guide.topic) == (Tab.GUIDE, "insights-1")


def test_in_a_narrow_window_one_question_stands_alone_with_a_way_back(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = Desk(appearance, qtbot, width=720)
    desk.enter(section="questions")
    panel = desk.page.questions
    assert panel.list.isVisible()
    assert not panel.view.isVisible()
    press(desk.window, DOWN, ENTER)
    assert (panel.list.isVisible(), panel.view.isVisible()) == (False, True)
    assert panel.panes.back.hasFocus()
    press(desk.window, ENTER)
    assert panel.list.isVisible()
    press(desk.window, DOWN, ENTER, Qt.Key.Key_N, ESC)
    assert panel.view.isVisible(), "Esc leaves the note first"
    press(desk.window, ESC)
    assert panel.list.isVisible()


# Locked forms


def locked(desk: Desk) -> list[str]:
    form = desk.fakes.store.questions.of_form("small", "mock-a")
    return [question.id for question in form]


def submit(desk: Desk) -> None:
    exams, info = desk.fakes.services.exams, desk.fakes.info
    exams.submit(exams.start(info, Plan(bank="small"), "mock-a", SittingMode.STRICT))


@pytest.mark.parametrize("submitted", [False, True])
def test_nothing_of_a_locked_form_shows_anywhere(desk: Desk, submitted: bool) -> None:
    if submitted:
        submit(desk)
    names = locked(desk)
    assert names
    seen = [desk.enter(topic=topic.id) for topic in desk.fakes.info.topics]
    seen += [desk.enter(section=tab.value) for tab in Tab]
    listed = [line.words for line in desk.page.questions.list.lines]
    for name in names:
        seen.append(desk.enter(section="questions", item=name))
        for words in (name, f"stem of {name}", f"reason a of {name}"):
            desk.type(words)
            listed += [entry.words for entry in desk.page.found.list.lines]
            press(desk.window, ESC)
    everything = "\n".join((*seen, *listed))
    assert not [name for name in names if name in everything]
    assert "no longer among the practice questions" in everything


# Finding


def test_finding_shows_groups_and_enter_opens(desk: Desk) -> None:
    desk.enter()
    desk.type("loyalty")
    assert desk.found()[0] == ("In the title", "")
    assert ("Lessons", "") in desk.found()
    assert "Loyalty" in desk.found()[1][0]
    press(desk.window, ENTER)
    assert (desk.page.tab, desk.page.glossary.item) == (Tab.GLOSSARY, "loyalty")
    assert desk.page.bar.field.text() == ""


def test_found_things_are_gone_through_by_keys_and_left_upwards(desk: Desk) -> None:
    desk.enter()
    desk.type("metrics-1")
    press(desk.window, DOWN, DOWN)
    assert desk.page.found.list.current == Target(FoundKind.QUESTION, "metrics-1-q02")
    press(desk.window, UP, UP)
    assert desk.page.bar.field.hasFocus()
    press(desk.window, ESC)
    assert desk.page.guide.isVisible()
    assert desk.page.guide.view.tree.hasFocus()


def test_found_questions_say_how_they_went_and_spoil_nothing(desk: Desk) -> None:
    desk.answer("metrics-1-q02", right=False)
    desk.enter()
    desk.type("reason b of metrics-1")
    said = dict(desk.found())
    assert said["Stem of metrics-1-q01?"] == "not seen yet"
    assert said["Stem of metrics-1-q02?"].startswith("missed, 21 November · ")


def test_a_found_card_is_read_over_the_page(desk: Desk) -> None:
    desk.enter()
    desk.type("back of metrics-1-c02")
    press(desk.window, ENTER)
    settle()
    assert "Back of metrics-1-c02." in words_of(desk.window)
    press(desk.window, ESC)
    assert desk.page.guide.view.tree.hasFocus()


def test_nothing_found_is_said(desk: Desk) -> None:
    desk.enter()
    desk.type("zzz")
    assert "Nothing in the library holds these words." in desk.words
    press(desk.window, ENTER)
    assert desk.page.bar.field.hasFocus()


@pytest.mark.parametrize("words", ['"', "*", "AND", "-", "😀", "x" * 10_000, "a\x00b"])
def test_whatever_is_typed_the_page_stands(desk: Desk, words: str) -> None:
    desk.enter()
    desk.type(words)
    desk.page.questions.filters.words.setText(words)
    settle()
    assert desk.said == []


def test_what_was_found_for_words_typed_over_is_not_shown(
    appearance: Appearance, qtbot: QtBot
) -> None:
    lane = ByHand()
    desk = Desk(appearance, qtbot, lane=lane)
    desk.page.enter(Destination(LIBRARY))
    lane.step_all()
    desk.page.bar.field.setText("loyalty")
    desk.page.bar.field.setText("zzz")
    lane.step()
    assert not desk.page.found.isVisible()
    lane.step_all()
    assert desk.found() == []
    desk.page.bar.field.setText("loyalty")
    desk.page.bar.field.clear()
    lane.step_all()
    assert desk.page.guide.isVisible()


# Banks


PROBLEM = Problem(
    *("insights/insights-1.yaml", 41, 5),
    sentence("an option has no reason"),
    sentence("add why to it"),
)


def test_the_banks_are_listed_with_what_they_hold(desk: Desk) -> None:
    words = desk.enter(section="banks")
    assert "Every bank is in order." in words
    assert "Version 2026.1, came with the program, CC-BY-SA-4.0" in words
    assert "33 practice questions, 40 flashcards, 2 lessons, 2 terms, 1 mock exam" in words
    assert str(OWN) in words


def test_problems_stand_with_place_and_hint_and_open_in_an_editor(desk: Desk) -> None:
    desk.fakes.bank.faults["insights/insights-1.yaml"] = (PROBLEM,)
    desk.fakes.bank.cards[PROBLEM.file] = ()
    desk.enter(section="banks")
    assert desk.page.banks.check.hasFocus()
    press(desk.window, ENTER)
    words = desk.words
    assert "1 place needs mending. The rest works." in words
    assert "small/insights/insights-1.yaml:41:5" in words
    assert "An option has no reason" in words
    assert "Add why to it" in words
    assert "Checked just now." in words
    desk.page.banks.problems[0].edit.click()
    assert desk.opened == [QUrl.fromLocalFile("banks/small/insights/insights-1.yaml")]
    assert "insights-1.yaml: line 41, column 5." in desk.words
    desk.opens = False
    desk.page.banks.problems[0].edit.click()
    assert "No program on this computer opens" in desk.words


def test_the_folder_of_own_banks_is_made_and_opened(
    appearance: Appearance, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    desk = Desk(appearance, qtbot)
    desk.enter(section="banks")
    desk.page.banks.folder.click()
    assert OWN.is_dir()
    assert desk.opened == [QUrl.fromLocalFile(str(OWN))]
    desk.opens = False
    desk.page.banks.folder.click()
    assert "No program on this computer opens folders." in desk.words


def test_without_a_bank_every_part_says_so(appearance: Appearance, qtbot: QtBot) -> None:
    desk = Desk(appearance, qtbot)
    desk.fakes.store.items.clear()
    desk.fakes.store._infos.clear()
    assert "There is no bank to study from." in desk.enter()
    assert "The bank has no glossary." in desk.enter(section="glossary")
    assert "There is no question to read." in desk.enter(section="questions")
    assert "There is no bank to study from." in desk.enter(section="banks")


# All of it


@pytest.mark.parametrize("tab", list(Tab))
def test_every_stop_has_a_name(desk: Desk, tab: Tab) -> None:
    desk.enter(section=tab.value)
    page: QWidget = desk.page
    assert nameless(page) == []


def test_a_bank_that_changed_shows_without_leaving_the_place(desk: Desk) -> None:
    desk.enter(section="questions", item="metrics-1-q02")
    desk.page.questions.filters.words.setText("metrics-1")
    desk.page.refresh()
    settle()
    assert desk.page.tab is Tab.QUESTIONS
    assert desk.page.questions.item == "metrics-1-q02"
    assert len(desk.page.questions.list.lines) == 3


def test_a_part_gets_the_contents_when_it_shows(desk: Desk) -> None:
    def listed() -> int:
        return len(desk.page.questions.list.lines)

    desk.enter(section="guide")
    assert listed() == 0
    desk.enter(section="questions")
    assert listed() > 0
    shown = listed()
    desk.enter(section="guide")
    assert listed() == shown


def test_enter_opens_what_is_called_so_before_what_only_says_so(desk: Desk) -> None:
    desk.enter()
    desk.type("insights")
    assert desk.found()[:2] == [("In the title", ""), ("Insights 1", desk.found()[1][1])]
    press(desk.window, ENTER)
    assert (desk.page.tab, desk.page.bar.field.text()) == (Tab.GUIDE, "")
