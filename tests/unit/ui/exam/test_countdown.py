"""The time shown between two readings of the exam's clock."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.exam.sitting.countdown import Countdown, told_between


def test_it_falls_with_the_machine() -> None:
    watch = Countdown.of(10_000, 500)
    assert watch.seconds == 10
    assert watch.looked(501).seconds == 10, "a second that has begun still shows"
    assert watch.looked(1_500).seconds == 9
    assert watch.looked(10_499).seconds == 1
    assert watch.looked(10_500).seconds == 0
    assert watch.looked(99_000).seconds == 0


def test_a_reading_that_comes_late_sets_nothing_back() -> None:
    watch = Countdown.of(10_000, 0).looked(3_000)
    late = watch.read(7_200, 3_100)
    assert late.least == 7_000
    assert late.looked(4_000).least == 6_300


def test_a_reading_of_less_is_believed() -> None:
    assert Countdown.of(10_000, 0).read(4_000, 1_000).seconds == 4


def test_it_wakes_when_another_second_shows() -> None:
    assert Countdown.of(10_000, 0).next_ms == 1_000
    assert Countdown.of(9_400, 0).next_ms == 400


@given(
    st.integers(0, 20_000),
    st.lists(st.tuples(st.booleans(), st.integers(0, 3_000), st.integers(0, 20_000)), max_size=20),
)
def test_it_never_rises_and_is_never_negative(
    left: int, steps: list[tuple[bool, int, int]]
) -> None:
    watch, now = Countdown.of(left, 0), 0
    for reads, passed, reading in steps:
        now += passed
        before = watch.seconds
        watch = watch.read(reading, now) if reads else watch.looked(now)
        assert 0 <= watch.seconds <= before


def test_minutes_are_told_when_they_are_crossed() -> None:
    assert told_between(1_801, 1_800) == 30
    assert told_between(1_800, 1_799) is None
    assert told_between(301, 295) == 5
    assert told_between(61, 60) == 1
    assert told_between(60, 0) is None
    assert told_between(3_000, 720) == 15, "the half hour passed too, and is told no more"
    assert told_between(3_000, 0) == 1
