"""The share right of a discipline with its range, against the learner's target."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.share_track import ShareTrack
from studyapp.ui.widgets.ticks import Tick, TickAxis

GUESSING = 25
ALL = 100
_BAR = 8
_SOFT = 0.30


@dataclass(frozen=True)
class Interval:
    """A discipline at `place` in its framework from 0; shares from 0 to 1, None without data.

    `low` to `high` is the range around `middle`. `told` says all of it in words, such as
    "Metrics: 63, 54 to 71, weak".
    """

    place: int
    name: str
    low: float | None
    middle: float | None
    high: float | None
    target: float
    told: str


class IntervalBar(ShareTrack):
    """Track, range, mark and target line; `first` and `last` are the ends in per cent."""

    def __init__(
        self,
        appearance: Appearance,
        interval: Interval,
        first: int = GUESSING,
        last: int = ALL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, first / 100, last / 100, parent)
        self._interval = interval
        self.set_interval(interval)

    def set_interval(self, interval: Interval) -> None:
        """Show other figures."""
        self._interval = interval
        self.tell(interval.told)

    def paint_figures(self, painter: QPainter, middle: float) -> None:
        shown, theme = self._interval, self._appearance.theme
        if shown.low is not None and shown.high is not None:
            hue = theme.category(shown.place)
            hue.setAlphaF(_SOFT)
            high = theme.px(_BAR)
            left, right = self.across(shown.low), self.across(shown.high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hue)
            box = QRectF(left, middle - high / 2, max(1.0, right - left), high)
            painter.drawRoundedRect(box, high / 2, high / 2)
        at = min(int(self.across(shown.target)), self.width() - 1) + 0.5
        painter.setPen(QPen(theme.colour("ink2"), 1))
        painter.drawLine(QPointF(at, 0), QPointF(at, self.height()))
        if shown.middle is not None:
            self.paint_mark(painter, shown.place, shown.middle, middle)


class IntervalAxis(TickAxis):
    """The axis under a group of interval bars, in per cent; `target` is a share from 0 to 1."""

    def __init__(
        self,
        appearance: Appearance,
        target: float | None = None,
        first: int = GUESSING,
        last: int = ALL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, "", (), parent)
        self._first = first
        self._last = last
        self.set_target(target)

    def set_target(self, target: float | None) -> None:
        """Name another target, or none."""
        first, last = str(self._first), self.tr("{0} %").format(self._last)
        ticks = [
            Tick(0.0, (self.tr("{0} (guessing)").format(first), first)),
            Tick(1.0, (last,)),
        ]
        name = self.tr("Axis from {0}, which is guessing, to {1}").format(first, last)
        if target is not None:
            shown = f"{100 * target:.0f}"
            at = (100 * target - self._first) / (self._last - self._first)
            words = (self.tr("your target {0}").format(shown), self.tr("target {0}").format(shown))
            ticks.append(Tick(at, (*words, shown), "ink2"))
            name = self.tr("{axis}; your target is {target}").format(axis=name, target=shown)
        halfway = [n for n in (50, 75) if self._first < n < self._last]
        span = self._last - self._first
        ticks += [Tick((n - self._first) / span, (str(n),)) for n in halfway]
        self.set_ticks(name, ticks)
