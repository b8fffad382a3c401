"""The bar over a session: the way out, how far it is, and what else stays in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.progress_line import ProgressLine
from studyapp.ui.widgets.text import Label

# A bar less wide than this, in text units, has no line of progress beside its words.
_BARE = 720
_LINE = 240
_SHORT_LINE = 200
_HEIGHT = 56
_UNDER = 4
# A quiet button brings room of its own, words do not.
_EDGE = 14
_TEXT_EDGE = 24


class SessionBar(Panel):
    """What is put left and right, and progress in the middle.

    `under` draws the line of progress along the whole lower edge instead of beside the words.
    """

    def __init__(
        self,
        appearance: Appearance,
        line_name: str,
        *,
        under: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Surface.BAR, parent)
        self._under = under
        self._line = ProgressLine(appearance, line_name, self)
        self._words = Label(appearance, style="small", role="ink2", tabular=True, parent=self)
        upright = Qt.AlignmentFlag.AlignVCenter  # else what wraps in the bar gets one line's height
        middle = QHBoxLayout()
        middle.setSpacing(13)
        if under:
            self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._words.set_style("ui")
            self._words.set_role("ink")
        else:
            middle.addWidget(self._line, 0, upright)
        middle.addWidget(self._words, 0, upright)
        grid = QGridLayout(self)
        grid.setContentsMargins(_TEXT_EDGE if under else _EDGE, 0, 12, _UNDER if under else 1)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        self._left.setSpacing(12)
        self._right.setSpacing(4)
        grid.addLayout(self._left, 0, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(middle, 0, 1)
        grid.addLayout(self._right, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def put(self, left: Sequence[QWidget] = (), right: Sequence[QWidget] = ()) -> None:
        """Add parts at both ends, each in its order from left to right."""
        for row, parts in ((self._left, left), (self._right, right)):
            for part in parts:
                row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Say how far the session is."""
        self._words.set_text(words)
        self._line.set_done(done, total)

    def fit(self, units: float) -> None:
        """Shorten the line beside the words, or drop it, in a bar `units` text units wide."""
        if self._under:
            return
        self._line.setHidden(units < _BARE)
        wide = width_class(units, 1.0) is PageWidth.WIDE
        self._line.setMaximumWidth(_LINE if wide else _SHORT_LINE)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self.setMinimumHeight(theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._under:
            self._line.setGeometry(0, self.height() - _UNDER, self.width(), _UNDER)
