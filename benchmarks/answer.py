"""From the grade's key to the next card on the screen, with the answer durable in between."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ANSWERS = 40


def run() -> dict[str, object]:
    """Medians over the answers of one session, in a process of its own."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as folder:
        profile = str(Path(folder) / "profile")
        demo = ("-m", "studyapp", "--profile", profile, "demo", "--days", "12", "--seed", "1")
        subprocess.run([sys.executable, *demo], check=True, capture_output=True)
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.answer", profile],
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
    times = [float(line) for line in done.stdout.split()]
    return {
        "answers": len(times),
        "key_to_next_card_ms": round(statistics.median(times), 1),
        "slowest_ms": round(max(times), 1),
    }


def drive(folder: Path) -> int:
    """Answer a session by keys and print the ms of every answer."""
    from PySide6.QtCore import QObject, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from studyapp.bootstrap import open_services
    from studyapp.places import Profile
    from studyapp.preferences_file import PreferencesFile
    from studyapp.system_clock import SystemClock
    from studyapp.ui.app import App, make_application
    from studyapp.ui.flashcards.page import FlashcardsPage
    from studyapp.ui.navigation import Destination, PageId

    profile, clock = Profile(folder), SystemClock()
    application = make_application()
    app = App(
        application,
        profile,
        lambda: open_services(profile, clock),
        PreferencesFile(profile.preferences),
        clock,
        "benchmark",
    )

    class Hand(QObject):
        started = 0.0
        answers = 0

        def begin(self, _refresh: object) -> None:
            app.window.activateWindow()
            app.window.go(Destination(PageId.FLASHCARDS, session=True))
            page = app.window.current_page()
            assert isinstance(page, FlashcardsPage)
            page.acknowledged.connect(self.shown)

        def shown(self, _event: object) -> None:
            if self.started:
                print((time.perf_counter() - self.started) * 1000, flush=True)
                self.answers += 1
            if self.answers == ANSWERS:
                app.window.close()
            else:
                QTimer.singleShot(20, self.press)

        def press(self) -> None:
            QTest.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_Space)
            QTimer.singleShot(20, self.grade)

        def grade(self) -> None:
            self.started = time.perf_counter()
            QTest.keyClick(QApplication.focusWidget() or app.window, Qt.Key.Key_2)

    hand = Hand(app)
    app.ready.connect(hand.begin)
    app.start()
    return QApplication.exec()


if __name__ == "__main__":
    sys.exit(drive(Path(sys.argv[1])))
