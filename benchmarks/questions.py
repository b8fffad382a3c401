"""Questions as they are worked by keys: a quiz begun, an answer, the next one; the same in a mock
exam."""

import json
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import learner
from benchmarks.floors import flush, median, ms
from benchmarks.processes import driven

RUNS = 10
ANSWERS_A_QUIZ = 4
EXAM_ANSWERS = 40


def run() -> dict[str, object]:
    """Medians and the slowest, in ms, in one process; an answer writes, so a flush stands beside
    it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        took: dict[str, list[float]] = driven(
            "benchmarks.questions", str(learner.make(folder))
        )
        took["disk_flush"] = [flush(folder / "floor") for _ in range(RUNS)]
    return _told(took)


def _told(took: Mapping[str, Sequence[float]]) -> dict[str, object]:
    return {
        name: {"n": len(times), "median_ms": median(times), "slowest_ms": round(max(times), 1)}
        for name, times in took.items()
    }


def drive(folder: Path) -> dict[str, list[float]]:
    """Begin ten quizzes and answer some of each; sit the first forty questions of a form."""
    from collections import defaultdict

    from benchmarks import acts
    from benchmarks.window import Hand, Steps, perform
    from studyapp.ui.exam.page import ExamPage
    from studyapp.ui.quiz.page import QuizPage

    took: dict[str, list[float]] = defaultdict(list)

    def quiz(hand: Hand) -> Steps:
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
        yield from acts.to_rules(hand)
        page = hand.page(ExamPage)
        hand.press("Return")
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
        took["repaint"] = [ms(hand.window.repaint) for _ in range(RUNS)]

    perform(folder, script)
    return took


if __name__ == "__main__":
    print(json.dumps(drive(Path(sys.argv[1]))))
