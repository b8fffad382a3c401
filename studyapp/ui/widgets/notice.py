"""A sentence that asks for attention where the learner looks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonSize
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.glyph import Glyph
from studyapp.ui.widgets.text import Label


class Notice(Panel):
    """Takes no room while it has nothing to say. Emits `acted` when its verb is pressed."""

    acted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(Surface.NOTICE, parent)
        self._words = Label(appearance, parent=self)
        self.verb = Button(appearance, "", size=ButtonSize.SMALL, parent=self)
        self.verb.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        self._glyph = Glyph(appearance, "warn", "warn", parent=self)
        self._hint = False
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1)
        row.addWidget(self.verb)
        self.hide()

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    @property
    def hint(self) -> bool:
        """Whether it says how something is done, with nothing wrong."""
        return self._hint

    def set_hint(self, hint: bool) -> None:
        """Look like a hint, or like a sentence that warns."""
        if hint != self._hint:
            self._hint = hint
            self._glyph.set_icon(*(("info", "accent") if hint else ("warn", "warn")))
            self.set_surface(Surface.HINT if hint else Surface.NOTICE)

    def tell(self, sentence: str, verb: str = "") -> None:
        """Say this, with one thing to do about it; an empty sentence takes the notice away."""
        self._words.set_text(sentence)
        self.verb.set_text(verb)
        self.verb.setVisible(bool(verb))
        self.setVisible(bool(sentence))

    def _act(self) -> None:
        self.acted.emit()
