"""One of many, in a list that opens: a combo box with the project's own arrow."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.fields import HEIGHT
from studyapp.ui.widgets.segments import Segment

_ARROW = 12


class Choice(QComboBox):
    """A choice among more than fit beside each other. Emits `chosen(key)` when changed by hand."""

    ring_radius = 8
    chosen = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        entries: Sequence[Segment],
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAccessibleName(name)
        for entry in entries:
            self.addItem(entry.word, entry.key)
        self.setCurrentIndex(max(0, self.findData(current)))
        # The style's own delegate ignores what the sheet says about items.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._tell)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take height and font anew."""
        self.setFont(self._appearance.font("ui"))
        self.setFixedHeight(theme.px(HEIGHT))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        appearance = self._appearance
        side = appearance.px(_ARROW)
        ratio = self.devicePixelRatioF()
        arrow = appearance.pixmap("down", appearance.colour("muted"), _ARROW, ratio)
        at = QPointF(self.width() - appearance.px(24), (self.height() - side) / 2)
        QPainter(self).drawPixmap(at, arrow)

    def _tell(self, index: int) -> None:
        self.chosen.emit(str(self.itemData(index)))
