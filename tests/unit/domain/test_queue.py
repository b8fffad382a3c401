"""What a session asks: the budget, siblings, new cards, and the order."""

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from itertools import groupby, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.memory import Memory, recall
from studyapp.domain.queue import (
    NEW_A_DAY,
    Candidate,
    Composition,
    Pace,
    compose,
    interleaved,
    introduction_order,
    split_by_discipline,
)

TODAY = date(2026, 11, 21)
PACE = Pace(known_ms=8_000, missed_ms=22_000)
HOUR = 3_600_000
DISCIPLINES = ("culture", "design", "insights", "metrics", "strategy")


def known(
    item: str, stability: float = 10.0, *, fact: str = "", discipline: str = "insights"
) -> Candidate:
    """A card answered ten days ago; the lower the stability, the more of it is lost."""
    last = TODAY - timedelta(days=10)
    memory = Memory(stability, 5.0, last, TODAY)
    return Candidate(CardKey("bank", item), fact or item, "topic", discipline, memory)


def new(item: str, *, fact: str = "", discipline: str = "insights") -> Candidate:
    return Candidate(CardKey("bank", item), fact or item, "topic", discipline)


def items(composition: Composition) -> list[str]:
    return [card.key.item for card in composition.cards]


def session(
    due: list[Candidate],
    fresh: list[Candidate],
    budget_ms: int = HOUR,
    *,
    facts_done: frozenset[str] = frozenset(),
    new_left: int = NEW_A_DAY,
    pace: Pace = PACE,
) -> Composition:
    return compose(
        due,
        fresh,
        day=TODAY,
        budget_ms=budget_ms,
        pace=pace,
        facts_done=facts_done,
        new_left=new_left,
    )


def test_nothing_to_ask_is_an_empty_session() -> None:
    assert session([], []) == Composition() == Composition(cards=(), moved=0, expected_ms=0)


def test_what_a_card_costs() -> None:
    assert Pace() == PACE
    assert PACE.expected_ms(1) == 8_000
    assert PACE.expected_ms(0) == 22_000
    assert PACE.expected_ms(0.9) == pytest.approx(9_400)


def test_due_and_new_cards_are_counted_apart() -> None:
    composition = session([known("a"), known("b")], [new("c")])
    assert (composition.reviews, composition.new, composition.moved) == (2, 1, 0)


def test_the_expected_time_is_the_sum_of_the_cards() -> None:
    due = [known("a", 10.0), known("b", 30.0)]
    chances = [recall(card.memory, TODAY) for card in due if card.memory]
    composition = session(due, [new("c")])
    expected = sum(map(PACE.expected_ms, chances)) + PACE.expected_ms(0)
    assert composition.expected_ms == round(expected)


@pytest.mark.parametrize(
    ("expected_ms", "minutes"),
    [(0, 1), (1, 1), (89_999, 1), (90_001, 2), (149_999, 2), (1_080_000, 18), (1_111_000, 19)],
)
def test_minutes_are_whole_and_at_least_one(expected_ms: int, minutes: int) -> None:
    assert Composition(expected_ms=expected_ms).minutes == minutes


def test_over_budget_the_least_lost_come_first_and_the_rest_is_moved() -> None:
    """10 days after the last answer: recall 0.97, 0.94, 0.90, 0.82 and 0.63, about 45 s."""
    due = [known(f"s{s}", float(s)) for s in (10, 40, 1, 20, 4)]
    composition = session(due, [], 28_000)
    assert set(items(composition)) == {"s40", "s20", "s10"}
    assert composition.moved == 2


def test_a_card_fits_where_it_ends_with_the_budget() -> None:
    due = [known("a"), known("b")]
    both = session(due, []).expected_ms
    assert session(due, [], both).reviews == 2
    assert session(due, [], both - 1).reviews == 1


def test_a_cheaper_card_may_fit_after_a_dearer_one_did_not() -> None:
    """A learner who is faster when missing: what is least lost costs most."""
    pace = Pace(known_ms=60_000, missed_ms=1_000)
    due = [known("a", 1000.0), known("b", 100.0), known("c", 0.01)]  # 60, 59 and 21 s
    composition = session(due, [], 85_000, pace=pace)
    assert set(items(composition)) == {"a", "c"}
    assert composition.moved == 1


@pytest.mark.parametrize("budget_ms", [0, 1, 7_999, -5])
def test_one_card_is_given_however_small_the_budget(budget_ms: int) -> None:
    assert items(session([known("a", 40.0), known("b", 20.0)], [new("c")], budget_ms)) == ["a"]
    assert items(session([], [new("c"), new("d")], budget_ms)) == ["c"]


def test_two_cards_of_one_fact_never_meet() -> None:
    due = [known("a", 10.0, fact="f"), known("b", 40.0, fact="f"), known("c")]
    composition = session(due, [new("d", fact="f"), new("e", fact="g"), new("h", fact="g")])
    assert sorted(items(composition)) == ["b", "c", "e"]
    assert composition.moved == 0


def test_two_sides_of_one_card_never_meet() -> None:
    front = known("a", fact="f")
    back = Candidate(CardKey("bank", "a", Side.BACK), "f", "topic", "insights", front.memory)
    assert session([back, front], []).cards == (back,)  # both known as well: b comes before f


def test_a_fact_answered_today_does_not_come_again() -> None:
    done = frozenset({"f", "g"})
    composition = session(
        [known("a", fact="f"), known("b")], [new("c", fact="g"), new("d")], facts_done=done
    )
    assert sorted(items(composition)) == ["b", "d"]
    assert composition.moved == 0


def test_new_cards_come_only_when_all_due_ones_fit() -> None:
    due = [known("a"), known("b")]
    assert session(due, [new("c")], 12_000).new == 0
    assert session(due, [new("c")], 12_000).moved == 1


def test_new_cards_stop_at_the_days_limit() -> None:
    fresh = [new(f"n{i:02}") for i in range(30)]
    assert session([], fresh).new == NEW_A_DAY == 10
    assert items(session([], fresh, new_left=3)) == ["n00", "n01", "n02"]
    assert session([], fresh, new_left=0).cards == ()
    assert session([], fresh, new_left=-1).cards == ()


def test_a_sibling_among_the_new_takes_no_place_of_another() -> None:
    fresh = [new("a", fact="f"), new("b", fact="f"), new("c"), new("d")]
    assert items(session([], fresh, new_left=2)) == ["a", "c"]


def test_new_cards_are_counted_with_the_time_of_a_miss() -> None:
    fresh = [new(f"n{i}") for i in range(5)]
    assert session([], fresh, 66_000).new == 3
    assert session([], fresh, 65_999).new == 2


facts = st.sampled_from(["f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8"])
places = st.sampled_from(DISCIPLINES)
pools = st.lists(st.tuples(facts, places, st.floats(0.1, 300)), max_size=25)


@given(pools, pools, st.integers(0, 600_000), st.frozensets(facts), st.integers(0, 12))
def test_what_holds_of_every_session(
    dues: list[tuple[str, str, float]],
    news: list[tuple[str, str, float]],
    budget_ms: int,
    facts_done: frozenset[str],
    new_left: int,
) -> None:
    due = [known(f"d{i}", s, fact=f, discipline=d) for i, (f, d, s) in enumerate(dues)]
    fresh = [new(f"n{i}", fact=f, discipline=d) for i, (f, d, _) in enumerate(news)]
    composition = session(due, fresh, budget_ms, facts_done=facts_done, new_left=new_left)
    chosen = composition.cards
    asked = Counter(card.fact for card in chosen)
    assert all(times == 1 for times in asked.values())
    assert not asked.keys() & facts_done
    assert set(chosen) <= {*due, *fresh}
    assert composition.new <= new_left
    assert len(chosen) <= 1 or composition.expected_ms <= budget_ms + 1
    askable = {card.fact for card in due} - facts_done
    assert bool(chosen) == bool(askable or (new_left and {c.fact for c in fresh} - facts_done))
    if composition.new:
        assert {card.fact for card in chosen if card.memory} == askable
    # Of the due cards, nothing left out was less lost than what was taken.
    taken = {card.fact for card in chosen}
    left = [recall(c.memory, TODAY) for c in due if c.memory and c.fact not in taken | facts_done]
    given_recall = [recall(c.memory, TODAY) for c in chosen if c.memory]
    if left and given_recall:
        assert max(left) <= min(given_recall)
    # The order in which due cards come in does not matter.
    again = session(due[::-1], fresh, budget_ms, facts_done=facts_done, new_left=new_left)
    assert again == composition


def runs(cards: tuple[Candidate, ...]) -> Counter[str]:
    """The longest run of each discipline."""
    longest: Counter[str] = Counter()
    for name, group in groupby(cards, key=lambda card: card.discipline):
        longest[name] = max(longest[name], len(list(group)))
    return longest


@pytest.mark.parametrize("most", [0, 1, 2, 3, 5, 8, 12])
def test_disciplines_are_spread(most: int) -> None:
    """After any number of cards no discipline is a whole card ahead of or behind its share, and
    none that has at most half of them comes three times running."""
    for counts in product([most], range(4), (0, 1, 7), (0, 5), (0, 2)):
        cards = [
            known(f"{name}{i}", discipline=name)
            for name, count in zip(DISCIPLINES, counts, strict=True)
            for i in range(count)
        ]
        order = interleaved(cards)
        share = Counter(card.discipline for card in cards)
        assert Counter(order) == Counter(cards)
        for name, longest in runs(order).items():
            assert longest <= 2 or share[name] > len(cards) / 2
        asked: Counter[str] = Counter()
        for place, card in enumerate(order, start=1):
            asked[card.discipline] += 1
            for name in share:
                assert abs(asked[name] - share[name] * place / len(cards)) < 1


def test_a_few_others_are_not_asked_all_at_once() -> None:
    cards = [known(f"i{i}") for i in range(8)]
    cards += [known(name, discipline=name) for name in DISCIPLINES if name != "insights"]
    assert runs(interleaved(cards))["insights"] == 2
    assert max(runs(interleaved(cards)).values()) == 2
    gaps = [i for i, card in enumerate(interleaved(cards)) if card.discipline != "insights"]
    assert all(later - earlier > 1 for earlier, later in pairwise(gaps))


@given(st.lists(st.integers(2, 9), min_size=5, max_size=5), st.integers(1, 3))
def test_on_an_ordinary_day_no_discipline_comes_three_times_running(
    reviews: list[int], news: int
) -> None:
    cards = [
        known(f"{name}{i}", discipline=name)
        for name, count in zip(DISCIPLINES, reviews, strict=True)
        for i in range(count)
    ]
    cards += [new(f"{name}n{i}", discipline=name) for name in DISCIPLINES for i in range(news)]
    assert max(runs(interleaved(cards)).values()) <= 2


@given(st.integers(0, 30), st.integers(0, 30), places, places)
def test_new_cards_are_spread_among_known_ones(
    reviews: int, news: int, first: str, second: str
) -> None:
    cards = [known(f"k{i}", discipline=first) for i in range(reviews)]
    cards += [new(f"n{i}", discipline=second) for i in range(news)]
    order = interleaved(cards)
    for place in range(1, len(order) + 1):
        asked = sum(card.memory is None for card in order[:place])
        assert abs(asked - news * place / len(cards)) <= 1


@given(st.lists(st.tuples(places, st.booleans()), max_size=30))
def test_within_a_discipline_the_order_is_kept(kinds: list[tuple[str, bool]]) -> None:
    cards = [
        new(f"{i:02}", discipline=name) if is_new else known(f"{i:02}", discipline=name)
        for i, (name, is_new) in enumerate(kinds)
    ]
    order = interleaved(cards)
    assert sorted(c.key.item for c in order) == [c.key.item for c in cards]
    for name, is_new in set(kinds):
        same = [c.key.item for c in order if c.discipline == name and (c.memory is None) == is_new]
        assert same == sorted(same)


BLUEPRINT = {"insights": 22, "strategy": 20, "metrics": 20, "design": 19, "culture": 19}


def stock(count: int, names: tuple[str, ...] = tuple(BLUEPRINT)) -> dict[str, list[Candidate]]:
    return {name: [new(f"{name}{i:03}", discipline=name) for i in range(count)] for name in names}


@pytest.mark.parametrize("count", [10, 25, 100, 300])
def test_introduction_follows_the_blueprint(count: int) -> None:
    picked = introduction_order(stock(100), BLUEPRINT, {}, count)
    share = Counter(card.discipline for card in picked)
    assert len(picked) == count
    for name, weight in BLUEPRINT.items():
        assert abs(share[name] - weight * count / 100) < 1


def test_the_first_new_cards_by_hand() -> None:
    """Share of the blueprint less share so far, the next card counted in the whole: at 60 to 40,
    0.6 - 0 against 0.4 - 0, then 0.6 - 1/2 against 0.4 - 0, 0.6 - 1/3 against 0.4 - 1/3,
    0.6 - 2/4 against 0.4 - 1/4, 0.6 - 2/5 against 0.4 - 2/5, 0.6 - 3/6 against 0.4 - 2/6,
    0.6 - 4/7 against 0.4 - 2/7."""
    picked = introduction_order(stock(9, ("a", "b")), {"a": 60, "b": 40}, {}, 7)
    assert "".join(card.discipline for card in picked) == "ababaab"
    first = introduction_order(stock(9), BLUEPRINT, {}, 6)
    assert [card.discipline for card in first] == [*BLUEPRINT, "insights"]


@given(
    st.dictionaries(places, st.integers(0, 100), max_size=5),
    st.dictionaries(places, st.integers(0, 60), max_size=5),
)
def test_each_new_card_is_of_the_discipline_furthest_behind(
    weights: dict[str, int], introduced: dict[str, int]
) -> None:
    """In exact fractions: share of the blueprint less share of all cards with this one."""
    have = Counter(introduced)
    for card in introduction_order(stock(8, DISCIPLINES), weights, introduced, 8):
        behind = {
            name: Fraction(weights.get(name, 0), 100) - Fraction(have[name], have.total() + 1)
            for name in DISCIPLINES
        }
        assert float(max(behind.values()) - behind[card.discipline]) < 1e-12
        have[card.discipline] += 1


def test_introduction_over_many_days_follows_the_blueprint() -> None:
    introduced: Counter[str] = Counter()
    for day in range(30):
        left = {n: cards[introduced[n] :] for n, cards in stock(100).items()}
        today = introduction_order(left, BLUEPRINT, introduced, 10)
        introduced.update(card.discipline for card in today)
        assert len({card.discipline for card in today}) == 5, day
    for name, weight in BLUEPRINT.items():
        assert introduced[name] == pytest.approx(weight * 3, abs=1)


def test_a_discipline_left_behind_catches_up_first() -> None:
    introduced = {"insights": 20, "strategy": 20, "metrics": 20, "design": 20}
    picked = introduction_order(stock(30), BLUEPRINT, introduced, 10)
    assert {card.discipline for card in picked} == {"culture"}


def test_cards_of_a_discipline_come_in_the_banks_order() -> None:
    picked = introduction_order(stock(5), BLUEPRINT, {}, 20)
    by_name = split_by_discipline(picked)
    assert all(
        [c.key.item for c in cards] == sorted(c.key.item for c in cards)
        for cards in by_name.values()
    )


def test_when_a_discipline_runs_out_the_others_go_on() -> None:
    fresh = stock(3) | {"culture": []}
    picked = introduction_order(fresh, BLUEPRINT, {}, 50)
    assert Counter(c.discipline for c in picked) == dict.fromkeys(set(BLUEPRINT) - {"culture"}, 3)
    assert introduction_order({}, BLUEPRINT, {}, 5) == ()
    assert introduction_order(stock(3), BLUEPRINT, {}, 0) == ()


def test_a_discipline_without_a_weight_comes_last() -> None:
    fresh = stock(5, ("elsewhere", "culture"))
    picked = introduction_order(fresh, {"culture": 100}, {}, 6)
    assert [c.discipline for c in picked] == ["culture"] * 5 + ["elsewhere"]
    assert introduction_order(fresh, {"culture": 1}, {}, 1)[0].discipline == "culture"


def test_what_was_handed_in_stays_as_it_was() -> None:
    fresh, introduced = stock(3), {"culture": 1}
    introduction_order(fresh, BLUEPRINT, introduced, 10)
    assert introduced == {"culture": 1}
    assert fresh == stock(3)


def test_what_is_due_is_asked_or_moved_or_waits_for_its_sibling() -> None:
    due = [known("a", fact="one"), known("b", 9.0, fact="one"), known("c", fact="done")]
    found = session(due, [], facts_done=frozenset({"done"}))
    assert (items(found), found.moved, found.siblings, found.due) == (["a"], 0, 2, 3)
    tight = session([*due, known("d"), known("e")], [], 1)
    assert (tight.reviews, tight.moved, tight.siblings, tight.due) == (1, 3, 1, 5)
