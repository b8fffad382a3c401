"""The keys of the page and of the window, over the page: what `?` shows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.navigation import KeyHint
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.button import Button, ButtonSize
from studyapp.ui.widgets.frames import Panel, Surface
from studyapp.ui.widgets.keycap import Keycaps
from studyapp.ui.widgets.overlay import Overlay
from studyapp.ui.widgets.page import PageScroll
from studyapp.ui.widgets.text import Label

_WIDTH = 640
_TWO_COLUMNS = 560
_TOP = 104
_EDGE = 16
_BORDER = 2
_BETWEEN = 32


class KeySheet(Overlay):
    """Lists keys in two columns, or in one where there is no room. Esc or `?` closes it."""

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(appearance, window)
        self._hints: tuple[KeyHint, ...] = ()
        self._columns = 0
        self._frame = Panel(Surface.SHEET, self)
        self._frame.setAccessibleName(self.tr("Keys"))
        self._content = QWidget(self._frame)
        self._list = QWidget(self._content)
        self._close = Button(
            appearance,
            self.tr("Close"),
            size=ButtonSize.SMALL,
            keys=(self.tr("Esc"),),
            parent=self._content,
        )
        self._close.clicked.connect(self.dismiss)
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(0)
        self._column.addWidget(Label(appearance, self.tr("Keys"), "section", parent=self._content))
        self._column.addSpacing(16)
        self._column.addWidget(self._list)
        self._column.addSpacing(20)
        self._column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        whole = QVBoxLayout(self._frame)
        whole.setContentsMargins(1, 1, 1, 1)
        self._scroll = PageScroll(self._content, self._frame)
        whole.addWidget(self._scroll)
        self.restyle(appearance.theme)

    @property
    def hints(self) -> tuple[KeyHint, ...]:
        """What is listed."""
        return self._hints

    def show_for(self, hints: Sequence[KeyHint]) -> None:
        """List these keys over the window."""
        self._hints = tuple(hints)
        self._columns = 0
        words = (f"{'+'.join(hint.keys)}: {hint.words}" for hint in self._hints)
        self._close.setAccessibleDescription(". ".join(words))
        if not self.isVisible():
            self.open()
        self.place_content()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, theme: Theme) -> None:
        """Take sizes and colours anew."""
        side = theme.px(24)
        self._column.setContentsMargins(side, side, side, side)
        self._columns = 0
        super().restyle(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "?":
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def place_content(self) -> None:
        width = min(self._appearance.px(_WIDTH), self.width() - 2 * _EDGE)
        columns = 2 if width >= self._appearance.px(_TWO_COLUMNS) else 1
        if columns != self._columns:
            self._columns = columns
            self._fill()
        top = min(_TOP, max(_EDGE, self.height() // 8))
        self._column.activate()
        # Words wrap as if the scroll bar were there, or it would come and never go.
        room = width - 2 * _BORDER - self._scroll.verticalScrollBar().sizeHint().width()
        wanted = self._column.totalHeightForWidth(room) + 2 * _BORDER
        height = min(wanted, self.height() - top - _EDGE)
        self._frame.setGeometry((self.width() - width) // 2, top, width, height)

    def _fill(self) -> None:
        """Lay the list out anew, down the first column and then down the second."""
        old, self._list = self._list, QWidget(self._content)
        self._column.replaceWidget(old, self._list)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self._appearance.px(10))
        grid.setHorizontalSpacing(self._appearance.px(8))
        rows = -(-len(self._hints) // self._columns)
        for n, hint in enumerate(self._hints):
            column, row = divmod(n, rows)
            words = Label(self._appearance, hint.words, "ui", "ink2", parent=self._list)
            grid.addWidget(self._keys(hint), row, 3 * column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 3 * column + 1, Qt.AlignmentFlag.AlignTop)
        for column in range(self._columns):
            grid.setColumnStretch(3 * column + 1, 1)
            if column:
                grid.setColumnMinimumWidth(3 * column - 1, _BETWEEN)
        self._list.show()

    def _keys(self, hint: KeyHint) -> QWidget:
        """Keycaps, or the names of the keys where the learner wants no caps."""
        if not self._appearance.theme.key_hints:
            return Label(self._appearance, "+".join(hint.keys), weight=500, parent=self._list)
        held = QWidget(self._list)
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Keycaps(self._appearance, hint.keys, held))
        row.addStretch(1)
        return held
