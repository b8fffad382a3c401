"""What the running quiz shows and decides, as a value."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from studyapp.domain.answers import Confidence
from studyapp.domain.marks import Marks
from studyapp.domain.papers import PaperItem
from studyapp.domain.quiz_events import QuestionAnswered
from studyapp.domain.quizzes import QuizMode
from studyapp.services.question_texts import QuestionText
from studyapp.services.quizzes import Effect, Running, Timing
from studyapp.ui.explained.state import Explained, Shown, explained, options
from studyapp.ui.quiz.state import block_of, place_of
from studyapp.ui.stopwatch import Stopwatch

NO_MARKS = Marks()
# In the order of their keys, 1 to 3.
TAPS = (Confidence.GUESS, Confidence.THINK, Confidence.SURE)


class Command(StrEnum):
    """What the learner can ask for besides choosing and answering."""

    NEXT = "next"
    FLAG = "flag"
    NOTE = "note"
    REPORT = "report"
    LESSON = "lesson"
    CLOCK = "clock"
    LEAVE = "leave"


class Outcome(StrEnum):
    """What an answer says of the learner, for the sentence in the foot."""

    SURE_WRONG = "sure_wrong"
    WRONG = "wrong"
    GUESSED = "guessed"
    UNSURE = "unsure"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Asking:
    """A running quiz at one of its questions.

    `changes` are the ids chosen before `chosen`, in order. `effect` is what the answer did, once
    there is one. `writing` says that something is on its way to the log; until it arrives nothing
    else is begun.
    """

    running: Running
    position: int
    chosen: str = ""
    changes: tuple[str, ...] = ()
    struck: frozenset[str] = frozenset()
    watch: Stopwatch = field(default_factory=Stopwatch)
    effect: Effect | None = None
    writing: bool = False

    @property
    def timed(self) -> bool:
        return self.running.quiz.mode is QuizMode.TIMED

    @property
    def item(self) -> PaperItem:
        return self.running.quiz.paper[self.position]

    @property
    def text(self) -> QuestionText:
        return self.running.text(self.item)

    @property
    def mark(self) -> Marks:
        """What the learner said of the question on the screen."""
        return self.running.marks.get(self.item.item, NO_MARKS)

    @property
    def answer(self) -> QuestionAnswered | None:
        """The answer to the question on the screen."""
        given = self.running.quiz.answers
        return next((one for one in given if one.position == self.position), None)

    @property
    def revealed(self) -> bool:
        """Whether the reasons are on the screen."""
        return self.answer is not None

    @property
    def last(self) -> bool:
        """Whether no question is left after this one."""
        done = {one.position for one in self.running.quiz.answers} | {self.position}
        return len(done) == len(self.running.quiz.paper)

    @property
    def answered(self) -> int:
        return len(self.running.quiz.answers)


@dataclass(frozen=True, slots=True)
class Face:
    """A question as it is shown. `block` is which of how many questions on the situation."""

    number: int
    total: int
    answered: int
    place: int
    discipline: str
    topic: str
    scenario: str
    block: tuple[int, int] | None
    stem: str
    options: tuple[Shown, ...]
    explained: Explained | None
    flagged: bool
    note: str
    timed: bool
    last: bool

    @property
    def key(self) -> str:
        """The text of the right option; empty before the reveal."""
        return next((option.text for option in self.options if option.right), "")


def begin(running: Running) -> Asking | None:
    """The quiz at the first question without an answer; None where it is over, or where that
    question is nowhere to be read."""
    position, item = running.quiz.position, running.quiz.current
    if position is None or item is None or not running.text(item).asked.options:
        return None
    pauses = running.quiz.mode is QuizMode.LEARN
    return Asking(running, position, watch=Stopwatch(pauses=pauses))


def chose(asking: Asking, option: str, now: int) -> Asking:
    """An option was chosen; before the answer, and one of those there are."""
    if asking.writing or asking.revealed or option not in asking.item.order:
        return asking
    if option == asking.chosen:
        return replace(asking, watch=asking.watch.looked(now))
    changes = (*asking.changes, asking.chosen) if asking.chosen else ()
    watch = asking.watch.looked(now) if asking.chosen else asking.watch.turned(now)
    struck = asking.struck - {option}
    return replace(asking, chosen=option, changes=changes, watch=watch, struck=struck)


def struck(asking: Asking, option: str) -> Asking:
    """An option was struck out, or is not any more; what is chosen cannot be."""
    if asking.writing or asking.revealed or option not in asking.item.order:
        return asking
    if option == asking.chosen:
        return asking
    return replace(asking, struck=asking.struck ^ {option})


def timing(asking: Asking, now: int) -> Timing:
    """The times to write down with an answer given now."""
    read = asking.watch.timing(now)
    return Timing(read.reveal, read.reveal + read.answer, read.paused)


def spent_ms(asking: Asking, now: int) -> int:
    """Time on the question on the screen, without pauses."""
    answer = asking.answer
    return answer.answer if answer else timing(asking, now).answer


def left_ms(asking: Asking, now: int) -> int | None:
    """What is left of a timed quiz, at least 0; None without a clock."""
    quiz = asking.running.quiz
    if not quiz.limit:
        return None
    under_way = 0 if asking.answer else timing(asking, now).answer
    return max(0, quiz.limit - quiz.spent - under_way)


def answered(asking: Asking, running: Running, effect: Effect) -> Asking:
    """The log has the answer."""
    return replace(asking, running=running, effect=effect, writing=False)


def moved_on(asking: Asking) -> Asking | None:
    """At the next question; None where the quiz is over."""
    return begin(asking.running)


def reread(asking: Asking, running: Running) -> Asking:
    """After the bank changed: what was asked stays, what the bank says of it is new."""
    quiz = asking.running.quiz
    return replace(asking, running=replace(running, quiz=quiz))


def face(asking: Asking) -> Face:
    """The question on the screen."""
    text, quiz = asking.text, asking.running.quiz
    shown = asking.revealed and not asking.timed
    return Face(
        number=asking.position + 1,
        total=len(quiz.paper),
        answered=len(quiz.answers),
        place=place_of(asking.running.info, text.discipline_id),
        discipline=text.discipline,
        topic=text.topic,
        scenario=text.asked.scenario,
        block=block_of(asking.running.texts, text),
        stem=text.asked.stem,
        options=options(text, asking.chosen, revealed=shown, struck=asking.struck),
        explained=explained(text) if shown else None,
        flagged=asking.mark.flagged,
        note=asking.mark.note,
        timed=asking.timed,
        last=asking.last,
    )


def outcome(answer: QuestionAnswered) -> Outcome:
    """What an answer says."""
    if not answer.correct:
        sure = answer.confidence is Confidence.SURE
        return Outcome.SURE_WRONG if sure else Outcome.WRONG
    if answer.confidence is Confidence.GUESS:
        return Outcome.GUESSED
    return Outcome.RIGHT if answer.confidence is Confidence.SURE else Outcome.UNSURE
