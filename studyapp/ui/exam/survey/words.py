"""The three questions after an exam, in sentences."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.sitting_events import Fatigue, Outlook, Pace
from studyapp.domain.sittings import Sitting
from studyapp.services.exams import TIME


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


def pace_word(pace: Pace) -> str:
    return {
        Pace.SHORT: QCoreApplication.translate("Survey", "Too short"),
        Pace.RIGHT: QCoreApplication.translate("Survey", "About right"),
        Pace.AMPLE: QCoreApplication.translate("Survey", "More than enough"),
    }[pace]


def fatigue_word(fatigue: Fatigue) -> str:
    return {
        Fatigue.FRESH: QCoreApplication.translate("Survey", "Hardly tired"),
        Fatigue.TIRED: QCoreApplication.translate("Survey", "Somewhat tired"),
        Fatigue.EXHAUSTED: QCoreApplication.translate("Survey", "Very tired"),
    }[fatigue]


def outlook_word(outlook: Outlook) -> str:
    return {
        Outlook.BELOW: QCoreApplication.translate("Survey", "Below it"),
        Outlook.NEAR: QCoreApplication.translate("Survey", "About there"),
        Outlook.ABOVE: QCoreApplication.translate("Survey", "Above it"),
    }[outlook]


def pace_question() -> str:
    return QCoreApplication.translate("Survey", "How did the time feel?")


def fatigue_question() -> str:
    return QCoreApplication.translate("Survey", "How tired were you at the end?")


def outlook_question(target: int) -> str:
    """`target` is the learner's own, in percent."""
    return QCoreApplication.translate(
        "Survey", "Where do you think you are against your target of {target} %?"
    ).format(target=target)


def said(sitting: Sitting) -> str:
    """What was answered, each word after its question; empty where nothing was."""
    survey = sitting.survey
    if survey is None:
        return ""
    told = []
    if survey.pace is not None:
        told.append((pace_question(), pace_word(survey.pace)))
    if survey.fatigue is not None:
        told.append((fatigue_question(), fatigue_word(survey.fatigue)))
    if survey.outlook is not None:
        question = outlook_question(sitting.started.target)
        told.append((question, outlook_word(survey.outlook)))
    return " ".join(f"{question} {word}." for question, word in told)


def not_kept(why: str) -> str:
    return QCoreApplication.translate(
        "Survey", "What you said could not be kept. Your exam is in all the same. {why}"
    ).format(why=why)
