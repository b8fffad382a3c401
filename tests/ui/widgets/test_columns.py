"""Pages arrange themselves by width in text units, and scroll one way only."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.columns import (
    Band,
    Column,
    Columns,
    PageWidth,
    page_width,
    rail_is_full,
)
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label

pytestmark = pytest.mark.gui

WIDE, MIDDLE, NARROW = PageWidth.WIDE, PageWidth.MIDDLE, PageWidth.NARROW
ARRANGEMENTS = {
    WIDE: [Band((Column(("a", "b")), Column(("c",), width=312)))],
    MIDDLE: [Band((Column(("a",)),)), Band((Column(("b",)), Column(("c",))), gap=48)],
    NARROW: [Band((Column(("a", "b", "c")),))],
}


@pytest.mark.parametrize(
    ("window", "text", "full", "kind"),
    [
        (1200, 1.0, True, WIDE),
        (960, 1.0, False, MIDDLE),
        (1200, 1.5, False, NARROW),
        (1100, 1.0, True, MIDDLE),
        (1099, 1.0, False, WIDE),
        (960, 2.0, False, NARROW),
    ],
)
def test_widths_as_the_design_counts_them(
    window: int, text: float, full: bool, kind: PageWidth
) -> None:
    assert rail_is_full(window, text) is full
    assert page_width(window, text) is kind


def test_without_the_rail_a_page_has_the_whole_window() -> None:
    assert page_width(1000, 1.0, rail=False) is WIDE


@pytest.fixture
def parts(appearance: Appearance, qtbot: QtBot) -> dict[str, QWidget]:
    return {name: Label(appearance, f"{name} words " * 30, "reading") for name in "abc"}


@pytest.fixture
def page(appearance: Appearance, qtbot: QtBot, parts: dict[str, QWidget]) -> Columns:
    made = Columns(appearance, parts, ARRANGEMENTS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_wide_has_a_fixed_column_on_the_right(page: Columns, parts: dict[str, QWidget]) -> None:
    page.resize(1024, 800)
    assert page.page_width is WIDE
    a, b, c = (parts[name].geometry() for name in "abc")
    assert (a.left(), a.width()) == (48, 1024 - 96 - 56 - 312)
    assert (c.left(), c.width()) == (1024 - 48 - 312, 312)
    assert b.top() == a.bottom() + 1 + 32
    assert c.top() == a.top()


def test_middle_and_narrow_stack(page: Columns, parts: dict[str, QWidget]) -> None:
    page.resize(896, 800)
    a, b, c = (parts[name].geometry() for name in "abc")
    assert b.top() == c.top() > a.bottom()
    assert b.width() == c.width() == (896 - 80 - 48) // 2
    page.resize(700, 800)
    a, b, c = (parts[name].geometry() for name in "abc")
    assert a.left() == b.left() == c.left()
    assert a.bottom() < b.top() < b.bottom() < c.top()


def test_text_size_arranges_anew(
    appearance: Appearance, page: Columns, parts: dict[str, QWidget], qtbot: QtBot
) -> None:
    page.resize(1024, 800)
    appearance.set(text_size=1.5)
    assert page.page_width is NARROW
    qtbot.waitUntil(lambda: parts["c"].y() > parts["b"].y())


def test_a_hidden_part_takes_no_room(page: Columns, parts: dict[str, QWidget]) -> None:
    page.resize(700, 800)
    whole = page.heightForWidth(700)
    parts["b"].hide()
    assert page.heightForWidth(700) == whole - parts["b"].height() - 32


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_a_page_scrolls_down_and_never_sideways(
    appearance: Appearance, parts: dict[str, QWidget], qtbot: QtBot, size: float
) -> None:
    appearance.set(text_size=size)
    page = Columns(appearance, parts, ARRANGEMENTS)
    scroll = PageScroll(page)
    qtbot.addWidget(scroll)
    scroll.resize(400, 300)
    scroll.show()
    assert page.width() == scroll.viewport().width()
    assert page.height() == page.heightForWidth(page.width())
    assert scroll.verticalScrollBar().maximum() > 0
    assert scroll.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert max(part.geometry().right() for part in parts.values()) < page.width()
