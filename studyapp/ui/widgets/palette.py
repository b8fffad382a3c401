"""Ctrl+K: anything by name. The frame; what can be found comes from the caller."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.frames import Hairline, Panel, Surface
from studyapp.ui.widgets.glyph import Glyph
from studyapp.ui.widgets.overlay import Overlay
from studyapp.ui.widgets.palette_row import HEAD, ROW, PaletteDelegate, PaletteItem
from studyapp.ui.widgets.text import Label

_WIDTH = 640
_TOP = 104
_FIELD = 56
_EDGE = 16
_LIST_MARGIN = 8


@dataclass(frozen=True)
class _Head:
    """A group's name between the rows."""

    word: str


class PaletteModel(QAbstractListModel):
    """Items with a head before each group; ItemRole gives the PaletteItem, None for a head."""

    ItemRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[PaletteItem | _Head] = []

    def set_items(self, items: Sequence[PaletteItem]) -> None:
        """Show other items, grouped as they come."""
        self.beginResetModel()
        self._rows = []
        group = None
        for item in items:
            if item.group != group:
                group = item.group
                self._rows.append(_Head(group))
            self._rows.append(item)
        self.endResetModel()

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.word if isinstance(row, _Head) else row.title
        if isinstance(row, _Head):
            return None
        match role:
            case self.ItemRole:
                return row
            case Qt.ItemDataRole.ToolTipRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.words
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], _Head):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Palette(Overlay):
    """A field and what it finds. Emits `asked(text)` while one types, `chosen(PaletteItem)`.

    Answer `asked` with `set_items`.
    """

    asked = Signal(str)
    chosen = Signal(object)

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(appearance, window)
        self._frame = Panel(Surface.SHEET, self)
        self._field = _PaletteField(self._frame)
        self._field.setAccessibleName(self.tr("Find anything by name"))
        self._field.setPlaceholderText(self.tr("Find anything by name"))
        self._field.setProperty("bare", True)
        self._field.setProperty("ring", False)
        self._field.textChanged.connect(self._ask)
        self._field.stepped.connect(self._step)
        self._field.returnPressed.connect(self._pick_current)
        self._model = PaletteModel(self)
        self._delegate = PaletteDelegate(appearance, self)
        self._list = _PaletteList(self._frame)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.tr("Found"))
        self._list.clicked.connect(self._pick)
        self._none = Label(
            appearance, self.tr("Nothing has that name."), role="muted", parent=self._frame
        )
        self._head = QHBoxLayout()
        self._head.addWidget(Glyph(appearance, "search", "muted", 20, parent=self._frame))
        self._head.addWidget(self._field, 1)
        self._foot = Flow(self._frame, gap=16)
        for words in (
            self.tr("Up and down to move"),
            self.tr("Enter to open"),
            self.tr("Esc to close"),
        ):
            self._foot.addWidget(Label(appearance, words, "caption", "muted", parent=self._foot))
        self._column = QVBoxLayout(self._frame)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(Hairline(self._frame))
        self._column.addWidget(self._list, 1)
        self._missed = QVBoxLayout()
        self._missed.addWidget(self._none)
        self._column.addLayout(self._missed)
        self._column.addWidget(Hairline(self._frame))
        self._column.addWidget(self._foot)
        self.restyle(appearance.theme)

    @property
    def field(self) -> QLineEdit:
        """Where one types."""
        return self._field

    def open(self) -> None:
        """Show it with an empty field and ask for what to offer first."""
        super().open()
        self._field.clear()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._ask("")

    def set_items(self, items: Sequence[PaletteItem], *, keep_choice: bool = False) -> None:
        """Show what was found; the first is chosen, or with `keep_choice` what was chosen before,
        where it is still there."""
        before = self._list.currentIndex().data(PaletteModel.ItemRole) if keep_choice else None
        self._delegate.set_query(self._field.text())
        self._model.set_items(items)
        self._list.setVisible(bool(items))
        self._none.setVisible(not items)
        side = self._appearance.px(20)
        high = 0 if items else self._appearance.px(16)
        self._missed.setContentsMargins(side, high, side, high)
        row = next(self._rows_of(before), 0) if isinstance(before, PaletteItem) else 0
        if row:
            self._select(row)
        elif items:
            self._choose(1)
        self.place_content()

    def restyle(self, theme: Theme) -> None:
        """Take sizes and colours anew."""
        side = theme.px(20)
        self._head.setContentsMargins(side, 0, side, 0)
        self._head.setSpacing(theme.px(12))
        self._foot.setContentsMargins(side, theme.px(10), side, theme.px(10))
        self._field.setFont(self._appearance.font("stem"))
        self._list.restyle()
        super().restyle(theme)

    def place_content(self) -> None:
        width = min(self._appearance.px(_WIDTH), self.width() - 2 * _EDGE)
        top = min(_TOP, max(_EDGE, self.height() // 7))
        rows = range(self._model.rowCount())
        sizes = [self._appearance.px(ROW if self._is_item(row) else HEAD) for row in rows]
        if sizes:
            self._list.setFixedHeight(
                min(sum(sizes) + 2 * _LIST_MARGIN, max(80, self._room(width, top)))
            )
        self._frame.setGeometry(
            (self.width() - width) // 2, top, width, self._column.totalHeightForWidth(width)
        )

    def _room(self, width: int, top: int) -> int:
        """What the window leaves for the list."""
        others = self._appearance.px(_FIELD) + self._foot.heightForWidth(width) + 24
        return self.height() - top - _EDGE - others

    def _is_item(self, row: int) -> bool:
        return self._model.index(row).data(PaletteModel.ItemRole) is not None

    def _ask(self, text: str) -> None:
        self.asked.emit(text)

    def _step(self, by: int) -> None:
        row = self._list.currentIndex().row() + by
        while 0 <= row < self._model.rowCount() and not self._is_item(row):
            row += by
        if 0 <= row < self._model.rowCount():
            self._choose(row)

    def _rows_of(self, wanted: PaletteItem) -> Iterator[int]:
        """The rows with the same target."""
        for row in range(self._model.rowCount()):
            item = self._model.index(row).data(PaletteModel.ItemRole)
            if isinstance(item, PaletteItem) and item.target == wanted.target:
                yield row

    def _select(self, row: int) -> None:
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(self._model.index(row - 1) if row == 1 else index)

    def _choose(self, row: int) -> None:
        self._select(row)
        words = self._model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

    def _pick_current(self) -> None:
        self._pick(self._list.currentIndex())

    def _pick(self, index: QModelIndex) -> None:
        item = index.data(PaletteModel.ItemRole)
        if isinstance(item, PaletteItem):
            self.close_overlay()
            self.chosen.emit(item)


class _PaletteField(QLineEdit):
    """Where one types; Up and Down step through the list below."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)


class _PaletteList(QListView):
    """The rows; the field keeps the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setViewportMargins(_LIST_MARGIN, _LIST_MARGIN, _LIST_MARGIN, _LIST_MARGIN)

    def restyle(self) -> None:
        """Ask the delegate for sizes anew."""
        self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A head is no item: the press must neither clear the choice nor close the palette.
        if self.indexAt(event.position().toPoint()).flags() & Qt.ItemFlag.ItemIsEnabled:
            super().mousePressEvent(event)
