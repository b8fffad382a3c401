"""The Library page: guide, glossary, questions and banks, and one field that finds in all of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.domain.quizzes import Setup
from studyapp.services.guide import Banks, Contents, Findings
from studyapp.services.ports import StorageFailed
from studyapp.services.question_ports import FoundKind
from studyapp.ui.jobs import JobRunner
from studyapp.ui.library import work
from studyapp.ui.library.banks import BanksView
from studyapp.ui.library.bar import LibraryBar
from studyapp.ui.library.found import FoundView
from studyapp.ui.library.glossary import GlossaryView
from studyapp.ui.library.guide.panel import GuidePanel
from studyapp.ui.library.questions.panel import QuestionsPanel
from studyapp.ui.library.state import FOUND_EACH, Filters, ProblemLine, Tab, Target
from studyapp.ui.navigation import Destination, KeyHint, PageId
from studyapp.ui.page import Page
from studyapp.ui.palette.card_reader import CardReader
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say


class LibraryPage(Page):
    """`open_url` shows a file, a folder or an address and says whether it could."""

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        parent: QWidget | None = None,
        *,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        super().__init__(appearance, jobs, parent)
        self._open_url = open_url
        self._contents: Contents | None = None
        self._banks: Banks | None = None
        self._behind: set[Tab] = set()
        self._words = ""
        self._card_reader: CardReader | None = None
        self.bar = LibraryBar(appearance, self)
        self.guide = GuidePanel(appearance, jobs)
        self.glossary = GlossaryView(appearance)
        self.questions = QuestionsPanel(appearance, jobs)
        self.banks = BanksView(appearance)
        self.found = FoundView(appearance)
        self._stack = QStackedWidget(self)
        self._parts: dict[Tab, QWidget] = {
            Tab.GUIDE: self.guide,
            Tab.GLOSSARY: self.glossary,
            Tab.QUESTIONS: self.questions,
            Tab.BANKS: self.banks,
        }
        for part in (*self._parts.values(), self.found):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        self._connect()

    @property
    def tab(self) -> Tab:
        """The part that shows, or that shows again once nothing is looked for."""
        return Tab(self.bar.tabs.current)

    def enter(self, destination: Destination) -> None:
        self.bar.field.clear()
        tab = self._tab_of(destination)
        if destination.topic:
            self.guide.show_topic(destination.topic)
        if destination.item and tab is Tab.GLOSSARY:
            self.glossary.show_term(destination.item)
        elif destination.item:
            self.questions.show_question(destination.item)
        self._show_tab(tab)
        self._focus_part()
        self.refresh()

    def refresh(self) -> None:
        self._jobs.db(work.contents, self._show_contents, self._fail)
        self._jobs.db(work.banks, self._show_banks, self._fail)

    def leave(self) -> bool:
        self.questions.leave()
        return True

    def key_hints(self) -> tuple[KeyHint, ...]:
        own: dict[Tab, tuple[KeyHint, ...]] = {
            Tab.GUIDE: (
                KeyHint(("↑", "↓"), self.tr("Another topic")),
                KeyHint(("N",), self.tr("Next topic")),
                KeyHint(("P",), self.tr("Topic before")),
            ),
            Tab.GLOSSARY: (KeyHint(("↑", "↓"), self.tr("Another term")),),
            Tab.QUESTIONS: (
                KeyHint(("↑", "↓"), self.tr("Another question")),
                KeyHint(("A",), self.tr("Show the answer")),
                KeyHint(("F",), self.tr("Flag, or take the flag off")),
                KeyHint(("N",), self.tr("Write a note")),
            ),
            Tab.BANKS: (),
        }
        return (
            *own[self.tab],
            KeyHint(("/",), self.tr("Find in the library")),
            KeyHint((self.tr("Esc"),), self.tr("Leave what was found")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.bar.field.text():
            self._stop_finding()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        # A list that opens would take the key for a letter of its own.
        slash = QShortcut(QKeySequence("/"), self)
        slash.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        slash.activated.connect(self._to_field)
        self.bar.tabs.chosen.connect(self._choose_tab)
        self.bar.field.textChanged.connect(self._find)
        self.bar.field.went_down.connect(self._into_found)
        self.bar.field.entered.connect(self.found.open_current)
        self.bar.field.gave_up.connect(self._stop_finding)
        self.found.opened.connect(self._open_found)
        self.found.left.connect(self._to_field)
        self.guide.quiz_asked.connect(self._quiz)
        self.guide.cards_asked.connect(self._cards)
        self.guide.questions_asked.connect(self._read_questions)
        self.guide.link.connect(self._follow)
        self.guide.failed.connect(self._fail)
        self.glossary.topic_asked.connect(self._show_lesson)
        self.glossary.link.connect(self._follow)
        self.questions.quiz_asked.connect(self._quiz)
        self.questions.lesson_asked.connect(self._show_lesson)
        self.questions.failed.connect(self._fail)
        self.questions.marked.connect(self._marked)
        self.banks.check_asked.connect(self._check)
        self.banks.folder_asked.connect(self._open_own_folder)
        self.banks.edit_asked.connect(self._edit)

    # Data

    def _show_contents(self, contents: Contents | None) -> None:
        self._contents = contents
        self._behind = {Tab.GUIDE, Tab.GLOSSARY, Tab.QUESTIONS}
        self._bring_up()

    def _bring_up(self) -> None:
        """Give the part that shows the contents, where it has older ones; the others wait until
        they show."""
        if self.tab not in self._behind:
            return
        self._behind.remove(self.tab)
        match self.tab:
            case Tab.GUIDE:
                self.guide.show_contents(self._contents)
            case Tab.GLOSSARY:
                self.glossary.show_contents(self._contents)
            case Tab.QUESTIONS:
                self.questions.show_contents(self._contents)

    def _show_banks(self, banks: Banks) -> None:
        self._banks = banks
        self.banks.show_banks(banks)

    def _marked(self) -> None:
        self._jobs.db(work.contents, self._show_marks, self._fail)
        self.changed.emit()

    def _show_marks(self, contents: Contents | None) -> None:
        self._contents = contents
        self.questions.show_contents(contents)

    def _fail(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.notice.emit(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)

    # Where one is

    def _tab_of(self, destination: Destination) -> Tab:
        if destination.section in list(Tab):
            return Tab(destination.section)
        if destination.topic:
            return Tab.GUIDE
        return Tab.QUESTIONS if destination.item else self.tab

    def _choose_tab(self, key: str) -> None:
        self.bar.field.clear()
        self._show_tab(Tab(key))

    def _show_tab(self, tab: Tab) -> None:
        if tab is not Tab.QUESTIONS:
            self.questions.leave()
        self.bar.tabs.set_current(tab.value)
        self._stack.setCurrentWidget(self._parts[tab])
        self._bring_up()

    def _focus_part(self) -> None:
        match self.tab:
            case Tab.GUIDE:
                self.guide.focus_first()
            case Tab.GLOSSARY:
                self.glossary.focus_first()
            case Tab.QUESTIONS:
                self.questions.focus_first()
            case Tab.BANKS:
                self.banks.focus_first()

    def _show_lesson(self, topic: str) -> None:
        self.guide.show_topic(topic)
        self._show_tab(Tab.GUIDE)
        self.guide.focus_first()

    def _read_questions(self, topic: str) -> None:
        self.questions.filter_by(Filters(topic=topic))
        self._show_tab(Tab.QUESTIONS)
        self.questions.focus_first()

    def _follow(self, link: str) -> None:
        kind, _, name = link.partition(":")
        if kind == "term":
            self.glossary.show_term(name)
            self._show_tab(Tab.GLOSSARY)
            self.glossary.focus_first()
        elif kind == "lesson":
            self._show_lesson(name)
        elif kind in ("http", "https"):
            self._open_url(QUrl(link))

    def _quiz(self, setup: Setup) -> None:
        self.navigate.emit(Destination(PageId.QUIZ, quiz=setup))

    def _cards(self, discipline: str) -> None:
        self.navigate.emit(Destination(PageId.FLASHCARDS, session=True, discipline=discipline))

    # Finding

    def _find(self, typed: str) -> None:
        self._words = typed
        if not typed.strip():
            self._stack.setCurrentWidget(self._parts[self.tab])
            return
        find = partial(work.find, words=typed, limit=FOUND_EACH)
        self._jobs.db(find, self._show_found, self._fail)

    def _show_found(self, findings: Findings) -> None:
        if findings.words == self._words and self._contents is not None:
            self.found.show_found(self._contents, findings)
            self._stack.setCurrentWidget(self.found)

    def _to_field(self) -> None:
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()

    def _into_found(self) -> None:
        if self._stack.currentWidget() is self.found:
            self.found.focus_list()

    def _stop_finding(self) -> None:
        self.bar.field.clear()
        self._focus_part()

    def _open_found(self, target: Target) -> None:
        self.bar.field.clear()
        match target.kind:
            case FoundKind.TERM:
                self._follow(f"term:{target.id}")
            case FoundKind.LESSON:
                self._show_lesson(target.id)
            case FoundKind.QUESTION:
                self.questions.show_question(target.id)
                self._show_tab(Tab.QUESTIONS)
                self.questions.focus_first()
            case FoundKind.CARD:
                self._focus_part()
                self._reader().read(target.id)

    def _reader(self) -> CardReader:
        if self._card_reader is None:
            self._card_reader = CardReader(self._appearance, self._jobs, self.window())
            self._card_reader.notice.connect(self.notice)
            self._card_reader.changed.connect(self.changed)
        return self._card_reader

    # Banks

    def _check(self) -> None:
        self.banks.tell(self.tr("Looking at the files…"))
        self._jobs.bulk(work.check, self._checked, self._check_failed)

    def _checked(self, banks: Banks) -> None:
        self._show_banks(banks)
        self._say_banks(self.tr("Checked just now."))
        self._jobs.db(work.contents, self._show_contents, self._fail)
        self.changed.emit()

    def _check_failed(self, problem: Exception) -> None:
        self.banks.tell("")
        self._fail(problem)

    def _open_own_folder(self) -> None:
        own = self._banks.own if self._banks else None
        if own is None:
            return
        try:
            own.mkdir(mode=0o700, parents=True, exist_ok=True)
            opened = self._open_url(QUrl.fromLocalFile(str(own)))
        except OSError:
            opened = False
        no = self.tr("No program on this computer opens folders. The path is above.")
        self._say_banks("" if opened else no)

    def _edit(self, line: ProblemLine) -> None:
        opened = self._open_url(QUrl.fromLocalFile(str(line.file)))
        words = self.tr("Opened {0}: line {1}, column {2}.")
        if not opened:
            words = self.tr("No program on this computer opens {0}. See line {1}, column {2}.")
        locale = self.locale()
        place = (locale.toString(line.line), locale.toString(line.column))
        self._say_banks(words.format(line.file, *place))

    def _say_banks(self, words: str) -> None:
        self.banks.tell(words)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
