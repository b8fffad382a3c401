"""Asks once more before the exam ends, with the numbers."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.exam.sitting import words
from studyapp.ui.exam.sitting.state import Counts
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import ButtonRole
from studyapp.ui.widgets.dialog import Dialog, Verb

_STAY, _END = "stay", "end"


class EndQuestion(QObject):
    """Emits `confirmed`; the safe verb goes on with the exam and has the focus."""

    confirmed = Signal()

    def __init__(self, appearance: Appearance, panel: QWidget) -> None:
        super().__init__(panel)
        self._appearance = appearance
        self._panel = panel
        self._dialog: Dialog | None = None

    @property
    def open(self) -> bool:
        """Whether it is asked now."""
        return self._dialog is not None

    def ask(self, counts: Counts) -> None:
        """Ask over the window, unless it is asked already."""
        if self._dialog is not None:
            return
        self._dialog = Dialog(
            self._appearance,
            self._panel.window(),
            words.end_question(counts),
            (
                Verb(_STAY, self.tr("Go on"), ButtonRole.PRIMARY, safe=True),
                Verb(_END, self.tr("End exam"), ButtonRole.DESTRUCTIVE),
            ),
        )
        self._dialog.chosen.connect(self._answered)
        self._dialog.closed.connect(self._forget)
        self._dialog.open()

    def close(self) -> None:
        """Take the question away: the exam is over, or was left."""
        if self._dialog is not None:
            self._dialog.close_overlay()

    def _answered(self, verb: str) -> None:
        if verb == _END:
            self.confirmed.emit()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
