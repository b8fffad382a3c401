"""Draws what stands before an option: its letter, or a sign once it is known to be right."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role

_SIGN = 14
_STROKE = 2.3
_DASH = (3, 2)


def paint_letter_ring(
    painter: QPainter, appearance: Appearance, box: QRectF, letter: str, *, dashed: bool
) -> None:
    """A letter in a ring; dashed it is struck out."""
    ring = QPen(appearance.colour("control"), 1)
    if dashed:
        ring.setDashPattern(_DASH)
    painter.setPen(ring)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    _paint_letter(painter, appearance, box, letter, "muted" if dashed else "ink2")


def paint_letter_disc(
    painter: QPainter, appearance: Appearance, box: QRectF, letter: str, fill: Role
) -> None:
    """A letter on a filled disc."""
    _paint_disc(painter, appearance, box, fill)
    _paint_letter(painter, appearance, box, letter, "onaccent")


def paint_sign_disc(
    painter: QPainter, appearance: Appearance, box: QRectF, fill: Role, sign: str
) -> None:
    """An icon on a filled disc."""
    _paint_disc(painter, appearance, box, fill)
    colour, ratio = appearance.colour("page"), painter.device().devicePixelRatioF()
    drawn = appearance.pixmap(sign, colour, _SIGN, ratio, stroke=_STROKE)
    half = appearance.px(_SIGN) / 2
    painter.drawPixmap(box.center() - QPointF(half, half), drawn)


def _paint_disc(painter: QPainter, appearance: Appearance, box: QRectF, fill: Role) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(appearance.colour(fill))
    painter.drawEllipse(box)


def _paint_letter(
    painter: QPainter, appearance: Appearance, box: QRectF, letter: str, ink: Role
) -> None:
    painter.setFont(appearance.font("caption", weight=600))
    painter.setPen(appearance.colour(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
