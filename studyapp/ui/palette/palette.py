"""Finds pages, actions and cards as one types, and does what is chosen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studyapp.services.overview import Today
from studyapp.services.ports import StorageFailed
from studyapp.services.preferences import PreferencesStore
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination
from studyapp.ui.palette import work
from studyapp.ui.palette.card_view import CardView, TakeBack
from studyapp.ui.palette.entries import entries, group_words
from studyapp.ui.palette.state import Action, CardItem, Entry, Finds
from studyapp.ui.palette.work import CardRead, Found
from studyapp.ui.preferences import preferences_of
from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.widgets.palette import Palette as Frame
from studyapp.ui.widgets.palette_row import PaletteItem

# Cards are looked up when the hands rest this long.
REST_MS = 120


class Palette(QObject):
    """Emits `chosen` with a Destination, `notice` with a sentence, `changed` after a mark went.

    `resting` runs while cards are still to be looked up; a test emits its `timeout`.
    """

    chosen = Signal(object)
    notice = Signal(str)
    changed = Signal()

    def __init__(
        self,
        appearance: Appearance,
        jobs: JobRunner,
        window: QWidget,
        preferences: PreferencesStore,
    ) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._jobs = jobs
        self._window = window
        self._preferences = preferences
        self._finds = Finds()
        self._today: Today | None = None
        self._card_view: CardView | None = None
        self.frame = Frame(appearance, window)
        self.frame.asked.connect(self._type)
        self.frame.chosen.connect(self._choose)
        self.resting = QTimer(self)
        self.resting.setSingleShot(True)
        self.resting.setInterval(REST_MS)
        self.resting.timeout.connect(self._find)

    @property
    def card_view(self) -> CardView:
        """Where a card is read."""
        if self._card_view is None:
            self._card_view = CardView(self._appearance, self._window)
            self._card_view.take_back.connect(self._take_back)
        return self._card_view

    def open(self) -> None:
        """Show the palette with an empty field."""
        self._finds = Finds(entries=self._entries())
        self.frame.open()
        self._jobs.db(work.today, self._show_day)

    # What is found

    def _type(self, query: str) -> None:
        self._finds = self._finds.typed(query)
        self.frame.set_items(self._items())
        if self._finds.searchable:
            self.resting.start()
        else:
            self.resting.stop()

    def _find(self) -> None:
        self.resting.stop()
        self._jobs.db(partial(work.find, words=self._finds.words), self._show_found)

    def _show_found(self, found: Found) -> None:
        self._finds = self._finds.found(found.words, found.cards)
        self.frame.set_items(self._items(), keep_choice=True)

    def _show_day(self, today: Today | None) -> None:
        self._today = today
        self._finds = self._finds.with_entries(self._entries())
        self.frame.set_items(self._items(), keep_choice=True)

    def _entries(self) -> tuple[Entry, ...]:
        return entries(self._today, dark=self._appearance.theme.dark)

    def _items(self) -> list[PaletteItem]:
        return [
            PaletteItem(
                group_words(entry.group),
                entry.title,
                entry.target,
                entry.detail,
                entry.icon,
                entry.place,
            )
            for entry in self._finds.shown
        ]

    # What is chosen

    def _choose(self, item: PaletteItem) -> None:
        self.resting.stop()
        match item.target:
            case Destination():
                self.chosen.emit(item.target)
            case CardItem(name):
                self._jobs.db(partial(work.read, item=name), self._show_card)
            case Action.BACK_UP:
                self._jobs.bulk(work.back_up, self._backed_up)
            case Action.SWITCH_THEME:
                self._switch_theme()

    def _backed_up(self, file: Path) -> None:
        self.notice.emit(self.tr("Copied to {0}.").format(file.name))

    def _switch_theme(self) -> None:
        scheme = Scheme.LIGHT if self._appearance.theme.dark else Scheme.DARK
        self._appearance.set(scheme=scheme)
        try:
            self._preferences.save(preferences_of(self._appearance))
        except StorageFailed as problem:
            words = self.tr("This holds until you close the window. {0}")
            self.notice.emit(words.format(problem))

    def _show_card(self, card: CardRead | None) -> None:
        if card is None:
            self.notice.emit(self.tr("This card is no longer in the bank."))
        else:
            self.card_view.show_card(card)

    def _take_back(self, wanted: TakeBack) -> None:
        take = partial(work.take_back, card=wanted.card, mark=wanted.mark)
        self._jobs.db(take, self._taken_back, self._not_taken_back)

    def _taken_back(self, card: CardRead | None) -> None:
        self._show_card(card)
        self.changed.emit()

    def _not_taken_back(self, problem: Exception) -> None:
        if isinstance(problem, StorageFailed):
            self.card_view.show_trouble(str(problem))
        else:
            self._jobs.failed.emit(problem)
