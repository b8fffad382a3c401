"""A disk that is full in a quiz and in an exam: told plainly, nothing lost, and tried again."""

from pathlib import Path

from tests.features.bad_luck.aftermath import is_whole, opens
from tests.features.bad_luck.disk import SmallDisk
from tests.features.bad_luck.quiz_record import KeptQuiz, quizzes
from tests.features.bad_luck.sitting_record import Paper
from tests.features.bad_luck.steps import answer, ask_end, choose, revealed, start_exam, start_quiz
from tests.features.bad_luck.window import Window
from tests.features.program import Program

SIZE = "12m"
FULL = ("is full", "try again")


def test_an_answer_to_a_question_waits_for_space(learner: Program, tmp_path: Path) -> None:
    with SmallDisk(tmp_path / "disk", SIZE) as disk:
        with Window(disk.program(learner.profile)) as window:
            start_quiz(window)
            answer(window, "A")
            window.tell("press Return")
            asked = window.until(lambda screen: bool(screen.options) and not revealed(screen))
            disk.fill()

            window.tell("press B", "press 3")
            told = window.until_said(*FULL, "Your answer is not kept yet")
            assert (told.options, told.chosen) == (asked.options, asked.options[1])
            assert not revealed(told), "the reasons are told of an answer that is not kept"
            full = disk.look(tmp_path / "full") / "profile"

            disk.free()
            window.tell("press 3")
            window.until(revealed)
            window.close()
        after = disk.look(tmp_path / "after") / "profile"
    assert sum(len(quiz.given) for quiz in begun(full, learner)) == 1
    (quiz,) = begun(after, learner)
    assert quiz.given[1] == f"{asked.options[1]} sure"
    is_whole(after)
    opens(after)
    assert "Traceback" not in Program(after).logged()


def test_what_is_chosen_in_an_exam_waits_for_space(learner: Program, tmp_path: Path) -> None:
    with SmallDisk(tmp_path / "disk", SIZE) as disk:
        with Window(disk.program(learner.profile)) as window:
            first = start_exam(window)
            choose(window, "A")
            disk.fill()

            window.tell("press B")
            told = window.until_said(*FULL, "not saved yet", "Not saved yet.")
            assert told.chosen == first.options[1]
            window.tell("press Shift+C", "press Right", "press D")
            second = window.until(lambda screen: screen.position == 1 and bool(screen.chosen))
            assert second.unsaved
            full = disk.look(tmp_path / "full") / "profile"

            disk.free()
            window.tell("press F")
            window.until(lambda s: s.grid[:2] == "aA" and not s.unsaved and not s.says("is full"))
            window.kill()
        after = disk.look(tmp_path / "after") / "profile"
    kept = Paper.of_log(full)
    assert kept is not None
    assert (kept.chosen, kept.position) == ({0: first.options[0]}, 0)
    kept = Paper.of_log(after)
    assert kept is not None
    assert kept.chosen == {0: first.options[1], 1: second.options[3]}
    assert kept.struck == {(0, first.options[2])}
    assert kept.flagged == {1}
    is_whole(after)
    opens(after)
    assert "Traceback" not in Program(after).logged()


def test_an_exam_that_cannot_be_handed_in_goes_on_until_it_can(
    learner: Program, tmp_path: Path
) -> None:
    with SmallDisk(tmp_path / "disk", SIZE) as disk:
        with Window(disk.program(learner.profile)) as window:
            first = start_exam(window)
            choose(window, "C")
            ask_end(window)
            disk.fill()

            window.tell("press Space")
            window.until_said(*FULL, "The exam could not be ended. It still runs")
            full = disk.look(tmp_path / "full") / "profile"

            disk.free()
            window.tell("tab Try again", "press Space")
            window.until_said("How did the time feel?")
            window.tell("press Return")
            window.until_said("Walk through the answers", "of 100. ")
            window.close()
        after = disk.look(tmp_path / "after") / "profile"
    kept = Paper.of_log(full)
    assert kept is not None
    assert not kept.over
    kept = Paper.of_log(after)
    assert kept is not None
    assert (kept.over, kept.chosen) == (True, {0: first.options[2]})
    is_whole(after)
    opens(after)
    assert "Traceback" not in Program(after).logged()


def begun(profile: Path, before: Program) -> list[KeptQuiz]:
    """The quizzes that are not in another profile."""
    known = quizzes(before.profile)
    return [quiz for session, quiz in quizzes(profile).items() if session not in known]
