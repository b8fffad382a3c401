"""Today's layout: sentence, Start, what else to do, the days; on the right where one stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.today.action_list import ActionList
from studyapp.ui.today.days import DaysPart
from studyapp.ui.today.disciplines import DisciplineBars
from studyapp.ui.today.readiness import ReadinessPart
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.recall_group import RecallGroup
from studyapp.ui.widgets.study_calendar import StudyDays
from studyapp.ui.widgets.text import Label

SIDE = 312
BARS = ("readiness", "disciplines", "memory")
ARRANGEMENTS = {
    PageWidth.WIDE: (Band((Column(("head", "start", "actions", "days")), Column(BARS, SIDE))),),
    PageWidth.MIDDLE: (
        Band((Column(("head", "start")),)),
        Band((Column(("actions", "days")), Column(BARS, SIDE)), gap=48),
    ),
    PageWidth.NARROW: (Band((Column(("head", "start", "actions", *BARS, "days")),)),),
}


class TodayView(QWidget):
    """Places what it is given; decides nothing. Emits `start_asked`, and
    `date_asked` to set the date of the exam. It has the focus itself, so
    that a key still meant for another page begins nothing."""

    start_asked = Signal()
    date_asked = Signal()

    def __init__(
        self, appearance: Appearance, days: StudyDays, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.date_line = Label(appearance, "", "small", "muted", parent=self)
        self.headline = Label(appearance, "", "title", parent=self)
        self.set_date = Button(
            appearance,
            self.tr("Set a date"),
            ButtonRole.LINK,
            size=ButtonSize.SMALL,
            parent=self,
        )
        self.set_date.hide()
        self.set_date.clicked.connect(self.date_asked)
        self.lead = Label(appearance, "", "reading", "ink2", parent=self)
        self.start = Button(
            appearance, self.tr("Start"), ButtonRole.START, keys=("Enter",), parent=self
        )
        self.start.clicked.connect(self.start_asked)
        self.actions_list = ActionList(appearance, self.start, self)
        self.days = DaysPart(appearance, days, self)
        self.readiness = ReadinessPart(appearance, self)
        self.disciplines = DisciplineBars(appearance, self)
        self.memory = RecallGroup(appearance, self)
        columns = Columns(
            appearance,
            {
                "head": self._part(self.date_line, self._sentence(), self.lead, spacing=6),
                "start": self.start,
                "actions": self._part(self._more_time(), self.actions_list, spacing=12),
                "readiness": self.readiness,
                "disciplines": self.disciplines,
                "memory": self.memory,
                "days": self._part(self._section(self.tr("Study days")), self.days),
            },
            ARRANGEMENTS,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageScroll(columns, self))

    def _sentence(self) -> QWidget:
        """The headline, and beside it the way to a date where it says that there is none."""
        line = Flow(self, gap=16)
        line.addWidget(self.headline)
        line.addWidget(self.set_date)
        return line

    def _more_time(self) -> QWidget:
        """The heading of what else could be done, and what the figures of its rows are."""
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 30, 0)
        row.addWidget(self._section(self.tr("If you have more time")), 1)
        unit = Label(self._appearance, self.tr("points an hour"), "small", "muted", parent=line)
        unit.setToolTip(
            self.tr("Points of the exam that an hour of it is expected to bring: a rough figure.")
        )
        row.addWidget(unit, 0, Qt.AlignmentFlag.AlignBottom)
        return line

    def _section(self, words: str) -> Label:
        return Label(self._appearance, words, "section")

    def _part(self, *widgets: QWidget, spacing: int = 8) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        for widget in widgets:
            column.addWidget(widget)
        return part
