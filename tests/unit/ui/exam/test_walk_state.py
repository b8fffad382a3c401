"""The walk through the answers, with no window."""

from dataclasses import replace

import pytest

from studyapp.domain.marks import Marks
from studyapp.ui.exam.walk import state
from studyapp.ui.exam.walk.state import Show, Walk
from tests.fakes import fakes, study_bank
from tests.unit.services.exam_desk import result, start, work


@pytest.fixture
def walk() -> Walk:
    """1 to 6 right, 7 and 8 wrong, 9 changed to right and flagged, 10 left open."""
    made = fakes(study_bank())
    sat = work(made, start(made), *["b"] * 6, "a", "c", "a")
    sat = made.services.exams.choose(sat, 8, "b")
    sat = made.services.exams.flag(sat, 8, True)
    return Walk(result(made, made.services.exams.submit(sat)))


def test_filters(walk: Walk) -> None:
    found = {show: state.positions(walk.result, show) for show in Show}
    assert found == {
        Show.ALL: tuple(range(10)),
        Show.WRONG: (6, 7, 9),
        Show.FLAGGED: (8,),
        Show.OPEN: (9,),
        Show.CHANGED: (8,),
        Show.SLOW: (0, 1, 2),
    }
    assert state.counts(walk.result)[Show.WRONG] == 3


def test_a_flag_set_since_counts_as_one_of_the_exam(walk: Walk) -> None:
    item = walk.result.score.marks[0].item
    after = state.marked(walk, item, Marks(flagged=True))
    assert state.positions(after.result, Show.FLAGGED) == (0, 8)
    assert after.marks.flagged
    assert walk.marks == Marks()


def test_another_filter_goes_to_what_it_shows_next(walk: Walk) -> None:
    wrong = state.shown(walk, Show.WRONG)
    assert (wrong.at, wrong.place) == (6, (1, 3))
    assert state.shown(replace(walk, at=7), Show.WRONG).at == 7
    assert state.shown(replace(walk, at=9), Show.CHANGED).at == 8
    assert state.shown(wrong, Show.ALL).at == 6


def test_a_filter_that_leaves_nothing_is_not_taken(walk: Walk) -> None:
    marks = tuple(
        replace(one, cell=replace(one.cell, changes=())) for one in walk.result.score.marks
    )
    score = replace(walk.result.score, marks=marks)
    none = replace(walk, result=replace(walk.result, score=score))
    assert state.shown(none, Show.CHANGED) is none


def test_moving_stays_among_what_is_listed(walk: Walk) -> None:
    wrong = state.shown(walk, Show.WRONG)
    second = state.moved(wrong, 1)
    third = state.moved(second, 1)
    assert (second.at, third.at) == (7, 9)
    assert state.moved(third, 1) is third
    assert state.moved(third, -1).at == 7
    assert state.moved(walk, -1) is walk


def test_a_question_picked_outside_the_filter_has_no_place_in_it(walk: Walk) -> None:
    wrong = state.shown(walk, Show.WRONG)
    assert state.went(wrong, 0).place == (0, 3)
    assert state.moved(state.went(wrong, 0), 1).at == 6


def test_right_is_what_scores_it(walk: Walk) -> None:
    shown = {option.id: option for option in state.reasons(walk)}
    assert shown["b"].right
    assert shown["b"].mine
    assert not shown["a"].right
    marks = (replace(walk.mark, key="a"), *walk.result.score.marks[1:])
    regraded = replace(walk.result, score=replace(walk.result.score, marks=marks))
    assert {o.id for o in state.reasons(replace(walk, result=regraded)) if o.right} == {"a"}
