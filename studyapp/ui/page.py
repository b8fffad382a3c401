"""What the window expects of every page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.jobs import JobRunner
from studyapp.ui.navigation import Destination, KeyHint
from studyapp.ui.theme.appearance import Appearance


class Page(QWidget):
    """A page of the window.

    `navigate` asks the window to go somewhere (a Destination). `immersed` says whether the page
    takes the whole window (True while a session runs: the rail goes). `notice` shows a toast (a
    sentence). `changed` says that a decision or the data changed, so that others look again.
    """

    navigate = Signal(object)
    immersed = Signal(bool)
    notice = Signal(str)
    changed = Signal()

    def __init__(
        self, appearance: Appearance, jobs: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._jobs = jobs

    def enter(self, destination: Destination) -> None:
        """The window shows this page now: look at the data again, do what is asked."""

    def refresh(self) -> None:
        """A bank or a decision changed while the page may be shown: look at the data again."""

    def leave(self) -> bool:
        """The window wants to go elsewhere or close: finish; False where the page must stay."""
        return True

    def alone(self) -> bool:
        """Whether the window keeps its own ways elsewhere away now: the palette and the keys of
        the pages."""
        return False

    def key_hints(self) -> tuple[KeyHint, ...]:
        """The page's keys as they work now."""
        return ()
