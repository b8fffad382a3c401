"""The question browser: filters, the list, and one question to read with its marks."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.quizzes import Setup, Source
from studyapp.services.guide import Contents, Findings, QuestionLine, QuestionRead
from studyapp.services.question_ports import FoundKind
from studyapp.ui.jobs import JobRunner
from studyapp.ui.library import words, work
from studyapp.ui.library.entry_list import EntryLine, EntryList
from studyapp.ui.library.panes import Panes
from studyapp.ui.library.questions.filter_box import FilterBox
from studyapp.ui.library.questions.question import WIDTH, QuestionView
from studyapp.ui.library.questions.state import Browser
from studyapp.ui.library.state import MOST_HITS, Filters, browse, place_of, shelves
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.prose import plain_text
from studyapp.ui.widgets.text import Label

_TITLE_LINES = 2
_LEAST = 170


class QuestionsPanel(QWidget):
    """`quiz_asked` carries a Setup, `lesson_asked` a topic, `failed` an exception; `marked` says
    that a flag or a note was written."""

    quiz_asked = Signal(object)
    lesson_asked = Signal(str)
    failed = Signal(object)
    marked = Signal()

    def __init__(
        self, appearance: Appearance, jobs: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._browser = Browser()
        self._read: QuestionRead | None = None
        self._writing = False
        self.filters = FilterBox(appearance)
        self.list = EntryList(appearance, self.tr("Questions"), _TITLE_LINES)
        self.view = QuestionView(appearance)
        self._none = Label(appearance, "", "reading", "ink2")
        back = self.tr("All questions")
        self.panes = Panes(appearance, self._listing(), self._reading(), back, WIDTH, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)
        self.filters.changed.connect(self._filter)
        self.filters.words.went_down.connect(self._into_list)
        self.list.looked_at.connect(self._look)
        self.list.opened.connect(self._open)
        self.list.left_upwards.connect(self._to_words)
        self.panes.went_back.connect(self.focus_first)
        self.view.reveal_asked.connect(self._reveal)
        self.view.flag_asked.connect(self._flag)
        self.view.note_asked.connect(self._write_note)
        self.view.note_kept.connect(self._keep_note)
        self.view.quiz_asked.connect(self._ask_quiz)
        self.view.lesson_asked.connect(self.lesson_asked)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        self._show_nothing()

    @property
    def item(self) -> str:
        """The id of the question that is read."""
        return self._browser.item

    def show_contents(self, contents: Contents | None) -> None:
        """Show the questions of a bank; filters and the open question stay."""
        self._browser = replace(self._browser, contents=contents)
        if contents is None:
            self._show_nothing()
            return
        self.filters.show_contents(contents)
        self._list_anew()
        item = self._browser.item
        if item:
            self._ask(item)
        elif contents.questions:
            self._look(contents.questions[0].id)

    def show_question(self, item: str) -> None:
        """Go to a question, whatever the filters say."""
        self._browser = replace(self._browser, item=item)
        if self._browser.contents is not None:
            self.filter_by(Filters())
        self.panes.show_detail(True)
        self._ask(item)

    def filter_by(self, filters: Filters) -> None:
        """Show the questions that fit these filters."""
        self.filters.show_filters(filters)
        self._filter(filters)

    def focus_first(self) -> None:
        """Put the keyboard where one looks for a question."""
        seen = self.list.isVisibleTo(self)
        stop: QWidget = self.filters.words if seen else self.panes.back
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self.list.setMinimumHeight(theme.px(_LEAST))

    def leave(self) -> None:
        """Words not yet kept are kept."""
        if self.view.editor.isVisible() and self.view.editor.changed:
            self._keep_note(self.view.editor.words)
        self.view.close_note()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_A: self._reveal,
            Qt.Key.Key_F: self._flag,
            Qt.Key.Key_N: self._write_note,
        }
        act = acts.get(event.key())
        if act is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            act()

    def _listing(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 16, 12, 0)
        column.setSpacing(10)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        # Large letters leave no room for the list below its filters: then both scroll.
        return PageScroll(content)

    def _reading(self) -> QWidget:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._none)
        column.addWidget(self.view)
        return reading

    # The list

    def _filter(self, filters: Filters) -> None:
        self._browser = self._browser.filtered(filters)
        if self._browser.searching:
            find = partial(
                work.find, words=filters.words, limit=MOST_HITS, kinds=(FoundKind.QUESTION,)
            )
            self._jobs.db(find, self._found, self._fail)
        else:
            self._list_anew()

    def _found(self, findings: Findings) -> None:
        self._browser = self._browser.found(findings.words, tuple(one.id for one in findings.found))
        self._list_anew()

    def _list_anew(self) -> None:
        contents = self._browser.contents
        if contents is None:
            return
        browsed = browse(contents, self._browser.filters, self._browser.hits)
        titles = {topic.id: topic.title for topic in contents.topics}
        places = {topic: shelf.place for shelf in shelves(contents) for topic in shelf.ids}
        lines = [
            _line(line, titles.get(line.topic, line.topic), places.get(line.topic))
            for line in browsed.lines
        ]
        query = self._browser.filters.words
        self.list.set_lines(lines, query, self._browser.item)
        self.filters.show_counts(browsed)

    def _into_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.list.current is None:
            self.list.go_first()
            self._look(self.list.current)

    def _to_words(self) -> None:
        self.filters.words.setFocus(Qt.FocusReason.OtherFocusReason)

    # The question

    def _look(self, key: object) -> None:
        if not key or key == self._browser.item:
            return
        self.leave()
        self._browser = replace(self._browser, item=str(key))
        self.list.set_current(key)
        self._ask(str(key))

    def _open(self, key: object) -> None:
        self._look(key)
        self.panes.show_detail(True)
        if self.panes.narrow:
            self.focus_first()

    def _ask(self, item: str) -> None:
        contents = self._browser.contents
        if contents is not None:
            read = partial(work.question, info=contents.info, item=item)
            self._jobs.db(read, self._show, self._fail)

    def _show(self, read: QuestionRead | None) -> None:
        contents = self._browser.contents
        if read is None:
            self._show_nothing()
        elif contents is not None and read.text.item.item == self._browser.item:
            new = self._read is None or self._read.text.item.item != self._browser.item
            self._read = read
            place = place_of(contents, read.text.item.topic)
            self.view.show_question(self._browser.opened(read), place, contents.today)
            self._none.hide()
            self.view.show()
            if new:
                self.panes.to_top()

    def _show_nothing(self) -> None:
        self._read = None
        self.view.hide()
        gone = self.tr("This question is no longer among the practice questions.")
        none = self.tr("There is no question to read.")
        self._none.set_text(gone if self._browser.item else none)
        self._none.show()

    def _reveal(self) -> None:
        read = self._read
        if read is None or self._browser.opened(read).revealed:
            return
        item = read.text.item.item
        self._browser = self._browser.reveal(item)
        self._show(read)
        if self._browser.contents is not None:
            opened = partial(work.opened, info=self._browser.contents.info, item=item)
            self._jobs.db(opened, self._noted_down, self._fail)

    def _noted_down(self, _read: QuestionRead | None) -> None:
        """It is on the log that the reasons were read."""

    def _flag(self) -> None:
        if self._read is not None:
            self._write(partial(work.flag, on=not self._read.marks.flagged))

    def _write_note(self) -> None:
        if self._read is not None and self.view.editor.isHidden():
            self.view.open_note(self._read.marks.note)

    def _keep_note(self, note: str) -> None:
        self._write(partial(work.note, words=note))

    def _write(self, step: Callable[..., QuestionRead | None]) -> None:
        contents, read = self._browser.contents, self._read
        if contents is not None and read is not None and not self._writing:
            self._writing = True
            job = partial(step, info=contents.info, item=read.text.item.item)
            self._jobs.db(job, self._written, self._refused)

    def _written(self, read: QuestionRead | None) -> None:
        self._writing = False
        self.view.editor.set_busy(False)
        self.view.close_note()
        self._show(read)
        self.marked.emit()

    def _refused(self, problem: Exception) -> None:
        self._writing = False
        self.view.editor.set_busy(False)
        self.failed.emit(problem)

    def _fail(self, problem: Exception) -> None:
        self.failed.emit(problem)

    def _ask_quiz(self) -> None:
        if self._read is not None:
            item = self._read.text.item.item
            self.quiz_asked.emit(Setup(source=Source.PICKED, items=(item,), count=1))


def _line(line: QuestionLine, topic: str, place: int | None) -> EntryLine:
    below = " · ".join((topic, words.past_word(line.past)))
    stem = " ".join(plain_text(line.stem).split())
    return EntryLine(line.id, stem, below, place=place, flagged=line.past.flagged)
