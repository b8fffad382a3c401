"""How far a session is, as a line one may overlook."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme

WIDTH = 240
_HEIGHT = 4


class ProgressLine(QProgressBar):
    """A line 4 high and at most 240 wide; set with `set_done(done, total)`."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)
        self.set_done(0, 1)

    def set_done(self, done: int, total: int) -> None:
        """Show `done` of `total`; a total below 1 shows an empty line."""
        self.setRange(0, max(1, total))
        self.setValue(min(max(0, done), max(1, total)))

    def restyle(self, _theme: Theme) -> None:
        """Take colours anew."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        painter.setBrush(self._appearance.colour("sunken"))
        painter.drawRoundedRect(track, 2, 2)
        share = self.value() / self.maximum()
        if share:
            painter.setBrush(self._appearance.colour("accent"))
            track.setWidth(max(_HEIGHT, track.width() * share))
            painter.drawRoundedRect(track, 2, 2)
