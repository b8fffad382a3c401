"""The session's layout: bar, card, what one can do with it, keys at the foot."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from studyapp.domain.memory import Rating
from studyapp.ui.flashcards.session.bar import CardsBar
from studyapp.ui.flashcards.session.card import WIDTH, CardFrame
from studyapp.ui.flashcards.session.stage import Stage
from studyapp.ui.flashcards.session.state import Command, Face, Left
from studyapp.ui.flashcards.session.words import rating_word, spoken, why_now
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.note_editor import NoteEditor
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.tap_group import Tap, TapGroup
from studyapp.ui.widgets.text import Prose
from studyapp.ui.widgets.toast import Toast

_COMMANDS = tuple(Command)
_SIDE = 24
_OVER = 8
_REVEAL = 280
_TWO = 200
_FOUR = 128
# In text units: a window less high than this gives the card less room, and under the next one the
# keys at the foot scroll with the card.
_LOW = 720
_TIGHT = 560


class SessionView(QWidget):
    """Emits `asked` with a Command or a Rating, `note_kept` with the words to keep."""

    asked = Signal(object)
    note_kept = Signal(str)
    note_closed = Signal()
    keys_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._grades: tuple[Rating, ...] = ()
        self.bar = CardsBar(appearance, self)
        self.card = CardFrame(appearance)
        self._why = Prose(
            appearance,
            style="small",
            role="muted",
            strong="ink2",
            align=Qt.AlignmentFlag.AlignHCenter,
        )
        self._problem = Notice(appearance, self)
        self.reveal = Button(
            appearance,
            self.tr("Show answer"),
            ButtonRole.PRIMARY,
            size=ButtonSize.SESSION,
            keys=("Space",),
        )
        self.taps = TapGroup(appearance, ())
        self._commands = QButtonGroup(self)
        self._commands.setExclusive(False)
        self._foot = Flow(self, gap=4, centred=True)
        self.toast = Toast(appearance, self)
        self._lay_out()
        self._commands.idClicked.connect(self._ask)
        self.card.note.kept.connect(self._keep_note)
        self.card.note.closed.connect(self.note_closed)
        self.toast.undone.connect(self._undo)
        self._stage.placed.connect(self._place_toast)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    @property
    def note(self) -> NoteEditor:
        """The editor of the card's note; hidden while nothing is written."""
        return self.card.note

    def set_grades(self, grades: Sequence[Rating]) -> None:
        """Offer these grades, the first on key 1."""
        if tuple(grades) == self._grades:
            return
        self._grades = tuple(grades)
        taps = [Tap(rating, rating_word(rating), str(n)) for n, rating in enumerate(grades, 1)]
        old, self.taps = (
            self.taps,
            TapGroup(self._appearance, taps, least=_FOUR if len(taps) > 2 else _TWO, parent=self),
        )
        self._actions.replaceWidget(old, self.taps)
        old.hide()
        old.deleteLater()
        self.taps.tapped.connect(self._grade)
        # Made late, and still Tab comes to them where they stand.
        for before, after in pairwise([self.reveal, *self.taps.findChildren(Button)]):
            self.setTabOrder(before, after)

    def show_face(self, face: Face, left: Left, today: date, stamp: int) -> None:
        """Show a card; the card's `painted` says `stamp` once it is on the screen."""
        self.card.show_face(face, stamp)
        self._why.set_text(why_now(face.why_now, today))
        self.bar.show_left(left)
        self.reveal.setHidden(face.opened)
        self.taps.setVisible(face.opened)
        self._settle()

    def announce(self, face: Face) -> None:
        """A new card, or its answer: read it out and take the focus off every button."""
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stage.area.ensureVisible(0, 0)
        if face.opened:
            self._stage.area.ensureWidgetVisible(self.card.answer)
        self.say(spoken(face))

    def say(self, words: str) -> None:
        """Read something out that the eye sees by itself."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card, words))

    def allow(self, *, undo: bool, redo: bool) -> None:
        """Say what can be taken back."""
        self.bar.undo.setEnabled(undo)
        self.bar.redo.setVisible(redo)

    def set_problem(self, sentence: str) -> None:
        """Say what went wrong, in place; an empty sentence takes it away."""
        self._problem.tell(sentence)
        self._notices.setContentsMargins(*((_SIDE, 12, _SIDE, 0) if sentence else (0, 0, 0, 0)))
        self._column.activate()
        self._settle()
        if sentence:
            self.say(sentence)

    def open_note(self, words: str) -> None:
        """Let the learner write; nothing else about the card can be done meanwhile."""
        self.card.note.open(words)
        self._set_writing(True)
        self._settle()

    def close_note(self) -> None:
        """Back to the card."""
        self.card.note.hide()
        self._set_writing(False)
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._settle()

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        units = self.width() / theme.text_size
        tall = self.height() / theme.text_size
        low = width_class(self.width(), theme.text_size) is not PageWidth.WIDE or tall < _LOW
        tight = tall < _TIGHT
        self.card.set_low(low, tight=tight)
        self.bar.fit(units)
        self._place_foot(self._content if tight else self._column)
        side = max(_SIDE, (self.width() - theme.px(WIDTH)) // 2)
        above = 12 if tight else _SIDE
        self._content.setContentsMargins(side, above if low else 72, side, 0)
        self._content.setSpacing(theme.px(12))
        gap = 12 if tight else theme.px(16 if low else 28)
        self._actions.setContentsMargins(_SIDE, gap, _SIDE, 12)
        edge = 0 if tight else _SIDE
        self._foot.setContentsMargins(edge, 4, edge, theme.px(6 if low else 14))
        self.reveal.setMinimumWidth(theme.px(_REVEAL))
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def _settle(self) -> None:
        """Lay out at once, so that what is to be in sight can be scrolled to."""
        margins = self._content.contentsMargins()
        around = margins.top() + self._content.spacing()
        inner = self.width() - margins.left() - margins.right()
        around += self._why.heightForWidth(inner)
        if self._content.indexOf(self._foot) >= 0:
            around += self._content.spacing() + self._foot.heightForWidth(inner)
        self.card.set_room(self._stage.room() - around)
        self._content.activate()
        QCoreApplication.sendEvent(self._stage.content, QEvent(QEvent.Type.LayoutRequest))
        self.card.settle()
        self._place_toast()

    def _place_toast(self) -> None:
        """Over the foot, or where that would cover what is pressed next, over the card's end."""
        top, bottom = self._stage.buttons()
        # What is below the stage; the foot itself may not be laid out yet.
        foot = self.height() - self._stage.geometry().bottom() - 1
        if self.height() - foot - (self._stage.y() + bottom) < self.toast.needed():
            foot = self.height() - (self._stage.y() + top) - self.toast.GAP + _OVER
        self.toast.set_foot(foot)

    def _place_foot(self, column: QVBoxLayout) -> None:
        if column.indexOf(self._foot) < 0:
            column.addWidget(self._foot)

    def _lay_out(self) -> None:
        content, actions = QWidget(), QWidget()
        self._content = QVBoxLayout(content)
        self._content.addWidget(self.card)
        self._content.addWidget(self._why)
        self._actions = QVBoxLayout(actions)
        self._actions.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignHCenter)
        self._actions.addWidget(self.taps)
        self._stage = Stage(content, actions, self)
        self._notices = QHBoxLayout()
        self._notices.addWidget(self._problem)
        self._notices.setContentsMargins(0, 0, 0, 0)
        self._fill_foot()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(self._notices)
        column.addWidget(self._stage, 1)
        column.addWidget(self._foot)
        for button, command in (
            (self.bar.end, Command.LEAVE),
            (self.bar.undo, Command.UNDO),
            (self.bar.redo, Command.REDO),
            (self.reveal, Command.REVEAL),
        ):
            self._commands.addButton(button, _COMMANDS.index(command))
        self.setTabOrder(self.keys, self.toast.undo_button)

    def _fill_foot(self) -> None:
        for words, icon, key, command in (
            (self.tr("Flag"), "flag", "F", Command.FLAG),
            (self.tr("Note"), "note", "N", Command.NOTE),
            (self.tr("Not today"), "moon", "B", Command.NOT_TODAY),
            (self.tr("Suspend"), "pause", "S", Command.SUSPEND),
        ):
            button = Button(
                self._appearance,
                words,
                ButtonRole.QUIET,
                size=ButtonSize.SMALL,
                keys=(key,),
                icon=icon,
                parent=self._foot,
            )
            self._foot.addWidget(button)
            self._commands.addButton(button, _COMMANDS.index(command))
        self.keys = Button(
            self._appearance,
            self.tr("All keys"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=("?",),
            icon="question",
            parent=self._foot,
        )
        self._foot.addWidget(self.keys)
        self.keys.clicked.connect(self._ask_keys)

    def _set_writing(self, writing: bool) -> None:
        self._foot.setDisabled(writing)
        self._stage.set_actions_hidden(writing)
        self.bar.undo.setDisabled(writing)
        self.bar.redo.setDisabled(writing)

    def _undo(self) -> None:
        self.asked.emit(Command.UNDO)

    def _ask_keys(self) -> None:
        self.keys_asked.emit()

    def _ask(self, at: int) -> None:
        self.asked.emit(_COMMANDS[at])

    def _grade(self, rating: int) -> None:
        self.asked.emit(Rating(rating))

    def _keep_note(self) -> None:
        self.note_kept.emit(self.card.note.words)
