"""Hands on the keys of a real window, and eyes on what it paints."""

import json

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from studyapp.ui.app import App
from studyapp.ui.flashcards.page import FlashcardsPage
from studyapp.ui.main_window import MainWindow
from studyapp.ui.navigation import Destination, PageId
from tests.features.onlooker import Seen, focus_name, seen

# A page has fewer places for the keyboard than this.
MOST_TABS = 60


def say(*words: str) -> None:
    """One line for whoever holds this process."""
    print(*words, flush=True)


class Watcher(QObject):
    """`painted` carries what is on the screen, once it is there, each time it differs."""

    painted = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._last = Seen()
        self._due = Seen()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest:
            # It is painted right after this; what changes before it is told is not in it.
            self._due = seen(self._window)
            self._soon.start()
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        if self._due != self._last:
            self._last = self._due
            self.painted.emit(self._due)


class Hand(QObject):
    """Presses keys in the window and says what the learner was shown."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.app = app
        app.ready.connect(self.is_ready)
        app.refused.connect(self.is_ready)

    def is_ready(self, _what: object) -> None:
        say("ready")

    def rung(self) -> None:
        say("rung")

    def go_to_session(self) -> FlashcardsPage:
        self.app.window.go(Destination(PageId.FLASHCARDS, session=True))
        page = self.app.window.current_page()
        assert isinstance(page, FlashcardsPage)
        page.acknowledged.connect(self.acknowledged, Qt.ConnectionType.UniqueConnection)
        return page

    def acknowledged(self, event: str) -> None:
        say(*(("ack", event) if event else ("card",)))

    def watch(self) -> None:
        Watcher(self.app.window).painted.connect(self.painted)
        self.painted(seen(self.app.window))

    def painted(self, now: Seen) -> None:
        say("seen", json.dumps(now.plain()))

    def press(self, keys: str) -> None:
        QTest.keySequence(self.app.window.windowHandle(), QKeySequence(keys))

    def tab_to(self, words: str) -> None:
        """Press Tab until the keyboard is at what is called so."""
        for _ in range(MOST_TABS):
            if focus_name().startswith(words):
                return
            self.press("Tab")
        say("lost", words)
