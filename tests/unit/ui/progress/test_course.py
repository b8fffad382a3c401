"""The weeks of the readiness plot."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from studyapp.domain.track_record import TrackRecord
from studyapp.services.forecasts import Course
from studyapp.services.ports import DayTotal
from studyapp.services.report import Report
from studyapp.ui.progress.course import WEEKS_AHEAD, course_weeks
from tests.outlooks import long_course
from tests.unit.ui.progress.reports import DAY, report

NOTHING = Course((), (), TrackRecord())


def studied(days: int, exam_in: int | None = None) -> Report:
    """A report of someone who began so many days ago."""
    began = {DAY - timedelta(days=days): DayTotal(60_000, 1, 0)}
    found = report({}, calendar=began)
    exam_on = None if exam_in is None else DAY + timedelta(days=exam_in)
    return replace(found, plan=replace(found.plan, exam_on=exam_on))


@pytest.mark.parametrize(("days", "back"), [(0, 1), (6, 1), (8, 2), (50, 8), (400, 12)])
def test_the_weeks_begin_with_the_first_study_day(days: int, back: int) -> None:
    found = course_weeks(studied(days), NOTHING)
    assert (found.today, found.weeks[back].day) == (back, DAY)


@pytest.mark.parametrize(
    ("exam_in", "ahead", "shown"),
    [(None, 0, False), (10, 2, True), (0, 0, True), (-3, 0, False), (300, WEEKS_AHEAD, False)],
)
def test_they_go_on_to_the_exam(exam_in: int | None, ahead: int, shown: bool) -> None:
    found = course_weeks(studied(30, exam_in), NOTHING)
    assert len(found.weeks) - 1 - found.today == ahead
    assert (found.exam_on is not None) is shown


def test_a_sitting_stands_in_its_week_at_its_day() -> None:
    found = course_weeks(studied(60), long_course(DAY, 5))
    taken = [one for week in found.weeks for one in week.sittings]
    assert [one.title[-1] for one in taken] == ["A", "B", "C", "D", "E"]
    first = date.fromordinal(DAY.toordinal() - 50)
    assert found.place(first) == pytest.approx(found.today - 50 / 7)
    week = next(week for week in found.weeks if week.sittings)
    assert week.day - timedelta(weeks=1) < first <= week.day
