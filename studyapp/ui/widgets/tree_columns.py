"""Where a tree's head, rows and foot have their columns, so that they agree."""

from dataclasses import dataclass

from studyapp.ui.theme.appearance import Appearance

# Where a discipline's name begins, and how wide the figures are, at text size 1.0.
NAME_AT = 74
COUNT = 76
_BAR_GAP = 42
_TIGHT_GAP = 24
# A tree this many text units wide has long bars; less wide than the other, bars go below.
_LONG_FROM = 580
_BESIDE_FROM = 440
_LONG = 192
_SHORT = 120


@dataclass(frozen=True)
class TreeColumns:
    """Where the columns are in a tree of a width, in pixels; `below` puts bars below names."""

    count_left: int
    count_right: int
    bar_left: int
    bar_width: int
    below: bool


def tree_columns(appearance: Appearance, width: int) -> TreeColumns:
    """The columns that head, rows and foot share."""
    px, units = appearance.px, width / appearance.theme.text_size
    if units < _BESIDE_FROM:
        left = px(NAME_AT)
        return TreeColumns(width - px(COUNT), width, left, min(px(_LONG), width - left), True)
    long = units >= _LONG_FROM
    bar = px(_LONG if long else _SHORT)
    right = width - bar - px(_BAR_GAP if long else _TIGHT_GAP)
    return TreeColumns(right - px(COUNT), right, width - bar, bar, False)
