"""What belongs to the left and to the right end of a line; below each other without room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.placing import Placing, kept

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

    @kept
    def heightForWidth(self, width: int) -> int:
        left, right = self._ends
        room, wanted = self._rooms(width)
        if not room:
            return left.heightForWidth(width) + self._gap + right.heightForWidth(width)
        return max(left.heightForWidth(room), right.heightForWidth(wanted))

    def sizeHint(self) -> QSize:
        width = sum(end.natural_width() for end in self._ends) + 2 * self._gap
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max(end.minimumSizeHint().width() for end in self._ends)
        return QSize(width, min(end.sizeHint().height() for end in self._ends))

    def place(self) -> None:
        left, right = self._ends
        width = self.width()
        room, wanted = self._rooms(width)
        if not room:
            high = left.heightForWidth(width)
            left.setGeometry(0, 0, width, high)
            right.setGeometry(0, high + self._gap, width, right.heightForWidth(width))
            return
        high = left.heightForWidth(room)
        left.setGeometry(0, (self.height() - high) // 2, room, high)
        high = right.heightForWidth(wanted)
        right.setGeometry(width - wanted, (self.height() - high) // 2, wanted, high)

    @kept
    def _rooms(self, width: int) -> tuple[int, int]:
        """How wide both ends are beside each other; nothing where they go below each other."""
        natural, wanted = (end.natural_width() for end in self._ends)
        room = width - wanted - (self._gap if wanted else 0)
        fits = natural + wanted + 2 * self._gap <= width or room >= self._wraps * width
        return (room, wanted) if fits and room > 0 else (0, 0)
