"""Forecasts held against what came."""

from dataclasses import replace
from datetime import date

import pytest

from studyapp.domain.track_record import Came, Told, TrackRecord, track_record

DAY = date(2026, 11, 21)
TOLD = Told(1_000, DAY, "m", 240, 100, 72.5, 65, 80, 0.34, 75)
CAME = Came("s1", 2_000, DAY, 100, 71, 100)


def test_a_sitting_is_held_against_the_last_forecast_before_it_for_its_own_length() -> None:
    later = replace(TOLD, at=3_000, mean=90.0)
    earlier = replace(TOLD, at=10, mean=10.0)
    half = replace(TOLD, at=1_500, length=50)
    (scored,) = track_record([later, earlier, half, TOLD], [CAME]).scored
    assert scored.told == TOLD


@pytest.mark.parametrize(
    ("came", "tests"),
    [
        (CAME, True),
        (replace(CAME, length=50, right=30, new=45), True),
        (replace(CAME, length=49, right=30, new=49), False),
        (replace(CAME, new=90), True),
        (replace(CAME, new=89), False),
    ],
)
def test_which_sittings_test_a_forecast(came: Came, tests: bool) -> None:
    told = [TOLD, replace(TOLD, length=came.length)]
    assert came.tests is tests
    assert len(track_record(told, [came]).scored) == tests


def test_without_a_forecast_before_it_a_sitting_tests_none() -> None:
    assert track_record([replace(TOLD, at=2_001)], [CAME]) == TrackRecord()
    assert track_record([], [CAME]) == TrackRecord()


@pytest.mark.parametrize(
    ("right", "inside", "reached", "error"),
    [
        (64, False, False, 8.5),
        (65, True, False, 7.5),
        (74, True, False, -1.5),
        (75, True, True, -2.5),
        (80, True, True, -7.5),
        (81, False, True, -8.5),
    ],
)
def test_what_came_of_a_forecast(right: int, inside: bool, reached: bool, error: float) -> None:
    (scored,) = track_record([TOLD], [replace(CAME, right=right)]).scored
    assert (scored.inside, scored.reached) == (inside, reached)
    assert scored.error == pytest.approx(error)


def test_figures_of_five_forecasts_by_hand() -> None:
    rights = (71, 66, 76, 80, 90)
    came = [replace(CAME, sitting=f"s{n}", at=2_000 + n, right=r) for n, r in enumerate(rights)]
    record = track_record([TOLD], reversed(came))
    assert record.enough
    assert not track_record([TOLD], came[:4]).enough
    assert record.inside == 4
    # (0.34 - 0)^2 twice, (0.34 - 1)^2 three times.
    assert record.brier == pytest.approx((2 * 0.1156 + 3 * 0.4356) / 5)
    assert record.bias == pytest.approx(72.5 - 76.6)
    assert [one.came.sitting for one in record.scored] == ["s0", "s1", "s2", "s3", "s4"]
