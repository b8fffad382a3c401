"""Reads one card over whatever is on the screen, and takes its marks off."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.services.ports import StorageFailed
from studyapp.ui.jobs import JobRunner
from studyapp.ui.palette import work
from studyapp.ui.palette.card_view import CardView, TakeBack
from studyapp.ui.palette.work import CardRead
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.translation import say


class CardReader(QObject):
    """Emits `notice` with a sentence, `changed` after a mark went."""

    notice = Signal(str)
    changed = Signal()

    def __init__(self, appearance: Appearance, jobs: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self.view = CardView(appearance, window)
        self.view.take_back.connect(self._take_back)

    def read(self, item: str) -> None:
        """Show a card as it is now."""
        self._jobs.db(partial(work.read, item=item), self._show)

    def _show(self, card: CardRead | None) -> None:
        if card is None:
            self.notice.emit(self.tr("This card is no longer in the bank."))
        else:
            self.view.show_card(card)

    def _take_back(self, wanted: TakeBack) -> None:
        take = partial(work.take_back, card=wanted.card, mark=wanted.mark)
        self._jobs.db(take, self._taken_back, self._not_taken_back)

    def _taken_back(self, card: CardRead | None) -> None:
        self._show(card)
        self.changed.emit()

    def _not_taken_back(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.view.show_trouble(say(problem.sentence))
        else:
            self._jobs.failed.emit(problem)
