"""One button for every role, painted, so that words wrap and keycaps sit inside."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import cast

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.fonts import TypeName
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.keycap import HEIGHT as KEYCAP
from studyapp.ui.widgets.keycap import keycap_width, paint_keycaps
from studyapp.ui.widgets.passage import WIDEST, Ink, Passage, longest_word
from studyapp.ui.widgets.prose import plain_paragraphs


class ButtonRole(StrEnum):
    """What a button is for; a page has one PRIMARY or START, and none beside a TAP group."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DESTRUCTIVE = "destructive"
    TAP = "tap"
    START = "start"
    LINK = "link"


class ButtonSize(StrEnum):
    """Heights 32, 40 and 48 at text size 1.0; START is always 64."""

    SMALL = "small"
    USUAL = "usual"
    SESSION = "session"


@dataclass(frozen=True)
class _Look:
    ink: Role
    weight: int
    ground: Role | None = None
    border: Role | None = None
    hover: Role | None = None


_LOOKS = {
    ButtonRole.PRIMARY: _Look("onaccent", 600, "accentfill", None, "hover"),
    ButtonRole.START: _Look("onaccent", 600, "accentfill", None, "hover"),
    ButtonRole.SECONDARY: _Look("ink", 500, "raised", "control", "sunken"),
    ButtonRole.QUIET: _Look("ink2", 500, None, None, "sunken"),
    ButtonRole.DESTRUCTIVE: _Look("bad", 500, "raised", "bad", "badsoft"),
    ButtonRole.TAP: _Look("accent", 600, "raised", "accent", "accentsoft"),
    ButtonRole.LINK: _Look("accent", 500, None, None, "accentsoft"),
}
_HEIGHTS = {ButtonSize.SMALL: 32, ButtonSize.USUAL: 40, ButtonSize.SESSION: 48}
_FONTS: dict[ButtonSize, TypeName] = {
    ButtonSize.SMALL: "small",
    ButtonSize.USUAL: "ui",
    ButtonSize.SESSION: "reading",
}
_GAP = 8
_ICON = 16
_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _presses(event: QKeyEvent) -> bool:
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _KEYS and bare == Qt.KeyboardModifier.NoModifier


class Button(QPushButton):
    """A push button in one of the roles.

    A mouse click does not take the focus, so that keys keep meaning what the page says.
    `keys` are shown as keycaps and said to screen readers; they trigger nothing by themselves.
    `icon` names an icon shown before the words, or alone: then give an accessible name and a tip.
    """

    def __init__(
        self,
        appearance: Appearance,
        text: str,
        role: ButtonRole = ButtonRole.SECONDARY,
        *,
        size: ButtonSize = ButtonSize.USUAL,
        keys: Sequence[str] = (),
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._role = role
        self._size = size
        self._keys = tuple(keys)
        self._icon = icon
        # Layouts ask for sizes many times over, and words are slow to lay out.
        self._laid_out: dict[tuple[int, bool], Passage] = {}
        self._caps: int | None = None
        self._word: int | None = None
        start = role is ButtonRole.START
        wide = QSizePolicy.Policy.Preferred if start else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(wide, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("role", role.value)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_text(text)
        self.setAccessibleDescription("+".join(self._keys))
        appearance.changed.connect(self.restyle)

    @property
    def ring_radius(self) -> int:
        """Corner radius, for the focus ring."""
        return 12 if self._role is ButtonRole.START else 8

    def set_text(self, text: str) -> None:
        """Show other words. An ampersand is an ampersand."""
        if text and text == self.text():
            return  # else everything around would be laid out anew
        self.setText(text)
        self.setShortcut(QKeySequence())
        self.setAccessibleName(text)
        self.restyle(self._appearance.theme)

    def set_role(self, role: ButtonRole) -> None:
        """Be for something else, as where another button becomes the primary one."""
        self._role = role
        self.setProperty("role", role.value)
        self.restyle(self._appearance.theme)

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon = name
        self.restyle(self._appearance.theme)

    def restyle(self, _theme: Theme) -> None:
        """Take sizes and colours anew."""
        self._laid_out.clear()
        self._caps = self._word = None
        self.updateGeometry()
        self.update()

    def stands_out(self) -> bool:
        """Whether the ground is that of a button under the pointer."""
        return self.isDown() or self.underMouse() or self.isChecked()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(1, width - self._beside())
        passage = self._passage(room)
        return self._height() + ceil(passage.height - passage.height / passage.lines)

    def sizeHint(self) -> QSize:
        words = ceil(self._passage(int(WIDEST)).natural_width) + 1
        return QSize(words + self._beside(), self._height())

    def minimumSizeHint(self) -> QSize:
        if self._word is None:
            self._word = ceil(longest_word(plain_paragraphs(self.text()), self._font())) + 2
        word = self._word
        return QSize(min(word + self._beside(), self.sizeHint().width()), self._height())

    def event(self, event: QEvent) -> bool:
        # The button that has the focus wins over a page's shortcut on the same key.
        if event.type() is QEvent.Type.ShortcutOverride and _presses(cast(QKeyEvent, event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _presses(event) and event.key() != Qt.Key.Key_Space:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        passage = self._passage(max(1, self.width() - self._beside()))
        words = min(ceil(passage.natural_width) + 1, self.width() - self._beside())
        left = self._padding()
        if self._role is not ButtonRole.START:
            left += max(0, (self.width() - self._beside() - words) // 2)
        if self._icon:
            ratio = self.devicePixelRatioF()
            side = self._appearance.px(_ICON)
            colour = self._appearance.colour(self._ink())
            drawn = self._appearance.pixmap(self._icon, colour, _ICON, ratio)
            painter.drawPixmap(QPointF(left, (self.height() - side) / 2), drawn)
            left += side + self._appearance.px(_GAP)
        passage.draw(painter, QPointF(left, (self.height() - passage.height) / 2))
        caps = self._caps_width()
        if caps:
            gap = left + words + self._appearance.px(_GAP)
            at_end = self.width() - self._padding() - caps
            top = (self.height() - self._appearance.px(KEYCAP)) / 2
            at = QPointF(at_end if self._role is ButtonRole.START else gap, top)
            paint_keycaps(painter, self._appearance, at, self._keys, on=self._on())

    def _paint_ground(self, painter: QPainter) -> None:
        look = _LOOKS[self._role]
        ground, border = look.ground, look.border
        if not self.isEnabled():
            ground, border = ("page", "line") if ground else (None, None)
        elif self.stands_out():
            ground = look.hover
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if border:
            painter.setPen(QPen(self._appearance.colour(border), 1))
            box = box.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(self._appearance.colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self.ring_radius, self.ring_radius)

    def _ink(self) -> Role:
        return _LOOKS[self._role].ink if self.isEnabled() else "muted"

    def _on(self) -> QColor | None:
        filled = self._role in (ButtonRole.PRIMARY, ButtonRole.START) and self.isEnabled()
        return self._appearance.colour("onaccent") if filled else None

    def _font(self) -> QFont:
        weight = _LOOKS[self._role].weight
        name: TypeName = "start" if self._role is ButtonRole.START else _FONTS[self._size]
        return self._appearance.font(name, weight=weight)

    def _passage(self, width: int) -> Passage:
        key = (width, self.isEnabled())
        if key not in self._laid_out:
            if len(self._laid_out) > 8:
                self._laid_out.clear()
            colour = self._appearance.colour(self._ink())
            name: TypeName = "start" if self._role is ButtonRole.START else _FONTS[self._size]
            line = self._appearance.line_height(name)
            ink = Ink(self._font(), line, colour, colour, colour)
            self._laid_out[key] = Passage(plain_paragraphs(self.text()), ink, width)
        return self._laid_out[key]

    def _caps_width(self) -> int:
        if self._caps is None:
            self._caps = keycap_width(self._appearance, self._keys)
        return self._caps

    def _padding(self) -> int:
        wide = {ButtonRole.START: 24, ButtonRole.LINK: 4}.get(self._role, 16)
        if self._size is ButtonSize.SMALL and self._role is not ButtonRole.LINK:
            wide = 12
        return self._appearance.px(wide)

    def _height(self) -> int:
        height = 64 if self._role is ButtonRole.START else _HEIGHTS[self._size]
        return self._appearance.px(height)

    def _beside(self) -> int:
        """Width of everything but the words."""
        caps = self._caps_width()
        gap = self._appearance.px(_GAP)
        icon = self._appearance.px(_ICON) + (gap if self.text() else 0) if self._icon else 0
        return 2 * self._padding() + icon + (caps + gap if caps else 0)
