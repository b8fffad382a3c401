"""The four jobs of the app from their beginning to their end, by keys."""

from benchmarks import acts
from benchmarks.window import Hand, Steps, nothing
from studyapp.ui.exam.page import ExamPage
from studyapp.ui.flashcards.page import FlashcardsPage
from studyapp.ui.library.page import LibraryPage
from studyapp.ui.library.state import Tab
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.progress.name_button import NameButton
from studyapp.ui.progress.page import ProgressPage
from studyapp.ui.quiz.page import QuizPage
from studyapp.ui.widgets.dialog import Dialog

CARDS = 20
LESSONS = 15
WALKED = 20
WORDS = "customer experience"


def cards(hand: Hand) -> Steps:
    """A flashcard session."""
    yield from _press(hand, "cards: to the page", "Ctrl+2")
    page = hand.page(FlashcardsPage)
    hand.doing = "cards: first card"
    hand.press("Return")
    yield acts.card_shown(page)
    for _ in range(CARDS):
        asking = page.panel.asking
        if asking is None or not page.panel.running:
            break
        hand.doing = "cards: answer opened"
        hand.press("Space")
        yield acts.card_opened(page)
        hand.doing = "cards: next card"
        hand.press("2")
        yield acts.card_shown(page, asking.face)
    if page.panel.running:
        hand.doing = "cards: summary"
        hand.press("Esc")
    yield page.summary.isVisible


def quiz(hand: Hand) -> Steps:
    """A quiz of the questions that the set-up offers, to its summary."""
    hand.doing = "quiz: set-up"
    yield from acts.set_up_quiz(hand)
    page = hand.page(QuizPage)
    hand.doing = "quiz: first question"
    hand.press("Ctrl+Return")
    yield acts.question_asked(page, 0)
    asking = page.panel.asking
    assert asking is not None
    for left in reversed(range(len(asking.running.quiz.paper))):
        hand.doing = "quiz: option chosen"
        hand.press("b")
        yield acts.option_chosen(page)
        hand.doing = "quiz: reasons"
        hand.press("1")
        yield acts.reasons_shown(page)
        yield from _press(hand, "quiz: flag", "f")
        hand.doing = "quiz: next question" if left else "quiz: summary"
        hand.press("Return")
        answered = len(asking.running.quiz.paper) - left
        yield acts.question_asked(page, answered) if left else page.summary.isVisible


def exam(hand: Hand) -> Steps:
    """A whole sitting of a form, its result, and a walk through its answers."""
    hand.doing = "exam: forms and rules"
    yield from acts.to_rules(hand)
    page = hand.page(ExamPage)
    hand.doing = "exam: first question"
    hand.press("Return")
    yield page.tutorial.isVisible
    hand.press("Ctrl+Return")
    yield acts.exam_at(page, 0)
    room = page.panel.room
    assert room is not None
    for position in range(room.last + 1):
        hand.doing = "exam: option chosen"
        hand.press("b")
        yield acts.choice_saved(page)
        if position % 5 == 0:
            yield from _press(hand, "exam: flag and strike-out", "f", "Shift+C")
        if position < room.last:
            hand.doing = "exam: next question"
            hand.press("Right")
            yield acts.exam_at(page, position + 1)
    hand.doing = "exam: review"
    hand.press("r")
    yield page.panel.review.isVisible
    hand.doing = "exam: end asked"
    page.panel.review.end.setFocus()
    hand.press("Space")
    yield lambda: any(dialog.isVisible() for dialog in hand.window.findChildren(Dialog))
    hand.doing = "exam: survey"
    hand.press("Tab")
    hand.press("Return")
    yield page.survey.isVisible
    hand.doing = "exam: result"
    hand.press("Return")
    yield page.result.isVisible
    yield from _press(hand, "exam: walk begun", "Return")
    for _ in range(WALKED):
        yield from _press(hand, "exam: walk", "Return")
    yield from _press(hand, "exam: walk left", "Esc")


def report(hand: Hand) -> Steps:
    """The weak-discipline report, every discipline unfolded, to its end."""
    yield from _press(hand, "report: to the page", "Ctrl+5")
    page = hand.page(ProgressPage)
    for name in page.view.table.findChildren(NameButton):
        name.setFocus()
        yield from _press(hand, "report: discipline unfolded or folded", "Space")
    page.view.setFocus()
    for _ in range(5):
        yield from _press(hand, "report: scrolled", "PgDown")


def library(hand: Hand) -> Steps:
    """Lessons, terms and questions read, and a search as one types, here and in the palette."""
    yield from _press(hand, "library: to the page", "Ctrl+6")
    for _ in range(LESSONS):
        yield from _press(hand, "library: next topic", "n")
    for tab in (Tab.GLOSSARY, Tab.QUESTIONS):
        hand.doing = f"library: to {tab}"
        hand.go(Destination(PageId.LIBRARY, section=tab))
        yield hand.ask(nothing)
        for _ in range(LESSONS):
            yield from _press(hand, f"library: down in {tab}", "Down")
    hand.page(LibraryPage).questions.list.setFocus()
    yield from _press(hand, "library: answer shown", "a")
    yield from _press(hand, "library: to the field", "/")
    for letter in WORDS:
        yield from _press(hand, "library: letter typed", letter if letter != " " else "Space")
    yield from _press(hand, "library: found item opened", "Return")
    yield from _press(hand, "palette: opened", "Ctrl+K")
    for letter in WORDS:
        yield from _press(hand, "palette: letter typed", letter if letter != " " else "Space")
    yield from _press(hand, "palette: closed", "Esc")


def _press(hand: Hand, doing: str, *keys: str) -> Steps:
    """Keys, until all that they asked the database for is on the screen."""
    hand.doing = doing
    for key in keys:
        hand.press(key)
    yield hand.ask(nothing)
