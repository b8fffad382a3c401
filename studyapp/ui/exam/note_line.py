"""A note of the learner's own below a question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.glyph import Glyph
from studyapp.ui.widgets.text import Label


class NoteLine(QWidget):
    """The words with the mark of a note; it is hidden while there are none."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = Label(appearance, style="small", role="ink2")
        self._glyph = Glyph(appearance, "note", "muted", 14, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        self.hide()

    def tell(self, words: str, *, shown: bool = True) -> None:
        """Show these words, unless there are none or they stand elsewhere now."""
        self._words.set_text(words)
        self.setVisible(bool(words) and shown)

    def restyle(self, _theme: Theme) -> None:
        """Take sizes anew."""
        self._glyph.setMinimumHeight(self._appearance.line_height("small"))
