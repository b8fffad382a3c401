"""Quizzes over the fakes in short words, for the tests of services that have to do with them."""

from datetime import date

from studyapp.domain.answers import Confidence
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.memory import Memory
from studyapp.domain.quiz_events import QuestionAnswered
from studyapp.domain.quizzes import QuizMode, Setup, Source
from studyapp.services.quizzes import Running, Timing
from tests.fakes import Fakes
from tests.unit.services.sessions import current_plan

CALM = Timing(first=30_000, answer=40_000)


def begin(made: Fakes, setup: Setup | None = None) -> Running:
    setup = setup or Setup(source=Source.ALL, count=3)
    running = made.services.quizzes.begin(made.info, current_plan(made), setup)
    assert running is not None
    return running


def picked(made: Fakes, *items: str, mode: QuizMode = QuizMode.LEARN) -> Running:
    return begin(made, Setup(source=Source.PICKED, items=items, count=len(items), mode=mode))


def items(running: Running) -> list[str]:
    return [item.item for item in running.quiz.paper]


def answer(
    made: Fakes,
    running: Running,
    right: bool = True,
    confidence: Confidence | None = Confidence.SURE,
    timing: Timing = CALM,
    changes: tuple[str, ...] = (),
) -> Running:
    """Answer the question on the screen; the key of every question is option b."""
    chosen = "b" if right else "a"
    return made.services.quizzes.answer(running, chosen, confidence, timing, changes)


def answer_all(made: Fakes, running: Running, *rights: bool) -> Running:
    for right in rights or (True,) * len(running.quiz.paper):
        running = answer(made, running, right)
    return running


def ask(
    made: Fakes,
    item: str,
    right: bool = True,
    confidence: Confidence | None = Confidence.SURE,
    ms: int = 40_000,
) -> QuestionAnswered:
    """A quiz of one question, answered; what was written."""
    running = answer(made, picked(made, item), right, confidence, Timing(ms, ms))
    return running.quiz.answers[0]


def remembered(made: Fakes, item: str) -> Memory | None:
    return made.store.memory(CardKey("small", item, Side.QUESTION))


def go_to(made: Fakes, day: date) -> None:
    made.clock.set(f"{day.isoformat()}T09:00")
