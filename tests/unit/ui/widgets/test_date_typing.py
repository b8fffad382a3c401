"""A date typed key by key: what it means at the end, and what stands there on the way."""

from datetime import date

import pytest

from studyapp.ui.widgets.date_typing import DateTyping, Part

NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
BEGIN = DateTyping(14, 11, 2026)


def typed(keys: str, begin: DateTyping = BEGIN) -> DateTyping:
    """Digits, letters, and a space to go on."""
    for key in keys:
        if key.isdecimal():
            begin = begin.digit(key)
        elif key.isalpha():
            begin = begin.letter(key, NAMES)
        else:
            begin = begin.moved(Part(min(begin.part + 1, Part.YEAR)))
    return begin


@pytest.mark.parametrize(
    ("keys", "meant"),
    [
        ("23022028", date(2028, 2, 23)),
        ("2322028", date(2028, 2, 23)),
        ("31122026", date(2026, 12, 31)),
        ("29022028", date(2028, 2, 29)),
        ("5122026", date(2026, 12, 5)),
        ("3 1 2027", date(2027, 1, 3)),
        ("352027", date(2027, 5, 3)),
        ("3feb2028", date(2028, 2, 3)),
        ("3FEBRUARY2028", date(2028, 2, 3)),
        ("3jul", date(2026, 7, 3)),
        ("3ma", date(2026, 3, 3)),
        ("3ma2028", date(2028, 3, 3)),
        ("3xy", date(2026, 11, 3)),
        ("dec", date(2026, 12, 14)),
        ("00", date(2026, 11, 14)),
        ("31", date(2026, 11, 30)),
        ("3113", date(2026, 1, 31)),
        ("3100", date(2026, 11, 30)),
        ("23020000", date(2026, 2, 23)),
        ("2302202", date(2026, 2, 23)),
        ("23022028x2030", date(2030, 2, 23)),
    ],
)
def test_what_is_meant(keys: str, meant: date) -> None:
    assert typed(keys).date == meant


def test_a_year_of_two_digits_is_of_this_century_once_it_is_left() -> None:
    year = typed("230228")
    assert (year.date, year.moved(Part.YEAR).date) == (date(2026, 2, 23), date(2028, 2, 23))
    assert typed("230202").moved(Part.DAY).date == date(2002, 2, 23)
    assert typed("2302202").moved(Part.DAY).date == date(2026, 2, 23)


@pytest.mark.parametrize(
    ("keys", "part", "stands"),
    [
        ("", Part.DAY, ""),
        ("2", Part.DAY, "2"),
        ("4", Part.MONTH, ""),
        ("23", Part.MONTH, ""),
        ("231", Part.MONTH, "1"),
        ("232", Part.YEAR, ""),
        ("23ma", Part.MONTH, "ma"),
        ("23mar", Part.YEAR, ""),
        ("2302202", Part.YEAR, "202"),
        ("23022028", Part.YEAR, ""),
    ],
)
def test_a_part_that_is_complete_gives_way(keys: str, part: Part, stands: str) -> None:
    now = typed(keys)
    assert (now.part, now.typed) == (part, stands)


def test_a_day_waits_for_its_month() -> None:
    assert typed("31").day == 31


def test_what_was_typed_last_can_be_taken_back() -> None:
    assert typed("2302202").shorter().typed == "20"
    assert typed("2").shorter() == BEGIN
