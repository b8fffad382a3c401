"""A part of a page: its heading, a sentence that says it, and below them what is looked at."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.text import Label


class Part(QWidget):
    """`title` heads it; `say` gives it its sentence; more goes into `column`."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._sentence = Label(appearance, "", "small", "ink2", parent=self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(Label(appearance, title, "section", parent=self))
        self.column.addWidget(self._sentence)

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.set_text(sentence)
