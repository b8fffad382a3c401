"""The set-up's values as sentences."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.quizzes import Quiz, QuizMode, Setup, Source
from studyapp.services.quizzes import Desk
from studyapp.ui.quiz.setup import state
from studyapp.ui.quiz.setup.state import Choosing, DisciplineLine, Situation, TopicLine
from studyapp.ui.words import number


def headline(situation: Situation) -> str:
    """The page's sentence: the page itself where there is something to choose."""
    words = {
        Situation.SET_UP: QCoreApplication.translate("QuizSetup", "Not set up yet."),
        Situation.NO_BANK: QCoreApplication.translate("QuizSetup", "No question bank is here."),
        Situation.EMPTY: QCoreApplication.translate(
            "QuizSetup", "This question bank has no practice questions."
        ),
    }
    return words.get(situation) or QCoreApplication.translate("QuizSetup", "Quiz")


def lead(situation: Situation) -> str:
    """What to do here."""
    words = {
        Situation.SET_UP: QCoreApplication.translate(
            "QuizSetup", "Choose the exam date and the minutes a day first."
        ),
        Situation.NO_BANK: QCoreApplication.translate(
            "QuizSetup", "Put a bank into the banks folder, then check again."
        ),
        Situation.EMPTY: QCoreApplication.translate(
            "QuizSetup", "Quizzes start as soon as it has some."
        ),
    }
    return words.get(situation) or QCoreApplication.translate(
        "QuizSetup", "Choose what to practise. Questions of the mock exams never appear here."
    )


def mend(situation: Situation) -> str:
    """The words on the button that fills an empty page; empty where nothing here does."""
    if situation is Situation.SET_UP:
        return QCoreApplication.translate("QuizSetup", "Set up")
    if situation in (Situation.NO_BANK, Situation.EMPTY):
        return QCoreApplication.translate("QuizSetup", "Open the banks")
    return ""


def source_word(source: Source) -> str:
    """The name of a filter."""
    words = {
        Source.WEAKEST: QCoreApplication.translate("QuizSetup", "Weakest first"),
        Source.UNSEEN: QCoreApplication.translate("QuizSetup", "Not seen yet"),
        Source.MISSED: QCoreApplication.translate("QuizSetup", "Missed before"),
        Source.FLAGGED: QCoreApplication.translate("QuizSetup", "Flagged"),
        Source.SLOW: QCoreApplication.translate("QuizSetup", "Slow"),
        Source.SURE_WRONG: QCoreApplication.translate("QuizSetup", "Sure but wrong"),
        Source.ALL: QCoreApplication.translate("QuizSetup", "All"),
        Source.DUE: QCoreApplication.translate("QuizSetup", "Due today"),
        Source.PICKED: QCoreApplication.translate("QuizSetup", "Picked questions"),
    }
    return words[source]


def mode_word(mode: QuizMode) -> str:
    """The name of a way to practise."""
    if mode is QuizMode.TIMED:
        return QCoreApplication.translate("QuizSetup", "Timed")
    return QCoreApplication.translate("QuizSetup", "Learn")


def mode_note(desk: Desk, mode: QuizMode) -> str:
    """What a way to practise means."""
    if mode is QuizMode.LEARN:
        return QCoreApplication.translate(
            "QuizSetup", "A reason for every option after each answer"
        )
    words = QCoreApplication.translate("QuizSetup", "{seconds} s a question, reasons at the end")
    return words.format(seconds=number(state.seconds_each(desk)))


def count_word(choosing: Choosing, count: int) -> str:
    """The words of a number to choose."""
    if count != state.ALL:
        return number(count)
    words = QCoreApplication.translate("QuizSetup", "All {count}")
    return words.format(count=number(choosing.available))


def start(choosing: Choosing) -> str:
    """The words on Start."""
    if choosing.situation is not Situation.READY:
        return QCoreApplication.translate("QuizSetup", "Start")
    words = QCoreApplication.translate(
        "QuizSetup", "Start %n question(s), about {minutes} min", "", choosing.count
    )
    return words.format(minutes=number(choosing.minutes))


def shortage(choosing: Choosing) -> str:
    """Why Start is off, or why there are fewer questions than asked for; else empty."""
    if choosing.situation is Situation.UNTICKED:
        return QCoreApplication.translate("QuizSetup", "Tick a topic to practise.")
    if choosing.situation is Situation.UNFIT:
        return unfit(choosing.source)
    if choosing.fewer:
        return QCoreApplication.translate(
            "QuizSetup",
            "Only %n question(s) fit. Tick more topics for more.",
            "",
            choosing.available,
        )
    return ""


def unfit(source: Source) -> str:
    """No question fits a filter: which, and what to do."""
    words = {
        Source.UNSEEN: QCoreApplication.translate(
            "QuizSetup", "You have seen every question here. Choose another filter or more topics."
        ),
        Source.MISSED: QCoreApplication.translate(
            "QuizSetup", "You missed none of these. Choose another filter or more topics."
        ),
        Source.FLAGGED: QCoreApplication.translate(
            "QuizSetup", "You flagged none of these. Choose another filter or more topics."
        ),
        Source.SLOW: QCoreApplication.translate(
            "QuizSetup", "None of these took you long. Choose another filter or more topics."
        ),
        Source.SURE_WRONG: QCoreApplication.translate(
            "QuizSetup",
            "You were sure and wrong on none of these. Choose another filter or more topics.",
        ),
        Source.DUE: QCoreApplication.translate(
            "QuizSetup", "No question is due today. Choose what to practise instead."
        ),
    }
    return words.get(source) or QCoreApplication.translate(
        "QuizSetup", "No question fits. Choose more topics."
    )


def nothing_open() -> str:
    """There is no quiz to go on with."""
    return QCoreApplication.translate("QuizSetup", "No quiz is open. Choose what to practise.")


def unreadable() -> str:
    """A quiz that came with a log, without the words of its questions."""
    return QCoreApplication.translate(
        "QuizSetup", "The words of the next question are not here. Start another quiz."
    )


def no_weak_topic() -> str:
    """Nothing can be ticked as weak."""
    return QCoreApplication.translate(
        "QuizSetup",
        "No topic is weak for certain yet. “Weakest first” asks where your share right is lowest.",
    )


def go_on(quiz: Quiz) -> str:
    """The words on the button that goes on with a quiz that was left."""
    words = QCoreApplication.translate("QuizSetup", "Go on: {done} of {total} answered")
    return words.format(done=number(len(quiz.answers)), total=number(len(quiz.paper)))


def go_on_note(desk: Desk, quiz: Quiz) -> str:
    """Which quiz was left."""
    words = QCoreApplication.translate(
        "QuizSetup", "Your last quiz: {what}. Another one ends it; its answers stay."
    )
    what = _joined(_what(desk, quiz.topics, quiz.source), mode_word(quiz.mode).lower())
    return words.format(what=what)


def as_last_time(desk: Desk, setup: Setup) -> str:
    """The words on the button that starts the last set-up again."""
    words = QCoreApplication.translate("QuizSetup", "As last time: {what}")
    parts = (_what(desk, setup.topics, setup.source), number(setup.count), mode_word(setup.mode))
    return words.format(what=_joined(*parts[:2], parts[2].lower()))


def unseen(line: DisciplineLine | TopicLine) -> str:
    """How many questions were never asked."""
    if not line.questions:
        return ""
    words = QCoreApplication.translate("QuizSetup", "{unseen} of {questions}")
    return words.format(unseen=number(line.unseen), questions=number(line.questions))


def no_questions() -> str:
    """A topic that cannot be ticked."""
    return QCoreApplication.translate("QuizSetup", "no questions yet")


def _what(desk: Desk, topics: tuple[str, ...], source: Source) -> str:
    """Where questions come from, in few words."""
    if source in (Source.DUE, Source.PICKED):
        return source_word(source)
    names, more = state.named(desk, topics)
    parts = list(names)
    if more:
        few = QCoreApplication.translate("QuizSetup", "%n topic(s)", "", more)
        parts.append(few)
    if not parts:
        parts.append(QCoreApplication.translate("QuizSetup", "all topics"))
    if source is Source.ALL:
        parts.append(QCoreApplication.translate("QuizSetup", "at random"))
    elif source is not Source.WEAKEST:
        parts.append(source_word(source).lower())
    return ", ".join(parts)


def _joined(*parts: str) -> str:
    return ", ".join(parts)
