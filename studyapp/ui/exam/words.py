"""What several parts of the Mock exam page say."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from studyapp.domain.blueprint import MOST_EXPOSURE, MOST_OVERLAP, MOST_RECALL, Rule
from studyapp.domain.sittings import Pause, Sitting
from studyapp.services.absences import BREAK, CRASH, SUSPEND
from studyapp.services.study import MINUTE
from studyapp.ui.words import hours, number


def span(ms: int) -> str:
    """A time as "40 s", "4 min" or "2 h 38 min"."""
    if ms < MINUTE:
        return QCoreApplication.translate("Exam", "{0} s").format(number(ms // 1000))
    return hours(round(ms / MINUTE))


def gave_way(loosened: Iterable[str]) -> str:
    """What the blueprint wants and practice could not give; nothing where it gave all."""
    told: dict[str, str] = {
        Rule.EXPOSURE: QCoreApplication.translate(
            "Exam", "some questions were in more than {0} % of your papers"
        ).format(number(MOST_EXPOSURE)),
        Rule.OVERLAP: QCoreApplication.translate(
            "Exam", "it has more than {0} % in common with an earlier paper of yours"
        ).format(number(MOST_OVERLAP)),
        Rule.LEVEL: QCoreApplication.translate(
            "Exam", "more than {0} % of the questions ask for recall"
        ).format(number(MOST_RECALL)),
        Rule.DIFFICULTY: QCoreApplication.translate(
            "Exam", "easy, medium and hard questions are not mixed as in the exam"
        ),
        Rule.TOPIC: QCoreApplication.translate(
            "Exam", "some topics come twice while others are not asked"
        ),
    }
    parts = [told.get(rule, rule) for rule in loosened]
    if not parts:
        return ""
    words = QCoreApplication.translate("Exam", "Practice did not have all that it takes: {0}.")
    return words.format("; ".join(parts))


def mode(sitting: Sitting) -> str:
    if sitting.strict:
        return QCoreApplication.translate("Exam", "strict, no pause")
    return QCoreApplication.translate("Exam", "relaxed, you may pause")


def absence(pause: Pause) -> str:
    """What happened while nobody could answer, and what the clock made of it."""
    happened = {
        CRASH: QCoreApplication.translate("Exam", "The program was cut off for {0}."),
        SUSPEND: QCoreApplication.translate("Exam", "The machine slept for {0}."),
        BREAK: QCoreApplication.translate("Exam", "Your break took {0}."),
    }.get(pause.reason, QCoreApplication.translate("Exam", "You were away for {0}."))
    if pause.charged:
        counted = QCoreApplication.translate("Exam", "The clock counted that time.")
    else:
        counted = QCoreApplication.translate("Exam", "The clock did not count that time.")
    parts = [happened.format(span(pause.down)), counted]
    if pause.by == "wall":
        parts.append(
            QCoreApplication.translate(
                "Exam",
                "The machine was started anew meanwhile, so the clock on the wall measured it.",
            )
        )
    return " ".join(parts)
