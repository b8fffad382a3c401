"""The plan's minutes."""

from datetime import date

from studyapp.domain.plan import Plan


def test_minutes_count_from_monday() -> None:
    plan = Plan(minutes=(1, 2, 3, 4, 5, 6, 7))
    week = [date(2026, 11, 16 + day) for day in range(7)]  # a Monday and the days after it
    assert [plan.minutes_on(day) for day in week] == [1, 2, 3, 4, 5, 6, 7]


def test_a_day_off_has_none() -> None:
    off = date(2026, 11, 21)
    plan = Plan(days_off=(off,))
    assert plan.minutes_on(off) == 0
    assert plan.minutes_on(date(2026, 11, 22)) == 20
