"""What the learner sees when something went wrong: in plain words, with a way on."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.dialog import Dialog, Verb
from studyapp.ui.widgets.text import Label

WIDTH = 560
DETAILS_HEIGHT = 160
COPY = "copy"
GO_ON = "go on"


class TroublePage(QWidget):
    """The profile cannot be opened: the sentence, and the door."""

    def __init__(
        self, appearance: Appearance, sentence: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        box = QWidget(self)
        box.setMaximumWidth(appearance.px(WIDTH))
        column = QVBoxLayout(box)
        column.setSpacing(16)
        column.addWidget(Label(appearance, self.tr("Your data cannot be opened."), "title"))
        column.addWidget(Label(appearance, sentence, "reading", "ink2"))
        column.addWidget(
            Label(appearance, self.tr("Nothing was changed."), "small", "muted", parent=box)
        )
        leave = Button(appearance, self.tr("Quit"), ButtonRole.PRIMARY, keys=("Ctrl", "Q"))
        leave.clicked.connect(QApplication.quit)
        column.addWidget(leave)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(box)
        outer.addStretch(2)
        outer.setContentsMargins(48, 48, 48, 48)


class FaultDialog(QObject):
    """An error nobody expected: said once, with details to copy, and the app goes on."""

    def __init__(self, appearance: Appearance, details: str, window: QWidget) -> None:
        super().__init__(window)
        self._details = details
        text = QPlainTextEdit(details)
        text.setReadOnly(True)
        text.setFixedHeight(appearance.px(DETAILS_HEIGHT))
        text.setAccessibleName(self.tr("Details"))
        self._dialog = Dialog(
            appearance,
            window,
            self.tr("Something went wrong. Your answers are kept."),
            (
                Verb(COPY, self.tr("Copy the details")),
                Verb(GO_ON, self.tr("Go on"), ButtonRole.PRIMARY, safe=True),
            ),
            body=self.tr("The details are in the log of your data folder too."),
            content=text,
        )
        self._dialog.chosen.connect(self._chosen)

    def open(self) -> None:
        self._dialog.open()

    def _chosen(self, key: str) -> None:
        if key == COPY:
            QGuiApplication.clipboard().setText(self._details)
