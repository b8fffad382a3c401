"""What the kinds of sitting are called and how long they are, wherever they are offered."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.exam_kinds import ExamKind, limit_ms, size
from studyapp.domain.frameworks import Exam
from studyapp.ui.words import minutes


def kind_name(kind: str) -> str:
    """What a kind of sitting is called; one that is not known by its id."""
    names: dict[str, str] = {
        ExamKind.FULL: QCoreApplication.translate("Kinds", "Mock exam"),
        ExamKind.HALF: QCoreApplication.translate("Kinds", "Half exam"),
        ExamKind.SPRINT: QCoreApplication.translate("Kinds", "Sprint"),
        ExamKind.WARM_UP: QCoreApplication.translate("Kinds", "Warm-up"),
        ExamKind.REPAIR: QCoreApplication.translate("Kinds", "Repair set"),
    }
    return names.get(kind, kind)


def title(form: str, kind: str) -> str:
    """What a sitting is called: as its form, or as its kind where it has none."""
    return form or kind_name(kind)


def kind_size(kind: ExamKind, exam: Exam, multiplier: float = 1.0) -> str:
    """Such as "20 questions, 36 min": the length of a kind, with the learner's multiplier."""
    questions = size(kind, exam)
    return length(questions, round(limit_ms(exam, questions) * multiplier / 60_000))


def repair(topics: int, questions: int, minutes_: int) -> str:
    """On a button that leads to a repair set."""
    words = QCoreApplication.translate("Kinds", "Repair %n missed topic(s): {size}", "", topics)
    return words.format(size=length(questions, minutes_))


def length(questions: int, minutes_: int) -> str:
    """Such as "20 questions, 36 min"."""
    words = QCoreApplication.translate("Kinds", "%n question(s), {time}", "", questions)
    return words.format(time=minutes(minutes_))
