"""The real window in a process of its own, pressed by real keys; stdout tells what it showed.

`session_driver.py PROFILE` obeys lines on stdin: `session` goes to a session, `press Space` presses
a key, `tab WORDS` presses Tab until the keyboard is at what is called so, `await WORDS` waits until
they are on the screen, `watch` tells whatever is painted from now on, `quit` closes the window.
`session_driver.py PROFILE STUDENT SEED` studies by itself until it is stopped (students.py).

Lines on stdout: `ready` once the banks were looked at, `card` for the first card of a session,
`ack ...` for what is on the log and its outcome on the screen, `seen JSON` for what was painted
(onlooker.py), `pressed KEYS` before a student presses them, `reminded` after, if these keys brought
nothing but a reminder that there is more to read, `said SENTENCE` for what was awaited,
`rung` when a second start asked the window to come to the front, `lost WORDS` where no Tab leads.
"""

import os
import random
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from studyapp import __version__, places
from studyapp.bootstrap import open_services
from studyapp.preferences_file import PreferencesFile
from studyapp.profile_lock import ProfileLock
from studyapp.services.offer import Services
from studyapp.system_clock import SystemClock
from studyapp.ui.app import App, make_application, watch_over
from studyapp.ui.single_instance import Doorbell
from tests.features.bad_luck.hands import Hand, say
from tests.features.bad_luck.students import STUDENTS
from tests.features.onlooker import seen

LOOK_MS = 10


def main(folder: Path, student: str, seed: str) -> int:
    profile = places.Profile(folder)
    profile.create()
    clock = SystemClock.from_environment()

    def opened() -> Services:
        return open_services(profile, clock)

    with ProfileLock(folder, "window"):
        preferences = PreferencesFile(profile.preferences)
        app = App(make_application(), profile, opened, preferences, clock, __version__)
        watch_over(app, profile)
        hand = STUDENTS[student](app, random.Random(seed)) if student else Obedient(app)
        doorbell = Doorbell(folder, app)
        doorbell.rung.connect(app.window.come_to_front)
        doorbell.rung.connect(hand.rung)
        app.start()
        return QApplication.exec()


class Obedient(Hand):
    """Does what it reads, one line after the other."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self._read = b""
        self._lines: list[str] = []
        self._doing = False
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
        self._lines += [line.decode() for line in lines]
        # A key that is pressed has other events come in: one line at a time, in their order.
        while self._lines and not self._doing:
            self._doing = True
            self._do(*self._lines.pop(0).split(" ", 1))
            self._doing = False

    def _do(self, verb: str, what: str = "") -> None:
        if verb == "session":
            self.go_to_session()
        elif verb == "press":
            self.press(what)
        elif verb == "tab":
            self.tab_to(what)
        elif verb == "watch":
            self.watch()
        elif verb == "await":
            self._awaited = what
            self._look.start()
        elif verb == "quit":
            self.app.window.close()

    def _see(self) -> None:
        for words in seen(self.app.window).words:
            if self._awaited in words:
                self._look.stop()
                say("said", words.replace("\n", " "))
                return


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *(sys.argv[2:4] or ("", ""))))
