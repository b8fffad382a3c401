"""A topic's first answers one by one: so few that a share of them would say too much."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.tips import plain_tip

_SIDE = 10
_PITCH = 16
_HEIGHT = 16
_DOT = 3
_RING = 1.75
_LEAST = 3


class AnswerMark(Enum):
    """What became of a question: a filled disc, a ring, a dot."""

    RIGHT = auto()
    MISSED = auto()
    UNSEEN = auto()


def marks_told(marks: tuple[AnswerMark, ...]) -> str:
    """The marks in words, such as "3 right, 1 missed, 2 not seen"."""
    right, missed, unseen = (marks.count(kind) for kind in AnswerMark)
    translate = QCoreApplication.translate
    parts = (
        translate("AnswerMarks", "%n right", "", right) if right else "",
        translate("AnswerMarks", "%n missed", "", missed) if missed else "",
        translate("AnswerMarks", "%n not seen", "", unseen) if unseen else "",
    )
    return ", ".join(part for part in parts if part)


class AnswerMarks(QWidget):
    """A row of marks in the hue of the discipline at `place`; what has no room is counted."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        marks: tuple[AnswerMark, ...],
        place: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._marks = marks
        self._place = place
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)
        self.set_marks(name, marks, place)

    def set_marks(self, name: str, marks: tuple[AnswerMark, ...], place: int) -> None:
        """Show another topic's answers."""
        self._marks = marks
        self._place = place
        self._rest = self._rest_width()
        told = marks_told(marks)
        self.setAccessibleName(f"{name}: {told}" if told else name)
        self.setToolTip(plain_tip(told))
        self.updateGeometry()
        self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self._rest = self._rest_width()
        self.updateGeometry()
        self.update()

    def shown(self, width: int) -> int:
        """How many marks have room in a width in pixels; the others are a number behind them."""
        if self._wide(len(self._marks)) <= width:
            return len(self._marks)
        room = width - self._appearance.px(_PITCH - _SIDE) - self._rest
        return max(0, int((room + self._appearance.px(_PITCH - _SIDE)) / self._pitch()))

    def sizeHint(self) -> QSize:
        return QSize(self._wide(len(self._marks)), self._appearance.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        whole = self._wide(len(self._marks))
        gap = self._appearance.px(_PITCH - _SIDE)
        least = self._wide(_LEAST) + gap + self._rest
        return QSize(min(whole, least), self._appearance.px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self.shown(self.width())
        radius = self._appearance.theme.text_size * _SIDE / 2
        middle = self.height() / 2
        for n, kind in enumerate(self._marks[:shown]):
            self._paint_mark(painter, kind, QPointF(radius + n * self._pitch(), middle), radius)
        rest = len(self._marks) - shown
        if rest:
            left = shown * self._pitch()
            painter.setFont(self._appearance.font("axis", tabular=True))
            painter.setPen(self._appearance.colour("muted"))
            box = QRectF(left, 0, self.width() - left, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"+{rest}")

    def _paint_mark(self, painter: QPainter, kind: AnswerMark, at: QPointF, radius: float) -> None:
        theme = self._appearance.theme
        hue = theme.category(self._place)
        painter.setPen(Qt.PenStyle.NoPen)
        if kind is AnswerMark.RIGHT:
            painter.setBrush(hue)
            painter.drawEllipse(at, radius, radius)
        elif kind is AnswerMark.MISSED:
            wide = _RING * theme.text_size
            painter.setPen(QPen(hue, wide))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, radius - wide / 2, radius - wide / 2)
        else:
            painter.setBrush(theme.colour("muted"))
            dot = _DOT * theme.text_size / 2
            painter.drawEllipse(at, dot, dot)

    def _pitch(self) -> float:
        return _PITCH * self._appearance.theme.text_size

    def _wide(self, count: int) -> int:
        gap = self._appearance.px(_PITCH - _SIDE)
        return max(0, round(count * self._pitch()) - gap)

    def _rest_width(self) -> int:
        """What the number of all marks takes at most, in pixels."""
        metrics = QFontMetrics(self._appearance.font("axis", tabular=True))
        return metrics.horizontalAdvance(f"+{len(self._marks)}") + 2
