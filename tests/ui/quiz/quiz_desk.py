"""The Quiz page at its desk: services in memory, a clock moved by hand, real keys."""

from concurrent.futures import Executor

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted
from studyapp.domain.quizzes import QuizMode, Setup, Source
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.quiz.page import QuizPage
from studyapp.ui.quiz.question.state import Asking
from studyapp.ui.theme.appearance import Appearance
from tests.fakes import Fakes, fakes, study_bank
from tests.ui.desk import NO_MODIFIER, job_runner, press, settle, shown

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
QUIZ = Destination(PageId.QUIZ)
GUESS, THINK, SURE = Key.Key_1, Key.Key_2, Key.Key_3
LEARN = Setup(source=Source.ALL, count=3)
TIMED = Setup(source=Source.ALL, count=3, mode=QuizMode.TIMED)


def learner() -> Fakes:
    """Two topics a discipline with practice questions, a block of three, a locked form."""
    return fakes(study_bank())


class HandMs:
    """A monotonic clock that stands still until it is moved; it counts no window's activation."""

    def __init__(self) -> None:
        self.now = 1_000

    def __call__(self) -> int:
        return self.now


class QuizDesk(QObject):
    """What a test may want to press, look at and count."""

    def __init__(
        self,
        appearance: Appearance,
        qtbot: QtBot,
        made: Fakes | None = None,
        *,
        db: Executor | None = None,
        size: tuple[int, int] = (1200, 800),
    ) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.fakes = made or learner()
        self.ms = HandMs()
        self.jobs = job_runner(self.fakes.services, db=db)
        self.page = QuizPage(appearance, self.jobs, ms=self.ms)
        self.acknowledged: list[tuple[str, int]] = []
        self.immersions: list[bool] = []
        self.went: list[Destination] = []
        self.notices: list[str] = []
        self.bugs: list[Exception] = []
        self.page.acknowledged.connect(self.acknowledged.append)
        self.page.immersed.connect(self.immersions.append)
        self.page.navigate.connect(self.went.append)
        self.page.notice.connect(self.notices.append)
        self.jobs.failed.connect(self.bugs.append)
        self.window = shown(self.page, qtbot, *size)

    def enter(self, destination: Destination = QUIZ) -> None:
        self.page.enter(destination)
        settle()

    def begin(self, setup: Setup = LEARN) -> None:
        """A quiz, its first question on the screen."""
        self.page.enter(Destination(PageId.QUIZ, quiz=setup))
        self.painted()

    def painted(self) -> None:
        """Wait until the question on the screen was painted, so that its clock runs."""
        self.qtbot.waitUntil(self._clock_runs)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        press(self.window, *keys, held=held)
        settle()

    def type(self, words: str) -> None:
        """Words, where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, words)
        settle()

    def choose(self, *, right: bool) -> None:
        """Press the letter of the right option, or of a wrong one."""
        order = self.asking.item.order
        wanted = self.asking.text.asked.key
        at = order.index(wanted) if right else (order.index(wanted) + 1) % len(order)
        self.press(Key(Key.Key_A + at))

    def answer(self, *, right: bool = True, tap: Qt.Key = SURE, ms: int = 5_000) -> None:
        """Choose and answer, with the time it takes in ms."""
        self.ms.now += ms
        self.choose(right=right)
        self.press(tap)

    def answer_all(self, *rights: bool, tap: Qt.Key = SURE) -> None:
        """Answer questions in learn mode, going on after each."""
        for right in rights:
            self.answer(right=right, tap=tap)
            self.press(Key.Key_Return)
            if self.page.panel.running:
                self.painted()

    @property
    def asking(self) -> Asking:
        asking = self.page.panel.asking
        assert asking
        return asking

    @property
    def in_setup(self) -> bool:
        return self.page.setup.isVisible()

    @property
    def in_question(self) -> bool:
        return self.page.panel.isVisible()

    @property
    def in_summary(self) -> bool:
        return self.page.summary.isVisible()

    def answers(self) -> list[QuestionAnswered]:
        """Every answer in the log."""
        payloads = [event.payload for event in self.fakes.store.events]
        return [payload for payload in payloads if isinstance(payload, QuestionAnswered)]

    def started(self) -> list[QuizStarted]:
        """Every quiz in the log."""
        payloads = [event.payload for event in self.fakes.store.events]
        return [payload for payload in payloads if isinstance(payload, QuizStarted)]

    def reasons(self) -> list[object]:
        """Why quizzes ended, by the log."""
        ended = [event for event in self.fakes.store.events if event.type == "session.ended"]
        return [event.data["reason"] for event in ended]

    def _clock_runs(self) -> bool:
        asking = self.page.panel.asking
        return asking is not None and asking.watch.seen is not None
