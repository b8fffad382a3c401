"""The time that a question takes while nothing depends on it."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.clock_label import clock_figures

_WIDEST = 59 * 60 + 59


class Elapsed(QWidget):
    """Painted, and not a label: a screen reader would tell of every second."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._seconds = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)

    @property
    def seconds(self) -> int:
        """What is shown."""
        return self._seconds

    def set_seconds(self, seconds: int) -> None:
        """Show this time."""
        if seconds != self._seconds:
            self._seconds = seconds
            self.updateGeometry()
            self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take size and colour anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._appearance.font("small", tabular=True))
        longest = clock_figures(max(_WIDEST, self._seconds), hours=False)
        width = ceil(metrics.horizontalAdvance(longest)) + 1
        return QSize(width, self._appearance.line_height("small"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._appearance.font("small", tabular=True))
        painter.setPen(self._appearance.colour("muted"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()), right, clock_figures(self._seconds, hours=False))
