"""Pages that rearrange themselves when the window is narrow or the text large."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.theme.roles import Theme
from studyapp.ui.widgets.placing import Placing, height_at, kept, least_size
from studyapp.ui.widgets.rail import NARROW as NARROW_RAIL
from studyapp.ui.widgets.rail import WIDE as WIDE_RAIL

_FULL_RAIL = 1100
_WIDE = 1000
_MIDDLE = 800
_BOTTOM = 32


class PageWidth(StrEnum):
    """How much fits beside each other, counted in text units."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


def rail_is_full(window: int, text_size: float) -> bool:
    """Whether a window this many pixels wide shows the rail's words."""
    return window / text_size >= _FULL_RAIL


def page_width(window: int, text_size: float, *, rail: bool = True) -> PageWidth:
    """The width class of a page in a window this many pixels wide, with or without the rail."""
    taken = 0.0
    if rail:
        full = rail_is_full(window, text_size)
        taken = WIDE_RAIL * text_size if full else NARROW_RAIL
    return width_class(window - taken, text_size)


def width_class(page: float, text_size: float) -> PageWidth:
    """The width class of a page this many pixels wide."""
    units = page / text_size
    if units >= _WIDE:
        return PageWidth.WIDE
    return PageWidth.MIDDLE if units >= _MIDDLE else PageWidth.NARROW


_MARGINS = {PageWidth.WIDE: 48, PageWidth.MIDDLE: 40, PageWidth.NARROW: 40}
_TOPS = {PageWidth.WIDE: 36, PageWidth.MIDDLE: 28, PageWidth.NARROW: 28}


def page_margin(page: float, text_size: float) -> int:
    """What a page this many pixels wide keeps free at its sides."""
    return _MARGINS[width_class(page, text_size)]


@dataclass(frozen=True)
class Column:
    """Parts below each other; `width` in pixels at text size 1.0, 0 takes what is left."""

    parts: tuple[str, ...]
    width: int = 0


@dataclass(frozen=True)
class Band:
    """Columns beside each other, `gap` pixels apart."""

    columns: tuple[Column, ...]
    gap: int = 56


class Columns(Placing):
    """Named parts in bands of columns, one arrangement for each width class.

    The arrangement follows the widget's own width, which is the page's. A hidden part takes no
    room.
    """

    def __init__(
        self,
        appearance: Appearance,
        parts: Mapping[str, QWidget],
        arrangements: Mapping[PageWidth, Sequence[Band]],
        *,
        spacing: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page_content")
        self._appearance = appearance
        self._arrangements = {width: tuple(bands) for width, bands in arrangements.items()}
        self._gap = spacing
        self._parts = dict(parts)
        for part in self._parts.values():
            self.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        appearance.changed.connect(self.restyle)

    @property
    def page_width(self) -> PageWidth:
        """The width class in force."""
        return width_class(self.width(), self._appearance.theme.text_size)

    def restyle(self, _theme: Theme) -> None:
        """Arrange anew for the text size."""
        self.ask_again()

    def heightForWidth(self, width: int) -> int:
        return self._plan(width)[1]

    def sizeHint(self) -> QSize:
        width = self._appearance.px(_WIDE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def place(self) -> None:
        for part, at in self._plan(self.width())[0]:
            part.setGeometry(at)

    @kept
    def _plan(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        """Where every shown part goes in a page of this width, and the height of it all."""
        kind = width_class(width, self._appearance.theme.text_size)
        margin = _MARGINS[kind]
        top = _TOPS[kind]
        shown = self.shown_cells()
        placed: list[tuple[QWidget, QRect]] = []
        for band in self._arrangements[kind]:
            lowest = top
            left = margin
            for column, wide in zip(
                band.columns, self._widths(band, width - 2 * margin), strict=True
            ):
                y = top
                for part in (self._parts[name] for name in column.parts):
                    if part not in shown:
                        continue
                    high = max(height_at(part, wide), least_size(part).height())
                    placed.append((part, QRect(left, y, wide, high)))
                    y += high + self._gap
                lowest = max(lowest, y)
                left += wide + band.gap
            top = lowest
        return placed, top - self._gap + _BOTTOM

    def _widths(self, band: Band, room: int) -> list[int]:
        fixed = [self._appearance.px(column.width) for column in band.columns]
        free = room - sum(fixed) - band.gap * (len(fixed) - 1)
        sharing = fixed.count(0)
        return [width or max(0, free // sharing) for width in fixed]
