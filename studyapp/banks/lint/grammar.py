"""Stems that their options complete, where the grammar of the join gives the key away.

Only a stem that ends in the middle of a sentence, or has a blank, is judged: "It is an", "The
drivers are", "A company should". Where an option could be read either way it agrees.
"""

import re
from collections.abc import Callable, Iterator

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.texts import plain, words
from studyapp.domain.lint import Finding, Grade
from studyapp.domain.sentences import sentence

_END = re.compile(r"(?:[:…_\s\u2013\u2014-]|\.\.\.)+$")
_BLANK = re.compile(r"_{2,}|\.{3,}|…")
_WHOLE = re.compile(r"[.?!][\"')\]]*$")
# What sounds otherwise than it is written; acronyms are spelled out letter by letter.
_SOUNDS_CONSONANT = re.compile(r"(?:eu|uni(?!n|m)|use|usu|usa|util|one\b|once\b|ubi|uto)", re.I)
_SOUNDS_VOWEL = re.compile(r"(?:hour|honest|honou?r|heir|8|11\b|18\b)", re.I)
_VOWEL_NAMES = frozenset("AEFHILMNORSX")
_SINGULAR_WORDS = "a an one each every another this that"
_SINGULAR = frozenset(_SINGULAR_WORDS.split())
_PLURAL_WORDS = "two three four five six several many both these those few"
_PLURAL = frozenset(_PLURAL_WORDS.split())
_MASS = re.compile(r"(?:ss|us|is|ics|ings?)$")
_INVARIANT_WORDS = "people staff data police children men women criteria media"
_INVARIANT = frozenset(_INVARIANT_WORDS.split())
_PREPOSITION_WORDS = "of for in on at by with to from that which who between"
_PREPOSITIONS = frozenset(_PREPOSITION_WORDS.split())
_DETERMINER_WORDS = "a an the their its all your her his our every each"
_DETERMINERS = frozenset(_DETERMINER_WORDS.split())
_ADJECTIVE = re.compile(r"(?:ful|ive|al|[ai]ble|ous|ed|ing|ly|less|ic|ent|ant|ary|er)$")
# After these nouns an option is something to do, and its last word says nothing.
_DEED = re.compile(
    r"\b(?:step|action|way|approach|move|thing|task|response|decision|priority|advice|measure|"
    r"choice|solution|reason|aim|goal|purpose|remedy|option)\b",
    re.IGNORECASE,
)
# "Needs to" goes on with a verb, "similar to" with a noun.
_BEFORE_VERB_WORDS = """
is are was were need needs needed want wants wanted has have had ought order likely able first best
aim aims try tries decide decides tend tends help helps way serve serves going next begin start plan
plans choose step continue continues used
"""
_BEFORE_VERB = frozenset(_BEFORE_VERB_WORDS.split())
_HELPS = re.compile(
    r"\b(?:help|allow|enable|require|ask|encourage|want|lead|train|invite)s?\b.* to$", re.IGNORECASE
)
_NO_VERB = re.compile(r"(?:tion|sion|ness)$")
_VERBS_ALL_THE_SAME = frozenset(
    (
        "mention",
        "question",
        "position",
        "commission",
        "caution",
        "envision",
        "bring",
        "ring",
        "sing",
    )
)
_MODALS = frozenset(("should", "must", "will", "can", "would", "could"))

Agrees = Callable[[str], bool]


def grammar_cue(item: Item) -> Iterator[Finding]:
    """G1: options that do not go on from where the stem ends: after a or an (sound), is or are,
    this or these (number), to or should (verb).

    An error where the key alone agrees, a warning where some options do not. Where none does, the
    options are alike and nothing is given away.
    """
    options = {option: plain(option.text) for option in item.question.options}
    agrees = _rule(plain(item.question.stem), tuple(options.values()))
    wrong = [option for option, text in options.items() if agrees and not agrees(text)]
    if not wrong or len(wrong) == len(options):
        return
    key_alone = len(wrong) == len(item.distractors) and item.key not in wrong
    message = sentence("the stem's grammar rules out %n option(s)", n=len(wrong))
    if key_alone:
        message = sentence("the key alone agrees with the stem's grammar")
    hint = sentence("ask a whole question, or write the article into the options")
    grade = Grade.ERROR if key_alone else Grade.WARNING
    yield item.finding("G1", grade, len(wrong), 0, message, hint)


def _rule(stem: str, options: tuple[str, ...]) -> Agrees | None:
    """What an option has to be after this stem; None where anything goes."""
    blank = _BLANK.search(stem)
    if not blank and _WHOLE.search(stem):
        return None
    before = _END.sub("", stem[: blank.start()] if blank else stem)
    told = words(before)
    last, last_but_one = (*reversed(told), "", "")[:2]
    if re.search(r"\ba\s?/\s?an?$|\(n$|\(an$", before, re.IGNORECASE):
        return None
    if last == "a":
        return lambda option: not _vowel(option) and not _has_article(option)
    if last == "an":
        return lambda option: _vowel(option) and not _has_article(option)
    if last in ("is", "was", "this", "that", "each", "every", "another", "one"):
        deed = _DEED.search(before) is not None
        return lambda option: not _plural(option, deed)
    if last in ("are", "were", "these", "those", "several", "many", "both", "two", "three", "few"):
        several = any(_plural(option, False) or _joined(option) for option in options)
        return lambda option: not _singular(option, several)
    with_verb = last_but_one in _BEFORE_VERB or _HELPS.search(before)
    if last in _MODALS or (last == "to" and with_verb):
        return lambda option: not _no_verb(option)
    return None


def _first(option: str) -> str:
    return next(iter(words(option)), "")


def _has_article(option: str) -> bool:
    return _first(option) in ("a", "an", "the")


def _vowel(option: str) -> bool:
    """Whether an option begins with the sound of a vowel."""
    start = option.lstrip("\"'(*")
    word = re.split(r"[\s-]", start)[0]
    if word[:2].isupper() and len(word) > 1:
        return word[0] in _VOWEL_NAMES
    if _SOUNDS_VOWEL.match(start):
        return True
    return start[:1].lower() in "aeiou" and not _SOUNDS_CONSONANT.match(start)


def _singular(option: str, several: bool) -> bool:
    """Whether an option is clearly one thing; a bare noun is, where other options are `several`."""
    if _joined(option) or not words(option):
        return False
    bare = several and _noun(option) != "" and not _ADJECTIVE.search(words(option)[-1])
    return _first(option) in _SINGULAR or (bare and not _ends_plural(option))


def _plural(option: str, deed: bool) -> bool:
    """Whether an option is clearly several things and, as far as can be seen, nothing to do."""
    if _first(option) in _SINGULAR or _joined(option):
        return False
    return _first(option) in _PLURAL or (not deed and _noun(option) != "" and _ends_plural(option))


def _noun(option: str) -> str:
    """The noun of a phrase so short that it can be told; empty otherwise."""
    head = words(option)
    for index, word in enumerate(head):
        if word in _PREPOSITIONS:
            head = head[:index]
            break
    if not 0 < len(head) <= 3 or _DETERMINERS & {*head[1:]}:
        return ""
    return head[-1]


def _joined(option: str) -> bool:
    return bool(re.search(r",|\band\b", option))


def _ends_plural(option: str) -> bool:
    noun = _noun(option)
    return noun in _INVARIANT or (noun.endswith("s") and not _MASS.search(noun))


def _no_verb(option: str) -> bool:
    """Whether an option clearly does not begin with the plain form of a verb."""
    first = _first(option)
    if first in _VERBS_ALL_THE_SAME:
        return False
    noun = first.endswith("ing") or _NO_VERB.search(first) is not None
    return noun or first in ("a", "an", "the", "to", "by", "because")
