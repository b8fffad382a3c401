"""Memory of a side: the published formulas by hand, study days, rounding, what never happens."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain import memory as module
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.days import Moment
from studyapp.domain.memory import (
    MAXIMUM_INTERVAL,
    WEIGHTS,
    Memory,
    Rating,
    answered,
    recall,
    retrievability,
)

KEY = CardKey("ccxp", "ci-05-c01")
FIRST = date(2026, 11, 21)

Story = list[tuple[Rating, int]]
ratings = st.sampled_from(Rating)
stories = st.lists(st.tuples(ratings, st.integers(0, 400)), min_size=1, max_size=10)
retentions = st.sampled_from([0.7, 0.8, 0.85, 0.9, 0.95, 0.97])


@pytest.fixture
def unfuzzed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Due days as the algorithm gives them."""

    def as_given(interval: int, key: CardKey, reps: int) -> int:
        return interval

    monkeypatch.setattr(module, "fuzzed", as_given)


def lived(story: Story, retention: float = 0.9, key: CardKey = KEY) -> Memory:
    """The memory after answers, each a rating and the days since the one before."""
    memory, day = None, FIRST
    for rating, gap in story:
        day += timedelta(days=gap)
        memory = answered(memory, rating, day, retention, key)
    assert memory is not None
    return memory


# Worked from the formulas published with FSRS-6 and its default weights, not from any library.
# F = 0.9^(-1/w20) - 1 = 0.980346; first S = w[G-1]; first D = w4 - e^(w5(G-1)) + 1, within 1..10:
#   KNEW  S = 2.3065, D = 6.4133 - e^(0.8334*2) + 1 = 2.1181
# Two days later R = (1 + F*2/2.3065)^-0.1542 = 0.90949.
#   KNEW  S' = 2.3065(1 + e^1.8722 (11-2.1181) 2.3065^-0.1666 (e^(0.796(1-R)) - 1)) = 10.9643
#         D' = w7*D0(4) + (1-w7)(D + 0) = 0.001*-4.7716 + 0.999*2.1181 = 2.1112
#   HARD  the gain times w15 = 0.6014: 7.5133; D' = 0.999(D + 3.0194(10-D)/9) - 0.0048 = 4.7529
#   EASY  the gain times w16 = 1.8729: 18.5218; D' = 0.999(D - 3.0194(10-D)/9) - 0.0048 < 1: 1
# Eleven days after that R = (1 + F*11/10.9643)^-0.1542 = 0.89978.
#   KNEW  S'' = 46.2802, D'' = 2.1043
#   MISSED  min(w11 D^-w12 ((S+1)^w13 - 1) e^(w14(1-R)), S/e^(w17 w18)) = 1.5383,
#         D'' = 0.999(D + 2*3.0194(10-D)/9) - 0.0048 = 7.3922
# On the same day S' = S e^(w17(G-3+w18)) S^-w19, the factor at least 1 from HARD on here.
GOLDEN: list[tuple[Story, float, float, int]] = [
    ([(Rating.MISSED, 0)], 0.2120, 6.4133, 1),
    ([(Rating.HARD, 0)], 1.2931, 5.1122, 1),
    ([(Rating.KNEW, 0)], 2.3065, 2.1181, 2),
    ([(Rating.EASY, 0)], 8.2956, 1.0, 8),
    ([(Rating.KNEW, 0), (Rating.KNEW, 2)], 10.9643, 2.1112, 11),
    ([(Rating.KNEW, 0), (Rating.HARD, 2)], 7.5133, 4.7529, 8),
    ([(Rating.KNEW, 0), (Rating.EASY, 2)], 18.5218, 1.0, 19),
    ([(Rating.KNEW, 0), (Rating.KNEW, 2), (Rating.KNEW, 11)], 46.2802, 2.1043, 46),
    ([(Rating.KNEW, 0), (Rating.KNEW, 2), (Rating.MISSED, 11)], 1.5383, 7.3922, 2),
    ([(Rating.MISSED, 0), (Rating.MISSED, 1)], 0.1009, 8.8063, 1),
    ([(Rating.EASY, 0), (Rating.MISSED, 1)], 1.2162, 7.0270, 1),
    ([(Rating.KNEW, 0), (Rating.KNEW, 0)], 2.3065, 2.1112, 2),
    ([(Rating.KNEW, 0), (Rating.MISSED, 0)], 0.7751, 7.3945, 1),
]


@pytest.mark.usefixtures("unfuzzed")
@pytest.mark.parametrize(("story", "stability", "difficulty", "interval"), GOLDEN)
def test_figures_worked_by_hand(
    story: Story, stability: float, difficulty: float, interval: int
) -> None:
    memory = lived(story)
    assert memory.stability == pytest.approx(stability, abs=1.001e-4)
    assert memory.difficulty == pytest.approx(difficulty, abs=1.001e-4)
    assert (memory.due_day - memory.last_day).days == interval


# I = S/F (r^(-1/w20) - 1) with the S of a first EASY, 8.2956.
@pytest.mark.usefixtures("unfuzzed")
@pytest.mark.parametrize(
    ("retention", "interval"), [(0.7, 77), (0.8, 28), (0.85, 16), (0.9, 8), (0.95, 3), (0.97, 2)]
)
def test_a_higher_retention_asks_earlier(retention: float, interval: int) -> None:
    assert lived([(Rating.EASY, 0)], retention).due_day == FIRST + timedelta(days=interval)


@pytest.mark.parametrize("stability", [0.001, 0.212, 2.3065, 8.2956, 365.0, 36500.0])
@pytest.mark.parametrize("days", [0, 1, 2, 30, 365, 5000])
def test_retrievability_is_that_of_fsrs(stability: float, days: int) -> None:
    then = datetime(2026, 1, 1, 12, tzinfo=UTC)
    card = fsrs.Card(stability=stability, difficulty=5.0, due=then, last_review=then)
    expected = fsrs.Scheduler(parameters=WEIGHTS).get_card_retrievability(
        card, then + timedelta(days=days)
    )
    assert retrievability(stability, days) == pytest.approx(expected, rel=1e-12)


def test_after_as_many_days_as_the_stability_nine_in_ten_are_known() -> None:
    assert retrievability(7.0, 7) == pytest.approx(0.9, abs=1e-12)


def test_recall_before_the_last_answer_is_certain() -> None:
    memory = lived([(Rating.KNEW, 0)])
    assert recall(memory, FIRST) == 1.0
    assert recall(memory, FIRST - timedelta(days=40)) == 1.0


@given(stories, st.integers(0, 3000))
def test_recall_only_falls_with_time(story: Story, days: int) -> None:
    memory = lived(story)
    day = memory.last_day + timedelta(days=days)
    assert 0 < recall(memory, day + timedelta(days=1)) < recall(memory, day) <= 1


def test_an_evening_and_ten_minutes_short_of_a_day_later_is_the_next_day() -> None:
    """24-hour blocks would call it the same day, and that has another formula."""
    evening = Moment(round(datetime(2026, 11, 21, 19, tzinfo=UTC).timestamp() * 1000), "CET")
    next_evening = Moment(evening.ms + (23 * 60 + 50) * 60_000, "CET")
    assert (evening.local.hour, next_evening.local.hour) == (20, 19)
    first = answered(None, Rating.KNEW, evening.day, 0.9, KEY)
    second = answered(first, Rating.KNEW, next_evening.day, 0.9, KEY)
    same_day = answered(first, Rating.KNEW, evening.day, 0.9, KEY)
    assert second.stability > first.stability * 2
    assert same_day.stability == first.stability


@given(stories, ratings, st.integers(1, 500))
def test_a_clock_set_back_counts_as_today(story: Story, rating: Rating, back: int) -> None:
    memory = lived(story)
    earlier = memory.last_day - timedelta(days=back)
    after = answered(memory, rating, earlier, 0.9, KEY)
    assert after == answered(replace(memory, last_day=earlier), rating, earlier, 0.9, KEY)
    assert after.last_day == earlier


@given(stories, retentions)
def test_due_comes_after_the_last_day_and_within_a_year(story: Story, retention: float) -> None:
    memory = lived(story, retention)
    assert memory.last_day == FIRST + timedelta(days=sum(gap for _, gap in story[1:])) + timedelta(
        days=story[0][1]
    )
    assert 1 <= (memory.due_day - memory.last_day).days <= MAXIMUM_INTERVAL


def test_a_long_stability_is_still_asked_once_a_year() -> None:
    memory = Memory(30_000.0, 1.0, FIRST, FIRST)
    days = {
        (answered(memory, Rating.EASY, FIRST, 0.9, CardKey("ccxp", f"c{i}")).due_day - FIRST).days
        for i in range(300)
    }
    assert max(days) == MAXIMUM_INTERVAL == 365
    assert min(days) < 350


@given(stories)
def test_figures_are_quantised_and_in_range(story: Story) -> None:
    memory = lived(story)
    assert memory.stability == round(memory.stability, 4) > 0
    assert memory.difficulty == round(memory.difficulty, 4)
    assert 1 <= memory.difficulty <= 10


@given(stories, st.integers(1, 400))
def test_a_miss_never_lengthens(story: Story, gap: int) -> None:
    memory = lived(story)
    missed = answered(memory, Rating.MISSED, memory.last_day + timedelta(days=gap), 0.9, KEY)
    assert missed.stability <= memory.stability
    assert missed.difficulty >= memory.difficulty - 0.015  # reverts by w7 at most, from 10


@given(stories, st.integers(0, 400))
def test_a_better_grade_never_shortens(story: Story, gap: int) -> None:
    memory = lived(story)
    day = memory.last_day + timedelta(days=gap)
    after = [answered(memory, rating, day, 0.9, KEY) for rating in Rating]
    assert [m.stability for m in after] == sorted(m.stability for m in after)
    assert after[1].stability >= memory.stability
    assert [m.difficulty for m in after] == sorted((m.difficulty for m in after), reverse=True)


@given(stories)
def test_answers_and_lapses_are_counted(story: Story) -> None:
    memory = lived(story)
    grades = [rating for rating, _ in story]
    assert memory.reps == len(grades)
    assert memory.lapses == grades[1:].count(Rating.MISSED)
    assert memory.missed == (grades[-1] is Rating.MISSED)


@given(stories, retentions)
def test_a_replay_gives_the_same(story: Story, retention: float) -> None:
    assert lived(story, retention) == lived(story, retention)


def test_a_memory_is_that_of_one_known_answer_unless_it_says_more() -> None:
    memory = Memory(1.0, 5.0, FIRST, FIRST)
    assert (memory.reps, memory.lapses, memory.missed) == (1, 0, False)


def test_the_other_side_has_a_due_day_of_its_own() -> None:
    story: Story = [(Rating.EASY, 0), (Rating.EASY, 20), (Rating.EASY, 90)]
    sides = {lived(story, key=CardKey("ccxp", f"c{i}", side)) for i in range(20) for side in Side}
    assert len({memory.stability for memory in sides}) == 1
    assert len({memory.due_day for memory in sides}) > 10
