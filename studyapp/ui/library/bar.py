"""The bar over the library: its parts, and the field that finds anything in it."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.library import words
from studyapp.ui.library.state import Tab
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.fields import TextField
from studyapp.ui.widgets.frames import Hairline
from studyapp.ui.widgets.keycap import HEIGHT as KEYCAP
from studyapp.ui.widgets.keycap import keycap_width, paint_keycaps
from studyapp.ui.widgets.placing import Placing, height_at
from studyapp.ui.widgets.segments import Segment
from studyapp.ui.widgets.tabs import Tabs

_LEFT = 28
_RIGHT = 24
_GAP = 24
_FIELD = 232
_LEAST = 200
_ABOVE = 8
_BELOW = 12
_ICON = 16


class FindField(TextField):
    """`went_down` asks for what was found, `entered` for the first of it, `gave_up` for the page
    as it was."""

    went_down = Signal()
    entered = Signal()
    gave_up = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        name = self.tr("Find in the library")
        super().__init__(appearance, name, hint=name, parent=parent)

    def restyle(self, theme: Theme) -> None:
        super().restyle(theme)
        self.setFont(self._appearance.font("small"))
        caps = keycap_width(self._appearance, ("/",))
        self.setTextMargins(theme.px(_ICON + 8), 0, caps + theme.px(4) if caps else 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.went_down.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.gave_up.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        appearance = self._appearance
        painter = QPainter(self)
        side = appearance.px(_ICON)
        ratio = self.devicePixelRatioF()
        drawn = appearance.pixmap("search", appearance.colour("muted"), _ICON, ratio)
        painter.drawPixmap(appearance.px(12), (self.height() - side) // 2, drawn)
        keys = ("/",)
        if not self.text() and keycap_width(appearance, keys):
            left = self.width() - appearance.px(10) - keycap_width(appearance, keys)
            top = (self.height() - appearance.px(KEYCAP)) / 2
            paint_keycaps(painter, appearance, QPointF(left, top), keys)


class LibraryBar(Placing):
    """Tabs at the left, the field at the right; below each other where there is no room."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        segments = [Segment(tab.value, words.tab_word(tab)) for tab in Tab]
        self.tabs = Tabs(appearance, self.tr("Library"), segments, Tab.GUIDE.value, self)
        self.field = FindField(appearance, self)
        self._line = Hairline(self)
        for part in (self.tabs, self.field, self._line):
            self.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)

    def restyle(self, _theme: Theme) -> None:
        """Take sizes anew."""
        self.ask_again()

    def heightForWidth(self, width: int) -> int:
        tabs = height_at(self.tabs, self._tabs_room(width))
        below = 0 if self._fits(width) else self.field.maximumHeight() + _ABOVE + _BELOW
        return tabs + below + 1

    def sizeHint(self) -> QSize:
        width = self.tabs.natural_width() + self._appearance.px(_FIELD)
        return QSize(width + _LEFT + _GAP + _RIGHT, self.heightForWidth(width + _LEFT + _RIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def place(self) -> None:
        width = self.width()
        room = self._tabs_room(width)
        high = height_at(self.tabs, room)
        self.tabs.setGeometry(_LEFT, 0, room, high)
        tall = self.field.maximumHeight()
        if self._fits(width):
            wide = self._beside(width)
            self.field.setGeometry(width - _RIGHT - wide, (high - tall) // 2, wide, tall)
        else:
            wide = min(self._appearance.px(_FIELD), width - _LEFT - _RIGHT)
            self.field.setGeometry(_LEFT, high + _ABOVE, wide, tall)
        self._line.setGeometry(0, self.heightForWidth(width) - 1, width, 1)

    def _beside(self, width: int) -> int:
        """How wide the field may be at the right of the tabs."""
        room = width - self.tabs.natural_width() - _LEFT - _GAP - _RIGHT
        return min(self._appearance.px(_FIELD), room)

    def _fits(self, width: int) -> bool:
        return self._beside(width) >= self._appearance.px(_LEAST)

    def _tabs_room(self, width: int) -> int:
        beside = self._beside(width) + _GAP if self._fits(width) else 0
        return max(1, width - _LEFT - _RIGHT - beside)
