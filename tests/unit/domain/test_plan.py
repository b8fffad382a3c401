"""The plan's minutes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

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


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, True),
        ({"retention": 0.5, "grades": 4, "multiplier": 2.0, "target": 100}, True),
        ({"retention": 0.4999}, False),
        ({"retention": 0.991}, False),
        ({"minutes": (20,) * 6}, False),
        ({"minutes": (-1, *(20,) * 6)}, False),
        ({"minutes": (1441, *(20,) * 6)}, False),
        ({"target": 101}, False),
        ({"grades": 3}, False),
        ({"multiplier": 0.5}, False),
    ],
)
def test_a_plan_from_elsewhere_is_held_to_what_can_be_studied_by(
    change: dict[str, Any], fits: bool
) -> None:
    assert replace(Plan(), **change).fits() is fits
