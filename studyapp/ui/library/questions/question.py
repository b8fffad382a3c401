"""One question of practice to read: its situation, its options, its reasons, its own history."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.explained.view import ExplainedView, faces
from studyapp.ui.library import words
from studyapp.ui.library.questions.state import Opened
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.note_editor import NoteEditor
from studyapp.ui.widgets.option_list import OptionList
from studyapp.ui.widgets.stem import Stem
from studyapp.ui.widgets.text import Label

WIDTH = 720
_LEFT = Qt.AlignmentFlag.AlignLeft


class QuestionView(QWidget):
    """Says what the learner asks for; nothing changes until the page says so."""

    reveal_asked = Signal()
    flag_asked = Signal()
    note_asked = Signal()
    note_kept = Signal(str)
    quiz_asked = Signal()
    lesson_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        small = ButtonSize.SMALL
        self._mark = Mark(appearance, 0, parent=self)
        self._head = Label(appearance, " ", "small", "muted", parent=self)
        self._stem = Stem(appearance, self)
        self.options = OptionList(appearance, self)
        self.options.set_locked(True)
        self.explained = ExplainedView(appearance, parent=self)
        self._hint = Label(
            appearance,
            self.tr(
                "You have not answered this question yet. Once you have read its answer, your first"
                " answer says less about what you know."
            ),
            *("small", "muted"),
            parent=self,
        )
        self.reveal = Button(
            appearance, self.tr("Show the answer"), size=small, keys=("A",), parent=self
        )
        self.quiz = Button(appearance, self.tr("Answer it in a quiz"), size=small, parent=self)
        self._past_head = Label(
            appearance, self.tr("Your answers"), "small", weight=600, parent=self
        )
        self._past = Label(appearance, "", "small", "ink2", parent=self)
        self._note = Label(appearance, "", "small", "ink2", parent=self)
        self.flag = Button(
            appearance, "", ButtonRole.QUIET, size=small, keys=("F",), icon="flag", parent=self
        )
        self.note = Button(
            appearance,
            self.tr("Note"),
            ButtonRole.QUIET,
            size=small,
            keys=("N",),
            icon="note",
            parent=self,
        )
        self.editor = NoteEditor(
            appearance,
            self.tr("Your note on this question"),
            self.tr("Your note. It stays with the question."),
            self,
        )
        self.editor.hide()
        self._arrange()
        self.reveal.clicked.connect(self.reveal_asked)
        self.quiz.clicked.connect(self.quiz_asked)
        self.explained.lesson_asked.connect(self.lesson_asked)
        self.flag.clicked.connect(self.flag_asked)
        self.note.clicked.connect(self.note_asked)
        self.editor.kept.connect(self._keep_note)
        self.editor.closed.connect(self.close_note)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_question(self, opened: Opened, place: int | None, today: date) -> None:
        """Show a question, or the same one anew."""
        read, text = opened.read, opened.read.text
        self._mark.setVisible(place is not None)
        self._mark.set_place(place or 0)
        parts = (
            *(text.discipline, text.topic),
            *(words.kind_word(read.kind), words.difficulty_word(read.difficulty)),
        )
        self._head.set_text(" · ".join(part for part in parts if part))
        self._stem.set_question(read.scenario, text.asked.stem)
        self.options.set_options(faces(opened.options))
        asked_before = bool(read.history)
        self._hint.setVisible(not opened.revealed)
        self.reveal.setVisible(not opened.revealed)
        self.explained.setVisible(opened.explained is not None)
        if opened.explained is not None:
            self.explained.show_explained(opened.explained)
        self._past_head.setVisible(asked_before)
        answers = (words.answered(given, today) for given in reversed(read.history))
        self._say(self._past, "\n".join(answers))
        note = read.marks.note
        self._say(self._note, self.tr("Your note: {0}").format(note) if note else "")
        flagged = read.marks.flagged
        self.flag.set_text(self.tr("Take the flag off") if flagged else self.tr("Flag"))

    def open_note(self, note: str) -> None:
        """Write the note where the question stands."""
        self.editor.open(note)

    def close_note(self) -> None:
        """No more writing; the keyboard goes to the button that began it."""
        inside = self.editor.isAncestorOf(self.focusWidget() or self)
        self.editor.hide()
        if inside:
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._mark.setMinimumHeight(theme.px(20))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._head, 1)
        answers = Flow(self, gap=8)
        answers.addWidget(self.reveal)
        answers.addWidget(self.quiz)
        marks = Flow(self, gap=4)
        marks.addWidget(self.flag)
        marks.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._stem)
        column.addSpacing(8)
        column.addWidget(self.options)
        column.addWidget(self.explained)
        column.addSpacing(4)
        column.addWidget(self._hint)
        column.addWidget(answers)
        column.addSpacing(12)
        column.addWidget(self._past_head)
        column.addWidget(self._past)
        column.addWidget(self._note)
        column.addWidget(marks)
        column.addWidget(self.editor)

    def _say(self, label: Label, words: str) -> None:
        label.set_text(words)
        label.setVisible(bool(words))

    def _keep_note(self) -> None:
        self.editor.set_busy(True)
        self.note_kept.emit(self.editor.words)
