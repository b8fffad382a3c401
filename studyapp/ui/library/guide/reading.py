"""Where a lesson and what belongs to it stand: beside each other, or below without the room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.document_view import WIDTH
from studyapp.ui.widgets.placing import Placing, height_at

_LEAST = 496
_SIDE = 192
_LEFT = 40
# With a scroll bar beside it the page of a usual window holds just this.
_GAP = 36
_RIGHT = 12
_TOP = 28
_BOTTOM = 32
_BELOW = 32


class Reading(Placing):
    """A column of text, and one of notes beside it or below it."""

    def __init__(
        self, appearance: Appearance, main: QWidget, side: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page_content")
        self._appearance = appearance
        self._main = main
        self._side = side
        self.addWidget(main)
        self.addWidget(side)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        """Arrange anew for the text size."""
        self.ask_again()

    def heightForWidth(self, width: int) -> int:
        return max(box.y() + box.height() for box in self._plan(width)) + _BOTTOM

    def sizeHint(self) -> QSize:
        width = self._appearance.px(_LEAST + _SIDE) + _LEFT + _GAP + _RIGHT
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def place(self) -> None:
        main, side = self._plan(self.width())
        self._main.setGeometry(main)
        self._side.setGeometry(side)

    def _plan(self, width: int) -> tuple[QRect, QRect]:
        px = self._appearance.px
        room = width - _LEFT - _GAP - px(_SIDE) - _RIGHT
        if room >= px(_LEAST):
            wide = min(room, px(WIDTH))
            main = QRect(_LEFT, _TOP, wide, height_at(self._main, wide))
            left = _LEFT + wide + _GAP
            side = px(_SIDE)
            return main, QRect(left, _TOP, side, height_at(self._side, side))
        wide = max(0, min(width - 2 * _LEFT, px(WIDTH)))
        main = QRect(_LEFT, _TOP, wide, height_at(self._main, wide))
        top = main.y() + main.height() + _BELOW
        return main, QRect(_LEFT, top, wide, height_at(self._side, wide))
