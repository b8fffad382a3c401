"""Quizzes: what every source draws, how a quiz goes on, what was changed before an answer."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Tally
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted
from studyapp.domain.quizzes import (
    Changes,
    Past,
    Quiz,
    QuizMode,
    Setup,
    Show,
    Source,
    draw,
    fits,
    shows,
)
from tests.fake_questions import question
from tests.unit.domain.sat import paper_item

SLOW = 108_000
TOPICS = ("t1", "t2", "t3")
BANK = tuple(question(f"{topic}-q{number}", topic) for topic in TOPICS for number in range(4))
SURE_WRONG = Past(1, correct=False, confidence=Confidence.SURE, ms=20_000)
PASTS = {
    "t1-q0": Past(1, correct=True, confidence=Confidence.SURE, ms=20_000),
    "t1-q1": Past(2, correct=False, confidence=Confidence.THINK, ms=20_000),
    "t1-q2": SURE_WRONG,
    "t2-q0": Past(1, correct=True, confidence=Confidence.SURE, ms=SLOW + 1),
    "t2-q1": Past(1, correct=True, confidence=Confidence.SURE, ms=SLOW, due=True),
    "t2-q2": Past(flagged=True),
}
ASKED = {name for name, past in PASTS.items() if past.answers}
ALL = {one.id for one in BANK}


def drawn(setup: Setup, weakness: dict[str, float] | None = None, seed: str = "s") -> list[str]:
    questions = draw(BANK, setup, PASTS, weakness or {}, seed=seed, slow_ms=SLOW)
    return [one.id for one in questions]


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (Source.WEAKEST, ALL),
        (Source.ALL, ALL),
        (Source.UNSEEN, ALL - ASKED),
        (Source.MISSED, {"t1-q1", "t1-q2"}),
        (Source.FLAGGED, {"t2-q2"}),
        (Source.SLOW, {"t2-q0"}),
        (Source.SURE_WRONG, {"t1-q2"}),
        (Source.DUE, {"t2-q1"}),
    ],
)
def test_every_source_draws_what_it_says(source: Source, wanted: set[str]) -> None:
    assert set(drawn(Setup(source=source, count=99))) == wanted
    for one in BANK:
        assert fits(source, PASTS.get(one.id, Past()), SLOW) == (one.id in wanted)


def test_picked_questions_are_those_named() -> None:
    setup = Setup(source=Source.PICKED, items=("t3-q0", "t1-q2", "nowhere"), count=99)
    assert set(drawn(setup)) == {"t3-q0", "t1-q2"}


def test_only_the_chosen_topics_are_drawn_from() -> None:
    assert {name[:2] for name in drawn(Setup(("t1", "t3"), Source.ALL, 99))} == {"t1", "t3"}
    assert drawn(Setup(("t9",), Source.ALL, 99)) == []


@given(st.integers(0, 20), st.sampled_from(Source), st.text(max_size=5))
def test_never_more_than_asked_for_or_than_there_are(count: int, source: Source, seed: str) -> None:
    found = drawn(Setup(source=source, count=count), seed=seed)
    everything = drawn(Setup(source=source, count=99), seed=seed)
    assert found == everything[:count]
    assert len(set(found)) == len(found)


def test_the_weakest_topic_comes_first_and_in_it_what_was_asked_least() -> None:
    order = drawn(Setup(count=12), {"t1": 0.7, "t2": 0.4, "t3": 0.5})
    assert [name[:2] for name in order] == ["t2"] * 4 + ["t3"] * 4 + ["t1"] * 4
    assert {order[0], order[1]} == {"t2-q2", "t2-q3"}
    assert order[8] == "t1-q3"
    assert order[-1] == "t1-q1"


def test_the_same_seed_draws_the_same_quiz_and_another_one_another() -> None:
    setup = Setup(source=Source.ALL, count=12)
    assert drawn(setup, seed="a") == drawn(setup, seed="a") != drawn(setup, seed="b")


@pytest.mark.parametrize("source", [Source.WEAKEST, Source.ALL])
def test_a_scenario_block_stays_together(source: Source) -> None:
    block = tuple(question(f"t{n}-s", f"t{n}", scenario="s1") for n in (1, 2, 3))
    for seed in "abcdef":
        pasts = {"t3-s": Past(9)}
        found = draw(
            (*BANK, *block), Setup(source=source, count=99), pasts, {}, seed=seed, slow_ms=1
        )
        places = [place for place, one in enumerate(found) if one.scenario]
        assert places == list(range(places[0], places[0] + 3))


STARTED = QuizStarted(
    session="s",
    bank="bank",
    mode=QuizMode.LEARN,
    source=Source.ALL,
    topics=(),
    seed="seed",
    limit=0,
    paper=tuple(paper_item(number) for number in range(3)),
)


def answer(
    position: int,
    chosen: str = "b",
    *,
    ms: int = 10_000,
    changes: tuple[str, ...] = (),
    confidence: Confidence | None = None,
) -> QuestionAnswered:
    return QuestionAnswered(
        session="s",
        position=position,
        bank="bank",
        item=f"q{position}",
        hash=f"hash {position}",
        topic="t",
        chosen=chosen,
        correct=chosen == "b",
        confidence=confidence,
        first=ms,
        answer=ms,
        counts=True,
        changes=changes,
    )


def test_a_quiz_goes_on_at_its_first_open_question() -> None:
    quiz = Quiz.of(STARTED, [answer(0)])
    assert (quiz.position, quiz.current, quiz.over) == (1, paper_item(1), False)
    assert (quiz.spent, quiz.tally) == (10_000, Tally(1, 1))


def test_a_quiz_is_over_when_all_is_answered_or_it_was_ended() -> None:
    done = Quiz.of(STARTED, [answer(n) for n in range(3)])
    assert (done.position, done.current, done.over) == (None, None, True)
    left = Quiz.of(STARTED, [answer(0)], "left")
    assert (left.position, left.current, left.over) == (1, None, True)


@pytest.mark.parametrize(("limit", "over"), [(0, False), (20_001, False), (20_000, True)])
def test_a_timed_quiz_is_over_when_its_answers_used_the_time(limit: int, over: bool) -> None:
    quiz = Quiz.of(replace(STARTED, limit=limit), [answer(0), answer(1)])
    assert (quiz.over, quiz.out_of_time, quiz.current is None) == (over, over, over)


def test_of_two_answers_to_a_question_the_first_one_holds() -> None:
    quiz = Quiz.of(STARTED, [answer(1, "a"), answer(0), answer(1, "b")])
    assert [one.chosen for one in quiz.answers] == ["b", "a"]
    assert quiz.tally == Tally(1, 2)


def test_answers_to_no_position_of_the_paper_are_passed_over() -> None:
    quiz = Quiz.of(STARTED, [answer(-1), answer(3), answer(0)])
    assert [one.position for one in quiz.answers] == [0]


@pytest.mark.parametrize(
    ("show", "listed"),
    [
        (Show.ALL, {0, 1, 2}),
        (Show.WRONG, {1, 2}),
        (Show.FLAGGED, {2}),
        (Show.SLOW, {0}),
        (Show.SURE_WRONG, {1}),
    ],
)
def test_filters_of_the_summary(show: Show, listed: set[int]) -> None:
    answers = [
        answer(0, ms=SLOW + 1, confidence=Confidence.SURE),
        answer(1, "a", ms=SLOW, confidence=Confidence.SURE),
        answer(2, "c"),
    ]
    found = {one.position for one in answers if shows(show, one, one.position == 2, SLOW)}
    assert found == listed


@pytest.mark.parametrize(
    ("changes", "chosen", "expected"),
    [
        ((), "b", Changes()),
        (("a",), "b", Changes(to_right=1)),
        (("b",), "a", Changes(to_wrong=1)),
        (("a",), "c", Changes(wrong_to_wrong=1)),
        (("a", "b"), "c", Changes(wrong_to_wrong=1)),
        (("a", "c"), "a", Changes()),
        (("b", "a"), "b", Changes()),
    ],
)
def test_changes_compare_the_first_choice_with_the_answer(
    changes: tuple[str, ...], chosen: str, expected: Changes
) -> None:
    answers = [answer(0, chosen, changes=changes), answer(1)]
    assert Changes.of(answers, {"q0": "b", "q1": "b"}) == expected
