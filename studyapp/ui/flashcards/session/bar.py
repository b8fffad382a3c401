"""The bar over a card session: the way out, how far it is, what can be taken back."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studyapp.ui.flashcards.session.state import Left
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.session_bar import SessionBar
from studyapp.ui.words import number


class CardsBar(SessionBar):
    """What stays: leave, how far it is, take back."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("CardsBar", "Cards done")
        super().__init__(appearance, name, parent=parent)
        quiet, small = ButtonRole.QUIET, ButtonSize.SMALL
        self.end = Button(
            appearance, self.tr("End session"), quiet, size=small, keys=("Esc",), icon="left"
        )
        self.undo = Button(
            appearance, self.tr("Undo"), quiet, size=small, keys=("Ctrl", "Z"), icon="undo"
        )
        self.redo = Button(appearance, self.tr("Redo"), quiet, size=small, keys=("Ctrl", "Y"))
        self.put(left=(self.end,), right=(self.redo, self.undo))

    def show_left(self, left: Left) -> None:
        """Say how far the session is."""
        words = self.tr("%n card(s), about {minutes} min left", "", left.cards)
        self.show_progress(left.done, left.total, words.format(minutes=number(left.minutes)))
