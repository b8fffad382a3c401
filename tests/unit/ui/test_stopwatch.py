"""The clock of a card: what counts as recalling, as judging, and as being away."""

import pytest

from studyapp.services.study import Timing
from studyapp.ui.stopwatch import IDLE_MS, Stopwatch

STARTED = Stopwatch().started(1_000)


def test_nothing_counts_before_the_card_is_painted() -> None:
    assert Stopwatch().looked(5_000).turned(6_000).timing(9_000) == Timing(0, 0, 0)


def test_a_second_painting_does_not_start_it_again() -> None:
    assert STARTED.started(4_000).timing(5_000) == Timing(4_000, 0, 0)


def test_time_before_and_after_the_answer_is_told_apart() -> None:
    assert STARTED.turned(5_000).timing(7_500) == Timing(4_000, 2_500, 0)


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (IDLE_MS - 1, Timing(IDLE_MS - 1, 0, 0)),
        (IDLE_MS, Timing(IDLE_MS, 0, 0)),
        (IDLE_MS + 1, Timing(IDLE_MS, 0, 1)),
        (10 * IDLE_MS, Timing(IDLE_MS, 0, 9 * IDLE_MS)),
    ],
)
def test_after_a_minute_without_input_the_rest_is_pause(gap: int, expected: Timing) -> None:
    assert STARTED.timing(1_000 + gap) == expected


def test_input_keeps_it_running() -> None:
    watch = STARTED
    for _ in range(3):
        watch = watch.looked((watch.seen or 0) + IDLE_MS)
    assert watch.timing(1_000 + 3 * IDLE_MS) == Timing(3 * IDLE_MS, 0, 0)


def test_an_inactive_window_is_a_pause_from_its_first_moment() -> None:
    watch = STARTED.turned(2_000).left(3_000).returned(10_000)
    assert watch.timing(10_500) == Timing(1_000, 1_500, 7_000)


def test_a_card_painted_in_an_inactive_window_waits() -> None:
    watch = Stopwatch().started(1_000, away=True).returned(9_000)
    assert watch.timing(9_200) == Timing(200, 0, 8_000)


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    assert STARTED.looked(3_000).looked(2_000).timing(2_500) == Timing(2_500, 0, 0)


def test_a_card_that_comes_back_goes_on_where_its_clock_stood() -> None:
    watch = Stopwatch.resumed(Timing(4_000, 900, 50)).started(100)
    assert watch.timing(400) == Timing(4_000, 1_200, 50)


def test_idle_is_away_or_a_minute_without_input() -> None:
    assert not STARTED.idle(1_000 + IDLE_MS)
    assert STARTED.idle(1_001 + IDLE_MS)
    assert STARTED.left(1_100).idle(1_200)
    assert not Stopwatch().idle(10**9)


def test_one_that_never_pauses_counts_it_all() -> None:
    watch = Stopwatch(pauses=False).started(1_000).turned(5_000).left(6_000)
    assert watch.timing(6_000 + 10 * IDLE_MS) == Timing(4_000, 1_000 + 10 * IDLE_MS, 0)
