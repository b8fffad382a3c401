"""A discipline as Today shows it: the word, the range, and the bar they stand for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.mastery import Verdict
from studyapp.ui import bars, words
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.today.state import Standing
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.interval_bar import Interval, IntervalBar
from studyapp.ui.widgets.text import Label
from studyapp.ui.widgets.tips import plain_tip

BETWEEN = 4


class DisciplineBar(QWidget):
    """Mark, name, word and range, and below them the bar."""

    def __init__(
        self, appearance: Appearance, standing: Standing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        right, middle = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignVCenter
        self._mark = Mark(appearance, standing.place, parent=self)
        self._name = Label(appearance, standing.name, weight=500, parent=self)
        self._word = Label(appearance, "", "caption", "muted", weight=600, align=right, parent=self)
        self._range = Label(appearance, "", role="ink2", tabular=True, align=right, parent=self)
        self._bar = IntervalBar(appearance, _interval(standing), parent=self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._mark, 0, middle)
        head.addWidget(self._name, 1, middle)
        head.addWidget(self._word, 0, middle)
        head.addWidget(self._range, 0, middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addLayout(head)
        column.addWidget(self._bar)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)
        self.set_standing(standing)

    def restyle(self, _theme: Theme) -> None:
        """Ranges stand below each other, whatever their width."""
        metrics = QFontMetrics(self._appearance.font("ui", tabular=True))
        self._range.setMinimumWidth(metrics.horizontalAdvance("00\N{EN DASH}100") + 2)

    def set_standing(self, standing: Standing) -> None:
        """Show other figures; before there are any, no word either."""
        share = standing.share
        verdict = share.verdict if share else Verdict.NONE
        self._mark.set_place(standing.place)
        self._name.set_text(standing.name)
        self._word.set_text(words.verdict_word(verdict) if standing.known else "")
        self._word.set_role(bars.VERDICT_ROLES[verdict])
        self._range.set_text(words.share_range(share))
        self._range.setVisible(share is not None)
        self._bar.set_interval(_interval(standing))
        self.setToolTip(plain_tip(words.share_told(standing.name, share)))


def _interval(standing: Standing) -> Interval:
    return bars.interval_of(standing.place, standing.name, standing.share, standing.target)
