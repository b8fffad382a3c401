"""The start as a learner feels it, in figures: first paint, first card, memory."""

import json
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from studyapp import places
from studyapp.process_age import age_ms, peak_rss_mb
from studyapp.services.library import Refresh
from studyapp.services.offer import Services
from studyapp.services.overview import Today
from studyapp.services.preferences import PreferencesStore
from studyapp.ui.app import App, make_application
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.today.page import TodayPage

PATIENCE_MS = 30_000


def measure(
    profile: places.Profile,
    open_services: Callable[[], Services],
    preferences: PreferencesStore,
    version: str,
) -> int:
    """Open the window, go to the first card, print one JSON object; the exit code."""
    app = App(make_application(), profile, open_services, preferences, version)
    stopwatch = Stopwatch(app)
    app.start()
    stopwatch.watch()
    QTimer.singleShot(PATIENCE_MS, stopwatch.give_up)
    return QApplication.exec()


class Stopwatch(QObject):
    """Notes the moments and ends the program after the first card."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._app = app
        self._figures: dict[str, object] = {}
        app.ready.connect(self._banks_ready)

    def watch(self) -> None:
        page = self._app.window.current_page()
        assert isinstance(page, TodayPage)
        page.view.start.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and "first_paint_ms" not in self._figures:
            QTimer.singleShot(0, self._painted)
        return False

    def give_up(self) -> None:
        QApplication.exit(1)

    def _painted(self) -> None:
        self._figures.setdefault("first_paint_ms", round(age_ms()))

    def _banks_ready(self, refresh: object) -> None:
        assert isinstance(refresh, Refresh)
        self._figures["files_parsed"] = refresh.parsed
        self._app.jobs.db(_today, self._counted)

    def _counted(self, today: Today | None) -> None:
        assert today is not None
        self._figures["counts"] = {
            "reviews": today.composition.reviews,
            "new": today.composition.new,
            "cards": sum(row.cards for row in today.disciplines),
            "seen": sum(row.seen for row in today.disciplines),
            "problems": today.problems,
        }
        self._app.window.go(Destination(PageId.FLASHCARDS, session=True))
        page = self._app.window.current_page()
        assert page is not None
        page.acknowledged.connect(self._card_shown)

    def _card_shown(self, _event: object) -> None:
        self._figures["first_card_ms"] = round(age_ms())
        self._figures["peak_rss_mb"] = peak_rss_mb()
        print(json.dumps(self._figures), flush=True)
        self._app.window.close()


def _today(services: Services) -> Today | None:
    return services.overview.today()
