"""What came of a quiz: filters, counts, what to practise, what the bank says now."""

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.marks import Marks
from studyapp.domain.mastery import Tally
from studyapp.domain.quizzes import Changes, QuizMode, Setup, Show, Source
from studyapp.domain.session import EndReason
from studyapp.services.quizzes import Running, Summary
from studyapp.ui.explained.state import BankChange
from studyapp.ui.quiz.summary import state
from studyapp.ui.quiz.summary.state import Over, Result
from tests.unit.ui.quiz.papers import given, item, running, text


def summed(made: Running) -> Summary:
    quiz = made.quiz
    return Summary(made, quiz.tally, len(quiz.paper) - len(quiz.answers), Changes(), 0)


@pytest.fixture
def result() -> Result:
    """Sure and wrong; slow and right; flagged and wrong."""
    made = running(
        given(0, "a"),
        given(1, "b", Confidence.GUESS, 200_000, ("a",)),
        given(2, "c", Confidence.THINK),
        marks={item(2).item: Marks(flagged=True)},
    )
    return state.result(summed(made), Over.DONE)


def test_filters_count(result: Result) -> None:
    assert result.counts == {
        Show.ALL: 3,
        Show.WRONG: 2,
        Show.FLAGGED: 1,
        Show.SLOW: 1,
        Show.SURE_WRONG: 1,
    }


def test_a_filter_lists_in_the_order_of_the_paper(result: Result) -> None:
    wrong = state.filtered(result, Show.WRONG)
    assert [line.number for line in wrong.listed] == [1, 3]
    assert [line.number for line in result.listed] == [1, 2, 3]


def test_lines_carry_what_was_answered_and_why(result: Result) -> None:
    first, second, third = result.lines
    assert (first.correct, first.confidence, first.slow, first.changed) == (
        False,
        Confidence.SURE,
        False,
        False,
    )
    assert (second.slow, second.changed, third.flagged) == (True, True, True)
    assert [option.right for option in first.options] == [False, False, True, False]
    assert all(option.reason for option in first.options)


def test_the_misses_are_a_quiz_of_what_was_wrong(result: Result) -> None:
    wrong = (item(0).item, item(2).item)
    assert result.misses == Setup((), Source.PICKED, 2, QuizMode.LEARN, wrong)
    right = state.result(summed(running(given(0))), Over.KEPT)
    assert right.misses is None


def test_the_interval_is_wilsons(result: Result) -> None:
    # 1 of 3 at z 1.64485, worked by hand: 0.41237 more or less 0.33410.
    assert result.interval == pytest.approx((0.0783, 0.7465), abs=1e-4)
    assert result.summary.tally == Tally(1, 3)
    assert state.result(summed(running()), Over.TIME).interval is None


def test_an_answer_folds_and_unfolds(result: Result) -> None:
    once = state.folded(result, "x")
    assert once.unfolded == {"x"}
    assert state.folded(once, "x").unfolded == frozenset()


def test_a_bank_read_anew_keeps_what_is_looked_at(result: Result) -> None:
    looked = state.folded(state.filtered(result, Show.WRONG), item(0).item)
    gone = text(0, reasons={}, takeaway="", changed=True)
    made = running(*looked.summary.running.quiz.answers, texts=(gone, text(1), text(2)))
    after = state.refreshed(looked, summed(made))
    assert (after.show, after.over) == (Show.WRONG, Over.DONE)
    assert after.unfolded == {item(0).item}
    assert after.lines[0].explained.change is BankChange.GONE


@pytest.mark.parametrize(
    ("reason", "over"),
    [
        (None, Over.KEPT),
        (EndReason.DONE, Over.DONE),
        (EndReason.TIME, Over.TIME),
        (EndReason.LEFT, Over.LEFT),
    ],
)
def test_how_it_stopped(reason: EndReason | None, over: Over) -> None:
    assert state.over_for(reason) is over
