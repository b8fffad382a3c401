"""Today and the Flashcards page: figures worked by hand over a small bank."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from studyapp.domain.content import card_content, content_hash
from studyapp.domain.events import CardAnswered, ItemMarked, ItemNoted
from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.marks import Marks
from studyapp.domain.plan import Plan
from studyapp.domain.problems import Problem
from studyapp.domain.queue import Composition
from studyapp.domain.sentences import sentence
from studyapp.services.exam_desks import Running
from studyapp.services.overview import DisciplineMemory, NextSession, Today
from studyapp.services.ports import DayTotal
from tests.fakes import Fakes, bank_folder, bare_fakes, fakes
from tests.unit.services.exam_desk import LIMIT, MINUTE, QUESTIONS, RELAXED, STRICT, start, work
from tests.unit.services.sessions import current_plan

SATURDAY = date(2026, 11, 21)


def answered(
    made: Fakes, item: str, day: date, rating: int = 3, session: str = "", counts: bool = True
) -> None:
    """A card answered in the evening of a day, in the day's session if no other is named."""
    now = made.clock.ms
    made.clock.set(f"{day.isoformat()}T20:00")
    topic = item.rsplit("-", 1)[0]
    made.store.append(
        [
            CardAnswered(
                session=session or f"of {day}",
                bank="small",
                item=item,
                hash="h",
                topic=topic,
                side=made.store.cards("small", [item])[item].sides[0],
                rating=rating,
                counts=counts,
                reveal=5_000,
                answer=1_000,
            )
        ],
        made.clock.now(),
    )
    made.clock.ms = now


def today(made: Fakes) -> Today:
    state = made.services.overview.today()
    assert state is not None
    return state


def memory(state: Today, discipline: str) -> DisciplineMemory:
    return next(m for m in state.disciplines if m.discipline.id == discipline)


def test_there_is_nothing_before_the_first_start() -> None:
    made = bare_fakes({"banks/small": bank_folder()})
    made.services.library.refresh()
    assert made.services.overview.today() is None
    assert made.services.overview.cards() is None


def test_the_first_day() -> None:
    made = fakes()
    state = today(made)
    assert state.day == SATURDAY
    assert state.plan == made.services.planning.plan()
    assert state.bank == made.info
    assert (state.composition.reviews, state.composition.new) == (0, 10)
    assert state.done == DayTotal(0, 0)
    assert state.calendar == {}
    assert state.demo is False
    assert state.problems == 0
    assert [(m.recall, m.seen, m.cards, m.due) for m in state.disciplines] == [(None, 0, 8, 0)] * 5
    assert next(m.discipline.id for m in state.disciplines) == "insights"


def test_a_profile_without_a_bank_has_a_day_too() -> None:
    made = bare_fakes({})
    made.services.planning.first_start(Plan(), "1.0")
    state = today(made)
    assert (state.bank, state.composition, state.disciplines) == (None, Composition(), ())
    assert state.next == NextSession(SATURDAY + timedelta(days=1), 0, 0)
    cards = made.services.overview.cards()
    assert cards is not None
    assert cards.marked == ()


def test_memory_of_a_discipline_is_the_mean_recall_of_what_was_seen() -> None:
    """Known once two days ago S = 2.3065, R = 0.90949; missed once a day ago S = 0.212,
    R = (1 + 0.980346/0.212)^-0.1542 = 0.76620. Their mean is 0.83785."""
    made = fakes()
    answered(made, "metrics-1-c01", SATURDAY - timedelta(days=2))
    answered(made, "metrics-2-c01", SATURDAY - timedelta(days=1), rating=1)
    answered(made, "design-1-c01", SATURDAY)
    state = today(made)
    metrics, design = memory(state, "metrics"), memory(state, "design")
    assert metrics.recall == pytest.approx(0.83785, abs=1e-5)
    assert (metrics.seen, metrics.cards, metrics.due) == (2, 8, 2)
    assert (design.recall, design.seen, design.due) == (1.0, 1, 0)
    assert memory(state, "culture").recall is None


def test_both_sides_of_a_card_count() -> None:
    bank = bank_folder()
    path = "metrics/metrics-1.yaml"
    bank.cards[path] = tuple(replace(card, reverse=True) for card in bank.cards[path])
    assert memory(today(fakes(bank)), "metrics").cards == 12


def test_topics_outside_the_framework_are_in_no_discipline() -> None:
    bank = bank_folder()
    assert bank.info
    bank.info = replace(bank.info, topics=bank.info.topics[1:])
    made = fakes(bank)
    answered(made, "insights-1-c01", SATURDAY - timedelta(days=30))
    insights = memory(today(made), "insights")
    assert (insights.seen, insights.cards, insights.due) == (0, 4, 0)


def test_what_was_done_today_and_on_every_day() -> None:
    made = fakes()
    friday = SATURDAY - timedelta(days=1)
    answered(made, "metrics-1-c01", friday)
    answered(made, "metrics-2-c01", friday)
    answered(made, "metrics-2-c01", friday, counts=False)
    assert today(made).done == DayTotal(0, 0)
    assert today(made).calendar == {friday: DayTotal(2, 18_000)}
    answered(made, "design-1-c01", SATURDAY)
    made.clock.set("2026-11-21T21:00")
    assert today(made).done == DayTotal(1, 6_000)
    assert set(today(made).calendar) == {friday, SATURDAY}


def test_what_does_not_fit_is_moved() -> None:
    made = fakes(bank_folder(cards_a_topic=30), Plan(minutes=(1,) * 7, bank="small"))
    for item in [card.id for cards in made.bank.cards.values() for card in cards][:40]:
        answered(made, item, SATURDAY - timedelta(days=9))
    composition = today(made).composition
    assert composition.moved == 40 - composition.reviews > 30


def test_the_next_session_is_on_the_next_day_with_minutes() -> None:
    plan = Plan(
        minutes=(20, 20, 20, 20, 20, 20, 0),  # no Sunday
        days_off=(date(2026, 11, 23),),
        bank="small",
    )
    assert today(fakes(plan=plan)).next.day == date(2026, 11, 24)
    assert today(fakes(plan=replace(plan, minutes=(0,) * 7))).next.day == date(2026, 11, 22)


def test_what_falls_due_by_the_next_session() -> None:
    """Known once on Friday falls due on Sunday, missed once then was due on Saturday and is in
    today's session. Ten new cards come today, 28 are then left."""
    made = fakes()
    friday = SATURDAY - timedelta(days=1)
    answered(made, "metrics-1-c01", friday)
    answered(made, "metrics-2-c01", friday, rating=1)
    state = today(made)
    assert (state.composition.reviews, state.composition.new) == (1, 10)
    assert state.next == NextSession(date(2026, 11, 22), reviews=1, new=10)
    plan = replace(state.plan, minutes=(0, 20, 20, 20, 20, 20, 0))
    made.services.planning.decide(plan)
    assert today(made).next.day == date(2026, 11, 24)
    assert today(made).next.reviews == 1


def test_what_is_moved_today_is_asked_next_time_as_far_as_the_minutes_hold() -> None:
    """A card costs 0.9 x 6 s + 0.1 x 22 s = 7.6 s, so a minute holds seven and ten hold all."""
    made = fakes(bank_folder(cards_a_topic=30), Plan(minutes=(1,) * 7, bank="small"))
    for item in [card.id for cards in made.bank.cards.values() for card in cards][:40]:
        answered(made, item, SATURDAY - timedelta(days=9))
    state = today(made)
    assert state.composition.moved > 7
    assert (state.next.reviews, state.next.new) == (7, 0)
    made.services.planning.decide(replace(state.plan, minutes=(1, 1, 1, 1, 1, 1, 10)))
    assert today(made).next.reviews == state.composition.moved


def test_new_cards_run_out() -> None:
    made = fakes(bank_folder(cards_a_topic=1, topics=3))  # 15 cards
    assert today(made).next.new == 5
    made = fakes(bank_folder(cards_a_topic=1, topics=2))  # 10 cards
    assert today(made).next.new == 0


def test_a_card_taken_out_of_the_bank_is_not_new_next_time() -> None:
    made = fakes(bank_folder(cards_a_topic=1, topics=3))
    answered(made, "metrics-1-c01", SATURDAY - timedelta(days=9))
    made.bank.cards["metrics/metrics-1.yaml"] = ()
    made.services.library.refresh()
    state = today(made)
    assert state.composition.reviews == 0
    assert state.next.new == 14 - state.composition.new


def test_a_demo_says_so_and_problems_are_counted() -> None:
    bank = bank_folder()
    bank.faults["metrics/metrics-1.yaml"] = (
        Problem("metrics/metrics-1.yaml", 3, 5, sentence("No back.")),
    )
    made = bare_fakes({"banks/small": bank})
    made.services.library.refresh()
    made.services.planning.first_start(Plan(bank="small"), "1.0", demo=True)
    assert (today(made).demo, today(made).problems) == (True, 1)


def test_marked_cards_with_their_way_back() -> None:
    made = fakes()
    text = {card.id: card for cards in made.bank.cards.values() for card in cards}
    card = text["metrics-1-c01"]
    made.store.append(
        [
            ItemMarked("small", card.id, "h", card.topic, "suspend"),
            ItemNoted("small", "design-1-c02", "h", "design-1", "Ask."),
            ItemMarked("small", "gone-1-c01", "h", "gone-1", "flag"),
        ],
        made.clock.now(),
    )
    cards = made.services.overview.cards()
    assert cards is not None
    assert cards.today == made.services.overview.today()
    assert {m.text.card.id: m.marks for m in cards.marked} == {
        "metrics-1-c01": Marks(suspended=True),
        "design-1-c02": Marks(note="Ask."),
    }
    hashes = {m.text.card.id: m.text.hash for m in cards.marked}
    assert hashes["metrics-1-c01"] == content_hash(card_content(card))


def test_a_strict_exam_that_was_left_runs_on_and_a_relaxed_one_does_not() -> None:
    made = fakes()
    sat = work(made, start(made), "b", "a", None)
    assert today(made).running is None, "a crash is charged to nobody"
    left = made.services.exams.leave(sat)
    made.boot.forward(minutes=3, seconds=30)
    assert today(made).running == Running(
        left.sitting.started.sitting, "Mock exam A", "full", 2, QUESTIONS, 13 * MINUTE
    )
    made.boot.forward(minutes=20)
    found = today(made).running
    assert found is not None
    assert found.left == 0
    made.services.exams.resume(made.info, found.sitting)  # it comes back submitted
    assert today(made).running is None
    relaxed = fakes()
    relaxed.services.exams.leave(start(relaxed, RELAXED))
    assert today(relaxed).running is None


def test_of_two_exams_that_run_on_the_one_with_less_time_counts() -> None:
    made = fakes()
    full = made.services.exams.leave(start(made))
    plan = current_plan(made)
    sprint = made.services.exams.start_kind(made.info, plan, ExamKind.SPRINT, STRICT)
    made.services.exams.leave(sprint)
    found = today(made).running
    assert found is not None
    assert found.sitting == full.sitting.started.sitting
    assert found.left == LIMIT
