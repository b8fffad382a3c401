"""The Flashcards page at its desk: services in memory, a clock moved by hand, real keys."""

from concurrent.futures import Executor

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from studyapp.domain.cards import CardKey
from studyapp.domain.events import CardAnswered
from studyapp.ui.flashcards.page import FlashcardsPage
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from tests.fakes import Fakes, fakes
from tests.ui.desk import NO_MODIFIER, job_runner, press, shown

SESSION = Destination(PageId.FLASHCARDS, session=True)
OVERVIEW = Destination(PageId.FLASHCARDS)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class HandMs:
    """A monotonic clock that stands still until it is moved; it counts no window's activation."""

    def __init__(self) -> None:
        self.now = 1_000

    def __call__(self) -> int:
        return self.now


class CardsDesk(QObject):
    """What a test may want to press, look at and count."""

    def __init__(
        self,
        appearance: Appearance,
        qtbot: QtBot,
        made: Fakes | None = None,
        *,
        db: Executor | None = None,
        width: int = 1200,
        height: int = 800,
    ) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.fakes = made or fakes()
        self.ms = HandMs()
        self.jobs = job_runner(self.fakes.services, db=db)
        self.page = FlashcardsPage(appearance, self.jobs, self.fakes.clock, self.ms)
        self.acknowledged: list[str] = []
        self.immersions: list[bool] = []
        self.went: list[Destination] = []
        self.notices: list[str] = []
        self.bugs: list[Exception] = []
        self.page.acknowledged.connect(self.acknowledged.append)
        self.page.immersed.connect(self.immersions.append)
        self.page.navigate.connect(self.went.append)
        self.page.notice.connect(self.notices.append)
        self.jobs.failed.connect(self.bugs.append)
        self.window = shown(self.page, qtbot, width, height)

    def begin(self, discipline: str = "") -> None:
        """A session, its first card on the screen."""
        self.page.enter(Destination(PageId.FLASHCARDS, session=True, discipline=discipline))
        self.painted()

    def painted(self) -> None:
        """Wait until the card on the screen was painted, so that its clock runs."""
        self.qtbot.waitUntil(self._clock_runs)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        press(self.window, *keys, held=held)

    def grade(self, key: Qt.Key, reveal: int = 4_000, answer: int = 1_000) -> None:
        """A card from its front to its grade, with the times it takes in ms."""
        self.ms.now += reveal
        self.press(Qt.Key.Key_Space)
        self.ms.now += answer
        self.press(key)
        if self.page.panel.running:
            self.painted()

    @property
    def prompt(self) -> str:
        """What is asked."""
        asking = self.page.panel.asking
        assert asking
        return asking.text.card.front

    @property
    def opened(self) -> bool:
        """Whether the answer is on the screen."""
        return self.page.panel.view.card.answer.isVisible()

    @property
    def item(self) -> str:
        asking = self.page.panel.asking
        assert asking
        return asking.text.card.id

    @property
    def in_session(self) -> bool:
        return self.page.panel.isVisible()

    @property
    def in_summary(self) -> bool:
        return self.page.summary.isVisible()

    def answers(self) -> list[CardAnswered]:
        """Every grade in the log, voided ones included."""
        payloads = [event.payload for event in self.fakes.store.events]
        return [payload for payload in payloads if isinstance(payload, CardAnswered)]

    def events(self, type_: str) -> list[str]:
        """The ids of the events of a type."""
        return [event.id for event in self.fakes.store.events if event.type == type_]

    def reasons(self) -> list[object]:
        """Why sessions ended, by the log."""
        ended = [event for event in self.fakes.store.events if event.type == "session.ended"]
        return [event.data["reason"] for event in ended]

    def knows(self, item: str) -> bool:
        """Whether memory holds a card."""
        return self.fakes.store.memory(CardKey("small", item)) is not None

    def _clock_runs(self) -> bool:
        asking = self.page.panel.asking
        return asking is not None and asking.watch.seen is not None
