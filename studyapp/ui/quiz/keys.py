"""The keys of the page as they work now, for the list of keys."""

from PySide6.QtCore import QCoreApplication

from studyapp.ui.navigation import KeyHint
from studyapp.ui.quiz.question.state import TAPS, Asking
from studyapp.ui.quiz.setup.state import Choosing, Situation
from studyapp.ui.quiz.setup.words import mend
from studyapp.ui.quiz.summary.state import Over, Result
from studyapp.ui.words import confidence_word


def of_setup(choosing: Choosing | None, empty: Situation | None) -> tuple[KeyHint, ...]:
    """The keys of the set-up."""
    tr = QCoreApplication.translate
    if empty or choosing is None:
        word = mend(empty) if empty else ""
        return (KeyHint(("Enter",), word),) if word else ()
    hints = []
    if choosing.desk.open:
        hints.append(KeyHint(("Enter",), tr("QuizKeys", "Go on with the quiz you left")))
    hints.append(KeyHint(("Ctrl", "Enter"), tr("QuizKeys", "Start the quiz")))
    if choosing.desk.last:
        hints.append(KeyHint(("L",), tr("QuizKeys", "Start a quiz as last time")))
    return (
        *hints,
        KeyHint(("Space",), tr("QuizKeys", "Tick a discipline or topic")),
        KeyHint(("Right",), tr("QuizKeys", "Unfold a discipline")),
        KeyHint(("Left",), tr("QuizKeys", "Fold it")),
    )


def of_question(asking: Asking) -> tuple[KeyHint, ...]:
    """The keys of a question, before or after its answer."""
    tr = QCoreApplication.translate
    end = KeyHint(("Esc",), tr("QuizKeys", "Leave the quiz; it is kept for later"))
    marks = (
        KeyHint(("F",), tr("QuizKeys", "Flag, or take the flag off")),
        KeyHint(("N",), tr("QuizKeys", "Write a note")),
        KeyHint(("R",), tr("QuizKeys", "Report what is wrong with the question")),
    )
    if asking.revealed:
        go_on = [KeyHint(("Enter",), tr("QuizKeys", "Next question"))]
        if asking.text.lesson:
            go_on.append(KeyHint(("L",), tr("QuizKeys", "Read the lesson")))
        return (*go_on, *marks, end)
    clock = (KeyHint(("T",), tr("QuizKeys", "Say the time that is left")),) if asking.timed else ()
    return (
        KeyHint(("A", "B", "C", "D"), tr("QuizKeys", "Choose an option")),
        KeyHint(("Shift", "A"), tr("QuizKeys", "Strike an option out, or take that back")),
        *(
            KeyHint((str(n),), tr("QuizKeys", "Answer: {word}").format(word=confidence_word(tap)))
            for n, tap in enumerate(TAPS, 1)
        ),
        *marks,
        *clock,
        end,
    )


def of_summary(result: Result) -> tuple[KeyHint, ...]:
    """The keys of the summary."""
    tr = QCoreApplication.translate
    hints = []
    if result.over is Over.KEPT:
        hints.append(KeyHint(("Enter",), tr("QuizKeys", "Go on with the quiz")))
    if result.misses:
        hints.append(KeyHint(("M",), tr("QuizKeys", "Practise the misses")))
    hints.append(KeyHint(("N",), tr("QuizKeys", "New quiz")))
    return tuple(hints)
