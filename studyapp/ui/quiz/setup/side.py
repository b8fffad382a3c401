"""Which questions, how many and how: what stands beside the tree, and Start."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.quizzes import QuizMode
from studyapp.ui.quiz.setup import state, words
from studyapp.ui.quiz.setup.state import Choosing, Situation
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.keycap import Keycaps
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.radio_list import Choosable, RadioList
from studyapp.ui.widgets.segmented import SegmentedControl
from studyapp.ui.widgets.segments import Segment
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import number

_MODES = (QuizMode.LEARN, QuizMode.TIMED)
_START_HEIGHT = 48
_START_KEYS = ("Ctrl", "Enter")


class SetupOptions(QWidget):
    """Emits `source_chosen` and `mode_chosen` with a value's word, `count_chosen` with a number."""

    source_chosen = Signal(str)
    mode_chosen = Signal(str)
    count_chosen = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heads = (self.tr("Questions from"), self.tr("How many"), self.tr("How"))
        self.sources = RadioList(
            appearance,
            heads[0],
            [Choosable(source.value, words.source_word(source)) for source in state.SOURCES],
        )
        self.counts = SegmentedControl(
            appearance,
            heads[1],
            [Segment(str(count), str(count)) for count in (*state.COUNTS, state.ALL)],
        )
        self.modes = RadioList(
            appearance,
            heads[2],
            [Choosable(mode.value, words.mode_word(mode)) for mode in _MODES],
            gap=4,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for at, part in enumerate((self.sources, self.counts, self.modes)):
            if at:
                column.addSpacing(20)
            column.addWidget(Label(appearance, heads[at], weight=600))
            column.addSpacing(8)
            column.addWidget(part)
        self.sources.chosen.connect(self.source_chosen)
        self.modes.chosen.connect(self.mode_chosen)
        self.counts.chosen.connect(self._choose_count)

    def show_choosing(self, choosing: Choosing) -> None:
        """Show the choices in force and what they come to."""
        self.sources.set_faces(
            Choosable(source.value, words.source_word(source), number(choosing.count_of(source)))
            for source in state.SOURCES
        )
        self.sources.set_current(choosing.source.value)
        self.counts.show_segments(
            [
                Segment(str(count), words.count_word(choosing, count))
                for count in (*choosing.offered, state.ALL)
            ]
        )
        self.counts.set_current(str(choosing.chosen_count))
        self.modes.set_faces(
            Choosable(mode.value, words.mode_word(mode), note=words.mode_note(choosing.desk, mode))
            for mode in _MODES
        )
        self.modes.set_current(choosing.mode.value)

    def _choose_count(self, key: str) -> None:
        self.count_chosen.emit(int(key))


class StartBox(QWidget):
    """Start, why it is off, and the last set-up again."""

    start_asked = Signal()
    last_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shortage = Label(appearance, style="small", role="ink2")
        self._appearance = appearance
        self.start = Button(appearance, "", ButtonRole.PRIMARY)
        self.start.setAccessibleDescription("+".join(_START_KEYS))
        self.last = Button(appearance, "", ButtonRole.QUIET, size=ButtonSize.SMALL, keys=("L",))
        row = Flow(gap=8, centred=True)
        for part in (self.start, Keycaps(appearance, _START_KEYS), self.last):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.shortage)
        column.addWidget(row)
        self.start.clicked.connect(self.start_asked)
        self.last.clicked.connect(self.last_asked)

    def set_least(self, width: int) -> None:
        """Let Start be at least this wide, in pixels."""
        self.start.setMinimumSize(width, self._appearance.px(_START_HEIGHT))

    def show_choosing(self, choosing: Choosing) -> None:
        """Show what Start would begin."""
        shortage = words.shortage(choosing)
        self.shortage.set_text(shortage)
        self.shortage.setVisible(bool(shortage))
        self.start.set_text(words.start(choosing))
        self.start.setEnabled(choosing.situation is Situation.READY)
        # A quiz that was left is offered first, so this is the second choice then.
        left = choosing.desk.open is not None
        self.start.set_role(ButtonRole.SECONDARY if left else ButtonRole.PRIMARY)
        last = choosing.desk.last
        self.last.setVisible(last is not None)
        if last:
            self.last.set_text(words.as_last_time(choosing.desk, last))


class Pinned(QWidget):
    """What scrolls, and right below it what never does: at the lower edge where there is less
    room."""

    def __init__(self, content: QWidget, foot: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content, self._foot = content, foot
        self.area = PageScroll(content, self)
        self._edge = Hairline(self)
        foot.setParent(self)
        content.installEventFilter(self)
        foot.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.place()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Arrange for what is shown now."""
        width = self.width()
        foot = self._foot.heightForWidth(width)
        wanted = self._content.heightForWidth(width)
        high = max(0, min(wanted, self.height() - foot))
        self._edge.setVisible(wanted > high)
        # Left to itself a bar that has come stays: beside it the words need more room.
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAsNeeded if wanted > high else policy.ScrollBarAlwaysOff
        self.area.setVerticalScrollBarPolicy(bar)
        self._edge.setGeometry(0, high, width, 1)
        self.area.setGeometry(0, 0, width, high)
        self._foot.setGeometry(0, high, width, foot)
