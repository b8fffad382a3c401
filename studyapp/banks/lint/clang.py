"""Words of the stem that come again in the key alone."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.rows import chance_row
from studyapp.banks.lint.statistics import LEVEL, share_test
from studyapp.banks.lint.texts import content, words
from studyapp.banks.lint.thresholds import Clang
from studyapp.domain.lint import BankTest, Finding, Grade
from studyapp.domain.sentences import sentence


def clang(item: Item, limits: Clang) -> Iterator[Finding]:
    """C1: share of an option's content words (from `letters` letters on) that the stem has too.

    A warning where the key has more of them than any distractor, in share and in number, and at
    least `words`. The situation of a block does not count: all its options speak of it.
    """
    shared = _shared(item, limits.letters)
    key = shared[item.letter]
    others = [found for index, found in enumerate(shared) if index != item.letter]
    if (
        item.amounts
        or len(key[1]) < limits.words
        or any(key[0] <= share or len(key[1]) <= len(found) for share, found in others)
    ):
        return
    message = sentence("the key repeats words of the stem: {words}", words=", ".join(key[1]))
    hint = sentence("say it in other words, or in a distractor too")
    next_most = max(len(found) for _, found in others)
    yield item.finding("C1", Grade.WARNING, len(key[1]), next_most, message, hint)


def clang_share(items: Sequence[Item], limits: Clang) -> Iterator[BankTest]:
    """C1: among items where one option has the highest share, how often that is the key (a test
    from `least_items` on)."""
    scores = []
    for item in items:
        if item.amounts:
            continue
        shares = [share for share, _ in _shared(item, limits.letters)]
        highest = max(shares)
        if highest > 0 and shares.count(highest) == 1:
            chance = 1 / len(shares)
            hit = float(shares.index(highest) == item.letter)
            scores.append((hit, chance, chance * (1 - chance)))
    if len(scores) >= limits.least_items:
        what = sentence("key repeats the stem most")
        yield chance_row("C1", what, share_test(scores, LEVEL))


def _shared(item: Item, letters: int) -> list[tuple[float, list[str]]]:
    """For each option the share of its words that the stem has, and these words."""
    return [_overlap(option.text, item.question.stem, letters) for option in item.question.options]


@lru_cache(maxsize=10_000)
def _overlap(option: str, stem: str, letters: int) -> tuple[float, list[str]]:
    told, asked = _words(option, letters), _words(stem, letters)
    shared = sorted(told[root] for root in told if root in asked)
    return (len(shared) / len(told) if told else 0.0), shared


def _words(text: str, letters: int) -> dict[str, str]:
    """The content words of a text by their stems; figures are none here."""
    found = (word for word in words(text) if len(word) >= letters and word.isalpha())
    return {root: word for word in found for root in content(word)}
