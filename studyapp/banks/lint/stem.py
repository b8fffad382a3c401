"""Stems that do not ask, and items that take too long to read."""

import re
from collections.abc import Iterator, Sequence
from statistics import median

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.rows import least, most
from studyapp.banks.lint.texts import plain, words
from studyapp.banks.lint.thresholds import TooLong, UnfocusedStem
from studyapp.domain.lint import BankTest, Finding, Grade
from studyapp.domain.sentences import Sentence, sentence

# A stem that its options complete ends on one of these.
_OPEN_END = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|should|would|could|can|will|must|may|might|to|by|because|"
    r"means?|that|when|if|of|with|for|from|in|on|at|as|than|through|a|an|the|its|their|and|"
    r"includes?|including|requires?|shows?|measures?|called|known as|does|do|has|have|except|not|"
    r"using|into|about|after|before|between|until|unless|while|so)|[:…_\u2013\u2014-]|\.\.\.)[*\s]*$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|_{2,}|\b(?:select|choose|identify|name|pick|indicate|determine|calculate|compute|complete|match|"
    r"rank|decide|find)\b",
    re.IGNORECASE,
)


def unfocused(item: Item, limits: UnfocusedStem) -> Iterator[Finding]:
    """S1: a stem of under `words` words, or one that neither asks nor is completed by its options,
    or that ends in a colon after under `lead_in_words` words: a warning."""
    told, length = plain(item.question.stem), len(item.stem_words)
    limit = limits.words
    if length < limits.words:
        message: Sentence = sentence("the stem has %n word(s)", n=length)
    elif told.endswith(":") and length < limits.lead_in_words:
        message = sentence("the stem is a heading of %n word(s)", n=length)
        limit = limits.lead_in_words
    elif not (_ASKS.search(told) or _OPEN_END.search(told)):
        message = sentence("the stem asks nothing")
    else:
        return
    hint = sentence("ask a whole question that can be answered without the options")
    yield item.finding("S1", Grade.WARNING, length, limit, message, hint)


def unfocused_share(
    items: Sequence[Item], findings: Sequence[Finding], limits: UnfocusedStem
) -> Iterator[BankTest]:
    """S1: share of items with an unfocused stem (a limit)."""
    found = {finding.item for finding in findings if finding.rule == "S1"}
    n = len(items)
    yield most("S1", sentence("items with an unfocused stem"), len(found) / n, limits.share, n)


def too_long(item: Item, limits: TooLong) -> Iterator[Finding]:
    """S2: a stem over `stem` words, an option over `option`, both together over `total`: a warning.

    The situation of a block is read once for all its questions and does not count.
    """
    options = [len(words(option.text)) for option in item.question.options]
    stem, total = len(item.stem_words), item_words(item)
    hint = sentence("leave out what the decision does not need")
    if stem > limits.stem:
        message = sentence("the stem has %n word(s)", n=stem)
        yield item.finding("S2", Grade.WARNING, stem, limits.stem, message, hint)
    elif max(options) > limits.option:
        message = sentence("an option has %n word(s)", n=max(options))
        yield item.finding("S2", Grade.WARNING, max(options), limits.option, message, hint)
    elif total > limits.total:
        message = sentence("stem and options have %n word(s)", n=total)
        yield item.finding("S2", Grade.WARNING, total, limits.total, message, hint)


def median_length(items: Sequence[Item], limits: TooLong) -> Iterator[BankTest]:
    """S2: the median words of stem and options lie between two limits."""
    middle, n = median(item_words(item) for item in items), len(items)
    what = sentence("median words of stem and options")
    yield least("S2", what, middle, limits.median_least, n)
    yield most("S2", what, middle, limits.median_most, n)


def item_words(item: Item) -> int:
    """Words of stem and options together."""
    return len(item.stem_words) + sum(len(words(o.text)) for o in item.question.options)
