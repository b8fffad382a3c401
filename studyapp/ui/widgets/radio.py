"""Where Tab stops in a row of buttons of which one counts, and where the row stands."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget


def lead_tab(parts: Sequence[QAbstractButton], at: QAbstractButton | None) -> None:
    """Let Tab stop at one of the parts alone, or at the first while there is none.

    Left to itself Qt lets Tab stop at each of them until one had the focus.
    """
    lead = at if at in parts else parts[0] if parts else None
    for part in parts:
        stops = part is lead
        part.setFocusPolicy(Qt.FocusPolicy.TabFocus if stops else Qt.FocusPolicy.NoFocus)


def follow_in_tab(before: QWidget, after: QWidget) -> None:
    """Let Tab come from one widget to the other, as for a row made when the page stands already.

    Qt leaves out what does not take the focus at the moment, so both seem to for as long as needed.
    """
    policies = [(widget, widget.focusPolicy()) for widget in (before, after)]
    for widget, _ in policies:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    QWidget.setTabOrder(before, after)
    for widget, policy in policies:
        widget.setFocusPolicy(policy)
