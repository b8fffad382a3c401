"""Sittings: the machine of their states, and the fold of their steps."""

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.answers import Confidence
from studyapp.domain.sitting_events import (
    Pace,
    SittingChose,
    SittingFlagged,
    SittingHighlighted,
    SittingNoted,
    SittingPaused,
    SittingRegraded,
    SittingResumed,
    SittingStep,
    SittingStruck,
    SittingSubmitted,
    SittingSure,
    SittingSurveyed,
    SittingVisited,
    Stretch,
)
from studyapp.domain.sittings import (
    TRANSITIONS,
    IllegalStep,
    Pause,
    Regrade,
    Sitting,
    SittingMode,
    SittingState,
)
from tests.unit.domain.sat import MINUTE, started

STEPS: tuple[SittingStep, ...] = (
    SittingVisited("s", 1, 10),
    SittingChose("s", 1, 20, "b"),
    SittingFlagged("s", 1, 30, True),
    SittingStruck("s", 1, 40, "c", True),
    SittingSure("s", 1, 50, Confidence.SURE),
    SittingNoted("s", 1, 52, "words"),
    SittingHighlighted("s", 1, 54, (Stretch(0, 4),)),
    SittingPaused("s", 60, "break"),
    SittingResumed("s", 70, "crash", 5, 0),
    SittingSubmitted("s", 80, "user"),
    SittingSurveyed("s", Pace.SHORT),
    SittingRegraded("s", "raw-1", {"q1": "other"}),
)
# The state after a step; a dot is a step that may not happen.
TABLE = """
             visited  chose    flagged  struck   sure     noted    highlighted
running      running  running  running  running  running  running  running
paused       .        .        .        .        .        .        .
submitted    .        .        .        .        .        .        .

             paused  resumed  submitted  surveyed   regraded
running      paused  running  submitted  .          .
paused       .       running  submitted  .          .
submitted    .       .        .          submitted  submitted
"""


def pairs() -> list[tuple[SittingState, SittingStep, str]]:
    by_name = {step.TYPE.removeprefix("sitting."): step for step in STEPS}
    found = []
    for part in TABLE.strip().split("\n\n"):
        names, *rows = (line.split() for line in part.splitlines())
        found += [
            (SittingState(state), by_name[name], word)
            for state, *after in rows
            for name, word in zip(names, after, strict=True)
        ]
    return found


def pair_name(one: SittingState | SittingStep | str) -> str:
    return one if isinstance(one, str) else one.TYPE


def in_state(state: SittingState) -> Sitting:
    return replace(Sitting.begin(started()), state=state)


def test_the_table_names_every_state_and_every_step() -> None:
    named = {(state, type(step)) for state, step, _ in pairs()}
    assert named == {(state, step) for state in SittingState for step in get_args(SittingStep)}


@pytest.mark.parametrize(("state", "step", "after"), pairs(), ids=pair_name)
def test_every_pair_of_a_state_and_a_step(
    state: SittingState, step: SittingStep, after: str
) -> None:
    sitting = in_state(state)
    if after == ".":
        with pytest.raises(IllegalStep) as refused:
            sitting.after(step)
        assert (refused.value.state, refused.value.step) == (state, type(step))
        assert str(refused.value) == f"{step.TYPE} while {state.value}"
    else:
        assert sitting.after(step).state == after
        assert TRANSITIONS[state, type(step)] == after


def test_a_sitting_begins_on_its_first_question_with_all_its_time() -> None:
    sitting = Sitting.begin(replace(started(3), multiplier=1.25))
    assert (sitting.state, sitting.position, sitting.elapsed) == (SittingState.RUNNING, 0, 0)
    assert (sitting.limit, sitting.left) == (225_000, 225_000)
    assert sitting.open_positions == (0, 1, 2)
    assert (sitting.answered, sitting.flagged_positions, sitting.submitted) == (0, (), False)


def test_what_a_learner_does_is_in_the_cells() -> None:
    sitting = Sitting.of(
        started(3, SittingMode.RELAXED),
        [
            SittingVisited("s", 0, 0),
            SittingStruck("s", 0, 1_000, "c", True),
            SittingStruck("s", 0, 2_000, "d", True),
            SittingStruck("s", 0, 3_000, "c", False),
            SittingChose("s", 0, 4_000, "a"),
            SittingSure("s", 0, 5_000, Confidence.GUESS),
            SittingVisited("s", 2, 6_000),
            SittingFlagged("s", 2, 9_000, True),
            SittingSubmitted("s", 10_000, "user"),
        ],
    )
    first, second, third = sitting.cells
    assert (first.chosen, first.struck, first.confidence) == (
        "a",
        frozenset({"d"}),
        Confidence.GUESS,
    )
    assert (first.seen, second.seen, third.seen) == (True, False, True)
    assert [cell.ms for cell in sitting.cells] == [6_000, 0, 4_000]
    assert sitting.flagged_positions == (2,)
    assert (sitting.answered, sitting.open_positions) == (1, (1, 2))
    assert (sitting.submitted_by, sitting.left) == ("user", 3 * MINUTE - 10_000)


@pytest.mark.parametrize(
    ("chosen", "changes"),
    [
        (["a"], ()),
        (["a", "b"], ("a",)),
        (["a", "a"], ()),
        (["a", None], ("a",)),
        (["a", None, "b"], ("a", None)),
        (["a", "b", "a"], ("a", "b")),
        ([None, "a"], ()),
    ],
)
def test_changes_are_what_was_chosen_before(
    chosen: list[str | None], changes: tuple[str | None, ...]
) -> None:
    steps = [SittingChose("s", 0, at, option) for at, option in enumerate(chosen)]
    cell = Sitting.of(started(1), steps).cells[0]
    assert (cell.chosen, cell.changes) == (chosen[-1], changes)


def test_a_pause_is_over_when_one_goes_on() -> None:
    paused = Sitting.of(started(), [SittingPaused("s", 5_000, "leave")])
    assert paused.paused_for == "leave"
    back = paused.after(SittingResumed("s", 7_000, "leave", 2_000, 2_000, "wall"))
    assert back.paused_for == ""
    assert back.pauses == (Pause("leave", 2_000, 2_000, "wall"),)


def test_the_time_before_a_crash_belongs_to_the_question_the_charge_to_none() -> None:
    steps: list[SittingStep] = [
        SittingVisited("s", 1, 10_000),
        # Looked at for 50 s, then the program was killed.
        SittingResumed("s", 60_000, "crash", 4_000, 0),
        SittingPaused("s", 70_000, "leave"),
        SittingResumed("s", 100_000, "leave", 30_000, 30_000),
        SittingSubmitted("s", 101_000, "user"),
    ]
    assert [cell.ms for cell in Sitting.of(started(3), steps).cells] == [10_000, 61_000, 0]


def test_steps_that_may_not_be_are_passed_over() -> None:
    fair: list[SittingStep] = [SittingVisited("s", 1, 10), SittingChose("s", 1, 20, "b")]
    foreign: list[SittingStep] = [
        SittingRegraded("s", "raw-1", {"q1": "x"}),
        SittingChose("s", 3, 15, "a"),
        SittingVisited("s", -1, 15),
    ]
    sitting = Sitting.of(started(3), [*foreign, *fair])
    assert sitting == Sitting.of(started(3), fair)
    over = SittingSubmitted("s", 90, "user")
    late = SittingChose("s", 1, 95, "d")
    assert Sitting.of(started(3), [*fair, over, late, over]) == Sitting.of(
        started(3), [*fair, over]
    )


def test_corrected_keys_are_taken_over_item_by_item() -> None:
    steps: list[SittingStep] = [
        SittingSubmitted("s", 1, "user"),
        SittingRegraded("s", "raw-1", {"q0": "new 0", "q1": "new 1"}),
        SittingRegraded("s", "raw-1", {"q1": "newer 1"}),
    ]
    sitting = Sitting.of(started(3), steps)
    scored_by = [sitting.hash_of(item) for item in sitting.paper]
    assert scored_by == ["new 0", "newer 1", "hash 2"]


def test_words_and_highlights_stand_as_last_written() -> None:
    steps: list[SittingStep] = [
        SittingNoted("s", 1, 1_000, "first"),
        SittingHighlighted("s", 1, 2_000, (Stretch(0, 4), Stretch(9, 12))),
        SittingNoted("s", 1, 3_000, "second"),
        SittingHighlighted("s", 1, 4_000, (Stretch(9, 12),)),
        SittingNoted("s", 2, 5_000, "other"),
        SittingNoted("s", 2, 6_000, ""),
    ]
    _, second, third = Sitting.of(started(3, SittingMode.RELAXED), steps).cells
    assert (second.note, second.highlights) == ("second", (Stretch(9, 12),))
    assert (third.note, third.highlights) == ("", ())


def test_what_was_said_after_the_end_is_in_the_sitting() -> None:
    said = SittingSurveyed("s", Pace.AMPLE)
    over = SittingSubmitted("s", 10, "user")
    assert Sitting.of(started(), [over]).survey is None
    assert Sitting.of(started(), [over, said]).survey == said
    assert Sitting.of(started(), [said, over]).survey is None, "nobody is asked before the end"


QUESTIONS = 4
positions = st.integers(-1, QUESTIONS)
times = st.integers(0, 30 * MINUTE)
options = st.sampled_from("abcd")
steps_ = st.one_of(
    st.builds(SittingVisited, st.just("s"), positions, times),
    st.builds(SittingChose, st.just("s"), positions, times, st.none() | options),
    st.builds(SittingFlagged, st.just("s"), positions, times, st.booleans()),
    st.builds(SittingStruck, st.just("s"), positions, times, options, st.booleans()),
    st.builds(SittingSure, st.just("s"), positions, times, st.sampled_from(Confidence)),
    st.builds(SittingNoted, st.just("s"), positions, times, st.text(max_size=3)),
    st.builds(SittingHighlighted, st.just("s"), positions, times, st.just((Stretch(0, 1),))),
    st.builds(SittingSurveyed, st.just("s"), st.sampled_from(Pace)),
    st.builds(SittingPaused, st.just("s"), times, st.sampled_from(["break", "leave"])),
    st.builds(SittingResumed, st.just("s"), times, st.just("crash"), times, times),
    st.builds(SittingSubmitted, st.just("s"), times, st.just("user")),
    st.builds(SittingRegraded, st.just("s"), st.just("raw-1"), st.just({"q0": "new"})),
)
stories = st.lists(steps_, max_size=25)


@given(stories, st.integers(0, 25))
def test_a_story_may_be_cut_anywhere_and_goes_on(story: list[SittingStep], cut: int) -> None:
    whole = Sitting.of(started(QUESTIONS), story)
    part = Sitting.of(started(QUESTIONS), story[:cut])
    for step in story[cut:]:
        if (part.state, type(step)) in TRANSITIONS and part.has(step):
            part = part.after(step)
    assert part == whole


@given(stories)
def test_elapsed_never_falls_and_what_was_spent_is_all_of_it(story: list[SittingStep]) -> None:
    before = Sitting.begin(started(QUESTIONS))
    # A second reader adds up what the questions must not have got.
    on_none = 0
    for step in story:
        if (before.state, type(step)) in TRANSITIONS and before.has(step):
            after = before.after(step)
            gained = after.elapsed - before.elapsed
            assert gained >= 0
            if isinstance(step, SittingResumed):
                on_none += min(gained, step.charged)
            before = after
    assert sum(cell.ms for cell in before.cells) == before.elapsed - on_none
    assert all(cell.ms >= 0 for cell in before.cells)


@given(stories)
def test_after_the_end_only_keys_and_what_was_said_change(story: list[SittingStep]) -> None:
    ended = Sitting.of(started(QUESTIONS), [SittingSubmitted("s", 5, "time")])
    later = Sitting.of(started(QUESTIONS), [SittingSubmitted("s", 5, "time"), *story])
    assert replace(later, hashes={}, regrades=(), survey=None) == ended


def test_a_correction_that_was_declined_scores_nothing_and_is_remembered() -> None:
    day = date(2026, 11, 22)
    ended = Sitting.of(started(QUESTIONS), [SittingSubmitted("s", 5, "user")])
    declined = ended.after(SittingRegraded("s", "raw-1", {"q1": "mended"}, False, day))
    assert declined.hash_of(declined.paper[1]) == "hash 1"
    accepted = declined.after(SittingRegraded("s", "raw-1", {"q1": "mended"}))
    assert accepted.hash_of(accepted.paper[1]) == "mended"
    assert accepted.regrades == (
        Regrade({"q1": "mended"}, accepted=False, day=day),
        Regrade({"q1": "mended"}, accepted=True, day=None),
    )


def test_the_first_and_the_last_choice_have_their_time() -> None:
    steps = (
        SittingChose("s", 1, 20, "a"),
        SittingChose("s", 1, 30, "a"),
        SittingChose("s", 1, 40, None),
        SittingChose("s", 1, 50, "b"),
    )
    cell = Sitting.of(started(QUESTIONS), steps).cells[1]
    assert (cell.first_at, cell.chosen_at, cell.changes) == (20, 50, ("a", None))
