"""The real window without a screen, with its threads and database, worked by keys."""

import sys
import time
import traceback
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.clock import Took
from studyapp.bootstrap import open_services
from studyapp.places import Profile
from studyapp.preferences_file import PreferencesFile
from studyapp.services.offer import Services
from studyapp.system_clock import SystemClock
from studyapp.ui.app import App, make_application, spare_collections
from studyapp.ui.navigation import Destination
from studyapp.ui.page import Page
from studyapp.ui.scenes import press

P = TypeVar("P", bound=Page)
# Between two steps, so that what a step leaves behind is done before the next one is timed.
PAUSE_MS = 30
# What a step shows is laid out in several passes, each with its paint: after so long without one it
# is all there, and the last of them counts.
SETTLED_MS = 10
# How long a step may take.
PATIENCE_MS = 30_000

Holds = Callable[[], bool]
# Yields what a paint of the window has to show, and is sent how long it took.
Steps = Generator[Holds, Took, None]


class Hand(QObject):
    """Does one step after the other. `doing` says which, for whoever watches."""

    def __init__(self, app: App, script: Callable[["Hand"], Steps]) -> None:
        super().__init__(app)
        self.app = app
        self.window = app.window
        self.doing = "start"
        self._steps = script(self)
        self._holds: Holds | None = None
        self._started = self._now()
        self._took = Took(0, 0)
        self._arrived = False
        self._key = ""
        self._patience = self._timer(PATIENCE_MS, self._give_up)
        self._settles = self._timer(SETTLED_MS, self._settled)
        app.ready.connect(self._begin)
        app.failed.connect(self._fail)

    def press(self, key: str) -> None:
        """A key, as Qt names it, where the keyboard is; the time runs from here."""
        self._key = key
        self._started = self._now()
        press(self.window, key)

    def go(self, destination: Destination) -> None:
        """To a page; the time runs from here."""
        self._started = self._now()
        self.window.go(destination)

    def page(self, kind: type[P]) -> P:
        """The page on the screen."""
        page = self.window.current_page()
        assert isinstance(page, kind), f"{self.doing}: {page}"
        return page

    def ask(self, work: Callable[[Services], object]) -> Holds:
        """Something on the database's thread; true once it is done, and with it all that was asked
        for before."""
        self._arrived = False
        self.app.jobs.db(work, self._done)
        return self._has_arrived

    def leave_off(self) -> Holds:
        """Until all that takes longer is done."""
        self._arrived = False
        self.app.jobs.bulk(nothing, self._done)
        return self._has_arrived

    def rest(self, ms: int) -> Holds:
        """Nothing at all for some time."""
        self._arrived = False
        QTimer.singleShot(ms, self._rested)
        return self._has_arrived

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.UpdateRequest:
            return False
        if not self._settles.isActive() and (self._holds is None or not self._holds()):
            return False
        watched.event(event)
        wall, work = (b - a for a, b in zip(self._started, self._now(), strict=True))
        self._took = Took(wall * 1000, work * 1000)
        self._holds = None
        self._patience.stop()
        self._settles.start()
        return True

    def _timer(self, ms: int, over: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(over)
        return timer

    def _settled(self) -> None:
        QTimer.singleShot(PAUSE_MS, self._next)

    def _now(self) -> tuple[float, float]:
        return time.perf_counter(), time.thread_time()

    def _begin(self, _refresh: object) -> None:
        self.window.activateWindow()
        self.window.installEventFilter(self)
        # What the start asks for, the figures of Today and the day's copy, is done first.
        self.app.jobs.db(nothing, self._told)

    def _told(self, _nothing: object) -> None:
        self.app.jobs.bulk(nothing, self._quiet)

    def _quiet(self, _nothing: object) -> None:
        QTimer.singleShot(PAUSE_MS, self._first)

    def _first(self) -> None:
        self._step(partial(next, self._steps))

    def _next(self) -> None:
        self._step(partial(self._steps.send, self._took))

    def _step(self, step: Callable[[], Holds]) -> None:
        self._patience.start()
        try:
            self._holds = step()
            self._ask_for_paint()
        except StopIteration:
            self._patience.stop()
            self.window.close()
        except Exception as problem:
            self._fail(problem)

    def _done(self, _result: object) -> None:
        self._rested()

    def _rested(self) -> None:
        self._arrived = True
        self._ask_for_paint()

    def _has_arrived(self) -> bool:
        return self._arrived

    def _ask_for_paint(self) -> None:
        """What is waited for may be painted already: one pixel lets it be looked at again. A paint
        comes after all that waits in the queue of events, layouts too."""
        self.window.update(0, 0, 1, 1)

    def _give_up(self) -> None:
        self._fail(TimeoutError(f"never shown: {self.doing}, after {self._key}"))

    def _fail(self, problem: Exception) -> None:
        traceback.print_exception(problem)
        self.app.jobs.close()
        QApplication.exit(1)


def perform(folder: Path, script: Callable[[Hand], Steps]) -> None:
    """Open a profile's window and go through a script in it. Exits where it cannot be done."""
    profile, clock = Profile(folder), SystemClock()
    app = App(
        make_application(),
        profile,
        partial(open_services, profile, clock),
        PreferencesFile(profile.preferences),
        clock,
        "benchmark",
    )
    app.settled.connect(app.window.build_ahead)
    app.window.built.connect(spare_collections)
    Hand(app, script)
    app.start()
    code = QApplication.exec()
    if code:
        sys.exit(code)


def nothing(_services: Services) -> None:
    """A job that takes no time: it is done when those before it are."""
