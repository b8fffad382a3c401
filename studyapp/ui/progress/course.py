"""The course of the forecast as the weeks of a plot: from where it began up to the exam."""

from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.domain.forecasts import Forecast
from studyapp.services.forecasts import WEEKS, Course, Taken
from studyapp.services.report import Report

# Weeks ahead that are shown, if the exam is that far.
WEEKS_AHEAD = 12
WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class CourseWeek:
    """The week up to a day, the forecast at its end, and what was sat in it."""

    day: date
    forecast: Forecast | None
    sittings: tuple[Taken, ...]


@dataclass(frozen=True, slots=True)
class CourseWeeks:
    """Oldest first; `today` is the place of the present week, `exam_on` set where it is shown."""

    weeks: tuple[CourseWeek, ...]
    today: int
    exam_on: date | None

    def place(self, day: date) -> float:
        """How many weeks a day lies behind the first."""
        return (day - self.weeks[0].day) / WEEK


def course_weeks(report: Report, course: Course) -> CourseWeeks:
    """The weeks from the first study day on, at most as many as the course has."""
    began = min((*report.calendar, *(one.day for one in course.points)), default=report.day)
    back = min(WEEKS, max(1, -(-(report.day - began).days // 7)))
    ahead, exam_on = 0, report.plan.exam_on
    if exam_on is not None:
        ahead = min(WEEKS_AHEAD, max(0, -(-(exam_on - report.day).days // 7)))
        if not report.day <= exam_on <= report.day + ahead * WEEK:
            exam_on = None
    told = {one.day: one.forecast for one in course.points}
    days = [report.day + n * WEEK for n in range(-back, ahead + 1)]
    return CourseWeeks(
        weeks=tuple(
            CourseWeek(
                day,
                told.get(day),
                tuple(one for one in course.sittings if day - WEEK < one.day <= day),
            )
            for day in days
        ),
        today=back,
        exam_on=exam_on,
    )
