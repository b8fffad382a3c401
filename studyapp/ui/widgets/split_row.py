"""What belongs to the left and to the right end of a line; below each other without room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.placing import Placing

_GAP = 12


class SplitRow(Placing):
    """Two groups of widgets in one line, `gap` pixels between neighbours, or in several.

    The left end may wrap its words before that, down to `wraps` of the width; 1 lets it not.
    """

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        parent: QWidget | None = None,
        *,
        gap: int = _GAP,
        wraps: float = 1.0,
    ) -> None:
        super().__init__(parent)
        self._wraps = wraps
        self._gap = gap
        self._ends = (Flow(self, gap=gap), Flow(self, gap=gap))
        for end, parts in zip(self._ends, (left, right), strict=True):
            for part in parts:
                end.addWidget(part)
            self.addWidget(end)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        left, right = self._ends
        if not self._fits(width):
            return left.heightForWidth(width) + self._gap + right.heightForWidth(width)
        wanted = right.sizeHint().width()
        return max(left.heightForWidth(self._left_room(width)), right.heightForWidth(wanted))

    def sizeHint(self) -> QSize:
        width = self._abreast()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max(end.minimumSizeHint().width() for end in self._ends)
        return QSize(width, min(end.sizeHint().height() for end in self._ends))

    def place(self) -> None:
        left, right = self._ends
        width = self.width()
        high = left.heightForWidth(width)
        if not self._fits(width):
            left.setGeometry(0, 0, width, high)
            right.setGeometry(0, high + self._gap, width, right.heightForWidth(width))
            return
        wanted, room = right.sizeHint().width(), self._left_room(width)
        high = left.heightForWidth(room)
        left.setGeometry(0, (self.height() - high) // 2, room, high)
        high = right.heightForWidth(wanted)
        right.setGeometry(width - wanted, (self.height() - high) // 2, wanted, high)

    def _fits(self, width: int) -> bool:
        return self._abreast() <= width or self._left_room(width) >= self._wraps * width

    def _left_room(self, width: int) -> int:
        """What is left beside the right end."""
        wanted = self._ends[1].sizeHint().width()
        return max(0, width - wanted - (self._gap if wanted else 0))

    def _abreast(self) -> int:
        """What both ends need beside each other, in pixels."""
        return sum(end.sizeHint().width() for end in self._ends) + 2 * self._gap
