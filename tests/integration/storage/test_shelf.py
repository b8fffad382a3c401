"""What the shelf offers, and in which order. `test_replay` compares it with the fake store."""

from collections import Counter
from datetime import date, timedelta

from studyapp.domain.cards import Side
from studyapp.domain.memory import recall
from studyapp.domain.queue import Pace
from tests.fakes import bank_folder, with_card
from tests.integration.storage.desk import BANK, ITEM, OTHER, Desk, key, rows

TODAY = date(2026, 11, 21)
TOPICS = [f"{name}-1" for name in ("insights", "strategy", "metrics", "design", "culture")]


def test_first_cards_of_every_topic_come_first(desk: Desk) -> None:
    topics = ["metrics-1", "metrics-2", "insights-1"]
    offered = desk.store.shelf.fresh(BANK, topics, TODAY, 7)
    assert [card.key.item for card in offered] == [
        *("insights-1-c01", "metrics-1-c01", "metrics-2-c01"),
        *("insights-1-c02", "metrics-1-c02", "metrics-2-c02"),
        "insights-1-c03",
    ]
    assert offered[0].fact == "fact of insights-1-c01"
    assert offered[0].topic == "insights-1"
    assert offered[0].memory is None


def test_a_topic_that_is_ahead_waits_for_the_others(desk: Desk) -> None:
    desk.answer("insights-1-c01")
    offered = desk.store.shelf.fresh(BANK, ["insights-1", "metrics-1"], TODAY, 2)
    assert [card.key.item for card in offered] == ["metrics-1-c01", "insights-1-c02"]


def test_a_reverse_side_waits_for_a_day_after_its_front(desk: Desk) -> None:
    folder = bank_folder()
    with_card(folder, ITEM, reverse=True)
    desk.adopt(folder)
    back = key(side=Side.BACK)

    def offered(day: date) -> list[object]:
        return [card.key for card in desk.store.shelf.fresh(BANK, ["insights-1"], day, 9)]

    assert back not in offered(TODAY)
    assert back not in offered(TODAY + timedelta(days=9))
    desk.answer()
    assert back not in offered(TODAY)
    assert offered(TODAY + timedelta(days=1))[0] == back
    desk.clock.forward(days=1)
    desk.answer(side=Side.BACK)
    assert back not in offered(TODAY + timedelta(days=2))


def test_due_cards_come_with_the_highest_expected_recall_first(desk: Desk) -> None:
    for number, item in enumerate([ITEM, OTHER, "design-1-c01", "culture-1-c01"]):
        desk.answer(item, rating=1 + number)
        desk.clock.forward(hours=20)
    day = TODAY + timedelta(days=30)
    cards = desk.store.shelf.due(BANK, day, 9)
    chances = [recall(card.memory, day) for card in cards if card.memory]
    assert chances == sorted(chances, reverse=True)
    assert len(set(chances)) == 4
    assert desk.store.shelf.due(BANK, day, 2) == cards[:2]


def test_a_card_is_due_from_its_due_day_on(desk: Desk) -> None:
    desk.answer()
    memory = desk.store.shelf.memory(key())
    assert memory is not None
    assert desk.store.shelf.due(BANK, memory.due_day - timedelta(days=1), 9) == ()
    (card,) = desk.store.shelf.due(BANK, memory.due_day, 9)
    assert (card.key, card.memory) == (key(), memory)
    assert desk.store.shelf.due("another bank", memory.due_day, 9) == ()


def test_what_is_due_is_counted_by_topic(desk: Desk) -> None:
    for item in (ITEM, "insights-1-c02", OTHER):
        desk.answer(item, rating=1)
    day = TODAY + timedelta(days=5)
    assert desk.store.shelf.due_by_topic(BANK, day) == {"insights-1": 2, "strategy-1": 1}
    assert desk.store.shelf.due_by_topic(BANK, TODAY) == {}


def test_suspended_and_buried_cards_are_not_asked(desk: Desk) -> None:
    desk.answer(rating=1)
    day = TODAY + timedelta(days=5)
    desk.mark("bury", until=day + timedelta(days=1))
    desk.mark("bury", "insights-1-c02", until=TODAY + timedelta(days=1))
    suspended = desk.mark("suspend", "insights-1-c03")
    shelf = desk.store.shelf
    assert shelf.due(BANK, day, 9) == ()
    assert shelf.due_by_topic(BANK, day) == {}
    assert len(shelf.due(BANK, day + timedelta(days=1), 9)) == 1

    def fresh(day: date) -> list[str]:
        return [card.key.item for card in shelf.fresh(BANK, ["insights-1"], day, 9)]

    assert fresh(TODAY) == ["insights-1-c04"]
    assert fresh(TODAY + timedelta(days=1)) == ["insights-1-c02", "insights-1-c04"]
    desk.void(suspended)
    assert fresh(TODAY) == ["insights-1-c03", "insights-1-c04"]


def test_marks_that_came_before_the_bank_hold(desk: Desk) -> None:
    other = bank_folder(cards_a_topic=5)
    desk.mark("suspend", "insights-1-c05")
    desk.adopt(other)
    offered = desk.store.shelf.fresh(BANK, ["insights-1"], TODAY, 9)
    assert "insights-1-c05" not in [card.key.item for card in offered]


def test_a_retired_card_is_not_asked_and_is_not_forgotten(desk: Desk) -> None:
    desk.answer(rating=1)
    day = TODAY + timedelta(days=5)
    folder = bank_folder()
    path = "insights/insights-1.yaml"
    folder.cards[path] = folder.cards[path][1:]
    desk.adopt(folder)
    shelf = desk.store.shelf
    assert shelf.due(BANK, day, 9) == ()
    assert shelf.stabilities(BANK) == ()
    assert shelf.introduced(BANK) == {}
    assert shelf.cards_by_topic(BANK)["insights-1"] == 3
    assert shelf.memory(key()) is not None
    assert shelf.facts_on(BANK, TODAY) == {f"fact of {ITEM}"}
    desk.adopt(bank_folder())
    assert [card.key for card in shelf.due(BANK, day, 9)] == [key()]


def test_a_card_that_moves_to_another_topic_keeps_its_memory(desk: Desk) -> None:
    desk.answer()
    folder = bank_folder()
    with_card(folder, ITEM, topic="design-2", fact="moved")
    desk.adopt(folder)
    assert desk.store.shelf.introduced(BANK) == {"design-2": 1}
    (card,) = desk.store.shelf.due(BANK, TODAY + timedelta(days=9), 9)
    assert (card.topic, card.fact, card.key) == ("design-2", "moved", key())


def test_sides_are_counted_by_topic(desk: Desk) -> None:
    folder = bank_folder()
    with_card(folder, ITEM, reverse=True)
    desk.adopt(folder)
    desk.mark("suspend", "insights-1-c02")
    desk.answer()
    assert desk.store.shelf.cards_by_topic(BANK) == Counter(
        {topic.id: 4 for topic in folder.info.topics} if folder.info else {}
    ) + Counter({"insights-1": 1})
    assert desk.store.shelf.introduced(BANK) == {"insights-1": 1}


def test_facts_and_new_cards_of_a_day(desk: Desk) -> None:
    desk.answer()
    desk.clock.forward(days=1)
    desk.answer()
    desk.answer(OTHER)
    desk.answer(OTHER, counts=False)
    tomorrow = TODAY + timedelta(days=1)
    shelf = desk.store.shelf
    assert shelf.facts_on(BANK, TODAY) == {f"fact of {ITEM}"}
    assert shelf.facts_on(BANK, tomorrow) == {f"fact of {ITEM}", f"fact of {OTHER}"}
    assert (shelf.new_on(BANK, TODAY), shelf.new_on(BANK, tomorrow)) == (1, 1)


def test_the_pace_is_the_learners_own_from_twenty_answers_on(desk: Desk) -> None:
    for _ in range(19):
        desk.answer(ms=3_000)
    desk.answer(rating=1, ms=9_000)
    desk.answer(counts=False, ms=90_000)
    assert desk.store.shelf.pace() == Pace()
    desk.answer(ms=4_000)
    assert desk.store.shelf.pace() == Pace(3_000, Pace().missed_ms)
    for _ in range(20):
        desk.answer(rating=1, ms=11_000)
    assert desk.store.shelf.pace() == Pace(3_000, 11_000)


def test_the_pace_forgets_what_lies_two_hundred_answers_back(desk: Desk) -> None:
    for _ in range(150):
        desk.answer(ms=30_000)
    desk.clock.forward(days=1)
    for _ in range(200):
        desk.answer(ms=2_000)
    assert desk.store.shelf.pace().known_ms == 2_000


def test_what_falls_due_is_counted_by_day(desk: Desk) -> None:
    desk.answer(ITEM, rating=1)
    desk.answer(OTHER, rating=3)
    desk.answer("design-1-c01", rating=3)
    desk.mark("suspend", "design-1-c01")
    desk.answer("culture-1-c01", rating=1)
    desk.mark("bury", "culture-1-c01", until=TODAY + timedelta(days=6))
    shelf = desk.store.shelf
    due = {
        item: (found := shelf.memory(key(item))) and (found.due_day - TODAY).days
        for item in (ITEM, OTHER)
    }
    expected = Counter(due.values())
    expected[6] += 1
    assert shelf.due_by_day(BANK, TODAY, 8) == tuple(expected[day] for day in range(8))
    assert shelf.due_by_day(BANK, TODAY + timedelta(days=4), 2) == (2, 0)
    assert shelf.due_by_day(BANK, TODAY + timedelta(days=20), 3) == (3, 0, 0)


def test_stabilities_come_with_topic_and_last_day(desk: Desk) -> None:
    desk.answer()
    memory = desk.store.shelf.memory(key())
    assert memory is not None
    assert desk.store.shelf.stabilities(BANK) == (("insights-1", memory.stability, TODAY),)


def test_the_queues_are_read_from_their_indices(desk: Desk) -> None:
    """Without them, 50,000 cards take longer than a frame of the screen."""
    desk.answer()
    where = "topic IS NOT NULL AND bank = 'small'"
    for index, statement in (
        (
            "COVERING INDEX ix_side_due",
            "SELECT item, topic, last_day FROM side WHERE stability IS NOT NULL "
            f"AND {where} AND due_day <= 740000 AND asked_from <= 740000",
        ),
        (
            "ix_side_fresh",
            f"SELECT * FROM side WHERE stability IS NULL AND {where} ORDER BY position LIMIT 9",
        ),
        ("COVERING INDEX ix_side_topic", f"SELECT topic, stability FROM side WHERE {where}"),
    ):
        plan = rows(desk.file, f"EXPLAIN QUERY PLAN {statement}")
        assert any(index in step[3] for step in plan), plan
