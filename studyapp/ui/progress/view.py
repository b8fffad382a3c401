"""The layout of Progress: sentence, table, how it came about; below it readiness and confidence,
then memory, load and time."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.services.forecasts import Outlook
from studyapp.services.report import Report
from studyapp.ui.bars import recall_of
from studyapp.ui.exam_names import repair
from studyapp.ui.progress import readiness_words, words
from studyapp.ui.progress.confidence import OverPart, SurePart
from studyapp.ui.progress.plots import DaysPart, LoadPart, RetentionPart, TimePart
from studyapp.ui.progress.readiness import ReadinessPart, ReadingPart, Told
from studyapp.ui.progress.state import ProgressState, Situation
from studyapp.ui.progress.table import ReportTable
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.radio import follow_in_tab
from studyapp.ui.widgets.recall_group import RecallGroup
from studyapp.ui.widgets.text import Label

SIDE = 312
_TOP = Band((Column(("head", "notice", "fill", "table", "method")),))
_LEFT, _RIGHT = ("retention", "load", "time"), ("memory", "days")
_READY, _HOW, _SURE = ("readiness", "reading"), ("explained", "levers"), ("sure", "over")
ARRANGEMENTS = {
    PageWidth.WIDE: (
        _TOP,
        Band((Column(("readiness",)), Column(("reading",), SIDE))),
        Band((Column(("explained",)), Column(("levers",), SIDE))),
        Band((Column(("sure",)), Column(("over",), SIDE))),
        Band((Column(_LEFT), Column(_RIGHT, SIDE))),
    ),
    PageWidth.MIDDLE: (
        _TOP,
        Band((Column(_READY),)),
        Band((Column(("explained",)), Column(("levers",), SIDE)), gap=48),
        Band((Column(("sure",)), Column(("over",), SIDE)), gap=48),
        Band((Column(_LEFT), Column(_RIGHT, SIDE)), gap=48),
    ),
    PageWidth.NARROW: (_TOP, Band((Column((*_READY, *_HOW, *_SURE, "memory", *_LEFT, "days")),))),
}


class ProgressView(QWidget):
    """`fill_asked` is the button of an empty page, `export_asked` the one beside the sentence."""

    fill_asked = Signal()
    export_asked = Signal()

    def __init__(
        self, appearance: Appearance, *, exports: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("ring", False)
        self.headline = Label(appearance, " ", "title", parent=self)
        self.lead = Label(appearance, " ", "reading", "ink2", parent=self)
        self.export = self._make_export(exports)
        self.notice = Notice(appearance, self)
        self.fill = Button(appearance, "", ButtonRole.PRIMARY, keys=("Enter",), parent=self)
        self.fill.clicked.connect(self.fill_asked)
        self.repair = Button(appearance, "", ButtonRole.LINK, size=ButtonSize.SMALL, parent=self)
        self.repair.hide()
        self.table = ReportTable(appearance, self)
        self.method = Label(appearance, "", "small", "muted")
        self.left_out = Label(appearance, "", "small", "muted")
        self.readiness = ReadinessPart(appearance, self.tr("Readiness"), self)
        self.reading = ReadingPart(appearance, self)
        self.explained = Told(appearance, self)
        self.levers = Told(appearance, self)
        self.sure = SurePart(appearance, self)
        self.over = OverPart(appearance, self)
        self.retention = RetentionPart(appearance, self.tr("Retention"), self)
        self.load = LoadPart(appearance, self.tr("Cards ahead"), self)
        self.time = TimePart(appearance, self.tr("Time spent"), self)
        self.memory = RecallGroup(appearance, self)
        self.days = DaysPart(appearance, self.tr("Study days"), self)
        self._method = _column(self.method, self.left_out)
        self._below = (self.retention, self.load, self.time, self.memory, self.days)
        self._fill = _column(self.fill)
        self._outlook: tuple[QWidget, ...] = (
            self.readiness,
            self.reading,
            self.explained,
            self.levers,
            self.sure,
            self.over,
        )
        hidden = (self._fill, self.table, self._method, *self._outlook, *self._below)
        for part in hidden:
            part.hide()
        columns = Columns(
            appearance,
            {
                "head": self._make_head(),
                "notice": self.notice,
                "fill": self._fill,
                "table": self.table,
                "method": self._method,
                "readiness": self.readiness,
                "reading": self.reading,
                "explained": self.explained,
                "levers": self.levers,
                "sure": self.sure,
                "over": self.over,
                "retention": self.retention,
                "load": self.load,
                "time": self.time,
                "memory": self.memory,
                "days": self.days,
            },
            ARRANGEMENTS,
            spacing=24,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageScroll(columns, self))

    def show_state(self, state: ProgressState, unfolded: frozenset[str]) -> None:
        """Show a report, or what is missing for one."""
        self.headline.set_text(words.headline(state))
        self.setAccessibleName(words.headline(state))
        self.lead.set_text(words.lead(state))
        self.lead.setVisible(bool(words.lead(state)))
        self._show_repair(state)
        has_report = state.situation is Situation.REPORT
        if self.export is not None and not has_report:
            self.export.hide()
        self._show_fill(state)
        self.table.setVisible(has_report)
        self._method.setVisible(has_report)
        for part in self._below:
            part.setVisible(state.studied)
        self.readiness.setVisible(has_report)
        number = has_report and state.report is not None and state.report.forecast is not None
        self.reading.setVisible(number)
        if not has_report:
            for one in self._outlook:
                one.hide()
        if state.report is None:
            return
        self.readiness.show_report(state.report)
        self.reading.show_report(state.report)
        self.table.set_groups(state.groups, state.report.plan.target / 100, unfolded)
        self.method.set_text(words.method(state.report))
        self.left_out.set_text(words.left_out(state.report))
        self.retention.show_weeks(state.report, state.weeks)
        self.load.show_load(state.report)
        self.memory.set_rows([recall_of(n, row) for n, row in enumerate(state.report.memory)])
        if state.spent is not None:
            self.time.show_times(state.spent)
        if state.calendar is not None:
            self.days.show_days(state.report, state.calendar)
        self._tie()

    def show_outlook(self, report: Report, outlook: Outlook) -> None:
        """Show what came of forecasts and of being sure, below the report it goes with."""
        self.readiness.show_course(report, outlook.course)
        self.reading.show_course(outlook.course)
        self.sure.show_calibration(outlook.calibration)
        self.over.show_calibration(outlook.calibration)
        self.sure.show()
        self.over.show()
        self._tie()
        if self.export is not None:
            self.export.show()

    def explain(self, report: Report, levers: Mapping[str, float]) -> None:
        """Show how the number is worked out; `levers` are rises of the chance by discipline."""
        self.explained.tell(
            readiness_words.how(shown=False),
            readiness_words.explained(),
            [(None, name, value) for name, value in readiness_words.facts(report)],
        )
        self.levers.tell(
            readiness_words.levers_title(),
            (readiness_words.levers_note(),),
            readiness_words.levers(report, levers),
        )
        self.explained.show()
        self.levers.show()

    def hide_explanation(self) -> None:
        """Fold how the number is worked out."""
        self.explained.hide()
        self.levers.hide()

    def _tie(self) -> None:
        """What stands below the table comes after its rows for Tab too, whenever it was made."""
        below = (
            one
            for part in (*self._outlook, *self._below)
            for one in part.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        )
        for before, after in pairwise((*self.table.stops()[-1:], *below)):
            follow_in_tab(before, after)

    def _show_fill(self, state: ProgressState) -> None:
        offered = ""
        if state.situation is Situation.NO_BANK:
            offered = self.tr("Open Settings")
        elif state.situation is Situation.NO_ANSWERS and state.warm_up is not None:
            offered = words.warm_up(state.warm_up.questions, state.warm_up.minutes)
        self.fill.set_text(offered)
        self._fill.setVisible(bool(offered))

    def _show_repair(self, state: ProgressState) -> None:
        desk = state.repair
        if desk is not None:
            self.repair.set_text(repair(len(desk.topics), desk.questions, desk.minutes))
        self.repair.setVisible(desk is not None)

    def _make_export(self, exports: bool) -> Button | None:
        if not exports:
            return None
        button = Button(
            self._appearance,
            self.tr("Export"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            icon="export",
            parent=self,
        )
        button.clicked.connect(self.export_asked)
        button.hide()
        return button

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.headline, 1)
        if self.export is not None:
            row.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.lead)
        column.addWidget(self.repair, 0, Qt.AlignmentFlag.AlignLeft)
        return head


def _column(*parts: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for part in parts:
        button = isinstance(part, Button)
        align = Qt.AlignmentFlag.AlignLeft if button else Qt.AlignmentFlag(0)
        column.addWidget(part, 0, align)
    return box
