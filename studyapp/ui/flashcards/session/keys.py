"""What a key means in a session."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from studyapp.domain.memory import Rating
from studyapp.ui.flashcards.session.state import Command

_PLAIN: dict[int, Command] = {
    Qt.Key.Key_Space: Command.REVEAL,
    Qt.Key.Key_Return: Command.REVEAL,
    Qt.Key.Key_Enter: Command.REVEAL,
    Qt.Key.Key_F: Command.FLAG,
    Qt.Key.Key_N: Command.NOTE,
    Qt.Key.Key_B: Command.NOT_TODAY,
    Qt.Key.Key_S: Command.SUSPEND,
    Qt.Key.Key_Escape: Command.LEAVE,
}
_CONTROL: dict[int, Command] = {Qt.Key.Key_Z: Command.UNDO, Qt.Key.Key_Y: Command.REDO}
_DIGITS: tuple[int, ...] = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


def act_of(event: QKeyEvent, grades: Sequence[Rating]) -> Command | Rating | None:
    """What a key asks for, the first grade on key 1; None for a key without a meaning."""
    key = event.key()
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    if held == control:
        return _CONTROL.get(key)
    if held == (control | shift):
        return Command.REDO if key == Qt.Key.Key_Z else None
    if key in _DIGITS[: len(grades)] and held in (Qt.KeyboardModifier.NoModifier, shift):
        return grades[_DIGITS.index(key)]
    return _PLAIN.get(key) if held == Qt.KeyboardModifier.NoModifier else None
