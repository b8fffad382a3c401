"""What a key means in an exam."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from studyapp.domain.answers import Confidence


class Command(StrEnum):
    """What the learner can ask of the exam besides answering."""

    BACK = "back"
    NEXT = "next"
    FLAG = "flag"
    GRID = "grid"
    REVIEW = "review"
    PAUSE = "pause"
    TAKE_AWAY = "take away"
    SAY_TIME = "say time"
    TURN_CLOCK = "turn clock"
    NOTE = "note"
    HIGHLIGHT = "highlight"


@dataclass(frozen=True, slots=True)
class Letter:
    """The option at a place from 0: chosen, or struck out."""

    at: int
    strike: bool = False


Meaning = Command | Letter | Confidence

_PLAIN: dict[int, Meaning] = {
    Qt.Key.Key_Return: Command.NEXT,
    Qt.Key.Key_Enter: Command.NEXT,
    Qt.Key.Key_F: Command.FLAG,
    Qt.Key.Key_G: Command.GRID,
    Qt.Key.Key_R: Command.REVIEW,
    Qt.Key.Key_P: Command.PAUSE,
    Qt.Key.Key_T: Command.SAY_TIME,
    Qt.Key.Key_K: Command.TURN_CLOCK,
    Qt.Key.Key_N: Command.NOTE,
    Qt.Key.Key_H: Command.HIGHLIGHT,
    Qt.Key.Key_Delete: Command.TAKE_AWAY,
    Qt.Key.Key_Backspace: Command.TAKE_AWAY,
}
# Some keyboards have the figures on the shift level.
_FIGURES: dict[int, Meaning] = {
    Qt.Key.Key_1: Confidence.GUESS,
    Qt.Key.Key_2: Confidence.THINK,
    Qt.Key.Key_3: Confidence.SURE,
}


def meant(event: QKeyEvent, options: int) -> Meaning | None:
    """What a key asks for on a question with so many options; None for a key without a meaning.

    Where an option has the letter of a command, it is the option.
    """
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    strikes = held == Qt.KeyboardModifier.ShiftModifier
    if held != Qt.KeyboardModifier.NoModifier and not strikes:
        return None
    at = event.key() - Qt.Key.Key_A
    if 0 <= at < options:
        return Letter(at, strikes)
    if event.key() in _FIGURES:
        return _FIGURES[event.key()]
    return None if strikes else _PLAIN.get(event.key())
