"""Items, stems and options too like one another, by rapidfuzz's token-set ratio (0 to 100)."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from rapidfuzz import fuzz

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.texts import content, in_figures, plain, words
from studyapp.banks.lint.thresholds import DuplicateItems, DuplicateOptions, KeyTold, OtherKey
from studyapp.domain.lint import Finding, Grade
from studyapp.domain.questions import PRACTICE
from studyapp.domain.sentences import sentence

_ARTICLES_WORDS = "a an the of their its that which is are be will"
_ARTICLES = frozenset(_ARTICLES_WORDS.split())
_LIGHT_WORDS = "in on at for with by to as into upon within all"
_LIGHT = frozenset(_LIGHT_WORDS.split())
# Where one of these stands, the same words in another order say something else.
_ORDERED_WORDS = """
after and befor but by first for from into later neither next not now or over than then to until
whil with
"""
_ORDERED = frozenset(_ORDERED_WORDS.split())
_WORD = re.compile(r"\d+(?:\.\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_SHARED = 0.35
_LENGTHS = 0.7


def duplicate_items(items: Sequence[Item], limits: DuplicateItems) -> Iterator[Finding]:
    """D1: stem and key of two items. Above `topic` within a topic, or from `warning` on anywhere,
    a warning at the later one; from `error` on an error."""
    for one, other in _pairs(items):
        same_topic = one.question.topic == other.question.topic
        floor = min(limits.topic, limits.warning) if same_topic else limits.warning
        ratio = fuzz.token_set_ratio(one.asked, other.asked, score_cutoff=floor)
        if ratio >= limits.error:
            grade, limit = Grade.ERROR, limits.error
        elif ratio >= limits.warning:
            grade, limit = Grade.WARNING, limits.warning
        elif same_topic and ratio > limits.topic:
            grade, limit = Grade.WARNING, limits.topic
        else:
            continue
        message = sentence("stem and key are {ratio:.0f} like {item}", ratio=ratio, item=one.id)
        hint = sentence("ask another thing, in another situation")
        yield other.finding("D1", grade, ratio, limit, message, hint)


def other_keys(items: Sequence[Item], limits: OtherKey) -> Iterator[Finding]:
    """D2: stems from `stem` on alike whose keys are less than `key` alike: an error at the later.

    Within a block the stems are compared, elsewhere with their situations. Two calculations that
    differ in their figures are no such pair, nor is a short stem whose words all stand in a long
    one.
    """
    for one, other in _pairs(items):
        block = one.question.scenario and one.question.scenario == other.question.scenario
        stems = [_stem(item, not block) for item in (one, other)]
        ratio = _alike(stems[0], stems[1], limits.stem)
        if ratio < limits.stem or _figures(stems[0]) != _figures(stems[1]):
            continue
        keys = [" ".join(_normal(item.key.text)) for item in (one, other)]
        if fuzz.token_sort_ratio(*keys) < limits.key:
            message = sentence(
                "the stem is {ratio:.0f} like that of {item}, the key is another",
                ratio=ratio,
                item=one.id,
            )
            hint = sentence("remove one of them, or say in the stem what decides")
            yield other.finding("D2", Grade.ERROR, ratio, limits.stem, message, hint)


def duplicate_options(item: Item, limits: DuplicateOptions) -> Iterator[Finding]:
    """D3: two options of the same content words, figures and number words alike; or from `options`
    on alike where no content word differs: an error.

    The same words in another order are no duplicate where they are a list, where there are two
    figures or two words of order ("before", "and"), or where another word follows the one.
    """
    for one, other in combinations(item.question.options, 2):
        ratio = _same(one.text, other.text)
        if ratio >= limits.options:
            message = sentence(
                "the options {one} and {other} say the same", one=one.id, other=other.id
            )
            hint = sentence("write another distractor")
            yield item.finding("D3", Grade.ERROR, ratio, limits.options, message, hint)


def key_told(items: Sequence[Item], limits: KeyTold) -> Iterator[Finding]:
    """D5: of the content words of a key with at least `words` of them, the share that stands in
    another stem of the same form, its situation with it: a warning from `share` on."""
    forms = [item for item in items if item.question.pool != PRACTICE]
    stems = {item.id: content(_stem(item, True)) for item in forms}
    for item in forms:
        key = content(item.key.text)
        if len(key) < limits.words:
            continue
        for other in forms:
            if other is item or other.question.pool != item.question.pool:
                continue
            share = len(key & stems[other.id]) / len(key)
            if share >= limits.share:
                message = sentence("the stem of {item} tells the key", item=other.id)
                hint = sentence("put one of the two into another form, or make them enemies")
                yield item.finding("D5", Grade.WARNING, share, limits.share, message, hint)


def _pairs(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """The pairs of which the shorter has a third of its words in the longer; in stored order.

    A comparison costs a hundred times as much as a look at two sets, kept as bits, and no other
    pair comes near 70: over the shipped bank the highest ratio among them is 63.
    """
    bits: dict[str, int] = {}
    masks = []
    for item in items:
        mask = 0
        for word in set(item.asked.split()):
            mask |= bits.setdefault(word, 1 << len(bits))
        masks.append((item, mask, mask.bit_count()))
    for (one, first, m), (other, second, n) in combinations(masks, 2):
        if (first & second).bit_count() >= _SHARED * min(m, n):
            yield one, other


def _stem(item: Item, with_situation: bool) -> str:
    return f"{item.situation} {item.question.stem}" if with_situation else item.question.stem


def _alike(one: str, other: str, cutoff: float) -> float:
    """The token-set ratio of texts of about the same length, of others the token-sort ratio: the
    former is 100 where all words of a short text stand in a long one."""
    first, second = words(one), words(other)
    short, long = sorted((len(first), len(second)))
    scorer = fuzz.token_set_ratio if short >= _LENGTHS * long else fuzz.token_sort_ratio
    return float(scorer(" ".join(first), " ".join(second), score_cutoff=cutoff))


def _figures(text: str) -> list[str]:
    return sorted(word for word in words(text) if any(map(str.isdigit, word)))


def _normal(text: str) -> list[str]:
    """The words of an option without articles, with figures for number words."""
    spelled = in_figures(plain(text).lower())
    spelled = spelled.replace("%", " percent ").replace("per cent", "percent")
    found = _WORD.findall(re.sub(r"(?<=\d),(?=\d{3})", "", spelled))
    return [word for word in found if word not in _ARTICLES]


def _same(one: str, other: str) -> float:
    """How much two options say the same, 0 to 100."""
    first, second = ([_form(word) for word in _normal(text)] for text in (one, other))
    if sorted(first) == sorted(second):
        figures = sum(word[0].isdigit() for word in first)
        joints = _joints(first)
        in_order = max(figures, one.count(","), len(joints)) > 1 or joints != _joints(second)
        return 100.0 if first == second or not in_order else 0.0
    if {*first} ^ {*second} <= _LIGHT:
        return float(fuzz.token_set_ratio(" ".join(first), " ".join(second)))
    return 0.0


def _joints(told: list[str]) -> list[tuple[str, str]]:
    """The words on which the order hangs, each with what follows it: "before", "acting"."""
    return [(word, after) for word, after in pairwise([*told, ""]) if word in _ORDERED]


def _form(word: str) -> str:
    """A word without the endings of number and time, which do not make another option."""
    for ending in ("'s", "s'", "ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            word = word.removesuffix(ending) + ("y" if ending == "ies" else "")
            break
    return word.removesuffix("e") if len(word) > 4 else word
