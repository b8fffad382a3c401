"""The study days, with words beside the calendar where there is room and below it where not."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.placing import Placing, height_at, least_size, wanted_size
from studyapp.ui.widgets.study_calendar import StudyCalendar, StudyDays
from studyapp.ui.widgets.text import Label

_GAP = 40
_BELOW = 12
_HEAD = 20
_WORDS = 176


class DaysPart(Placing):
    """`calendar` keeps its own size; `next_line` and `studied` are the words."""

    def __init__(
        self, appearance: Appearance, days: StudyDays, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.calendar = StudyCalendar(appearance, days, parent=self)
        self._said = QWidget(self)
        self.next_line = Label(appearance, "", role="ink2", parent=self._said)
        self.studied = Label(appearance, "", "small", "muted", parent=self._said)
        column = QVBoxLayout(self._said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        next_head = Label(appearance, self.tr("Next session"), weight=500, parent=self._said)
        column.addWidget(next_head)
        column.addWidget(self.next_line)
        column.addSpacing(12)
        column.addWidget(self.studied)
        column.addStretch(1)
        for cell in (self.calendar, self._said):
            self.addWidget(cell)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return max(at.bottom() + 1 for at in self._places(width))

    def sizeHint(self) -> QSize:
        wide = wanted_size(self.calendar).width() + _GAP + self._appearance.px(2 * _WORDS)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        wide = max(least_size(self.calendar).width(), least_size(self._said).width())
        return QSize(wide, 0)

    def place(self) -> None:
        for cell, at in zip((self.calendar, self._said), self._places(self.width()), strict=True):
            cell.setGeometry(at)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        hint = wanted_size(self.calendar)
        high = hint.height()
        beside = width - hint.width() - _GAP
        if beside >= self._appearance.px(_WORDS):
            top = self._appearance.px(_HEAD)
            left = hint.width() + _GAP
            words = QRect(left, top, beside, height_at(self._said, beside))
            return QRect(0, 0, hint.width(), high), words
        words = QRect(0, high + _BELOW, width, height_at(self._said, width))
        return QRect(0, 0, min(width, hint.width()), high), words
