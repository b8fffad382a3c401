"""The daily session through the services: what is written, when it ends."""

from datetime import date, timedelta

import pytest

from studyapp.domain.cards import Side
from studyapp.domain.events import CardAnswered, ItemMarked, ItemNoted, SessionEnded
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Rating
from studyapp.domain.queue import Pace
from studyapp.domain.session import EndReason
from studyapp.services.ports import DayTotal, StorageFailed
from studyapp.services.study import Timing
from tests.fakes import Fakes, fakes
from tests.unit.services.sessions import (
    MINUTE,
    SATURDAY,
    answer,
    begin,
    current_plan,
    items,
    text_of,
    whole_session,
)


@pytest.fixture
def made() -> Fakes:
    return fakes()


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
