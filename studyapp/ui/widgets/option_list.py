"""The options of a question: one group of radio buttons that shows what the page says."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.option_row import OptionFace, OptionRow, OptionState
from studyapp.ui.widgets.radio import follow_in_tab, lead_tab
from studyapp.ui.widgets.sight import keep_in_sight

_GAP = 8
_REASONED_GAP = 6
_CHOSEN = (OptionState.CHOSEN, OptionState.RIGHT, OptionState.WRONG)


class OptionList(QWidget):
    """Emits `chosen(id)` and `strike_asked(id)`, and changes only by `set_options`.

    Up and Down move and choose, Space chooses, Tab stops at the one that is chosen, else at the
    first; every other key is the page's. Locked, the rows are there to be read.
    """

    chosen = Signal(str)
    strike_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows: list[OptionRow] = []
        self._locked = False
        self.setAccessibleName(self.tr("Options"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    @property
    def rows(self) -> tuple[OptionRow, ...]:
        """The rows, from the first to the last."""
        return tuple(self._rows)

    def set_options(self, faces: Sequence[OptionFace]) -> None:
        """Show these options. With the ids that are there the focus stays where it is; with
        others a focus in the list goes to where Tab would enter it."""
        inside = self._focused() is not None
        same = [face.id for face in faces] == [row.face.id for row in self._rows]
        while len(self._rows) > len(faces):
            self._drop(self._rows.pop())
        for row, face in zip(self._rows, faces, strict=False):
            if row.face != face:
                row.set_face(face)
        for face in faces[len(self._rows) :]:
            self._add(face)
        reasoned = any(face.reason for face in faces)
        self._column.setSpacing(_REASONED_GAP if reasoned else _GAP)
        self._lead()
        if inside and not same and self._rows:
            self._entry().setFocus(Qt.FocusReason.OtherFocusReason)

    def set_locked(self, locked: bool) -> None:
        """After the reveal: nothing can be chosen or struck, everything can be read."""
        self._locked = locked
        for row in self._rows:
            row.set_locked(locked)

    def restyle(self, _theme: Theme) -> None:
        """Ask for new sizes at once."""
        self.updateGeometry()

    def _add(self, face: OptionFace) -> None:
        row = OptionRow(self._appearance, face, self)
        row.set_locked(self._locked)
        row.chosen.connect(self.chosen)
        row.strike_asked.connect(self.strike_asked)
        row.stepped.connect(self._step)
        row.focused.connect(self._focus_moved)
        follow_in_tab(self._rows[-1] if self._rows else self, row)
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()

    def _drop(self, row: OptionRow) -> None:
        row.hide()
        self._column.removeWidget(row)
        row.deleteLater()

    def _focused(self) -> OptionRow | None:
        now = QApplication.focusWidget()
        return next((row for row in self._rows if row is now), None)

    def _entry(self) -> OptionRow:
        """Where Tab comes in: what is chosen, or the first."""
        chosen = (row for row in self._rows if row.face.state in _CHOSEN)
        return next(chosen, self._rows[0])

    def _lead(self) -> None:
        """While the focus is inside Tab leaves from there, so no other row may stop it."""
        if self._rows:
            lead_tab(self._rows, self._focused() or self._entry())

    def _focus_moved(self, _came: bool) -> None:
        self._lead()

    def _step(self, by: int) -> None:
        row = self._focused()
        if row is None:
            return
        other = self._rows[(self._rows.index(row) + by) % len(self._rows)]
        other.setFocus(Qt.FocusReason.TabFocusReason)
        keep_in_sight(other)
        if not self._locked:
            self.chosen.emit(other.face.id)
