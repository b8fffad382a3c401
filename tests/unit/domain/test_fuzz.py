"""The fuzz of due days: a pure function of the item's own history, and as wide as published."""

import random
from collections import Counter
from datetime import timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.memory import MAXIMUM_INTERVAL, fuzzed

KEY = CardKey("ccxp", "ci-05-c01")


def many(interval: int, count: int = 4000) -> Counter[int]:
    return Counter(fuzzed(interval, CardKey("bank", f"item {i}"), 3) for i in range(count))


@pytest.mark.parametrize("interval", [0, 1, 2])
def test_short_intervals_are_left_alone(interval: int) -> None:
    assert set(many(interval, 500)) == {interval}


# The range by hand: a day, and 15 % of what lies in 2.5..7, 10 % in 7..20, 5 % above, both ends
# rounded to whole days:
#   3: 1 + .15*.5 = 1.075: 1.9 .. 4.1      7: 1 + .15*4.5 = 1.675: 5.3 .. 8.7
#  10: 1.675 + .1*3 = 1.975: 8.0 .. 12.0  20: 1.675 + 1.3 = 2.975: 17.0 .. 23.0
# 100: 2.975 + .05*80 = 6.975: 93.0 .. 107.0
# 365: 2.975 + .05*345 = 20.225: 344.8 .. 385.2, cut at a year
RANGES = [
    (3, 2, 4),
    (4, 3, 5),
    (7, 5, 9),
    (10, 8, 12),
    (20, 17, 23),
    (100, 93, 107),
    (360, 340, 365),
    (365, 345, 365),
]


@pytest.mark.parametrize(("interval", "low", "high"), RANGES)
def test_every_day_of_the_range_comes_up_and_no_other(interval: int, low: int, high: int) -> None:
    assert sorted(many(interval)) == list(range(low, high + 1))


def test_the_range_is_that_of_fsrs_for_every_interval(monkeypatch: pytest.MonkeyPatch) -> None:
    """`fsrs` draws on a random generator, so its ends show when that gives 0 and nearly 1. Its
    upper end is a day too far, since it rounds where it should cut, and knows no year here."""
    scheduler = fsrs.Scheduler()

    def drawn(unit: float, interval: int) -> int:
        monkeypatch.setattr("fsrs.scheduler.random", lambda: unit)
        return scheduler._get_fuzzed_interval(interval=timedelta(days=interval)).days

    for interval in range(3, MAXIMUM_INTERVAL + 1):
        days = many(interval, 600)
        assert min(days) == drawn(0.0, interval)
        assert max(days) == min(MAXIMUM_INTERVAL, drawn(1 - 1e-9, interval) - 1)


@pytest.mark.parametrize(("interval", "low", "high"), RANGES)
def test_days_are_equally_likely(interval: int, low: int, high: int) -> None:
    """Chi-square over the days of the range; 5 standard deviations are allowed."""
    counts = many(interval)
    days = high - low + 1
    expected = counts.total() / days
    square = sum((counts[day] - expected) ** 2 / expected for day in range(low, high + 1))
    assert square < (days - 1) + 5 * (2 * (days - 1)) ** 0.5


# For 10 days low = 8 and there are 5 days; u is the first 8 bytes of
#   printf 'ccxp\nci-05-c01\nfront\n3' | sha256sum     over 2^64, and the day is 8 + floor(5u).
# A change here would move the due days of every learner.
@pytest.mark.parametrize(
    ("key", "reps", "day"),
    [
        (KEY, 3, 12),
        (KEY, 4, 9),
        (CardKey("ccxp", "ci-05-c01", Side.BACK), 3, 10),
        (CardKey("other", "ci-05-c01"), 3, 8),
    ],
)
def test_the_day_is_that_of_a_published_hash(key: CardKey, reps: int, day: int) -> None:
    assert fuzzed(10, key, reps) == day


def test_bank_item_side_and_count_all_move_it() -> None:
    keys = [
        (CardKey(bank, item, side), reps)
        for bank in ("a", "b")
        for item in ("c", "d")
        for side in Side
        for reps in range(2, 6)
    ]
    assert len({fuzzed(200, key, reps) for key, reps in keys}) > 12


@given(st.integers(0, MAXIMUM_INTERVAL), st.text(max_size=8), st.integers(1, 50))
def test_it_draws_on_no_random_generator(interval: int, item: str, reps: int) -> None:
    random.seed(1)
    before = random.getstate()
    first = fuzzed(interval, CardKey("bank", item), reps)
    random.seed(2)
    assert fuzzed(interval, CardKey("bank", item), reps) == first
    random.seed(1)
    assert random.getstate() == before


@given(st.integers(3, MAXIMUM_INTERVAL), st.text(max_size=8), st.integers(1, 50))
def test_it_stays_near_the_interval_and_within_a_year(interval: int, item: str, reps: int) -> None:
    day = fuzzed(interval, CardKey("bank", item), reps)
    assert 2 <= day <= MAXIMUM_INTERVAL
    assert abs(day - interval) <= max(2, round(0.15 * interval) + 1)
