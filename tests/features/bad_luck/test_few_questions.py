"""Quizzes that want more than there is."""

from pathlib import Path

from tests.features.bad_luck.own_bank import study_small
from tests.features.bad_luck.quiz_record import quizzes
from tests.features.bad_luck.window import Window
from tests.features.program import Program


def test_a_quiz_that_asks_for_more_than_there_are_takes_what_there_is(
    learner: Program, tmp_path: Path
) -> None:
    study_small(learner, tmp_path)
    before = set(quizzes(learner.profile))
    with Window(learner) as window:
        window.hear("ready")
        window.tell("watch", "press Ctrl+3")
        window.until_said("Only 3 questions fit. Tick more topics for more.", "Start 3 questions")
        window.tell("press Ctrl+Return")
        window.until(lambda screen: screen.position == 0)
        window.until_said("1 of 3")
        window.close()
    (quiz,) = (quiz for session, quiz in quizzes(learner.profile).items() if session not in before)
    assert len(quiz.order) == 3


def test_a_topic_without_questions_begins_no_quiz_and_says_what_to_do(
    learner: Program, tmp_path: Path
) -> None:
    study_small(learner, tmp_path)
    before = set(quizzes(learner.profile))
    with Window(learner) as window:
        window.hear("ready")
        window.tell("watch", "press Ctrl+3")
        window.until_said("Start 3 questions")
        window.tell("tab None", "press Space")
        window.until_said("Tick a topic to practise.")
        window.tell("press Tab", "press Down", "press Space")
        window.until(lambda screen: screen.focus.startswith("Strategy, and more"))
        window.tell("press Ctrl+Return")
        window.listen(1)
        assert window.screen.says("Tick a topic to practise.")
        assert not window.screen.options
        window.close()
    assert set(quizzes(learner.profile)) == before
