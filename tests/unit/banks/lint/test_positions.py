"""The letter of the key, the order of figures, the number of options."""

import pytest

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.positions import key_letters, key_runs, option_count, order
from tests.unit.banks.lint.asking import LIMITS, OPTIONS, item


def keyed(letters: str) -> list[Item]:
    return [item(("n", "e", "s", "w"), "ABCD".index(letter)) for letter in letters]


def test_letters_of_a_bank() -> None:
    items = keyed("A" * 30 + "B" * 30 + "C" * 30 + "D" * 10)
    test, rarest, commonest = key_letters(items, {}, LIMITS.K1)
    # scipy.stats.chisquare([30, 30, 30, 10]): statistic 12.0, pvalue 0.007383160505359769
    assert test.observed == pytest.approx(12)
    assert test.chance == 3
    assert test.p == pytest.approx(0.007383160505359769)
    assert (rarest.observed, rarest.held) == (0.1, False)
    assert (commonest.observed, commonest.held) == (0.3, True)


def test_letters_are_judged_in_each_form_and_not_of_a_few() -> None:
    items = keyed("ABCD" * 10)
    assert len([*key_letters(items, {"mock-a": items}, LIMITS.K1)]) == 2
    assert not [*key_letters(items[:39], {}, LIMITS.K1)]


def test_letters_are_counted_by_number_of_options() -> None:
    threes = [item(("n", "e", "s"), n % 3) for n in range(42)]
    tests = [t for t in key_letters([*threes, *keyed("ABCD" * 10)], {}, LIMITS.K1) if t.p]
    assert [(test.n, test.chance) for test in tests] == [(42, 2), (40, 3)]


@pytest.mark.parametrize(("letters", "longest"), [("ABBBBCA", 4), ("ABBBBBA", 5), ("ABAB", 1)])
def test_runs_of_a_form(letters: str, longest: int) -> None:
    (row,) = key_runs({"mock-a": keyed(letters)}, LIMITS.K2)
    assert (row.observed, row.held) == (longest, longest <= 4)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("10%", "12%", "15%", "20%"), 0),
        (("20%", "15%", "12%", "10%"), 0),
        (("10%", "15%", "12%", "20%"), 1),
        (("About 3.0 points", "About 4.5 points", "About 2.0 points", "About 9 points"), 1),
        (("€900,000", "€1.2 million", "€1.5 million", "€2 million"), 0),
        (("-10", "0", "10", "20"), 0),
        (("\u221210", "\u221220", "10", "20"), 1),
        (("12 hours", "2 days", "1 week", "1 month"), 0),
        (("2 days", "12 hours", "1 week", "1 month"), 1),
        (("5%", "3 points", "4%", "6 points"), 0),
        (("3 of the teams that answered late", "1 of them", "2 of them", "all of them"), 0),
        (("2013", "2008", "2010", "2020"), 1),
        (("EUR 40,000", "EUR 10,000", "EUR 90,000", "EUR 20,000"), 1),
        (("three times", "once", "five times", "twice"), 1),
        (("1 March 2024", "1 January 2024", "1 June 2024", "1 May 2024"), 1),
        (("January", "March", "May", "June"), 0),
    ],
)
def test_order_of_figures(options: tuple[str, ...], found: int) -> None:
    assert len([*order(item(options))]) == found


def test_number_of_options() -> None:
    assert not [*option_count(item(), 4)]
    (finding,) = option_count(item(OPTIONS[:3]), 4)
    assert (finding.observed, finding.limit) == (3, 4)
