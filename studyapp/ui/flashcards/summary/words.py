"""What a session came to, in sentences: no praise, no blame, and what happens next."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.session import EndReason
from studyapp.ui import words
from studyapp.ui.flashcards.summary.state import Summary


def headline(summary: Summary) -> str:
    """Such as "Done: 32 cards in 17 min. 5 will come back tomorrow."."""
    if not summary.cards:
        return QCoreApplication.translate("Summary", "Nothing was graded.")
    if summary.minutes:
        done = QCoreApplication.translate(
            "Summary", "Done: %n card(s) in {minutes} min.", "", summary.cards
        ).format(minutes=words.number(summary.minutes))
    else:
        done = QCoreApplication.translate(
            "Summary", "Done: %n card(s) in under a minute.", "", summary.cards
        )
    if not summary.tomorrow:
        return done
    back = QCoreApplication.translate(
        "Summary", "%n will come back tomorrow.", "", summary.tomorrow
    )
    return f"{done} {back}"


def lead(summary: Summary) -> str:
    """Why the session is over, and what moved."""
    reasons = {
        EndReason.DONE: QCoreApplication.translate("Summary", "No card is left in this session."),
        EndReason.BUDGET: QCoreApplication.translate(
            "Summary", "The minutes of this session are used."
        ),
        EndReason.LEFT: QCoreApplication.translate("Summary", "You ended the session."),
        EndReason.TIME: QCoreApplication.translate(
            "Summary", "A new study day began while you were away, so the session ended."
        ),
    }
    parts = [reasons[summary.reason]]
    if summary.after and summary.after.moved:
        parts.append(words.moved(summary.after.moved))
    return " ".join(parts)


def undo(summary: Summary) -> str:
    """The words on the button that takes the last step back."""
    if summary.graded_last:
        return QCoreApplication.translate("Summary", "Undo the last grade")
    return QCoreApplication.translate("Summary", "Undo the last step")


def figures(summary: Summary) -> list[tuple[str, str]]:
    """What was done, as label and number; what did not happen is left out."""
    rows = [
        (QCoreApplication.translate("Summary", "Reviewed"), summary.reviews),
        (QCoreApplication.translate("Summary", "New"), summary.new),
        (QCoreApplication.translate("Summary", "Missed"), summary.missed),
        (QCoreApplication.translate("Summary", "Asked again"), summary.repeats),
    ]
    return [(label, words.number(count)) for label, count in rows if count]


def following(summary: Summary) -> str:
    """What the next session brings; empty until it is known."""
    if summary.after is None:
        return ""
    return words.next_session(summary.after.next, summary.day)


def go_on(summary: Summary) -> str:
    """The words on the button that goes on; empty where nothing is left."""
    if summary.after is None or not summary.after.more.cards:
        return ""
    held = summary.after.more
    return words.begin(held.reviews, held.new, held.minutes, more=True)
