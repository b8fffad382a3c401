"""A situation and the question on it: beside each other where there is room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.placing import Placing, height_at

_GAP = 48
_ABOVE = 20
_SITUATION = 400
_QUESTION = 640


class Beside(Placing):
    """The situation left of the question or, without room, above it; hidden it takes none."""

    WIDTH = _SITUATION + _GAP + _QUESTION

    def __init__(
        self,
        appearance: Appearance,
        situation: QWidget,
        question: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._situation, self._question = situation, question
        self.addWidget(situation)
        self.addWidget(question)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)

    def fits(self, units: float) -> bool:
        """Whether both fit beside each other in a page this many text units wide."""
        return units >= self.WIDTH + 48

    def restyle(self, _theme: Theme) -> None:
        """Place anew for the text size."""
        self.ask_again()

    def heightForWidth(self, width: int) -> int:
        situation, question, gap = self._widths(width)
        told = height_at(self._situation, situation) if self._told() else 0
        asked = height_at(self._question, question)
        if gap:
            return max(told, asked)
        return asked + (told + _ABOVE if self._told() else 0)

    def sizeHint(self) -> QSize:
        width = max(1, self.width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def place(self) -> None:
        situation, question, gap = self._widths(self.width())
        top = left = 0
        if self._told():
            told = height_at(self._situation, situation)
            self._situation.setGeometry(0, 0, situation, told)
            left = situation + gap if gap else 0
            top = 0 if gap else told + _ABOVE
        asked = height_at(self._question, question)
        self._question.setGeometry(left, top, question, asked)

    def _told(self) -> bool:
        return not self._situation.isHidden()

    def _widths(self, width: int) -> tuple[int, int, int]:
        """Of the situation, of the question, and of what is between them side by side."""
        px = self._appearance.px
        if self._told() and width >= px(self.WIDTH) - 1:
            situation = px(_SITUATION)
            return situation, width - situation - _GAP, _GAP
        return width, width, 0
