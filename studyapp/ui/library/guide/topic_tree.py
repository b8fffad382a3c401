"""The topics by discipline, to go through by keys or to click."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
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
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from studyapp.ui.library.lines import STRONG, Lines
from studyapp.ui.library.state import Shelf
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.icons import mark
from studyapp.ui.theme.roles import Role, Theme

KEY = Qt.ItemDataRole.UserRole
_PLACE = Qt.ItemDataRole.UserRole + 1
_LESSON = Qt.ItemDataRole.UserRole + 2
_MOST_LINES = 4
_SIDE = 8
_SHELF = 32
_TOPIC = 30
_CHEVRON = (16, 14)
_MARK = (38, 12)
_TITLE = 58
_WORDS = 46
_RIGHT = 20


class TopicDelegate(QStyledItemDelegate):
    """Paints a discipline with its mark, a topic below it; topics without a lesson are muted."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        px = self._appearance.px
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QTreeView) else option.rect.width()
        least = px(_SHELF if index.data(_PLACE) is not None else _TOPIC)
        air = least - self._appearance.line_height("small")
        return QSize(0, max(least, ceil(self._lines(index, wide).height) + air))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        appearance, px = self._appearance, self._appearance.px
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("sunken"))
            painter.drawRoundedRect(box.adjusted(px(_SIDE), 0, -px(_SIDE), 0), 8, 8)
        place = index.data(_PLACE)
        lines = self._lines(index, round(box.width()))
        top = box.center().y() - lines.height / 2
        if place is None:
            ink: Role = "ink" if chosen else "ink2" if index.data(_LESSON) else "muted"
            lines.draw(painter, QPointF(px(_WORDS), top), ink, weight=STRONG if chosen else 400)
        else:
            unfolded = bool(option.state & QStyle.StateFlag.State_Open)
            self._paint_sign(painter, box, "down" if unfolded else "right", *_CHEVRON)
            self._paint_sign(painter, box, mark(place), *_MARK, place=place)
            lines.draw(painter, QPointF(px(_TITLE), top), "ink", weight=500)
        painter.restore()

    def _paint_sign(
        self,
        painter: QPainter,
        box: QRectF,
        name: str,
        left: int,
        size: int,
        place: int | None = None,
    ) -> None:
        appearance = self._appearance
        hue = appearance.colour("ink2") if place is None else appearance.theme.category(place)
        drawn = appearance.pixmap(name, hue, size, painter.device().devicePixelRatioF())
        top = box.center().y() - appearance.px(size) / 2
        painter.drawPixmap(QPointF(box.left() + appearance.px(left), top), drawn)

    def _lines(self, index: QModelIndex | QPersistentModelIndex, width: int) -> Lines:
        px = self._appearance.px
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        if index.data(_PLACE) is not None:
            return Lines(self._appearance, words, "ui", width - px(_TITLE + _RIGHT), _MOST_LINES)
        return Lines(self._appearance, words, "small", width - px(_WORDS + _RIGHT), _MOST_LINES)


class TopicTree(QTreeView):
    """Emits `chosen(topic)` when the learner goes to another topic. Right and Left unfold and fold
    a discipline, and so do Enter and a click on it."""

    chosen = Signal(str)
    ring_moved = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shelves: tuple[Shelf, ...] = ()
        self._model = QStandardItemModel(self)
        self._silent = False
        self.setModel(self._model)
        self.setItemDelegate(TopicDelegate(appearance, self))
        self.setAccessibleName(self.tr("Topics"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._press)
        self.verticalScrollBar().valueChanged.connect(self._move_ring)
        self.expanded.connect(self._move_ring)
        self.collapsed.connect(self._move_ring)
        appearance.changed.connect(self.restyle)

    def set_shelves(self, shelves: Sequence[Shelf]) -> None:
        """Show these disciplines; what was unfolded stays so. Emits nothing."""
        if tuple(shelves) == self._shelves:
            return
        unfolded = {key for key, index in self._tops() if self.isExpanded(index)}
        here = self.topic
        self._shelves = tuple(shelves)
        self._silent = True
        self._model.clear()
        for shelf in shelves:
            self._model.appendRow(self._top(shelf))
        for key, index in self._tops():
            self.setExpanded(index, key in unfolded)
        self._silent = False
        if here:
            self.set_topic(here)

    @property
    def topic(self) -> str:
        """The topic that is chosen, or ""."""
        index = self.currentIndex()
        return str(index.data(KEY)) if index.isValid() and index.parent().isValid() else ""

    def set_topic(self, topic: str) -> None:
        """Choose a topic, with its discipline unfolded. Emits nothing."""
        for row in range(self._model.rowCount()):
            top = self._model.index(row, 0)
            for n in range(self._model.rowCount(top)):
                index = self._model.index(n, 0, top)
                if index.data(KEY) == topic:
                    self._silent = True
                    self.setExpanded(top, True)
                    self.setCurrentIndex(index)
                    self.scrollTo(index)
                    self._silent = False
                    return

    @property
    def ring_box(self) -> QRect:
        """The row that the keys are at."""
        row = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        box = row.translated(self.viewport().pos()) if not row.isEmpty() else self.rect()
        side = self._appearance.px(_SIDE)
        return box.adjusted(side, 0, -side, 0)

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.ring_moved.emit()
        if not self._silent and current.isValid() and current.parent().isValid():
            self.chosen.emit(str(current.data(KEY)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._press(index)
        elif event.text() and event.text().isprintable():
            event.ignore()  # letters are the page's keys, not a search of their own
        else:
            super().keyPressEvent(event)

    def _move_ring(self, _what: object) -> None:
        self.ring_moved.emit()

    def _press(self, index: QModelIndex) -> None:
        if not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def _tops(self) -> list[tuple[str, QModelIndex]]:
        rows = (self._model.index(row, 0) for row in range(self._model.rowCount()))
        return [(str(index.data(KEY)), index) for index in rows]

    def _top(self, shelf: Shelf) -> QStandardItem:
        top = QStandardItem(shelf.title)
        top.setData(shelf.id, KEY)
        top.setData(shelf.place, _PLACE)
        top.setSelectable(False)
        for line in shelf.topics:
            topic = QStandardItem(line.title)
            topic.setData(line.id, KEY)
            topic.setData(line.lesson, _LESSON)
            spoken = line.title if line.lesson else self.tr("{0}, no lesson yet").format(line.title)
            topic.setAccessibleText(spoken)
            top.appendRow(topic)
        return top
