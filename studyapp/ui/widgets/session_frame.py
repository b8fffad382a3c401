"""What a question stands in: a bar above and a foot below that stay, and a page that scrolls."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.frames import Hairline, Panel, Surface
from studyapp.ui.widgets.notice import Notice
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.placing import Placing, height_at, kept
from studyapp.ui.widgets.session_bar import SessionBar

_SIDE = 24
_FOOT = 72
_FOOT_EDGE = 12
_TOP = 40
_LOW_TOP = 24
_BOTTOM = 24
# In text units: a window less high has less room above the question.
_LOW = 720


class _Centred(Placing):
    """One widget in the middle, at most `width` wide at text size 1.0; 0 lets it fill the room."""

    def __init__(self, appearance: Appearance, cell: QWidget, width: int, edge: int) -> None:
        super().__init__()
        self._appearance = appearance
        self._widest = width
        self._top = self._bottom = edge
        self._least = 0
        self.addWidget(cell)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)

    def set_edges(self, top: int, bottom: int) -> None:
        """Keep these pixels free above and below."""
        if (top, bottom) != (self._top, self._bottom):
            self._top, self._bottom = top, bottom
            self.ask_again()

    def set_widest(self, width: int) -> None:
        """Let the widget be this wide at text size 1.0."""
        if width != self._widest:
            self._widest = width
            self.ask_again()

    def set_least(self, height: int) -> None:
        """Be at least this high, with the widget in the middle of it."""
        self._least = height
        self.ask_again()

    def restyle(self, _theme: Theme) -> None:
        """Place anew for the text size."""
        self.ask_again()

    def heightForWidth(self, width: int) -> int:
        high = self._high(self._room(width)) + self._top + self._bottom
        return max(self._least, high)

    def sizeHint(self) -> QSize:
        width = self._appearance.px(self._widest) + 2 * _SIDE if self._widest else self.width()
        return QSize(width, self.heightForWidth(max(1, width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._least)

    def place(self) -> None:
        cell, room = self._cells[0], self._room(self.width())
        high = self._high(room)
        # In the middle of all there is: a scroll bar that comes moves nothing.
        left = (self.width() + self._bar() - room) // 2
        top = self._top
        if self._least:
            top = max(top, (self.height() - high) // 2)
        cell.setGeometry(left, top, room, high)

    @kept
    def _high(self, room: int) -> int:
        return height_at(self._cells[0], room)

    def _bar(self) -> int:
        """The width of a scroll bar beside this; the margins have room for it."""
        shown = self.parentWidget()
        area = shown.parentWidget() if shown is not None else None
        wide = area.width() - shown.width() if shown and isinstance(area, PageScroll) else 0
        return min(max(0, wide), _SIDE)

    def _room(self, width: int) -> int:
        room = max(1, width + self._bar() - 2 * _SIDE)
        return min(room, self._appearance.px(self._widest)) if self._widest else room


class SessionFrame(QWidget):
    """`content` scrolls in a column `column` wide at text size 1.0; `bar` and `foot` stay.

    The foot's widget keeps to the column, or with `foot_full` to the whole width. `side` stands
    right behind a hairline and scrolls by itself; hide and show it with `set_side_shown`.
    """

    def __init__(
        self,
        appearance: Appearance,
        bar: SessionBar,
        content: QWidget,
        foot: QWidget,
        *,
        column: int,
        foot_full: bool = False,
        side: QWidget | None = None,
        side_width: int = 304,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.bar = bar
        self.notice = Notice(appearance)
        self._side_width = side_width
        self._foot_full = foot_full
        self._content = _Centred(appearance, content, column, _TOP)
        self.area = PageScroll(self._content)
        self._foot = _Centred(appearance, foot, 0 if foot_full else column, _FOOT_EDGE)
        self._rule = Hairline(self, upright=True)
        self._side = PageScroll(side) if side is not None else None
        self._notices = QHBoxLayout()
        self._notices.setContentsMargins(0, 0, 0, 0)
        self._notices.addWidget(self.notice)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.area, 1)
        self._rule.setVisible(self._side is not None)
        if self._side is not None:
            middle.addWidget(self._rule)
            middle.addWidget(self._side)
        below = Panel(Surface.FOOT)
        under = QVBoxLayout(below)
        under.setContentsMargins(0, 1, 0, 0)
        under.addWidget(self._foot)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(bar)
        rows.addLayout(self._notices)
        rows.addLayout(middle, 1)
        rows.addWidget(below)
        appearance.changed.connect(self.restyle)
        self.restyle(appearance.theme)

    @property
    def foot_height(self) -> int:
        """How high the foot is, in pixels; a toast keeps clear of it."""
        return self._foot.height() + 1

    def set_column(self, width: int) -> None:
        """Take another width for the column, at text size 1.0."""
        self._content.set_widest(width)
        if not self._foot_full:
            self._foot.set_widest(width)

    def set_problem(self, sentence: str, verb: str = "") -> None:
        """Say what went wrong, in place, with one thing to do about it; an empty sentence takes
        it away. The notice's `acted` tells of the verb."""
        self.notice.tell(sentence, verb)
        edge = (_SIDE, 12, _SIDE, 0) if sentence else (0, 0, 0, 0)
        self._notices.setContentsMargins(*edge)

    def set_side_shown(self, shown: bool) -> None:
        """Show what stands at the side, or give its room to the content."""
        if self._side is not None:
            self._side.setVisible(shown)
            self._rule.setVisible(shown)

    def to_top(self) -> None:
        """Scroll to where the content begins."""
        self.area.verticalScrollBar().setValue(0)

    def restyle(self, theme: Theme) -> None:
        """Take sizes anew."""
        self.bar.fit(self.width() / theme.text_size)
        low = self.height() / theme.text_size < _LOW
        self._content.set_edges(_LOW_TOP if low else _TOP, _BOTTOM)
        self._foot.set_least(theme.px(_FOOT) - 1)
        if self._side is not None:
            self._side.setFixedWidth(theme.px(self._side_width) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle(self._appearance.theme)
