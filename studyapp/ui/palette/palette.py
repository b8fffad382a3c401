"""Finds pages, actions and what a bank holds as one types, and does what is chosen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studyapp.services.ports import StorageFailed
from studyapp.services.preferences import PreferencesStore
from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination
from studyapp.ui.palette import work
from studyapp.ui.palette.card_reader import CardReader
from studyapp.ui.palette.entries import entries, group_words
from studyapp.ui.palette.state import Action, CardItem, Entry, Finds
from studyapp.ui.palette.work import Found, Known
from studyapp.ui.preferences import preferences_of
from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.translation import say
from studyapp.ui.widgets.palette import Palette as Frame
from studyapp.ui.widgets.palette_row import PaletteItem

# The bank is looked into when the hands rest this long.
REST_MS = 120


class Palette(QObject):
    """Emits `chosen` with a Destination, `notice` with a sentence, `changed` after a mark went.

    `resting` runs while the bank is still to be looked into; a test emits its `timeout`.
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
        self._known = Known()
        self._reader: CardReader | None = None
        self.frame = Frame(appearance, window)
        self.frame.asked.connect(self._type)
        self.frame.chosen.connect(self._choose)
        self.resting = QTimer(self)
        self.resting.setSingleShot(True)
        self.resting.setInterval(REST_MS)
        self.resting.timeout.connect(self._find)

    @property
    def reader(self) -> CardReader:
        """What shows a card."""
        if self._reader is None:
            self._reader = CardReader(self._appearance, self._jobs, self._window)
            self._reader.notice.connect(self.notice)
            self._reader.changed.connect(self.changed)
        return self._reader

    def open(self) -> None:
        """Show the palette with an empty field."""
        self._finds = Finds(entries=self._entries())
        self.frame.open()
        self._jobs.db(work.known, self._show_known)

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
        self._finds = self._finds.found(found.words, found.items)
        self.frame.set_items(self._items(), keep_choice=True)

    def _show_known(self, known: Known) -> None:
        self._known = known
        self._finds = self._finds.with_entries(self._entries())
        self.frame.set_items(self._items(), keep_choice=True)

    def _entries(self) -> tuple[Entry, ...]:
        known, dark = self._known, self._appearance.theme.dark
        return entries(known.today, known.contents, dark=dark)

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
                self.reader.read(name)
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
            self.notice.emit(words.format(say(problem.sentence)))
