"""The screen before the end: what has no answer, what is flagged, and the way back to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.exam.bar import SittingBar
from studyapp.ui.exam.sitting import words
from studyapp.ui.exam.sitting.cells import STATES, cells
from studyapp.ui.exam.sitting.look_list import LookList, LookRow
from studyapp.ui.exam.sitting.state import (
    Room,
    counts,
    first_flagged,
    first_open,
    to_look_at,
)
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.exam.words import mode
from studyapp.ui.exam_names import title
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth, width_class
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline, Panel, Surface
from studyapp.ui.widgets.grid_legend import GridLegend
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.prose import plain_text
from studyapp.ui.widgets.question_grid import QuestionGrid
from studyapp.ui.widgets.split_row import SplitRow
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import number

_GRID = 416
_MIDDLE_GRID = 325
_CELL, _MIDDLE_CELL = (36, 5), (28, 5)
_FOOT = 72


class ReviewView(QWidget):
    """Emits `picked(position)`, `back_asked` and `end_asked`."""

    picked = Signal(int)
    back_asked = Signal()
    end_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._open: int | None = None
        self._flagged: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.bar = SittingBar(appearance, self)  # Tab comes to it first
        self.notice = Notice(appearance)
        self.lead = Label(appearance, style="reading", role="ink2")
        self.unsaved = Label(appearance, self.tr("Not saved yet."), "small", "warn", weight=600)
        self.to_open = Button(appearance, "", ButtonRole.PRIMARY, keys=(self.tr("Enter"),))
        self.to_flagged = Button(appearance, self.tr("Review flagged"))
        self.list = LookList(appearance)
        self._listed = Label(
            appearance, style="small", role="muted", align=Qt.AlignmentFlag.AlignRight
        )
        self._answered = Label(
            appearance, style="small", role="muted", align=Qt.AlignmentFlag.AlignRight
        )
        size, gap = _CELL
        self.grid = QuestionGrid(appearance, self.tr("All questions"), size=size, gap=gap)
        self.back = Button(appearance, "", keys=("\u2190",))
        self.end = Button(appearance, self.tr("End exam"), ButtonRole.DESTRUCTIVE)
        self._lay_out()
        self.to_open.clicked.connect(self._go_to_open)
        self.to_flagged.clicked.connect(self._go_to_flagged)
        self.list.picked.connect(self.picked)
        self.grid.picked.connect(self.picked)
        self.back.clicked.connect(self.back_asked)
        self.end.clicked.connect(self.end_asked)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_room(self, room: Room) -> None:
        """Show how the paper stands."""
        sitting = room.shown
        now = counts(sitting)
        self._open, self._flagged = first_open(sitting), first_flagged(sitting)
        name = title(room.sat.form, sitting.started.kind)
        self.bar.name_sitting(name, mode(sitting), strict=sitting.strict)
        self.bar.show_progress(now.answered, now.questions, "")
        self.lead.set_text(words.standing(now))
        self.unsaved.setVisible(room.unsaved)
        self.to_open.setVisible(self._open is not None)
        if self._open is not None:
            go = self.tr("Go to the first without answer: {0}")
            self.to_open.set_text(go.format(number(self._open + 1)))
        self.to_flagged.setVisible(self._flagged is not None)
        rows = tuple(
            LookRow(
                position=entry.position,
                number=number(entry.position + 1),
                why=words.row(entry),
                flagged=entry.flagged,
                stem=_excerpt(room, entry.position) if entry.seen else "",
            )
            for entry in to_look_at(sitting)
        )
        if rows != self.list.rows:
            self.list.set_rows(rows)
        self._head.setVisible(bool(rows))
        self.list.setVisible(bool(rows))
        self._listed.set_text(self.tr("%n question(s)", "", len(rows)))
        self._answered.set_text(words.answered(now))
        self.grid.set_cells(cells(sitting, current=False))
        back = self.tr("Back to question {0}")
        self.back.set_text(back.format(number(sitting.position + 1)))
        self.setAccessibleName(f"{self.tr('Before you end')}. {self.lead.text()}")

    def take_focus(self) -> None:
        """The screen opens: read it out, and let no button have the focus."""
        self._area.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        said = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(said)

    def press_primary(self) -> None:
        """What Enter does."""
        if self._open is not None:
            self._go_to_open()

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._foot.setMinimumHeight(theme.px(_FOOT))
        self.bar.fit(self.width() / theme.text_size)
        wide = width_class(self.width(), theme.text_size) is not PageWidth.MIDDLE
        self.grid.set_cell(*(_CELL if wide else _MIDDLE_CELL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def _go_to_open(self) -> None:
        if self._open is not None:
            self.picked.emit(self._open)

    def _go_to_flagged(self) -> None:
        if self._flagged is not None:
            self.picked.emit(self._flagged)

    def _lay_out(self) -> None:
        appearance = self._appearance
        title = Label(appearance, self.tr("Before you end"), "title")
        buttons = Flow(gap=12)
        buttons.addWidget(self.to_open)
        buttons.addWidget(self.to_flagged)
        head = Stacked(4, title, self.lead, self.unsaved)
        head.rows.addSpacing(16)
        head.rows.addWidget(buttons)
        self._head = _headed(appearance, self.tr("To look at"), self._listed)
        listed = Stacked(0, self._head)
        listed.rows.addSpacing(8)
        listed.rows.addWidget(Hairline())
        listed.rows.addWidget(self.list)
        all_of_them = _headed(appearance, self.tr("All questions"), self._answered)
        seen = Stacked(12, all_of_them, self.grid, GridLegend(appearance, STATES))
        parts = {"head": head, "list": listed, "grid": seen}
        beside = (Band((Column(("head", "list")), Column(("grid",), _GRID)), gap=64),)
        middle = (Band((Column(("head", "list")), Column(("grid",), _MIDDLE_GRID)), gap=40),)
        below = (Band((Column(("head", "list", "grid")),)),)
        columns = Columns(
            appearance,
            parts,
            {PageWidth.WIDE: beside, PageWidth.MIDDLE: middle, PageWidth.NARROW: below},
        )
        self._area = PageScroll(columns, self)
        self._foot = Panel(Surface.FOOT)
        confirm = Label(
            appearance, self.tr("You confirm once more before it ends."), "small", "muted"
        )
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addWidget(SplitRow((self.back,), (confirm, self.end), gap=16))
        notices = QHBoxLayout()
        notices.addWidget(self.notice)
        self._notices = notices
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addLayout(notices)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._foot)
        back = QShortcut(QKeySequence(Qt.Key.Key_Left), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.back_asked)

    def set_problem(self, sentence: str, verb: str = "") -> None:
        """Say what went wrong, in place; an empty sentence takes it away."""
        self.notice.tell(sentence, verb)
        self._notices.setContentsMargins(*((24, 12, 24, 0) if sentence else (0, 0, 0, 0)))


def _excerpt(room: Room, position: int) -> str:
    asked = room.sat.text(position).asked
    return " ".join(plain_text(asked.stem).split())


def _headed(appearance: Appearance, title: str, count: Label) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Label(appearance, title, "small", weight=600))
    row.addWidget(count, 1)
    return made
