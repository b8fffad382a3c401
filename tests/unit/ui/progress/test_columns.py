"""The columns of the table: which there are, and that they never lie on each other."""

from itertools import pairwise

import pytest

from studyapp.ui.progress.columns import FIGURES, Cell, Setting, spans

WANTED = {
    Cell.WORD: 80,
    Cell.ANSWERS: 50,
    Cell.CHANGE: 60,
    Cell.PACE: 48,
    Cell.SURE: 56,
    Cell.PRACTISE: 80,
}


@pytest.mark.parametrize(
    ("width", "text", "setting"),
    [
        (928, 1.0, Setting.WIDE),
        (800, 1.0, Setting.MIDDLE),
        (500, 1.0, Setting.NARROW),
        (928, 1.5, Setting.NARROW),
        (1500, 1.5, Setting.WIDE),
    ],
)
def test_the_widest_setting_with_room_is_taken(width: int, text: float, setting: Setting) -> None:
    wanted = {cell: round(need * text) for cell, need in WANTED.items()}
    found = spans(width, text, wanted)
    assert found.setting is setting
    assert found.cells.keys() == {Cell.NAME, Cell.CHART, *FIGURES[setting]}


@pytest.mark.parametrize("units", range(300, 1700, 35))
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_cells_stand_beside_each_other_within_the_row(units: int, text: float) -> None:
    width = round(units * text)
    wanted = {cell: round(need * text) for cell, need in WANTED.items()}
    found = spans(width, text, wanted)
    for line in (0, 1):
        row = sorted(
            (span for span in found.cells.values() if span.line == line), key=lambda s: s.left
        )
        assert all(one.right <= other.left for one, other in pairwise(row))
        assert all(span.right <= width for span in row)


def test_longer_words_take_their_room() -> None:
    longer = {cell: need + 32 for cell, need in WANTED.items()}
    found = spans(928, 1.0, longer)
    assert found.setting is Setting.MIDDLE
    assert found.cells[Cell.WORD].width == 112


def test_a_bar_does_not_grow_without_end() -> None:
    assert spans(3000, 1.0, WANTED).cells[Cell.CHART].width == 320
