"""The start as a learner feels it, in figures: first paint, first card, memory."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from studyapp import places
from studyapp.process_age import age_ms, peak_rss_mb
from studyapp.ui.app import App, make_application, watch_over
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.today.page import TodayPage

if TYPE_CHECKING:
    from studyapp.services.offer import Services
    from studyapp.services.overview import Today
    from studyapp.services.ports import Clock
    from studyapp.services.preferences import PreferencesStore

PATIENCE_MS = 30_000
LATE = (
    "The window did not come to its first card within 30 seconds. The log in {folder} may say why."
)
NOTHING = "There is nothing to measure in {folder}. Finish the first start in the window first."
NO_CARD = "No card is due in {folder}, so there is nothing to measure. Try again tomorrow."


def measure(
    profile: places.Profile,
    open_services: "Callable[[], Services]",
    preferences: "PreferencesStore",
    clock: "Clock",
    version: str,
) -> int:
    """Open the window, go to the first card, print one JSON object; the exit code.

    Where it does not come to that, one sentence on stderr says why.
    """
    app = App(make_application(), profile, open_services, preferences, clock, version)
    watch_over(app, profile)
    stopwatch = Stopwatch(app, profile.folder)
    app.start()
    stopwatch.watch()
    QTimer.singleShot(PATIENCE_MS, stopwatch.give_up)
    return QApplication.exec()


class Stopwatch(QObject):
    """Notes the moments and ends the program after the first card."""

    def __init__(self, app: App, folder: Path) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._figures: dict[str, object] = {}
        app.ready.connect(self._banks_ready)
        app.refused.connect(self._refused)

    def watch(self) -> None:
        """Wait for the first paint of the Start button; a new profile has none."""
        page = self._app.window.current_page()
        if isinstance(page, TodayPage):
            page.view.start.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and "first_paint_ms" not in self._figures:
            QTimer.singleShot(0, self._painted)
        return False

    def give_up(self) -> None:
        self._stop(LATE.format(folder=self._folder / "logs"))

    def _refused(self, problem: Exception) -> None:
        self._stop(str(problem))

    def _stop(self, sentence: str) -> None:
        print(sentence, file=sys.stderr, flush=True)
        self._app.jobs.close()
        QApplication.exit(1)

    def _painted(self) -> None:
        self._figures.setdefault("first_paint_ms", round(age_ms()))

    def _banks_ready(self, refresh: object) -> None:
        from studyapp.services.library import Refresh

        assert isinstance(refresh, Refresh)
        self._figures["files_parsed"] = refresh.parsed
        self._app.jobs.db(_today, self._counted)

    def _counted(self, today: "Today | None") -> None:
        if today is None or not today.composition.cards:
            nothing = NO_CARD if today else NOTHING
            self._stop(nothing.format(folder=self._folder))
            return
        self._figures["counts"] = {
            "reviews": today.composition.reviews,
            "new": today.composition.new,
            "cards": sum(row.cards for row in today.disciplines),
            "seen": sum(row.seen for row in today.disciplines),
            "problems": today.problems,
        }
        from studyapp.ui.flashcards.page import FlashcardsPage

        self._app.window.go(Destination(PageId.FLASHCARDS, session=True))
        page = self._app.window.current_page()
        assert isinstance(page, FlashcardsPage)
        page.acknowledged.connect(self._card_shown)

    def _card_shown(self, _event: object) -> None:
        self._figures["first_card_ms"] = round(age_ms())
        self._figures["peak_rss_mb"] = peak_rss_mb()
        print(json.dumps(self._figures), flush=True)
        self._app.window.close()


def _today(services: "Services") -> "Today | None":
    return services.overview.today()
