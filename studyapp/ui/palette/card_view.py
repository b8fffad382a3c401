"""One card to read, over the page: front, back, sources, and its marks with a way back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.marks import Marks
from studyapp.ui.palette.work import CardRead
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline, Panel, Surface
from studyapp.ui.widgets.glyph import Glyph, Mark
from studyapp.ui.widgets.overlay import Overlay
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label, Prose
from studyapp.ui.words import day_words

_WIDTH = 640
_TOP = 104
_EDGE = 16
_BORDER = 2


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The learner wants a mark (flag, suspend, bury) off the card."""

    card: CardRead
    mark: str


class CardView(Overlay):
    """Emits `take_back` with a TakeBack."""

    take_back = Signal(object)

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(appearance, window)
        self._card: CardRead | None = None
        self._frame = Panel(Surface.SHEET, self)
        self._content = QWidget(self._frame)
        self._mark = Mark(appearance, 0, parent=self._content)
        self._topic = Label(appearance, "", "caption", "muted", parent=self._content)
        self._front = Prose(appearance, "", "card", parent=self._content)
        self._back = Prose(appearance, "", "answer", parent=self._content)
        self._why = Prose(appearance, "", "small", "ink2", parent=self._content)
        self._sources = Label(appearance, "", "small", "muted", parent=self._content)
        self._note = Label(appearance, "", "small", "ink2", parent=self._content)
        self._flag = _MarkLine(appearance, "flag", "flag", self._content)
        self._suspend = _MarkLine(appearance, "suspend", "pause", self._content)
        self._bury = _MarkLine(appearance, "bury", "calendar", self._content)
        self._trouble = Label(appearance, "", "small", "bad", parent=self._content)
        self._marks = (self._flag, self._suspend, self._bury)
        for line in self._marks:
            line.asked.connect(self._ask)
        self._close = Button(
            appearance,
            self.tr("Close"),
            size=ButtonSize.SMALL,
            keys=(self.tr("Esc"),),
            parent=self._content,
        )
        self._close.clicked.connect(self.dismiss)
        self._arrange()
        self.restyle(appearance.theme)

    @property
    def close_button(self) -> Button:
        """The button that has the focus at first."""
        return self._close

    def mark_button(self, mark: str) -> Button:
        """The button that takes a mark off. Raises StopIteration for an unknown one."""
        return next(line.button for line in self._marks if line.mark == mark)

    def show_card(self, card: CardRead) -> None:
        """Show a card over the window, or the same card anew."""
        self._card = card
        text = card.text
        self._mark.set_place(card.place)
        words = self.tr("{discipline}, {topic}")
        self._topic.set_text(words.format(discipline=text.discipline, topic=text.topic))
        self._front.set_text(text.card.front)
        self._back.set_text(text.card.back)
        self._say(self._why, text.card.why)
        sources = "\n".join(text.sources)
        self._say(self._sources, self.tr("Source: {0}").format(sources) if sources else "")
        note = card.marks.note
        self._say(self._note, self.tr("Your note: {0}").format(note) if note else "")
        self._show_marks(card.marks)
        self._say(self._trouble, "")
        self._frame.setAccessibleName(self._front.text())
        self._close.setAccessibleDescription(f"{self._front.text()} {self._back.text()}")
        if not self.isVisible():
            self.open()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place_content()

    def show_trouble(self, sentence: str) -> None:
        """Why a mark stayed."""
        self._say(self._trouble, sentence)
        self.place_content()

    def restyle(self, theme: Theme) -> None:
        """Take sizes and colours anew."""
        side = theme.px(24)
        self._column.setContentsMargins(side, side, side, theme.px(20))
        super().restyle(theme)

    def place_content(self) -> None:
        width = min(self._appearance.px(_WIDTH), self.width() - 2 * _EDGE)
        top = min(_TOP, max(_EDGE, self.height() // 8))
        self._column.activate()
        # Words wrap as if the scroll bar were there, or it would come and never go.
        room = width - 2 * _BORDER - self._scroll.verticalScrollBar().sizeHint().width()
        wanted = self._column.totalHeightForWidth(room) + 2 * _BORDER
        height = min(wanted, self.height() - top - _EDGE)
        self._frame.setGeometry((self.width() - width) // 2, top, width, height)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self._topic, 1)
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(8)
        self._column.addLayout(head)
        self._column.addWidget(self._front)
        self._column.addSpacing(4)
        self._column.addWidget(Hairline(self._content))
        self._column.addSpacing(4)
        for label in (self._back, self._why, self._sources, self._note):
            self._column.addWidget(label)
        for line in self._marks:
            self._column.addWidget(line)
        self._column.addWidget(self._trouble)
        self._column.addSpacing(8)
        self._column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._scroll = PageScroll(self._content, self._frame)
        whole = QVBoxLayout(self._frame)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._scroll)

    def _show_marks(self, marks: Marks) -> None:
        self._flag.show_as(
            self.tr("You flagged this card.") if marks.flagged else "", self.tr("Take the flag off")
        )
        suspended = self.tr("Suspended: it is never asked.") if marks.suspended else ""
        self._suspend.show_as(suspended, self.tr("Ask it again"))
        buried = ""
        if marks.buried_until:
            buried = self.tr("Not asked before {0}.").format(day_words(marks.buried_until))
        self._bury.show_as(buried, self.tr("Ask it when it is due"))

    def _say(self, label: Label, words: str) -> None:
        label.set_text(words)
        label.setVisible(bool(words))

    def _ask(self, mark: str) -> None:
        if self._card is not None:
            self.take_back.emit(TakeBack(self._card, mark))


class _MarkLine(Flow):
    """What a mark means, and the button that takes it off. Emits `asked` with the mark."""

    asked = Signal(str)

    def __init__(self, appearance: Appearance, mark: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent, gap=8)
        self.mark = mark
        self._words = Label(appearance, "", "small", "ink2", parent=self)
        self.button = Button(appearance, "", ButtonRole.LINK, size=ButtonSize.SMALL, parent=self)
        self.button.clicked.connect(self._ask)
        self.addWidget(Glyph(appearance, icon, "warn" if mark == "flag" else "muted", parent=self))
        self.addWidget(self._words)
        self.addWidget(self.button)

    def show_as(self, words: str, action: str) -> None:
        """Show the line, or nothing where the card has no such mark."""
        self._words.set_text(words)
        self.button.set_text(action)
        self.setVisible(bool(words))
        self.ask_again()

    def _ask(self) -> None:
        self.asked.emit(self.mark)
