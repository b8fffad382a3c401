"""The bar over the exam and over the walk through it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.clock_label import ClockLabel
from studyapp.ui.widgets.session_bar import SessionBar
from studyapp.ui.widgets.text import Label

# Margins and gaps of the bar, in pixels.
_AROUND = 120


class SittingBar(SessionBar):
    """Which form in which mode, how far it is, the clock; a relaxed sitting may pause."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("SittingBar", "Questions answered")
        super().__init__(appearance, name, under=True, parent=parent)
        self._title = Label(appearance, weight=500)
        self._mode = Label(appearance, style="small", role="muted")
        self.pause = Button(
            appearance,
            self.tr("Pause"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=("P",),
            icon="pause",
        )
        self.clock = ClockLabel(appearance)
        self.put(left=(self._title, self._mode), right=(self.pause, self.clock))

    def fit(self, units: float) -> None:
        """Leave the mode out of a bar that has no room for it."""
        super().fit(units)
        # Asked one by one: until the bar is laid out anew, its layout knows the sizes of before.
        parts: list[QWidget] = [self._title, self._mode, self._words, self.clock]
        parts += [] if self.pause.isHidden() else [self.pause]
        wanted = sum(part.sizeHint().width() for part in parts)
        self._mode.setHidden(wanted + _AROUND > self.width())

    def name_sitting(self, title: str, mode: str, *, strict: bool) -> None:
        """Say what is being sat."""
        self._title.set_text(title)
        self._mode.set_text(mode)
        self.pause.setVisible(not strict)
