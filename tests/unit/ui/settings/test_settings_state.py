"""Which decisions can be kept, days off in a row, and problems as an editor reads them."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.plan import Plan
from studyapp.domain.problems import Problem
from studyapp.domain.sentences import sentence
from studyapp.ui.settings.state import (
    DayRun,
    DaysOffRefusal,
    Decisions,
    day_runs,
    days_off_refusal,
    problem_lines,
    with_days_off,
    without_days_off,
)

TODAY = date(2026, 11, 21)
KEPT = Plan(exam_on=date(2027, 1, 16), minutes=(20,) * 7)
DAYS = st.dates(date(2026, 11, 1), date(2027, 2, 1))


def decisions(kept: Plan = KEPT, **edited: object) -> Decisions:
    return Decisions(TODAY, kept, replace(kept, **edited))  # type: ignore[arg-type]


def test_nothing_edited_leaves_nothing_to_keep() -> None:
    assert not decisions().unkept


def test_what_is_fine_is_kept_as_it_stands() -> None:
    edited = decisions(exam_on=None, target=80)
    assert edited.unkept
    assert edited.to_keep == replace(KEPT, exam_on=None, target=80)


def test_a_past_exam_date_is_not_kept_and_the_rest_is() -> None:
    edited = decisions(exam_on=date(2026, 11, 20), target=80)
    assert edited.exam_passed
    assert edited.to_keep == replace(KEPT, target=80)
    assert not decisions(exam_on=date(2026, 11, 20)).unkept


def test_an_exam_that_went_by_is_no_mistake() -> None:
    past = replace(KEPT, exam_on=date(2026, 11, 1))
    edited = decisions(past, target=80)
    assert not edited.exam_passed
    assert edited.to_keep == replace(past, target=80)
    assert edited.days_to_exam == -20


def test_seven_days_off_are_not_kept() -> None:
    edited = decisions(minutes=(0,) * 7, grades=4)
    assert edited.no_minutes
    assert edited.to_keep == replace(KEPT, grades=4)


def test_days_in_a_row_stand_together_and_past_ones_are_left_out() -> None:
    days = [date(2026, 11, d) for d in (19, 20, 21, 22, 25, 30)] + [date(2026, 12, 1)]
    assert day_runs(reversed(days), TODAY) == (
        DayRun(date(2026, 11, 21), date(2026, 11, 22)),
        DayRun(date(2026, 11, 25), date(2026, 11, 25)),
        DayRun(date(2026, 11, 30), date(2026, 12, 1)),
    )


@given(st.lists(DAYS), DAYS, DAYS)
def test_taking_off_what_was_added_leaves_the_other_days(
    days: list[date], one: date, other: date
) -> None:
    run = DayRun(min(one, other), max(one, other))
    plan = Plan(days_off=tuple(sorted(set(days))))
    added = with_days_off(plan, run)
    assert set(added.days_off) >= {run.first, run.last, *days}
    outside = tuple(day for day in plan.days_off if not run.first <= day <= run.last)
    assert without_days_off(added, run).days_off == outside


@pytest.mark.parametrize(
    ("first", "last", "refusal"),
    [
        (date(2026, 11, 23), date(2026, 11, 22), DaysOffRefusal.BACKWARDS),
        (date(2026, 11, 1), date(2026, 11, 20), DaysOffRefusal.PASSED),
        (date(2026, 11, 20), date(2026, 11, 21), None),
        (date(2026, 11, 21), date(2027, 11, 21), None),
        (date(2026, 11, 21), date(2027, 11, 22), DaysOffRefusal.TOO_MANY),
    ],
)
def test_days_that_cannot_be_taken_off(
    first: date, last: date, refusal: DaysOffRefusal | None
) -> None:
    assert days_off_refusal(DayRun(first, last), TODAY) is refusal


def test_problems_come_by_bank_file_and_line() -> None:
    lines = problem_lines(
        [
            ("banks/ccxp", Problem("b.yaml", 9, 1, sentence("Late."), sentence("Sooner."))),
            ("banks/ccxp", Problem("a.yaml", 12, 5, sentence("Twice."))),
            ("banks/ccxp", Problem("a.yaml", 3, 2, sentence("Once."))),
        ]
    )
    assert [line.place for line in lines] == [
        "ccxp/a.yaml:3:2",
        "ccxp/a.yaml:12:5",
        "ccxp/b.yaml:9:1",
    ]
    assert (lines[2].message, lines[2].hint) == (sentence("Late."), sentence("Sooner."))
