"""Small words in a box: one to read, or a row of them that filters what is below."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Role, Theme
from studyapp.ui.widgets.flow import Flow
from studyapp.ui.widgets.radio import lead_tab
from studyapp.ui.widgets.tips import plain_tip

_HEIGHT = 24
_PADDING = 8
_RADIUS = 4


@dataclass(frozen=True)
class ChipFace:
    """One filter: `key` is what the row's signals say, `count` how many it leaves, if known."""

    key: str
    word: str
    count: int | None = None

    @property
    def text(self) -> str:
        """What the chip shows, such as "Flagged 5"."""
        return self.word if self.count is None else f"{self.word} {self._figure}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return self.word if self.count is None else f"{self.word}, {self._figure}"

    @property
    def _figure(self) -> str:
        return QLocale().toString(self.count or 0)


class Chip(QLabel):
    """A value in a box, to be read. Holds plain text."""

    def __init__(self, appearance: Appearance, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show other words."""
        self.setText(text)
        self.restyle(self._appearance.theme)

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self._size = _size(self._appearance, self.text())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size)

    def minimumSizeHint(self) -> QSize:
        return _least(self._appearance, self._size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(_tip(self, self.text()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        _paint(self, self._appearance, self.text(), "sunken", None, "ink2")


class FilterChip(QAbstractButton):
    """A filter that is on or off."""

    ring_radius = _RADIUS

    def __init__(
        self, appearance: Appearance, face: ChipFace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._face = face
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.restyle)
        self.set_face(face)

    @property
    def face(self) -> ChipFace:
        """What the chip shows."""
        return self._face

    def set_face(self, face: ChipFace) -> None:
        """Show another word or count."""
        self._face = face
        self.setAccessibleName(face.spoken)
        self.restyle(self._appearance.theme)

    def restyle(self, _theme: Theme) -> None:
        """Take size and colours anew."""
        self._size = _size(self._appearance, self._face.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size)

    def minimumSizeHint(self) -> QSize:
        return _least(self._appearance, self._size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(_tip(self, self._face.text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.isChecked():
            _paint(self, self._appearance, self._face.text, "accentsoft", None, "accent")
        else:
            ground: Role | None = "sunken" if self.underMouse() and self.isEnabled() else None
            ink: Role = "ink2" if self.isEnabled() else "muted"
            _paint(self, self._appearance, self._face.text, ground, "line", ink)


class ChipRow(Flow):
    """Filters in as many lines as they need.

    One of them is on: `chosen(key)` tells which when the learner takes another. With `several`
    any of them are on: `changed(frozenset of keys)` tells.
    """

    chosen = Signal(str)
    changed = Signal(object)

    def __init__(
        self,
        appearance: Appearance,
        name: str,
        faces: Sequence[ChipFace],
        on: Iterable[str] = (),
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, gap=8)
        self.setAccessibleName(name)
        self._several = several
        self._setting = False
        self._chips: list[FilterChip] = []
        for face in faces:
            chip = FilterChip(appearance, face, self)
            chip.setAccessibleDescription(name)
            self._chips.append(chip)
            chip.toggled.connect(self._toggle)
            self.addWidget(chip)
        self._on: frozenset[str] = frozenset()
        self.set_on(on)

    @property
    def on(self) -> frozenset[str]:
        """The keys of what is on."""
        return self._on

    def set_on(self, keys: Iterable[str]) -> None:
        """Turn these on and the others off. Emits nothing."""
        self._on = frozenset(keys)
        self._setting = True
        for chip in self._chips:
            # Alone with its neighbours a chip would not let go of the last one that is on; with
            # them it is a radio button, also to screen readers.
            chip.setAutoExclusive(False)
            chip.setChecked(chip.face.key in self._on)
        for chip in self._chips:
            chip.setAutoExclusive(not self._several)
        self._setting = False
        self._lead()

    def set_faces(self, faces: Iterable[ChipFace]) -> None:
        """Other words or counts for the keys that are here."""
        of = {face.key: face for face in faces}
        for chip in self._chips:
            face = of.get(chip.face.key, chip.face)
            if face != chip.face:
                chip.set_face(face)

    def chip(self, key: str) -> FilterChip:
        """The chip of a key. Raises KeyError."""
        for chip in self._chips:
            if chip.face.key == key:
                return chip
        raise KeyError(key)

    def _lead(self) -> None:
        if not self._several:
            lead_tab(self._chips, next((c for c in self._chips if c.isChecked()), None))

    def _toggle(self, _on: bool) -> None:
        if self._setting:
            return
        now = frozenset(chip.face.key for chip in self._chips if chip.isChecked())
        if now == self._on or (not self._several and len(now) != 1):
            return
        self._on = now
        self._lead()
        self.changed.emit(now)
        if not self._several:
            self.chosen.emit(next(iter(now)))


def _size(appearance: Appearance, text: str) -> QSize:
    metrics = QFontMetricsF(appearance.font("caption", weight=500))
    words = ceil(metrics.horizontalAdvance(text)) + 1
    return QSize(words + 2 * appearance.px(_PADDING), appearance.px(_HEIGHT))


def _least(appearance: Appearance, whole: QSize) -> QSize:
    return QSize(min(whole.width(), appearance.px(80)), whole.height())


def _tip(chip: QWidget, text: str) -> str:
    return plain_tip(text) if chip.width() < chip.sizeHint().width() else ""


def _paint(
    chip: QWidget,
    appearance: Appearance,
    text: str,
    ground: Role | None,
    border: Role | None,
    ink: Role,
) -> None:
    painter = QPainter(chip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(appearance.colour(border), 1) if border else Qt.PenStyle.NoPen)
    painter.setBrush(appearance.colour(ground) if ground else Qt.BrushStyle.NoBrush)
    box = QRectF(chip.rect())
    inset = 0.5 if border else 0.0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
    painter.setFont(appearance.font("caption", weight=500))
    painter.setPen(appearance.colour(ink))
    side = appearance.px(_PADDING)
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() - 2 * side + 1)
    painter.drawText(box.adjusted(side, 0, -side, 0), Qt.AlignmentFlag.AlignVCenter, shown)
