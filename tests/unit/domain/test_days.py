"""The study day: from 4:00 on the wall clock, whatever the zone and the night."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.days import Moment

ZONES = ("UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati")


def at(wall: str, zone: str, *, second_time: bool = False) -> Moment:
    local = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone), fold=int(second_time))
    return Moment(round(local.timestamp() * 1000), zone)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("wall", "day"),
    [
        ("2026-11-21T03:59:59.999", date(2026, 11, 20)),
        ("2026-11-21T04:00", date(2026, 11, 21)),
        ("2026-11-21T23:59", date(2026, 11, 21)),
        ("2026-11-22T00:00", date(2026, 11, 21)),
        ("2027-01-01T03:00", date(2026, 12, 31)),
        ("2028-03-01T02:00", date(2028, 2, 29)),
    ],
)
def test_a_day_begins_at_four(wall: str, zone: str, day: date) -> None:
    assert at(wall, zone).day == day


# Amsterdam: on 2026-03-29 the clock goes from 2:00 to 3:00, on 2026-10-25 from 3:00 to 2:00.
@pytest.mark.parametrize(
    ("wall", "second_time", "day"),
    [
        ("2026-03-29T01:59", False, date(2026, 3, 28)),
        ("2026-03-29T03:59", False, date(2026, 3, 28)),
        ("2026-03-29T04:00", False, date(2026, 3, 29)),
        ("2026-10-25T02:30", False, date(2026, 10, 24)),
        ("2026-10-25T02:30", True, date(2026, 10, 24)),
        ("2026-10-25T03:59", False, date(2026, 10, 24)),
        ("2026-10-25T04:00", False, date(2026, 10, 25)),
    ],
)
def test_the_nights_on_which_the_clock_changes(wall: str, second_time: bool, day: date) -> None:
    assert at(wall, "Europe/Amsterdam", second_time=second_time).day == day


def test_the_day_after_a_lost_hour_is_an_hour_shorter() -> None:
    start = at("2026-03-28T04:00", "Europe/Amsterdam")
    assert Moment(start.ms + 23 * 3_600_000 - 1, start.zone).day == date(2026, 3, 28)
    assert Moment(start.ms + 23 * 3_600_000, start.zone).day == date(2026, 3, 29)


def test_one_instant_is_two_days_in_two_zones() -> None:
    instant = at("2026-11-21T10:00", "Pacific/Kiritimati").ms
    assert Moment(instant, "Pacific/Kiritimati").day == date(2026, 11, 21)
    assert Moment(instant, "America/New_York").day == date(2026, 11, 20)


def test_local_is_the_wall_clock_there() -> None:
    local = Moment(0, "Asia/Kolkata").local
    assert local.replace(tzinfo=None) == datetime(1970, 1, 1, 5, 30)


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(
        lambda wall: wall.replace(microsecond=wall.microsecond // 1000 * 1000)
    ),
    st.sampled_from(ZONES),
)
def test_the_day_is_that_of_the_wall_clock_four_hours_ago(wall: datetime, zone: str) -> None:
    moment = at(wall.isoformat(), zone)
    shown = moment.local.replace(tzinfo=None)
    assert moment.day == (shown - timedelta(hours=4)).date()


@given(st.integers(0, 4_000_000_000_000), st.sampled_from(ZONES))
def test_days_never_run_backwards(ms: int, zone: str) -> None:
    assert Moment(ms, zone).day <= Moment(ms + 3_600_000, zone).day
