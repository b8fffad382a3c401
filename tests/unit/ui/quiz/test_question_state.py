"""The running quiz as a value: choosing, timing, revealing, going on."""

from dataclasses import replace
from datetime import date

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.content import Asked
from studyapp.domain.marks import Marks
from studyapp.domain.quizzes import QuizMode
from studyapp.services.quizzes import Effect, Timing
from studyapp.ui.quiz.question import state
from studyapp.ui.quiz.question.state import Asking, Outcome
from tests.unit.ui.quiz.papers import LIMIT, ORDER, given, item, running, text

EFFECT = Effect(True, date(2026, 11, 21), date(2026, 11, 22))


def begun(asking: Asking | None = None, *, mode: QuizMode = QuizMode.LEARN, at: int = 0) -> Asking:
    made = asking or state.begin(running(mode=mode))
    assert made
    return replace(made, watch=made.watch.started(at))


def test_a_quiz_begins_at_the_first_question_without_an_answer() -> None:
    asking = state.begin(running(given(0)))
    assert asking
    assert (asking.position, asking.item, asking.last) == (1, item(1), False)


def test_a_quiz_that_is_over_has_nothing_to_ask() -> None:
    assert state.begin(running(given(0), given(1), given(2))) is None
    assert state.begin(running(ended="left")) is None
    late = running(given(0, ms=LIMIT), mode=QuizMode.TIMED)
    assert state.begin(late) is None


def test_a_question_without_words_is_not_asked() -> None:
    assert state.begin(running(texts=[text(0, asked=Asked("", "", ()))])) is None


def test_the_first_choice_parts_the_time() -> None:
    asking = state.chose(begun(), "a", 3_000)
    asking = state.chose(asking, "b", 5_000)
    assert (asking.chosen, asking.changes) == ("b", ("a",))
    assert state.timing(asking, 8_000) == Timing(3_000, 8_000, 0)


def test_the_same_choice_again_is_no_change() -> None:
    asking = state.chose(state.chose(begun(), "a", 1_000), "a", 2_000)
    assert asking.changes == ()


@pytest.mark.parametrize("option", ["x", ""])
def test_only_options_there_are_can_be_chosen(option: str) -> None:
    asking = begun()
    assert state.chose(asking, option, 1_000) == asking
    assert state.struck(asking, option) == asking


def test_while_an_answer_is_on_its_way_nothing_is_chosen() -> None:
    asking = replace(begun(), writing=True)
    assert state.chose(asking, "a", 1_000) == asking
    assert state.struck(asking, "a") == asking


def test_what_is_chosen_is_not_struck_and_choosing_takes_a_strike_off() -> None:
    asking = state.struck(begun(), "a")
    assert asking.struck == {"a"}
    assert state.struck(asking, "a").struck == frozenset()
    asking = state.chose(asking, "a", 1_000)
    assert asking.struck == frozenset()
    assert state.struck(asking, "a") == asking


def test_learning_pauses_and_a_timed_quiz_does_not() -> None:
    for mode, ms in ((QuizMode.LEARN, 60_000), (QuizMode.TIMED, 90_000)):
        asking = begun(mode=mode)
        assert state.spent_ms(asking, 90_000) == ms


def test_what_is_left_is_the_limit_less_answers_and_the_question_under_way() -> None:
    asking = state.begin(running(given(0, ms=100_000), mode=QuizMode.TIMED))
    asking = begun(asking)
    assert state.left_ms(asking, 24_000) == LIMIT - 124_000
    assert state.left_ms(asking, 10 * LIMIT) == 0
    assert state.left_ms(begun(), 24_000) is None


def test_an_answer_counts_once_in_what_is_left() -> None:
    asking = begun(mode=QuizMode.TIMED)
    answered = state.answered(asking, running(given(0, ms=50_000), mode=QuizMode.TIMED), EFFECT)
    assert state.left_ms(answered, 90_000) == LIMIT - 50_000
    assert state.spent_ms(answered, 90_000) == 50_000


def test_before_the_answer_a_face_holds_no_reason_and_no_key() -> None:
    face = state.face(begun())
    assert [option.id for option in face.options] == list(ORDER)
    assert [option.letter for option in face.options] == ["A", "B", "C", "D"]
    assert all(option.right is None and not option.reason for option in face.options)
    assert (face.explained, face.key) == (None, "")


def test_after_it_every_option_has_its_reason() -> None:
    asking = state.chose(begun(), "a", 1_000)
    asking = state.answered(asking, running(given(0, "a")), EFFECT)
    face = state.face(asking)
    assert [option.right for option in face.options] == [False, False, True, False]
    assert [option.mine for option in face.options] == [False, True, False, False]
    assert face.options[0].reason == "Reason c"
    assert face.key == "Option b"
    assert face.explained is not None
    assert face.explained.takeaway == "Takeaway 0."


def test_a_timed_face_never_tells() -> None:
    asking = begun(mode=QuizMode.TIMED)
    asking = state.answered(asking, running(given(0, "a"), mode=QuizMode.TIMED), EFFECT)
    face = state.face(asking)
    assert face.explained is None
    assert all(option.right is None for option in face.options)


def test_the_next_question_is_a_clean_one() -> None:
    asking = state.struck(state.chose(begun(), "a", 1_000), "d")
    asking = state.answered(asking, running(given(0, "a")), EFFECT)
    after = state.moved_on(asking)
    assert after
    assert (after.position, after.chosen, after.struck, after.effect) == (1, "", frozenset(), None)
    assert after.watch.seen is None


def test_after_the_last_there_is_none() -> None:
    asking = state.begin(running(given(0), given(1)))
    assert asking
    assert asking.last
    asking = state.answered(asking, running(given(0), given(1), given(2)), EFFECT)
    assert state.moved_on(asking) is None


def test_questions_on_one_situation_are_counted() -> None:
    texts = (text(0, "Story."), text(1), text(2, "Story."))
    asking = state.begin(running(given(0), given(1), texts=texts))
    assert asking
    assert state.face(asking).block == (2, 2)
    alone = state.begin(running(texts=(text(0, "Story."), text(1))))
    assert alone
    assert state.face(alone).block is None


def test_a_bank_read_anew_changes_what_is_said_and_not_what_was_answered() -> None:
    asking = state.answered(begun(), running(given(0)), EFFECT)
    texts = (text(0, takeaway="New."), text(1), text(2))
    after = state.reread(asking, running(texts=texts, marks={item(0).item: Marks(flagged=True)}))
    face = state.face(after)
    assert face.explained is not None
    assert face.explained.takeaway == "New."
    assert face.flagged
    assert after.answered == 1


@pytest.mark.parametrize(
    ("chosen", "confidence", "outcome"),
    [
        ("a", Confidence.SURE, Outcome.SURE_WRONG),
        ("a", Confidence.THINK, Outcome.WRONG),
        ("a", None, Outcome.WRONG),
        ("b", Confidence.GUESS, Outcome.GUESSED),
        ("b", Confidence.THINK, Outcome.UNSURE),
        ("b", None, Outcome.UNSURE),
        ("b", Confidence.SURE, Outcome.RIGHT),
    ],
)
def test_what_an_answer_says(chosen: str, confidence: Confidence | None, outcome: Outcome) -> None:
    assert state.outcome(given(0, chosen, confidence)) is outcome
