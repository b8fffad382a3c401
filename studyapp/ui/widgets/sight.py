"""Brings what keys have moved to into sight; Qt does so for Tab alone."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

_AROUND = 12


def area_around(widget: QWidget) -> QScrollArea | None:
    """The area that scrolls the widget, if any."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    return area


def keep_in_sight(widget: QWidget, box: QRect | None = None) -> None:
    """Scroll the area that holds the widget, if any, until `box` in the widget shows, or all of
    it."""
    box = box or widget.rect()
    area = area_around(widget)
    content = area.widget() if area is not None else None
    if area is None or content is None:
        return
    at = widget.mapTo(content, QPoint(0, 0)) + box.center()
    around = (box.width() // 2 + _AROUND, box.height() // 2 + _AROUND)
    area.ensureVisible(at.x(), at.y(), *around)
