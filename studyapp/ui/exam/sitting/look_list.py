"""The questions that may need another look, one a row: up to all of them, so rows are painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.sight import keep_in_sight
from studyapp.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 40
_NUMBER = 48
_GLYPH = 16
_GAP = 8
_BETWEEN = 24
_LEAST_STEM = 120
_PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True)
class LookRow:
    """`why` says why it is listed; `stem` is plain text of the bank, empty for one not seen."""

    position: int
    number: str
    why: str
    flagged: bool
    stem: str

    @property
    def told(self) -> str:
        """All of it for a screen reader."""
        return ", ".join(part for part in (self.number, self.why, self.stem) if part)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[LookRow, ...] = ()

    def set_rows(self, rows: Sequence[LookRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.told
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.stem, wraps=True) if row.stem else None
            case Qt.ItemDataRole.UserRole:
                return row
        return None


class _RowPaint(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.why_width = 0

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._appearance.px(_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        appearance, px = self._appearance, self._appearance.px
        row: LookRow = index.data(Qt.ItemDataRole.UserRole)
        box = QRectF(option.rect)
        ratio = painter.device().devicePixelRatioF()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, appearance.colour("sunken"))
        painter.setPen(QPen(appearance.colour("line"), 1))
        low = box.bottom() - 0.5
        painter.drawLine(QPointF(box.left(), low), QPointF(box.right(), low))
        middle = box.center().y()
        _write(painter, appearance, box, row.number, "ui", "ink", 500)
        left = box.left() + px(_NUMBER)
        if row.flagged:
            drawn = appearance.pixmap("flag", appearance.colour("warn"), _GLYPH, ratio)
            painter.drawPixmap(QPointF(left, middle - px(_GLYPH) / 2), drawn)
        left += px(_GLYPH) + px(_GAP)
        right = box.right() - px(_GLYPH)
        chevron = appearance.pixmap("right", appearance.colour("muted"), _GLYPH, ratio)
        painter.drawPixmap(QPointF(right, middle - px(_GLYPH) / 2), chevron)
        right -= px(_GAP)
        _write(painter, appearance, _part(box, left, right), row.why, "small", "ink2", 400)
        left += self.why_width + px(_BETWEEN)
        if right - left >= px(_LEAST_STEM):
            _write(painter, appearance, _part(box, left, right), row.stem, "small", "muted", 400)
        painter.restore()


def _part(box: QRectF, left: float, right: float) -> QRectF:
    return QRectF(left, box.top(), right - left, box.height())


def _write(
    painter: QPainter,
    appearance: Appearance,
    box: QRectF,
    text: str,
    style: Any,
    role: Any,
    weight: int,
) -> None:
    painter.setFont(appearance.font(style, weight=weight, tabular=True))
    painter.setPen(appearance.colour(role))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class LookList(QListView):
    """Emits `picked(position)`. Up and Down move, Enter, Space and a click pick; it is as high as
    its rows, and the page scrolls."""

    picked = Signal(int)
    ring_moved = Signal()
    ring_radius = 4

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._rows = _Rows(self)
        self._paint = _RowPaint(appearance, self)
        self.setModel(self._rows)
        self.setItemDelegate(self._paint)
        self.setAccessibleName(self.tr("To look at"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._pick)
        appearance.changed.connect(self.restyle)

    @property
    def rows(self) -> tuple[LookRow, ...]:
        """What is listed."""
        return self._rows.rows

    @property
    def ring_box(self) -> QRect:
        """Where the focus ring goes: around the row that the keys are at."""
        at = self.currentIndex()
        return self.visualRect(at) if at.isValid() else self.rect()

    def set_rows(self, rows: Sequence[LookRow]) -> None:
        """List these; the keys go to the first."""
        self._rows.set_rows(rows)
        if rows:
            self.setCurrentIndex(self._rows.index(0))
        self.restyle(self._appearance.theme)

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        metrics = QFontMetricsF(self._appearance.font("small", tabular=True))
        widths = [metrics.horizontalAdvance(row.why) for row in self.rows]
        self._paint.why_width = round(max(widths, default=0.0))
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()
        self.ring_moved.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(400), len(self.rows) * self._appearance.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(200), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        # A page's shortcut on the same key is for whoever is not in the list.
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and cast(QKeyEvent, event).key() in _PICKS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() in _PICKS:
            if not event.isAutoRepeat():
                self._pick(self.currentIndex())
        elif by is None:
            event.ignore()
        else:
            to = self._rows.index(self.currentIndex().row() + by)
            if to.isValid():
                self.setCurrentIndex(to)
                self.ring_moved.emit()
                keep_in_sight(self, self.ring_box)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring_moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.rows[index.row()].position)
