"""SIGKILL in the middle of quizzes: they go on at their question, and no answer shown is lost."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.features.bad_luck.aftermath import is_whole, opens
from tests.features.bad_luck.quiz_record import TAPS, KeptQuiz, quizzes
from tests.features.bad_luck.window import Window
from tests.features.program import Program

MOST_ANSWERS = 8
LONGEST_S = 0.2
SEED = 40


@pytest.mark.parametrize("kills", [3, pytest.param(50, marks=pytest.mark.slow)])
@pytest.mark.parametrize("mode", ["learn", "timed"])
def test_a_quiz_that_was_killed_goes_on_at_its_question(
    learner: Program, mode: str, kills: int
) -> None:
    rng = random.Random(f"{mode} {SEED}")
    morning = datetime.now(UTC).replace(hour=9) + timedelta(days=1)
    acknowledged: dict[tuple[str, int], str] = {}
    begun = set(quizzes(learner.profile))

    for number in range(kills):
        at = (morning + timedelta(hours=number)).isoformat()
        program = replace(learner, environment={"STUDYAPP_CLOCK": at, "TZ": "UTC"})
        was_open = open_quiz(program)
        with Window(program, mode, f"{SEED} {number}") as window:
            window.hear("ready")
            window.study(rng.randint(0, MOST_ANSWERS))
            window.listen(rng.uniform(0, LONGEST_S))
            window.kill()
        if was_open is not None:
            goes_on_with(window, was_open)
        for told in window.acknowledged:
            session, position, option, tap = told.split()
            assert (session, int(position)) not in acknowledged, "answered twice"
            acknowledged[session, int(position)] = f"{option} {TAPS[tap]}"

        kept = quizzes(program.profile)
        for (session, place), answer in acknowledged.items():
            assert kept[session].given.get(place) == answer
        is_whole(program.profile)
        opens(program.profile)

    print(f"{kills} kills in {len(kept) - len(begun)} quizzes, {len(acknowledged)} answers")
    assert len(acknowledged) > kills
    assert {quiz.mode for session, quiz in kept.items() if session not in begun} == {mode}
    assert learner.logged() == ""


def open_quiz(program: Program) -> KeptQuiz | None:
    """The quiz that was left, by the log alone."""
    left = [quiz for quiz in quizzes(program.profile).values() if not quiz.ended]
    unfinished = [quiz for quiz in left if quiz.position is not None]
    assert len(unfinished) <= 1, "a quiz was begun while another was open"
    return unfinished[0] if unfinished else None


def goes_on_with(window: Window, quiz: KeptQuiz) -> None:
    """The first question that was shown is the first one without an answer."""
    screens = (window.seen_in(line) for _, line in window.heard if line.startswith("seen "))
    asked = next((screen for screen in screens if screen.options), None)
    if asked is not None:
        assert quiz.position is not None
        assert asked.options == quiz.order[quiz.position]
        assert asked.says(f"{quiz.position + 1} of {len(quiz.order)}"), asked.words
