"""The library in sentences."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from studyapp.domain.answers import Given, Setting
from studyapp.domain.quizzes import Past
from studyapp.services.guide import BankState, TopicLine
from studyapp.services.question_ports import FoundKind
from studyapp.ui.library.state import Status, Tab
from studyapp.ui.words import confidence_word, day_in_words, outcome_word
from studyapp.ui.words import minutes as minutes_word


def tab_word(tab: Tab) -> str:
    words = {
        Tab.GUIDE: QCoreApplication.translate("Library", "Study guide"),
        Tab.GLOSSARY: QCoreApplication.translate("Library", "Glossary"),
        Tab.QUESTIONS: QCoreApplication.translate("Library", "Questions"),
        Tab.BANKS: QCoreApplication.translate("Library", "Banks"),
    }
    return words[tab]


# The guide


def lesson_head(discipline: str, topic: str, minutes: int) -> str:
    """What stands above a lesson, such as "Metrics · MR-09 · 6 min"."""
    parts = [discipline, topic.upper()]
    if minutes:
        parts.append(minutes_word(minutes))
    return " · ".join(part for part in parts if part)


def no_lesson(line: TopicLine) -> str:
    """Instead of a lesson: that there is none, and what there is."""
    none = QCoreApplication.translate("Library", "There is no lesson on this topic yet.")
    if not line.questions and not line.cards:
        more = QCoreApplication.translate(
            "Library", "It has no questions and no flashcards either."
        )
        return f"{none} {more}"
    return " ".join((none, QCoreApplication.translate("Library", "You can practise it already.")))


def practice(line: TopicLine) -> str:
    """The questions of a topic, such as "4 questions, 1 not seen yet"."""
    words = QCoreApplication.translate("Library", "%n question(s)", "", line.questions)
    if not line.unseen:
        return words
    unseen = QCoreApplication.translate("Library", "%n not seen yet", "", line.unseen)
    return f"{words}, {unseen}"


def cards(line: TopicLine) -> str:
    """The cards of a topic, such as "5 flashcards, 2 due today"."""
    words = QCoreApplication.translate("Library", "%n flashcard(s)", "", line.cards)
    if not line.due:
        return words
    due = QCoreApplication.translate("Library", "%n due today", "", line.due)
    return f"{words}, {due}"


# Questions


def status_word(status: Status) -> str:
    words = {
        Status.ALL: QCoreApplication.translate("Library", "All"),
        Status.UNSEEN: QCoreApplication.translate("Library", "Not seen"),
        Status.MISSED: QCoreApplication.translate("Library", "Missed"),
        Status.FLAGGED: QCoreApplication.translate("Library", "Flagged"),
    }
    return words[status]


def kind_word(kind: str) -> str:
    """A kind of question; one that a later bank may have, as it is written there."""
    words = {
        "scenario": QCoreApplication.translate("Library", "Scenario"),
        "judgement": QCoreApplication.translate("Library", "Judgement"),
        "concept": QCoreApplication.translate("Library", "Concept"),
        "term": QCoreApplication.translate("Library", "Term"),
        "calculation": QCoreApplication.translate("Library", "Calculation"),
    }
    return words.get(kind, kind.capitalize())


def difficulty_word(difficulty: str) -> str:
    words = {
        "easy": QCoreApplication.translate("Library", "Easy"),
        "medium": QCoreApplication.translate("Library", "Medium"),
        "hard": QCoreApplication.translate("Library", "Hard"),
    }
    return words.get(difficulty, difficulty.capitalize())


def not_seen() -> str:
    return QCoreApplication.translate("Library", "not seen yet")


def past_word(past: Past) -> str:
    if not past.answers:
        return not_seen()
    if past.correct:
        return QCoreApplication.translate("Library", "right last time")
    return QCoreApplication.translate("Library", "missed last time")


def answered(given: Given, today: date) -> str:
    """An answer in the list of a question's own, such as "21 November: right, sure"."""
    parts = [outcome_word(given)]
    if given.confidence is not None:
        parts.append(confidence_word(given.confidence).lower())
    if given.setting is Setting.MOCK:
        parts.append(QCoreApplication.translate("Library", "in a sitting"))
    elif given.setting is Setting.TIMED:
        parts.append(QCoreApplication.translate("Library", "timed"))
    words = QCoreApplication.translate("Library", "{day}: {what}")
    return words.format(day=day_in_words(given.day, today), what=", ".join(parts))


# Finding


def group_word(kind: FoundKind | None) -> str:
    words = {
        None: QCoreApplication.translate("Library", "In the title"),
        FoundKind.TERM: QCoreApplication.translate("Library", "Terms"),
        FoundKind.LESSON: QCoreApplication.translate("Library", "Lessons"),
        FoundKind.QUESTION: QCoreApplication.translate("Library", "Questions"),
        FoundKind.CARD: QCoreApplication.translate("Library", "Flashcards"),
    }
    return words[kind]


# Banks


def counts(bank: BankState) -> str:
    """What a bank holds."""
    parts = [
        QCoreApplication.translate("Library", "%n practice question(s)", "", bank.questions),
        QCoreApplication.translate("Library", "%n flashcard(s)", "", bank.cards),
        QCoreApplication.translate("Library", "%n lesson(s)", "", bank.lessons),
        QCoreApplication.translate("Library", "%n term(s)", "", bank.terms),
        QCoreApplication.translate("Library", "%n mock exam(s)", "", len(bank.info.forms)),
    ]
    return ", ".join(parts)
