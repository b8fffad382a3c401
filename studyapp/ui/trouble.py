"""What the learner sees when something went wrong: in plain words, with a way on."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.dialog import Dialog, Verb
from studyapp.ui.widgets.page import PageScroll
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
        content = QWidget()
        self._box = box = QWidget(content)
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
        # Beside stretches: a column would ask the box how high it is at a width it never gets.
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box, 1000)
        across.addStretch(1)
        middle = QVBoxLayout(content)
        middle.addStretch(1)
        middle.addLayout(across)
        middle.addStretch(2)
        middle.setContentsMargins(48, 48, 48, 48)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(content, self))
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._box.setMaximumWidth(theme.px(WIDTH))


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
