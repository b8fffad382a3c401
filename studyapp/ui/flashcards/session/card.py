"""The card on the screen: asked above, answered below, with room for both from the start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from studyapp.ui.flashcards.session.state import Face
from studyapp.ui.flashcards.session.words import spoken, term_question
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.frames import Hairline, Panel, Surface
from studyapp.ui.widgets.glyph import Glyph, Mark
from studyapp.ui.widgets.note_editor import NoteEditor
from studyapp.ui.widgets.text import Label, Prose

WIDTH = 640
_HEIGHT = 400
_LOW_HEIGHT = 344
_TABBED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class CardFrame(Panel):
    """One card. The room for the answer is taken before it is shown, so that nothing moves.

    It has the focus while a card is read, so that no key lands on a button by accident; only
    after Tab does it wear the ring. `painted` says which face reached the screen.
    """

    painted = Signal(int)
    ring_radius = 12

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(Surface.CARD, parent)
        self._appearance = appearance
        self._stamp = 0
        self._low = False
        self._room = _HEIGHT
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Flashcard"))
        self.setProperty("ring", False)
        self._mark = Mark(appearance, 0, parent=self)
        self._discipline = Label(appearance, style="small", role="ink2", parent=self)
        self._topic = Label(appearance, style="small", role="muted", parent=self)
        self._flag = QWidget(self)
        self._ask = Label(appearance, term_question(), "small", "ink2", weight=600, parent=self)
        self._prompt = Prose(appearance, style="card", parent=self)
        self.answer = QWidget(self)
        self._line = Hairline(self.answer)
        self._back = Prose(appearance, style="answer", parent=self.answer)
        self._why = Prose(appearance, style="reading", role="ink2", parent=self.answer)
        self._note = QWidget(self.answer)
        self._note_words = Label(appearance, style="small", role="ink2", parent=self._note)
        self._sources = Label(appearance, style="small", role="muted", parent=self)
        self.note = NoteEditor(
            appearance,
            self.tr("Your note on this card"),
            self.tr("Your note. It stays with the card."),
            self,
        )
        self.note.hide()
        self._column = QVBoxLayout(self)
        self._told = QVBoxLayout()
        self._gaps: list[tuple[QSpacerItem, int, int]] = []
        self._lay_out()
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_face(self, face: Face, stamp: int) -> None:
        """Show a card; `painted` will say `stamp` once it is on the screen."""
        self._stamp = stamp
        self._mark.set_place(face.place)
        self._discipline.set_text(face.discipline)
        self._topic.set_text(face.topic)
        self._flag.setVisible(face.flagged)
        self._ask.setVisible(face.asks_for_term)
        self._prompt.set_text(face.prompt)
        self._back.set_text(face.answer)
        self._why.set_text(face.why)
        self._why.setVisible(bool(face.why))
        self._note_words.set_text(face.note)
        self._note.setVisible(bool(face.note) and self.note.isHidden())
        self._sources.set_text("\n".join(face.sources))
        self.answer.setVisible(face.opened)
        self._sources.setVisible(face.opened)
        self.setAccessibleDescription(spoken(face))
        self.update()

    def set_low(self, low: bool, *, tight: bool) -> None:
        """Take less room, in a window that has little; in a tight one the card grows with its
        answer instead of keeping the room free."""
        for part in (self.answer, self._sources):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(not tight)
            part.setSizePolicy(policy)
        if low != self._low:
            self._low = low
            self.restyle(self._appearance.theme)

    def set_room(self, room: int) -> None:
        """Be no higher than this, in pixels, unless the words need it."""
        self._room = room
        self._fit()

    def settle(self) -> None:
        """Lay out at once."""
        self._column.activate()

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        low = self._low
        self._prompt.set_style("start" if low else "card")
        self._back.set_style("stem" if low else "answer")
        side, top, foot = (32, 24, 20) if low else (32, 28, 24)
        self._column.setContentsMargins(
            theme.px(side), theme.px(top), theme.px(side), theme.px(foot)
        )
        for gap, usual, less in self._gaps:
            tall = theme.px(less if low else usual)
            gap.changeSize(0, tall, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._note_glyph.setMinimumHeight(self._appearance.line_height("small"))
        self._told.setSpacing(theme.px(12 if low else 16))
        self._column.invalidate()
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ring", event.reason() in _TABBED)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit(self._stamp)

    def _fit(self) -> None:
        usual = self._appearance.px(_LOW_HEIGHT if self._low else _HEIGHT)
        self.setMinimumHeight(max(0, min(usual, self._room)))

    def _lay_out(self) -> None:
        appearance = self._appearance
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark)
        head.addWidget(self._discipline)
        head.addWidget(Label(appearance, "·", "small", "muted", parent=self))
        head.addWidget(self._topic, 1)
        head.addWidget(self._flag)
        flag = QHBoxLayout(self._flag)
        flag.setContentsMargins(0, 0, 0, 0)
        flag.setSpacing(4)
        middle = Qt.AlignmentFlag.AlignVCenter
        words = self.tr("Flagged")
        label = Label(appearance, words, "caption", "warn", weight=600, parent=self._flag)
        flag.addWidget(Glyph(appearance, "flag", "warn", 14, self._flag), 0, middle)
        flag.addWidget(label, 0, middle)
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, 0, 0, 0)
        note.setSpacing(8)
        self._note_glyph = Glyph(appearance, "note", "muted", 14, self._note)
        note.addWidget(self._note_glyph, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note_words, 1)
        question = QVBoxLayout()
        question.setSpacing(4)
        question.addWidget(self._ask)
        question.addWidget(self._prompt)
        self._told.addWidget(self._back)
        self._told.addWidget(self._why)
        self._told.addWidget(self._note)
        inner = QVBoxLayout(self.answer)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self._line)
        inner.addSpacerItem(self._gap(24, 20))
        inner.addLayout(self._told)
        column = self._column
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacerItem(self._gap(16, 16))
        column.addLayout(question)
        column.addSpacerItem(self._gap(24, 20))
        column.addWidget(self.answer)
        column.addSpacerItem(self._gap(16, 16))
        column.addStretch(1)
        column.addWidget(self._sources)
        column.addWidget(self.note)

    def _gap(self, usual: int, low: int) -> QSpacerItem:
        gap = QSpacerItem(0, usual, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._gaps.append((gap, usual, low))
        return gap
