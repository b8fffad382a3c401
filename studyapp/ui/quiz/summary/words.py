"""What came of a quiz, in sentences: no praise, no blame, and what happens next."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.answers import Confidence
from studyapp.domain.quizzes import Quiz, Show
from studyapp.ui.quiz.summary.state import Line, Over, Result
from studyapp.ui.widgets.clock_label import clock_figures
from studyapp.ui.words import number


def headline(result: Result) -> str:
    """Such as "7 of 10 right"."""
    tally = result.summary.tally
    if not tally.n:
        return QCoreApplication.translate("QuizSummary", "Nothing was answered.")
    words = QCoreApplication.translate("QuizSummary", "{right} of {n} right")
    return words.format(right=number(tally.right), n=number(tally.n))


def share(result: Result) -> str:
    """The share right with its range; empty without an answer."""
    interval, tally = result.interval, result.summary.tally
    if interval is None:
        return ""
    words = QCoreApplication.translate("QuizSummary", "{share} %, 90 % range {low} to {high}.")
    low, high = (number(round(100 * end)) for end in interval)
    return words.format(share=number(round(100 * tally.right / tally.n)), low=low, high=high)


def lead(result: Result) -> str:
    """How the quiz stopped, what was not asked, what comes back."""
    summary = result.summary
    parts = []
    if result.over is Over.TIME:
        parts.append(
            QCoreApplication.translate(
                "QuizSummary", "The time is up; an answer under way is not counted."
            )
        )
    if summary.unasked:
        kept = result.over is Over.KEPT
        parts.append(
            QCoreApplication.translate(
                "QuizSummary",
                "%n question(s) are left: the quiz waits for you.",
                "",
                summary.unasked,
            )
            if kept
            else QCoreApplication.translate(
                "QuizSummary", "%n question(s) were not answered.", "", summary.unasked
            )
        )
    if summary.tomorrow:
        parts.append(
            QCoreApplication.translate(
                "QuizSummary", "%n question(s) will come back tomorrow.", "", summary.tomorrow
            )
        )
    return " ".join(parts)


def changes(result: Result) -> str:
    """What changing an answer did; empty where none was changed."""
    found = result.summary.changes
    parts = []
    if found.to_right:
        parts.append(
            QCoreApplication.translate("QuizSummary", "%n from wrong to right", "", found.to_right)
        )
    if found.to_wrong:
        parts.append(
            QCoreApplication.translate("QuizSummary", "%n from right to wrong", "", found.to_wrong)
        )
    if found.wrong_to_wrong:
        parts.append(
            QCoreApplication.translate(
                "QuizSummary", "%n from wrong to wrong", "", found.wrong_to_wrong
            )
        )
    if not parts:
        return ""
    words = QCoreApplication.translate("QuizSummary", "Answers you changed: {changes}.")
    return words.format(changes=", ".join(parts))


def misses(result: Result) -> str:
    """The words on the button that practises what was missed."""
    return QCoreApplication.translate("QuizSummary", "Practise the misses ({count})").format(
        count=number(len(result.missed))
    )


def go_on(quiz: Quiz) -> str:
    """The words on the button that goes on with a quiz that is kept."""
    words = QCoreApplication.translate("QuizSummary", "Go on: {done} of {total} answered")
    return words.format(done=number(len(quiz.answers)), total=number(len(quiz.paper)))


def show_word(show: Show) -> str:
    """The word on a filter."""
    words = {
        Show.ALL: QCoreApplication.translate("QuizSummary", "All"),
        Show.WRONG: QCoreApplication.translate("QuizSummary", "Wrong"),
        Show.FLAGGED: QCoreApplication.translate("QuizSummary", "Flagged"),
        Show.SLOW: QCoreApplication.translate("QuizSummary", "Slow"),
        Show.SURE_WRONG: QCoreApplication.translate("QuizSummary", "Sure but wrong"),
    }
    return words[show]


def nothing_listed(show: Show) -> str:
    """No answer is under a filter."""
    words = {
        Show.WRONG: QCoreApplication.translate("QuizSummary", "No answer was wrong."),
        Show.FLAGGED: QCoreApplication.translate("QuizSummary", "No question is flagged."),
        Show.SLOW: QCoreApplication.translate("QuizSummary", "No answer took long."),
        Show.SURE_WRONG: QCoreApplication.translate("QuizSummary", "No answer was sure and wrong."),
    }
    return words.get(show) or QCoreApplication.translate("QuizSummary", "Nothing was answered.")


def under(line: Line) -> str:
    """What stands below a question: topic, confidence, time, and what marks it."""
    parts = [line.topic]
    if line.confidence:
        parts.append(said(line.confidence))
    parts.append(clock_figures(round(line.ms / 1000), hours=False))
    if line.slow:
        parts.append(QCoreApplication.translate("QuizSummary", "slow"))
    if line.changed:
        parts.append(QCoreApplication.translate("QuizSummary", "changed"))
    if line.flagged:
        parts.append(QCoreApplication.translate("QuizSummary", "flagged"))
    return " · ".join(parts)


def said(confidence: Confidence) -> str:
    """How sure the learner was."""
    words = {
        Confidence.SURE: QCoreApplication.translate("QuizSummary", "sure"),
        Confidence.THINK: QCoreApplication.translate("QuizSummary", "think so"),
        Confidence.GUESS: QCoreApplication.translate("QuizSummary", "guess"),
    }
    return words[confidence]


def verdict(line: Line) -> str:
    """Whether an answer was right."""
    if line.correct:
        return QCoreApplication.translate("QuizSummary", "right")
    return QCoreApplication.translate("QuizSummary", "wrong")


def end_not_kept(problem: str) -> str:
    """The end of the quiz is not in the log."""
    words = QCoreApplication.translate(
        "QuizSummary", "{problem} Your answers are kept, the end of the quiz is not yet."
    )
    return words.format(problem=problem)
