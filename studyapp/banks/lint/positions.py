"""Where the key stands among the options, and in what order and number they come."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.rows import least, most
from studyapp.banks.lint.statistics import LEVEL, chi_square, chi_square_limit
from studyapp.banks.lint.texts import in_figures, is_amount, plain
from studyapp.banks.lint.thresholds import KeyPosition, KeyRuns
from studyapp.domain.lint import BankTest, Finding, Grade
from studyapp.domain.sentences import Sentence, sentence

_FIGURE = re.compile(r"([-\u2212\u2013]?)\s?[€$£]?\s?([-\u2212]?\d[\d,]*(?:\.\d+)?)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)? )?\b({'|'.join(_MONTHS)})[a-z]*\b(?: (\d{{4}}))?",
    re.IGNORECASE,
)
_SCALE = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_HOURS = {"minute": 1 / 60, "hour": 1, "day": 24, "week": 168, "month": 730, "year": 8760}


def key_letters(
    items: Sequence[Item], forms: Mapping[str, Sequence[Item]], limits: KeyPosition
) -> Iterator[BankTest]:
    """K1: chi-square of the key's letter over the bank as stored and over each form, by number of
    options (tests, from `least_items` on); shares of the rarest and the commonest letter (limits,
    from `least_items_for_shares` on)."""
    yield from _letters(items, sentence("in the bank"), limits)
    for form, given in forms.items():
        yield from _letters(given, sentence("in {form}", form=form), limits)


def _letters(items: Sequence[Item], where: Sentence, limits: KeyPosition) -> Iterator[BankTest]:
    for options, group in _by_options(items):
        n, found = len(group), Counter(item.letter for item in group)
        counts = [found[letter] for letter in range(options)]
        if n >= limits.least_items:
            statistic, p = chi_square(counts)
            what = sentence("chi-square of {options} letters {where}", options=options, where=where)
            limit = chi_square_limit(options - 1, LEVEL)
            yield BankTest("K1", what, statistic, limit, n, True, chance=options - 1.0, p=p)
        if n >= limits.least_items_for_shares:
            what = sentence("share of the rarest letter {where}", where=where)
            yield least("K1", what, min(counts) / n, limits.rarest, n)
            what = sentence("share of the commonest letter {where}", where=where)
            yield most("K1", what, max(counts) / n, limits.commonest, n)


def _by_options(items: Sequence[Item]) -> list[tuple[int, list[Item]]]:
    ordered = sorted(items, key=lambda item: len(item.question.options))
    groups = groupby(ordered, key=lambda item: len(item.question.options))
    return [(options, list(group)) for options, group in groups if options > 1]


def key_runs(forms: Mapping[str, Sequence[Item]], limits: KeyRuns) -> Iterator[BankTest]:
    """K2: the longest run of one letter in each form, in stored order (a limit)."""
    for form, items in forms.items():
        runs = groupby(item.letter for item in items)
        longest = max(len(list(run)) for _, run in runs)
        what = sentence("longest run of one letter in {form}", form=form)
        yield most("K2", what, longest, limits.longest_run, len(items))


def order(item: Item) -> Iterator[Finding]:
    """O1: options that are figures of one unit stand neither upwards nor downwards: a warning.

    Lengths of time are compared across their units; other units are not.
    """
    options = [plain(option.text) for option in item.question.options]
    if len(options) < 3 or not all(map(is_amount, options)):
        return
    figures = [_date(option) or _figure(in_figures(option)) for option in options]
    values = [value for value, _ in figures]
    if len({unit for _, unit in figures}) == 1 and sorted(values) not in (values, values[::-1]):
        message = sentence("the figures of the options are in no order")
        yield item.finding("O1", Grade.WARNING, 1, 0, message, sentence("sort the options"))


def _date(option: str) -> tuple[float, str] | None:
    """The days of a date with its month written out, on a calendar of equal months."""
    found = _DATE.search(option)
    if found is None:
        return None
    month = _MONTHS.index(found[2].lower()[:3])
    return int(found[3] or 0) * 372 + month * 31 + int(found[1] or 0), "date"


def _figure(option: str) -> tuple[float, str]:
    """The first figure of an option, and its unit where that matters."""
    found = _FIGURE.search(option)
    if found is None:
        return 0.0, ""
    value = float(found[2].replace(",", "").replace("\u2212", "-"))
    value = -value if found[1] else value
    rest = re.findall(r"[a-z%€$£]+", option[found.end() :].lower())
    value *= _SCALE.get(rest[0], 1) if rest else 1
    units = [word.removesuffix("s") for word in rest if word.removesuffix("s") in _HOURS]
    if units and rest[0].removesuffix("s") == units[0]:
        return value * _HOURS[units[0]], "time"
    mark = next((sign for sign in "%€$£" if sign in option), "")
    return value, mark


def option_count(item: Item, wanted: int) -> Iterator[Finding]:
    """O2: the bank has one standard, its exam's number of options; another number is an error."""
    given = len(item.question.options)
    if given != wanted:
        message = sentence("there are {given} options, not {wanted}", given=given, wanted=wanted)
        yield item.finding(
            "O2", Grade.ERROR, given, wanted, message, sentence("add or remove options")
        )
