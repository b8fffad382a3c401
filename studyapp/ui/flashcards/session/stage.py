"""Where the card stands: it scrolls when it must, and what is done about it never does."""

from PySide6.QtCore import QEvent, QMargins, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.page import PageScroll


class Stage(QWidget):
    """The card with what can be done about it right below; when the card grows out of the window
    it scrolls and the buttons stay at the lower edge. `placed` says that they stand anew."""

    placed = Signal()

    def __init__(self, content: QWidget, actions: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._actions = actions
        self.area = PageScroll(content, self)
        actions.setParent(self)
        self._edge = Hairline(self)
        content.installEventFilter(self)
        actions.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.place()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def set_actions_hidden(self, hidden: bool) -> None:
        """Leave the room to the card."""
        self._actions.setHidden(hidden)
        self.place()

    def room(self) -> int:
        """The height that the content may have without scrolling."""
        return self.height() - self._foot_height()

    def buttons(self) -> tuple[int, int]:
        """Where what can be pressed begins and ends, in pixels from the top."""
        area = self._actions.geometry()
        layout = self._actions.layout()
        margins = layout.contentsMargins() if layout else QMargins()
        return area.top() + margins.top(), area.bottom() + 1 - margins.bottom()

    def place(self) -> None:
        """Arrange for what is shown now."""
        width = self.width()
        foot = self._foot_height()
        wanted = self.content.heightForWidth(width)
        height = max(0, min(wanted, self.height() - foot))
        self._edge.setVisible(wanted > height)
        self._edge.setGeometry(0, height, width, 1)
        self.area.setGeometry(0, 0, width, height)
        self._actions.setGeometry(0, height, width, foot)
        self.placed.emit()

    def _foot_height(self) -> int:
        if self._actions.isHidden():
            return 0
        wanted = self._actions.heightForWidth(self.width())
        return max(wanted, self._actions.minimumSizeHint().height())
