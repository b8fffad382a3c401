"""The states of the window worth looking at, and the one way to bring it into each of them.

Pictures are taken of them, and the sweeps over the whole window walk through the same ones.
"""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.ui.navigation import Destination, PageId


@dataclass(frozen=True, slots=True)
class Scene:
    """A state: where to go, then the keys to press, each as Qt names it ("Ctrl+K", "a").

    A `fresh` one is a new learner's, any other that of a learner with some days of study.
    """

    name: str
    destination: Destination
    keys: tuple[str, ...] = ()
    fresh: bool = False


TODAY = Destination(PageId.TODAY)
CARDS = Destination(PageId.FLASHCARDS)
SESSION = Destination(PageId.FLASHCARDS, session=True)
SETTINGS = Destination(PageId.SETTINGS)
START = Destination(PageId.FIRST_START)
THREE_CARDS = ("Space", "1", "Space", "2", "Space", "2", "Esc")
SCENES = (
    Scene("first-start-1", START, fresh=True),
    Scene("first-start-date", START, ("Right",), fresh=True),
    Scene("first-start-2", START, ("Return",), fresh=True),
    Scene("first-start-3", START, ("Return", "Return"), fresh=True),
    Scene("today-new", START, ("Return", "Return", "Return"), fresh=True),
    Scene("flashcards-new", CARDS, fresh=True),
    Scene("today", TODAY),
    Scene("today-after", SESSION, (*THREE_CARDS, "Return")),
    Scene("flashcards", CARDS),
    Scene("session-front", SESSION),
    Scene("session-answer", SESSION, ("Space",)),
    Scene("session-note", SESSION, ("Space", "n")),
    Scene("session-suspended", SESSION, ("s",)),
    Scene("session-summary", SESSION, THREE_CARDS),
    Scene("settings", SETTINGS),
    Scene("settings-data", Destination(PageId.SETTINGS, section="data")),
    Scene("about", Destination(PageId.SETTINGS, section="about")),
    Scene("palette", TODAY, ("Ctrl+K",)),
    Scene("palette-search", TODAY, ("Ctrl+K", *"loop")),
    Scene("palette-nothing", TODAY, ("Ctrl+K", *"zzz")),
    Scene("keys", SESSION, ("?",)),
)


def press(window: QWidget, key: str) -> None:
    """A key of a scene, where the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(key))
