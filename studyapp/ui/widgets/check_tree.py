"""Disciplines that unfold to their topics, to be ticked: what a quiz is made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.check_row import CheckRow, TreeRow
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.placing import Placing, height_at
from studyapp.ui.widgets.radio import follow_in_tab, lead_tab
from studyapp.ui.widgets.sight import keep_in_sight
from studyapp.ui.widgets.text import Label
from studyapp.ui.widgets.tree_columns import tree_columns

_EDGE = 8


@dataclass(frozen=True)
class TreeHeads:
    """What the columns hold: a figure, and what speaks for it."""

    count: str = ""
    evidence: str = ""


class _Band(Placing):
    """Something at the left, over the figures and over the bars, in the tree's columns."""

    def __init__(
        self,
        appearance: Appearance,
        left: QWidget | None,
        count: QWidget | None,
        bar: QWidget | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._left, self._count, self._bar = left, count, bar
        for cell in (left, count, bar):
            if cell is not None:
                self.addWidget(cell)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        self.ask_again()

    def heightForWidth(self, width: int) -> int:
        return max((at.bottom() + 1 for _, at in self._plan(width)), default=0) + 2 * _EDGE

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def place(self) -> None:
        placed = self._plan(self.width())
        height = max((at.height() for _, at in placed), default=0)
        for cell, at in placed:
            top = at.top() + (height - at.height()) // 2 if at.top() == 0 else at.top()
            cell.setGeometry(at.left(), _EDGE + top, at.width(), at.height())

    def _plan(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Where the cells go; bars that stand below the names have their words below too."""
        columns = tree_columns(self._appearance, width)
        made: list[tuple[QWidget, QRect]] = []
        top = 0
        if self._left is not None:
            end = columns.count_left if self._count else columns.bar_left
            room = width if columns.below and self._count is None else end - _EDGE
            high = height_at(self._left, room)
            made.append((self._left, QRect(0, 0, room, high)))
            top = high
        if self._count is not None:
            wide = columns.count_right - columns.count_left
            high = height_at(self._count, wide)
            made.append((self._count, QRect(columns.count_left, 0, wide, high)))
            top = max(top, high)
        if self._bar is not None:
            high = height_at(self._bar, columns.bar_width)
            y = top if columns.below else 0
            made.append((self._bar, QRect(columns.bar_left, y, columns.bar_width, high)))
        return made


class CheckTree(QWidget):
    """Emits `ticked` with the keys of the topics that are ticked when the learner changes them.

    Up, Down, Home and End move, Left and Right fold, Space ticks; a discipline ticks all of its
    topics. `lead` stands left in the head, `foot` below the names, `axis` below the bars. The tree
    is as high as its rows: the page scrolls.
    """

    ticked = Signal(object)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        heads: TreeHeads,
        *,
        lead: QWidget | None = None,
        foot: QWidget | None = None,
        axis: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._heads = heads
        self._tops: list[CheckRow] = []
        self._topics: dict[str, list[CheckRow]] = {}
        self._ticked: frozenset[str] = frozenset()
        self._at = ""
        self.setAccessibleName(name)
        right = Qt.AlignmentFlag.AlignRight
        count = Label(appearance, heads.count, "small", "muted", align=right)
        bars = Label(appearance, heads.evidence, "small", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_Band(appearance, lead, count, bars, self))
        self._rule = Hairline(self)
        column.addWidget(self._rule)
        self._column = QVBoxLayout()
        column.addLayout(self._column)
        if foot is not None or axis is not None:
            column.addWidget(_Band(appearance, foot, None, axis, self))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown_rows(self) -> tuple[CheckRow, ...]:
        """The rows that are not folded away, from the top."""
        made: list[CheckRow] = []
        for top in self._tops:
            made.append(top)
            if top.unfolded:
                made += self._topics[top.row.key]
        return tuple(made)

    @property
    def unfolded(self) -> frozenset[str]:
        """The keys of the disciplines that show their topics."""
        return frozenset(top.row.key for top in self._tops if top.unfolded)

    def set_rows(self, rows: Sequence[TreeRow]) -> None:
        """Show these disciplines; what was ticked and unfolded stays so where it is still there."""
        unfolded = self.unfolded
        if _keys(rows) != _keys([top.row for top in self._tops]):
            self._build(rows)
        for top, row in zip(self._tops, rows, strict=True):
            top.set_row(row)
            for topic, child in zip(self._topics[row.key], row.children, strict=False):
                topic.set_row(child)
        self._ticked &= _tickable(child for row in rows for child in row.children)
        self.set_unfolded(unfolded)
        self._show_ticks()

    def set_ticked(self, keys: Iterable[str]) -> None:
        """Tick these topics and no others; unknown keys are left out. Emits nothing."""
        known = _tickable(child for top in self._tops for child in top.row.children)
        self._ticked = frozenset(keys) & known
        self._show_ticks()

    def set_unfolded(self, keys: Iterable[str]) -> None:
        """Show the topics of these disciplines and fold the others."""
        wanted = frozenset(keys)
        for top in self._tops:
            self._fold(top, top.row.key in wanted)

    def row(self, key: str) -> CheckRow:
        """The row of a key among those that are not folded away. Raises KeyError."""
        for row in self.shown_rows:
            if row.row.key == key:
                return row
        raise KeyError(key)

    def _build(self, rows: Sequence[TreeRow]) -> None:
        for old in [*self._tops, *(row for many in self._topics.values() for row in many)]:
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self._tops = [self._make(row, None) for row in rows]
        self._topics = {row.key: [] for row in rows}
        before: QWidget = self._rule
        for top in self._tops:
            self._column.addWidget(top)
            top.show()
            follow_in_tab(before, top)
            before = top
        self._lead(None)

    def _make(self, row: TreeRow, above: TreeRow | None) -> CheckRow:
        made = CheckRow(self._appearance, row, self._heads.count, self, above=above)
        made.asked.connect(self._ask)
        made.moved.connect(self._move)
        made.focused.connect(self._lead)
        return made

    def _fold(self, top: CheckRow, unfolded: bool) -> None:
        topics = self._topics[top.row.key]
        unfolded = unfolded and top.folds
        if unfolded and not topics:
            self._unfold_first(top, topics)
        inside = any(topic.hasFocus() for topic in topics)
        top.set_unfolded(unfolded)
        if inside and not unfolded:
            top.setFocus(Qt.FocusReason.OtherFocusReason)
        for topic in topics:
            topic.setVisible(unfolded)
        self._lead(None)

    def _unfold_first(self, top: CheckRow, topics: list[CheckRow]) -> None:
        """Rows are made when they are first looked at: most disciplines stay folded."""
        at = self._column.indexOf(top)
        before: QWidget = top
        for child in top.row.children:
            topic = self._make(child, top.row)
            topics.append(topic)
            at += 1
            self._column.insertWidget(at, topic)
            follow_in_tab(before, topic)
            before = topic
        self._show_ticks()

    def _show_ticks(self) -> None:
        for top in self._tops:
            keys = _tickable(top.row.children)
            on = len(keys & self._ticked)
            none, all_ = Qt.CheckState.Unchecked, Qt.CheckState.Checked
            some = Qt.CheckState.PartiallyChecked if on else none
            top.setCheckState(all_ if keys and on == len(keys) else some)
            for topic in self._topics[top.row.key]:
                topic.setCheckState(all_ if topic.row.key in self._ticked else none)

    def _ask(self, row: CheckRow, box: bool) -> None:
        if not box:
            self._fold(row, not row.unfolded)
            return
        keys = _tickable(row.row.children if row.above is None else [row.row])
        if not keys:
            return
        on = row.checkState() is not Qt.CheckState.Checked
        self._ticked = self._ticked | keys if on else self._ticked - keys
        self._show_ticks()
        self.ticked.emit(self._ticked)

    def _move(self, row: CheckRow, key: int) -> None:
        rows = self.shown_rows
        at = rows.index(row)
        if key == Qt.Key.Key_Right and row.folds and not row.unfolded:
            self._fold(row, True)
            return
        if key == Qt.Key.Key_Left and row.unfolded:
            self._fold(row, False)
            return
        to = {
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(rows) - 1,
            Qt.Key.Key_Right: at + 1 if row.unfolded else at,
            Qt.Key.Key_Left: self._parent_at(rows, row),
        }[Qt.Key(key)]
        if 0 <= to < len(rows):
            rows[to].setFocus(Qt.FocusReason.TabFocusReason)
            keep_in_sight(rows[to])

    def _parent_at(self, rows: Sequence[CheckRow], row: CheckRow) -> int:
        wanted = row.above.key if row.above else row.row.key
        return next(n for n, other in enumerate(rows) if other.row.key == wanted)

    def _lead(self, focused: CheckRow | None) -> None:
        """Tab stops at the row where the keys were last, and leaves the tree from there."""
        if focused is not None:
            self._at = focused.row.key
        rows = self.shown_rows
        at = next((row for row in rows if row.row.key == self._at), None)
        lead_tab(rows, at)


def _tickable(rows: Iterable[TreeRow]) -> frozenset[str]:
    return frozenset(row.key for row in rows if row.tickable)


def _keys(rows: Sequence[TreeRow]) -> list[tuple[str, list[str]]]:
    return [(row.key, [child.key for child in row.children]) for row in rows]
