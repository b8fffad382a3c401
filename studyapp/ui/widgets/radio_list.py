"""One of several, below each other: round buttons with a word, a figure and what it means."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import TypeName
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.passage import WIDEST, Ink, Passage, longest_word
from studyapp.ui.widgets.prose import plain_paragraphs
from studyapp.ui.widgets.radio import lead_tab

_RING = 18
_DOT = 8
_GAP = 8
_PADDING = 4
_LEAST = 28
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


@dataclass(frozen=True)
class Choosable:
    """One of the list: `key` is what the list's signal says, `figure` stands at the right end,
    `note` below."""

    key: str
    word: str
    figure: str = ""
    note: str = ""


class RadioRow(QRadioButton):
    """A row of the list. The whole width can be pressed."""

    ring_radius = 8

    def __init__(self, appearance: Appearance, face: Choosable, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._face = face
        # Layouts ask for sizes many times over, and words are slow to lay out.
        self._laid_out: dict[int, tuple[Passage, Passage]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)
        self.set_face(face)

    @property
    def face(self) -> Choosable:
        """What the row shows."""
        return self._face

    def set_face(self, face: Choosable) -> None:
        """Show another word, figure or note."""
        self._face = face
        self.setText(face.word)
        self.setAccessibleName(", ".join(part for part in (face.word, face.figure) if part))
        self.setAccessibleDescription(face.note)
        self._forget()

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self._forget()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        word, note = self._passages(width)
        px = self._appearance.px
        high = word.height + (note.height if self._face.note else 0) + 2 * px(_PADDING)
        return max(px(_LEAST), ceil(high))

    def sizeHint(self) -> QSize:
        word, note = self._passages(int(WIDEST))
        wide = max(word.natural_width, note.natural_width if self._face.note else 0.0)
        width = ceil(wide) + 1 + self._left() + self._figure_room()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        words = ceil(longest_word(plain_paragraphs(self._face.word), self._appearance.font("ui")))
        return QSize(self._left() + words + 2 + self._figure_room(), self._appearance.px(_LEAST))

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def event(self, event: QEvent) -> bool:
        # A page's shortcut on the same key is for whoever is not in the list.
        if event.type() is QEvent.Type.ShortcutOverride:
            key = cast(QKeyEvent, event)
            bare = key.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if key.key() in (*_ARROWS, Qt.Key.Key_Space) and not bare.value:
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, px = self._appearance, self._appearance.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        word, note = self._passages(self.width())
        line = appearance.line_height("ui")
        top = px(_PADDING)
        if not self._face.note:
            top = max(top, round((self.height() - word.height) / 2))
        self._paint_ring(painter, QPointF(px(_RING) / 2, top + line / 2))
        word.draw(painter, QPointF(self._left(), top))
        if self._face.figure:
            painter.setFont(appearance.font("ui", tabular=True))
            painter.setPen(appearance.colour("muted"))
            box = QRectF(0, top, self.width(), line)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, self._face.figure)
        if self._face.note:
            note.draw(painter, QPointF(self._left(), top + word.height))

    def _paint_ring(self, painter: QPainter, at: QPointF) -> None:
        appearance = self._appearance
        side = appearance.px(_RING)
        ring = QRectF(at.x() - side / 2, at.y() - side / 2, side, side)
        if not self.isChecked():
            painter.setPen(QPen(appearance.colour("control"), 1))
            ground: Role = "sunken" if self.underMouse() else "raised"
            painter.setBrush(appearance.colour(ground))
            painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(appearance.colour("accentfill"))
        painter.drawEllipse(ring)
        painter.setBrush(appearance.colour("onaccent"))
        radius = appearance.px(_DOT) / 2
        painter.drawEllipse(at, radius, radius)

    def _passages(self, width: int) -> tuple[Passage, Passage]:
        """The word and the note, laid out in a row of this width."""
        if width not in self._laid_out:
            if len(self._laid_out) > 8:
                self._laid_out.clear()
            room = max(1, width - self._left())
            word = Passage(
                plain_paragraphs(self._face.word),
                self._ink("ui", "ink"),
                max(1, room - self._figure_room()),
            )
            note = Passage(plain_paragraphs(self._face.note), self._ink("small", "muted"), room)
            self._laid_out[width] = (word, note)
        return self._laid_out[width]

    def _forget(self) -> None:
        self._laid_out.clear()
        self.updateGeometry()
        self.update()

    def _ink(self, style: TypeName, role: Role) -> Ink:
        appearance = self._appearance
        colour = appearance.colour(role)
        return Ink(appearance.font(style), appearance.line_height(style), colour, colour, colour)

    def _left(self) -> int:
        return self._appearance.px(_RING) + self._appearance.px(_GAP)

    def _figure_room(self) -> int:
        if not self._face.figure:
            return 0
        metrics = QFontMetricsF(self._appearance.font("ui", tabular=True))
        return ceil(metrics.horizontalAdvance(self._face.figure)) + self._appearance.px(_GAP)


class RadioList(QWidget):
    """Emits `chosen(key)` when the learner takes another one. Arrows move through the list."""

    chosen = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        faces: Sequence[Choosable],
        current: str = "",
        *,
        gap: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._rows: list[RadioRow] = []
        self._current = current
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for face in faces:
            row = RadioRow(appearance, face, self)
            self._rows.append(row)
            self._group.addButton(row)
            column.addWidget(row)
        self.set_current(current)
        self._group.buttonToggled.connect(self._change)

    @property
    def current(self) -> str:
        """The key of the row that is on; empty if none is."""
        return self._current

    def set_current(self, key: str) -> None:
        """Turn a row on. Emits nothing."""
        self._current = key
        for row in self._rows:
            if row.face.key == key:
                row.setChecked(True)
        self._lead()

    def set_faces(self, faces: Iterable[Choosable]) -> None:
        """Other words or figures for the keys that are here."""
        of: Mapping[str, Choosable] = {face.key: face for face in faces}
        for row in self._rows:
            row.set_face(of.get(row.face.key, row.face))

    def row(self, key: str) -> RadioRow:
        """The row of a key. Raises KeyError."""
        for row in self._rows:
            if row.face.key == key:
                return row
        raise KeyError(key)

    def _lead(self) -> None:
        lead_tab(self._rows, self._group.checkedButton())

    def _change(self, row: RadioRow, on: bool) -> None:
        if on and row.face.key != self._current:
            self._current = row.face.key
            self._lead()
            self.chosen.emit(self._current)
