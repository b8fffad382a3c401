"""The rows of the page outside a session: a discipline, and a card that was marked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.flashcards.overview import words
from studyapp.ui.flashcards.overview.state import DisciplineRow, Group, MarkRow, Offer
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.glyph import Glyph, Mark
from studyapp.ui.widgets.recall_bar import Recall, RecallTrack
from studyapp.ui.widgets.text import Label, Prose

_TRACK = 200
_FIGURE = 152
_DUE = 64
# Under this many text units a row takes two lines.
_NARROW = 720


class DisciplineLine(QWidget):
    """Mark, name, card memory, what is due, and a session of this discipline alone."""

    start_asked = Signal(str)

    def __init__(
        self, appearance: Appearance, row: DisciplineRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._id = row.id
        self._narrow: bool | None = None
        known, due = words.known(row), words.due(row)
        right = Qt.AlignmentFlag.AlignRight
        self._mark = Mark(appearance, row.place, parent=self)
        self._name = Label(appearance, row.title, weight=500, parent=self)
        recall = Recall(row.place, row.title, row.recall, known, due)
        self._track = RecallTrack(appearance, recall, self)
        self._known = Label(appearance, known, "small", "ink2", tabular=True, parent=self)
        self._due = Label(
            appearance,
            due,
            role="ink" if row.due else "muted",
            tabular=True,
            align=right,
            parent=self,
        )
        self.start = Button(
            appearance, self.tr("Start"), ButtonRole.LINK, size=ButtonSize.SMALL, parent=self
        )
        self.start.setAccessibleName(self.tr("Start {discipline}").format(discipline=row.title))
        policy = self.start.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.start.setSizePolicy(policy)
        self.start.setVisible(row.open)
        self.start.clicked.connect(self._ask)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew, in one line or two."""
        narrow = self.width() / theme.text_size < _NARROW
        pad = theme.px(6)
        self._grid.setContentsMargins(0, pad, 0, pad)
        self._due.setMinimumWidth(theme.px(_DUE))
        self._known.setMinimumWidth(0 if narrow else theme.px(_FIGURE))
        self._track.setFixedWidth(theme.px(_TRACK)) if not narrow else self._track.setMaximumWidth(
            theme.px(2 * _TRACK)
        )
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def _arrange(self, narrow: bool) -> None:
        grid, middle = self._grid, Qt.AlignmentFlag.AlignVCenter
        for part in (self._mark, self._name, self._track, self._known, self._due, self.start):
            grid.removeWidget(part)
        grid.addWidget(self._mark, 0, 0, middle)
        grid.addWidget(self._name, 0, 1, middle)
        grid.addWidget(self._due, 0, 4, middle)
        grid.addWidget(self.start, 0, 5, middle)
        if narrow:
            grid.addWidget(self._track, 1, 1, middle)
            grid.addWidget(self._known, 1, 4, 1, 2, middle)
        else:
            grid.addWidget(self._track, 0, 2, middle)
            grid.addWidget(self._known, 0, 3, middle)

    def _ask(self) -> None:
        self.start_asked.emit(self._id)


class MarkLine(QWidget):
    """A card that was flagged, suspended, put off or noted, and the way back."""

    taken_off = Signal(object)

    def __init__(
        self, appearance: Appearance, row: MarkRow, offer: Offer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._row = row
        self._glyphs: list[Glyph] = [Mark(appearance, row.place, parent=self)]
        front = row.text.card.front
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(Prose(appearance, front, "ui", parent=self))
        text.addWidget(Label(appearance, words.below(row, offer), "small", "muted", parent=self))
        if row.group is Group.NOTED:
            note = QHBoxLayout()
            note.setSpacing(8)
            glyph = Glyph(appearance, "note", "muted", 14, self)
            note.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
            self._glyphs.append(glyph)
            note.addWidget(Label(appearance, row.note, "small", "ink2", parent=self), 1)
            text.addLayout(note)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 10, 0, 10)
        line.setSpacing(16)
        line.addWidget(self._glyphs[0], 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(text, 1)
        self.back = Button(
            appearance,
            words.way_back(row.group),
            ButtonRole.LINK,
            size=ButtonSize.SMALL,
            parent=self,
        )
        self.back.setAccessibleDescription(front)
        self.back.setVisible(bool(words.way_back(row.group)))
        self.back.clicked.connect(self._ask)
        line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Keep the mark beside the first line."""
        for glyph in self._glyphs:
            glyph.setMinimumHeight(theme.px(20))

    def _ask(self) -> None:
        self.taken_off.emit(self._row)
