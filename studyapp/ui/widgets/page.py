"""What every page stands in: a scrolled column, and the shape of a page without data."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.text import Label

_SCROLLS: dict[int, QAbstractSlider.SliderAction] = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class PageScroll(QScrollArea):
    """Scrolls its content up and down and never sideways; the focus is always in sight."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content.setObjectName("page_content")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.verticalScrollBar().setSingleStep(24)
        self.viewport().setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


def scroll_by_key(page: QWidget, key: int) -> bool:
    """Scroll what shows of a page by a key that nothing in it wanted; whether the key scrolls."""
    action = _SCROLLS.get(key)
    areas = [area for area in page.findChildren(PageScroll) if area.isVisible()]
    if action is None or not areas:
        return False
    bars = [area.verticalScrollBar() for area in areas]
    # Beside what is read a list may stand that all of shows.
    next((bar for bar in bars if bar.maximum()), bars[0]).triggerAction(action)
    return True


class EmptyState(QWidget):
    """Says what is missing, offers the one thing that fills it, and how far it is.

    Same left edge as the full page. `evidence`, if given, stands below.
    """

    def __init__(
        self,
        appearance: Appearance,
        sentence: str,
        lead: str,
        primary: Button | None = None,
        secondary: Button | None = None,
        *,
        evidence: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(appearance, sentence, "title", parent=self))
        column.addWidget(Label(appearance, lead, "reading", "ink2", parent=self))
        if primary or secondary:
            row = Flow(self, gap=8)
            for button in (primary, secondary):
                if button is not None:
                    row.addWidget(button)
            column.addSpacing(16)
            column.addWidget(row)
        if evidence is not None:
            column.addSpacing(32)
            column.addWidget(evidence)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
