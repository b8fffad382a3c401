"""What stands below the table: how well cards are kept, what comes, and the time it took.

Each part is a heading, a sentence that says it, and a plot that is made with the first figures.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from studyapp.services.report import Report
from studyapp.ui import words as shared
from studyapp.ui.progress import words
from studyapp.ui.progress.state import Calendar, Spent, Week
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.bar_plot import BarPlot, Load
from studyapp.ui.widgets.part import Part
from studyapp.ui.widgets.ratio_line import Ratio, RatioLine, Ratios
from studyapp.ui.widgets.study_calendar import StudyCalendar, StudyDays
from studyapp.ui.widgets.week_bars import WeekBars, WeekTimes

_DAY = "d MMM"


class RetentionPart(Part):
    """How many cards were known when they came up, week by week, against what was aimed at."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self._title = title
        self._plot: RatioLine | None = None

    def show_weeks(self, report: Report, weeks: tuple[Week, ...]) -> None:
        self.say(words.retention(report))
        wanted = report.retention.wanted
        ratios = Ratios(
            columns=tuple(_ratio(week) for week in weeks),
            unit=self.tr("cards known at review, 90 % range"),
            target=wanted,
            target_told=self.tr("You aim at {share}").format(share=shared.percent(wanted)),
        )
        if self._plot is None:
            self._plot = RatioLine(self._appearance, self._title, ratios, self)
            self.column.addWidget(self._plot)
        self._plot.set_ratios(ratios)
        self._plot.setVisible(any(week.tally.n for week in weeks))


class LoadPart(Part):
    """The cards that come due on the days ahead."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self._title = title
        self._plot: BarPlot | None = None

    def show_load(self, report: Report) -> None:
        self.say(words.load(report))
        load = Load(report.day, report.load, report.day, report.plan.exam_on)
        if self._plot is None:
            self._plot = BarPlot(self._appearance, self._title, load, parent=self)
            self.column.addWidget(self._plot)
        self._plot.set_load(load)
        self._plot.setVisible(any(report.load))


class DaysPart(Part):
    """The days studied."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self._calendar: StudyCalendar | None = None

    def show_days(self, report: Report, calendar: Calendar) -> None:
        self.say(words.study_days(len(calendar.minutes)))
        days = StudyDays(
            calendar.first, calendar.last, report.day, calendar.minutes, report.plan.exam_on
        )
        if self._calendar is None:
            self._calendar = StudyCalendar(self._appearance, days, parent=self)
            self.column.addWidget(self._calendar, 0, Qt.AlignmentFlag.AlignLeft)
        self._calendar.set_days(days)


class TimePart(Part):
    """The time that studying took."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, title, parent)
        self._title = title
        self._plot: WeekBars | None = None

    def show_times(self, spent: Spent) -> None:
        self.say(words.spent(spent))
        times = WeekTimes(
            mondays=tuple(monday for monday, _ in spent.weeks),
            minutes=tuple(minutes for _, minutes in spent.weeks),
            told=tuple(words.week_time(monday, minutes) for monday, minutes in spent.weeks),
        )
        if self._plot is None:
            self._plot = WeekBars(self._appearance, self._title, times, parent=self)
            self.column.addWidget(self._plot)
        self._plot.set_times(times)
        self._plot.setVisible(any(times.minutes))


def _ratio(week: Week) -> Ratio:
    low, high = week.interval or (None, None)
    return Ratio(
        label=shared.day_words(week.monday, _DAY),
        share=week.tally.right / week.tally.n if week.tally.n else None,
        low=low,
        high=high,
        n=week.tally.n,
        told=words.week(week),
    )
