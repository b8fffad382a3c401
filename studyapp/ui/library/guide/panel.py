"""The study guide at work: one topic shows, its lesson is read when it is asked for."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.services.guide import Contents, LessonText, TopicLine
from studyapp.ui.jobs import JobRunner
from studyapp.ui.library import work
from studyapp.ui.library.guide.view import GuideView
from studyapp.ui.library.state import (
    Shelf,
    neighbours,
    opening_topic,
    quiz_of,
    shelves,
    topic_line,
)
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.text import Label


class GuidePanel(QWidget):
    """`quiz_asked` carries a Setup, `cards_asked` a discipline, `questions_asked` a topic, `link`
    a link of a lesson's text, `failed` an exception."""

    quiz_asked = Signal(object)
    cards_asked = Signal(str)
    questions_asked = Signal(str)
    link = Signal(str)
    failed = Signal(object)

    def __init__(
        self, appearance: Appearance, jobs: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._contents: Contents | None = None
        self._topic = ""
        self.view = GuideView(appearance, self)
        words = self.tr("There is no bank to study from.")
        self._none = Label(appearance, words, "reading", "ink2", parent=self)
        self._none.setContentsMargins(40, 28, 40, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._none)
        layout.addWidget(self.view, 1)
        self.view.chosen.connect(self.show_topic)
        self.view.stepped.connect(self._step)
        self.view.link.connect(self.link)
        self.view.side.quiz_asked.connect(self._ask_quiz)
        self.view.side.cards_asked.connect(self._ask_cards)
        self.view.side.questions_asked.connect(self._ask_questions)

    @property
    def topic(self) -> str:
        """The topic that shows."""
        return self._topic

    def show_contents(self, contents: Contents | None) -> None:
        """Show a bank, at the topic that was shown."""
        self._contents = contents
        line = opening_topic(contents, self._topic) if contents else None
        self._none.setVisible(line is None)
        self.view.setVisible(line is not None)
        if contents is not None and line is not None:
            self.view.show_shelves(shelves(contents), line.id)
            self.show_topic(line.id)

    def show_topic(self, topic: str) -> None:
        """Go to a topic; before the bank is known, once it is."""
        self._topic = topic
        found = self._found()
        if found is None or self._contents is None:
            return
        shelf, line = found
        before, after = neighbours(self._contents, topic)
        self.view.show_topic(shelf, line, before, after)
        read = partial(work.lesson, info=self._contents.info, topic=topic)
        self._jobs.db(read, self._show, self._fail)

    def focus_first(self) -> None:
        """Put the keyboard on the topics."""
        self.view.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_P: -1, Qt.Key.Key_N: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self._step(step)

    def _found(self) -> tuple[Shelf, TopicLine] | None:
        line = topic_line(self._contents, self._topic) if self._contents else None
        if line is None or self._contents is None:
            return None
        shelf = next(one for one in shelves(self._contents) if one.id == line.discipline)
        return shelf, line

    def _show(self, lesson: LessonText) -> None:
        found = self._found()
        if found is not None and self._contents is not None and lesson.topic == self._topic:
            terms = [line.term for line in self._contents.terms]
            self.view.show_lesson(*found, lesson, terms)

    def _fail(self, problem: Exception) -> None:
        self.failed.emit(problem)

    def _step(self, by: int) -> None:
        if self._contents is not None:
            before, after = neighbours(self._contents, self._topic)
            other = before if by < 0 else after
            if other is not None:
                self.show_topic(other.id)

    def _ask_quiz(self) -> None:
        found = self._found()
        if found is not None:
            self.quiz_asked.emit(quiz_of(found[1]))

    def _ask_cards(self) -> None:
        found = self._found()
        if found is not None:
            self.cards_asked.emit(found[1].discipline)

    def _ask_questions(self) -> None:
        self.questions_asked.emit(self._topic)
