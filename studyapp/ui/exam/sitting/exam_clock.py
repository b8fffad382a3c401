"""The exam's clock in the window: shows the seconds, has the real clock read once a second."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from studyapp.domain.sittings import SittingState
from studyapp.services.exams import Sat
from studyapp.services.ports import StorageFailed
from studyapp.ui.exam.sitting.countdown import Countdown
from studyapp.ui.exam.sitting.work import Seat, Tick
from studyapp.ui.jobs import JobRunner

# How soon a sitting whose time is up is asked to end again, and a clock that could not be kept is
# tried again, in ms.
_AGAIN_MS = 100
_RETRY_MS = 1000


class ExamClock(QObject):
    """`shown(before, now)` tells the seconds left, `ticked(Sat)` that the clock was read and
    `refused(StorageFailed)` that it could not be kept; it tries again by itself.

    `second` wakes when another second shows; one reading is on its way at a time.
    """

    shown = Signal(int, int)
    ticked = Signal(object)
    refused = Signal(object)

    def __init__(self, jobs: JobRunner, ms: Callable[[], int], parent: QObject) -> None:
        """`ms` reads a monotonic clock in ms: the time between two readings goes by it."""
        super().__init__(parent)
        self._jobs = jobs
        self._ms = ms
        self._seat: Seat | None = None
        self._countdown = Countdown.of(0, 0)
        self._stands = False
        self._ticking = False
        self._failing = False
        self.second = QTimer(self)
        self.second.setSingleShot(True)
        self.second.setTimerType(Qt.TimerType.PreciseTimer)
        self.second.timeout.connect(self._look)

    @property
    def seconds(self) -> int:
        """What is shown."""
        return self._countdown.seconds

    def begin(self, seat: Seat) -> None:
        """Run for a sitting."""
        self._seat = seat
        self._ticking = self._failing = False
        self._stands = seat.sat.sitting.state is not SittingState.RUNNING
        self._countdown = Countdown.of(_left(seat.sat), self._ms())
        self._arm()

    def take(self, sat: Sat) -> None:
        """A step came back from the log with the clock as read there."""
        before = self.seconds
        stood, self._stands = self._stands, sat.sitting.state is not SittingState.RUNNING
        self._countdown = self._countdown.read(_left(sat), self._ms())
        self.shown.emit(before, self.seconds)
        if stood != self._stands or not self.second.isActive():
            self._arm()

    def stop(self) -> None:
        """The sitting has ended, or was left."""
        self._seat = None
        self.second.stop()

    def _look(self) -> None:
        if self._seat is None or self._stands:
            return
        before = self.seconds
        self._countdown = self._countdown.looked(self._ms())
        self.shown.emit(before, self.seconds)
        if not self._ticking:
            self._ticking = True
            self._jobs.db(Tick(self._seat), self._read, self._not_read)
        self._arm()

    def _read(self, sat: Sat) -> None:
        self._ticking = self._failing = False
        if self._seat is not None:
            self.ticked.emit(sat)

    def _not_read(self, problem: Exception) -> None:
        self._ticking = False
        if self._seat is None:
            return
        if isinstance(problem, StorageFailed):
            self._failing = True
            self._arm()
            self.refused.emit(problem)
        else:
            self._jobs.failed.emit(problem)

    def _arm(self) -> None:
        """Wake up when another second shows; at zero, soon again until the sitting has ended."""
        if self._seat is None or self._stands:
            self.second.stop()
        elif self._failing:
            self.second.start(_RETRY_MS)
        else:
            self.second.start(self._countdown.next_ms if self._countdown.least else _AGAIN_MS)


def _left(sat: Sat) -> int:
    """What the exam's clock had left when it was read, in ms."""
    return sat.sitting.limit - sat.reading.elapsed
