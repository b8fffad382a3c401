"""A list of items by what they are known by: what the browser, the glossary and the search show."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
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
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from studyapp.ui.library.lines import Lines
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.icons import mark
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.tips import plain_tip

ITEM = Qt.ItemDataRole.UserRole
_EDGE = 12
_PADDING = 8
_ICON = 16
_MARK = 12
_HEAD = 36
_FLAG = 14
_AT_ONCE = 60
_NO_INDEX = QModelIndex()


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One item. `place` is that of its discipline, whose mark is shown, else `icon`; `below` is the
    small line under the title. A line without a key is a group's name."""

    key: object
    title: str
    below: str = ""
    icon: str = ""
    place: int | None = None
    flagged: bool = False

    @property
    def words(self) -> str:
        return f"{self.title}, {self.below}" if self.below else self.title


class EntryModel(QAbstractListModel):
    """The lines; ITEM gives the EntryLine."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[EntryLine, ...] = ()

    def set_lines(self, lines: Sequence[EntryLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = _NO_INDEX) -> int:
        return len(self._lines)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self._lines[index.row()].key is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.words
            case _ if role == ITEM:
                return line
        return None


class EntryDelegate(QStyledItemDelegate):
    """Paints a line: at most `titles` lines of the title, one of what stands below."""

    def __init__(self, appearance: Appearance, titles: int, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._titles = titles
        self._query = ""
        self._cut: dict[tuple[str, bool, int], Lines] = {}

    def set_query(self, query: str) -> None:
        """Show matches of this text in a stronger weight."""
        self._query = query

    def forget(self) -> None:
        """Cut every text anew."""
        self._cut.clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line = index.data(ITEM)
        px = self._appearance.px
        if line.key is None:
            return QSize(0, px(_HEAD))
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        high = self._title(line, width).height + 2 * px(_PADDING)
        below = self._appearance.line_height("small") if line.below else 0
        return QSize(0, round(high + below))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line, box = index.data(ITEM), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line.key is None:
            painter.setFont(self._appearance.font("caption", weight=500))
            painter.setPen(self._appearance.colour("muted"))
            words = box.adjusted(self._appearance.px(_EDGE), 0, 0, -self._appearance.px(6))
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(words, bottom, line.title)
        else:
            self._paint_line(painter, box, line, option.state)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say all of a line that does not show all of it."""
        line = index.data(ITEM)
        width = view.viewport().width()
        whole = line is None or not (
            self._title(line, width).cut or (line.below and self._below(line, width).cut)
        )
        QToolTip.showText(
            event.globalPos(), "" if whole else plain_tip(line.words, wraps=True), view
        )
        return True

    def _paint_line(
        self, painter: QPainter, box: QRectF, line: EntryLine, state: QStyle.StateFlag
    ) -> None:
        appearance, px = self._appearance, self._appearance.px
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        touched = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or touched:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("accentsoft" if chosen else "sunken"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
        top = box.top() + px(_PADDING)
        first = QPointF(box.left() + px(_EDGE), top + appearance.line_height("ui") / 2)
        self._paint_sign(painter, first, line)
        left = box.left() + self._left(line)
        title = self._title(line, round(box.width()))
        title.draw(painter, QPointF(left, top), "ink", self._query)
        if line.flagged:
            right = QPointF(box.right() - px(_EDGE) - px(_FLAG), first.y())
            self._paint_icon(painter, right, "flag", _FLAG, True)
        if line.below:
            below = self._below(line, round(box.width()))
            below.draw(painter, QPointF(left, top + title.height), "muted", self._query)

    def _paint_sign(self, painter: QPainter, at: QPointF, line: EntryLine) -> None:
        appearance = self._appearance
        if line.place is not None:
            ratio = painter.device().devicePixelRatioF()
            hue = appearance.theme.category(line.place)
            drawn = appearance.pixmap(mark(line.place), hue, _MARK, ratio)
            inset = appearance.px((_ICON - _MARK) // 2)
            painter.drawPixmap(at + QPointF(inset, -appearance.px(_MARK) / 2), drawn)
        elif line.icon:
            self._paint_icon(painter, at, line.icon, _ICON, False)

    def _paint_icon(
        self, painter: QPainter, at: QPointF, name: str, size: int, warns: bool
    ) -> None:
        appearance = self._appearance
        colour = appearance.colour("warn" if warns else "muted")
        ratio = painter.device().devicePixelRatioF()
        drawn = appearance.pixmap(name, colour, size, ratio)
        painter.drawPixmap(at - QPointF(0, appearance.px(size) / 2), drawn)

    def _below(self, line: EntryLine, width: int) -> Lines:
        room = width - self._left(line) - self._appearance.px(_EDGE)
        return Lines(self._appearance, line.below, "small", room, 1)

    def _left(self, line: EntryLine) -> int:
        px = self._appearance.px
        sign = px(_ICON) + px(10) if line.icon or line.place is not None else 0
        return px(_EDGE) + sign

    def _title(self, line: EntryLine, width: int) -> Lines:
        key = (line.title, line.flagged, width)
        if key not in self._cut:
            px = self._appearance.px
            room = width - self._left(line) - px(_EDGE) - (px(_FLAG + 8) if line.flagged else 0)
            self._cut[key] = Lines(self._appearance, line.title, "ui", room, self._titles)
        return self._cut[key]


class EntryList(QListView):
    """`looked_at` carries the key of the line that the keys or a click moved to, `opened` that of
    one that was clicked or entered."""

    looked_at = Signal(object)
    opened = Signal(object)
    left_upwards = Signal()
    ring_moved = Signal()

    def __init__(
        self, appearance: Appearance, name: str, titles: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = EntryModel(self)
        self._delegate = EntryDelegate(appearance, titles, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._enter)
        self.verticalScrollBar().valueChanged.connect(self._move_ring)
        appearance.changed.connect(self.restyle)

    @property
    def lines(self) -> tuple[EntryLine, ...]:
        """What is listed."""
        rows = range(self._model.rowCount())
        return tuple(self._model.index(row).data(ITEM) for row in rows)

    @property
    def current(self) -> object:
        """The key of the line that the list is at, or None."""
        index = self.currentIndex()
        return index.data(ITEM).key if index.isValid() else None

    def set_lines(
        self, lines: Sequence[EntryLine], query: str = "", current: object = None
    ) -> None:
        """Show other lines, at the one of a key where it is among them. Emits nothing."""
        self._delegate.set_query(query)
        self._delegate.forget()
        self.selectionModel().blockSignals(True)
        self._model.set_lines(lines)
        self.selectionModel().blockSignals(False)
        if current is not None:
            self.set_current(current)

    def set_current(self, key: object) -> None:
        """Go to a line. Emits nothing."""
        row = next((n for n, line in enumerate(self.lines) if line.key == key), None)
        if row is not None:
            self.blockSignals(True)
            self.setCurrentIndex(self._model.index(row))
            self.blockSignals(False)
            self.ring_moved.emit()
            self.viewport().update()

    def go_first(self) -> None:
        """To the first line that is none of a group's name."""
        first = next((line for line in self.lines if line.key is not None), None)
        if first is not None:
            self.set_current(first.key)

    @property
    def ring_box(self) -> QRect:
        """The line that the keys are at."""
        line = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        return line.translated(self.viewport().pos()) if not line.isEmpty() else self.rect()

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._delegate.forget()
        super().resizeEvent(event)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.ring_moved.emit()
        line = current.data(ITEM)
        if line is not None and line.key is not None:
            self.looked_at.emit(line.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.currentIndex().isValid():
            self._enter(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self._at_top():
            self.left_upwards.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()  # letters are the page's keys, not a search of their own
        else:
            super().keyPressEvent(event)

    def _move_ring(self, _value: int) -> None:
        self.ring_moved.emit()

    def _at_top(self) -> bool:
        first = next((n for n, line in enumerate(self.lines) if line.key is not None), 0)
        return self.currentIndex().row() <= first

    def _enter(self, index: QModelIndex) -> None:
        line = index.data(ITEM)
        if line is not None and line.key is not None:
            self.opened.emit(line.key)
