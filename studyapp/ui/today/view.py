"""Today's layout: sentence and Start, then what comes next and the days, memory on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.columns import Band, Column, Columns, PageWidth
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.recall_bar import Recall, RecallAxis, RecallBar
from studyapp.ui.widgets.study_calendar import StudyCalendar, StudyDays
from studyapp.ui.widgets.text import Label

SIDE = 312
ARRANGEMENTS = {
    PageWidth.WIDE: (Band((Column(("head", "start", "next", "days")), Column(("memory",), SIDE))),),
    PageWidth.MIDDLE: (
        Band((Column(("head", "start")),)),
        Band((Column(("next", "days")), Column(("memory",), SIDE)), gap=48),
    ),
    PageWidth.NARROW: (Band((Column(("head", "start", "next", "memory", "days")),)),),
}


class TodayView(QWidget):
    """Places what it is given; decides nothing. Emits `start_asked`."""

    start_asked = Signal()

    def __init__(
        self, appearance: Appearance, days: StudyDays, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.date_line = Label(appearance, "", "small", "muted", parent=self)
        self.headline = Label(appearance, "", "title", parent=self)
        self.lead = Label(appearance, "", "reading", "ink2", parent=self)
        self.start = Button(
            appearance, self.tr("Start"), ButtonRole.START, keys=("Enter",), parent=self
        )
        self.start.clicked.connect(self.start_asked)
        self.next_line = Label(appearance, "", "reading", "ink2", parent=self)
        self.calendar = StudyCalendar(appearance, days, parent=self)
        self.studied = Label(appearance, "", "small", "muted", parent=self)
        self._axis = RecallAxis(appearance, self)
        self._axis.hide()  # until there are bars above it: nothing moves when they come
        self.memory_note = Label(appearance, "", "small", "muted", parent=self)
        self._bars: list[RecallBar] = []
        self._bar_column = QVBoxLayout()
        self._bar_column.setSpacing(14)
        columns = Columns(
            appearance,
            {
                "head": self._part(self.date_line, self.headline, self.lead, spacing=6),
                "start": self.start,
                "next": self._part(self._section(self.tr("Next session")), self.next_line),
                "days": self._part(
                    self._section(self.tr("Study days")), self.calendar, self.studied
                ),
                "memory": self._memory(),
            },
            ARRANGEMENTS,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageScroll(columns, self))

    def show_memory(self, rows: Sequence[Recall]) -> None:
        """A bar for every discipline."""
        while len(self._bars) < len(rows):
            bar = RecallBar(self._appearance, rows[len(self._bars)])
            self._bars.append(bar)
            self._bar_column.addWidget(bar)
        for bar, row in zip(self._bars, rows, strict=True):
            bar.set_recall(row)
        self._axis.setVisible(bool(rows))

    def _memory(self) -> QWidget:
        part = self._part(
            self._section(self.tr("Card memory")),
            Label(
                self._appearance,
                self.tr("chance that you know a card you have seen, today"),
                "small",
                "muted",
            ),
        )
        layout = part.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addSpacing(4)
        layout.addLayout(self._bar_column)
        layout.addWidget(self._axis)
        layout.addWidget(self.memory_note)
        return part

    def _section(self, words: str) -> Label:
        return Label(self._appearance, words, "section")

    def _part(self, *widgets: QWidget, spacing: int = 8) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        for widget in widgets:
            column.addWidget(widget, 0, _left(widget))
        return part


def _left(widget: QWidget) -> Qt.AlignmentFlag:
    """The calendar keeps its own width; words take what there is."""
    fixed = isinstance(widget, StudyCalendar)
    return Qt.AlignmentFlag.AlignLeft if fixed else Qt.AlignmentFlag(0)
