"""The first start's answers, steps and refusals, without a window."""

from datetime import date

import pytest

from studyapp.domain.plan import Plan
from studyapp.ui.first_start.state import FirstStart, Refusal, Step, likely_exam_day

# A Saturday, by any calendar.
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("today", "likely"),
    [
        (TODAY, date(2027, 1, 16)),
        (date(2026, 11, 22), date(2027, 1, 23)),
        (date(2026, 11, 20), date(2027, 1, 16)),
        (date(2026, 12, 31), date(2027, 2, 27)),
    ],
)
def test_the_date_field_starts_at_a_saturday_eight_weeks_ahead(today: date, likely: date) -> None:
    assert likely_exam_day(today) == likely
    assert likely.isoweekday() == 6


def test_three_times_onward_gives_a_plan_with_nothing_made_up() -> None:
    state = FirstStart.begin(TODAY).onward().onward()
    assert state.complete
    assert state.onward().refusal is None
    assert state.onward() == state
    assert state.plan("ccxp") == Plan(bank="ccxp")
    assert state.plan("ccxp").exam_on is None


def test_a_date_counts_once_it_is_said_to_be_one() -> None:
    day = date(2027, 3, 6)
    state = FirstStart.begin(TODAY).with_exam(day=day)
    assert state.plan("").exam_on is None
    assert state.with_exam(dated=True).plan("").exam_on == day
    assert state.with_exam(dated=True).days_to_exam == 105


@pytest.mark.parametrize(
    ("day", "refusal"),
    [
        (date(2026, 11, 20), Refusal.PASSED),
        (date(2026, 11, 21), None),
        (date(2026, 11, 22), None),
    ],
)
def test_a_past_date_is_refused_and_today_is_not(day: date, refusal: Refusal | None) -> None:
    state = FirstStart.begin(TODAY).with_exam(dated=True, day=day).onward()
    assert state.refusal is refusal
    assert state.step is (Step.EXAM if refusal else Step.MINUTES)


def test_a_past_date_that_does_not_count_is_no_hindrance() -> None:
    state = FirstStart.begin(TODAY).with_exam(dated=False, day=date(2020, 1, 1))
    assert state.onward().step is Step.MINUTES


def test_seven_days_off_are_refused_until_something_is_changed() -> None:
    state = FirstStart.begin(TODAY).onward().with_minutes((0,) * 7).onward()
    assert (state.step, state.refusal) == (Step.MINUTES, Refusal.NO_MINUTES)
    state = state.with_minutes((0, 0, 0, 0, 0, 0, 5))
    assert state.refusal is None
    assert state.minutes_a_week == 5
    assert state.onward().step is Step.TARGET


def test_answered_steps_are_those_passed_and_not_open() -> None:
    state = FirstStart.begin(TODAY)
    assert not any(state.answered(step) for step in Step)
    state = state.onward().onward()
    assert [state.answered(step) for step in Step] == [True, True, False]
    state = state.opened(Step.EXAM)
    assert [state.answered(step) for step in Step] == [False, True, False]


def test_back_keeps_the_answers_and_stops_at_the_first_step() -> None:
    state = FirstStart.begin(TODAY).onward().with_minutes((30,) * 7).onward().with_target(80)
    state = state.back().back().back()
    assert state.step is Step.EXAM
    assert (state.minutes, state.target) == ((30,) * 7, 80)
    assert state.plan("b") == Plan(minutes=(30,) * 7, target=80, bank="b")
