"""The running quiz's values as sentences."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from studyapp.services.quizzes import Effect
from studyapp.ui.quiz.question.state import Face, Outcome
from studyapp.ui.words import day_in_words, number


def progress(face: Face) -> str:
    """Such as "4 of 10"."""
    words = QCoreApplication.translate("QuizQuestion", "{number} of {total}")
    return words.format(number=number(face.number), total=number(face.total))


def block(face: Face) -> str:
    """Which question on the situation this is; what stands there where it is the only one."""
    if face.block is None:
        return QCoreApplication.translate("QuizQuestion", "The situation")
    at, of = face.block
    words = QCoreApplication.translate(
        "QuizQuestion", "Question {number} of {total} on this situation"
    )
    return words.format(number=number(at), total=number(of))


def choose() -> str:
    """What to do while nothing is chosen."""
    return QCoreApplication.translate("QuizQuestion", "Choose an answer.")


def then_confidence() -> str:
    """What comes after that."""
    return QCoreApplication.translate("QuizQuestion", "Then say how sure you are.")


def how_sure() -> str:
    """The question over the taps."""
    return QCoreApplication.translate("QuizQuestion", "How sure are you?")


def tap_means(face: Face) -> str:
    """What a tap does."""
    if face.timed:
        return QCoreApplication.translate("QuizQuestion", "Your tap gives the answer.")
    return QCoreApplication.translate("QuizQuestion", "Your tap shows the answer.")


def go_on(face: Face) -> str:
    """The words on the button after the reveal."""
    if face.last:
        return QCoreApplication.translate("QuizQuestion", "See the result")
    return QCoreApplication.translate("QuizQuestion", "Next question")


def effect(outcome: Outcome, effect: Effect) -> str:
    """What an answer does to the schedule, as prose: what it says of the learner in bold."""
    return f"{_told(outcome)} {_follows(outcome, effect)}"


def spoken(face: Face) -> str:
    """What a screen reader says when a question appears."""
    parts = [f"{progress(face)}. {face.discipline}, {face.topic}."]
    if face.scenario:
        parts += [block(face), face.scenario]
    return "\n".join([*parts, face.stem])


def spoken_answer(face: Face) -> str:
    """What a screen reader says at the reveal, before the sentence in the foot."""
    mine = next((option for option in face.options if option.mine), None)
    if mine and mine.right:
        return QCoreApplication.translate("QuizQuestion", "Right.")
    words = QCoreApplication.translate("QuizQuestion", "Right answer: {text}")
    return words.format(text=face.key)


def not_kept(problem: str) -> str:
    """An answer that the log refused."""
    words = QCoreApplication.translate(
        "QuizQuestion", "{problem} Your answer is not kept yet: say again how sure you are."
    )
    return words.format(problem=problem)


def not_done(problem: str) -> str:
    """Anything else that was refused."""
    words = QCoreApplication.translate("QuizQuestion", "{problem} Nothing was changed: try again.")
    return words.format(problem=problem)


def _told(outcome: Outcome) -> str:
    words = {
        Outcome.SURE_WRONG: QCoreApplication.translate("QuizQuestion", "**You were sure.**"),
        Outcome.WRONG: QCoreApplication.translate("QuizQuestion", "**Missed.**"),
        Outcome.GUESSED: QCoreApplication.translate("QuizQuestion", "**Right, by a guess.**"),
        Outcome.UNSURE: QCoreApplication.translate("QuizQuestion", "**Right, not quite sure.**"),
        Outcome.RIGHT: QCoreApplication.translate("QuizQuestion", "**Right.**"),
    }
    return words[outcome]


def _follows(outcome: Outcome, effect: Effect) -> str:
    when = _when(effect)
    if not effect.counts:
        words = {
            Outcome.SURE_WRONG: QCoreApplication.translate(
                "QuizQuestion",
                "It joins “sure but wrong”. It was not due, so it still comes back {when}.",
            ),
        }
        plain = QCoreApplication.translate(
            "QuizQuestion", "It was not due, so it still comes back {when}."
        )
        return words.get(outcome, plain).format(when=when)
    words = {
        Outcome.SURE_WRONG: QCoreApplication.translate(
            "QuizQuestion", "It joins “sure but wrong” and comes back {when}."
        ),
        Outcome.WRONG: QCoreApplication.translate("QuizQuestion", "It comes back {when}."),
        Outcome.GUESSED: QCoreApplication.translate(
            "QuizQuestion", "A guess counts as missed: it comes back {when}."
        ),
        Outcome.UNSURE: QCoreApplication.translate(
            "QuizQuestion", "It comes back sooner than a sure one: {when}."
        ),
        Outcome.RIGHT: QCoreApplication.translate("QuizQuestion", "It comes back {when}."),
    }
    return words[outcome].format(when=when)


def _when(effect: Effect) -> str:
    day = effect.due_day
    if day is None or day <= effect.today:
        return QCoreApplication.translate("QuizQuestion", "today")
    if day == effect.today + timedelta(days=1):
        return QCoreApplication.translate("QuizQuestion", "tomorrow")
    words = QCoreApplication.translate("QuizQuestion", "on {day}")
    return words.format(day=day_in_words(day, effect.today))
