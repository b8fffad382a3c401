"""The tutorial: the exam's own screen on sample questions, with a band that says what to try."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.sittings import SittingMode
from studyapp.services.exams import Sat
from studyapp.ui.exam.sitting.panel import SittingPanel
from studyapp.ui.exam.sitting.state import Room
from studyapp.ui.exam.tutorial import words
from studyapp.ui.exam.tutorial.rehearsal import Rehearsal
from studyapp.ui.exam.tutorial.sample import rehearsed_sat
from studyapp.ui.exam.tutorial.state import Course, Step
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonSize
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.text import Label

_SIDE = 24


class TutorialPanel(QWidget):
    """Emits `left` once: by its button or Esc, by the end of the sample, or when its two minutes
    are over."""

    left = Signal()

    def __init__(
        self, appearance: Appearance, ms: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        """`ms` reads a monotonic clock in ms."""
        super().__init__(parent)
        self._ms = ms
        self._course = Course()
        self._replay = False
        self._where = Label(appearance, style="small", role="ink2")
        self.told = Label(appearance, style="ui", weight=500)
        self.leave_button = Button(appearance, "", size=ButtonSize.SMALL, keys=(self.tr("Esc"),))
        band = Panel(Surface.GUIDE)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self._where)
        said.addWidget(self.told)
        row = QHBoxLayout(band)
        row.setContentsMargins(_SIDE, 8, 12, 8)
        row.setSpacing(16)
        row.addLayout(said, 1)
        row.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.panel = SittingPanel(appearance, Rehearsal(ms, self), ms, self)
        for view in (self.panel.question, self.panel.review):
            # Two minutes are all there is: they are no little time.
            view.bar.clock.set_low(-1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(band)
        self._column.addWidget(self.panel, 1)
        self.leave_button.clicked.connect(self.finish)
        self.panel.showed.connect(self._showed)
        self.panel.ended.connect(self._ended)
        self.panel.question.picked.connect(self._picked)
        self.panel.question.frame.turned.connect(self._turned)

    @property
    def running(self) -> bool:
        """Whether it is on."""
        return self.panel.running

    def begin(self, mode: SittingMode, *, replay: bool) -> None:
        """From its first step, with its two minutes; a `replay` begins no exam."""
        self._course = Course()
        self._replay = replay
        self.leave_button.set_text(words.verb(replay=replay))
        self.panel.begin(rehearsed_sat(mode, self._ms()))
        self._tell()

    def stop(self) -> None:
        """Take it away without a word."""
        self.panel.leave()

    def finish(self) -> None:
        """Leave it."""
        if self.panel.running:
            self.panel.leave()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.finish()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # One layout more than the exam has: let the question hear of its size at once.
        self._column.activate()

    def _showed(self, room: Room) -> None:
        self._go(self._course.after(room))

    def _picked(self, _position: int) -> None:
        self._turned()

    def _turned(self) -> None:
        self._go(self._course.tried(Step.GRID))

    def _go(self, course: Course) -> None:
        before, self._course = self._course, course
        if before.step is not course.step:
            self._tell()

    def _tell(self) -> None:
        self._where.set_text(words.where(self._course))
        self.told.set_text(words.step(self._course, replay=self._replay))
        said = f"{self._where.text()} {self.told.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _ended(self, _sat: Sat) -> None:
        self.left.emit()
