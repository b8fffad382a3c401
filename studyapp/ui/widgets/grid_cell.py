"""One question as a small square: what is known of it, in shape and in words."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import TypeName
from studyapp.ui.theme.roles import Role

RADIUS = 4
_CORNER = 8
_SIGN = 9
# Below the number in a cell that has a sign above it.
_FOOT = 3
_MANY = 3
_STROKE = 3.2
_DASH = (3, 2)
_CAPTION_FROM = 28
_SMALL_FROM = 32


class CellState(StrEnum):
    """How far a question is; RIGHT and WRONG are for after the exam."""

    UNSEEN = "unseen"
    SEEN = "seen"
    ANSWERED = "answered"
    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True)
class GridCell:
    """A question; `number` counts from 1, `shown` is false for what a filter leaves out."""

    number: int
    state: CellState = CellState.UNSEEN
    flagged: bool = False
    current: bool = False
    shown: bool = True


@dataclass(frozen=True)
class _Look:
    ink: Role
    ground: Role | None = None
    border: Role | None = None
    dashed: bool = False
    sign: str = ""


_LOOKS = {
    CellState.UNSEEN: _Look("muted", None, "line"),
    CellState.SEEN: _Look("ink", None, "control", dashed=True),
    CellState.ANSWERED: _Look("ink", "fill"),
    CellState.RIGHT: _Look("ink", "goodsoft", "good", sign="check"),
    CellState.WRONG: _Look("ink", "badsoft", "bad", sign="cross"),
}


def state_word(state: CellState) -> str:
    """A state in words, as in a legend."""
    return {
        CellState.UNSEEN: QCoreApplication.translate("GridCell", "Not seen"),
        CellState.SEEN: QCoreApplication.translate("GridCell", "Seen, no answer"),
        CellState.ANSWERED: QCoreApplication.translate("GridCell", "Answered"),
        CellState.RIGHT: QCoreApplication.translate("GridCell", "Right"),
        CellState.WRONG: QCoreApplication.translate("GridCell", "Wrong"),
    }[state]


def flag_word() -> str:
    """What the corner means."""
    return QCoreApplication.translate("GridCell", "Flagged")


def cell_words(cell: GridCell) -> str:
    """A cell in words, such as "7, answered, flagged, current"."""
    parts = [str(cell.number), _lower(state_word(cell.state))]
    if cell.flagged:
        parts.append(_lower(flag_word()))
    if cell.current:
        parts.append(QCoreApplication.translate("GridCell", "current"))
    return ", ".join(parts)


def paint_cell(
    painter: QPainter,
    appearance: Appearance,
    box: QRectF,
    cell: GridCell,
    *,
    hovered: bool = False,
    number: bool = True,
) -> None:
    """Paint a cell into a square; without its `number` it is a sample of its state."""
    look = _LOOKS[cell.state]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if not cell.shown:
        painter.setOpacity(0.35)
    _paint_ground(painter, appearance, box, cell, hovered)
    room = box
    if number:
        room = _paint_number(painter, appearance, box, cell)
    if look.sign:
        side = appearance.px(_SIGN)
        at = room.center() - QPointF(side, side) / 2
        ratio = painter.device().devicePixelRatioF()
        colour = appearance.colour(look.border or look.ink)
        painter.drawPixmap(at, appearance.pixmap(look.sign, colour, _SIGN, ratio, stroke=_STROKE))
    if cell.flagged:
        _paint_corner(painter, appearance, box)
    painter.restore()


def _paint_number(painter: QPainter, appearance: Appearance, box: QRectF, cell: GridCell) -> QRectF:
    """In the middle, or at the foot of a cell that has a sign too; the room above."""
    look = _LOOKS[cell.state]
    text = str(cell.number)
    # Three figures of one width would touch the border.
    tabular = len(text) < _MANY
    font = appearance.font(_style(appearance, box), weight=_weight(cell), tabular=tabular)
    digits = QFontMetricsF(font)
    high = digits.capHeight()
    foot = appearance.px(_FOOT) if look.sign else (box.height() - high) / 2
    at = QPointF(box.center().x() - digits.horizontalAdvance(text) / 2, box.bottom() - foot)
    painter.setFont(font)
    painter.setPen(appearance.colour("accent" if cell.current else look.ink))
    painter.drawText(at, text)
    return QRectF(box.topLeft(), QPointF(box.right(), at.y() - high))


def _paint_ground(
    painter: QPainter, appearance: Appearance, box: QRectF, cell: GridCell, hovered: bool
) -> None:
    look = _LOOKS[cell.state]
    ground, border, width = look.ground, look.border, 1
    if hovered:
        ground, border = ground or "sunken", border or "control"
    if cell.current:
        ground, border, width = "accentsoft", "accent", 2
    painter.setPen(Qt.PenStyle.NoPen)
    if border:
        pen = QPen(appearance.colour(border), width)
        if look.dashed and not cell.current:
            pen.setDashPattern(_DASH)
        painter.setPen(pen)
        box = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(appearance.colour(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, RADIUS, RADIUS)


def _paint_corner(painter: QPainter, appearance: Appearance, box: QRectF) -> None:
    side = appearance.px(_CORNER)
    shape = QPainterPath()
    shape.addRoundedRect(box, RADIUS, RADIUS)
    corner = QPainterPath(box.topRight() - QPointF(side, 0))
    corner.lineTo(box.topRight())
    corner.lineTo(box.topRight() + QPointF(0, side))
    corner.closeSubpath()
    painter.fillPath(shape.intersected(corner), appearance.colour("warn"))


def _style(appearance: Appearance, box: QRectF) -> TypeName:
    side = box.width() / appearance.theme.text_size
    if side >= _SMALL_FROM:
        return "small"
    return "caption" if side >= _CAPTION_FROM else "axis"


def _weight(cell: GridCell) -> int:
    return 700 if cell.current else 500


def _lower(word: str) -> str:
    return word[:1].lower() + word[1:]
