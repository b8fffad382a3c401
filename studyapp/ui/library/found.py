"""What was found in the library for the words typed, in groups, with the matches in bold."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.services.guide import Contents, Findings
from studyapp.services.question_ports import Found, FoundKind
from studyapp.ui.library import words
from studyapp.ui.library.entry_list import EntryLine, EntryList
from studyapp.ui.library.state import Target, listed, place_of, shows_excerpt
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import last_answer

_WIDTH = 760
_SIDE = 28
_ICONS: Mapping[FoundKind, str] = {
    FoundKind.TERM: "doc",
    FoundKind.LESSON: "library",
    FoundKind.QUESTION: "quiz",
    FoundKind.CARD: "cards",
}


class FoundView(QWidget):
    """`opened` carries a Target; `left` asks for the field above."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._sentence = Label(appearance, "", "small", "muted", parent=self)
        self.list = EntryList(appearance, self.tr("Found in the library"), 2, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 20, _SIDE, 0)
        column.setSpacing(4)
        column.addWidget(self._sentence)
        column.addWidget(self.list, 1)
        self.list.opened.connect(self.opened)
        self.list.left_upwards.connect(self.left)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_found(self, contents: Contents, findings: Findings) -> None:
        """Show what was found, the first of it chosen."""
        count = len(findings.found)
        nothing = self.tr("Nothing in the library holds these words.")
        some = self.tr("%n found. Enter opens the one that is marked.", "", count)
        self._sentence.set_text(some if count else nothing)
        self.list.set_lines(list(_lines(contents, findings)), findings.words)
        self.list.go_first()
        self.list.scrollToTop()

    def open_current(self) -> None:
        """Open what is marked."""
        if self.list.current is not None:
            self.opened.emit(self.list.current)

    def focus_list(self) -> None:
        """Go through what was found by keys."""
        if self.list.lines:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self.list.setMaximumWidth(theme.px(_WIDTH))


def _lines(contents: Contents, findings: Findings) -> Iterator[EntryLine]:
    for group in listed(findings.found, findings.words):
        yield EntryLine(None, words.group_word(group.kind))
        for found in group.found:
            yield _line(contents, findings, found)


def _line(contents: Contents, findings: Findings, found: Found) -> EntryLine:
    last = findings.answers.get(found.id) if found.kind is FoundKind.QUESTION else None
    parts = [found.excerpt] if shows_excerpt(found, last is not None) else []
    if last is not None:
        parts.insert(0, last_answer(last, findings.today))
    elif found.kind is FoundKind.QUESTION:
        parts.insert(0, words.not_seen())
    return EntryLine(
        Target(found.kind, found.id),
        found.title,
        " · ".join(part for part in parts if part),
        icon=_ICONS[found.kind],
        place=place_of(contents, found.topic) if found.kind is not FoundKind.TERM else None,
    )
