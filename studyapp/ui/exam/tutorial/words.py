"""The tutorial, in sentences."""

from PySide6.QtCore import QCoreApplication

from studyapp.ui.exam.tutorial.state import STEPS, Course, Step
from studyapp.ui.words import number


def where(course: Course) -> str:
    words = QCoreApplication.translate(
        "Tutorial", "Tutorial, step {0} of {1}. Nothing counts here."
    )
    return words.format(number(course.number), number(len(STEPS)))


def step(course: Course, *, replay: bool) -> str:
    """What to try now."""
    return {
        Step.ANSWER: QCoreApplication.translate(
            "Tutorial", "Choose an option: press its letter, or click it."
        ),
        Step.STRIKE: QCoreApplication.translate(
            "Tutorial",
            "Strike an option out: Shift and its letter, or right click. The same brings it back.",
        ),
        Step.FLAG: QCoreApplication.translate(
            "Tutorial", "Flag the question with F, to look at it again before the end."
        ),
        Step.GRID: QCoreApplication.translate(
            "Tutorial", "Go to another question by the grid. G brings it, or puts it away."
        ),
        Step.REVIEW: QCoreApplication.translate(
            "Tutorial", "Press R for the review: what has no answer, and what is flagged."
        ),
        Step.END: _end(replay=replay),
    }[course.step]


def _end(*, replay: bool) -> str:
    if replay:
        return QCoreApplication.translate(
            "Tutorial", "Press End exam, and say yes: here that leads back to the rules."
        )
    return QCoreApplication.translate(
        "Tutorial", "Press End exam, and say yes: here that begins the exam, with its own clock."
    )


def back() -> str:
    """Where Esc leads."""
    return QCoreApplication.translate("Tutorial", "Back to the rules")


def skip() -> str:
    """What begins the exam at once."""
    return QCoreApplication.translate("Tutorial", "Skip and begin")


def ran_out(*, replay: bool) -> str:
    """On the first page, where the two minutes were over before the sample was."""
    if replay:
        return QCoreApplication.translate("Tutorial", "The tutorial's two minutes are over.")
    return QCoreApplication.translate(
        "Tutorial",
        "The tutorial's two minutes are over. Start now begins the exam itself, when you are "
        "ready.",
    )
