"""Asks before a timed quiz is left: it may wait, or end."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import ButtonRole
from studyapp.ui.widgets.clock_label import clock_words
from studyapp.ui.widgets.dialog import Dialog, Verb
from studyapp.ui.words import number


class Way(StrEnum):
    """LATER keeps the quiz, END shows its result."""

    LATER = "later"
    END = "end"
    STAY = "stay"


class Leaving(QObject):
    """Emits `chosen` with a Way other than to stay."""

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, panel: QWidget) -> None:
        super().__init__(panel)
        self._appearance = appearance
        self._panel = panel
        self._dialog: Dialog | None = None

    def ask(self, done: int, total: int, left_ms: int) -> None:
        """Ask; the clock goes on."""
        body = self.tr("{done} of {total} answered, {time}. The clock stands once you leave.")
        time = clock_words(left_ms // 1000, exact=True).lower()
        self._dialog = Dialog(
            self._appearance,
            self._panel.window(),
            self.tr("Leave this timed quiz?"),
            (
                Verb(Way.LATER, self.tr("Leave for later")),
                Verb(Way.END, self.tr("End quiz"), ButtonRole.DESTRUCTIVE),
                Verb(Way.STAY, self.tr("Go on"), ButtonRole.PRIMARY, safe=True),
            ),
            body=body.format(done=number(done), total=number(total), time=time),
        )
        self._dialog.chosen.connect(self._choose)
        self._dialog.closed.connect(self._closed)
        self._dialog.open()

    def withdraw(self) -> None:
        """The quiz is over, so there is nothing left to ask."""
        if self._dialog:
            self._dialog.close_overlay()

    def _closed(self) -> None:
        if self._dialog:
            self._dialog.deleteLater()
        self._dialog = None

    def _choose(self, key: str) -> None:
        if key != Way.STAY:
            self.chosen.emit(Way(key))
