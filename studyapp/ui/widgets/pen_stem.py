"""A stem of which words can be chosen, by mouse or by keys, to be highlighted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.stem import Stem, Words

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)


@dataclass(frozen=True, slots=True)
class Choice:
    """The words from `anchor` to `at`, both of them in it, in either order."""

    anchor: int
    at: int

    @property
    def words(self) -> Words:
        """The first word, and the one after the last."""
        return min(self.anchor, self.at), max(self.anchor, self.at) + 1

    def moved(self, to: int, count: int, *, holds: bool) -> "Choice":
        """With its end at another word of `count`; `holds` leaves the other end where it is."""
        at = max(0, min(to, count - 1))
        return Choice(self.anchor if holds else at, at)


class PenStem(Stem):
    """While `pen` is on, dragging chooses words, and so do the arrows once the keyboard is here:
    with Shift more of them. `left` comes with Esc.
    """

    left = Signal()
    ring_radius = 4

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._pen = False
        self._choice: Choice | None = None
        self._pressed: int | None = None
        self._highlights: tuple[tuple[int, int], ...] = ()
        self.setProperty("ring", False)

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The part of the text that is chosen, as in `places`."""
        if self._choice is None or not self.places:
            return None
        first, end = self._choice.words
        return self.places[first][0], self.places[end - 1][1]

    def set_pen(self, on: bool) -> None:
        """Let words be chosen, or not."""
        self._pen = on
        self.setCursor(Qt.CursorShape.IBeamCursor if on else Qt.CursorShape.ArrowCursor)
        self.drop_choice()

    def begin(self) -> None:
        """Take the keyboard, with the first word chosen if none is."""
        if not self._pen or not self.places:
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(self._choice or Choice(0, 0))

    def drop_choice(self) -> None:
        """Choose nothing any more."""
        self._choose(None)

    def set_question(self, scenario: str, stem: str) -> None:
        self._choice = None
        self._highlights = ()
        super().set_question(scenario, stem)

    def show_highlights(self, stretches: Sequence[tuple[int, int]]) -> None:
        self._highlights = tuple(stretches)
        super().show_highlights(stretches)

    def event(self, event: QEvent) -> bool:
        # The arrows go through the words here, and through the questions elsewhere.
        if event.type() is QEvent.Type.ShortcutOverride and self._target(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._target(event)
        if target is not None and self._choice is not None:
            holds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._choose(self._choice.moved(target[0], len(self.places), holds=holds))
        elif event.key() == Qt.Key.Key_Escape:
            self.drop_choice()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._pen or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed = self._word_at(event.position().toPoint())
        self.drop_choice()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        now = self._word_at(event.position().toPoint())
        if self._pressed is not None and now is not None:
            self._choose(Choice(self._pressed, now), say=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseReleaseEvent(event)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        word = self._word_at(event.position().toPoint()) if self._pen else None
        if word is not None:
            self._choose(Choice(word, word))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setProperty("ring", True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.drop_choice()

    def _target(self, event: QKeyEvent) -> tuple[int] | None:
        """The word that a key leads to, in a pair of brackets: the first one is 0."""
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self._choice is None or bare & ~Qt.KeyboardModifier.ShiftModifier:
            return None
        key = Qt.Key(event.key())
        if key in _STEPS:
            return (self._choice.at + _STEPS[key],)
        if key in _ENDS:
            return (0 if key is Qt.Key.Key_Home else len(self.places) - 1,)
        return None

    def _choose(self, choice: Choice | None, *, say: bool = True) -> None:
        if choice == self._choice:
            return
        self._choice = choice
        self.show_highlights(self._highlights)
        if choice is not None and say:
            told = QAccessibleAnnouncementEvent(self, self.words_in(choice.words))
            QAccessible.updateAccessibility(told)

    def _wash(self, washes: Sequence[tuple[Words, Role, Role]]) -> None:
        chosen = self._choice
        own: list[tuple[Words, Role, Role]] = []
        if chosen is not None and self.places:
            own = [(chosen.words, "band", "accent")]
        super()._wash([*washes, *own])

    def _word_at(self, point: QPoint) -> int | None:
        """The word nearest to a point, counted through all parts."""
        before = 0
        nearest: int | None = None
        for part in self._parts:
            if part.isHidden() or not self.places:
                continue
            if nearest is not None and point.y() < part.y():
                break
            word = part.word_at(part.mapFromParent(point))
            nearest = nearest if word is None else before + word
            before += len(part.words)
        return nearest
