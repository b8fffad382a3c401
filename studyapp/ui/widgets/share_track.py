"""The line that a share is shown on, and the mark of a discipline upon it."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.icons import mark
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.tips import plain_tip

_HEIGHT = 16
_MARK = 12
_HALO = 3


class ShareTrack(QWidget):
    """A line from `first` to `last`, both shares; a subclass paints its figures upon it."""

    def __init__(
        self,
        appearance: Appearance,
        first: float = 0.0,
        last: float = 1.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._first = first
        self._last = last
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)

    def tell(self, words: str) -> None:
        """Say the figures in words and paint them anew."""
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def across(self, share: float) -> float:
        """Where a share stands, in pixels; beyond an end it stands at the end."""
        part = (share - self._first) / (self._last - self._first)
        return self.width() * min(1.0, max(0.0, part))

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(200), self._appearance.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(60), self._appearance.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() // 2 + 0.5
        painter.setPen(QPen(self._appearance.colour("line"), 1))
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        self.paint_figures(painter, middle)

    def paint_figures(self, painter: QPainter, middle: float) -> None:
        """Paint what stands on the line, whose height is `middle`."""
        raise NotImplementedError

    def paint_mark(self, painter: QPainter, place: int, share: float, middle: float) -> None:
        """The mark of the discipline at `place`, whole even at the ends of the line."""
        appearance, theme = self._appearance, self._appearance.theme
        half = theme.px(_MARK) / 2
        at = min(max(half, self.across(share)), self.width() - half)
        for hue, size in (
            (theme.colour("page"), _MARK + _HALO),
            (theme.category(place), _MARK),
        ):
            drawn = appearance.pixmap(mark(place), hue, size, self.devicePixelRatioF())
            side = theme.px(size) / 2
            painter.drawPixmap(QPointF(at - side, middle - side), drawn)
