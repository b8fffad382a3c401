"""Questions as they are worked by keys: a quiz begun, an answer, the next one; the same in a mock
exam."""

import json
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from benchmarks import learner
from benchmarks.clock import Took, flush, median, ms, summed_up
from benchmarks.processes import driven

RUNS = 10
ANSWERS_A_QUIZ = 4
EXAM_ANSWERS = 40


def run() -> dict[str, object]:
    """Medians and the slowest, in ms, in one process; an answer writes and paints, so a flush and
    a repaint of the whole window stand beside it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        driven_figures: dict[str, object] = driven(
            "benchmarks.questions", str(learner.make(folder))
        )
        floor = median([flush(folder / "floor") for _ in range(RUNS)], 2)
    return {**driven_figures, "disk_flush_ms": floor}


def drive(folder: Path) -> dict[str, object]:
    """Begin ten quizzes and answer some of each; sit the first forty questions of a form."""
    from benchmarks import acts
    from benchmarks.window import Hand, Steps, perform
    from studyapp.ui.exam.page import ExamPage
    from studyapp.ui.quiz.page import QuizPage

    took: dict[str, list[Took]] = defaultdict(list)
    repaints: list[float] = []

    def quiz(hand: Hand) -> Steps:
        hand.doing = "quiz"
        yield from acts.set_up_quiz(hand)
        page = hand.page(QuizPage)
        hand.press("Ctrl+Return")
        took["quiz_start"].append((yield acts.question_asked(page, 0)))
        for answered in range(1, ANSWERS_A_QUIZ + 1):
            hand.press("b")
            took["quiz_choice"].append((yield acts.option_chosen(page)))
            hand.press("1")
            took["quiz_feedback"].append((yield acts.reasons_shown(page)))
            hand.press("Return")
            took["quiz_next"].append((yield acts.question_asked(page, answered)))

    def exam(hand: Hand) -> Steps:
        hand.doing = "exam"
        yield from acts.to_rules(hand)
        page = hand.page(ExamPage)
        hand.press("Return")
        yield page.tutorial.isVisible
        hand.press("Ctrl+Return")
        took["exam_start"].append((yield acts.exam_at(page, 0)))
        for position in range(1, EXAM_ANSWERS + 1):
            hand.press("b")
            took["exam_choice_saved"].append((yield acts.choice_saved(page)))
            hand.press("Right")
            took["exam_next"].append((yield acts.exam_at(page, position)))

    def script(hand: Hand) -> Steps:
        for _ in range(RUNS):
            yield from quiz(hand)
        yield from exam(hand)
        repaints.extend(ms(hand.window.repaint) for _ in range(RUNS))

    perform(folder, script)
    told = {name: summed_up(times) for name, times in took.items()}
    return {**told, "repaint_ms": median(repaints)}


if __name__ == "__main__":
    print(json.dumps(drive(Path(sys.argv[1]))))
