"""Where the columns of the report's table are, whatever the width: three ways to set a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Cell(StrEnum):
    """What a row may hold, in the order of reading."""

    NAME = "name"
    CHART = "chart"
    WORD = "word"
    ANSWERS = "answers"
    CHANGE = "change"
    PACE = "pace"
    SURE = "sure"
    PRACTISE = "practise"


class Setting(StrEnum):
    """WIDE has every column, MIDDLE leaves answers and pace to the tooltip, NARROW takes two lines:
    the name with its word, then the bar."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


@dataclass(frozen=True, slots=True)
class Span:
    """A cell's place across the row in pixels; `line` counts from 0."""

    left: int
    width: int
    line: int = 0

    @property
    def right(self) -> int:
        return self.left + self.width


FIGURES: Mapping[Setting, tuple[Cell, ...]] = {
    Setting.WIDE: (Cell.WORD, Cell.ANSWERS, Cell.CHANGE, Cell.PACE, Cell.SURE, Cell.PRACTISE),
    Setting.MIDDLE: (Cell.WORD, Cell.CHANGE, Cell.SURE, Cell.PRACTISE),
    Setting.NARROW: (Cell.WORD, Cell.PRACTISE),
}
# Text units: what name and bar have at least, and how long a bar may grow.
_NAME = {Setting.WIDE: 168, Setting.MIDDLE: 148, Setting.NARROW: 80}
_BAR = {Setting.WIDE: 160, Setting.MIDDLE: 140, Setting.NARROW: 0}
_LONGEST = 320
_GAP = 20
_WIDE_GAP = 24
INDENT = 24


@dataclass(frozen=True, slots=True)
class Spans:
    """The columns of a table of a width."""

    setting: Setting
    cells: Mapping[Cell, Span]


class Plan:
    """The columns of one table, shared by its rows; changed by the table alone."""

    def __init__(self) -> None:
        self._wanted: Mapping[Cell, int] = {}
        self._text_size = 1.0
        self._known: dict[int, Spans] = {}

    def want(self, wanted: Mapping[Cell, int], text_size: float) -> bool:
        """Take over what the cells need in pixels; whether that is something else."""
        changed = (wanted, text_size) != (self._wanted, self._text_size)
        if changed:
            self._wanted, self._text_size = dict(wanted), text_size
            self._known.clear()
        return changed

    def spans(self, width: int) -> Spans:
        """The columns at a width in pixels: the same value until the table wants something else."""
        if width not in self._known:
            self._known[width] = spans(width, self._text_size, self._wanted)
        return self._known[width]


def spans(width: int, text_size: float, wanted: Mapping[Cell, int]) -> Spans:
    """The widest setting that has room. `wanted` is what figures, word and button need in pixels;
    name and bar share what they leave."""
    for setting in (Setting.WIDE, Setting.MIDDLE):
        free = _free(setting, width, text_size, wanted)
        if free >= round((_NAME[setting] + _BAR[setting]) * text_size):
            return Spans(setting, _across(setting, width, free, text_size, wanted))
    return Spans(Setting.NARROW, _two_lines(width, text_size, wanted))


def _free(setting: Setting, width: int, text_size: float, wanted: Mapping[Cell, int]) -> int:
    figures = FIGURES[setting]
    gaps = round((2 * _WIDE_GAP + _GAP * (len(figures) - 1)) * text_size)
    return width - gaps - sum(wanted.get(cell, 0) for cell in figures)


def _across(
    setting: Setting, width: int, free: int, text_size: float, wanted: Mapping[Cell, int]
) -> Mapping[Cell, Span]:
    gap, wide_gap = round(_GAP * text_size), round(_WIDE_GAP * text_size)
    least = round(_BAR[setting] * text_size)
    bar = min(round(_LONGEST * text_size), max(least, round(free * 0.5)))
    name = free - bar
    found = {Cell.NAME: Span(0, name), Cell.CHART: Span(name + wide_gap, bar)}
    left = name + bar + 2 * wide_gap
    for cell in FIGURES[setting]:
        wide = wanted.get(cell, 0)
        found[cell] = Span(left, wide)
        left += wide + gap
    return found


def _two_lines(width: int, text_size: float, wanted: Mapping[Cell, int]) -> Mapping[Cell, Span]:
    gap, indent = round(_GAP * text_size), round(INDENT * text_size)
    practise, word = wanted.get(Cell.PRACTISE, 0), wanted.get(Cell.WORD, 0)
    name = max(0, width - practise - word - 2 * gap)
    return {
        Cell.NAME: Span(0, name),
        Cell.WORD: Span(name + gap, word),
        Cell.PRACTISE: Span(width - practise, practise),
        Cell.CHART: Span(indent, max(0, min(width - indent, round(2 * _LONGEST * text_size))), 1),
    }
