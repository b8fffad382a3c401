"""A question as it is asked: what is told in plain weight, what is asked about it in bold."""

import re

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.prose import flowing, plain_text
from studyapp.ui.widgets.text import Prose

_GAP = 12
_SENTENCE = re.compile(r"(?:(?<=[.!?:])|(?<=[.!?][\"'\u2019\u201d)*]))\s+(?=[^\s.,;:a-z])")


def told_and_asked(stem: str) -> tuple[str, str]:
    """The stem without its last sentence, and that sentence where it is a question.

    A stem of one sentence, and one whose marks reach over the cut, is asked as a whole.
    """
    whole = stem.strip()
    cuts = list(_SENTENCE.finditer(whole))
    if not cuts or not whole.endswith("?"):
        return "", whole
    told, asked = whole[: cuts[-1].start()], whole[cuts[-1].end() :]
    torn = any(part.count(mark) % 2 for part in (told, asked) for mark in ("**", "`"))
    return ("", whole) if torn else (told, asked)


class Stem(QWidget):
    """The scenario, if any, then the stem with its question below. Holds a bank's words."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scenario = Prose(appearance, style="stem", parent=self)
        self._told = Prose(appearance, style="stem", parent=self)
        self._asked = Prose(appearance, style="stem", weight=600, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for part in (self._scenario, self._told, self._asked):
            column.addWidget(part)

    def set_question(self, scenario: str, stem: str) -> None:
        """Show another question."""
        scenario = flowing(scenario)
        told, asked = told_and_asked(stem)
        for part, words in (
            (self._scenario, scenario),
            (self._told, told),
            (self._asked, asked),
        ):
            part.set_text(words)
            part.setVisible(bool(words))
        words = "\n".join(plain_text(part) for part in (scenario, stem) if part)
        self.setAccessibleName(words)
