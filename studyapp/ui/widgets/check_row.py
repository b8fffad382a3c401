"""One row of a tree of things to tick: fold, box, name, a figure and what speaks for it."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.answer_marks import AnswerMark, AnswerMarks, marks_told
from studyapp.ui.widgets.glyph import Mark
from studyapp.ui.widgets.interval_bar import Interval, IntervalBar
from studyapp.ui.widgets.text import Label
from studyapp.ui.widgets.tick_box import paint_tick_box
from studyapp.ui.widgets.tree_columns import COUNT, NAME_AT, TreeColumns, tree_columns

_CHEVRON = 14
_HEIGHT = 44
_SUB_HEIGHT = 36
_PADDING = 8
# Where things begin, from the left.
_BOX_AT = 24
_MARK_AT = 52
_SUB_BOX_AT = 52
_SUB_NAME_AT = 80
_NOTE_GAP = 12
_USUAL = 580
_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
)


@dataclass(frozen=True)
class TreeRow:
    """A discipline at `place` in its framework from 0, or one of its topics, which take its place.

    `count` is a figure in words ("26 of 66"), `note` what else is said beside the name, `evidence`
    a range for a discipline, answers for a topic, or nothing. One that cannot be ticked says why in
    its `note`.
    """

    key: str
    name: str
    place: int = 0
    count: str = ""
    note: str = ""
    evidence: Interval | tuple[AnswerMark, ...] | None = None
    children: tuple["TreeRow", ...] = ()
    tickable: bool = True


class CheckRow(QCheckBox):
    """Shows what it is told; `asked` says that its box (True) or its fold (False) was pressed.

    `moved` carries the key that asks for another row, `focused` the row that the keyboard came to,
    or None when it went.
    """

    asked = Signal(object, bool)
    moved = Signal(object, int)
    focused = Signal(object)
    ring_radius = 8

    def __init__(
        self,
        appearance: Appearance,
        row: TreeRow,
        head: str,
        parent: QWidget,
        *,
        above: TreeRow | None = None,
    ) -> None:
        """`head` is what the figures count; `above` is the discipline of a topic."""
        super().__init__(parent)
        self._appearance = appearance
        self._row = row
        self._head = head
        self._above = above
        self._unfolded = False
        self._mark = None if above else Mark(appearance, row.place, parent=self)
        weight = None if above else 500
        self._name = Label(appearance, weight=weight, parent=self)
        self._note = Label(appearance, style="small", role="muted", parent=self)
        right = Qt.AlignmentFlag.AlignRight
        self._count = Label(appearance, role="ink2", tabular=True, align=right, parent=self)
        self._bar: IntervalBar | AnswerMarks | None = None
        self.setTristate(above is None)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self._tick)
        appearance.changed.connect(self.restyle)
        self.set_row(row)

    @property
    def row(self) -> TreeRow:
        """What the row shows."""
        return self._row

    @property
    def above(self) -> TreeRow | None:
        """The discipline of a topic, None for a discipline."""
        return self._above

    @property
    def unfolded(self) -> bool:
        """Whether the row's own rows show."""
        return self._unfolded

    @property
    def folds(self) -> bool:
        """Whether there is anything to unfold."""
        return bool(self._row.children)

    def set_row(self, row: TreeRow) -> None:
        """Show other words and figures for the same thing."""
        self._row = row
        self._name.set_text(row.name)
        self._note.set_text(row.note)
        self._note.setVisible(bool(row.note))
        self._count.set_text(row.count)
        self._name.set_role("ink" if row.tickable else "muted")
        self._set_evidence(row)
        if self._mark:
            self._mark.set_place(row.place)
        self._speak()
        self.restyle(self._appearance.theme)

    def set_unfolded(self, unfolded: bool) -> None:
        """Show which way the fold is."""
        self._unfolded = unfolded
        self._speak()
        self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self.updateGeometry()
        self._place()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines(width)[1]

    def sizeHint(self) -> QSize:
        width = self._appearance.px(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(NAME_AT + COUNT + 80), self._least())

    def nextCheckState(self) -> None:
        """Nothing: the tree decides."""

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def event(self, event: QEvent) -> bool:
        # A page's shortcut on the same key is for whoever is not in the tree.
        if event.type() is QEvent.Type.ShortcutOverride and _means(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _means(event):
            event.ignore()
        elif event.key() != Qt.Key.Key_Space:
            self.moved.emit(self, event.key())
        elif not event.isAutoRepeat():
            self.click()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at_fold = self.folds and event.position().x() < self._appearance.px(_BOX_AT) - 2
        if at_fold and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(self, False)
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), self._appearance.colour("sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._appearance.colour("line"))
        middle = self._lines(self.width())[0].center().y() + 0.5
        if self.folds:
            self._paint_fold(painter, middle)
        left = self._appearance.px(_SUB_BOX_AT if self._above else _BOX_AT)
        tickable = self._row.tickable
        paint_tick_box(
            painter, self._appearance, QPointF(left, middle), self.checkState(), tickable=tickable
        )

    def _tick(self) -> None:
        self.asked.emit(self, True)

    def _paint_fold(self, painter: QPainter, middle: float) -> None:
        appearance, name = self._appearance, "down" if self._unfolded else "right"
        colour, ratio = appearance.colour("ink2"), self.devicePixelRatioF()
        drawn = appearance.pixmap(name, colour, _CHEVRON, ratio)
        painter.drawPixmap(QPointF(0, middle - appearance.px(_CHEVRON) / 2), drawn)

    def _set_evidence(self, row: TreeRow) -> None:
        shown, name = row.evidence, row.name
        if isinstance(shown, Interval) and isinstance(self._bar, IntervalBar):
            self._bar.set_interval(shown)
        elif isinstance(shown, tuple) and isinstance(self._bar, AnswerMarks):
            self._bar.set_marks(name, shown, self._place_of(row))
        else:
            if self._bar:
                self._bar.hide()
                self._bar.deleteLater()
            self._bar = None
            if isinstance(shown, Interval):
                self._bar = IntervalBar(self._appearance, shown, parent=self)
            elif shown:
                self._bar = AnswerMarks(
                    self._appearance, name, shown, self._place_of(row), parent=self
                )
            if self._bar:
                self._bar.show()

    def _place_of(self, row: TreeRow) -> int:
        return self._above.place if self._above else row.place

    def _speak(self) -> None:
        row = self._row
        said = [row.name]
        if row.count:
            said.append(f"{self._head}: {row.count}" if self._head else row.count)
        if isinstance(row.evidence, Interval):
            said.append(row.evidence.told.removeprefix(f"{row.evidence.name}: "))
        elif row.evidence:
            said.append(marks_told(row.evidence))
        if row.note:
            said.append(row.note)
        if self.folds:
            said.append(self.tr("unfolded") if self._unfolded else self.tr("folded"))
        self.setAccessibleName(", ".join(said))

    def _least(self) -> int:
        return self._appearance.px(_SUB_HEIGHT if self._above else _HEIGHT)

    def _lines(self, width: int) -> tuple[QRect, int]:
        """The line that the name stands in, and the height of the row with the line below it."""
        px = self._appearance.px
        columns = tree_columns(self._appearance, width)
        room = self._name_room(columns)
        high = self._name.heightForWidth(room)
        if self._row.note:
            high += self._note.heightForWidth(room)
        high = max(self._least() - 1, high + 2 * px(_PADDING))
        line = QRect(0, 0, width, high)
        if columns.below and self._bar:
            high += self._bar.sizeHint().height() + px(_PADDING)
        return line, high + 1

    def _name_room(self, columns: TreeColumns) -> int:
        left = self._appearance.px(_SUB_NAME_AT if self._above else NAME_AT)
        return max(1, columns.count_left - self._appearance.px(_NOTE_GAP) - left)

    def _place(self) -> None:
        px = self._appearance.px
        columns = tree_columns(self._appearance, self.width())
        line, _ = self._lines(self.width())
        room, left = self._name_room(columns), px(_SUB_NAME_AT if self._above else NAME_AT)
        name = self._name.heightForWidth(room)
        note = self._note.heightForWidth(room) if self._row.note else 0
        top = (line.height() - name - note) // 2
        self._name.setGeometry(left, top, room, name)
        self._note.setGeometry(left, top + name, room, note)
        wide = columns.count_right - columns.count_left
        high = self._count.heightForWidth(wide)
        self._count.setGeometry(columns.count_left, (line.height() - high) // 2, wide, high)
        if self._mark:
            side = self._mark.sizeHint().width()
            self._mark.setGeometry(px(_MARK_AT), (line.height() - side) // 2, side, side)
        if self._bar:
            high = self._bar.sizeHint().height()
            y = line.bottom() + 1 if columns.below else (line.height() - high) // 2
            self._bar.setGeometry(columns.bar_left, y, columns.bar_width, high)


def _means(event: QKeyEvent) -> bool:
    """Whether the key is the tree's own."""
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _KEYS and bare == Qt.KeyboardModifier.NoModifier
