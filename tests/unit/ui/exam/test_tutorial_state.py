"""The tutorial's course and its rehearsal, without a window."""

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.sitting_events import Stretch
from studyapp.domain.sittings import SittingMode, SittingState
from studyapp.services.exams import Sat
from studyapp.ui.exam.sitting.state import (
    Act,
    Break,
    Choose,
    End,
    Flag,
    GoOn,
    Highlight,
    Note,
    Room,
    Strike,
    Sure,
    Visit,
)
from studyapp.ui.exam.tutorial.rehearsal import did, read
from studyapp.ui.exam.tutorial.sample import LIMIT_MS, rehearsed_sat
from studyapp.ui.exam.tutorial.state import STEPS, Course, Step

RELAXED = SittingMode.RELAXED


def after(*acts: Act, mode: SittingMode = RELAXED) -> Sat:
    sat = rehearsed_sat(mode, 0)
    for act in acts:
        sat = did(sat, act)
    return sat


def test_it_has_a_few_questions_and_two_minutes() -> None:
    sat = rehearsed_sat(SittingMode.STRICT, 5_000)
    assert (len(sat.texts), sat.sitting.left, LIMIT_MS) == (3, 120_000, 120_000)
    assert all(len(text.asked.options) == 4 for text in sat.texts)
    assert sat.sitting.cells[0].seen


def test_every_act_does_what_it_does_in_an_exam() -> None:
    sat = after(
        Choose(0, "b"),
        Strike(0, "c", on=True),
        Flag(0, on=True),
        Sure(0, Confidence.SURE),
        Note(0, "words"),
        Highlight(0, (Stretch(0, 7),)),
        Visit(2),
    )
    cell = sat.sitting.cells[0]
    assert (cell.chosen, cell.struck, cell.flagged) == ("b", frozenset({"c"}), True)
    assert (cell.confidence, cell.note) == (Confidence.SURE, "words")
    assert cell.highlights == (Stretch(0, 7),)
    assert sat.sitting.position == 2


def test_its_clock_runs_stands_in_a_break_and_ends_it() -> None:
    sat = read(rehearsed_sat(RELAXED, 1_000), 31_000)
    assert sat.reading.elapsed == 30_000
    sat = read(did(sat, Break()), 500_000)
    assert (sat.sitting.state, sat.reading.elapsed) == (SittingState.PAUSED, 30_000)
    sat = read(did(sat, GoOn()), 589_999)
    assert sat.sitting.state is SittingState.RUNNING
    sat = read(sat, 590_000)
    assert (sat.sitting.submitted_by, sat.reading.elapsed) == ("time", LIMIT_MS)
    assert read(sat, 600_000).sitting == sat.sitting


def test_the_end_is_the_end() -> None:
    sat = after(End())
    assert sat.sitting.submitted_by == "user"
    assert did(sat, Choose(0, "a")) == sat


@pytest.mark.parametrize(
    ("acts", "step"),
    [
        ((), Step.ANSWER),
        ((Choose(0, "a"),), Step.STRIKE),
        ((Choose(0, "a"), Strike(0, "b", on=True)), Step.FLAG),
        ((Flag(0, on=True),), Step.ANSWER),
        ((Choose(0, "a"), Strike(0, "b", on=True), Flag(0, on=True)), Step.GRID),
    ],
)
def test_the_first_thing_not_tried_is_asked_for(acts: tuple[Act, ...], step: Step) -> None:
    course = Course().after(Room(after(*acts)))
    assert course.step is step
    assert course.number == STEPS.index(step) + 1


def test_what_was_tried_stays_tried() -> None:
    course = Course().after(Room(after(Choose(0, "a"))))
    course = course.after(Room(after())).tried(Step.GRID)
    assert {Step.ANSWER, Step.GRID} == course.done
    reviewed = course.after(Room(after(), reviewing=True))
    assert Step.REVIEW in reviewed.done
    assert Course(frozenset(STEPS)).step is Step.END
