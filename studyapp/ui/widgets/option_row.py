"""One answer option of a question: a radio button with a bank's words and, later, a reason."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import TypeName
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.letter_disc import (
    paint_letter_disc,
    paint_letter_ring,
    paint_sign_disc,
)
from studyapp.ui.widgets.passage import WIDEST, Ink, Passage
from studyapp.ui.widgets.prose import plain_text, prose_paragraphs

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PADDING = (16, 12)
_DISC = 24
_GAP = 12
_UNDER = 2
_BETWEEN = 16
_LEAST = 160


class OptionState(StrEnum):
    """What is known of an option: MISSED_KEY is the right one where another was chosen or none,
    RIGHT the right one that was chosen, WRONG one that was chosen and is not right."""

    IDLE = "idle"
    CHOSEN = "chosen"
    RIGHT = "right"
    WRONG = "wrong"
    MISSED_KEY = "missed_key"


@dataclass(frozen=True)
class OptionFace:
    """What one row shows. `text` and `reason` are a bank's words; `letter` is where it stands."""

    id: str
    letter: str
    text: str
    state: OptionState = OptionState.IDLE
    reason: str = ""
    struck: bool = False


@dataclass(frozen=True)
class _Look:
    ground: Role
    border: Role
    line: int = 1
    disc: Role | None = None
    sign: str = ""
    word: Role = "ink"


_IDLE = _Look("raised", "line")
_KEY = _Look("goodsoft", "good", 1, "good", "check", "good")
_LOOKS = {
    OptionState.IDLE: _IDLE,
    OptionState.CHOSEN: _Look("accentsoft", "accent", 2, "accentfill"),
    OptionState.RIGHT: _KEY,
    OptionState.MISSED_KEY: _KEY,
    OptionState.WRONG: _Look("badsoft", "bad", 1, "bad", "cross", "bad"),
}
_STRUCK = _Look("page", "line")
_TAKEN = (OptionState.CHOSEN, OptionState.RIGHT, OptionState.WRONG)


class OptionRow(QAbstractButton):
    """Shows a face and nothing that it was not told: a press emits `chosen` with the face's id,
    and the row looks chosen once its face does.

    `stepped` asks for the next row (1) or the one before (-1), `strike_asked` comes with a right
    click or the menu key and carries the id, `focused` says that the keyboard came or went.
    """

    chosen = Signal(str)
    strike_asked = Signal(str)
    stepped = Signal(int)
    focused = Signal(bool)
    ring_radius = 8

    def __init__(
        self, appearance: Appearance, face: OptionFace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._face = face
        self._locked = False
        self._laid_out: dict[int, tuple[Passage, Passage]] = {}
        self.setCheckable(True)
        self.setAutoExclusive(True)  # the list sees to that; screen readers call it a radio button
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._choose)
        appearance.changed.connect(self.restyle)
        self.set_face(face)

    @property
    def face(self) -> OptionFace:
        """What the row shows."""
        return self._face

    def set_face(self, face: OptionFace) -> None:
        """Show another state, or another option."""
        self._face = face
        self.setAutoExclusive(False)  # else Qt would not let go of the last one that is chosen
        self.setChecked(face.state in _TAKEN)
        self.setAutoExclusive(True)
        self.setAccessibleName(self._spoken())
        self.setAccessibleDescription(plain_text(face.reason))
        self._forget()

    def set_locked(self, locked: bool) -> None:
        """Take presses, or be there to be read only."""
        self._locked = locked
        self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self._forget()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text, reason = self._passages(width)
        height = text.height + 2 * self._appearance.px(_PADDING[1])
        if self._word() and not self._word_fits(width):
            height += self._appearance.line_height("caption") + self._appearance.px(_UNDER)
        if self._face.reason:
            height += reason.height + self._appearance.px(_UNDER)
        return ceil(height)

    def sizeHint(self) -> QSize:
        text, reason = self._passages(int(WIDEST))
        reach = max(text.natural_width, reason.natural_width if self._face.reason else 0.0)
        width = ceil(reach) + 1 + self._beside()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        least = self._beside() + self._appearance.px(_LEAST)
        line = self._appearance.line_height("reading") + 2 * self._appearance.px(_PADDING[1])
        return QSize(least, line)

    def nextCheckState(self) -> None:
        """Nothing: the face decides."""

    def hitButton(self, position: QPoint) -> bool:
        return not self._locked and self.rect().contains(position)

    def event(self, event: QEvent) -> bool:
        # A page's shortcut on the same key is for whoever is not in the list.
        if event.type() is QEvent.Type.ShortcutOverride and self._means(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._means(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.click()
        else:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        if not self._locked:
            self.strike_asked.emit(self._face.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, look = self._appearance, self._look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(appearance.colour(look.border), look.line))
        painter.setBrush(appearance.colour(self._ground()))
        inset = look.line / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, self.ring_radius, self.ring_radius)
        left, top = (appearance.px(length) for length in _PADDING)
        self._paint_disc(painter, QRectF(left, top, appearance.px(_DISC), appearance.px(_DISC)))
        left += appearance.px(_DISC) + appearance.px(_GAP)
        text, reason = self._passages(self.width())
        text.draw(painter, QPointF(left, top))
        y = top + text.height
        if self._word():
            y = self._paint_word(painter, left, y)
        if self._face.reason:
            reason.draw(painter, QPointF(left, y + appearance.px(_UNDER)))

    def _choose(self) -> None:
        if not self._locked:
            self.chosen.emit(self._face.id)

    def _paint_disc(self, painter: QPainter, box: QRectF) -> None:
        look, face = self._look(), self._face
        if look.disc and look.sign:
            paint_sign_disc(painter, self._appearance, box, look.disc, look.sign)
        elif look.disc:
            paint_letter_disc(painter, self._appearance, box, face.letter, look.disc)
        else:
            paint_letter_ring(painter, self._appearance, box, face.letter, dashed=face.struck)

    def _paint_word(self, painter: QPainter, left: float, y: float) -> float:
        """Say whose answer it is beside the text, or below it without room; where that ends."""
        appearance = self._appearance
        painter.setFont(appearance.font("caption", weight=600))
        painter.setPen(appearance.colour(self._look().word))
        side, top = (appearance.px(length) for length in _PADDING)
        room = self.width() - left - side
        if self._word_fits(self.width()):
            box = QRectF(left, top, room, appearance.line_height("reading"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, self._word())
            return y
        line = appearance.line_height("caption")
        y += appearance.px(_UNDER)
        painter.drawText(QRectF(left, y, room, line), Qt.AlignmentFlag.AlignVCenter, self._word())
        return y + line

    def _look(self) -> _Look:
        look = _LOOKS[self._face.state]
        return _STRUCK if look is _IDLE and self._face.struck else look

    def _ground(self) -> Role:
        look = self._look()
        touched = self.underMouse() or self.isDown()
        return "sunken" if touched and not self._locked and not look.disc else look.ground

    def _means(self, event: QKeyEvent) -> bool:
        """Whether the key is the list's own: up and down move, space chooses."""
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        own = event.key() == Qt.Key.Key_Space or event.key() in _STEPS
        return own and bare == Qt.KeyboardModifier.NoModifier

    def _word(self) -> str:
        match self._face.state:
            case OptionState.RIGHT:
                return self.tr("Right answer, your answer")
            case OptionState.MISSED_KEY:
                return self.tr("Right answer")
            case OptionState.WRONG:
                return self.tr("Your answer")
            case _:
                return ""

    def _word_fits(self, width: int) -> bool:
        """Whether the word has room beside the text, which never moves to make some."""
        metrics = QFontMetricsF(self._appearance.font("caption", weight=600))
        needed = metrics.horizontalAdvance(self._word()) + self._appearance.px(_BETWEEN)
        text, _ = self._passages(width)
        return text.first_width + needed <= width - self._beside()

    def _spoken(self) -> str:
        face = self._face
        words = plain_text(face.text)
        said = [self._word()[:1].lower() + self._word()[1:]] if self._word() else []
        if face.state is OptionState.CHOSEN:
            said.append(self.tr("chosen"))
        if face.struck:
            said.append(self.tr("struck out"))
        if said:
            words = ", ".join((words.rstrip("."), *said))
        return f"{face.letter}. {words}"

    def _beside(self) -> int:
        """Width of everything but the words."""
        px = self._appearance.px
        return 2 * px(_PADDING[0]) + px(_DISC) + px(_GAP)

    def _forget(self) -> None:
        self._laid_out.clear()
        self.updateGeometry()
        self.update()

    def _passages(self, width: int) -> tuple[Passage, Passage]:
        """Text and reason, laid out for a row of this width."""
        if width not in self._laid_out:
            if len(self._laid_out) > 8:
                self._laid_out.clear()
            room = max(1, width - self._beside())
            face = self._face
            struck = self._look() is _STRUCK
            self._laid_out[width] = (
                Passage(
                    prose_paragraphs(face.text),
                    self._ink("reading", "muted" if struck else "ink", struck),
                    room,
                ),
                Passage(prose_paragraphs(face.reason), self._ink("small", "ink2"), room),
            )
        return self._laid_out[width]

    def _ink(self, style: TypeName, role: Role, struck: bool = False) -> Ink:
        font = QFont(self._appearance.font(style))
        font.setStrikeOut(struck)
        colour = self._appearance.colour(role)
        code = self._appearance.colour("sunken")
        return Ink(font, self._appearance.line_height(style), colour, colour, code)
