"""How likely the learner still knows a discipline's cards: a value and n, and nothing more.

It is not readiness, so it has no interval and no target line.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.icons import mark
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.text import Label

_HEIGHT = 16
_MARK = 12
_HALO = 3


@dataclass(frozen=True)
class Recall:
    """One discipline: `place` in its framework from 0, `share` from 0 to 1 or None without data.

    `figure` and `note` are the words for share and n, such as "82 %" and "24 cards".
    """

    place: int
    name: str
    share: float | None
    figure: str
    note: str

    @property
    def words(self) -> str:
        """The whole row as a sentence, for tooltip and screen reader."""
        return f"{self.name}: " + ", ".join(part for part in (self.figure, self.note) if part)


class RecallTrack(QWidget):
    """The bar alone: a line from 0 to 100 and the discipline's mark at the value."""

    def __init__(
        self, appearance: Appearance, recall: Recall, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._recall = recall
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)
        self.set_recall(recall)

    def set_recall(self, recall: Recall) -> None:
        """Show another value."""
        self._recall = recall
        self.setToolTip(recall.words)
        self.setAccessibleName(recall.words)
        self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(200), self._appearance.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(60), self._appearance.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, theme = self._appearance, self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() // 2 + 0.5
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        if self._recall.share is None:
            return
        side = theme.px(_MARK)
        at = side / 2 + (self.width() - side) * min(1.0, max(0.0, self._recall.share))
        ratio = self.devicePixelRatioF()
        name = mark(self._recall.place)
        corner = QPointF(at - side / 2, middle - side / 2)
        grown = _MARK + _HALO
        halo = appearance.pixmap(name, theme.colour("page"), grown, ratio)
        wide = theme.px(grown)
        painter.drawPixmap(QPointF(at - wide / 2, middle - wide / 2), halo)
        hue = theme.category(self._recall.place)
        painter.drawPixmap(corner, appearance.pixmap(name, hue, _MARK, ratio))


class RecallBar(QWidget):
    """A discipline's row: mark, name, n and figure, and the bar below them."""

    def __init__(
        self, appearance: Appearance, recall: Recall, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._mark = Mark(appearance, recall.place, parent=self)
        self._name = Label(appearance, recall.name, weight=500, parent=self)
        right = Qt.AlignmentFlag.AlignRight
        self._note = Label(appearance, recall.note, "caption", "muted", align=right, parent=self)
        self._figure = Label(
            appearance, recall.figure, role="ink2", tabular=True, align=right, parent=self
        )
        self._track = RecallTrack(appearance, recall, self)
        head = QHBoxLayout()
        head.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        head.addWidget(self._mark, 0, middle)
        head.addWidget(self._name, 1, middle)
        head.addWidget(self._note, 0, middle)
        head.addWidget(self._figure, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._track)
        self._appearance = appearance
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        self.set_recall(recall)

    def restyle(self, _theme: Theme) -> None:
        """Figures stand below each other, whatever their width."""
        font = self._appearance.font("ui", tabular=True)
        self._figure.setMinimumWidth(QFontMetrics(font).horizontalAdvance(self.tr("100 %")) + 2)

    def set_recall(self, recall: Recall) -> None:
        """Show another value."""
        self._mark.set_place(recall.place)
        self._name.set_text(recall.name)
        self._note.set_text(recall.note)
        self._figure.set_text(recall.figure)
        self._figure.setVisible(bool(recall.figure))
        self._track.set_recall(recall)
        self.setToolTip(recall.words)


class RecallAxis(QWidget):
    """The axis under a group of bars: 0, 50 and 100 %, said once."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Axis from 0 to 100 %"))
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(200), self._appearance.line_height("axis"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._appearance.font("axis", tabular=True))
        painter.setPen(self._appearance.colour("muted"))
        box = QRectF(self.rect())
        for align, words in (
            (Qt.AlignmentFlag.AlignLeft, "0"),
            (Qt.AlignmentFlag.AlignHCenter, "50"),
            (Qt.AlignmentFlag.AlignRight, self.tr("100 %")),
        ):
            painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, words)
