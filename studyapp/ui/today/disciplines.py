"""The disciplines on Today, in room that is kept free for them from the first paint on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.today.state import Standing
from studyapp.ui.widgets.bar_group import BarGroup
from studyapp.ui.widgets.interval_bar import IntervalAxis

if TYPE_CHECKING:
    from studyapp.ui.today.discipline_bar import DisciplineBar


class DisciplineBars(BarGroup[Standing, "DisciplineBar"]):
    """The share right of each discipline against the target."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._targets = IntervalAxis(appearance, parent=self)
        caption = self.tr("share right on new questions, 90 % range")
        self.arrange(self.tr("Disciplines"), caption, self._targets)

    def set_rows(self, rows: Sequence[Standing]) -> None:
        """Show these disciplines, in this order."""
        super().set_rows(rows)
        if rows:
            self._targets.set_target(rows[0].target)

    def _make(self, row: Standing) -> "DisciplineBar":
        from studyapp.ui.today.discipline_bar import DisciplineBar

        return DisciplineBar(self._appearance, row)

    def _show(self, bar: "DisciplineBar", row: Standing) -> None:
        bar.set_standing(row)
