"""The second page of a result: two columns of parts, one where there is no room."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.services.exam_report import ExamReport
from studyapp.ui.exam.report import words
from studyapp.ui.exam.report.parts import EarlierPart, PacePart, SurePart, TimesPart, WalkedPart
from studyapp.ui.exam.report.rows import Line, Lines
from studyapp.ui.exam.report.state import drill, slowest
from studyapp.ui.exam.result import words as result_words
from studyapp.ui.exam.result.state import face
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.exam.survey import words as survey_words
from studyapp.ui.exam.walk.state import Show
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.part import Part
from studyapp.ui.widgets.text import Label

_WIDTH, _HALF, _GAP = 880, 412, 56
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReportView(QWidget):
    """Emits `walk_asked(Show, position)`, position -1 for the first one shown, `score_asked`,
    `export_asked` and `drill_asked(Setup)`."""

    walk_asked = Signal(object, int)
    score_asked = Signal()
    export_asked = Signal()
    drill_asked = Signal(object)

    def __init__(
        self, appearance: Appearance, parent: QWidget | None = None, *, exports: bool = True
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._report: ExamReport | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.notice = Notice(appearance)
        self.caption = Label(appearance, style="small", role="muted")
        self.lead = Label(appearance, style="reading", role="ink2")
        self.repair = Part(appearance, self.tr("Topics to repair"))
        self.repairs = Lines(appearance, self.repair)
        self.repair.column.addWidget(self.repairs)
        self.earlier = EarlierPart(appearance, self.tr("The score and its range"))
        self.pace = PacePart(appearance, self.tr("Pace"))
        self.times = TimesPart(appearance, self.tr("Time per question"))
        self.slow = Part(appearance, self.tr("The slowest"))
        self.slowest = Lines(appearance, self.slow)
        self.slow.column.addWidget(self.slowest)
        self.changes = WalkedPart(appearance, self.tr("First choice and final answer"))
        self.flags = WalkedPart(appearance, self.tr("Flags"))
        self.haste = WalkedPart(appearance, self.tr("Haste and gaps"))
        self.said = Part(appearance, self.tr("What you said before the result"))
        self.sure = SurePart(appearance, self.tr("How sure you were"))
        self.walk = Button(
            appearance,
            self.tr("Walk through the answers"),
            ButtonRole.PRIMARY,
            keys=(self.tr("Enter"),),
        )
        self.score = Button(appearance, self.tr("Score"), keys=(self.tr("Esc"),))
        self.export = Button(
            appearance, self.tr("Export"), ButtonRole.QUIET, icon="export", parent=self
        )
        self.export.setVisible(exports)
        self._lay_out()
        self._connect()

    def show_report(self, report: ExamReport) -> None:
        """Show the figures of a sitting."""
        self._report = report
        figures = report.figures
        self.notice.tell("")
        self.caption.set_text(result_words.caption(face(report.result)))
        self.lead.set_text(words.lead(report))
        self.repair.say(words.repairs(report))
        self.repairs.show_lines(
            tuple(
                Line(
                    key=one.repair.topic,
                    title=one.title,
                    told=words.repair(one),
                    verb=self.tr("Practise") if drill(one) else "",
                    place=one.place,
                )
                for one in report.repairs
            )
        )
        for part in (self.earlier, self.pace, self.times, self.sure):
            part.show_report(report)
        self.slow.say(words.slowest(report))
        self.slowest.show_lines(
            tuple(
                Line(
                    key=str(one.position),
                    title=words.slow_name(one),
                    told=words.question_told(one),
                    verb=self.tr("Look at it"),
                )
                for one in slowest(report)
            )
        )
        self.slow.setVisible(bool(figures.times.n))
        self.changes.show_told(words.changes(report), some=bool(figures.first_pass.changed))
        self.flags.show_told(words.flags(report), some=bool(figures.flagged.n))
        gaps = bool(figures.left_open or figures.unseen)
        self.haste.show_told(words.haste(report), some=gaps)
        said = survey_words.told(report.result.sitting)
        self.said.say(said)
        self.said.setVisible(bool(said))
        self._order()
        self.setAccessibleName(f"{self._title.text()} {self.lead.text()}")

    def take_focus(self) -> None:
        """Read out what the page is, and let no button have the focus."""
        self._area.verticalScrollBar().setValue(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        said = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self._walk_all()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_P):
            self.score_asked.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._title = Label(
            self._appearance, self.tr("The real exam tells you none of this."), style="title"
        )
        head = Stacked(4, self.caption, self._title, self.lead)
        buttons = Flow(gap=12)
        for button in (self.walk, self.score, self.export):
            buttons.addWidget(button)
        minds = Stacked(28, self.changes, self.flags, self.haste, self.said, self.sure)
        minds.rows.addStretch(1)
        parts = {
            "notice": self.notice,
            "head": head,
            "buttons": buttons,
            "repair": self.repair,
            "earlier": self.earlier,
            "times": self.times,
            "pace": self.pace,
            "minds": minds,
            "slow": self.slow,
        }
        columns = Columns(
            self._appearance,
            parts,
            {
                PageWidth.WIDE: _two(_WIDTH, _HALF),
                PageWidth.MIDDLE: _two(0, 0),
                PageWidth.NARROW: (Band((Column(tuple(parts)),)),),
            },
            spacing=32,
        )
        self._area = PageScroll(columns, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def _order(self) -> None:
        """Rows come and go; Tab goes through all as they are read."""
        stops = (
            *(self.notice.verb, self.walk, self.score, self.export),
            *self.repairs.buttons,
            *(self.earlier.plot, self.times.plot),
            *self.slowest.buttons,
            *(self.pace.plot, self.changes.walk, self.flags.walk, self.haste.walk),
            self.sure.plot,
        )
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.walk.clicked.connect(self._walk_all)
        self.score.clicked.connect(self.score_asked)
        self.export.clicked.connect(self.export_asked)
        self.repairs.acted.connect(self._drill)
        self.slowest.acted.connect(self._walk_slow)
        self.changes.walked.connect(self._walk_changed)
        self.flags.walked.connect(self._walk_flagged)
        self.haste.walked.connect(self._walk_open)

    def _walk_all(self) -> None:
        self.walk_asked.emit(Show.ALL, -1)

    def _walk_changed(self) -> None:
        self.walk_asked.emit(Show.CHANGED, -1)

    def _walk_flagged(self) -> None:
        self.walk_asked.emit(Show.FLAGGED, -1)

    def _walk_open(self) -> None:
        self.walk_asked.emit(Show.OPEN, -1)

    def _walk_slow(self, position: str) -> None:
        self.walk_asked.emit(Show.SLOW, int(position))

    def _drill(self, topic: str) -> None:
        repairs = self._report.repairs if self._report else ()
        setup = next((drill(one) for one in repairs if one.repair.topic == topic), None)
        if setup is not None:
            self.drill_asked.emit(setup)


def _two(width: int, half: int) -> tuple[Band, ...]:
    def across(*parts: str) -> Band:
        return Band((Column(parts, width),))

    def beside(left: tuple[str, ...], right: tuple[str, ...]) -> Band:
        return Band((Column(left, half), Column(right, half)), _GAP)

    return (
        across("notice", "head", "buttons"),
        beside(("repair",), ("earlier",)),
        across("times"),
        beside(("slow",), ("pace", "minds")),
    )
