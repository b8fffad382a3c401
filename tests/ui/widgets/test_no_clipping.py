"""Whatever the theme and text size, every widget of the gallery has the room it needs."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studyapp.ui.theme.appearance import Appearance, Scheme
from studyapp.ui.widgets.keycap import Keycaps
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label
from tests.ui.gallery import SHEETS

pytestmark = pytest.mark.gui


WINDOWS = ("window", "dialog", "palette")


def too_small(widget: QWidget) -> str | None:
    """What of the widget does not fit, in words, or None."""
    if isinstance(widget, QAbstractSpinBox):
        editor = widget.findChild(QLineEdit)
        assert editor is not None
        words = QFontMetrics(editor.font()).horizontalAdvance(editor.text())
        margins = editor.textMargins()
        room = editor.width() - margins.left() - margins.right()
        return None if words < room else f"{editor.text()!r} needs {words}, has {room}"
    given = widget.size()
    wraps = widget.hasHeightForWidth()
    needed = widget.minimumSizeHint() if wraps else widget.sizeHint()
    if wraps and widget.heightForWidth(given.width()) > given.height():
        name = widget.accessibleName() or type(widget).__name__
        return f"{name!r} needs more height than {given.height()}"
    if needed.width() > given.width() or needed.height() > given.height():
        return f"{widget.accessibleName()!r} ({type(widget).__name__}) needs {needed}, has {given}"
    return None


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", SHEETS)
def test_nothing_is_cut(appearance: Appearance, qtbot: QtBot, name: str, size: float) -> None:
    appearance.set(scheme=Scheme.LIGHT, text_size=size)
    build, width, height = SHEETS[name]
    sheet = build(appearance)
    shown = sheet if name in WINDOWS else PageScroll(sheet)
    qtbot.addWidget(shown)
    shown.resize(max(width, 960), height)
    shown.show()
    kinds = (Label, QAbstractButton, QAbstractSpinBox, Keycaps)
    faults = [
        fault
        for widget in sheet.findChildren(QWidget)
        if isinstance(widget, kinds) and widget.isVisible() and not _in_calendar(widget)
        if (fault := too_small(widget))
    ]
    assert faults == []


def _in_calendar(widget: QWidget) -> bool:
    """Qt's own calendar buttons measure themselves."""
    return widget.objectName().startswith("qt_calendar")
