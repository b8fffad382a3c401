"""What the driven benchmarks do in the window, and how one sees that it was done."""

from benchmarks.window import Hand, Holds, Steps, nothing
from studyapp.ui.exam.page import ExamPage
from studyapp.ui.flashcards.page import FlashcardsPage
from studyapp.ui.quiz.page import QuizPage

# Cards


def card_shown(page: FlashcardsPage, after: int = 0) -> Holds:
    """A face that came after so many, or what the session came to."""

    def holds() -> bool:
        asking = page.panel.asking
        if not page.panel.running:
            return page.summary.isVisible()
        return asking is not None and asking.face > after and not asking.opened

    return holds


def card_opened(page: FlashcardsPage) -> Holds:
    def holds() -> bool:
        return page.panel.asking is not None and page.panel.asking.opened

    return holds


# Quizzes


def set_up_quiz(hand: Hand) -> Steps:
    """To the set-up, from wherever one is; a quiz that runs is left."""
    hand.press("Ctrl+3")
    yield hand.ask(nothing)
    page = hand.page(QuizPage)
    yield page.setup.start_box.start.isVisible


def question_asked(page: QuizPage, answered: int) -> Holds:
    """A question, after so many answers."""

    def holds() -> bool:
        asking = page.panel.asking
        return asking is not None and not asking.revealed and asking.answered == answered

    return holds


def option_chosen(page: QuizPage) -> Holds:
    def holds() -> bool:
        return page.panel.asking is not None and bool(page.panel.asking.chosen)

    return holds


def reasons_shown(page: QuizPage) -> Holds:
    def holds() -> bool:
        return page.panel.asking is not None and page.panel.asking.revealed

    return holds


# Mock exams


def to_rules(hand: Hand) -> Steps:
    """To the first page of the first form, whether or not it was sat before."""
    hand.press("Ctrl+4")
    yield hand.ask(nothing)
    page = hand.page(ExamPage)
    page.forms.lines[0].act.setFocus()
    hand.press("Space")
    yield page.rules.isVisible


def exam_at(page: ExamPage, position: int) -> Holds:
    """A question of the sitting, with everything saved."""

    def holds() -> bool:
        room = page.panel.room
        if room is None or not page.panel.running or room.waiting:
            return False
        return room.shown.position == position

    return holds


def choice_saved(page: ExamPage) -> Holds:
    """The question on the screen has a saved answer."""

    def holds() -> bool:
        room = page.panel.room
        return room is not None and not room.waiting and bool(_chosen(page))

    return holds


def _chosen(page: ExamPage) -> str | None:
    room = page.panel.room
    assert room is not None
    sitting = room.sat.sitting
    return sitting.cells[sitting.position].chosen
