"""The clock of a sitting: what passes, what a suspend, a crash and a changed wall clock do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.exam_clock import Absence, Reading, Ticks, absent, running

SECOND, HOUR, DAY = 1_000, 3_600_000, 86_400_000
NOW = Ticks("boot", 10 * HOUR, 9 * HOUR)
WALL = 1_795_000_000_000
LAST = Reading(60 * SECOND, NOW, WALL)


def later(ms: int, asleep: int = 0) -> Ticks:
    return Ticks("boot", NOW.ms + ms, NOW.awake + ms - asleep)


@pytest.mark.parametrize("strict", [True, False])
def test_time_passes_while_the_machine_is_awake(strict: bool) -> None:
    assert running(LAST, later(SECOND), strict) == (61 * SECOND, 0)


def test_a_suspend_is_charged_in_a_strict_sitting_alone() -> None:
    after = later(HOUR + SECOND, asleep=HOUR)
    assert running(LAST, after, strict=True) == (HOUR + 61 * SECOND, HOUR)
    assert running(LAST, after, strict=False) == (61 * SECOND, HOUR)


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("gap", [-40, 0, 1_999])
def test_two_clocks_that_differ_a_little_are_no_suspend(strict: bool, gap: int) -> None:
    after = later(5 * SECOND, asleep=gap)
    assert running(LAST, after, strict) == (65 * SECOND, 0)


@pytest.mark.parametrize("strict", [True, False])
def test_clocks_that_run_backwards_take_nothing_away(strict: bool) -> None:
    assert running(LAST, later(-HOUR), strict) == (60 * SECOND, 0)


@given(st.lists(st.tuples(st.integers(0, HOUR), st.booleans()), max_size=30), st.booleans())
def test_many_readings_say_what_one_says(story: list[tuple[int, bool]], strict: bool) -> None:
    """What was slept in one go is either noted whole or, under 2 s, no suspend."""
    ticks, reading = NOW, LAST
    expected = LAST.elapsed
    for ms, asleep in story:
        ticks = Ticks("boot", ticks.ms + ms, ticks.awake + (0 if asleep else ms))
        elapsed, slept = running(reading, ticks, strict)
        assert slept == (ms if asleep and ms >= 2_000 else 0)
        expected += ms if strict or not slept else 0
        reading = Reading(elapsed, ticks, WALL)
    assert reading.elapsed == expected


@pytest.mark.parametrize("charged", [True, False])
@pytest.mark.parametrize(
    "wall",
    [
        pytest.param(WALL + 90 * SECOND, id="right"),
        pytest.param(WALL + DAY, id="a day ahead"),
        pytest.param(WALL - DAY, id="a day behind"),
        pytest.param(0, id="1970"),
    ],
)
def test_an_absence_in_one_boot_is_measured_by_its_clock(wall: int, charged: bool) -> None:
    gone = absent(LAST, later(90 * SECOND, asleep=80 * SECOND), wall, charged=charged)
    assert gone == Absence(90 * SECOND, 90 * SECOND if charged else 0, "boot")


@pytest.mark.parametrize("boot", ["another boot", ""])
@pytest.mark.parametrize(
    ("wall", "down"),
    [(WALL + 90 * SECOND, 90 * SECOND), (WALL + DAY, DAY), (WALL - DAY, 0), (WALL, 0)],
)
def test_after_a_new_start_of_the_machine_the_wall_clock_measures(
    boot: str, wall: int, down: int
) -> None:
    gone = absent(LAST, Ticks(boot, 20 * SECOND, 20 * SECOND), wall, charged=True)
    assert gone == Absence(down, down, "wall")


def test_boots_without_a_name_are_never_the_same() -> None:
    last = Reading(0, Ticks("", 5 * SECOND, 5 * SECOND), WALL)
    assert absent(last, Ticks("", HOUR, HOUR), WALL + SECOND, charged=True).by == "wall"


def test_a_clock_that_went_backwards_measures_no_absence() -> None:
    assert absent(LAST, later(-SECOND), WALL, charged=True) == Absence(0, 0, "boot")
