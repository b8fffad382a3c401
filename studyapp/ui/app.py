"""Puts the window together: first paint before anything heavy, then services, then banks."""

import gc
import importlib
import sys
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSettings, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

from studyapp import places
from studyapp.ui.bank_watch import BankWatch
from studyapp.ui.faults import Faults
from studyapp.ui.jobs import JobRunner
from studyapp.ui.main_window import BREATH_MS, MainWindow
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.page import Page
from studyapp.ui.single_instance import Doorbell
from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.today.page import TodayPage
from studyapp.ui.translation import load_translations, say

if TYPE_CHECKING:
    from studyapp.services.library import Refresh
    from studyapp.services.offer import Services
    from studyapp.services.ports import Clock
    from studyapp.services.preferences import PreferencesStore
    from studyapp.ui.export import WriteReport
    from studyapp.ui.palette.palette import Palette


OpenServices = Callable[[], "Services"]

# So long after the start what it takes to visit other pages is got ready: who goes on at once is
# not kept waiting by it.
_AHEAD_MS = 2000
# What a first visit needs, the shared things first, so that no step takes long. Not on a thread:
# two threads that import what imports each other may see one of it half made.
VISITED = (
    *("studyapp.domain.quizzes", "studyapp.services.offer", "studyapp.documents.closed"),
    *("studyapp.ui.widgets.document_view", "studyapp.ui.flashcards.page"),
    *("studyapp.ui.quiz.page", "studyapp.ui.exam.page", "studyapp.ui.progress.page"),
    *("studyapp.ui.library.page", "studyapp.ui.settings.page"),
    *("studyapp.ui.palette.palette", "studyapp.ui.key_sheet"),
)


def run(
    profile: places.Profile,
    open_services: OpenServices,
    preferences: "PreferencesStore",
    clock: "Clock",
    version: str,
    write_report: "WriteReport",
) -> int:
    """Open the window and stay until it is closed; the exit code."""
    app = App(
        make_application(),
        profile,
        open_services,
        preferences,
        clock,
        version,
        write_report=write_report,
    )
    watch_over(app, profile)
    doorbell = Doorbell(profile.folder, app)
    doorbell.rung.connect(app.window.come_to_front)
    app.settled.connect(app.window.build_ahead)
    app.window.built.connect(spare_collections)
    app.start()
    return QApplication.exec()


def make_application() -> QApplication:
    """The one QApplication of the process."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("CCXP Study")
    QLocale.setDefault(QLocale(QLocale.Language.English))
    return application


def watch_over(app: "App", profile: places.Profile) -> None:
    """Log what nobody expected, in this process, and tell the learner once."""
    faults = Faults(profile.logs, app)
    app.failed.connect(faults.tell)
    faults.happened.connect(app.show_fault)


def spare_collections() -> None:
    """Take all there is out of the garbage collector's sight, once for the process.

    The window stands still while the collector goes through everything. Some 100,000 objects of a
    window that is ready stay to the end, and none of them is garbage then, so no collection comes
    first: it would stop the window itself. With every page opened, a full collection takes 10 ms
    of the processor after this; without it, 45 to 70 ms.
    """
    gc.freeze()


class App(QObject):
    """One window over one profile.

    Emits `reading` with how many files of a bank are read of how many, `ready` when the banks were
    looked at, `refused` with the problem where the profile cannot be opened, `failed` with the
    exception of a job whose page did not expect it, `settled` when nothing more is to be done for
    the start.
    """

    ready = Signal(object)
    reading = Signal(int, int)
    settled = Signal()
    refused = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        application: QApplication,
        profile: places.Profile,
        open_services: OpenServices,
        preferences: "PreferencesStore",
        clock: "Clock",
        version: str,
        lanes: Callable[[], Executor] | None = None,
        write_report: "WriteReport | None" = None,
    ) -> None:
        """`lanes` makes the executors of the jobs; threads, where left out. `write_report` writes
        a report as a file."""
        super().__init__(application)
        self._profile = profile
        self._preferences = preferences
        self._clock = clock
        self._version = version
        self._write_report = write_report
        self._watch: BankWatch | None = None
        load_translations(application, places.resources() / "translations")
        self.appearance = Appearance(application, places.resources())
        loaded = preferences.load()
        self.appearance.set(
            scheme=Scheme(loaded.preferences.theme.value),
            text_size=loaded.preferences.text_size / 100,
            key_hints=loaded.preferences.key_hints,
        )
        self.appearance.pin_grid(loaded.preferences.grid_pinned)
        self._complaint = loaded.complaint
        db, bulk = (lanes(), lanes()) if lanes else (None, None)
        self.jobs = JobRunner(open_services, db=db, bulk=bulk, parent=self)
        self.window = MainWindow(
            self.appearance,
            {
                PageId.TODAY: self._today,
                PageId.FLASHCARDS: self._flashcards,
                PageId.QUIZ: self._quiz,
                PageId.EXAM: self._exam,
                PageId.PROGRESS: self._progress,
                PageId.LIBRARY: self._library,
                PageId.SETTINGS: self._settings,
                PageId.FIRST_START: self._first_start,
            },
            self._palette,
            QSettings(str(profile.window), QSettings.Format.IniFormat),
        )
        self.jobs.failed.connect(self._job_failed)
        self.reading.connect(self.window.show_reading)
        self.window.closed.connect(self.jobs.close)
        self.window.data_changed.connect(self._ask_demo)
        self._day = clock.now().day
        self.window.activated.connect(self._look_at_the_day)

    def start(self) -> None:
        """Show the window; open the database once it was painted."""
        new = not self._profile.database.exists()
        self.window.go(Destination(PageId.FIRST_START if new else PageId.TODAY))
        self.window.show()
        QTimer.singleShot(0, self._open)

    def _open(self) -> None:
        self.jobs.open(self._opened, self._not_opened)

    def _opened(self, _nothing: None) -> None:
        self._read_banks()
        if self._complaint:
            self.window.notify(
                self.tr("Some settings could not be used and keep their defaults: {0}").format(
                    say(self._complaint)
                )
            )

    def _not_opened(self, problem: Exception) -> None:
        from studyapp.ui.trouble import TroublePage

        words = str(problem)
        from studyapp.services.ports import StorageFailed

        if isinstance(problem, StorageFailed):
            words = say(problem.sentence)
        else:
            self.failed.emit(problem)
        self.window.show_trouble(TroublePage(self.appearance, words, self.window))
        self.refused.emit(problem)

    def _banks_read(self, refresh: "Refresh") -> None:
        self.window.end_reading()
        if refresh.changed:
            self.window.refresh()
        if self._watch is None:
            # A folder that is not there cannot be watched, and a bank may be dropped into it.
            with suppress(OSError):
                self._profile.banks.mkdir(mode=0o700, exist_ok=True)
            folders = (places.shipped_banks(), self._profile.banks)
            self._watch = BankWatch(folders, self)
            self._watch.edited.connect(self._banks_edited)
            self.jobs.bulk(_daily_backup, self._backed_up)
            self._ask_demo()
            QTimer.singleShot(_AHEAD_MS, self.look_ahead)
            self.ready.emit(refresh)

    def _banks_edited(self) -> None:
        self._read_banks()

    def _read_banks(self) -> None:
        self.jobs.bulk(_ReadBanks(self.reading), self._banks_read)

    def _look_at_the_day(self) -> None:
        """A window left open overnight shows the new day when one comes back to it."""
        day = self._clock.now().day
        if day != self._day and self._watch is not None:
            self._day = day
            self.window.refresh()
            self.jobs.bulk(_daily_backup, self._backed_up)

    def _ask_demo(self) -> None:
        self.jobs.db(_is_demo, self.window.mark_demo)

    def _backed_up(self, _file: Path | None) -> None:
        """Nothing to tell: a copy is made quietly."""

    def look_ahead(self) -> None:
        """Import what the next pages need, a module at a time, with a breath for keys between."""
        name = next((one for one in VISITED if one not in sys.modules), None)
        if name is None:
            self.settled.emit()
            return
        importlib.import_module(name)
        QTimer.singleShot(BREATH_MS, self.look_ahead)

    def _job_failed(self, problem: Exception) -> None:
        self.window.end_reading()
        from studyapp.services.ports import StorageFailed

        if isinstance(problem, StorageFailed):
            self.window.notify(say(problem.sentence))
        else:
            self.failed.emit(problem)

    def show_fault(self, details: str) -> None:
        """Say that something went wrong, with details to copy."""
        from studyapp.ui.trouble import FaultDialog

        FaultDialog(self.appearance, details, self.window).open()

    # Pages, built on the first visit or ahead of it

    def _today(self, parent: QWidget) -> Page:
        day, reading = self._clock.now().day, self._watch is None
        page = TodayPage(self.appearance, self.jobs, day, parent, reading=reading)
        self.ready.connect(page.banks_read)
        return page

    def _flashcards(self, parent: QWidget) -> Page:
        from studyapp.ui.flashcards.page import FlashcardsPage

        page = FlashcardsPage(self.appearance, self.jobs, self._clock, parent=parent)
        page.keys_asked.connect(self.window.open_key_sheet)
        return page

    def _quiz(self, parent: QWidget) -> Page:
        from studyapp.ui.quiz.page import QuizPage

        page = QuizPage(self.appearance, self.jobs, parent)
        page.keys_asked.connect(self.window.open_key_sheet)
        return page

    def _exam(self, parent: QWidget) -> Page:
        from studyapp.ui.exam.page import ExamPage

        return ExamPage(
            self.appearance,
            self.jobs,
            parent,
            preferences=self._preferences,
            write_report=self._write_report,
        )

    def _progress(self, parent: QWidget) -> Page:
        from studyapp.ui.progress.page import ProgressPage

        return ProgressPage(self.appearance, self.jobs, parent, write_report=self._write_report)

    def _library(self, parent: QWidget) -> Page:
        from studyapp.ui.library.page import LibraryPage

        return LibraryPage(self.appearance, self.jobs, parent)

    def _settings(self, parent: QWidget) -> Page:
        from studyapp.ui.settings.page import SettingsPage

        return SettingsPage(
            self.appearance,
            self.jobs,
            self._preferences,
            self._profile.folder,
            self._version,
            parent,
        )

    def _first_start(self, parent: QWidget) -> Page:
        from studyapp.ui.first_start.page import FirstStartPage

        return FirstStartPage(
            self.appearance, self.jobs, self._version, parent, today=self._clock.now().day
        )

    def _palette(self, window: QWidget) -> "Palette":
        from studyapp.ui.palette.palette import Palette

        return Palette(self.appearance, self.jobs, window, self._preferences)


@dataclass(frozen=True, slots=True)
class _ReadBanks:
    """On a thread of its own; the signal brings how far it is to the window's."""

    reading: SignalInstance

    def __call__(self, services: "Services") -> "Refresh":
        return services.library.refresh(self.reading.emit)


def _daily_backup(services: "Services") -> Path | None:
    return services.keeping.backup_if_due()


def _is_demo(services: "Services") -> bool:
    return services.planning.demo()
