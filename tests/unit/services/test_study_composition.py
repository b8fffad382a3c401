"""What the service Study would ask, and for how long."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.memory import Rating
from studyapp.domain.plan import Plan
from studyapp.domain.queue import NEW_A_DAY, Pace
from studyapp.services.ports import DayTotal
from studyapp.services.study import EXTRA_MINUTES, Timing
from tests.fakes import Fakes, bank_folder, fakes, with_card
from tests.unit.services.sessions import (
    MINUTE,
    SATURDAY,
    answer,
    begin,
    current_plan,
    seen,
    whole_session,
)


@pytest.fixture
def made() -> Fakes:
    return fakes()


@pytest.mark.parametrize(
    ("minutes", "done_ms", "budget_ms"),
    [
        (20, 0, 20 * MINUTE),
        (20, 5 * MINUTE, 15 * MINUTE),
        (20, 19 * MINUTE, MINUTE),
        (20, 19 * MINUTE + 1, EXTRA_MINUTES * MINUTE),
        (20, 20 * MINUTE, EXTRA_MINUTES * MINUTE),
        (20, 90 * MINUTE, EXTRA_MINUTES * MINUTE),
        (0, 0, EXTRA_MINUTES * MINUTE),
        (1, 0, MINUTE),
    ],
)
def test_the_budget_is_what_is_left_of_the_day(minutes: int, done_ms: int, budget_ms: int) -> None:
    made = fakes()
    plan = Plan(minutes=(minutes,) * 7, bank="small")
    begun = begin(made)
    if done_ms:
        answer(made, begun, begun.run, timing=Timing(done_ms, 0))
    assert made.services.study.budget_ms(plan, SATURDAY) == budget_ms


def test_a_day_off_is_an_extra_session(made: Fakes) -> None:
    plan = Plan(days_off=(SATURDAY,), bank="small")
    assert made.services.study.budget_ms(plan, SATURDAY) == EXTRA_MINUTES * MINUTE
    assert made.services.study.budget_ms(plan, SATURDAY + timedelta(days=1)) == 20 * MINUTE


def test_time_away_is_not_study_time(made: Fakes) -> None:
    begun = begin(made)
    run = answer(made, begun, begun.run, timing=Timing(3_000, 1_000, paused=9 * MINUTE))
    assert run.session.tally.spent_ms == 4_000
    assert made.store.totals() == {SATURDAY: DayTotal(1, 4_000)}


def test_the_first_session_holds_ten_new_cards_by_the_blueprint(made: Fakes) -> None:
    composition = made.services.study.compose(made.info, current_plan(made))
    assert (composition.reviews, composition.new, composition.moved) == (0, NEW_A_DAY, 0)
    assert set(Counter(card.discipline for card in composition.cards).values()) == {2}
    assert all(card.key.item.endswith("-c01") for card in composition.cards)


def test_no_more_than_ten_new_cards_a_day_over_all_sessions(made: Fakes) -> None:
    begun = begin(made)
    run = begun.run
    for _ in range(4):
        run = answer(made, begun, run)
    assert made.services.study.compose(made.info, current_plan(made)).new == 6
    whole_session(made)
    assert made.services.study.compose(made.info, current_plan(made)).cards == ()
    assert made.services.study.begin(made.info, current_plan(made)) is None


def test_the_next_day_brings_ten_others_and_what_is_due(made: Fakes) -> None:
    first = {turn.card.key.item for turn in begin(made).run.session.queue}
    whole_session(made, Rating.MISSED)
    made.clock.forward(days=1)
    composition = made.services.study.compose(made.info, current_plan(made))
    assert composition.reviews == NEW_A_DAY
    assert {c.key.item for c in composition.cards if c.memory} == first
    assert {c.key.item for c in composition.cards if not c.memory}.isdisjoint(first)
    assert composition.new == NEW_A_DAY


def test_before_four_in_the_morning_it_is_still_the_same_day(made: Fakes) -> None:
    whole_session(made)
    made.clock.set("2026-11-22T03:59")
    assert made.services.study.begin(made.info, current_plan(made)) is None
    made.clock.set("2026-11-22T04:00")
    assert made.services.study.begin(made.info, current_plan(made)) is not None


def test_one_discipline_alone(made: Fakes) -> None:
    cards = made.services.study.compose(made.info, current_plan(made), "metrics").cards
    assert {card.discipline for card in cards} == {"metrics"}
    assert len(cards) == 8


def test_topics_outside_the_exams_framework_are_not_asked() -> None:
    bank = bank_folder()
    assert bank.info
    topics = tuple(
        replace(t, places={"then": "x"}) if t.id == "design-2" else t for t in bank.info.topics
    )
    bank.info = replace(bank.info, topics=topics)
    made = fakes(bank)
    seen(made, SATURDAY - timedelta(days=30))
    composition = made.services.study.compose(made.info, current_plan(made))
    assert "design-2" not in {card.topic for card in composition.cards}
    assert composition.reviews + composition.moved == 36


def test_a_backlog_is_moved_and_brings_no_new_cards() -> None:
    made = fakes(bank_folder(cards_a_topic=60), Plan(minutes=(10,) * 7, bank="small"))
    seen(made, SATURDAY - timedelta(days=20))
    composition = made.services.study.compose(made.info, current_plan(made))
    assert composition.new == 0
    assert composition.expected_ms <= 10 * MINUTE
    assert composition.reviews + composition.moved == 600


@pytest.mark.parametrize("cards_a_topic", [4, 30, 60])
@pytest.mark.parametrize("minutes", [1, 10, 60])
def test_in_a_backlog_every_due_card_of_a_discipline_is_asked_or_moved(
    cards_a_topic: int, minutes: int
) -> None:
    made = fakes(bank_folder(cards_a_topic), Plan(minutes=(minutes,) * 7, bank="small"))
    seen(made, SATURDAY - timedelta(days=20))
    for discipline in made.info.disciplines:
        composition = made.services.study.compose(made.info, current_plan(made), discipline.id)
        assert composition.reviews + composition.moved == 2 * cards_a_topic
        fits = minutes * MINUTE // 14_000  # a card at a recall of 0.57, the lowest here, or more
        assert composition.reviews >= min(2 * cards_a_topic, fits)


def test_an_instant_learner_stops_no_session() -> None:
    made = fakes(bank_folder(cards_a_topic=60))
    seen(made, SATURDAY - timedelta(days=20), ms=0)
    assert made.store.pace() == Pace(known_ms=0)
    assert made.services.study.compose(made.info, current_plan(made)).reviews > 0


def test_siblings_are_not_asked_on_one_day_not_even_in_two_sessions() -> None:
    bank = bank_folder()
    with_card(bank, "insights-1-c02", fact="fact of insights-1-c01")
    made = fakes(bank)
    begun = begin(made)
    run = begun.run
    while run.session.queue[0].card.key.item != "insights-1-c01":
        run = answer(made, begun, run)
    answer(made, begun, run)
    later = [
        card.key.item
        for card in made.services.study.compose(made.info, current_plan(made), "insights").cards
    ]
    assert later
    assert "insights-1-c02" not in later
    made.clock.forward(days=1)
    tomorrow = made.services.study.compose(made.info, current_plan(made), "insights").cards
    assert "insights-1-c02" in [card.key.item for card in tomorrow]


def test_the_second_side_waits_for_a_day_after_the_first() -> None:
    bank = bank_folder()
    with_card(bank, "insights-1-c01", reverse=True)
    made = fakes(bank)
    back = CardKey("small", "insights-1-c01", Side.BACK)
    whole_session(made)
    assert back not in {
        c.key for c in made.services.study.compose(made.info, current_plan(made)).cards
    }
    made.clock.forward(days=1)
    assert back in {c.key for c in made.services.study.compose(made.info, current_plan(made)).cards}
