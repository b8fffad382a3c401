"""What the running exam shows and decides, with no window."""

from dataclasses import replace

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.sittings import Cell, Pause, SittingMode
from studyapp.ui.exam.sitting import state
from studyapp.ui.exam.sitting.state import (
    Act,
    Break,
    Choose,
    End,
    Filter,
    Flag,
    GoOn,
    Room,
    Strike,
    Sure,
    ToLookAt,
    Visit,
)
from tests.fakes import fakes, study_bank
from tests.unit.services.exam_desk import start

STRICT, RELAXED = SittingMode


def room(mode: SittingMode = STRICT, *acts: Act) -> Room:
    """A sitting that was just begun, with these acts waiting."""
    return Room(start(fakes(study_bank()), mode), waiting=acts)


def with_cells(made: Room, *cells: Cell) -> Room:
    """The first questions as they stand."""
    rest = made.sat.sitting.cells[len(cells) :]
    sitting = replace(made.sat.sitting, cells=(*cells, *rest))
    return replace(made, sat=replace(made.sat, sitting=sitting))


# What shows


def test_what_waits_shows_only_when_it_is_late_or_refused() -> None:
    waits = room(STRICT, Choose(0, "a"))
    assert waits.shown.cells[0].chosen is None
    assert not waits.unsaved
    for told in (replace(waits, late=True), replace(waits, refused=True)):
        assert told.shown.cells[0].chosen == "a"
        assert told.unsaved


def test_acts_are_foreseen_in_their_order() -> None:
    acts = (Choose(0, "a"), Choose(0, "c"), Flag(0, True), Strike(0, "d", True), Visit(3))
    ahead = room(STRICT, *acts).foreseen
    assert ahead.position == 3
    first = ahead.cells[0]
    assert (first.chosen, first.changes, first.flagged) == ("c", ("a",), True)
    assert first.struck == {"d"}


def test_a_break_and_the_end_are_not_foreseen() -> None:
    made = room(RELAXED, Break(), End())
    assert made.foreseen == made.sat.sitting


# What the learner does


@pytest.mark.parametrize(
    ("cell", "acts"),
    [
        (Cell(), (Choose(0, "a"),)),
        (Cell(chosen="b"), (Choose(0, "a"),)),
        (Cell(chosen="a"), ()),
        (Cell(struck=frozenset({"a"})), (Strike(0, "a", on=False), Choose(0, "a"))),
    ],
)
def test_choosing(cell: Cell, acts: tuple[Act, ...]) -> None:
    assert state.chosen(with_cells(room(), cell), "a") == acts


@pytest.mark.parametrize(
    ("cell", "acts"),
    [(Cell(), ()), (Cell(chosen="a"), (Choose(0, None),))],
)
def test_taking_away(cell: Cell, acts: tuple[Act, ...]) -> None:
    assert state.taken_away(with_cells(room(), cell)) == acts


@pytest.mark.parametrize(
    ("cell", "acts"),
    [
        (Cell(), (Strike(0, "a", on=True),)),
        (Cell(struck=frozenset({"a"})), (Strike(0, "a", on=False),)),
        (Cell(chosen="a"), ()),
    ],
)
def test_striking_out(cell: Cell, acts: tuple[Act, ...]) -> None:
    assert state.struck(with_cells(room(), cell), "a") == acts


@pytest.mark.parametrize(
    ("mode", "cell", "acts"),
    [
        (STRICT, Cell(chosen="a"), ()),
        (RELAXED, Cell(), ()),
        (RELAXED, Cell(chosen="a"), (Sure(0, Confidence.SURE),)),
        (RELAXED, Cell(chosen="a", confidence=Confidence.SURE), ()),
        (RELAXED, Cell(chosen="a", confidence=Confidence.GUESS), (Sure(0, Confidence.SURE),)),
    ],
)
def test_how_sure(mode: SittingMode, cell: Cell, acts: tuple[Act, ...]) -> None:
    assert state.sure(with_cells(room(mode), cell), Confidence.SURE) == acts


def test_a_strict_sitting_has_no_break() -> None:
    assert state.paused(room(STRICT)) == ()
    assert state.paused(room(RELAXED)) == (Break(),)


def test_flagging_turns() -> None:
    assert state.flagged(room()) == (Flag(0, True),)
    assert state.flagged(with_cells(room(), Cell(flagged=True))) == (Flag(0, False),)


def test_moving_ends_at_both_ends() -> None:
    made = room()
    assert state.moved(made, -1) == ()
    assert state.moved(made, 1) == (Visit(1),)
    assert state.visited(made, made.last + 1) == ()
    assert state.visited(made, 0) == (), "one is there"
    at_the_end = replace(made, waiting=(Visit(made.last),))
    assert state.moved(at_the_end, 1) == ()


def test_an_act_is_about_the_question_that_will_be_there() -> None:
    made = room(STRICT, Visit(4))
    assert state.flagged(made) == (Flag(4, True),)
    assert state.moved(made, 1) == (Visit(5),)


# How an act fares


def test_an_act_goes_out_and_comes_back() -> None:
    made = state.asked(room(), (Choose(0, "a"), Visit(1)))
    out = state.sent(made)
    assert out.writing
    back = state.saved(out, out.sat)
    assert (back.waiting, back.writing) == ((Visit(1),), False)


def test_what_was_refused_stays_first_and_looks_unsaved_until_it_is_kept() -> None:
    made = state.refused(state.sent(state.asked(room(), (Choose(0, "a"),))))
    assert (made.waiting, made.refused, made.writing) == ((Choose(0, "a"),), True, False)
    more = state.asked(made, (Flag(0, True),))
    assert more.waiting == (Choose(0, "a"), Flag(0, True))
    out = state.sent(more)
    assert out.unsaved
    back = state.saved(out, out.sat)
    assert back.unsaved, "one more is on its way"
    assert not state.saved(state.sent(back), back.sat).unsaved


@pytest.mark.parametrize("door", [End(), Break()])
def test_a_refused_end_or_break_is_forgotten_by_whoever_goes_on(door: Act) -> None:
    made = state.refused(state.sent(room(RELAXED, door)))
    assert state.asked(made, (Flag(0, True),)).waiting == (Flag(0, True),)


def test_an_end_that_is_tried_again_lets_nothing_in() -> None:
    made = state.refused(state.sent(room(STRICT, End())))
    assert not made.closing
    assert state.sent(made).closing


def test_a_lag_ends_with_the_last_act() -> None:
    made = replace(state.sent(room(STRICT, Visit(1), Visit(2))), late=True)
    one = state.saved(made, made.sat)
    assert one.late
    assert not state.saved(state.sent(one), one.sat).late


def test_keys_that_come_fast_are_no_lag() -> None:
    made = state.sent(room(STRICT, Choose(0, "a"), Visit(1)))
    assert not state.saved(made, made.sat).unsaved


def test_what_cannot_be_done_at_all_is_dropped() -> None:
    made = state.dropped(state.sent(room(STRICT, Visit(1), Visit(2))))
    assert (made.waiting, made.writing) == ((Visit(2),), False)


@pytest.mark.parametrize(
    ("writing", "kept"),
    [(False, (Choose(0, "a"), Visit(1))), (True, (Visit(1),))],
)
def test_leaving_keeps_what_waits_but_neither_end_nor_break(
    writing: bool, kept: tuple[Act, ...]
) -> None:
    acts = (Choose(0, "a"), Visit(1), Break(), GoOn(), End())
    assert state.to_keep(replace(room(STRICT, *acts), writing=writing)) == kept


# What is counted


def test_counts_filters_and_what_to_look_at() -> None:
    cells = (
        Cell(chosen="a", seen=True),
        Cell(seen=True),
        Cell(chosen="b", seen=True, flagged=True),
        Cell(seen=True, flagged=True),
    )
    sitting = with_cells(room(), *cells).sat.sitting
    counts = state.counts(sitting)
    assert (counts.questions, counts.answered, counts.open, counts.flagged) == (10, 2, 8, 2)
    offered = {
        wanted: [n for n in range(10) if state.offered(sitting, wanted, n)] for wanted in Filter
    }
    assert offered == {
        Filter.ALL: list(range(10)),
        Filter.OPEN: [1, 3, 4, 5, 6, 7, 8, 9],
        Filter.FLAGGED: [2, 3],
    }
    assert state.to_look_at(sitting)[:4] == (
        ToLookAt(1, seen=True, answered=False, flagged=False),
        ToLookAt(2, seen=True, answered=True, flagged=True),
        ToLookAt(3, seen=True, answered=False, flagged=True),
        ToLookAt(4, seen=False, answered=False, flagged=False),
    )
    assert (state.first_open(sitting), state.first_flagged(sitting)) == (1, 2)
    assert state.first_flagged(room().sat.sitting) is None


def test_pauses_noted_since() -> None:
    before = room().sat.sitting
    after = replace(before, pauses=(Pause("crash", 5, 0, "boot"),))
    assert state.new_pauses(before, after) == after.pauses
    assert state.new_pauses(after, after) == ()
    assert state.new_pauses(None, after) == after.pauses
