"""A key that is conspicuously long or short.

Over one item that proves nothing, so mild cases pass and the bank is held against chance. Items
whose options are all figures are left out: there the length follows the figure.
"""

from collections.abc import Iterator, Sequence

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.rows import chance_row, most
from studyapp.banks.lint.statistics import LEVEL, share_test, tied_score
from studyapp.banks.lint.thresholds import LongKey, ShortKey
from studyapp.domain.lint import BankTest, Finding, Grade
from studyapp.domain.sentences import sentence


def long_key(item: Item, limits: LongKey) -> Iterator[Finding]:
    """L1: characters of the key to those of the longest distractor.

    A warning above `warning` where the key has more than `warning_chars`; an error above `error`
    where it has more than `error_chars`: the name of a thing has the length it has.
    """
    if item.amounts:
        return
    key = item.key_length
    ratio = key / max(item.distractor_lengths)
    if ratio > limits.error and key > limits.error_chars:
        grade, limit = Grade.ERROR, limits.error
    elif ratio > limits.warning and key > limits.warning_chars:
        grade, limit = Grade.WARNING, limits.warning
    else:
        return
    message = sentence(
        "the key is {ratio:.2f} times as long as the longest distractor", ratio=ratio
    )
    yield item.finding("L1", grade, ratio, limit, message, sentence("even out the options"))


def short_key(item: Item, limits: ShortKey) -> Iterator[Finding]:
    """L2: characters of the key to those of the shortest distractor.

    A warning below `warning` where that distractor has at least `least_chars`.
    """
    if item.amounts:
        return
    shortest = min(item.distractor_lengths)
    ratio = item.key_length / shortest
    if ratio < limits.warning and shortest >= limits.least_chars:
        message = sentence(
            "the key is {ratio:.2f} times as long as the shortest distractor", ratio=ratio
        )
        hint = sentence("even out the options")
        yield item.finding("L2", Grade.WARNING, ratio, limits.warning, message, hint)


def keys_longest(items: Sequence[Item], limits: LongKey) -> Iterator[BankTest]:
    """L1: share of items whose key is the longest option, ties split, against chance; and a limit.

    Judged from `least_items` on.
    """
    scores = [_extreme(item, max(item.lengths)) for item in items if not item.amounts]
    if len(scores) >= limits.least_items:
        test = share_test(scores, LEVEL)
        yield chance_row("L1", sentence("key is the longest option"), test)
        what = sentence("key is the longest option, share")
        yield most("L1", what, test.observed, limits.share, test.n)


def keys_shortest(items: Sequence[Item], limits: ShortKey) -> Iterator[BankTest]:
    """L2: share of items whose key is the shortest option, ties split, against chance."""
    scores = [_extreme(item, min(item.lengths)) for item in items if not item.amounts]
    if len(scores) >= limits.least_items:
        yield chance_row("L2", sentence("key is the shortest option"), share_test(scores, LEVEL))


def _extreme(item: Item, length: int) -> tuple[float, float, float]:
    hit = item.key_length == length
    return tied_score(hit, item.lengths.count(length), len(item.lengths))
