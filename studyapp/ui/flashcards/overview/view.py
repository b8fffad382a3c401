"""The layout outside a session: the sentence, Start, the disciplines, the marked cards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from studyapp.ui.flashcards.overview import words
from studyapp.ui.flashcards.overview.rows import DisciplineLine, MarkLine
from studyapp.ui.flashcards.overview.state import Group, Offer, Section, Situation
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label

_STARTS = (Situation.SET_UP, Situation.NO_BANK, Situation.READY)
_GROUPS = tuple(Group)
_START = 560


class OverviewView(QWidget):
    """`start_asked` is the big button, `discipline_asked` a discipline's own (its id);
    `taken_off` carries a MarkRow, `unfolded` a Group."""

    start_asked = Signal()
    discipline_asked = Signal(str)
    taken_off = Signal(object)
    unfolded = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("ring", False)
        self.headline = Label(appearance, " ", "title")
        self.lead = Label(appearance, " ", "reading", "ink2")
        self.start = Button(appearance, "", ButtonRole.START, keys=("Enter",))
        self.disciplines: list[DisciplineLine] = []
        self.marks: list[MarkLine] = []
        self._more = QButtonGroup(self)
        self._more.setExclusive(False)
        head = QWidget()
        words_column = QVBoxLayout(head)
        words_column.setContentsMargins(0, 0, 0, 0)
        words_column.setSpacing(4)
        words_column.addWidget(self.headline)
        words_column.addWidget(self.lead)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        across = (Band((Column(("head", "start", "rows")),)),)
        wide = (
            Band((Column(("head",)),)),
            Band((Column(("start",), _START), Column(()))),
            Band((Column(("rows",)),)),
        )
        columns = Columns(
            appearance,
            {"head": head, "start": self.start, "rows": self._body},
            {PageWidth.WIDE: wide, PageWidth.MIDDLE: across, PageWidth.NARROW: across},
            spacing=24,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(columns, self))
        self.start.hide()
        self.start.clicked.connect(self.start_asked)
        self._more.idClicked.connect(self._unfold)

    def show_offer(self, offer: Offer) -> None:
        """Show what is due and what was marked."""
        self.headline.set_text(words.headline(offer))
        self.setAccessibleName(words.headline(offer))
        lead = words.lead(offer)
        self.lead.set_text(lead)
        self.lead.setVisible(bool(lead))
        self.start.set_text(words.start(offer))
        self.start.setVisible(offer.situation in _STARTS)
        self._clear()
        if offer.disciplines:
            self._show_disciplines(offer)
        for section in offer.sections:
            self._show_section(section, offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if self.start.isVisible():
                self.start_asked.emit()
        else:
            super().keyPressEvent(event)

    def _show_disciplines(self, offer: Offer) -> None:
        self._head(self.tr("By discipline"), self.tr("chance that you know a card you have seen"))
        for row in offer.disciplines:
            line = DisciplineLine(self._appearance, row, self._body)
            line.start_asked.connect(self.discipline_asked)
            self.disciplines.append(line)
            self._rows.addWidget(line)
            self._rows.addWidget(Hairline(self._body))

    def _show_section(self, section: Section, offer: Offer) -> None:
        self._rows.addSpacing(32)
        self._head(words.group_head(section.group), "")
        for row in section.rows:
            line = MarkLine(self._appearance, row, offer, self._body)
            line.taken_off.connect(self.taken_off)
            self.marks.append(line)
            self._rows.addWidget(line)
            self._rows.addWidget(Hairline(self._body))
        if section.hidden:
            more = Button(
                self._appearance,
                words.show_more(section.hidden),
                ButtonRole.LINK,
                size=ButtonSize.SMALL,
                parent=self._body,
            )
            self._more.addButton(more, _GROUPS.index(section.group))
            self._rows.addSpacing(8)
            self._rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _head(self, title: str, caption: str) -> None:
        self._rows.addWidget(Label(self._appearance, title, "section", parent=self._body))
        if caption:
            self._rows.addWidget(
                Label(self._appearance, caption, "small", "muted", parent=self._body)
            )
        self._rows.addSpacing(8)
        self._rows.addWidget(Hairline(self._body))

    def _clear(self) -> None:
        self.disciplines.clear()
        self.marks.clear()
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _unfold(self, at: int) -> None:
        self.unfolded.emit(_GROUPS[at])
