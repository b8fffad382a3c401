"""How one row of the palette is painted: icon, title with the match in bold, note."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.icons import mark
from studyapp.ui.widgets.keycap import HEIGHT as KEYCAP
from studyapp.ui.widgets.keycap import keycap_width, paint_keycaps
from studyapp.ui.widgets.word_match import matches

ROW = 40
HEAD = 32
_SIDE = 12
_ICON = 16


@dataclass(frozen=True)
class PaletteItem:
    """One thing that can be opened or done.

    `target` is the caller's and comes back with `chosen`; `icon` names an icon, or `place` the
    discipline whose mark is shown instead.
    """

    group: str
    title: str
    target: object
    note: str = ""
    icon: str = "doc"
    place: int | None = None

    @property
    def words(self) -> str:
        """Title and note, for tooltip and screen reader."""
        return f"{self.title}, {self.note}" if self.note else self.title


class PaletteDelegate(QStyledItemDelegate):
    """Paints heads and items; knows the query only to show where it matched."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._query = ""

    def set_query(self, query: str) -> None:
        """Show matches of this text in a stronger weight."""
        self._query = query

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        item = index.data(Qt.ItemDataRole.UserRole)
        return QSize(0, self._appearance.px(ROW if isinstance(item, PaletteItem) else HEAD))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        appearance = self._appearance
        box = QRectF(option.rect)
        item = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, PaletteItem):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_item(painter, box, item, chosen)
        else:
            painter.setFont(appearance.font("caption", weight=500))
            painter.setPen(appearance.colour("muted"))
            words = box.adjusted(appearance.px(_SIDE), 0, 0, -appearance.px(4))
            bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
            painter.drawText(words, bottom, str(index.data()))
        painter.restore()

    def _paint_item(self, painter: QPainter, box: QRectF, item: PaletteItem, chosen: bool) -> None:
        appearance = self._appearance
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("accentsoft"))
            painter.drawRoundedRect(box, 8, 8)
        side, gap = appearance.px(_ICON), appearance.px(_SIDE)
        left = box.left() + gap
        self._paint_icon(painter, QPointF(left, box.center().y() - side / 2), item)
        left += side + gap + 2
        right = box.right() - gap
        if chosen and keycap_width(appearance, (self.tr("Enter"),)):
            keys = (self.tr("Enter"),)
            right -= keycap_width(appearance, keys)
            top = box.center().y() - appearance.px(KEYCAP) / 2
            paint_keycaps(painter, appearance, QPointF(right, top), keys)
            right -= gap
        left = self._paint_words(painter, box, left, right, item)
        if item.note and right - left > appearance.px(48):
            left += gap
            painter.setFont(appearance.font("small"))
            painter.setPen(appearance.colour("muted"))
            metrics = QFontMetricsF(painter.font())
            note = metrics.elidedText(item.note, Qt.TextElideMode.ElideRight, right - left)
            area = QRectF(left, box.top(), right - left, box.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, note)

    def _paint_icon(self, painter: QPainter, at: QPointF, item: PaletteItem) -> None:
        appearance = self._appearance
        ratio = painter.device().devicePixelRatioF()
        if item.place is None:
            drawn = appearance.pixmap(item.icon, appearance.colour("muted"), _ICON, ratio)
            painter.drawPixmap(at, drawn)
            return
        hue = appearance.theme.category(item.place)
        inset = appearance.px(2)
        drawn = appearance.pixmap(mark(item.place), hue, _ICON - 4, ratio)
        painter.drawPixmap(at + QPointF(inset, inset), drawn)

    def _paint_words(
        self, painter: QPainter, box: QRectF, left: float, right: float, item: PaletteItem
    ) -> float:
        """Paint the title as far as there is room; returns where it ends."""
        appearance = self._appearance
        painter.setPen(appearance.colour("ink"))
        for part, hit in matches(item.title, self._query):
            painter.setFont(appearance.font("ui", weight=600 if hit else 400))
            metrics = QFontMetricsF(painter.font())
            shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(0.0, right - left))
            width = metrics.horizontalAdvance(shown)
            area = QRectF(left, box.top(), width + 2, box.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
            left += width
            if shown != part:
                break
        return left
