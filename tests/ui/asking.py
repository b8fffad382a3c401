"""Answers to the questions of the small bank, given through the services by hand."""

from collections.abc import Sequence

from studyapp.domain.answers import Confidence
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.session import EndReason
from studyapp.services.quizzes import Running, Timing
from tests.fakes import Fakes


def answer(
    made: Fakes, topic: str, rights: Sequence[bool], *, begin: int = 1, seconds: int = 60
) -> None:
    """Answer the questions of a topic from number `begin` on, in one quiz, sure each time."""
    items = tuple(f"{topic}-q{n:02}" for n in range(begin, begin + len(rights)))
    setup = Setup(source=Source.PICKED, count=len(items), items=items)
    quizzes, running = made.services.quizzes, begin_quiz(made, setup)
    while (item := running.quiz.current) is not None:
        made.clock.forward(seconds=seconds)
        timing = Timing(1000 * seconds, 1000 * seconds)
        chosen = "b" if rights[items.index(item.item)] else "a"
        running = quizzes.answer(running, chosen, Confidence.SURE, timing)
    quizzes.end(running, EndReason.DONE)


def begin_quiz(made: Fakes, setup: Setup | None = None) -> Running:
    """A quiz of ten questions, or another, on its first question."""
    plan = made.services.planning.plan()
    assert plan is not None
    running = made.services.quizzes.begin(made.info, plan, setup or Setup())
    assert running is not None
    return running
