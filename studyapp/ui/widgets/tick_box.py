"""Draws a check box: open, ticked, or ticked in part."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.theme.appearance import Appearance

_SIDE = 18
_RADIUS = 4
_SIGN = 14
_STROKE = 2.3


def paint_tick_box(
    painter: QPainter,
    appearance: Appearance,
    at: QPointF,
    state: Qt.CheckState,
    *,
    tickable: bool = True,
) -> None:
    """Paint a box with the middle of its left edge at `at`."""
    side = appearance.px(_SIDE)
    box = QRectF(at.x(), at.y() - side / 2, side, side)
    if state is Qt.CheckState.Unchecked:
        painter.setPen(QPen(appearance.colour("control" if tickable else "line"), 1))
        painter.setBrush(appearance.colour("raised" if tickable else "page"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(appearance.colour("accentfill"))
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    sign = "check" if state is Qt.CheckState.Checked else "minus"
    colour, ratio = appearance.colour("onaccent"), painter.device().devicePixelRatioF()
    half = appearance.px(_SIGN) / 2
    drawn = appearance.pixmap(sign, colour, _SIGN, ratio, stroke=_STROKE)
    painter.drawPixmap(box.center() - QPointF(half, half), drawn)
