"""The exam's screen with one question on it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from studyapp.domain.answers import Confidence
from studyapp.ui.exam.bar import SittingBar
from studyapp.ui.exam.question import QuestionColumn
from studyapp.ui.exam.question_frame import QuestionFrame
from studyapp.ui.exam.sitting import words
from studyapp.ui.exam.sitting.cells import STATES, filters, grid_face
from studyapp.ui.exam.sitting.keys import Command
from studyapp.ui.exam.sitting.own_words import OwnWords
from studyapp.ui.exam.sitting.state import Counts, Filter, Room, counts
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.exam.words import mode
from studyapp.ui.exam_names import title
from studyapp.ui.explained.state import options
from studyapp.ui.explained.view import faces
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.pen_stem import PenStem
from studyapp.ui.widgets.tap_group import Tap, TapGroup
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import confidence_word

_NEXT, _SHORT_NEXT = 160, 112
_TAP = 150
_CONFIDENCES = (Confidence.GUESS, Confidence.THINK, Confidence.SURE)
_COMMANDS = tuple(Command)


class QuestionView(QWidget):
    """Emits `commanded(Command)`, `chosen` and `strike_asked` with an option's id, `sure` with a
    Confidence, `noted(words)`, `highlighted(start, end)` with a part of the text,
    `picked(position)` and `filtered(Filter)`."""

    commanded = Signal(object)
    chosen = Signal(str)
    strike_asked = Signal(str)
    sure = Signal(object)
    noted = Signal(str)
    highlighted = Signal(int, int)
    picked = Signal(int)
    filtered = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._room: Room | None = None
        self.bar = SittingBar(appearance)
        self.unsaved = Label(appearance, self.tr("Not saved yet."), "small", "warn", weight=600)
        self._hint = Label(appearance, style="small", role="muted")
        taps = [Tap(n, confidence_word(c), str(n)) for n, c in enumerate(_CONFIDENCES, 1)]
        self.taps = TapGroup(appearance, taps, least=_TAP)
        self.taps.setContentsMargins(0, 8, 0, 0)
        self.own = OwnWords(appearance)
        below = Stacked(16, self.taps, self.own, self.unsaved, self._hint)
        self.stem = PenStem(appearance)
        self.column = QuestionColumn(appearance, (below,), self.stem)
        self._read: set[int] = set()
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(False)
        self._buttons.addButton(self.bar.pause, _COMMANDS.index(Command.PAUSE))
        make = self._button
        self.back = make(self.tr("Back"), Command.BACK, "\u2190")
        self.flag = make(self.tr("Flag"), Command.FLAG, "F", icon="flag")
        self.grid = make(self.tr("Grid"), Command.GRID, "G", icon="grid")
        self.review = make(self.tr("Review and end"), Command.REVIEW, "R", ButtonRole.QUIET)
        self.next = make(self.tr("Next"), Command.NEXT, "\u2192", ButtonRole.PRIMARY)
        self.frame = QuestionFrame(
            appearance,
            self.bar,
            self.column,
            ((self.back, self.flag, self.grid), (self.review, self.next)),
            self.grid,
            STATES,
            filters(Counts(0, 0, 0)),
            self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self._buttons.idClicked.connect(self._command)
        self.taps.tapped.connect(self._tapped)
        self.column.options.chosen.connect(self.chosen)
        self.column.options.strike_asked.connect(self.strike_asked)
        self.frame.stepped.connect(self._step)
        self.frame.picked.connect(self.picked)
        self.frame.filtered.connect(self._filter)
        self.frame.review_asked.connect(self._ask_review)
        self.frame.frame.area.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.own.highlight_asked.connect(self._ask_highlight)
        self.own.note_asked.connect(self._ask_note)
        self.own.kept.connect(self.noted)
        self.own.closed.connect(self._to_column)
        self.stem.left.connect(self._to_column)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_room(self, room: Room) -> None:
        """Show the question the exam is at, as it stands."""
        sitting, text = room.shown, room.text
        cell = sitting.cells[sitting.position]
        now = counts(sitting)
        place = words.place(sitting.position, now.questions, flagged=cell.flagged)
        name = title(room.sat.form, sitting.started.kind)
        self.bar.name_sitting(name, mode(sitting), strict=sitting.strict)
        self.bar.show_progress(now.answered, now.questions, place)
        if self._room is None or text is not self._room.text:
            self.column.set_question(place, text.asked.scenario, text.asked.stem)
            self.stem.set_pen(not sitting.strict)
        self.stem.show_highlights([(one.start, one.end) for one in cell.highlights])
        self.own.setHidden(sitting.strict)
        self.own.show_note(cell.note)
        shown = options(text, cell.chosen or "", revealed=False, struck=cell.struck)
        self.column.options.set_options(faces(shown))
        self._room = room
        self.taps.setHidden(sitting.strict)
        said = cell.confidence
        self.taps.show_said(_CONFIDENCES.index(said) + 1 if said else None)
        self.taps.setEnabled(cell.chosen is not None)
        self._hint.set_text(words.keys(len(shown), strict=sitting.strict))
        self.unsaved.setVisible(room.unsaved)
        self.flag.set_text(self.tr("Unflag") if cell.flagged else self.tr("Flag"))
        self.back.setEnabled(sitting.position > 0)
        last = sitting.position == room.last
        self.next.set_text(self.tr("Review") if last else self.tr("Next"))
        self.review.setHidden(last)
        self.frame.show_grid(grid_face(sitting, room.filter))

    def forget(self) -> None:
        """Another sitting begins."""
        self._room = None
        self._read.clear()
        self.own.take_words()

    def may_go_on(self) -> bool:
        """Whether the end of the question was in sight, or this was asked before."""
        here = self._room.shown.position if self._room else 0
        read = here in self._read or self.frame.sees_end_of(self.column.options)
        self._read.add(here)
        return read

    def write_note(self) -> None:
        """Let the learner write, where the sitting has notes."""
        if not self.own.isHidden():
            self.own.write()

    def highlight(self) -> bool:
        """Ask for the chosen words to be highlighted; without any, let the learner choose some and
        say False."""
        chosen = self.stem.chosen
        if chosen is None:
            self.stem.begin()
            return False
        self.stem.drop_choice()
        if self.stem.hasFocus():
            self._to_column()
        self.highlighted.emit(*chosen)
        return True

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew, with fewer words in the foot of a narrow window."""
        narrow = width_class(self.width(), theme.text_size) is PageWidth.NARROW
        self.next.setMinimumWidth(theme.px(_SHORT_NEXT if narrow else _NEXT))
        self.review.set_text(self.tr("Review") if narrow else self.tr("Review and end"))
        self.review.setAccessibleName(self.tr("Review and end"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def _button(
        self,
        text: str,
        command: Command,
        key: str,
        role: ButtonRole = ButtonRole.SECONDARY,
        icon: str | None = None,
    ) -> Button:
        button = Button(self._appearance, text, role, keys=(key,), icon=icon)
        self._buttons.addButton(button, _COMMANDS.index(command))
        return button

    def _step(self, by: int) -> None:
        self.commanded.emit(Command.BACK if by < 0 else Command.NEXT)

    def _command(self, at: int) -> None:
        self.commanded.emit(_COMMANDS[at])

    def _tapped(self, n: int) -> None:
        self.sure.emit(_CONFIDENCES[n - 1])

    def _to_column(self) -> None:
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scrolled(self, _value: int) -> None:
        if self._room is not None and self.frame.sees_end_of(self.column.options):
            self._read.add(self._room.shown.position)

    def _ask_note(self) -> None:
        self.commanded.emit(Command.NOTE)

    def _ask_highlight(self) -> None:
        self.commanded.emit(Command.HIGHLIGHT)

    def _ask_review(self) -> None:
        self.commanded.emit(Command.REVIEW)

    def _filter(self, key: str) -> None:
        self.filtered.emit(Filter(key))
