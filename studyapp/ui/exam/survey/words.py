"""The three questions after an exam, in sentences."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.sittings import Sitting
from studyapp.services.exams import TIME
from studyapp.services.survey_words import said
from studyapp.ui.translation import say


def headline(sitting: Sitting) -> str:
    if sitting.submitted_by == TIME:
        return QCoreApplication.translate("Survey", "Time is up. Your answers are in.")
    return QCoreApplication.translate("Survey", "Your answers are in.")


def lead() -> str:
    return QCoreApplication.translate(
        "Survey",
        "Three questions while the exam is fresh, each of them optional. Your words of today stand "
        "beside the result later; they change nothing in it.",
    )


def told(sitting: Sitting) -> str:
    """What was answered, each word after its question; empty where nothing was."""
    return " ".join(f"{say(question)} {say(word)}." for question, word in said(sitting))


def not_kept(why: str) -> str:
    return QCoreApplication.translate(
        "Survey", "What you said could not be kept. Your exam is in all the same. {why}"
    ).format(why=why)
