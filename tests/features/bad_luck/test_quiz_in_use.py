"""Keys pressed in a hurry while a quiz begins: one quiz, and none that runs where nobody looks."""

import sqlite3
from contextlib import closing

from tests.features.bad_luck.quiz_record import KeptQuiz, quizzes
from tests.features.bad_luck.window import Window
from tests.features.program import DATABASE, Program


def begun(program: Program, before: set[str]) -> list[KeptQuiz]:
    return [quiz for session, quiz in quizzes(program.profile).items() if session not in before]


def test_asking_twice_to_begin_a_quiz_begins_one(learner: Program) -> None:
    before = set(quizzes(learner.profile))
    with Window(learner) as window:
        window.hear("ready")
        window.tell("watch", "press Ctrl+3")
        window.until_said("Start 10 questions")
        window.tell("press Ctrl+Return", "press Ctrl+Return", "press Ctrl+Return")
        window.until(lambda screen: screen.position == 0)
        window.listen(1)
        window.close()
    (quiz,) = begun(learner, before)
    assert not quiz.ended


def test_a_quiz_that_begins_while_one_goes_elsewhere_waits(learner: Program) -> None:
    before = set(quizzes(learner.profile))
    with Window(learner) as window:
        window.hear("ready")
        window.tell("watch", "press Ctrl+3")
        window.until_said("Start 10 questions")
        with closing(sqlite3.connect(learner.profile / DATABASE)) as other:
            other.isolation_level = None
            other.execute("BEGIN EXCLUSIVE")  # it takes its time to begin
            window.tell("press Ctrl+Return", "press Ctrl+1")
            window.until(lambda screen: "Next session" in screen.words)
            other.execute("ROLLBACK")
        window.listen(1)
        assert "Settings" in window.screen.verbs, "the ways elsewhere are gone"
        window.tell("press Ctrl+3")
        window.until_said("Go on: 0 of 10 answered")
        window.tell("press Return")
        window.until(lambda screen: screen.position == 0)
        window.close()
    (quiz,) = begun(learner, before)
    assert not quiz.ended
