"""The navigation rail: where one can go, always in the same place."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.keycap import HEIGHT as KEYCAP
from studyapp.ui.widgets.keycap import keycap_width, paint_keycaps
from studyapp.ui.widgets.text import Label

WIDE = 176
NARROW = 64
_ITEM = 36
_SQUARE = 44
_ICON = 20


@dataclass(frozen=True)
class Place:
    """Somewhere the rail leads: `key` is what `chosen` says, `word` what the learner reads."""

    key: str
    icon: str
    word: str


class RailButton(QToolButton):
    """One item of the rail, icon and word, or the icon alone with a tooltip.

    Emits `led` with its place's key. Not checkable: screen readers would call it a check box, and
    a group takes all but the checked one out of the Tab order.
    """

    led = Signal(str)

    def __init__(
        self,
        appearance: Appearance,
        place: Place,
        keys: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._appearance = appearance
        self._keys = tuple(keys)
        self._narrow = False
        self._here = False
        self.setText(place.word)
        self.setAccessibleName(place.word)
        self.setAccessibleDescription("+".join(keys))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._lead)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def here(self) -> bool:
        """Whether the learner is at this place."""
        return self._here

    def set_here(self, here: bool) -> None:
        """Mark the place as the one the learner is at, or not."""
        self._here = here
        self.setAccessibleDescription(self.tr("shown now") if here else "+".join(self._keys))
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone; the word becomes the tooltip."""
        self._narrow = narrow
        self._explain()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._narrow:
            return QSize(_SQUARE, _SQUARE)
        return QSize(self._appearance.px(WIDE - 17), self._appearance.px(_ITEM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, here = self._appearance, self._here
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here or self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(appearance.colour("sunken"))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        side = appearance.px(_ICON)
        left = (self.width() - side) / 2 if self._narrow else appearance.px(10)
        colour = appearance.colour("accent" if here else "muted")
        icon = appearance.pixmap(self.place.icon, colour, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), icon)
        if self._narrow:
            return
        painter.setFont(appearance.font("ui", weight=600 if here else 400))
        painter.setPen(appearance.colour("ink" if here else "ink2"))
        words = QRectF(self.rect()).adjusted(appearance.px(42), 0, -4, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._fitted(words.width()))
        caps = keycap_width(appearance, self._keys)
        gap = words.width() - painter.fontMetrics().horizontalAdvance(self.place.word)
        if 0 < caps < gap - appearance.px(16):
            top = (self.height() - appearance.px(KEYCAP)) / 2
            at = QPointF(self.width() - appearance.px(12) - caps, top)
            paint_keycaps(painter, appearance, at, self._keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def _lead(self) -> None:
        self.led.emit(self.place.key)

    def _explain(self) -> None:
        """A word that is not shown whole is told by the tooltip."""
        whole = self._fitted(self.width() - self._appearance.px(42) - 4) == self.place.word
        self.setToolTip("" if whole and not self._narrow else self.place.word)

    def _fitted(self, room: float) -> str:
        metrics = QFontMetrics(self._appearance.font("ui", weight=600))
        return metrics.elidedText(self.place.word, Qt.TextElideMode.ElideRight, int(room))


class Rail(QFrame):
    """Pages above, Find and the foot's pages below. Emits `chosen` with a Place's key."""

    chosen = Signal(str)
    find_asked = Signal()

    def __init__(
        self,
        appearance: Appearance,
        title: str,
        places: Sequence[Place],
        foot: Sequence[Place] = (),
        find_keys: Sequence[str] = ("Ctrl", "K"),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._narrow = False
        self.setProperty("surface", "rail")
        self._title = Label(appearance, title, weight=600, parent=self)
        self._find = RailButton(
            appearance, Place("", "search", self.tr("Find")), find_keys, parent=self
        )
        self._find.clicked.connect(self._ask)
        self._pages = {place.key: self._button(place) for place in (*places, *foot)}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._head = QVBoxLayout()
        self._head.addWidget(self._title)
        self._column.addLayout(self._head)
        for place in places:
            self._column.addWidget(self._pages[place.key])
        self._column.addStretch(1)
        self._column.addWidget(self._find)
        for place in foot:
            self._column.addWidget(self._pages[place.key])
        stops = [*(self._pages[place.key] for place in places), self._find]
        stops += [self._pages[place.key] for place in foot]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)
        appearance.changed.connect(self.restyle)
        self.set_narrow(False)

    @property
    def narrow(self) -> bool:
        """Whether icons stand alone."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """64 pixels with icons alone, or 176 with words (times the text size)."""
        self._narrow = narrow
        self._title.setVisible(not narrow)
        for button in (self._find, *self._pages.values()):
            button.set_narrow(narrow)
        self.restyle(self._appearance.theme)

    def set_current(self, key: str) -> None:
        """Mark where the learner is; an unknown key marks nothing. Emits nothing."""
        for name, button in self._pages.items():
            button.set_here(name == key)

    def button(self, key: str) -> RailButton:
        """The button of a place. Raises KeyError."""
        return self._pages[key]

    def restyle(self, theme: Theme) -> None:
        """Take sizes and colours anew."""
        self.setFixedWidth(NARROW if self._narrow else theme.px(WIDE))
        side = 10 if self._narrow else 8
        top = 20 if self._narrow else theme.px(20)
        self._column.setContentsMargins(side, top, side - 1 if self._narrow else side, theme.px(14))
        below = 0 if self._narrow else theme.px(18)
        self._head.setContentsMargins(theme.px(12), 0, 0, below)

    def _button(self, place: Place) -> RailButton:
        button = RailButton(self._appearance, place, parent=self)
        button.led.connect(self._go)
        return button

    def _go(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)

    def _ask(self) -> None:
        self.find_asked.emit()
