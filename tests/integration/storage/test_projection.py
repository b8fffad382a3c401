"""What an answer, a mark and their undoing do to what is shown; the rest is in test_replay."""

from datetime import date, timedelta

import pytest

from studyapp.domain.cards import Side
from studyapp.domain.marks import Marks
from studyapp.domain.memory import Rating, answered
from studyapp.services.ports import DayTotal
from tests.integration.storage.desk import BANK, ITEM, OTHER, Desk, key, rows

TODAY = date(2026, 11, 21)


def test_memory_is_what_the_domain_makes_of_the_answers(desk: Desk) -> None:
    desk.answer(rating=1)
    desk.clock.forward(days=4)
    desk.answer(rating=3)
    first = answered(None, Rating.MISSED, TODAY, 0.9, key())
    second = answered(first, Rating.KNEW, TODAY + timedelta(days=4), 0.9, key())
    assert desk.store.shelf.memory(key()) == second


def test_sides_are_remembered_apart(desk: Desk) -> None:
    desk.answer()
    assert desk.store.shelf.memory(key(side=Side.BACK)) is None
    desk.answer(side=Side.BACK, rating=1)
    front = desk.store.shelf.memory(key())
    back = desk.store.shelf.memory(key(side=Side.BACK))
    assert front is not None
    assert back is not None
    assert front.stability > back.stability


def test_a_repeat_takes_time_and_moves_nothing(desk: Desk) -> None:
    desk.answer(rating=1)
    before = desk.store.shelf.memory(key())
    desk.answer(counts=False)
    assert desk.store.shelf.memory(key()) == before
    assert desk.store.shelf.totals() == {TODAY: DayTotal(cards=1, ms=10_000)}


def test_undo_gives_back_what_was_there_and_redo_what_was_done(desk: Desk) -> None:
    desk.answer()
    before = desk.projections()
    desk.clock.forward(days=3)
    event = desk.answer(rating=1)
    done = desk.store.shelf.memory(key())
    undo = desk.void(event)
    for name in ("side", "mark"):
        assert desk.projections()[name] == before[name]
    assert desk.store.shelf.totals() == {TODAY: DayTotal(cards=1, ms=5_000)}
    redo = desk.void(undo)
    assert desk.store.shelf.memory(key()) == done
    desk.void(redo)
    assert desk.projections()["side"] == before["side"]
    desk.void(event)
    assert desk.projections()["side"] == before["side"]


def test_an_answer_that_is_undone_in_the_middle_leaves_the_others(desk: Desk) -> None:
    desk.answer()
    desk.clock.forward(days=3)
    middle = desk.answer(rating=1)
    desk.clock.forward(days=3)
    desk.answer()
    desk.void(middle)
    first = answered(None, Rating.KNEW, TODAY, 0.9, key())
    last = answered(first, Rating.KNEW, TODAY + timedelta(days=6), 0.9, key())
    assert desk.store.shelf.memory(key()) == last


def test_the_first_answer_undone_leaves_a_new_card(desk: Desk) -> None:
    fresh = desk.store.shelf.fresh(BANK, ["insights-1"], TODAY, 1)
    desk.void(desk.answer())
    assert desk.store.shelf.memory(key()) is None
    assert desk.store.shelf.fresh(BANK, ["insights-1"], TODAY, 1) == fresh
    assert desk.store.shelf.totals() == {}
    assert desk.store.shelf.facts_on(BANK, TODAY) == frozenset()


def test_a_reset_begins_memory_anew_for_both_sides(desk: Desk) -> None:
    desk.answer()
    desk.answer(side=Side.BACK)
    desk.clock.forward(days=5)
    reset = desk.mark("reset")
    assert desk.store.shelf.memory(key()) is None
    assert desk.store.shelf.memory(key(side=Side.BACK)) is None
    desk.answer()
    again = answered(None, Rating.KNEW, TODAY + timedelta(days=5), 0.9, key())
    assert desk.store.shelf.memory(key()) == again
    assert desk.store.shelf.new_on(BANK, TODAY + timedelta(days=5)) == 1
    desk.void(reset)
    memory = desk.store.shelf.memory(key())
    assert memory is not None
    assert memory.reps == 2
    assert desk.store.shelf.memory(key(side=Side.BACK)) is not None


def test_marks_stand_until_they_are_taken_back(desk: Desk) -> None:
    desk.mark("flag")
    desk.mark("suspend")
    desk.note("look at the wording")
    bury = desk.mark("bury", until=date(2026, 11, 22))
    assert desk.store.shelf.marked(BANK) == {
        ITEM: Marks(True, True, date(2026, 11, 22), "look at the wording")
    }
    desk.void(bury)
    desk.mark("suspend", on=False)
    desk.note("")
    assert desk.store.shelf.marks(BANK, [ITEM, OTHER]) == {ITEM: Marks(flagged=True)}
    desk.mark("flag", on=False)
    assert desk.store.shelf.marked(BANK) == {}


def test_a_session_belongs_to_the_day_on_which_it_began(desk: Desk) -> None:
    desk.clock.set("2026-11-22T03:58")
    desk.answer(session="late")
    desk.clock.set("2026-11-22T04:02")
    desk.answer(OTHER, session="late")
    desk.answer("design-1-c01", session="next", ms=7_000)
    assert desk.store.shelf.totals() == {
        date(2026, 11, 21): DayTotal(2, 10_000),
        date(2026, 11, 22): DayTotal(1, 7_000),
    }


def test_an_event_of_a_clock_behind_finds_its_place(desk: Desk) -> None:
    desk.clock.forward(days=10)
    desk.answer(rating=1, session="ahead")
    desk.machine = "m2"
    desk.reopen()
    desk.clock.forward(days=-10)
    desk.answer(rating=3, session="ahead")
    first = answered(None, Rating.KNEW, TODAY, 0.9, key())
    assert desk.store.shelf.memory(key()) == answered(
        first, Rating.MISSED, TODAY + timedelta(days=10), 0.9, key()
    )
    assert desk.store.shelf.totals() == {TODAY: DayTotal(2, 10_000)}


@pytest.mark.parametrize("name", ["nothing", "itself"])
def test_a_void_that_names_nothing_changes_nothing(desk: Desk, name: str) -> None:
    desk.answer()
    before = desk.projections()
    coming = f"00000000-0000-0000-0000-{desk.ids.given + 1:012x}"
    desk.void(coming if name == "itself" else "nothing")
    after = desk.projections()
    assert {table: found for table, found in after.items() if table != "void"} == {
        table: found for table, found in before.items() if table != "void"
    }
    assert rows(desk.file, "SELECT count(*) FROM void") == [(1,)]
