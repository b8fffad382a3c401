"""Stems that do not ask, and items that take too long to read."""

import pytest

from studyapp.banks.lint.stem import median_length, too_long, unfocused, unfocused_share
from tests.unit.banks.lint.asking import LIMITS, item


@pytest.mark.parametrize(
    ("stem", "found"),
    [
        ("Which of these is it?", 1),
        ("The net promoter score of a bank:", 1),
        ("Journey maps in a bank with many branches.", 1),
        ("Customer journey mapping is a method with several stages", 1),
        ("Which of these shows effort best?", 0),
        ("A team that draws a map with its guests wants them to:", 0),
        ("The response rate of a survey is best defined as", 0),
        ("Choose the figure that shows how hard it was to cancel.", 0),
        ("In a blueprint the line of ___ lies under the guest's steps.", 0),
    ],
)
def test_unfocused_stems(stem: str, found: int) -> None:
    assert len([*unfocused(item(stem=stem), LIMITS.S1)]) == found


@pytest.mark.parametrize(
    ("stem", "option", "found"),
    [(121, 3, 1), (120, 3, 0), (30, 41, 1), (30, 40, 0), (100, 31, 1), (100, 30, 0)],
)
def test_long_items(stem: int, option: int, found: int) -> None:
    long = item(["word " * option] * 4, stem="word " * stem)
    assert len([*too_long(long, LIMITS.S2)]) == found


def test_a_bank() -> None:
    items = [item(id=f"q{n}") for n in range(20)]
    found = [*unfocused(item(stem="Effort", id="q0"), LIMITS.S1)]
    (share,) = unfocused_share(items, found, LIMITS.S1)
    shortest, longest = median_length(items, LIMITS.S2)
    assert (share.observed, share.held) == (0.05, False)
    assert (shortest.observed, shortest.least, shortest.held, longest.held) == (
        70,
        True,
        True,
        True,
    )
