"""The real window in a process of its own, pressed by real keys; stdout tells what it showed.

`session_driver.py PROFILE` obeys lines on stdin: `session` goes to a session, `press Space` presses
a key, `await WORDS` waits until they are on the screen, `quit` closes the window.
`session_driver.py PROFILE SEED` goes to a session and studies by itself until it is stopped.

Lines on stdout: `ready` once the banks were looked at, `card` for the first card of a session,
`ack ID` for an event of the log whose outcome is on the screen, `said SENTENCE` for what was
awaited, `rung` when a second start asked the window to come to the front.
"""

import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from studyapp import __version__, places
from studyapp.bootstrap import open_services
from studyapp.preferences_file import PreferencesFile
from studyapp.profile_lock import ProfileLock
from studyapp.services.offer import Services
from studyapp.system_clock import SystemClock
from studyapp.ui.app import App, make_application, watch_over
from studyapp.ui.flashcards.page import FlashcardsPage
from studyapp.ui.flashcards.session.state import Command
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.single_instance import Doorbell

LOOK_MS = 10


def main(folder: Path, seed: str | None) -> int:
    profile = places.Profile(folder)
    profile.create()
    clock = SystemClock.from_environment()

    def opened() -> Services:
        return open_services(profile, clock)

    with ProfileLock(folder, "window"):
        preferences = PreferencesFile(profile.preferences)
        app = App(make_application(), profile, opened, preferences, clock, __version__)
        watch_over(app, profile)
        hand = Obedient(app) if seed is None else Student(app, random.Random(seed))
        doorbell = Doorbell(folder, app)
        doorbell.rung.connect(app.window.come_to_front)
        doorbell.rung.connect(hand.rung)
        app.start()
        return QApplication.exec()


def say(*words: str) -> None:
    print(*words, flush=True)


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

    def press(self, keys: str) -> None:
        QTest.keySequence(self.app.window.windowHandle(), QKeySequence(keys))


class Obedient(Hand):
    """Does what it reads, one line after the other."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._read = b""
        self._awaited = ""
        self._stdin = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._stdin.activated.connect(self._hear)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._see)

    def _hear(self) -> None:
        data = os.read(0, 4096)
        *lines, self._read = (self._read + data).split(b"\n")
        if not data:
            self.app.window.close()
        for line in lines:
            self._do(*line.decode().split(" ", 1))

    def _do(self, verb: str, what: str = "") -> None:
        if verb == "session":
            self.go_to_session()
        elif verb == "press":
            self.press(what)
        elif verb == "await":
            self._awaited = what
            self._look.start()
        elif verb == "quit":
            self.app.window.close()

    def _see(self) -> None:
        for label in self.app.window.findChildren(QLabel):
            if self._awaited in label.text() and label.isVisible():
                self._look.stop()
                say("said", label.text().replace("\n", " "))
                return


class Student(Hand):
    """Grades, flags, buries, undoes and redoes at random, as fast as the window answers."""

    def __init__(self, app: App, rng: random.Random) -> None:
        super().__init__(app)
        self._rng = rng

    def is_ready(self, what: object) -> None:
        super().is_ready(what)
        self._page = self.go_to_session()

    def acknowledged(self, event: str) -> None:
        super().acknowledged(event)
        QTimer.singleShot(0, self._act)

    def _act(self) -> None:
        panel = self._page.panel
        asking = panel.asking
        if asking is None:
            return
        if not panel.running:
            self.press("Ctrl+Z")
            return
        if asking.writing:
            return
        if self._rng.random() < 0.25 and asking.accepts(Command.UNDO):
            self.press("Ctrl+Z")
        elif self._rng.random() < 0.3 and asking.accepts(Command.REDO):
            self.press("Ctrl+Shift+Z")
        elif self._rng.random() < 0.15:
            self.press(self._rng.choice("FFB"))
        else:
            if not asking.opened:
                self.press("Space")
            self.press(self._rng.choice("122"))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None))
