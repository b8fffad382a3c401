"""The weak-discipline report as a table: disciplines, the worst first, and their topics below."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.ui.progress import words
from studyapp.ui.progress.columns import Cell, Plan, Setting
from studyapp.ui.progress.state import Group, Line
from studyapp.ui.progress.table_row import FigureRow, Indented, Row
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonRole, ButtonSize
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.interval_bar import IntervalAxis
from studyapp.ui.widgets.radio import follow_in_tab
from studyapp.ui.widgets.text import Label

_HEAD_HIGH = 32
_AXIS_HIGH = 24
_SIZED = (Cell.WORD, Cell.ANSWERS, Cell.CHANGE, Cell.PACE, Cell.SURE, Cell.PRACTISE)


class GroupBlock(QWidget):
    """A discipline's row, and its topics once they were asked for.

    `practise_asked` carries the Setup of a quiz, `folded` and `all_asked` the id of the discipline:
    to show or hide its topics, to list them all. `built` says that there are new rows.
    """

    practise_asked = Signal(object)
    folded = Signal(str)
    all_asked = Signal(str)
    built = Signal()

    def __init__(
        self,
        appearance: Appearance,
        plan: Plan,
        group: Group,
        target: float,
        parent: QWidget,
        *,
        first: bool,
    ) -> None:
        """`target` is a share from 0 to 1; `first` is the discipline to practise first."""
        super().__init__(parent)
        self._appearance = appearance
        self._plan = plan
        self._group = group
        self._target = target
        self._body: QWidget | None = None
        self._shown = group.shown
        self._note: Label | None = None
        self._more: Button | None = None
        self.rows: list[FigureRow] = []
        self.head = self._row(group.line, first=first)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(Hairline(self))

    @property
    def all_topics(self) -> bool:
        """Whether no topic waits behind the button."""
        return self._shown == len(self._group.topics)

    def set_unfolded(self, unfolded: bool) -> None:
        """Show the topics, or hide them."""
        if unfolded and self._body is None:
            self._build()
        if self._body is not None:
            self._body.setVisible(unfolded)
        self.head.describe(shown=unfolded)
        if self.head.name is not None:
            self.head.name.set_unfolded(unfolded)

    def show_all(self) -> None:
        """List every topic."""
        self._shown = len(self._group.topics)
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
            self._build()

    def say_apart(self, setting: Setting) -> None:
        """Below the topics: what no column shows."""
        if self._note is not None:
            line = self._group.line
            apart = (words.topics_note(line),)
            said = apart if setting is Setting.WIDE else words.details(line)
            self._note.set_text(" ".join(said))

    def stops(self) -> Iterator[QWidget]:
        """What Tab stops at, from the top."""
        for row in (self.head, *self.rows):
            yield from (part for part in (row.name, row.button) if part is not None)
        if self._more is not None:
            yield self._more

    def _row(self, line: Line, *, first: bool = False) -> FigureRow:
        row = FigureRow(self._appearance, self._plan, line, self._target, self, first=first)
        row.practise_asked.connect(self.practise_asked)
        row.folded.connect(self.folded)
        return row

    def _build(self) -> None:
        self._body = QWidget(self)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = [self._row(line) for line in self._group.topics[: self._shown]]
        self._more = self._make_more()
        self._note = Label(self._appearance, "", "small", "muted")
        below: list[QWidget] = [*self.rows]
        if self._more is not None:
            below.append(Indented(self._appearance, self._more, self._body))
        below.append(_padded(Indented(self._appearance, self._note, self._body), self._body))
        for part in below:
            column.addWidget(part)
            column.addWidget(Hairline(self._body))
        self._column.addWidget(self._body)
        self.built.emit()

    def _make_more(self) -> Button | None:
        hidden = len(self._group.topics) - self._shown
        if not hidden:
            return None
        said = words.more_topics(hidden)
        button = Button(self._appearance, said, ButtonRole.LINK, size=ButtonSize.SMALL)
        button.setAccessibleName(f"{self._group.line.name}: {said}")
        button.clicked.connect(self._ask_all)
        return button

    def _ask_all(self) -> None:
        self.all_asked.emit(self._group.line.key)


class ReportTable(QWidget):
    """`practise_asked` carries the Setup of a quiz, `unfolded_changed` the ids of the disciplines
    whose topics are shown."""

    practise_asked = Signal(object)
    unfolded_changed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._plan = Plan()
        self._setting: Setting | None = None
        self._stale = False
        self._unfolded: frozenset[str] = frozenset()
        self.blocks: dict[str, GroupBlock] = {}
        self._axis = IntervalAxis(appearance, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = self._make_head()
        self._foot = Row(appearance, self._plan, _AXIS_HIGH, self)
        self._foot.put(Cell.CHART, self._axis)
        self._column.addWidget(self._head)
        self._column.addWidget(Hairline(self))
        self._groups = QVBoxLayout()
        self._groups.setSpacing(0)
        self._column.addLayout(self._groups)
        self._column.addWidget(self._foot)
        appearance.changed.connect(self.restyle)

    def set_groups(self, groups: Sequence[Group], target: float, unfolded: frozenset[str]) -> None:
        """Show other figures; `target` is a share from 0 to 1. Topics that were all listed are so
        again, and the focus stays with the row that had it."""
        whole = {key for key, block in self.blocks.items() if block.all_topics}
        focused = self._focused()
        for block in self.blocks.values():
            self._groups.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._axis.set_target(target)
        self._unfolded = unfolded
        self.blocks = {}
        for n, group in enumerate(groups):
            block = GroupBlock(self._appearance, self._plan, group, target, self, first=not n)
            block.practise_asked.connect(self.practise_asked)
            block.folded.connect(self.toggle)
            block.all_asked.connect(self.list_all)
            block.built.connect(self.measure)
            self.blocks[group.line.key] = block
            self._groups.addWidget(block)
            if group.line.key in whole:
                block.show_all()
            block.set_unfolded(group.line.key in unfolded)
        self.measure()
        self._focus(focused)

    def toggle(self, key: str) -> None:
        """Show the topics of a discipline, or hide them."""
        self._unfolded ^= {key}
        self.blocks[key].set_unfolded(key in self._unfolded)
        self._tie()
        self.unfolded_changed.emit(self._unfolded)

    def list_all(self, key: str) -> None:
        """List every topic of a discipline; the focus goes to the first that was not listed."""
        block = self.blocks[key]
        listed = len(block.rows)
        block.show_all()
        self._tie()
        button = block.rows[listed].button
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, from the top."""
        return [stop for block in self.blocks.values() for stop in block.stops()]

    def measure(self) -> None:
        """Give every column the room that its widest cell needs."""
        wanted = dict.fromkeys(_SIZED, 0)
        for row in self._rows():
            for cell in _SIZED:
                part = row.parts.get(cell)
                if part is not None:
                    wanted[cell] = max(wanted[cell], part.sizeHint().width())
        if self._plan.want(wanted, self._appearance.theme.text_size):
            for row in self._rows():
                row.ask_again()
        self._say_apart(anew=True)

    def restyle(self, _theme: Theme) -> None:
        """Measure anew, once every cell has its new font."""
        self._stale = True

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and self._stale:
            self._stale = False
            self.measure()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_apart()

    def _say_apart(self, *, anew: bool = False) -> None:
        setting = self._plan.spans(self.width()).setting
        if anew or setting is not self._setting:
            self._setting = setting
            for block in self.blocks.values():
                block.say_apart(setting)

    def _make_head(self) -> Row:
        row = Row(self._appearance, self._plan, _HEAD_HIGH, self)
        heads = {
            Cell.NAME: (self.tr("worst first"), ""),
            Cell.CHART: (
                self.tr("share right, 90 % range"),
                self.tr("Topics show their answers one by one: right, missed, not asked yet."),
            ),
            Cell.ANSWERS: (self.tr("answers"), self.tr("First answers; repeats are not counted.")),
            Cell.CHANGE: (self.tr("in 30 days"), self.tr("Change of the share, in points.")),
            Cell.PACE: (self.tr("pace"), self.tr("Median time on a question.")),
            Cell.SURE: (
                self.tr("if “sure”"),
                self.tr("Right answers among those you were sure of."),
            ),
        }
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        for cell, (text, tip) in heads.items():
            align = left if cell in (Cell.NAME, Cell.CHART) else right
            label = Label(self._appearance, text, "caption", "muted", align=align, parent=row)
            label.setToolTip(tip)
            row.put(cell, label)
        return row

    def _rows(self) -> Iterator[Row]:
        yield self._head
        yield self._foot
        for block in self.blocks.values():
            yield block.head
            yield from block.rows

    def _tie(self) -> None:
        """Rows made when the page stands already come in their places for Tab too."""
        stops = self.stops()
        for before, after in pairwise(stops):
            follow_in_tab(before, after)

    def _focused(self) -> int | None:
        return next((n for n, stop in enumerate(self.stops()) if stop.hasFocus()), None)

    def _focus(self, at: int | None) -> None:
        self._tie()
        stops = self.stops()
        if at is not None and stops:
            stops[min(at, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


def _padded(part: QWidget, parent: QWidget) -> QWidget:
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 8, 0, 8)
    column.addWidget(part)
    return box
