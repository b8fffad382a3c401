"""Pictures of every page and important state, made by pressing the keys that lead there."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from studyapp import places
from studyapp.services.ports import Clock
from studyapp.services.preferences import LoadedPreferences, Preferences
from studyapp.ui.app import App, OpenServices, make_application
from studyapp.ui.jobs import Inline
from studyapp.ui.scenes import SCENES, press
from studyapp.ui.theme.appearance import Scheme

SIZES = ((1200, 800), (960, 640))
# Time in which layouts settle between two keys, and a search its answer, in ms.
SETTLE_MS = 30
REST_MS = 300


@dataclass(frozen=True, slots=True)
class Learner:
    """A profile to take pictures of."""

    profile: places.Profile
    open_services: OpenServices


class Unchanged:
    """Preferences that are shown and never kept."""

    def load(self) -> LoadedPreferences:
        return LoadedPreferences(Preferences())

    def save(self, preferences: Preferences) -> None:
        pass


def take(
    directory: Path,
    text: int,
    clock: Clock,
    version: str,
    new: Callable[[], Learner],
    demo: Callable[[], Learner],
) -> int:
    """Write the pictures as PNG into a folder; the exit code.

    `new` and `demo` make a new learner's and a simulated learner's profile, anew for every theme,
    since taking pictures answers cards.
    """
    directory.mkdir(parents=True, exist_ok=True)
    application = make_application()
    application.setQuitOnLastWindowClosed(False)
    camera = Camera(application, directory, text, clock, version, new, demo)
    QTimer.singleShot(0, camera.next)
    return QApplication.exec()


class Camera(QObject):
    """Walks through the scenes, one step an event, so that layouts settle as they do in use."""

    def __init__(
        self,
        application: QApplication,
        directory: Path,
        text: int,
        clock: Clock,
        version: str,
        new: Callable[[], Learner],
        demo: Callable[[], Learner],
    ) -> None:
        super().__init__(application)
        self._application = application
        self._directory = directory
        self._text = text
        self._clock = clock
        self._version = version
        self._learners = {True: new, False: demo}
        self._shots = [
            (scene, dark, size) for dark in (False, True) for size in SIZES for scene in SCENES
        ]
        self._keys: list[str] = []
        self._app: App | None = None

    def next(self) -> None:
        """The next picture, or the end."""
        if not self._shots:
            QApplication.exit(0)
            return
        scene, dark, size = self._shots[0]
        try:
            learner = self._learners[scene.fresh]()
        except Exception:
            QApplication.exit(1)
            raise
        self._app = App(
            self._application,
            learner.profile,
            learner.open_services,
            Unchanged(),
            self._clock,
            self._version,
            Inline,
        )
        scheme = Scheme.DARK if dark else Scheme.LIGHT
        self._app.appearance.set(scheme=scheme, text_size=self._text / 100)
        self._app.start()
        self._app.window.resize(*size)
        self._app.window.activateWindow()
        self._keys = list(scene.keys)
        QTimer.singleShot(SETTLE_MS, self._enter)

    def _enter(self) -> None:
        assert self._app is not None
        self._app.window.go(self._shots[0][0].destination)
        QTimer.singleShot(SETTLE_MS, self._press)

    def _press(self) -> None:
        if not self._keys:
            QTimer.singleShot(REST_MS if self._shots[0][0].keys else 0, self._shoot)
            return
        assert self._app is not None
        press(self._app.window, self._keys.pop(0))
        QTimer.singleShot(SETTLE_MS, self._press)

    def _shoot(self) -> None:
        assert self._app is not None
        scene, dark, (width, height) = self._shots.pop(0)
        theme = "dark" if dark else "light"
        size = f"-{self._text}" if self._text != 100 else ""
        name = f"{scene.name}-{width}x{height}-{theme}{size}.png"
        self._app.window.grab().save(str(self._directory / name))
        self._app.window.close()
        for gone in (self._app.window, self._app.appearance, self._app):
            gone.deleteLater()
        self._app = None
        QTimer.singleShot(0, self.next)
