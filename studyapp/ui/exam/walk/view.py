"""The walk's layout: the question with its answer open, what is said of it, and the grid."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.exam.grid_panel import GridFace
from studyapp.ui.exam.note_line import NoteLine
from studyapp.ui.exam.question import QuestionColumn
from studyapp.ui.exam.question_frame import QuestionFrame
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.exam.walk import words
from studyapp.ui.exam.walk.state import Show, Walk, counts, is_flagged, reasons
from studyapp.ui.exam_names import title
from studyapp.ui.explained.state import explained
from studyapp.ui.explained.view import ExplainedView, faces
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.chip import ChipFace
from studyapp.ui.widgets.grid_cell import CellState, GridCell
from studyapp.ui.widgets.note_editor import NoteEditor
from studyapp.ui.widgets.session_bar import SessionBar
from studyapp.ui.widgets.text import Label

STATES = (CellState.RIGHT, CellState.WRONG)
_NEXT, _SHORT_NEXT = 160, 112
# A window less wide than this, in text units, has no room for the name of the form.
_NO_FORM = 760


class WalkView(QWidget):
    """Emits `left`, `stepped(-1 or 1)`, `picked(position)`, `filtered(Show)`, `flag_asked`,
    `note_asked`, `note_kept(words)`, `note_closed` and `lesson_asked(topic)`."""

    left = Signal()
    stepped = Signal(int)
    picked = Signal(int)
    filtered = Signal(object)
    flag_asked = Signal()
    note_asked = Signal()
    note_kept = Signal(str)
    note_closed = Signal()
    lesson_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._at: tuple[int, object] | None = None
        line = QCoreApplication.translate("WalkView", "Questions walked through")
        self.bar = SessionBar(appearance, line, under=True)
        self.end = Button(
            appearance,
            self.tr("Result"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=(self.tr("Esc"),),
            icon="left",
        )
        self._form = Label(appearance, style="small", role="muted")
        self.bar.put(left=(self.end, self._form))
        self.outcome = Label(appearance, style="ui", weight=500)
        self._topic = Label(appearance, style="small", role="muted")
        self.explained = ExplainedView(appearance, keys=("L",))
        self._sat_note = NoteLine(appearance)
        self._note = NoteLine(appearance)
        self.note = NoteEditor(
            appearance,
            self.tr("Your note on this question"),
            self.tr("Your note. It stays with the question."),
        )
        self.note.hide()
        notes = Stacked(4, self._sat_note, self._note)
        below = Stacked(16, self.outcome, self.explained, notes, self.note, self._topic)
        self.column = QuestionColumn(appearance, (below,))
        self.column.options.set_locked(True)
        make = self._button
        self.back = make(self.tr("Back"), "\u2190")
        self.flag = make(self.tr("Flag"), "F", icon="flag")
        self.write = make(self.tr("Note"), "N", icon="note")
        self.grid = make(self.tr("Grid"), "G", icon="grid")
        self.next = make(self.tr("Next"), "\u2192", ButtonRole.PRIMARY)
        self.frame = QuestionFrame(
            appearance,
            self.bar,
            self.column,
            ((self.back, self.flag, self.write, self.grid), (self.next,)),
            self.grid,
            STATES,
            _filters({}),
            self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self._connect()
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_walk(self, walk: Walk) -> None:
        """Show the question the walk is at."""
        text, mark = walk.text, walk.mark
        place = words.place(walk)
        at, listed = walk.place
        self._form.set_text(title(walk.result.form, walk.result.sitting.started.kind))
        self.bar.show_progress(at, listed, place)
        if self._at != (walk.at, walk.result.sitting):
            self._at = (walk.at, walk.result.sitting)
            self.column.set_question(place, text.asked.scenario, text.asked.stem)
            stretches = [(one.start, one.end) for one in mark.cell.highlights]
            self.column.stem.show_highlights(stretches)
        self.column.options.set_options(faces(reasons(walk)))
        self.outcome.set_text(words.outcome(walk))
        self.outcome.set_role("good" if mark.right else "bad")
        self.explained.show_explained(explained(text))
        self._topic.set_text(words.topic(walk))
        self._sat_note.tell(words.note_in_exam(mark.cell.note))
        self._note.tell(walk.marks.note, shown=self.note.isHidden())
        flagged = walk.marks.flagged
        self.flag.set_text(self.tr("Unflag") if flagged else self.tr("Flag"))
        self.back.setEnabled(at != 1)
        self.next.setEnabled(at != listed)
        self.frame.show_grid(_grid(walk))

    def open_note(self, note: str) -> None:
        """Let the learner write."""
        self._note.hide()
        self.note.open(note)

    def close_note(self) -> None:
        """Back to the question."""
        self.note.hide()
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        units = self.width() / theme.text_size
        self.next.setMinimumWidth(theme.px(_SHORT_NEXT if units < _NO_FORM else _NEXT))
        self._form.setHidden(units < _NO_FORM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def _button(
        self,
        text: str,
        key: str,
        role: ButtonRole = ButtonRole.SECONDARY,
        icon: str | None = None,
    ) -> Button:
        return Button(self._appearance, text, role, keys=(key,), icon=icon)

    def _connect(self) -> None:
        self.end.clicked.connect(self.left)
        self.back.clicked.connect(self._step_back)
        self.next.clicked.connect(self._step_on)
        self.flag.clicked.connect(self.flag_asked)
        self.write.clicked.connect(self.note_asked)
        self.grid.clicked.connect(self.frame.turn_grid)
        self.note.kept.connect(self._keep_note)
        self.note.closed.connect(self.note_closed)
        self.explained.lesson_asked.connect(self.lesson_asked)
        self.frame.stepped.connect(self.stepped)
        self.frame.picked.connect(self.picked)
        self.frame.filtered.connect(self._filter)

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)

    def _filter(self, key: str) -> None:
        self.filtered.emit(Show(key))

    def _keep_note(self) -> None:
        self.note_kept.emit(self.note.words)


def _grid(walk: Walk) -> GridFace:
    listed = set(walk.listed)
    cells = tuple(
        GridCell(
            number=mark.position + 1,
            state=CellState.RIGHT if mark.right else CellState.WRONG,
            flagged=is_flagged(walk.result, mark),
            current=mark.position == walk.at,
            shown=mark.position in listed,
        )
        for mark in walk.result.score.marks
    )
    return GridFace(cells, words.right(walk), _filters(counts(walk.result)), walk.show.value)


def _filters(amounts: Mapping[Show, int]) -> tuple[ChipFace, ...]:
    return tuple(ChipFace(show, words.filter_word(show), amounts.get(show, 0)) for show in Show)
