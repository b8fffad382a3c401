"""Learners who work by themselves, at random and as fast as the window answers, until stopped."""

import random
from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.quizzes import QuizMode, Setup, Source
from studyapp.domain.sittings import SittingMode
from studyapp.ui.app import App
from studyapp.ui.exam.page import ExamPage
from studyapp.ui.exam.sitting.words import more_below
from studyapp.ui.flashcards.page import FlashcardsPage
from studyapp.ui.flashcards.session.state import Command
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.quiz.page import QuizPage
from tests.features.bad_luck.hands import Hand, say
from tests.features.onlooker import Seen, seen

LOOK_MS = 5
# The question was looked at for so long now and then, so that the clock has something to count.
REST_MS = 1_300


class Student(Hand):
    """Grades, flags, buries, undoes and redoes cards."""

    def __init__(self, app: App, rng: random.Random) -> None:
        super().__init__(app)
        self._rng = rng
        self._page: FlashcardsPage

    def is_ready(self, what: object) -> None:
        super().is_ready(what)
        self._page = self.go_to_session()

    def acknowledged(self, event: str) -> None:
        super().acknowledged(event)
        QTimer.singleShot(0, self._act)

    def _act(self) -> None:
        panel = self._page.panel
        asking = panel.asking
        if asking is None:
            return
        if not panel.running:
            self.press("Ctrl+Z")
            return
        if asking.writing:
            return
        if self._rng.random() < 0.25 and asking.accepts(Command.UNDO):
            self.press("Ctrl+Z")
        elif self._rng.random() < 0.3 and asking.accepts(Command.REDO):
            self.press("Ctrl+Shift+Z")
        elif self._rng.random() < 0.15:
            self.press(self._rng.choice("FFB"))
        else:
            if not asking.opened:
                self.press("Space")
            self.press(self._rng.choice("122"))


class Busy(Hand):
    """Looks again and again whether there is something to do."""

    def __init__(self, app: App, rng: random.Random) -> None:
        super().__init__(app)
        self._rng = rng
        self._again = QTimer(self)
        self._again.setInterval(LOOK_MS)
        self._again.timeout.connect(self._look_once)
        self._looking = False

    def is_ready(self, what: object) -> None:
        super().is_ready(what)
        self._open()
        self.watch()
        self._again.start()

    def _open(self) -> None:
        """Go to the page."""
        raise NotImplementedError

    def _look_once(self) -> None:
        """A key that is pressed has other events come in, this timer's too."""
        if not self._looking:
            self._looking = True
            self._look()
            self._looking = False

    def _look(self) -> None:
        raise NotImplementedError

    def told_press(self, keys: str) -> None:
        """Press, and have it known before."""
        say("pressed", keys)
        self.press(keys)


class Candidate(Busy):
    """Sits a mock exam of a kind: begins one or goes on with it, and hands it in now and then."""

    mode = SittingMode.STRICT
    kind = ExamKind.FULL
    keys: tuple[str, ...] = (
        *("A", "B", "C", "D", "A", "B", "C", "D", "Right", "Right", "Right", "Left", "F", "Delete"),
        *("Shift+A", "Shift+B", "Shift+C", "Shift+D"),
    )

    def _open(self) -> None:
        if self.kind is ExamKind.FULL:
            self.press("Ctrl+4")
        else:
            say("asked")
            self.app.window.go(Destination(PageId.EXAM, kind=self.kind.value))
        page = self.app.window.current_page()
        assert isinstance(page, ExamPage)
        self._page = page
        self._over = False

    def painted(self, now: Seen) -> None:
        super().painted(now)
        if self._page_shows("result") and not self._over:
            self._over = True
            say("ack over")

    def _look(self) -> None:
        panel = self._page.panel
        if not panel.running:
            self._begin()
        elif panel.room and not panel.room.waiting and not self._rests():
            self._work()

    def _begin(self) -> None:
        if self._page_shows("tutorial"):
            if self._page.tutorial.running:
                self.press("Ctrl+Return")
        elif self._page_shows("survey"):
            self.press("Return")
        elif self._page_shows("rules") and self._page.rules.start.isEnabled():
            if self.mode is SittingMode.RELAXED and self._page.rules.mode.isVisible():
                self.tab_to("Strict")
                self.press("Right")
            say("asked")
            self.press("Return")
        elif self.kind is not ExamKind.FULL:
            return
        elif self._page_shows("forms") and self._page.forms.start.isVisible():
            say("asked")
            self.press("Return")

    def _work(self) -> None:
        if self._page.panel.review.isVisible():
            self.told_press("Left")
        elif self._rng.random() < 0.01:
            self._hand_in()
        else:
            for _ in range(self._rng.choice((1, 1, 1, 2, 3))):
                self._press_one(self._rng.choice(self.keys))

    def _press_one(self, key: str) -> None:
        """Next may bring a reminder in the place of the next question."""
        asks = key == "Right" and not self._is_reminded()
        self.told_press(key)
        if asks and self._is_reminded():
            say("reminded")

    def _is_reminded(self) -> bool:
        return seen(self.app.window).says(more_below())

    def _hand_in(self) -> None:
        self.told_press("R")
        self.tab_to("End exam")
        self.press("Space")
        self.tab_to("End exam")
        self.told_press("Space")

    def _rests(self) -> bool:
        """Now and then nothing is done for a while, but for the clock."""
        if self._again.interval() == REST_MS:
            self._again.setInterval(LOOK_MS)
        elif self._rng.random() < 0.04:
            self._again.setInterval(REST_MS)
            return True
        return False

    def _page_shows(self, part: str) -> bool:
        return bool(getattr(self._page, part).isVisible())


class RelaxedCandidate(Candidate):
    """In a relaxed sitting, where one also says how sure one is."""

    mode = SittingMode.RELAXED
    keys = (*Candidate.keys, "1", "2", "3")


def of_kind(candidate: type[Candidate], kind: ExamKind) -> Callable[[App, random.Random], Hand]:
    """A candidate who sits nothing but a kind."""

    def made(app: App, rng: random.Random) -> Hand:
        found = candidate(app, rng)
        found.kind = kind
        return found

    return made


class Practitioner(Busy):
    """Answers quizzes: goes on with the one that was left, or begins another."""

    mode = QuizMode.LEARN
    count = 6

    def _open(self) -> None:
        self.press("Ctrl+3")
        page = self.app.window.current_page()
        assert isinstance(page, QuizPage)
        self._page = page
        self._given: dict[int, str] = {}
        self._asked = False
        page.acknowledged.connect(self._answer_shown)

    def _answer_shown(self, answer: tuple[str, int]) -> None:
        session, position = answer
        say("ack", session, str(position), self._given[position])

    def _look(self) -> None:
        asking = self._page.panel.asking
        if asking is None:
            self._begin()
            return
        self._asked = False
        if asking.revealed:
            self.press("Return")
        elif not asking.writing:
            self._answer()

    def _begin(self) -> None:
        setup, summary = self._page.setup, self._page.summary
        if self._asked or not (setup.start_box.isVisible() or summary.isVisible()):
            return
        self._asked = True
        if setup.go_on.isVisible():
            self.press("Return")
        else:
            wanted = Setup(source=Source.ALL, count=self.count, mode=self.mode)
            self.app.window.go(Destination(PageId.QUIZ, quiz=wanted))

    def _answer(self) -> None:
        for key in self._rng.sample("ABCD", self._rng.choice((1, 1, 2))):
            self.press(key)
        asking = self._page.panel.asking
        assert asking is not None
        tap = self._rng.choice("123")
        self._given[asking.position] = f"{asking.chosen} {tap}"
        self.told_press(tap)


class TimedPractitioner(Practitioner):
    """Under one clock, without reasons before the end."""

    mode = QuizMode.TIMED


STUDENTS: Mapping[str, Callable[[App, random.Random], Hand]] = {
    "cards": Student,
    **{f"{SittingMode.STRICT} {kind}": of_kind(Candidate, kind) for kind in ExamKind},
    **{f"{SittingMode.RELAXED} {kind}": of_kind(RelaxedCandidate, kind) for kind in ExamKind},
    QuizMode.LEARN.value: Practitioner,
    QuizMode.TIMED.value: TimedPractitioner,
}
