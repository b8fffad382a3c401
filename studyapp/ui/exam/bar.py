"""The bar over the exam and over the walk through it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.clock_label import ClockLabel
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.session_bar import SessionBar
from studyapp.ui.widgets.text import Label


class SittingBar(SessionBar):
    """Which form in which mode, how far it is, the clock; a relaxed sitting may pause."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        name = QCoreApplication.translate("SittingBar", "Questions answered")
        super().__init__(appearance, name, under=True, parent=parent)
        self._title = Label(appearance, weight=500)
        self._mode = Label(appearance, style="small", role="muted")
        told = Flow(gap=12)
        told.addWidget(self._title)
        told.addWidget(self._mode)
        self.pause = Button(
            appearance,
            self.tr("Pause"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=("P",),
            icon="pause",
        )
        self.clock = ClockLabel(appearance)
        self.put(left=(told,), right=(self.pause, self.clock))

    def name_sitting(self, title: str, mode: str, *, strict: bool) -> None:
        """Say what is being sat."""
        self._title.set_text(title)
        self._mode.set_text(mode)
        self.pause.setVisible(not strict)
