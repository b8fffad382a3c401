"""What a relaxed sitting adds below a question: highlighting, and a note of the learner's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.exam.note_line import NoteLine
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.note_editor import NoteEditor


class OwnWords(Stacked):
    """Emits `highlight_asked`, `note_asked`, `kept(words)`, and `closed` when the editor goes."""

    highlight_asked = Signal()
    note_asked = Signal()
    kept = Signal(str)
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        self.highlight = Button(
            appearance,
            self.tr("Highlight"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=("H",),
            icon="pen",
        )
        self.note = Button(
            appearance,
            self.tr("Note"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=("N",),
            icon="note",
        )
        self._line = NoteLine(appearance)
        self.editor = NoteEditor(
            appearance,
            self.tr("Your note on this question"),
            self.tr("Your note. It stays with this sitting."),
        )
        self.editor.hide()
        tools = Flow(gap=8)
        tools.addWidget(self.highlight)
        tools.addWidget(self.note)
        super().__init__(8, tools, self._line, self.editor, parent=parent)
        self._words = ""
        self.highlight.clicked.connect(self.highlight_asked)
        self.note.clicked.connect(self.note_asked)
        self.editor.kept.connect(self._keep)
        self.editor.closed.connect(self._close)

    def show_note(self, words: str) -> None:
        """Show the note of the question."""
        self._words = words
        self._line.tell(words, shown=self.editor.isHidden())

    def write(self) -> None:
        """Open the editor, unless it is open."""
        if self.editor.isHidden():
            self._line.hide()
            self.editor.open(self._words)

    def take_words(self) -> str | None:
        """Close the editor; the words in it where they are not kept yet."""
        if self.editor.isHidden():
            return None
        words = self.editor.words if self.editor.changed else None
        self.editor.hide()
        self.show_note(self._words)
        return words

    def _keep(self) -> None:
        words = self.take_words()
        self.closed.emit()
        if words is not None:
            self.kept.emit(words)

    def _close(self) -> None:
        self.editor.hide()
        self.show_note(self._words)
        self.closed.emit()
