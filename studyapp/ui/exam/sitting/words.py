"""The running exam, in sentences."""

from PySide6.QtCore import QCoreApplication

from studyapp.ui.exam.sitting.state import (
    Act,
    Break,
    Counts,
    End,
    Filter,
    GoOn,
    Room,
    ToLookAt,
)
from studyapp.ui.explained.state import LETTERS
from studyapp.ui.words import number


def place(position: int, questions: int, *, flagged: bool) -> str:
    """Such as "47 of 100"."""
    words = QCoreApplication.translate("Sitting", "{0} of {1}")
    if flagged:
        words = QCoreApplication.translate("Sitting", "{0} of {1}, flagged")
    return words.format(number(position + 1), number(questions))


def keys(options: int, *, strict: bool) -> str:
    """What the letters do, and the figures where they do anything."""
    told = QCoreApplication.translate(
        "Sitting",
        "A to {0} choose. Shift and the letter, or right click, strikes an option out.",
    ).format(LETTERS[options - 1])
    if strict:
        return told
    sure = QCoreApplication.translate("Sitting", "How sure you are may stay unsaid.")
    return f"{told} {sure}"


def filter_word(wanted: Filter) -> str:
    return {
        Filter.ALL: QCoreApplication.translate("Sitting", "All"),
        Filter.OPEN: QCoreApplication.translate("Sitting", "No answer"),
        Filter.FLAGGED: QCoreApplication.translate("Sitting", "Flagged"),
    }[wanted]


def answered(counts: Counts) -> str:
    return QCoreApplication.translate("Sitting", "%n answered", "", counts.answered)


def standing(counts: Counts) -> str:
    """How the paper stands before the end, as on the review screen."""
    if counts.open and counts.flagged:
        gaps = QCoreApplication.translate(
            "Sitting", "%n question(s) have no answer and {flagged}.", "", counts.open
        ).format(flagged=_are_flagged(counts))
    elif counts.open:
        gaps = QCoreApplication.translate(
            "Sitting", "%n question(s) have no answer.", "", counts.open
        )
    elif counts.flagged:
        gaps = QCoreApplication.translate(
            "Sitting", "Every question has an answer; {flagged}."
        ).format(flagged=_are_flagged(counts))
    else:
        return QCoreApplication.translate("Sitting", "Every question has an answer.")
    if not counts.open:
        return gaps
    guess = QCoreApplication.translate(
        "Sitting", "A wrong answer costs no more than none, so guess rather than leave a gap."
    )
    return f"{gaps} {guess}"


def end_question(counts: Counts) -> str:
    """Asked once more before the end, with the numbers."""
    if counts.open and counts.flagged:
        numbers = QCoreApplication.translate(
            "Sitting", "%n have no answer, {flagged}.", "", counts.open
        ).format(flagged=_are_flagged(counts))
    elif counts.open:
        numbers = QCoreApplication.translate("Sitting", "%n have no answer.", "", counts.open)
    elif counts.flagged:
        numbers = QCoreApplication.translate("Sitting", "All are answered, {flagged}.").format(
            flagged=_are_flagged(counts)
        )
    else:
        numbers = QCoreApplication.translate("Sitting", "All are answered.")
    words = QCoreApplication.translate(
        "Sitting", "End the exam now? {numbers} This cannot be undone."
    )
    return words.format(numbers=numbers)


def _are_flagged(counts: Counts) -> str:
    return QCoreApplication.translate("Sitting", "%n are flagged", "", counts.flagged)


def row(entry: ToLookAt) -> str:
    """Why a question is on the list."""
    if not entry.seen:
        return QCoreApplication.translate("Sitting", "Not seen")
    if entry.answered:
        return QCoreApplication.translate("Sitting", "Flagged")
    if entry.flagged:
        return QCoreApplication.translate("Sitting", "No answer, flagged")
    return QCoreApplication.translate("Sitting", "No answer")


def time_left(seconds: int) -> str:
    """The warning when so much time is left, to the minute."""
    minutes = round(seconds / 60)
    if not minutes:
        return QCoreApplication.translate("Sitting", "Less than a minute left.")
    return QCoreApplication.translate("Sitting", "%n minute(s) left.", "", minutes)


def more_below() -> str:
    """Next was pressed with the end of the question never in sight."""
    return QCoreApplication.translate(
        "Sitting", "There is more of this question below. Next once more goes on."
    )


def no_words_chosen() -> str:
    """H was pressed with nothing to highlight."""
    return QCoreApplication.translate(
        "Sitting",
        "Choose words of the question: the arrows go through them, with Shift more than one, or "
        "drag the mouse. H highlights, and again takes it away. Esc leaves.",
    )


def refused(room: Room, why: str) -> str:
    """The first act that waits was refused."""
    act: Act = room.waiting[0]
    if isinstance(act, End):
        words = QCoreApplication.translate(
            "Sitting",
            "The exam could not be ended. It still runs, and your answers are kept. {why}",
        )
    elif isinstance(act, Break | GoOn):
        words = QCoreApplication.translate(
            "Sitting", "That could not be kept, so nothing has changed. {why}"
        )
    else:
        words = QCoreApplication.translate(
            "Sitting",
            "%n step(s) are not saved yet. They stay here, and your next step tries again. {why}",
            "",
            len(room.waiting),
        )
    return words.format(why=why)


def clock_refused(why: str, *, over: bool) -> str:
    """The clock could not be kept, or the sitting not be ended at zero."""
    if over:
        words = QCoreApplication.translate(
            "Sitting",
            "The time is up, but the exam could not be ended yet. Your saved answers are kept, and "
            "it is tried again every second. {why}",
        )
    else:
        words = QCoreApplication.translate(
            "Sitting", "The exam goes on, but nothing can be saved at the moment. {why}"
        )
    return words.format(why=why)
