"""The glossary: every term of the bank, and what one of them means."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.services.guide import Contents, TermLine
from studyapp.ui.library.entry_list import EntryLine, EntryList
from studyapp.ui.library.panes import Panes
from studyapp.ui.library.state import topics_of
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.document_view import WIDTH, DocumentView
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.prose import plain_text
from studyapp.ui.widgets.text import Label, Prose

_LEFT = Qt.AlignmentFlag.AlignLeft


class TopicButton(Button):
    """The way to a topic; emits `asked` with its id."""

    asked = Signal(str)

    def __init__(self, appearance: Appearance, topic: str, title: str, parent: QWidget) -> None:
        role, size = ButtonRole.LINK, ButtonSize.SMALL
        super().__init__(appearance, title, role, size=size, parent=parent)
        self._topic = topic
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self._topic)


class TermView(QWidget):
    """One term with its other names, its meaning, the topics it belongs to and its sources."""

    topic_asked = Signal(str)
    link = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._term = Prose(appearance, " ", "title", parent=self)
        self._also = Label(appearance, "", "small", "muted", parent=self)
        self._text = DocumentView(appearance, self.tr("Meaning"), self)
        self._head = Label(appearance, self.tr("Topics"), "small", weight=600, parent=self)
        self._topics = Flow(self, gap=4)
        self._sources = Label(appearance, "", "small", "muted", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._term, self._also, self._text):
            column.addWidget(part)
        column.addSpacing(16)
        for below in (self._head, self._topics, self._sources):
            column.addWidget(below)
        self._text.link.connect(self.link)

    @property
    def topics(self) -> list[TopicButton]:
        """The ways to topics that show."""
        return [one for one in self._topics.findChildren(TopicButton) if not one.isHidden()]

    def show_term(self, contents: Contents, line: TermLine) -> None:
        """Show a term, with the other terms in its meaning linked."""
        term = line.term
        self._term.set_text(term.term)
        also = self.tr("Also called {0}.").format(", ".join(term.also)) if term.also else ""
        self._also.set_text(also)
        self._also.setVisible(bool(also))
        others = [one.term for one in contents.terms if one.term.id != term.id]
        self._text.set_text(term.text, others)
        self._text.setAccessibleName(self.tr("Meaning of {0}").format(term.term))
        self._show_topics(topics_of(contents, line))
        self._sources.set_text("\n".join(line.sources))
        self._sources.setVisible(bool(line.sources))

    def _show_topics(self, topics: Sequence[tuple[str, str]]) -> None:
        for old in self.topics:
            old.hide()
            old.deleteLater()
        for topic, title in topics:
            button = TopicButton(self._appearance, topic, title, self._topics)
            button.asked.connect(self.topic_asked)
            self._topics.addWidget(button)
        self._head.setVisible(bool(topics))
        self._topics.setVisible(bool(topics))


class GlossaryView(QWidget):
    """Emits `topic_asked` with a topic, `link` with a link of a term's meaning."""

    topic_asked = Signal(str)
    link = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contents: Contents | None = None
        self._item = ""
        self.list = EntryList(appearance, self.tr("Terms"))
        self.term = TermView(appearance)
        self._none = Label(appearance, self.tr("The bank has no glossary."), "reading", "ink2")
        listing = QWidget()
        column = QVBoxLayout(listing)
        column.setContentsMargins(12, 16, 12, 0)
        column.addWidget(self.list, 1)
        reading = QWidget()
        inner = QVBoxLayout(reading)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._none)
        inner.addWidget(self.term)
        self.panes = Panes(appearance, listing, reading, self.tr("All terms"), WIDTH, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.panes)
        self.list.looked_at.connect(self._look)
        self.list.opened.connect(self._open)
        self.panes.went_back.connect(self.focus_first)
        self.term.topic_asked.connect(self.topic_asked)
        self.term.link.connect(self.link)

    @property
    def item(self) -> str:
        """The id of the term that shows."""
        return self._item

    def show_contents(self, contents: Contents | None) -> None:
        """Show the terms of a bank, at the one that was shown."""
        self._contents = contents
        terms = contents.terms if contents else ()
        lines = [EntryLine(line.term.id, plain_text(line.term.term)) for line in terms]
        self.list.set_lines(lines)
        self.term.setVisible(bool(terms))
        self._none.setVisible(not terms)
        if terms:
            ids = [line.term.id for line in terms]
            self._show(self._item if self._item in ids else ids[0])

    def show_term(self, item: str) -> None:
        """Go to a term; before the bank is known, once it is."""
        self._item = item
        self._show(item)
        self.panes.show_detail(True)

    def focus_first(self) -> None:
        """Put the keyboard on the list, or on the way back to it."""
        stop: QWidget = self.list if self.list.isVisibleTo(self) else self.panes.back
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, key: object) -> None:
        self._show(str(key))

    def _open(self, key: object) -> None:
        self.show_term(str(key))
        if self.panes.narrow:
            self.focus_first()

    def _show(self, item: str) -> None:
        terms = self._contents.terms if self._contents else ()
        line = next((one for one in terms if one.term.id == item), None)
        if line is None or self._contents is None:
            return
        self._item = item
        self.list.set_current(item)
        self.term.show_term(self._contents, line)
        self.panes.to_top()
