"""The states of the window worth looking at, and the one way to bring it into each of them.

Pictures are taken of them, and the sweeps over the whole window walk through the same ones.
"""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.quizzes import QuizMode, Setup, Source
from studyapp.ui.navigation import Destination, PageId


@dataclass(frozen=True, slots=True)
class Scene:
    """A state: where to go, then the keys to press, each as Qt names it ("Ctrl+K", "a").

    A `fresh` one is a new learner's, any other that of a learner with some days of study.
    """

    name: str
    destination: Destination
    keys: tuple[str, ...] = ()
    fresh: bool = False


TODAY = Destination(PageId.TODAY)
CARDS = Destination(PageId.FLASHCARDS)
SESSION = Destination(PageId.FLASHCARDS, session=True)
QUIZ = Destination(PageId.QUIZ)
QUIZ_ALL = Destination(PageId.QUIZ, quiz=Setup(source=Source.ALL))
BLOCK = ("ci-05-q01", "ci-05-q02", "ci-05-q03")
QUIZ_SITUATION = Destination(
    PageId.QUIZ, quiz=Setup(source=Source.PICKED, count=len(BLOCK), items=BLOCK)
)
QUIZ_TIMED = Destination(PageId.QUIZ, quiz=Setup(source=Source.ALL, mode=QuizMode.TIMED))
PROGRESS = Destination(PageId.PROGRESS)
SETTINGS = Destination(PageId.SETTINGS)
QUESTIONS = Destination(PageId.LIBRARY, section="questions")
START = Destination(PageId.FIRST_START)
THREE_ANSWERS = ("a", "1", "Return", "b", "2", "Return", "c", "3", "Return")
THREE_CARDS = ("Space", "1", "Space", "2", "Space", "2", "Esc")
FORMS = ("Return", "Return", "Return", "Ctrl+4")
TUTORIAL = (*FORMS, "Return", "Return")
EXAM = (*TUTORIAL, "Ctrl+Return", "b", "Right", "a", "f", "Right", "b", "Shift+C")
RELAXED = (*FORMS, "Return", "Tab", "Tab", "Right", "Return", "Ctrl+Return", "b", "3")
PEN = (*["h"], "Right", *["Shift+Right"] * 5)
REVIEW = (*EXAM, "r")
END = (*REVIEW, *["Tab"] * 7, "Return")
SURVEY = (*END, "Tab", "Return")
RESULT = (*SURVEY, "Return")
WARM_UP = ("Return", "Return", "Tab", "Tab", "Return")
WARM_UP_RESULT = (*WARM_UP, "Return", "b", "r", *["Tab"] * 7, "Return", "Tab", "Return")
SCENES = (
    Scene("first-start-1", START, fresh=True),
    Scene("first-start-date", START, ("Right",), fresh=True),
    Scene("first-start-2", START, ("Return",), fresh=True),
    Scene("first-start-3", START, ("Return", "Return"), fresh=True),
    Scene("today-new", START, ("Return", "Return", "Return"), fresh=True),
    Scene("flashcards-new", CARDS, fresh=True),
    Scene("today", TODAY),
    Scene("today-after", SESSION, (*THREE_CARDS, "Return")),
    Scene("flashcards", CARDS),
    Scene("session-front", SESSION),
    Scene("session-answer", SESSION, ("Space",)),
    Scene("session-note", SESSION, ("Space", "n")),
    Scene("session-suspended", SESSION, ("s",)),
    Scene("session-summary", SESSION, THREE_CARDS),
    Scene("quiz-setup", QUIZ, (*["Tab"] * 4, "Down", "Down", "Right")),
    Scene("quiz-question", QUIZ_ALL, ("d",)),
    Scene("quiz-feedback", QUIZ_ALL, ("a", "3")),
    Scene("quiz-situation", QUIZ_SITUATION, ("b", "2")),
    Scene("quiz-note", QUIZ_ALL, ("a", "n")),
    Scene("quiz-report", QUIZ_ALL, ("a", "r")),
    Scene("quiz-timed", QUIZ_TIMED, ("b", "Shift+A")),
    Scene("quiz-leave", QUIZ_TIMED, ("b", "Esc")),
    Scene("quiz-summary", QUIZ_ALL, (*THREE_ANSWERS, "Esc")),
    Scene("quiz-left", QUIZ_ALL, (*THREE_ANSWERS, "Esc", "n")),
    Scene("exam-forms", START, FORMS, fresh=True),
    Scene("exam-rules", START, (*FORMS, "Return"), fresh=True),
    Scene("exam-tutorial", START, TUTORIAL, fresh=True),
    Scene("exam-tutorial-end", START, (*TUTORIAL, "b", "Shift+C", "f", "g", "r"), fresh=True),
    Scene("exam-question", START, EXAM, fresh=True),
    Scene("exam-relaxed", START, RELAXED, fresh=True),
    Scene("exam-highlight", START, (*RELAXED, *PEN, "h", *PEN[:2]), fresh=True),
    Scene("exam-note", START, (*RELAXED, "n"), fresh=True),
    Scene("exam-unpinned", START, (*EXAM, "g", "k"), fresh=True),
    Scene("exam-paused", START, (*RELAXED, "p"), fresh=True),
    Scene("exam-review", START, REVIEW, fresh=True),
    Scene("exam-end", START, END, fresh=True),
    Scene("exam-survey", START, (*SURVEY, "Tab", "Space"), fresh=True),
    Scene("exam-result", START, RESULT, fresh=True),
    Scene("exam-report", START, (*RESULT, "p"), fresh=True),
    Scene("exam-walk", START, (*RESULT, "Return"), fresh=True),
    Scene("exam-kinds", Destination(PageId.EXAM)),
    Scene("exam-sprint", Destination(PageId.EXAM, kind=ExamKind.SPRINT)),
    Scene("exam-warm-up", START, WARM_UP, fresh=True),
    Scene("exam-warm-up-question", START, (*WARM_UP, "Return", "b", "3"), fresh=True),
    Scene("exam-warm-up-result", START, WARM_UP_RESULT, fresh=True),
    Scene("progress", PROGRESS),
    Scene("progress-readiness", PROGRESS, ("PgDown",)),
    Scene("progress-new", START, ("Return", "Return", "Return", "Ctrl+5"), fresh=True),
    Scene("library-lesson", Destination(PageId.LIBRARY, topic="mr-09")),
    Scene("library-glossary", Destination(PageId.LIBRARY, section="glossary")),
    Scene("library-questions", QUESTIONS, ("Down", "Down")),
    Scene("library-answer", QUESTIONS, ("Down", "a")),
    Scene("library-note", QUESTIONS, ("Down", "n")),
    Scene("library-found", Destination(PageId.LIBRARY, section="guide"), ("/", *"driver")),
    Scene("library-nothing", Destination(PageId.LIBRARY, section="guide"), ("/", *"zzz")),
    Scene("library-banks", Destination(PageId.LIBRARY, section="banks")),
    Scene("settings", SETTINGS),
    Scene("settings-data", Destination(PageId.SETTINGS, section="data")),
    Scene("about", Destination(PageId.SETTINGS, section="about")),
    Scene("palette", TODAY, ("Ctrl+K",)),
    Scene("palette-search", TODAY, ("Ctrl+K", *"loop")),
    Scene("palette-nothing", TODAY, ("Ctrl+K", *"zzz")),
    Scene("keys", SESSION, ("?",)),
)


def press(window: QWidget, key: str) -> None:
    """A key of a scene, where the keyboard is."""
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(key))
