"""The disciplines of a result: what was right, what is expected, the word against the target."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from studyapp.ui.bars import VERDICT_ROLES
from studyapp.ui.exam.result import words
from studyapp.ui.exam.result.state import Row
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.interval_bar import Interval, IntervalAxis, IntervalBar
from studyapp.ui.widgets.text import Label
from studyapp.ui.words import of_all

_BAR = 344
_SHORT_BAR = 200
_WORD = 112
_RIGHT = 72
_GAP = 16
# In text units: under the first the bars go below the names, from the second on they are long.
_NARROW = 700
_WIDE = 860
_MIDDLE, _TOP = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class _Line:
    name: QWidget
    right: Label
    bar: IntervalBar
    word: Label
    rule: Hairline


class DisciplineTable(QWidget):
    """One line a discipline; without room the bar goes under the name."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._narrow: bool | None = None
        self._lines: list[_Line] = []
        right = Qt.AlignmentFlag.AlignRight
        make = self._caption
        self._heads = (
            Label(appearance, self.tr("By discipline"), "section", parent=self),
            Label(appearance, self.tr("right"), "caption", "muted", align=right, parent=self),
            make(self.tr("expected on new questions, 90 % range")),
            make(self.tr("against your target")),
        )
        self._rule = Hairline(self)
        self._axis = IntervalAxis(appearance, parent=self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        appearance.changed.connect(self.restyle)

    def show_rows(self, rows: Sequence[Row], target: float) -> None:
        """Show a result; `target` is a share from 0 to 1."""
        for line in self._lines:
            for part in (line.name, line.right, line.bar, line.word, line.rule):
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._lines = [self._line(row, target) for row in rows]
        self._narrow = None
        self.restyle(self._appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew, in one line a discipline or in two."""
        units = self.width() / theme.text_size
        narrow = units < _NARROW
        wide = theme.px(_BAR if units >= _WIDE else _SHORT_BAR)
        for line in self._lines:
            line.bar.setMinimumWidth(0 if narrow else wide)
            line.bar.setMaximumWidth(theme.px(_BAR) if narrow else wide)
            line.word.setMinimumWidth(theme.px(_WORD))
            line.right.setMinimumWidth(theme.px(_RIGHT))
            line.name.setMinimumHeight(theme.px(44 if narrow else 51))
        self._axis.setMinimumWidth(0 if narrow else wide)
        self._axis.setMaximumWidth(theme.px(_BAR) if narrow else wide)
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)

    def _arrange(self, narrow: bool) -> None:
        grid = self._grid
        while grid.takeAt(0) is not None:
            pass
        head, right, expected, against = self._heads
        bottom = Qt.AlignmentFlag.AlignBottom
        grid.addWidget(head, 0, 0, bottom)
        grid.addWidget(right, 0, 1, bottom)
        expected.setHidden(narrow)
        against.setHidden(narrow)
        if not narrow:
            grid.addWidget(expected, 0, 2, bottom)
            grid.addWidget(against, 0, 3, bottom)
        grid.setRowMinimumHeight(1, 8)
        grid.addWidget(self._rule, 2, 0, 1, 4)
        row = 3
        for line in self._lines:
            grid.addWidget(line.name, row, 0, _MIDDLE)
            grid.addWidget(line.right, row, 1, _MIDDLE)
            if narrow:
                grid.addWidget(line.word, row, 3, _MIDDLE)
                grid.addWidget(line.bar, row + 1, 0, 1, 4)
                grid.setRowMinimumHeight(row + 2, 10)
                row += 2
            else:
                grid.addWidget(line.bar, row, 2, _MIDDLE)
                grid.addWidget(line.word, row, 3, _MIDDLE)
            grid.addWidget(line.rule, row + 1, 0, 1, 4)
            row += 2
        column, span = (0, 4) if narrow else (2, 1)
        grid.addWidget(self._axis, row, column, 1, span, _TOP)

    def _line(self, row: Row, target: float) -> _Line:
        appearance, expected = self._appearance, row.expected
        name = QWidget(self)
        inner = QHBoxLayout(name)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(Mark(appearance, row.place, parent=name), 0, _MIDDLE)
        inner.addWidget(Label(appearance, row.title, weight=500, parent=name), 1, _MIDDLE)
        interval = Interval(
            place=row.place,
            name=row.title,
            low=expected.low if expected else None,
            middle=expected.middle if expected else None,
            high=expected.high if expected else None,
            target=target,
            told=words.bar_told(row),
        )
        self._axis.set_target(target)
        verdict = row.verdict
        line = _Line(
            name=name,
            right=Label(
                appearance,
                of_all(row.right),
                role="ink2",
                tabular=True,
                align=Qt.AlignmentFlag.AlignRight,
                parent=self,
            ),
            bar=IntervalBar(appearance, interval, parent=self),
            word=Label(
                appearance,
                words.verdict(verdict),
                "small",
                VERDICT_ROLES[verdict],
                weight=600 if VERDICT_ROLES[verdict] != "muted" else None,
                parent=self,
            ),
            rule=Hairline(self),
        )
        for part in (line.name, line.right, line.bar, line.word, line.rule):
            part.show()
        return line

    def _caption(self, text: str) -> Label:
        return Label(self._appearance, text, "caption", "muted", parent=self)
