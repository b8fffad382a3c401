"""A row of a group of bars: mark, name, note and figure, and below them the line they stand on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.share_track import ShareTrack
from studyapp.ui.widgets.text import Label
from studyapp.ui.widgets.tips import plain_tip


class FigureBar(QWidget):
    """`widest` is the longest figure there may be, so that figures stand below each other; a row
    that is no discipline's has no `place`."""

    def __init__(
        self,
        appearance: Appearance,
        track: ShareTrack,
        place: int | None,
        widest: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._widest = widest
        self._track = track
        right, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        self._mark = None if place is None else Mark(appearance, place, parent=self)
        self._name = Label(appearance, "", weight=500, parent=self)
        self._note = Label(appearance, "", "caption", "muted", align=right, parent=self)
        self._figure = Label(appearance, "", role="ink2", tabular=True, align=right, parent=self)
        head = QHBoxLayout()
        head.setSpacing(8)
        if self._mark is not None:
            head.addWidget(self._mark, 0, middle)
        head.addWidget(self._name, 1, middle)
        head.addWidget(self._note, 0, middle)
        head.addWidget(self._figure, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(track)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, _theme: Theme) -> None:
        """Figures stand below each other, whatever their width."""
        font = self._appearance.font("ui", tabular=True)
        self._figure.setMinimumWidth(QFontMetrics(font).horizontalAdvance(self._widest) + 2)

    def set_place(self, place: int) -> None:
        """Show another discipline's mark."""
        if self._mark is not None:
            self._mark.set_place(place)

    def set_words(self, name: str, note: str, figure: str, told: str) -> None:
        """Say other figures; `told` says all of the row."""
        self._name.set_text(name)
        self._note.set_text(note)
        self._figure.set_text(figure)
        self._figure.setVisible(bool(figure))
        self._track.tell(told)
        self.setToolTip(plain_tip(told))
