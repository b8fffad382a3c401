"""The bar over the exam and over the walk through it."""

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.clock_label import ClockLabel
from studyapp.ui.widgets.session_bar import SessionBar
from studyapp.ui.widgets.text import Label

# Margins and gaps of the bar, in pixels.
_AROUND = 120
_APART = 8
# How long it is told that little time is left, in ms.
TOLD_MS = 20_000


class SittingBar(SessionBar):
    """Which form in which mode, how far it is, the clock; a relaxed sitting may pause.

    `telling` runs while a warning stands beside the clock; a test emits its `timeout`.
    """

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
        self.warning = Label(appearance, style="small", role="warn", weight=600)
        self.warning.hide()
        self.telling = QTimer(self)
        self.telling.setSingleShot(True)
        self.telling.setInterval(TOLD_MS)
        self.telling.timeout.connect(self.calm)
        self.clock = ClockLabel(appearance, key="K")
        self.put(left=(self._title, self._mode), right=(self.pause, self.warning, self.clock))

    def warn(self, words: str) -> None:
        """Tell of the time for a while, beside the clock: nothing of the question is covered."""
        self.warning.set_text(words)
        self.warning.show()
        self.telling.start()
        self._fit_words()

    def calm(self) -> None:
        """Tell no more of it."""
        self.telling.stop()
        self.warning.hide()
        self._fit_words()

    def fit(self, units: float) -> None:
        """Leave the mode out of a bar that has no room for it."""
        super().fit(units)
        self._fit_words()

    def _fit_words(self) -> None:
        # In one line: the layout would else give it the width of its longest word.
        self.warning.setMinimumWidth(self.warning.sizeHint().width() + _APART)
        # Asked one by one: until the bar is laid out anew, its layout knows the sizes of before.
        parts: list[QWidget] = [self._title, self._mode, self._words, self.clock]
        parts += [part for part in (self.pause, self.warning) if not part.isHidden()]
        wanted = sum(part.sizeHint().width() for part in parts) + _AROUND
        self._mode.setHidden(wanted > self.width())
        without = wanted - self._mode.sizeHint().width()
        self._title.setHidden(not self.warning.isHidden() and without > self.width())

    def name_sitting(self, title: str, mode: str, *, strict: bool) -> None:
        """Say what is being sat."""
        self._title.set_text(title)
        self._mode.set_text(mode)
        self.pause.setVisible(not strict)
