"""Every icon can be drawn, in any colour, sharp on any screen."""

import pytest
from PySide6.QtGui import QColor, QImage, QPixmap

from studyapp.places import resources
from studyapp.ui.theme.icons import MARKS, Icons, mark

pytestmark = pytest.mark.gui

FOLDER = resources() / "icons"
NAMES = Icons(FOLDER).names()


def inked(drawn: QPixmap) -> set[str]:
    """The colours of the opaque pixels."""
    image = drawn.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_the_set_is_whole() -> None:
    assert len(NAMES) == 36
    assert {mark(place) for place in range(5)} == {f"mark-{n}" for n in range(1, MARKS + 1)}
    assert set(NAMES) > {"today", "cards", "settings", "search", "flag", "undo", "mark-5"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_its_colour(name: str) -> None:
    drawn = Icons(FOLDER).pixmap(name, QColor("#2F4FC4"), 40)
    assert inked(drawn) == {"#2f4fc4"}


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_names_no_colour_of_its_own(name: str) -> None:
    source = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    assert "currentColor" in source
    assert "#" not in source


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_sharp_and_drawn_once() -> None:
    icons = Icons(FOLDER)
    drawn = icons.pixmap("flag", QColor("black"), 16, 2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (32, 2.0)
    assert icons.pixmap("flag", QColor("black"), 16, 2.0) is drawn


@pytest.mark.usefixtures("qapp")
def test_a_wider_stroke_covers_more() -> None:
    icons = Icons(FOLDER)
    thin, thick = (
        icons.pixmap("check", QColor("black"), 40, stroke=stroke).toImage() for stroke in (1.5, 4.0)
    )
    assert count_opaque(thick) > count_opaque(thin)


def count_opaque(image: QImage) -> int:
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    return sum(
        image.pixelColor(x, y).alpha() == 255
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.usefixtures("qapp")
def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        Icons(FOLDER).pixmap("nonesuch", QColor("black"), 16)
