"""The tutorial: the exam's own screen on sample questions, with a band that says what to try."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from studyapp.domain.sittings import SittingMode
from studyapp.services.exams import TIME, Sat
from studyapp.ui.exam.sitting.panel import SittingPanel
from studyapp.ui.exam.sitting.state import Room
from studyapp.ui.exam.stacked import Stacked
from studyapp.ui.exam.tutorial import words
from studyapp.ui.exam.tutorial.rehearsal import Rehearsal
from studyapp.ui.exam.tutorial.sample import rehearsed_sat
from studyapp.ui.exam.tutorial.state import Course, Step
from studyapp.ui.navigation import KeyHint
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.text import Label

_SIDE = 12
# Less wide than this, in text units, the band has no room for a sentence between its buttons.
_NARROW = 560
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TutorialPanel(QWidget):
    """Emits one of three, once: `left` where the learner wants back, `ran_out` when its two minutes
    are over, and `done` at the end of the sample or where it is skipped."""

    left = Signal()
    ran_out = Signal()
    done = Signal()

    def __init__(
        self, appearance: Appearance, ms: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        """`ms` reads a monotonic clock in ms."""
        super().__init__(parent)
        self._appearance = appearance
        self._ms = ms
        self._course = Course()
        self._replay = False
        self._where = Label(appearance, style="small", role="ink2")
        self.told = Label(appearance, style="ui", weight=500)
        self._what = Stacked(0, self.told)
        self.back_button = Button(
            appearance,
            self.tr("Rules"),
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=(self.tr("Esc"),),
            icon="left",
        )
        self.back_button.setAccessibleName(words.back())
        self.skip_button = Button(
            appearance, words.skip(), size=ButtonSize.SMALL, keys=self._skip_keys()
        )
        band = Panel(Surface.GUIDE)
        self._band = QGridLayout(band)
        self._band.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._band.setHorizontalSpacing(16)
        self._band.setVerticalSpacing(0)
        self._band.setColumnStretch(1, 1)
        self._narrow: bool | None = None
        self.panel = SittingPanel(appearance, Rehearsal(ms, self), ms, self)
        for view in (self.panel.question, self.panel.review):
            # Two minutes are all there is: they are no little time.
            view.bar.clock.set_low(-1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(band)
        self._column.addWidget(self.panel, 1)
        self.back_button.clicked.connect(self.go_back)
        self.skip_button.clicked.connect(self.skip)
        self.panel.showed.connect(self._showed)
        self.panel.ended.connect(self._ended)
        self.panel.question.picked.connect(self._picked)
        self.panel.question.frame.turned.connect(self._turned)
        appearance.changed.connect(self.restyle)
        self._fit()

    @property
    def running(self) -> bool:
        """Whether it is on."""
        return self.panel.running

    def key_hints(self) -> tuple[KeyHint, ...]:
        """The keys that lead out of it."""
        back = KeyHint((self.tr("Esc"),), words.back())
        skip = KeyHint(self._skip_keys(), words.skip())
        return (back,) if self._replay else (back, skip)

    def begin(self, mode: SittingMode, *, replay: bool) -> None:
        """From its first step, with its two minutes; a `replay` begins no exam."""
        self._course = Course()
        self._replay = replay
        self.skip_button.setHidden(replay)
        self.panel.begin(rehearsed_sat(mode, self._ms()))
        self._tell()

    def stop(self) -> None:
        """Take it away without a word."""
        self.panel.leave()

    def go_back(self) -> None:
        """Leave it for the rules."""
        if self.panel.running:
            self.panel.leave()
            self.left.emit()

    def skip(self) -> None:
        """Begin the exam at once, where one is to begin."""
        if self.panel.running and not self._replay:
            self.panel.leave()
            self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() in _ENTER and held == Qt.KeyboardModifier.ControlModifier:
            self.skip()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        # One layout more than the exam has: let the question hear of its size at once.
        self._column.activate()

    def _skip_keys(self) -> tuple[str, ...]:
        return self.tr("Ctrl"), self.tr("Enter")

    def restyle(self, _theme: Theme) -> None:
        """Take sizes anew."""
        self._fit()

    def _fit(self) -> None:
        """What to try stands between the buttons, or without room below them."""
        narrow = self.width() / self._appearance.theme.text_size < _NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for part in (self.back_button, self.skip_button, self._where, self._what):
            self._band.removeWidget(part)
        beside, middle = (1 if narrow else 2), Qt.AlignmentFlag.AlignVCenter
        self._band.addWidget(self.back_button, 0, 0, beside, 1, middle)
        self._band.addWidget(self.skip_button, 0, 2, beside, 1, middle)
        if narrow:
            self._band.addWidget(self._where, 0, 1, middle)
            self._band.addWidget(self._what, 1, 0, 1, 3)
        else:
            self._band.addWidget(self._where, 0, 1)
            self._band.addWidget(self._what, 1, 1)
        self._what.rows.setContentsMargins(*((_SIDE, 4, _SIDE, 0) if narrow else (0, 0, 0, 0)))

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

    def _ended(self, sat: Sat) -> None:
        if sat.sitting.submitted_by == TIME:
            self.ran_out.emit()
        else:
            self.done.emit()
