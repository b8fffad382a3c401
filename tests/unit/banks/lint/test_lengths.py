"""Keys that are conspicuously long or short."""

import pytest

from studyapp.banks.lint.lengths import keys_longest, keys_shortest, long_key, short_key
from studyapp.domain.lint import Grade
from tests.unit.banks.lint.asking import LIMITS, item


def of(key: int, *others: int) -> list[str]:
    return ["k" * key, *("d" * length for length in others)]


@pytest.mark.parametrize(
    ("options", "grade"),
    [
        (of(79, 60, 50, 50), Grade.WARNING),
        (of(78, 60, 50, 50), None),
        (of(60, 45, 40, 40), None),
        (of(109, 60, 60, 60), Grade.ERROR),
        (of(40, 20, 20, 20), Grade.ERROR),
        (of(30, 12, 12, 12), None),
        (["**" + "k" * 78 + "**", *of(60, 60, 60)], None),
        (["About 1,200,000 customers in a year", "5", "6", "7"], None),
    ],
)
def test_long_keys(options: list[str], grade: Grade | None) -> None:
    found = [f.grade for f in long_key(item(options), LIMITS.L1)]
    assert found == ([grade] if grade else [])


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (of(20, 40, 50, 60), 1),
        (of(24, 40, 50, 60), 0),
        (of(10, 20, 30, 30), 1),
        (of(10, 19, 30, 30), 0),
        (of(20, 30, 80, 80), 0),
        (["5", "€1,000,000 in a whole year", "€2,000,000 in all", "€30,000,000"], 0),
    ],
)
def test_short_keys(options: list[str], found: int) -> None:
    assert len([*short_key(item(options), LIMITS.L2)]) == found


def test_keys_of_a_bank_that_are_always_longest() -> None:
    (test, limit) = keys_longest([item(of(30, 20, 20, 20))] * 40, LIMITS.L1)
    assert (test.observed, test.chance, test.n) == (1, 0.25, 40)
    assert test.p is not None
    assert test.p < 1e-20
    assert not limit.held


def test_keys_of_a_fair_bank() -> None:
    items = [item(of(30, 20, 25, 22), key=n % 4) for n in range(40)]
    (longest, limit) = keys_longest(items, LIMITS.L1)
    (shortest,) = keys_shortest(items, LIMITS.L2)
    assert longest.observed == shortest.observed == 0.25
    assert longest.p == shortest.p == 0.5
    assert limit.held


def test_ties_are_split() -> None:
    (test, _) = keys_longest([item(of(30, 30, 20, 20))] * 20, LIMITS.L1)
    assert test.observed == 0.5


def test_few_items_and_figures_are_not_judged() -> None:
    assert not [*keys_longest([item(of(30, 20, 20, 20))] * 19, LIMITS.L1)]
    assert not [*keys_shortest([item(["5", "10", "15", "20"])] * 30, LIMITS.L2)]
