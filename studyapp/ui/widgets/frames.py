"""Plain surfaces: card, bars, notice and hairline, told apart by one dynamic property."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget


class Surface(StrEnum):
    """CARD is read, SHEET floats, BAR and FOOT hold what stays, NOTICE asks for attention, a
    STRIP does so across the whole width; a GUIDE says there what to try, a HINT where the learner
    looks."""

    CARD = "card"
    SHEET = "sheet"
    BAR = "bar"
    FOOT = "foot"
    NOTICE = "notice"
    STRIP = "strip"
    GUIDE = "guide"
    HINT = "hint"


class Panel(QFrame):
    """A frame that the sheet paints as one of the surfaces."""

    def __init__(self, surface: Surface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", surface.value)

    def set_surface(self, surface: Surface) -> None:
        """Be painted as another one."""
        self.setProperty("surface", surface.value)
        self.style().unpolish(self)
        self.style().polish(self)


class Hairline(QFrame):
    """One pixel of line, across or, if `upright`, from top to bottom."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("surface", "line")
        across = QSizePolicy.Policy.Expanding
        if upright:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, across)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
