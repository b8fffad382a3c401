"""A single icon or discipline mark as a widget, coloured by a role."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.icons import mark
from studyapp.ui.theme.roles import Role, Theme


class Glyph(QWidget):
    """An icon, `size` pixels at text size 1.0. Decoration: the word beside it says the same."""

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        role: Role = "muted",
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._name = name
        self._role: Role = role
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        appearance.changed.connect(self.restyle)

    def set_icon(self, name: str, role: Role) -> None:
        """Show another icon, in the colour of another role."""
        self._name, self._role = name, role
        self.update()

    def restyle(self, _theme: Theme) -> None:
        """Take size and colour anew."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._appearance.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        drawn = self._appearance.pixmap(self._name, self._colour(), self._size, ratio)
        side = self._appearance.px(self._size)
        at = QPointF((self.width() - side) / 2, (self.height() - side) / 2)
        QPainter(self).drawPixmap(at, drawn)

    def _colour(self) -> QColor:
        return self._appearance.colour(self._role)


class Mark(Glyph):
    """The shape and hue of the discipline at `place` in its framework, from 0."""

    def __init__(
        self,
        appearance: Appearance,
        place: int,
        size: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, mark(place), size=size, parent=parent)
        self._place = place

    def set_place(self, place: int) -> None:
        """Show another discipline."""
        self._place = place
        self._name = mark(place)
        self.update()

    def _colour(self) -> QColor:
        return self._appearance.theme.category(self._place)
