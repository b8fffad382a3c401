"""Papers: the same seed, the same paper; anchors last; scenario blocks together; gaps of a form."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.papers import blocks, missing, option_order, shuffled
from studyapp.domain.questions import Question
from tests.fake_questions import question
from tests.unit.domain.sat import asked

SEED = "7f0c6a52-6d0e-4d8a-9d4e-0d2f5a3c9b11"

GOLDEN_OPTIONS = ["acdb", "acbd", "acdb", "dbac", "cdab", "cbad"]
GOLDEN_PAPER = ["q3", "q4", "q7", "q0", "q5", "q8", "q6", "q9", "q2", "q1"]


def some(count: int, blocked: tuple[int, ...] = ()) -> list[Question]:
    """Questions q0 ... of one topic; those in `blocked` stand under a scenario."""
    return [
        question(f"q{number}", "topic", scenario="s1" if number in blocked else "")
        for number in range(count)
    ]


def test_the_options_of_a_seed_are_in_the_same_order_on_every_machine() -> None:
    # Written down once; another order on another machine would change papers that were sat.
    orders = ["".join(option_order(asked(), SEED, f"q{number}")) for number in range(6)]
    assert orders == GOLDEN_OPTIONS


def test_the_questions_of_a_seed_are_in_the_same_order_on_every_machine() -> None:
    paper = [one.id for one in shuffled(some(10, blocked=(3, 4, 7)), SEED)]
    assert paper == GOLDEN_PAPER


@given(st.text(max_size=8), st.text(max_size=8), st.sampled_from(["", "a", "b", "d"]))
def test_all_options_are_there_and_the_anchored_one_is_last(
    seed: str, item: str, last: str
) -> None:
    order = option_order(asked(last=last), seed, item)
    assert sorted(order) == ["a", "b", "c", "d"]
    if last:
        assert order[-1] == last


def test_two_anchored_options_keep_their_order() -> None:
    two = asked(last="b")
    options = tuple(replace(o, anchor="last") if o.id == "a" else o for o in two.options)
    both = replace(two, options=options)
    assert {option_order(both, str(seed), "q")[2:] for seed in range(20)} == {("a", "b")}


def test_the_key_stands_at_every_place_about_as_often() -> None:
    places = Counter(option_order(asked(), str(seed), "q").index("b") for seed in range(2_000))
    # Four standard deviations of a binomial (n 2000, p 1/4) are 78.
    assert all(abs(places[place] - 500) < 78 for place in range(4))


@given(st.permutations(some(9, blocked=(2, 5, 6))), st.text(max_size=6))
def test_a_paper_does_not_depend_on_the_order_of_the_bank(
    questions: list[Question], seed: str
) -> None:
    paper = shuffled(questions, seed)
    assert paper == shuffled(some(9, blocked=(2, 5, 6)), seed)
    assert sorted(one.id for one in paper) == sorted(one.id for one in questions)
    first = [one.id for one in paper].index("q2")
    assert [one.id for one in paper[first : first + 3]] == ["q2", "q5", "q6"]


def test_a_block_stands_where_its_first_question_stood() -> None:
    grouped = blocks(some(5, blocked=(1, 4)))
    assert [[one.id for one in block] for block in grouped] == [
        ["q0"],
        ["q1", "q4"],
        ["q2"],
        ["q3"],
    ]


def test_a_question_named_like_a_scenario_is_no_part_of_it() -> None:
    alone, under = question("s1", "topic"), question("q1", "topic", scenario="s1")
    assert len(blocks([alone, under])) == 2


@pytest.mark.parametrize(
    ("counts", "found", "gaps"),
    [
        ({"a": 2, "b": 1}, {"a": 2, "b": 1}, {}),
        ({"a": 2, "b": 1}, {"a": 1}, {"a": 1, "b": 1}),
        ({"a": 2}, {"a": 3, "c": 1}, {"a": -1, "c": -1}),
        ({}, {}, {}),
    ],
)
def test_what_a_form_lacks_and_has_too_much(
    counts: dict[str, int], found: dict[str, int], gaps: dict[str, int]
) -> None:
    assert missing(counts, found) == gaps
