"""The daily session through the services: what is asked, what is written, what is taken back."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.events import CardAnswered, ItemMarked, ItemNoted, SessionEnded, Voided
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Memory, Rating
from studyapp.domain.plan import Plan
from studyapp.domain.queue import NEW_A_DAY, Pace
from studyapp.domain.session import EndReason, Run
from studyapp.services.library import CardText
from studyapp.services.ports import DayTotal, StorageFailed
from studyapp.services.study import EXTRA_MINUTES, Begun, Timing
from tests.fakes import Fakes, bank_folder, fakes, with_card

MINUTE = 60_000
QUICK = Timing(reveal=3_000, answer=1_000)
SATURDAY = date(2026, 11, 21)


@pytest.fixture
def made() -> Fakes:
    return fakes()


def begin(made: Fakes, discipline: str = "") -> Begun:
    begun = made.services.study.begin(made.info, current_plan(made), discipline)
    assert begun is not None
    return begun


def current_plan(made: Fakes) -> Plan:
    plan = made.services.planning.plan()
    assert plan is not None
    return plan


def text_of(begun: Begun, run: Run) -> CardText:
    return begun.texts[run.session.queue[0].card.key.item]


def answer(
    made: Fakes, begun: Begun, run: Run, rating: Rating = Rating.KNEW, timing: Timing = QUICK
) -> Run:
    return made.services.study.answer(run, text_of(begun, run), rating, timing)


def whole_session(made: Fakes, rating: Rating = Rating.KNEW) -> Run:
    """A session to its end; what is missed is known the second time."""
    begun = begin(made)
    run = begun.run
    while run.session.current:
        run = answer(made, begun, run, Rating.KNEW if run.session.queue[0].repeat else rating)
    return run


def seen(made: Fakes, day: date, session: str = "before", ms: int = 4_000) -> None:
    """Every card of the bank known for the first time on a day, whatever the limit of new ones."""
    info = made.info
    topics = [topic.id for topic in info.topics]
    cards = made.store.fresh(info.id, topics, day, 10_000)
    answers = [
        CardAnswered(
            session=session,
            bank=info.id,
            item=row.key.item,
            hash="h",
            topic=row.topic,
            side=row.key.side,
            rating=3,
            counts=True,
            reveal=ms,
            answer=0,
        )
        for row in cards
    ]
    now = made.clock.ms
    made.clock.set(f"{day.isoformat()}T20:00")
    made.store.append(answers, made.clock.now())
    made.clock.ms = now


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


def test_a_session_begins_with_all_it_needs(made: Fakes) -> None:
    begun = begin(made)
    items = [turn.card.key.item for turn in begun.run.session.queue]
    assert set(begun.texts) == set(items)
    assert begun.plan == current_plan(made)
    assert begun.pace == Pace()
    assert begun.marks == {}
    assert begun.run.session.day == SATURDAY
    assert begun.run.session.budget_ms == 20 * MINUTE
    assert (begun.run.past, begun.run.future) == ((), ())
    assert made.store.count() == 2  # nothing is written before an answer


def test_marks_are_there_from_the_start(made: Fakes) -> None:
    begun = begin(made)
    item = begun.run.session.queue[0].card.key.item
    made.services.study.flag(begun.run, begun.texts[item], on=True)
    assert begin(made).marks == {item: Marks(flagged=True)}


def test_each_session_has_an_id_of_its_own(made: Fakes) -> None:
    assert begin(made).run.session.id != begin(made).run.session.id


def test_an_answer_is_written_whole(made: Fakes) -> None:
    begun = begin(made)
    turn, text = begun.run.session.queue[0], text_of(begun, begun.run)
    run = made.services.study.answer(begun.run, text, Rating.HARD, Timing(10, 20, 30))
    event = made.store.events[-1]
    assert event.payload == CardAnswered(
        session=begun.run.session.id,
        bank="small",
        item=turn.card.key.item,
        hash=text.hash,
        topic=turn.card.topic,
        side=Side.FRONT,
        rating=2,
        counts=True,
        reveal=10,
        answer=20,
        paused=30,
        shown_r=None,
        params="fsrs-6",
        reason="new",
    )
    assert made.store.content[text.hash] == text.content
    assert run.past[-1].event == event.id
    assert run.session.left == begun.run.session.left - 1


def test_a_review_says_what_recall_was_expected_and_why_it_came(made: Fakes) -> None:
    whole_session(made)
    made.clock.forward(days=2)
    begun = begin(made)
    run = begun.run
    while run.session.queue[0].card.memory is None:
        run = answer(made, begun, run)
    answer(made, begun, run)
    payload = made.store.events[-1].payload
    assert isinstance(payload, CardAnswered)
    # R = (1 + 0.980346 * 2 / 2.3065)^-0.1542 = 0.90949, see the figures of test_memory
    assert (payload.reason, payload.shown_r) == ("due", 0.9095)


def test_a_repeat_counts_for_nothing_but_time(made: Fakes) -> None:
    begun = begin(made)
    run = answer(made, begun, begun.run, Rating.MISSED)
    key = begun.run.session.queue[0].card.key
    after_miss = made.store.memory(key)
    while not run.session.queue[0].repeat:
        run = answer(made, begun, run)
    before = made.store.totals()[SATURDAY]
    run = answer(made, begun, run, Rating.KNEW)
    payload = made.store.events[-1].payload
    assert isinstance(payload, CardAnswered)
    assert (payload.counts, payload.shown_r, payload.reason) == (False, None, "repeat")
    assert made.store.memory(key) == after_miss
    assert made.store.totals()[SATURDAY] == DayTotal(before.cards, before.ms + 4_000)


def test_a_refused_answer_changes_nothing(made: Fakes) -> None:
    begun = begin(made)
    count, content = made.store.count(), dict(made.store.content)
    made.store.refuses = "The disk is full."
    with pytest.raises(StorageFailed, match="full"):
        answer(made, begun, begun.run)
    assert (made.store.count(), made.store.content) == (count, content)
    made.store.refuses = ""
    run = answer(made, begun, begun.run)
    assert run.session.tally.cards == 1


def test_a_whole_session_leaves_ten_cards_in_memory(made: Fakes) -> None:
    run = whole_session(made, Rating.MISSED)
    assert run.session.end_reason is EndReason.DONE
    assert run.session.tally.repeats == 10
    assert made.store.totals() == {SATURDAY: DayTotal(10, 20 * 4_000)}
    assert sum(made.store.introduced("small").values()) == 10


def test_a_session_over_four_in_the_morning_belongs_to_the_day_it_began(made: Fakes) -> None:
    made.clock.set("2026-11-22T03:58")
    begun = begin(made)
    run = answer(made, begun, begun.run)
    made.clock.set("2026-11-22T04:01")
    run = answer(made, begun, run)
    assert made.store.totals() == {SATURDAY: DayTotal(2, 8_000)}
    assert made.store.events[-1].day == SATURDAY + timedelta(days=1)


def test_a_clock_set_back_between_answers_keeps_the_log_in_order(made: Fakes) -> None:
    begun = begin(made)
    run = answer(made, begun, begun.run)
    made.clock.forward(days=-3)
    answer(made, begun, run)
    first, second = made.store.events[-2:]
    assert first.order < second.order
    assert (second.day, second.wall) == (SATURDAY - timedelta(days=3), made.clock.ms)


def state(made: Fakes) -> tuple[dict[CardKey, Memory], dict[str, Marks], dict[date, DayTotal]]:
    memories = {
        CardKey("small", item, side): memory
        for _, item in made.store.items
        for side in Side
        if (memory := made.store.memory(CardKey("small", item, side)))
    }
    totals = {day: total for day, total in made.store.totals().items() if total.cards}
    return memories, dict(made.store.marked("small")), totals


def test_undo_takes_an_answer_back_and_redo_brings_it_again(made: Fakes) -> None:
    begun = begin(made)
    run = answer(made, begun, begun.run)
    after = state(made)
    undone = made.services.study.undo(run)
    assert undone.session == begun.run.session
    assert state(made) == ({}, {}, {})
    assert made.store.events[-1].payload == Voided(run.past[-1].event)
    redone = made.services.study.redo(undone)
    assert redone.session == run.session
    assert state(made) == after
    assert made.store.events[-1].payload == Voided(made.store.events[-2].id)


def test_nothing_to_undo_or_redo_writes_nothing(made: Fakes) -> None:
    begun = begin(made)
    count = made.store.count()
    assert made.services.study.undo(begun.run) is begun.run
    assert made.services.study.redo(begun.run) is begun.run
    assert made.store.count() == count


def test_a_refused_undo_changes_nothing(made: Fakes) -> None:
    begun = begin(made)
    run = answer(made, begun, begun.run)
    made.store.refuses = "The disk is full."
    with pytest.raises(StorageFailed):
        made.services.study.undo(run)
    assert len(state(made)[0]) == 1


steps = st.lists(
    st.sampled_from(["known", "missed", "flag", "suspend", "bury", "note", "undo", "redo"]),
    max_size=15,
)


def step(made: Fakes, begun: Begun, run: Run, name: str) -> Run:
    study = made.services.study
    if name == "undo":
        return study.undo(run)
    if name == "redo":
        return study.redo(run)
    if run.session.current is None:
        return run
    text = text_of(begun, run)
    match name:
        case "known":
            return answer(made, begun, run)
        case "missed":
            return answer(made, begun, run, Rating.MISSED)
        case "flag":
            return study.flag(run, text, on=True)
        case "suspend":
            return study.suspend(run, text)
        case "bury":
            return study.bury(run, text)
    return study.note(run, text, "words")


@given(steps)
@settings(max_examples=40, derandomize=True, deadline=None)
def test_the_log_follows_every_undo_and_redo(names: list[str]) -> None:
    made = fakes(bank_folder(cards_a_topic=1, topics=1))
    begun = begin(made)
    run, count = begun.run, made.store.count()
    for name in names:
        run = step(made, begun, run, name)
    played, after = run, state(made)
    while run.past:
        run = made.services.study.undo(run)
    assert run.session == begun.run.session
    assert state(made) == ({}, {}, {})
    while run.future and len(run.past) < len(played.past):
        run = made.services.study.redo(run)
    assert run.session == played.session
    assert state(made) == after
    assert made.store.count() >= count + len(played.past)


def test_flags_go_on_and_off_and_the_card_stays(made: Fakes) -> None:
    begun = begin(made)
    text = text_of(begun, begun.run)
    run = made.services.study.flag(begun.run, text, on=True)
    assert run.session == begun.run.session
    assert made.store.marked("small") == {text.card.id: Marks(flagged=True)}
    made.services.study.flag(run, text, on=False)
    assert made.store.marked("small") == {}


def test_a_suspended_card_never_comes_until_it_is_brought_back(made: Fakes) -> None:
    begun = begin(made)
    text = text_of(begun, begun.run)
    run = made.services.study.suspend(begun.run, text)
    assert run.session.left == begun.run.session.left - 1
    made.clock.forward(days=300)
    assert text.card.id not in items(made)
    made.services.study.bring_back("small", text, "suspend")
    assert text.card.id in items(made)
    assert made.store.events[-1].payload == ItemMarked(
        "small", text.card.id, text.hash, text.card.topic, "suspend", on=False, until_day=None
    )


def test_a_buried_card_comes_back_tomorrow(made: Fakes) -> None:
    begun = begin(made)
    text = text_of(begun, begun.run)
    run = made.services.study.bury(begun.run, text)
    assert run.session.left == begun.run.session.left - 1
    assert made.store.marked("small")[text.card.id].buried_until == date(2026, 11, 22)
    assert text.card.id not in items(made)
    made.clock.set("2026-11-22T03:00")
    assert text.card.id not in items(made)
    made.clock.set("2026-11-22T04:00")
    assert text.card.id in items(made)


def items(made: Fakes) -> set[str]:
    composition = made.services.study.compose(made.info, current_plan(made))
    return {card.key.item for card in composition.cards}


def test_a_note_is_written_and_taken_away(made: Fakes) -> None:
    begun = begin(made)
    text = text_of(begun, begun.run)
    run = made.services.study.note(begun.run, text, "Ask Ann.")
    payload = made.store.events[-1].payload
    assert payload == ItemNoted("small", text.card.id, text.hash, text.card.topic, "Ask Ann.")
    assert made.services.study.marks("small", [text.card.id])[text.card.id].note == "Ask Ann."
    made.services.study.note(run, text, "")
    assert made.services.study.marks("small", [text.card.id]) == {}


def test_the_content_of_a_marked_card_is_kept(made: Fakes) -> None:
    begun = begin(made)
    text = text_of(begun, begun.run)
    made.services.study.flag(begun.run, text, on=True)
    assert made.store.content == {text.hash: text.content}


@pytest.mark.parametrize("reason", EndReason)
def test_the_end_is_noted_once_something_was_done(made: Fakes, reason: EndReason) -> None:
    begun = begin(made)
    count = made.store.count()
    made.services.study.end(begun.run, reason)
    assert made.store.count() == count
    run = answer(made, begun, begun.run)
    made.services.study.end(run, reason)
    assert made.store.events[-1].payload == SessionEnded(run.session.id, reason.value)


def test_a_session_in_which_all_was_undone_has_no_end(made: Fakes) -> None:
    begun = begin(made)
    run = made.services.study.undo(answer(made, begun, begun.run))
    made.services.study.end(run, EndReason.LEFT)
    assert not any(isinstance(event.payload, SessionEnded) for event in made.store.events)
