"""A break in a relaxed sitting: the clock stands and the question is covered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole
from studyapp.ui.widgets.clock_label import clock_figures
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label

_WIDTH = 560
_SIDE = 24


class PauseView(QWidget):
    """Emits `go_on_asked`."""

    go_on_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", False)
        self.notice = Notice(appearance)
        self._lead = Label(appearance, style="reading", role="ink2", tabular=True)
        self.go_on = Button(appearance, self.tr("Go on"), ButtonRole.PRIMARY, keys=("P",))
        self._box = QWidget()
        column = QVBoxLayout(self._box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.notice)
        column.addWidget(Label(appearance, self.tr("Paused. The clock stands."), "title"))
        column.addWidget(self._lead)
        column.addSpacing(20)
        column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeft)
        around = QWidget()
        middle = QVBoxLayout(around)
        middle.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        middle.addStretch(1)
        middle.addWidget(self._box, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(around, self))
        self.go_on.clicked.connect(self.go_on_asked)
        self._appearance = appearance
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def show_left(self, seconds: int) -> None:
        """Say at which time the clock stands."""
        words = self.tr("{0} are left. The question is covered until you go on.")
        self._lead.set_text(words.format(clock_figures(seconds, hours=True)))
        self.setAccessibleName(f"{self.tr('Paused. The clock stands.')} {self._lead.text()}")

    def take_focus(self) -> None:
        """The cover comes: read it out."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        said = QAccessibleAnnouncementEvent(self, self.accessibleName())
        QAccessible.updateAccessibility(said)

    def set_problem(self, sentence: str, verb: str = "") -> None:
        """Say what went wrong, in place; an empty sentence takes it away."""
        self.notice.tell(sentence, verb)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._box.setMinimumWidth(min(theme.px(_WIDTH), max(0, self.width() - 2 * _SIDE)))
