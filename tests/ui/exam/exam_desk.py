"""The Mock exam page at its desk: services in memory, a machine moved by hand, real keys."""

from concurrent.futures import Executor

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from studyapp.domain.sitting_events import SittingSubmitted
from studyapp.domain.sittings import Cell, Sitting, SittingMode
from studyapp.services.exams import Sat
from studyapp.services.preferences import PreferencesStore
from studyapp.ui.exam.page import ExamPage
from studyapp.ui.exam.sitting.state import Room
from studyapp.ui.export import WriteReport
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.dialog import Dialog
from tests.fake_questions import FORM
from tests.fakes import Fakes, fakes, study_bank
from tests.ui.desk import NO_MODIFIER, job_runner, press, settle, shown, words_of
from tests.unit.services.sessions import current_plan

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
EXAM = Destination(PageId.EXAM)
STRICT, RELAXED = SittingMode
QUESTIONS = 10
LAST = QUESTIONS - 1
LETTERS = (Key.Key_A, Key.Key_B, Key.Key_C, Key.Key_D)


def learner() -> Fakes:
    """A bank with a locked form of ten questions and 18 minutes; the key of each is option b."""
    return fakes(study_bank())


class ExamDesk(QObject):
    """What a test may want to press, look at and count."""

    def __init__(
        self,
        appearance: Appearance,
        qtbot: QtBot,
        made: Fakes | None = None,
        *,
        db: Executor | None = None,
        size: tuple[int, int] = (1200, 800),
        preferences: PreferencesStore | None = None,
        write_report: WriteReport | None = None,
    ) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.fakes = made or learner()
        self.jobs = job_runner(self.fakes.services, db=db)
        self.page = ExamPage(
            appearance,
            self.jobs,
            ms=self.ms,
            preferences=preferences,
            write_report=write_report,
        )
        self.immersions: list[bool] = []
        self.went: list[Destination] = []
        self.notices: list[str] = []
        self.bugs: list[Exception] = []
        self.changes = 0
        self.page.immersed.connect(self.immersions.append)
        self.page.changed.connect(self._count)
        self.page.navigate.connect(self.went.append)
        self.page.notice.connect(self.notices.append)
        self.jobs.failed.connect(self.bugs.append)
        self.window = shown(self.page, qtbot, *size)

    def _count(self) -> None:
        self.changes += 1

    def ms(self) -> int:
        """The machine's monotonic clock, which stands while it sleeps."""
        return self.fakes.boot.ticks().awake

    def enter(self, destination: Destination = EXAM) -> None:
        self.page.enter(destination)
        settle()

    def begin(self, mode: SittingMode = STRICT) -> None:
        """A new sitting, its first question on the screen."""
        sat = self.fakes.services.exams.start(self.fakes.info, current_plan(self.fakes), FORM, mode)
        self.enter(Destination(PageId.EXAM, sitting=sat.sitting.started.sitting))
        # Nothing had happened yet, so there is nothing to tell.
        self.page.panel.question.frame.frame.set_problem("")

    def press(self, *keys: Key, held: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        press(self.window, *keys, held=held)
        settle()

    def skip_tutorial(self) -> None:
        self.press(Key.Key_Return, held=CTRL)

    def choose(self, option: str) -> None:
        """The letter of an option of the question on the screen."""
        self.press(LETTERS[self.room.text.item.order.index(option)])

    def second(self, seconds: float = 1) -> None:
        """The machine's clock goes on, and the exam looks at it."""
        self.fakes.boot.forward(seconds=seconds)
        self.page.panel.clock.second.timeout.emit()
        settle()

    def hand_in(self) -> None:
        """Through the review screen and its question to what is asked after the end."""
        self.press(Key.Key_R)
        self.page.panel.review.end.setFocus()
        self.press(Key.Key_Return, Key.Key_Tab, Key.Key_Return)

    def end(self) -> None:
        """To the result, nothing said of the sitting."""
        self.hand_in()
        self.press(Key.Key_Return)

    @property
    def room(self) -> Room:
        room = self.page.panel.room
        assert room is not None
        return room

    @property
    def sat(self) -> Sat:
        return self.room.sat

    @property
    def cell(self) -> Cell:
        """The question on the screen as it shows."""
        sitting = self.room.shown
        return sitting.cells[sitting.position]

    @property
    def number(self) -> int:
        """Of the question on the screen, from 1."""
        return self.room.shown.position + 1

    @property
    def words(self) -> str:
        """Every visible sentence of the window."""
        return words_of(self.window)

    @property
    def dialog(self) -> Dialog | None:
        """What asks over the window."""
        return next((one for one in self.window.findChildren(Dialog) if one.isVisible()), None)

    def kept(self) -> Sitting:
        """The sitting as the log has it."""
        found = self.fakes.services.exams.sitting(self.sat.sitting.started.sitting)
        assert found is not None
        return found

    def submissions(self) -> list[str]:
        """By whom the sitting was ended, by the log."""
        payloads = [event.payload for event in self.fakes.store.events]
        return [one.by for one in payloads if isinstance(one, SittingSubmitted)]

    def again(self, appearance: Appearance, qtbot: QtBot) -> "ExamDesk":
        """The program after it was killed: a new page over the same store."""
        return ExamDesk(appearance, qtbot, self.fakes)
