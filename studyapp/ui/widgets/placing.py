"""Widgets that place their children themselves, where none of Qt's layouts will do.

A QLayout written in Python is no way to do it: PySide loses the items Qt makes for one as soon as
anything else is deleted. What is lost takes no room from then on, and may end the program.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from PySide6.QtCore import QChildEvent, QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget
from shiboken6 import isValid

_SHRINKS = QSizePolicy.PolicyFlag.ShrinkFlag.value
# With these a cell tells that it wants other room, or stops and begins to tell.
_NEWS = (QEvent.Type.LayoutRequest, QEvent.Type.Hide, QEvent.Type.Show)

S = TypeVar("S", bound="Placing")
T = TypeVar("T")


def kept(measure: Callable[[S, int], T]) -> Callable[[S, int], T]:
    """What a Placing measures at a width, measured once until a cell wants other room.

    Layouts ask many times over. A cell's new size is told by an event, as to Qt's own layouts; that
    it comes or goes counts at once. Nothing is kept of a hidden widget, which is told of no change.
    """

    @wraps(measure)
    def told(self: S, width: int) -> T:
        if not self.isVisible():
            return measure(self, width)
        key = (measure, width, *(cell.isHidden() for cell in self._cells))
        if key not in self._kept:
            self._kept[key] = measure(self, width)
        known: T = self._kept[key]
        return known

    return told


class Placing(QWidget):
    """Keeps its cells in the order they came and calls `place` whenever they need it.

    A subclass says its sizes and gives every shown cell a geometry.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[QWidget] = []
        self._kept: dict[object, Any] = {}

    def addWidget(self, cell: QWidget) -> None:
        """Take a widget in as the last cell; one that is in already goes to the end."""
        if cell in self._cells:
            self._cells.remove(cell)
        # Whatever comes into a window on the screen is hidden by Qt, and shown by its layouts.
        kept_away = cell.isHidden() and cell.testAttribute(
            Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        )
        if cell.parentWidget() is not self:
            cell.setParent(self)
        self._cells.append(cell)
        if self.isVisible() and not kept_away:
            cell.show()
        self.ask_again()

    def shown_cells(self) -> list[QWidget]:
        """The cells that take room."""
        return [
            cell
            for cell in self._cells
            if not cell.isHidden() or cell.sizePolicy().retainSizeWhenHidden()
        ]

    def place(self) -> None:
        """Give every shown cell its geometry within the contents rectangle."""
        raise NotImplementedError

    def ask_again(self) -> None:
        """Have the cells asked for their sizes soon, as when one of them has changed."""
        self._kept.clear()
        self.updateGeometry()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def hasHeightForWidth(self) -> bool:
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() in _NEWS:
            self._kept.clear()
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.place()
        return super().event(event)

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        if event.removed():
            # The event's own child may be half deleted: it is not to be touched.
            children = self.children()
            self._cells = [cell for cell in self._cells if isValid(cell) and cell in children]
            self.ask_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # While this was hidden, no cell could tell of its changes.
        self.updateGeometry()
        self.place()


def ask_again_within(content: QWidget) -> None:
    """Have everything in a widget asked for its sizes, the innermost first.

    Left to Qt, a change is told outwards one widget at a time, by an event for each, and what lies
    around keeps to the heights it knew until its turn comes.
    """
    for layout in content.findChildren(QLayout):
        layout.invalidate()
    for widget in (*reversed(content.findChildren(QWidget)), content):
        widget.updateGeometry()


def wanted_size(cell: QWidget) -> QSize:
    """What a widget would like to have, within its limits."""
    hint = cell.sizeHint().expandedTo(cell.minimumSizeHint())
    return hint.boundedTo(cell.maximumSize()).expandedTo(cell.minimumSize())


def least_size(cell: QWidget) -> QSize:
    """What a widget cannot do without, read from hints, policy and limits as Qt's layouts do."""
    least, hint, policy = cell.minimumSizeHint(), cell.sizeHint(), cell.sizePolicy()
    if not policy.horizontalPolicy().value & _SHRINKS:
        least.setWidth(max(least.width(), hint.width()))
    if not policy.verticalPolicy().value & _SHRINKS:
        least.setHeight(max(least.height(), hint.height()))
    limit = cell.minimumSize()
    least = least.boundedTo(cell.maximumSize())
    return QSize(
        max(0, limit.width() or least.width()),
        max(0, limit.height() or least.height()),
    )


def height_at(cell: QWidget, width: int) -> int:
    """How high a widget would like to be at a width, in pixels."""
    if not cell.hasHeightForWidth():
        return wanted_size(cell).height()
    return max(cell.minimumHeight(), min(cell.maximumHeight(), cell.heightForWidth(width)))
