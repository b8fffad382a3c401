"""How a likely score moved from week to week, with its range, the target, and what came of exams.

Nothing is drawn where there was no number yet, and the plot says why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.plot import Height, Plot
from studyapp.ui.widgets.ticks import Tick

_RING = 5
_DOT = 3
_STEP = 20
_HIGHEST_FIRST = 40
_ALL = 100
_APART = 6
_BESIDE = 3
_HIGH = 224


@dataclass(frozen=True)
class ScoreWeek:
    """A column; points of a hundred, None without a number. `label` stands below, `told` says all
    of it."""

    label: str
    low: float | None
    middle: float | None
    high: float | None
    told: str


@dataclass(frozen=True)
class ScoreMark:
    """A score that came, `at` so many columns from the first, with its words; `seen` says that its
    questions were known before."""

    at: float
    points: float
    words: str
    seen: bool


@dataclass(frozen=True)
class Scores:
    """Weeks from the oldest to the newest, `today` one of them; `exam` stands `exam_at` columns
    from the first. Words that are empty are not written."""

    weeks: tuple[ScoreWeek, ...]
    today: int
    today_words: str
    marks: tuple[ScoreMark, ...]
    target: float
    target_words: str
    unit: str
    counted: str = ""
    before: str = ""
    exam_at: float | None = None
    exam_words: str = ""


class ScoreLine(Plot):
    """The band and its line up to today, and room up to the exam."""

    def __init__(
        self, appearance: Appearance, name: str, scores: Scores, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, name, parent)
        self._scores = scores
        self.set_scores(scores)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._appearance.px(_HIGH))

    def set_scores(self, scores: Scores) -> None:
        """Show another course; the cursor goes to today."""
        self._scores = scores
        self.show_figures(scores.unit, scores.counted, scores.target_words, scores.today)

    def count(self) -> int:
        return len(self._scores.weeks)

    def column_text(self, column: int) -> str:
        """A week in words, as the caller told it."""
        return self._scores.weeks[column].told

    def columns_named(self) -> Sequence[Tick]:
        scores = self._scores
        ticks = []
        if scores.exam_at is not None:
            at = (scores.exam_at + 0.5) / self.count()
            ticks.append(Tick(at, (scores.exam_words,), "ink2"))
        order = dict.fromkeys((scores.today, 0, *range(self.count())))
        ticks += [Tick(self.across(n), (scores.weeks[n].label,)) for n in order]
        return ticks

    def heights(self) -> Sequence[Height]:
        return [Height(self._part(n), str(n)) for n in range(self._lowest(), _ALL + 1, _STEP)]

    def paint_figures(self, painter: QPainter, area: QRectF) -> None:
        self._paint_band(painter, area)
        self._paint_target(painter, area)
        self._paint_today(painter, area)
        self._paint_marks(painter, area)
        self._paint_before(painter, area)

    def _known(self) -> list[tuple[int, float, float, float]]:
        """Column, low, middle and high of the weeks with a number."""
        return [
            (n, week.low, week.middle, week.high)
            for n, week in enumerate(self._scores.weeks)
            if week.low is not None and week.middle is not None and week.high is not None
        ]

    def _paint_band(self, painter: QPainter, area: QRectF) -> None:
        known = self._known()
        if not known:
            return
        colour = self._appearance.colour
        high = [QPointF(self.centre_of(n, area), self._down(top, area)) for n, _, _, top in known]
        low = [QPointF(self.centre_of(n, area), self._down(end, area)) for n, end, _, _ in known]
        if len(known) == 1:
            # One week is no area: a whisker shows its range.
            painter.setPen(QPen(colour("data"), 2))
            painter.drawLine(high[0], low[0])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("band"))
        painter.drawPolygon(QPolygonF([*high, *reversed(low)]))
        middle = [QPointF(self.centre_of(n, area), self._down(at, area)) for n, _, at, _ in known]
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        dot = _DOT * self._appearance.theme.text_size
        painter.drawEllipse(middle[-1], dot, dot)

    def _paint_target(self, painter: QPainter, area: QRectF) -> None:
        y = int(self._down(self._scores.target, area)) + 0.5
        painter.setPen(QPen(self._appearance.colour("ink2"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        # Ahead of today there is room below the line; without it, at the left end.
        words, line = self._scores.target_words, self._appearance.line_height("axis")
        width = self._width(words)
        today = self.centre_of(self._scores.today, area)
        fits = area.right() - today > width + 2 * _APART
        left = area.right() - width if fits else area.left() + _APART
        self._write(painter, words, "ink2", left, y + 2, line)

    def _paint_today(self, painter: QPainter, area: QRectF) -> None:
        x = int(self.centre_of(self._scores.today, area)) + 0.5
        painter.setPen(QPen(self._appearance.colour("accent"), 1))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        words, line = self._scores.today_words, self._appearance.line_height("axis")
        width = self._width(words)
        left = x + _APART if x + _APART + width <= area.right() else x - _APART - width
        self._write(painter, words, "accent", left, area.bottom() - line, line)

    def _paint_marks(self, painter: QPainter, area: QRectF) -> None:
        theme = self._appearance.theme
        ring = _RING * theme.text_size
        line = self._appearance.line_height("axis")
        wide = self.column_width(area)
        centres = [
            QPointF(area.left() + (mark.at + 0.5) * wide, self._down(mark.points, area))
            for mark in self._scores.marks
        ]
        today = self.centre_of(self._scores.today, area)
        target = QRectF(area.left(), self._down(self._scores.target, area), area.width(), 1)
        taken = [QRectF(at.x() - ring, at.y() - ring, 2 * ring, 2 * ring) for at in centres]
        taken.append(target)
        for mark, centre in zip(self._scores.marks, centres, strict=True):
            painter.setPen(QPen(theme.colour("page"), 3))
            painter.drawEllipse(centre, ring + 1, ring + 1)
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.setBrush(theme.colour("page" if mark.seen else "ink"))
            painter.drawEllipse(centre, ring, ring)
            width = self._width(mark.words)
            # Words end before the line of today where the exam was before it.
            end = today - _BESIDE if centre.x() < today - ring else area.right()
            left = max(area.left(), min(centre.x() - width / 2, end - width))
            above, below = centre.y() - ring - line - 2, centre.y() + ring + 2
            for top in (above, below, above - line, below + line, above - 2 * line):
                box = QRectF(left - _BESIDE, top, width + 2 * _BESIDE, line)
                inside = area.top() - line <= top and top + line <= area.bottom()
                if inside and not any(box.intersects(other) for other in taken):
                    taken.append(box)
                    self._write(painter, mark.words, "ink", left, top, line)
                    break

    def _paint_before(self, painter: QPainter, area: QRectF) -> None:
        """Why there is nothing on the left, where it finds room."""
        known = self._known()
        words, line = self._scores.before, self._appearance.line_height("axis")
        end = self.centre_of(known[0][0], area) if known else area.right()
        if words and end - area.left() > self._width(words) + 2 * _APART:
            self._write(painter, words, "muted", area.left() + _APART, area.bottom() - line, line)

    def _write(
        self, painter: QPainter, words: str, role: Role, left: float, top: float, line: int
    ) -> None:
        painter.setFont(self._appearance.font("axis", tabular=True))
        painter.setPen(self._appearance.colour(role))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(QRectF(left, top, self._width(words) + 1, line), middle, words)

    def _width(self, words: str) -> float:
        font = self._appearance.font("axis", tabular=True)
        return QFontMetricsF(font).horizontalAdvance(words)

    def _lowest(self) -> int:
        """Where the axis begins, in points."""
        shown = [low for _, low, _, _ in self._known()]
        shown += [mark.points for mark in self._scores.marks]
        least = min([*shown, self._scores.target])
        return max(0, min(_HIGHEST_FIRST, _STEP * floor(least / _STEP)))

    def _part(self, points: float) -> float:
        lowest = self._lowest()
        return (min(float(_ALL), max(lowest, points)) - lowest) / (_ALL - lowest)

    def _down(self, points: float, area: QRectF) -> float:
        return area.bottom() - self._part(points) * area.height()
