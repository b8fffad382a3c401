"""Finds words that no translation has seen, where everything else is in other letters.

The program speaks pseudo, bank and dates are in Greek: a Latin letter without an accent that the
window shows, tells or paints comes from a text that was never given to be translated.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QModelIndex, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from studyapp.ui.widgets.study_calendar import StudyCalendar
from tests.ui.whole.checks import named, visible

_LATIN = re.compile("[A-Za-z]")
# What stands on a keyboard stays.
KEYS = frozenset(
    {"Ctrl", "Shift", "Enter", "Space", "Esc", "Tab", "F4", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def untranslated(window: QWidget, data: Iterable[str] = ()) -> list[str]:
    """Every text with a Latin letter that is no key and no part of `data`, with its place."""
    # A word may be part of a longer one.
    known = sorted({text for text in data if text}, key=len, reverse=True)
    faults = []
    for widget in [window, *visible(window)]:
        faults += [
            f"{place} of {named(widget)}: {text!r}"
            for place, text in _texts(widget)
            if _foreign(text, known)
        ]
    areas = [one for one in visible(window) if isinstance(one, QScrollArea)]
    contents = [content for area in areas if (content := area.widget()) is not None]
    for surface in [window, *contents]:
        faults += [
            f"painted: {text!r}" for text in painted(surface) if _foreign(text.strip(), known)
        ]
    return faults


def painted(widget: QWidget) -> list[str]:
    """Every text that a widget and what is in it paint, as pieces of lines."""
    drawing = QByteArray()
    buffer = QBuffer(drawing)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size().expandedTo(QSize(1, 1)))
    widget.render(generator)
    buffer.close()
    root = ElementTree.fromstring(drawing.toStdString() or "<svg/>")
    return ["".join(one.itertext()) for one in root.iter() if one.tag.endswith("text")]


def _foreign(text: str, known: Sequence[str]) -> bool:
    # A tip that wraps is written for Qt; what it says is between the marks.
    rest = unescape(re.sub("<[^>]*>", " ", text)) if text.startswith("<qt>") else text
    for part in known:
        if rest.strip() and rest.strip() in part:
            return False
        rest = rest.replace(part, "")
    tokens = [token for token in re.split(r"[+\s.:,]+", rest) if token not in KEYS]
    return bool(_LATIN.search("".join(tokens)))


def _texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    yield "tooltip", widget.toolTip()
    yield "status tip", widget.statusTip()
    yield "what's this", widget.whatsThis()
    yield "window title", widget.windowTitle()
    text = getattr(widget, "text", None)
    if callable(text):
        yield "text", text()
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
        yield "text", widget.toPlainText()
    if isinstance(widget, QAbstractSpinBox):
        yield "special text", widget.specialValueText()
    if isinstance(widget, QSpinBox):
        yield "prefix", widget.prefix()
        yield "suffix", widget.suffix()
    if isinstance(widget, QComboBox | QAbstractItemView):
        yield from _items(widget)
    if isinstance(widget, StudyCalendar):
        yield from _days(widget)
    for action in widget.actions():
        yield from _action(action)


def _items(view: QComboBox | QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    for row in range(model.rowCount(QModelIndex()) if model is not None else 0):
        for role in _ROLES:
            told = model.index(row, 0).data(role)
            if isinstance(told, str):
                yield f"row {row}", told


def _days(calendar: StudyCalendar) -> Iterator[tuple[str, str]]:
    """What the days of the calendar say, found under the pointer."""
    middle = calendar.rect().center()
    for x in range(0, calendar.width(), 12):
        middle.setX(x)
        day = calendar.day_at(middle)
        if day is not None:
            yield "day", calendar.day_text(day)


def _action(action: QAction) -> Iterator[tuple[str, str]]:
    yield "action", action.text()
    yield "action's tooltip", action.toolTip()
