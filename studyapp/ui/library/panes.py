"""A list and what is read of it: beside each other, or one at a time where there is no room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.columns import PageWidth, width_class
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.page import PageScroll

_LIST = 336
_SIDE = 40
_TOP = 28


class Panes(QWidget):
    """Emits `went_back` when the learner leaves what is read for the list, in a narrow window."""

    went_back = Signal()

    def __init__(
        self,
        appearance: Appearance,
        listing: QWidget,
        reading: QWidget,
        back: str,
        width: int,
        parent: QWidget | None = None,
    ) -> None:
        """`back` are the words on the way to the list; what is read is at most `width` wide at
        text size 1.0."""
        super().__init__(parent)
        self._appearance = appearance
        self._listing = listing
        self._reading = reading
        self._width = width
        listing.setParent(self)  # Tab comes to it first
        self._detail = False
        self._upright = Hairline(self, upright=True)
        content = QWidget()
        self.back = Button(
            appearance,
            back,
            ButtonRole.QUIET,
            size=ButtonSize.SMALL,
            keys=(self.tr("Esc"),),
            icon="left",
            parent=content,
        )
        self.back.clicked.connect(self._go_back)
        column = QVBoxLayout(content)
        column.setContentsMargins(_SIDE, _TOP, _SIDE, 32)
        column.setSpacing(8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        # Beside a stretch, since a column would ask how high this is at its own full width.
        beside = QHBoxLayout()
        beside.addWidget(reading, 1000)
        beside.addStretch(1)
        column.addLayout(beside)
        column.addStretch(1)
        self._scroll = PageScroll(content, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(listing)
        row.addWidget(self._upright)
        row.addWidget(self._scroll, 1)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    @property
    def narrow(self) -> bool:
        """Whether only one of the two shows."""
        units = width_class(self.width(), self._appearance.theme.text_size)
        return units is PageWidth.NARROW

    def show_detail(self, detail: bool) -> None:
        """In a narrow window: what is read instead of the list."""
        self._detail = detail
        self._fit()

    def to_top(self) -> None:
        """Read from the beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._reading.setMaximumWidth(theme.px(self._width))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.narrow
        if narrow:
            self._listing.setMaximumWidth(16777215)
            self._listing.setMinimumWidth(0)
        else:
            self._listing.setFixedWidth(self._appearance.px(_LIST))
        self._listing.setVisible(not narrow or not self._detail)
        self._upright.setVisible(not narrow)
        self._scroll.setVisible(not narrow or self._detail)
        self.back.setVisible(narrow)

    def _go_back(self) -> None:
        self.show_detail(False)
        self.went_back.emit()
