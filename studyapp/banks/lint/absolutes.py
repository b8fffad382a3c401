"""Words such as always and never, by which the test-wise know a distractor."""

import re
from collections.abc import Iterator, Sequence

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.rows import chance_row, most
from studyapp.banks.lint.statistics import LEVEL, binomial_test
from studyapp.banks.lint.texts import plain
from studyapp.banks.lint.thresholds import Absolutes
from studyapp.domain.lint import BankTest, Finding, Grade
from studyapp.domain.sentences import sentence

_ABSOLUTE = re.compile(
    r"\b(?:always|never|all|none|only|every|must|completely|impossible|cannot)\b", re.IGNORECASE
)


def absolutes(item: Item, limits: Absolutes) -> Iterator[Finding]:
    """T1: always, never, all, none, only, every, must, completely, impossible, cannot in options.

    An info; a warning where at least `distractors` of them have one and the key has none.
    """
    if item.amounts:
        return
    key, found = _absolute(item.key.text), sum(_absolute(o.text) for o in item.distractors)
    if not key and not found:
        return
    hint = sentence("say how far it goes, or take the word out of the distractors")
    if found >= limits.distractors and not key:
        message = sentence("%n distractor(s) are absolute and the key is not", n=found)
        yield item.finding("T1", Grade.WARNING, found, limits.distractors - 1, message, hint)
    else:
        message = sentence("%n option(s) are absolute", n=found + key)
        yield item.finding("T1", Grade.INFO, found + key, 0, message, hint)


def absolute_rates(items: Sequence[Item], limits: Absolutes) -> Iterator[BankTest]:
    """T1: share of keys among the options with an absolute, against the share of keys among all (a
    test, either way round, from `least_options` such options on), and the ratio of the rates of
    distractors and keys (a limit, from `least_options_for_ratio` on: of fewer it is noise)."""
    told = [item for item in items if not item.amounts]
    keys = sum(_absolute(item.key.text) for item in told)
    distractors = sum(_absolute(o.text) for item in told for o in item.distractors)
    n = keys + distractors
    if n >= limits.least_options:
        chance = len(told) / sum(len(item.lengths) for item in told)
        test = binomial_test(keys, n, chance, LEVEL)
        yield chance_row("T1", sentence("keys among options with an absolute"), test)
    if n >= limits.least_options_for_ratio:
        # Half an option more on either side, so that none at all still gives a ratio.
        among_keys = (keys + 0.5) / (len(told) + 1)
        among_distractors = (distractors + 0.5) / (sum(len(i.distractors) for i in told) + 1)
        ratio = among_distractors / among_keys
        what = sentence("rates of absolutes among distractors and keys, higher to lower")
        yield most("T1", what, max(ratio, 1 / ratio), limits.ratio, n)


def _absolute(text: str) -> bool:
    return bool(_ABSOLUTE.search(plain(text)))
