"""What stands beside a lesson: its terms, what there is to practise, its sources."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.questions import Term
from studyapp.services.guide import LessonText, TopicLine
from studyapp.ui.library import words
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.text import Label, Prose

_LEFT = Qt.AlignmentFlag.AlignLeft


class Side(QWidget):
    """Emits `quiz_asked`, `cards_asked` and `questions_asked` for the topic that shows."""

    quiz_asked = Signal()
    cards_asked = Signal()
    questions_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._terms = QWidget(self)
        self._term_rows = QVBoxLayout(self._terms)
        self._sources = QWidget(self)
        self._source_rows = QVBoxLayout(self._sources)
        for rows in (self._term_rows, self._source_rows):
            rows.setContentsMargins(0, 0, 0, 32)
            rows.setSpacing(0)
        self._questions = Label(appearance, "", "small", "ink2", parent=self)
        self._cards = Label(appearance, "", "small", "ink2", parent=self)
        small = ButtonSize.SMALL
        self.quiz = Button(appearance, self.tr("Quiz this topic"), size=small, parent=self)
        self.read = Button(
            appearance, self.tr("Read its questions"), ButtonRole.LINK, size=small, parent=self
        )
        self.cards = Button(appearance, "", ButtonRole.LINK, size=small, parent=self)
        self.quiz.clicked.connect(self.quiz_asked)
        self.cards.clicked.connect(self.cards_asked)
        self.read.clicked.connect(self.questions_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._terms)
        column.addWidget(Label(appearance, self.tr("Practise"), "small", weight=600, parent=self))
        column.addSpacing(4)
        column.addWidget(self._questions)
        column.addWidget(self._cards)
        column.addSpacing(12)
        for button in (self.quiz, self.read, self.cards):
            column.addWidget(button, 0, _LEFT)
            column.addSpacing(4)
        column.addSpacing(28)
        column.addWidget(self._sources)
        column.addStretch(1)

    def show_topic(self, line: TopicLine, discipline: str) -> None:
        """What there is to practise on a topic."""
        self._questions.set_text(words.practice(line))
        self._cards.set_text(words.cards(line))
        self.quiz.setVisible(line.questions > 0)
        self.read.setVisible(line.questions > 0)
        self.cards.set_text(self.tr("Flashcards: {0}").format(discipline))
        self.cards.setVisible(line.due > 0)

    def show_lesson(self, lesson: LessonText) -> None:
        """The terms and sources of what was read."""
        _clear(self._term_rows)
        _clear(self._source_rows)
        self._terms.setVisible(bool(lesson.terms))
        self._sources.setVisible(bool(lesson.sources))
        if lesson.terms:
            title = self.tr("Terms on this page") if lesson.text else self.tr("Terms")
            self._term_rows.addWidget(self._head(title, self._terms))
        for n, term in enumerate(lesson.terms):
            self._add_term(term, last=n + 1 == len(lesson.terms))
        if lesson.sources:
            self._source_rows.addWidget(self._head(self.tr("Sources"), self._sources))
            self._source_rows.addSpacing(4)
        for source in lesson.sources:
            line = Label(self._appearance, source, "small", "muted", parent=self._sources)
            self._source_rows.addWidget(line)
            self._source_rows.addSpacing(6)

    def _head(self, title: str, parent: QWidget) -> Label:
        return Label(self._appearance, title, "small", weight=600, parent=parent)

    def _add_term(self, term: Term, *, last: bool) -> None:
        parent = self._terms
        self._term_rows.addSpacing(10)
        name = Prose(self._appearance, term.term, "small", weight=500, parent=parent)
        self._term_rows.addWidget(name)
        self._term_rows.addWidget(
            Prose(self._appearance, term.text, "small", "muted", parent=parent)
        )
        self._term_rows.addSpacing(10)
        if not last:
            self._term_rows.addWidget(Hairline(parent))


def _clear(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
