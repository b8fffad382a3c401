"""A question as it is asked: what is told in plain weight, what is asked about it in bold."""

import re
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.prose import flowing, plain_text, word_places
from studyapp.ui.widgets.text import Prose

_GAP = 12
_SENTENCE = re.compile(r"(?:(?<=[.!?:])|(?<=[.!?][\"'\u2019\u201d)*]))\s+(?=[^\s.,;:a-z])")

# The first word and the one after the last, counted through a whole stem.
Words = tuple[int, int]


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
        self._parts = (self._scenario, self._told, self._asked)
        self._places: tuple[tuple[int, int], ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for part in self._parts:
            column.addWidget(part)

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where each word stands in the scenario, two line breaks, and the stem, as they were
        given: first character and the one after the last. Empty where the words that show cannot
        be told apart by that."""
        return self._places

    def set_question(self, scenario: str, stem: str) -> None:
        """Show another question, nothing of it highlighted."""
        told, asked = told_and_asked(stem)
        for part, words in zip(self._parts, (flowing(scenario), told, asked), strict=True):
            part.set_text(words)
            part.setVisible(bool(words))
            part.set_washes(())
        words = "\n".join(plain_text(part) for part in (scenario, stem) if part)
        self.setAccessibleName(words)
        self.setAccessibleDescription("")
        begins = len(scenario) + 2 if scenario else 0
        last = begins + len(stem.rstrip()) - len(asked)
        first = begins + len(stem) - len(stem.lstrip())
        parts = ((scenario, 0), (told, first), (asked, last))
        found = [
            [(start + at, end + at) for start, end in word_places(words)] for words, at in parts
        ]
        shown = [len(part.words) for part in self._parts]
        alike = [len(words) for words in found] == shown
        self._places = tuple(place for words in found for place in words) if alike else ()

    def show_highlights(self, stretches: Sequence[tuple[int, int]]) -> None:
        """Highlight the words that stand in these parts of the text, as in `places`."""
        inside = [self._inside(stretch) for stretch in stretches]
        self._wash([(words, "warnsoft", "warn") for words in inside if words])
        said = "; ".join(self.words_in(words) for words in inside if words)
        told = self.tr("Highlighted: {0}").format(said) if said else ""
        self.setAccessibleDescription(told)

    def words_in(self, words: Words) -> str:
        """What these words are."""
        said = [word for part in self._parts for word in part.words]
        return " ".join(said[words[0] : words[1]])

    def _inside(self, stretch: tuple[int, int]) -> Words | None:
        start, end = stretch
        found = [n for n, place in enumerate(self._places) if start <= place[0] and place[1] <= end]
        return (found[0], found[-1] + 1) if found else None

    def _wash(self, washes: Sequence[tuple[Words, Role, Role]]) -> None:
        before = 0
        for part in self._parts:
            count = len(part.words)
            part.set_washes(
                tuple(
                    (max(0, first - before), min(count, end - before), ground, line)
                    for (first, end), ground, line in washes
                    if first < before + count and end > before
                )
            )
            before += count
