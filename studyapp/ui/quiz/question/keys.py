"""What a key means while a question is on the screen."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from studyapp.domain.answers import Confidence
from studyapp.ui.quiz.question.state import TAPS, Command

_COMMANDS: dict[int, Command] = {
    Qt.Key.Key_Return: Command.NEXT,
    Qt.Key.Key_Enter: Command.NEXT,
    Qt.Key.Key_F: Command.FLAG,
    Qt.Key.Key_N: Command.NOTE,
    Qt.Key.Key_R: Command.REPORT,
    Qt.Key.Key_L: Command.LESSON,
    Qt.Key.Key_T: Command.CLOCK,
    Qt.Key.Key_Escape: Command.LEAVE,
}
_LETTERS: tuple[int, ...] = (
    *(Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_D, Qt.Key.Key_E),
)
_DIGITS: tuple[int, ...] = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose the option at a place, from 0."""

    at: int


@dataclass(frozen=True, slots=True)
class Strike:
    """Strike the option at a place, from 0, or take that back."""

    at: int


Act = Choose | Strike | Confidence | Command


def act_of(event: QKeyEvent) -> Act | None:
    """What a key asks for; None for a key without a meaning."""
    key = event.key()
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    if key in _LETTERS and held == shift:
        return Strike(_LETTERS.index(key))
    if key in _DIGITS and held in (Qt.KeyboardModifier.NoModifier, shift):
        return TAPS[_DIGITS.index(key)]
    if held != Qt.KeyboardModifier.NoModifier:
        return None
    if key in _LETTERS:
        return Choose(_LETTERS.index(key))
    return _COMMANDS.get(key)
