"""The whole window in one state: built as in use, brought there by keys, looked at from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp import places
from studyapp.services.preferences import Preferences
from studyapp.ui.app import App
from studyapp.ui.jobs import Inline
from studyapp.ui.main_window import MainWindow
from studyapp.ui.palette.palette import Palette
from studyapp.ui.scenes import Scene, press
from studyapp.ui.theme.appearance import Scheme
from tests.fakes import MemoryPreferences
from tests.ui.whole.world import World

SIZES = ((1200, 800), (960, 640))
TEXTS = (100, 125, 150, 175, 200)


class LoudFaults(QObject):
    """What nobody expected ends the test instead of opening a dialog."""

    happened = Signal(str)

    def __init__(self, _logs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def tell(self, problem: Exception) -> None:
        raise problem


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is looked at: size in pixels, text size in percent, theme."""

    width: int
    height: int
    text: int = 100
    dark: bool = False

    def __str__(self) -> str:
        return f"{self.width}x{self.height}-{self.text}-{'dark' if self.dark else 'light'}"


def write_nothing(_report: object, _kind: str, _file: Path) -> None:
    """Stands for the writer of reports, so that the window offers its files as in use."""


class Stage:
    """One window over one learner."""

    def __init__(
        self, qtbot: QtBot, qapp: QApplication, world: World, folder: Path, look: Look
    ) -> None:
        self._qtbot = qtbot
        self.world = world
        self.folder = folder
        self.app = App(
            qapp,
            places.Profile(folder),
            world.open_services,
            MemoryPreferences(Preferences(text_size=look.text)),
            world.clock,
            "1.0",
            Inline,
            write_nothing,
        )
        self.app.start()
        self.look_from(look)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    @property
    def window(self) -> MainWindow:
        return self.app.window

    def play(self, scene: Scene) -> None:
        """Go where a scene is, pressing its keys."""
        self.window.go(scene.destination)
        self.settle()
        for key in scene.keys:
            self.press(key)

    def press(self, key: str) -> None:
        """A key where the keyboard is, and what follows from it."""
        press(self.window, key)
        self.settle()

    def look_from(self, look: Look) -> None:
        """Resize the window, and set theme and text size."""
        scheme = Scheme.DARK if look.dark else Scheme.LIGHT
        self.app.appearance.set(scheme=scheme, text_size=look.text / 100)
        self.window.resize(look.width, look.height)
        self.settle()

    def settle(self) -> None:
        """Let everything that waits happen: jobs, layouts, paints, a search's rest."""
        for _ in range(6):
            QApplication.processEvents()
        for palette in self.window.findChildren(Palette):
            if palette.resting.isActive():
                palette.resting.timeout.emit()
        QApplication.processEvents()

    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def strike(self) -> None:
        """Take the window down, as if it had never been."""
        self.app.appearance.set(scheme=Scheme.SYSTEM, text_size=1.0, key_hints=True)
        self.window.close()
        for gone in (self.window, self.app.appearance, self.app):
            gone.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


Act = Callable[[Stage], None]


@dataclass(frozen=True, slots=True)
class State:
    """A scene, and what happens in it that no key of a scene brings about.

    `overlay` says that it ends with something over the page; `shut` that the profile cannot be
    opened, so that there is no page.
    """

    name: str
    scene: Scene
    act: Act | None = None
    overlay: bool = False
    shut: bool = False

    def build(self, stage: Stage) -> None:
        """Bring the window into the state."""
        if not self.shut:
            stage.play(self.scene)
        if self.act:
            self.act(stage)
            stage.settle()
