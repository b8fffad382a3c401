"""The name of a discipline, which unfolds its topics."""

from math import ceil
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from studyapp.ui.progress.columns import INDENT
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.icons import mark
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.passage import WIDEST, Ink, Passage, longest_word
from studyapp.ui.widgets.prose import plain_paragraphs

_MARK = 12
_CHEVRON = 14
_GAP = 8
_HEIGHT = 32
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NameButton(QAbstractButton):
    """Painted: mark, name, and an angle that points down to the topics while they are shown."""

    ring_radius = 8

    def __init__(
        self, appearance: Appearance, name: str, place: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._place = place
        self._unfolded = False
        # Layouts ask for sizes many times over, and words are slow to lay out.
        self._laid_out: dict[int, Passage] = {}
        self._word: int | None = None
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)

    def set_unfolded(self, unfolded: bool) -> None:
        """Point down to the topics, or to the right of where they are folded."""
        self._unfolded = unfolded
        self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self._laid_out.clear()
        self._word = None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        passage = self._passage(self._room(width))
        return max(self._appearance.px(_HEIGHT), ceil(passage.height))

    def sizeHint(self) -> QSize:
        natural = ceil(self._passage(int(WIDEST)).natural_width) + 1
        return QSize(natural + self._beside(), self._appearance.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        if self._word is None:
            font = self._appearance.font("ui", weight=500)
            self._word = ceil(longest_word(plain_paragraphs(self.text()), font)) + 2
        return QSize(self._word + self._beside(), self._appearance.px(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and cast(QKeyEvent, event).key() in _KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        appearance, theme = self._appearance, self._appearance.theme
        painter = QPainter(self)
        ratio, middle = self.devicePixelRatioF(), self.height() / 2
        shape = appearance.pixmap(mark(self._place), theme.category(self._place), _MARK, ratio)
        painter.drawPixmap(QPointF(0, middle - theme.px(_MARK) / 2), shape)
        passage = self._passage(self._room(self.width()))
        left = theme.px(INDENT)
        passage.draw(painter, QPointF(left, middle - passage.height / 2))
        words = min(ceil(passage.natural_width), self._room(self.width()))
        colour = appearance.colour("ink" if self.underMouse() else "muted")
        icon = "down" if self._unfolded else "right"
        angle = appearance.pixmap(icon, colour, _CHEVRON, ratio)
        at = QPointF(left + words + theme.px(_GAP), middle - theme.px(_CHEVRON) / 2)
        painter.drawPixmap(at, angle)

    def _beside(self) -> int:
        """Width of everything but the words."""
        return self._appearance.px(INDENT) + self._appearance.px(_GAP + _CHEVRON)

    def _room(self, width: int) -> int:
        return max(1, width - self._beside())

    def _passage(self, width: int) -> Passage:
        if width not in self._laid_out:
            if len(self._laid_out) > 8:
                self._laid_out.clear()
            appearance = self._appearance
            colour = appearance.colour("ink")
            font, line = appearance.font("ui", weight=500), appearance.line_height("ui")
            ink = Ink(font, line, colour, colour, colour)
            self._laid_out[width] = Passage(plain_paragraphs(self.text()), ink, width)
        return self._laid_out[width]
