"""The shape of Settings: sections with a hairline, rows of a label and what it stands for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.fields import HEIGHT
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.text import Label

_LABEL = 216


def hint(appearance: Appearance, parent: QWidget, role: Role = "muted") -> Label:
    """A line of small print that shows only while it says something."""
    label = Label(appearance, "", "small", role, parent=parent)
    label.hide()
    return label


def say(label: Label, words: str) -> None:
    """Show words, or no line at all."""
    label.set_text(words)
    label.setVisible(bool(words))


def beside(parent: QWidget, *parts: QWidget, gap: int = 8) -> QWidget:
    """Parts beside each other, and below where there is no room."""
    row = Flow(parent, gap=gap)
    for part in parts:
        row.addWidget(part)
    return row


class Row(QWidget):
    """A label beside its controls, or above them where there is no room.

    With `told` the first line is words, which stand on the label's line.
    """

    def __init__(
        self, appearance: Appearance, word: str, parent: QWidget, *, told: bool = False
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._told = told
        self._stacked = False
        self._label = Label(
            appearance, word, weight=500, align=Qt.AlignmentFlag.AlignVCenter, parent=self
        )
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self.column, 1)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    def add(self, part: QWidget) -> None:
        """One more line of controls or words."""
        if part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed:
            self.column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self.column.addWidget(part)

    def set_stacked(self, stacked: bool) -> None:
        """The label above the controls."""
        self._stacked = stacked
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(below if stacked else beside)
        self.restyle(self._appearance.theme)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self._label.setMinimumHeight(0 if self._stacked else theme.px(HEIGHT))
        self._label.setMinimumWidth(0 if self._stacked else theme.px(_LABEL))
        self._label.setMaximumWidth(16777215 if self._stacked else theme.px(_LABEL))
        self._row.setSpacing(4 if self._stacked else 0)
        beside = self._told and not self._stacked
        top = (theme.px(HEIGHT) - self._appearance.line_height("ui")) // 2 if beside else 0
        self.column.setContentsMargins(0, top, 0, 0)


class SectionBox(QWidget):
    """A heading, a hairline and rows. It takes the focus when one is led to it."""

    def __init__(self, appearance: Appearance, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows: list[Row] = []
        self.setAccessibleName(title)
        self.setProperty("ring", False)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(Label(appearance, title, "section", parent=self))
        self.column.addSpacing(8)
        self.column.addWidget(Hairline(self))
        self.column.addSpacing(12)

    def row(self, word: str, *, told: bool = False) -> Row:
        """One more row; `told` where it begins with words."""
        if self._rows:
            self.column.addSpacing(18)
        row = Row(self._appearance, word, self, told=told)
        self._rows.append(row)
        self.column.addWidget(row)
        return row

    def set_stacked(self, stacked: bool) -> None:
        """Labels above their controls, in every row."""
        for row in self._rows:
            row.set_stacked(stacked)

    def focus(self) -> None:
        """Put the keyboard on the first control, or on the section itself where it has none."""
        child = self.nextInFocusChain()
        while child is not None and child is not self:
            stops = child.focusPolicy() & Qt.FocusPolicy.TabFocus
            if self.isAncestorOf(child) and stops and child.isVisible() and child.isEnabled():
                _entered(child).setFocus(Qt.FocusReason.TabFocusReason)
                return
            child = child.nextInFocusChain()
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _entered(stop: QWidget) -> QWidget:
    """Of a choice the part that is on, as Tab would have it."""
    group = stop.group() if isinstance(stop, QAbstractButton) else None
    on = group.checkedButton() if group is not None and group.exclusive() else None
    return on or stop
