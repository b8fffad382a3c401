"""What is wrong with a question, in the learner's words, for its author."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import ButtonRole
from studyapp.ui.widgets.dialog import Dialog, Verb
from studyapp.ui.widgets.note_editor import Words

WRITE = "write"
CANCEL = "cancel"
_HEIGHT = 112


class ReportDialog(QObject):
    """Emits `sent` with the words, where there are any. Ctrl+Enter sends, Esc cancels."""

    sent = Signal(str)

    def __init__(
        self, appearance: Appearance, window: QWidget, words: str = "", problem: str = ""
    ) -> None:
        """`words` were written before, and `problem` says why they did not get through."""
        super().__init__(window)
        self._words = Words()
        self._words.setPlainText(words)
        self._words.setAccessibleName(self.tr("What is wrong with this question?"))
        self._words.setFont(appearance.font("ui"))
        self._words.setFixedHeight(appearance.px(_HEIGHT))
        self._words.setTabChangesFocus(True)
        self._dialog = Dialog(
            appearance,
            window,
            self.tr("What is wrong with this question?"),
            (
                Verb(WRITE, self.tr("Write the report"), ButtonRole.PRIMARY),
                Verb(CANCEL, self.tr("Cancel"), safe=True),
            ),
            body=problem
            or self.tr(
                "Your words go into a file of your profile, with the question and your answer. You"
                " can send it to the author of the bank."
            ),
            content=self._words,
        )
        self._dialog.chosen.connect(self._chosen)
        self._dialog.closed.connect(self.deleteLater)
        self._dialog.closed.connect(self._dialog.deleteLater)
        self._words.kept.connect(self._dialog.button(WRITE).click)
        self._words.dropped.connect(self._dialog.dismiss)

    def open(self) -> None:
        """Ask; the field has the focus."""
        self._dialog.open()
        self._words.moveCursor(self._words.textCursor().MoveOperation.End)
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, key: str) -> None:
        words = self._words.toPlainText().strip()
        if key == WRITE and words:
            self.sent.emit(words)
