"""If you have more time: a few things to do, in room that is kept free from the first paint on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.radio import follow_in_tab
from studyapp.ui.widgets.text import Label

if TYPE_CHECKING:
    from studyapp.ui.today.more import Step

# A row with its hairline, and how many there may be, as in action_row and more: those modules are
# read when there are rows.
_ROW = 64 + 1
_ROWS = 3


class ActionList(QWidget):
    """`chosen` carries a Step; `again_asked` asks for the steps once more. Tab comes to the rows
    from the widget `after`."""

    chosen = Signal(object)
    again_asked = Signal()

    def __init__(
        self,
        appearance: Appearance,
        after: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._after = after
        self._appearance = appearance
        self._steps: tuple[Step, ...] = ()
        self._shown: list[QWidget] = []
        self._told = Label(appearance, "", "small", "muted", parent=self)
        self._told.hide()
        self._again = Button(
            appearance,
            self.tr("Try again"),
            ButtonRole.LINK,
            size=ButtonSize.SMALL,
            parent=self,
        )
        self._again.hide()
        self._again.clicked.connect(self.again_asked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(Hairline(self))
        self._column.addWidget(self._told)
        self._column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Keep room for as many steps as there may be."""
        self.setMinimumHeight(_ROWS * theme.px(_ROW) + 1)

    def set_steps(self, steps: "Sequence[Step]") -> None:
        """Show these, or that nothing waits."""
        from studyapp.ui.today.action_row import ActionRow
        from studyapp.ui.today.more_words import MoreWords

        if tuple(steps) == self._steps and self._shown:
            return
        words = MoreWords()
        focused = next((n for n, one in enumerate(self._shown) if one.hasFocus()), None)
        self._clear()
        self._steps = tuple(steps)
        at = 1
        before = self._after
        for n, step in enumerate(steps):
            row = ActionRow(self._appearance, n, words.step(step), step.place, step.icon, self)
            row.asked.connect(self._choose)
            follow_in_tab(before, row)
            before = row
            for widget in (row, Hairline(self)):
                self._column.insertWidget(at, widget)
                self._shown.append(widget)
                at += 1
        if focused is not None and focused < len(self._shown):
            self._shown[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        if not steps:
            self._tell(self.tr("Nothing else waits for you."))

    def tell_problem(self, sentence: str) -> None:
        """Say why there are no steps, and offer to look again."""
        self._clear()
        self._tell(sentence)
        self._again.show()

    def rows(self) -> list[QWidget]:
        """The rows, from the top."""
        return self._shown[::2]

    def _tell(self, sentence: str) -> None:
        self._told.set_text(sentence)
        self._told.show()

    def _clear(self) -> None:
        self._steps = ()
        self._told.hide()
        self._again.hide()
        while self._shown:
            gone = self._shown.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _choose(self, at: int) -> None:
        self.chosen.emit(self._steps[at])
