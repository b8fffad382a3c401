"""Goes through the window with Tab, and says what a screen reader would be told of each stop."""

from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from tests.ui.whole.checks import named, top_overlay, visible

Role = QAccessible.Role
MOST_STOPS = 160
# The first kind that fits decides.
ROLES: tuple[tuple[type[QWidget], tuple[Role, ...]], ...] = (
    (QCheckBox, (Role.CheckBox,)),
    (QAbstractButton, (Role.Button,)),
    (QAbstractSpinBox, (Role.SpinBox,)),
    (QLineEdit, (Role.EditableText,)),
    (QPlainTextEdit, (Role.EditableText,)),
    (QComboBox, (Role.ComboBox,)),
)


def round_trip(window: QWidget, *, back: bool = False) -> list[QWidget | None]:
    """Where Tab leads from the focus on until it comes round; None where the focus was lost.

    A text keeps the focus while Tab goes through its links.
    """
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    stops: list[QWidget | None] = []
    for _ in range(MOST_STOPS):
        QTest.keyClick(window.windowHandle(), key)
        now = QApplication.focusWidget()
        if stops and now is stops[-1]:
            continue
        if now is None or now in stops:
            return [*stops, None] if now is None else stops
        stops.append(now)
    return stops


def expected_stops(window: QWidget) -> set[QWidget]:
    """Every widget that shows and takes Tab: of a choice the one that is on."""
    inside = top_overlay(window) or window
    found = set()
    for widget in visible(inside):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if not takes or not widget.isEnabled() or isinstance(widget.parent(), QAbstractSpinBox):
            continue
        group = _choice(widget)
        if group is None or group.checkedButton() in (widget, None):
            found.add(widget)
    return found


def nameless(widget: QWidget) -> list[str]:
    """What is missing for a screen reader to name a stop and say what it is."""
    faults = []
    if not widget.accessibleName():
        faults.append(f"{named(widget)} has no accessible name")
    role = QAccessible.queryAccessibleInterface(widget).role()
    fitting = _fitting(widget)
    if fitting and role not in fitting:
        faults.append(f"{named(widget)} is told as {role.name}, not as {fitting[0].name}")
    return faults


def mouse_only(window: QWidget) -> list[str]:
    """Buttons that a press reaches and no key."""
    inside = top_overlay(window) or window
    buttons = (one for one in visible(inside) if isinstance(one, QAbstractButton))
    return [
        f"no key reaches {named(one)}"
        for one in buttons
        if not one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and _choice(one) is None
        and not _led(one)
        and not one.objectName().startswith("qt_")
    ]


def out_of_order(window: QWidget, stops: list[QWidget]) -> list[str]:
    """Pairs of stops that a reader would meet the other way round: above in the same column, or
    to the left on the same line. The round may have begun anywhere."""
    places = {stop: _place(window, stop) for stop in stops}
    rounds = (
        [
            f"{named(late)} comes after {named(early)}, and stands before it"
            for early, late in combinations([*stops[begin:], *stops[:begin]], 2)
            if _before(places[late], places[early])
        ]
        for begin in range(len(stops))
    )
    return min(rounds, key=len, default=[])


def _place(window: QWidget, stop: QWidget) -> QRect:
    """Where a stop is while nothing is scrolled."""
    at = stop.mapTo(window, QPoint(0, 0))
    parent = stop.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            at.setY(at.y() + parent.verticalScrollBar().value())
        parent = parent.parentWidget()
    return QRect(at, stop.size())


def _before(one: QRect, two: QRect) -> bool:
    same_column = one.left() < two.right() and two.left() < one.right()
    same_line = one.top() < two.bottom() and two.top() < one.bottom()
    if same_column and same_line:
        return False  # one holds the other
    return (same_column and one.top() < two.top()) or (same_line and one.left() < two.left())


def _choice(widget: QWidget) -> QButtonGroup | None:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group if group is not None and group.exclusive() else None


def _led(widget: QAbstractButton) -> bool:
    """Whether arrows lead to a button from one of its kind that Tab stops at."""
    around = widget.parentWidget()
    kin = around.findChildren(type(widget)) if around is not None else []
    return any(one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in kin)


def _fitting(widget: QWidget) -> tuple[Role, ...]:
    if _choice(widget) is not None or (
        isinstance(widget, QAbstractButton) and widget.autoExclusive()
    ):
        return (Role.RadioButton,)
    return next((roles for kind, roles in ROLES if isinstance(widget, kind)), ())
