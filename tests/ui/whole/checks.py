"""What can be wrong with a window as it stands: lists of sentences, empty where all is well."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.focus_ring import FocusRing
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.keycap import Keycaps
from studyapp.ui.widgets.overlay import Overlay
from studyapp.ui.widgets.switch import Switch
from studyapp.ui.widgets.text import Label
from studyapp.ui.widgets.toast import Toast

PRIMARY = ("primary", "start")
# What lies over its siblings on purpose.
_ABOVE = (Overlay, FocusRing, Toast, Hairline)


def visible(window: QWidget) -> Iterator[QWidget]:
    """Every widget that shows, scrolled out of sight or not, in no particular order."""
    return (one for one in window.findChildren(QWidget) if one.isVisible())


def layout_faults(window: QWidget) -> list[str]:
    """Everything that does not fit."""
    faults = []
    for widget in visible(window):
        if _qts_own(widget):
            continue
        faults += _cut(widget)
        faults += _sideways(widget)
        faults += _outside(widget, window)
    return faults + _overlaps(window)


def strays(window: QWidget) -> list[str]:
    """Widgets of ours that belong to no window. Whenever Python clears them away, Qt may be about
    to give them a style, and the program ends."""
    return [
        f"{named(one)} has no parent"
        for one in QApplication.topLevelWidgets()
        if one is not window and type(one).__module__.startswith("studyapp.ui.widgets")
    ]


def hidden_buttons(window: QWidget, roles: Sequence[str]) -> list[str]:
    """Buttons in these roles of which any part is scrolled away or covered."""
    buttons = (one for one in visible(window) if isinstance(one, Button))
    return [
        f"{named(one)} is not wholly in sight"
        for one in buttons
        if one.property("role") in roles and not _in_sight(one)
    ]


def named(widget: QWidget) -> str:
    """A widget in words."""
    words = widget.accessibleName() or getattr(widget, "text", str)() or widget.objectName()
    return f"{type(widget).__name__} {words[:60]!r}"


def top_overlay(window: QWidget) -> Overlay | None:
    """The overlay that has the window now."""
    overlays = [one for one in visible(window) if isinstance(one, Overlay)]
    return overlays[-1] if overlays else None


def _cut(widget: QWidget) -> list[str]:
    """The words of a widget that have less room than they need."""
    width, height = widget.width(), widget.height()
    if isinstance(widget, Label | Button | Switch):
        if not widget.text():
            return []
        needed, high = widget.minimumSizeHint().width(), widget.heightForWidth(width)
        if isinstance(widget, Button) and high == widget.sizeHint().height():
            high = QFontMetrics(widget.font()).height()  # one line, whatever the air around it
        if needed > width:
            return [f"{named(widget)} needs {needed} wide, has {width}"]
        return [f"{named(widget)} needs {high} high, has {height}"] if high > height else []
    if isinstance(widget, QLineEdit):
        needed, room = _advance(widget, widget.text() or widget.placeholderText()), _room(widget)
        return [f"{named(widget)} {widget.text()!r} needs {needed}, has {room}"] * (needed > room)
    if isinstance(widget, QPlainTextEdit):
        needed, room = _advance(widget, widget.placeholderText()), widget.viewport().width()
        return [f"{named(widget)} needs {needed}, has {room}"] * (needed > room)
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        needed, high = widget.minimumSizeHint().width(), widget.heightForWidth(width)
        if needed > width or high > height:
            had = widget.size().toTuple()
            return [f"{named(widget)} needs {needed} wide and {high} high, has {had}"]
        return []
    if isinstance(widget, QAbstractButton | Keycaps | QComboBox):
        hint = widget.sizeHint()
        if hint.width() > width or hint.height() > height:
            told = widget.toolTip() and isinstance(widget, QAbstractButton)
            fault = f"{named(widget)} needs {hint.toTuple()}, has {widget.size().toTuple()}"
            return [] if told else [fault]
    return []


def _advance(widget: QWidget, text: str) -> int:
    return QFontMetrics(widget.font()).horizontalAdvance(text)


def _room(field: QLineEdit) -> int:
    """How wide the words of a field may be, in pixels."""
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    inside = field.style().subElementRect(part, option, field)
    margins = field.textMargins()
    own = 2 * 2  # what QLineEdit keeps free on both sides, whatever the style says
    return inside.width() - margins.left() - margins.right() - own


def _sideways(widget: QWidget) -> list[str]:
    """A scrolled area with more in it than its width, bar or no bar."""
    if not isinstance(widget, QAbstractScrollArea) or isinstance(widget, QPlainTextEdit):
        return []
    faults = []
    if widget.horizontalScrollBar().maximum() > 0:
        faults.append(f"{named(widget)} scrolls sideways")
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if content is not None and content.width() > widget.viewport().width():
        faults.append(f"{named(content)} is wider than what shows of it")
    return faults


def _outside(widget: QWidget, window: QWidget) -> list[str]:
    """A widget that reaches over the edge of its parent, or of the window."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or isinstance(widget, FocusRing | Hairline):
        return []
    if isinstance(parent.parentWidget(), QScrollArea):
        return []  # the content of a scrolled area; its width is looked at with the area
    if parent.rect().contains(widget.geometry()) or widget.geometry().isEmpty():
        return []
    inside = parent.size().toTuple()
    return [f"{named(widget)} {_said(widget.geometry())} reaches out of {named(parent)} {inside}"]


def _overlaps(window: QWidget) -> list[str]:
    """Siblings that show and lie on each other."""
    faults = []
    for parent in [window, *visible(window)]:
        if _qts_own(parent):
            continue
        children = [
            one
            for one in parent.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if one.isVisible()
            and not one.isWindow()
            and not isinstance(one, _ABOVE)
            and not one.geometry().isEmpty()
        ]
        faults += [
            f"{named(one)} {_said(one.geometry())} lies on {named(two)} {_said(two.geometry())}"
            for one, two in combinations(children, 2)
            if one.geometry().intersects(two.geometry())
        ]
    return faults


def _in_sight(widget: QWidget) -> bool:
    top_left = widget.mapTo(widget.window(), QPoint(0, 0))
    if not widget.window().rect().contains(QRect(top_left, widget.size())):
        return False
    toasts = [one for one in visible(widget.window()) if isinstance(one, Toast)]
    covers = (QRect(one.mapTo(widget.window(), QPoint(0, 0)), one.size()) for one in toasts)
    if any(cover.intersects(QRect(top_left, widget.size())) for cover in covers):
        return False
    return widget.visibleRegion().boundingRect() == widget.rect()


def _said(rect: QRect) -> tuple[int, int, int, int]:
    return (rect.x(), rect.y(), rect.width(), rect.height())


def _qts_own(widget: QWidget | None) -> bool:
    """Parts that Qt builds and places itself: of a month, of a scroll bar, of a spin box."""
    while widget is not None:
        if isinstance(widget, QCalendarWidget):
            return True
        if widget.objectName().startswith("qt_scrollarea"):
            return True
        widget = widget.parentWidget() if isinstance(widget.parent(), QAbstractSpinBox) else None
    return False


def told(faults: Mapping[str, Sequence[str]]) -> str:
    """Faults by where they were found, as one line each: the fault, then where."""
    places: dict[str, list[str]] = {}
    for place, found in faults.items():
        for fault in found:
            places.setdefault(fault, []).append(place)
    return "\n".join(f"{fault}  at {', '.join(at)}" for fault, at in places.items())
