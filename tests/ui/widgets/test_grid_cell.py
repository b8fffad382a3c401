"""A cell of the grid: its number, its sign and its flag stand apart, at every text size."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.grid_cell import RADIUS, CellState, GridCell, paint_cell

pytestmark = pytest.mark.gui

FINE = 4
CLOSE = 60
BORDER = 2
SIGNS: dict[CellState, Role] = {CellState.RIGHT: "good", CellState.WRONG: "bad"}


def painted(appearance: Appearance, cell: GridCell) -> QImage:
    """A cell of the panel, in fine pixels."""
    side = appearance.px(24)
    image = QImage(side * FINE, side * FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(FINE)
    image.fill(appearance.colour("page"))
    painter = QPainter(image)
    paint_cell(painter, appearance, QRectF(0, 0, side, side), cell)
    painter.end()
    return image


def place(image: QImage, colour: QColor) -> QRect:
    """The box around all that is in a colour, inside the border and its round corners."""
    edge, side = BORDER * FINE + 1, image.width()
    box = QRect()
    for x in range(edge, side - edge):
        for y in range(edge, side - edge):
            in_corner = min(abs(2 * x - side), abs(2 * y - side)) > side - 2 * RADIUS * FINE
            if not in_corner and _apart(image.pixelColor(x, y), colour) < CLOSE:
                box |= QRect(x, y, 1, 1)
    return box


def _apart(one: QColor, other: QColor) -> int:
    return (
        abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
    )


@pytest.mark.parametrize("current", [False, True])
@pytest.mark.parametrize("state", SIGNS)
@pytest.mark.parametrize("text_size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("number", [8, 47, 100])
def test_number_sign_and_flag_stand_apart(
    appearance: Appearance, number: int, text_size: float, state: CellState, current: bool
) -> None:
    appearance.set(scheme=Scheme.LIGHT, text_size=text_size)
    image = painted(appearance, GridCell(number, state, flagged=True, current=current))
    roles: tuple[Role, ...] = ("accent" if current else "ink", SIGNS[state], "warn")
    boxes = [place(image, appearance.colour(role)) for role in roles]
    assert all(box.isValid() for box in boxes), "each of them is there"
    for one, other in combinations(boxes, 2):
        assert not one.intersects(other)
