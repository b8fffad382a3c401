"""A bank that is edited or taken away in a quiz or an exam: both go on with what was asked."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.features.bad_luck.aftermath import is_whole, opens
from tests.features.bad_luck.own_bank import change, study_small
from tests.features.bad_luck.quiz_record import quizzes
from tests.features.bad_luck.sitting_record import Paper
from tests.features.bad_luck.steps import (
    answer,
    choose,
    go_to,
    hand_in,
    next_question,
    start_exam,
    start_quiz,
)
from tests.features.bad_luck.window import Window
from tests.features.program import Program, rows

Spoil = Callable[[Path], None]
# The option that is right in every question of the small bank, and the ids of the others.
KEY, OTHER = "a", "b"
# The window reads a bank again so long after it was changed; then some.
READ_AGAIN_S = 2.5
REGRADED = "SELECT count(*) FROM event WHERE type = 'sitting.regraded'"


def edit(bank: Path) -> None:
    """Other words and another key for a question of the form and for one to practise."""
    for old, new in (
        ("What is a frame?", "What is the frame?"),
        ('"A list", why: "Yes.", correct: true', '"A list", why: "No."'),
        ('"A border", why: "No."', '"A border", why: "Yes.", correct: true'),
        ("Which bias is it?", "Which is the bias?"),
        ('"Non-response", why: "Yes.", correct: true', '"Non-response", why: "No."'),
        ('"Recall", why: "No."', '"Recall", why: "Yes.", correct: true'),
    ):
        change(bank, "insights/aa-01.yaml", old, new)


@pytest.mark.parametrize("spoil", [edit, shutil.rmtree])
def test_a_quiz_goes_on_as_it_was_asked(learner: Program, tmp_path: Path, spoil: Spoil) -> None:
    bank = study_small(learner, tmp_path)
    with Window(learner) as window:
        screen = start_quiz(window)
        spoil(bank)
        window.listen(READ_AGAIN_S)
        for place in range(3):
            assert screen.position == place
            letter = "ABCD"[screen.options.index(KEY)]
            told = answer(window, letter)
            assert told.states[told.options.index(KEY)] == "right"
            if place < 2:
                screen = next_question(window)
        window.tell("press Return")
        window.until_said("3 of 3 right")
        window.close()
    (quiz,) = (quiz for quiz in quizzes(learner.profile).values() if len(quiz.order) == 3)
    assert quiz.ended == "done"
    is_whole(learner.profile)
    opens(learner.profile)
    assert "Traceback" not in learner.logged()


@pytest.mark.parametrize("spoil", [edit, shutil.rmtree])
def test_an_exam_goes_on_as_it_was_asked(learner: Program, tmp_path: Path, spoil: Spoil) -> None:
    bank = study_small(learner, tmp_path)
    with Window(learner) as window:
        screen = start_exam(window)
        spoil(bank)
        window.listen(READ_AGAIN_S)
        assert window.screen.stem == screen.stem
        choose(window, "ABCD"[screen.options.index(KEY)])
        screen = go_to(window, 1)
        choose(window, "ABCD"[screen.options.index(KEY)])
        hand_in(window)
        window.until_said("2 of 2.")
        window.close()
    kept = Paper.of_log(learner.profile)
    assert kept is not None
    assert (kept.over, kept.chosen) == (True, {0: KEY, 1: KEY})
    is_whole(learner.profile)
    opens(learner.profile)
    assert "Traceback" not in learner.logged()


def test_a_sitting_that_was_cut_off_goes_on_without_its_bank(
    learner: Program, tmp_path: Path
) -> None:
    bank = study_small(learner, tmp_path)
    with Window(learner) as window:
        screen = start_exam(window)
        choose(window, "ABCD"[screen.options.index(OTHER)])
        window.kill()
    shutil.rmtree(bank)
    with Window(learner) as window:
        window.hear("ready")
        window.tell("watch", "press Ctrl+4")
        window.until_said("Go on: ")
        window.tell("press Return")
        back = window.until(lambda now: now.position == 0)
        assert (back.stem, back.options, back.chosen) == (screen.stem, screen.options, OTHER)
        screen = go_to(window, 1)
        choose(window, "ABCD"[screen.options.index(KEY)])
        hand_in(window)
        window.until_said("1 of 2.")
        window.close()
    is_whole(learner.profile)
    opens(learner.profile)
    assert "Traceback" not in learner.logged()


def test_a_key_corrected_after_the_exam_counts_once_it_is_accepted(
    learner: Program, tmp_path: Path
) -> None:
    bank = study_small(learner, tmp_path)
    with Window(learner) as window:
        screen = start_exam(window)
        for place in range(2):
            option = OTHER if screen.says("What is a frame?") else KEY
            choose(window, "ABCD"[screen.options.index(option)])
            if not place:
                screen = go_to(window, 1)
        hand_in(window)
        window.until_said("1 of 2.")

        edit(bank)
        window.until_said("the bank has corrected the key of question", "1 stands.")
        assert window.screen.says("1 of 2."), "the score stays until the keys are accepted"
        assert rows(learner.profile, REGRADED) == [(0,)]

        window.tell("tab See what it changes", "press Space")
        window.until_said("1 of 2 before, 2 after.")
        assert rows(learner.profile, REGRADED) == [(0,)]
        window.tell("tab Take the corrected keys over", "press Space")
        window.until_said("2 of 2.", "was 1.")
        window.until(lambda now: not now.says("The bank has corrected"))
        window.close()
    assert rows(learner.profile, REGRADED) == [(1,)]
    with Window(learner) as window:
        window.hear("ready")
        window.tell("watch", "press Ctrl+4")
        window.until_said("Mock A: 2 of 2.")
        window.close()
    is_whole(learner.profile)
    opens(learner.profile)
