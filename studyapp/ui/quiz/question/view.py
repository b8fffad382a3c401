"""A question's layout: bar, words, options, what follows from an answer, and the foot."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.explained.view import ExplainedView, faces
from studyapp.ui.quiz.question import words
from studyapp.ui.quiz.question.bar import QuizBar
from studyapp.ui.quiz.question.foot import QuestionFoot
from studyapp.ui.quiz.question.situation import Beside
from studyapp.ui.quiz.question.state import Command, Face, Outcome
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.glyph import Glyph, Mark
from studyapp.ui.widgets.note_editor import NoteEditor
from studyapp.ui.widgets.option_list import OptionList
from studyapp.ui.widgets.option_row import OptionRow, OptionState
from studyapp.ui.widgets.prose import flowing
from studyapp.ui.widgets.session_frame import SessionFrame
from studyapp.ui.widgets.sight import keep_in_sight
from studyapp.ui.widgets.split_row import SplitRow
from studyapp.ui.widgets.stem import Stem
from studyapp.ui.widgets.text import Label, Prose
from studyapp.ui.widgets.toast import Toast

_COMMANDS = tuple(Command)
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_COLUMN = 720
_LOW_COLUMN = 680
_TABBED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class QuestionSheet(QWidget):
    """What scrolls. It has the focus while a question is read, so that no key lands on a button by
    accident; only after Tab does it wear the ring. `painted` says which face reached the screen,
    `stepped` that an arrow down (1) or up (-1) is meant for the options.
    """

    painted = Signal(int)
    stepped = Signal(int)
    ring_radius = 8

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stamp = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self._mark = Mark(appearance, 0)
        self._discipline = Label(appearance, style="small", role="ink2")
        self._topic = Label(appearance, style="small", role="muted")
        self._flagged = _flagged(appearance, self.tr("Flagged"))
        self.flag = _tool(appearance, self.tr("Flag"), "flag", "F")
        self.note_button = _tool(appearance, self.tr("Note"), "note", "N")
        self.report = _tool(appearance, self.tr("Report"), "info", "R")
        dot = Label(appearance, "·", "small", "muted")
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for tool in (self.flag, self.note_button, self.report):
            row.addWidget(tool)
        head = SplitRow(
            (self._mark, self._discipline, dot, self._topic, self._flagged),
            (tools,),
            self,
            gap=8,
            wraps=0.5,
        )
        self._block = Label(appearance, style="caption", role="muted", weight=600)
        self._scenario = Prose(appearance, style="reading", role="ink")
        situation = QWidget()
        told = QVBoxLayout(situation)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(8)
        told.addWidget(self._block)
        told.addWidget(self._scenario)
        self.stem = Stem(appearance)
        self.options = OptionList(appearance)
        self.explained = ExplainedView(appearance, keys=("L",))
        self._note = QWidget()
        self._note_words = Label(appearance, style="small", role="ink2")
        self.note = NoteEditor(
            appearance,
            self.tr("Your note on this question"),
            self.tr("Your note. It stays with the question."),
        )
        question = QWidget()
        self._question = QVBoxLayout(question)
        self._question.setContentsMargins(0, 0, 0, 0)
        self._question.setSpacing(0)
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, 12, 0, 0)
        note.setSpacing(8)
        note.addWidget(Glyph(appearance, "note", "muted", 14), 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note_words, 1)
        self._question.addWidget(self.stem)
        self._question.addSpacing(20)
        self._question.addWidget(self.options)
        for part in (self.explained, self._note, self.note):
            self._question.addWidget(part)
        self.explained.setContentsMargins(0, 12, 0, 0)
        self.beside = Beside(appearance, situation, question)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(16)
        rows.addWidget(head)
        rows.addWidget(self.beside)
        self._situation = situation
        self.note.hide()

    def show_face(self, face: Face, stamp: int) -> None:
        """Show a question; `painted` will say `stamp` once it is on the screen."""
        self._stamp = stamp
        self._mark.set_place(face.place)
        self._discipline.set_text(face.discipline)
        self._topic.set_text(face.topic)
        self._flagged.setVisible(face.flagged)
        self._block.set_text(words.block(face))
        self._scenario.set_text(flowing(face.scenario))
        self._situation.setVisible(bool(face.scenario))
        self.stem.set_question("", face.stem)
        self.options.set_locked(face.explained is not None)
        self.options.set_options(faces(face.options))
        self.explained.setVisible(face.explained is not None)
        if face.explained:
            self.explained.show_explained(face.explained)
        self._note_words.set_text(face.note)
        self._note.setVisible(bool(face.note) and self.note.isHidden())
        self.setAccessibleName(words.progress(face))
        self.setAccessibleDescription(words.spoken(face))
        self.beside.ask_again()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Here, since the area around would scroll; after the reveal it may.
        step = _STEPS.get(event.key())
        if step and self.explained.isHidden():
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ring", event.reason() in _TABBED)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit(self._stamp)


class QuestionView(QWidget):
    """Emits `asked` with a Command, `chosen` and `struck` with an option's id, `tapped` with a
    place in TAPS, `note_kept` with the words to keep."""

    asked = Signal(object)
    chosen = Signal(str)
    struck = Signal(str)
    tapped = Signal(int)
    note_kept = Signal(str)
    note_closed = Signal()
    keys_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._scenario = False
        self.bar = QuizBar(appearance)
        self.sheet = QuestionSheet(appearance)
        self.foot = QuestionFoot(appearance)
        self.frame = SessionFrame(appearance, self.bar, self.sheet, self.foot, column=_COLUMN)
        self.toast = Toast(appearance, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self.frame.area.verticalScrollBar().rangeChanged.connect(self.keep_choice_in_sight)
        self._commands = QButtonGroup(self)
        self._commands.setExclusive(False)
        for button, command in (
            (self.bar.end, Command.LEAVE),
            (self.sheet.flag, Command.FLAG),
            (self.sheet.note_button, Command.NOTE),
            (self.sheet.report, Command.REPORT),
            (self.sheet.explained.lesson, Command.LESSON),
            (self.foot.next, Command.NEXT),
        ):
            self._commands.addButton(button, _COMMANDS.index(command))
        self._commands.idClicked.connect(self._ask)
        self.bar.keys.clicked.connect(self._ask_keys)
        self.sheet.stepped.connect(self._enter_options)
        self.sheet.options.chosen.connect(self.chosen)
        self.sheet.options.strike_asked.connect(self.struck)
        self.sheet.note.kept.connect(self._keep_note)
        self.sheet.note.closed.connect(self.note_closed)
        self.foot.tapped.connect(self.tapped)
        appearance.changed.connect(self.restyle)

    def show_face(self, face: Face, stamp: int) -> None:
        """Show a question before its answer."""
        self._show(face, stamp)
        self.foot.ask(face, chosen=any(option.mine for option in face.options))
        self._settle()

    def show_answer(self, face: Face, stamp: int, outcome: Outcome, effect: str) -> None:
        """Show the reasons, and what the answer did."""
        self._show(face, stamp)
        self.foot.tell(face, outcome, effect)
        self._settle()

    def announce(self, said: str, *, new: bool) -> None:
        """Read something out and take the focus off every button; a new question from its top."""
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        if new:
            self.frame.to_top()
        self.say(said)

    def say(self, said: str) -> None:
        """Read something out that the eye sees by itself."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.sheet, said))

    def keep_choice_in_sight(self) -> None:
        """A letter may choose what is scrolled away, and foot and reasons take room of it; once it
        is known, the right one shows, with the chosen one if there is room for both."""
        rows = self.sheet.options.rows
        for row in [row for row in rows if row.isChecked()] + [row for row in rows if _is_key(row)]:
            keep_in_sight(row)

    def set_problem(self, sentence: str) -> None:
        """Say what went wrong, in place; an empty sentence takes it away."""
        self.frame.set_problem(sentence)
        if sentence:
            self.say(sentence)

    def open_note(self, note: str) -> None:
        """Let the learner write; nothing else about the question can be done meanwhile."""
        self.sheet.note.open(note)

    def close_note(self) -> None:
        """Back to the question."""
        self.sheet.note.hide()
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        wide = width_class(self.width(), theme.text_size) is PageWidth.WIDE
        column = _COLUMN if wide else _LOW_COLUMN
        if self._scenario and self.sheet.beside.fits(self.width() / theme.text_size):
            column = self.sheet.beside.WIDTH
        self.frame.set_column(column)
        self.toast.set_foot(self.frame.foot_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def _show(self, face: Face, stamp: int) -> None:
        self._scenario = bool(face.scenario)
        self.bar.show_face(face)
        self.sheet.show_face(face, stamp)
        self.restyle(self._appearance.theme)

    def _settle(self) -> None:
        """Lay out at once, so that what is to be in sight can be scrolled to."""
        for part in (self.foot, self.sheet.beside, self.sheet):
            QCoreApplication.sendEvent(part, QEvent(QEvent.Type.LayoutRequest))
        self.toast.set_foot(self.frame.foot_height)

    def _enter_options(self, step: int) -> None:
        """An arrow outside the options takes the first or the last of them, as one inside takes
        the next; what is chosen already stays so."""
        rows = self.sheet.options.rows
        if not rows:
            return
        chosen = next((row for row in rows if row.isChecked()), None)
        to = chosen or rows[0 if step > 0 else -1]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        if chosen is None:
            self.chosen.emit(to.face.id)

    def _ask(self, at: int) -> None:
        self.asked.emit(_COMMANDS[at])

    def _ask_keys(self) -> None:
        self.keys_asked.emit()

    def _keep_note(self) -> None:
        self.note_kept.emit(self.sheet.note.words)


def _is_key(row: OptionRow) -> bool:
    return row.face.state in (OptionState.RIGHT, OptionState.MISSED_KEY)


def _tool(appearance: Appearance, text: str, icon: str, key: str) -> Button:
    return Button(appearance, text, ButtonRole.QUIET, size=ButtonSize.SMALL, keys=(key,), icon=icon)


def _flagged(appearance: Appearance, text: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(8, 0, 0, 0)
    row.setSpacing(4)
    middle = Qt.AlignmentFlag.AlignVCenter
    row.addWidget(Glyph(appearance, "flag", "warn", 14, made), 0, middle)
    row.addWidget(Label(appearance, text, "caption", "warn", weight=600, parent=made), 0, middle)
    return made
