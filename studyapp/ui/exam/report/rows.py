"""Lines of the second page that lead somewhere: a question to look at, a topic to practise."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.text import Label

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Line:
    """`verb` is on the button, none where it is empty; `place` is that of a discipline, whose mark
    stands in front."""

    key: str
    title: str
    told: str
    verb: str
    place: int | None = None


class Lines(QWidget):
    """Emits `acted(key)` of the line whose button was pressed."""

    acted = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons of the lines in their order."""
        return tuple(row.button for row in self._rows)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these instead."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_Row(self._appearance, line, self) for line in lines]
        for row in self._rows:
            row.acted.connect(self.acted)
            self._column.addWidget(row)
        self.setVisible(bool(lines))


class _Row(QWidget):
    acted = Signal(str)

    def __init__(self, appearance: Appearance, line: Line, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = line.key
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(Label(appearance, line.title, weight=500, parent=self))
        told.addWidget(Label(appearance, line.told, "small", "muted", tabular=True, parent=self))
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        if line.place is not None:
            row.addWidget(Mark(appearance, line.place, parent=self), 0, _MIDDLE)
        row.addLayout(told, 1)
        self.button = Button(
            appearance, line.verb, ButtonRole.LINK, size=ButtonSize.SMALL, parent=self
        )
        self.button.setAccessibleName(f"{line.verb}: {line.title}, {line.told}")
        self.button.setVisible(bool(line.verb))
        self.button.clicked.connect(self._act)
        row.addWidget(self.button, 0, _MIDDLE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline(self))
        column.addLayout(row)

    def _act(self) -> None:
        self.acted.emit(self._key)
