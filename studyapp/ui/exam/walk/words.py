"""The walk through the answers, in sentences."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.sitting_figures import Turn, turn
from studyapp.ui.exam.walk.state import Show, Walk
from studyapp.ui.exam.words import span
from studyapp.ui.words import confidence_word, number


def place(walk: Walk) -> str:
    """Such as "Question 12, 3 of 29 wrong"."""
    at, listed = walk.place
    question = QCoreApplication.translate("Walk", "Question {0}").format(number(walk.at + 1))
    if walk.show is Show.ALL:
        words = QCoreApplication.translate("Walk", "{question} of {all}")
    elif at:
        words = QCoreApplication.translate("Walk", "{question}, {at} of {all} shown")
    else:
        words = question
    return words.format(question=question, at=number(at), all=number(listed))


def filter_word(show: Show) -> str:
    return {
        Show.ALL: QCoreApplication.translate("Walk", "All"),
        Show.WRONG: QCoreApplication.translate("Walk", "Wrong"),
        Show.FLAGGED: QCoreApplication.translate("Walk", "Flagged"),
        Show.OPEN: QCoreApplication.translate("Walk", "No answer"),
        Show.CHANGED: QCoreApplication.translate("Walk", "Changed"),
        Show.SLOW: QCoreApplication.translate("Walk", "Slowest"),
    }[show]


def right(walk: Walk) -> str:
    """Above the grid."""
    return QCoreApplication.translate("Walk", "%n right", "", walk.result.score.total.right)


def outcome(walk: Walk) -> str:
    """What became of the question, how long it took, and whether the answer was changed."""
    mark = walk.mark
    if not mark.answered:
        told = QCoreApplication.translate("Walk", "You gave no answer.")
    elif mark.right:
        told = QCoreApplication.translate("Walk", "Right.")
    else:
        told = QCoreApplication.translate("Walk", "Wrong.")
    parts = [told]
    changed = {
        Turn.GAINED: QCoreApplication.translate("Walk", "You changed from wrong to right."),
        Turn.LOST: QCoreApplication.translate("Walk", "You changed from right to wrong."),
        Turn.STILL_WRONG: QCoreApplication.translate("Walk", "You changed from wrong to wrong."),
        Turn.BACK: QCoreApplication.translate("Walk", "You changed your answer and back again."),
        Turn.TAKEN_AWAY: QCoreApplication.translate("Walk", "You took your answer away."),
    }
    found = turn(mark)
    if found is not None:
        parts.append(changed[found])
    if mark.cell.confidence is not None:
        sure = QCoreApplication.translate("Walk", "You said: {0}.")
        parts.append(sure.format(confidence_word(mark.cell.confidence)))
    if mark.cell.flagged:
        parts.append(QCoreApplication.translate("Walk", "You had flagged it."))
    if mark.cell.seen:
        took = QCoreApplication.translate("Walk", "Time on it: {0}.")
        parts.append(took.format(span(mark.cell.ms)))
    else:
        parts.append(QCoreApplication.translate("Walk", "You had not seen it."))
    return " ".join(parts)


def topic(walk: Walk) -> str:
    """Discipline and topic, known only now."""
    return " · ".join(part for part in (walk.text.discipline, walk.text.topic) if part)


def not_kept(why: str) -> str:
    """A flag or a note was refused."""
    words = QCoreApplication.translate("Walk", "That could not be kept. {0}")
    return words.format(why)


def note_in_exam(note: str) -> str:
    """What the learner wrote while the sitting ran; empty where that is nothing."""
    return QCoreApplication.translate("Walk", "In the exam: {0}").format(note) if note else ""
