"""Prose as the rules see it: without Markdown, as words, as stems of words.

The stems come from stripping English endings. They need not be words; it is enough that the forms
of one word meet ("measure", "measures", "measured", "measurement").
"""

import re
from functools import lru_cache

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*+|`+|(?<!\w)_{1,2}(?=[^\W_])|(?<=[^\W_])_{1,2}(?!\w)")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.?!])[\"'\u201d\u2019)*]*\s+")

_ENDINGS = (
    *("isations", "isation", "ations", "ation", "ings", "ing", "ments", "ment", "ness"),
    *("ions", "ion", "ers", "ies", "ied", "er", "ed", "es", "ly", "al", "s", "e", "y"),
)
_SHORTEST_STEM = 4

_STOP_WORDS = """
a about above across after again against all also although am among an and another any are around
as at be because been before being below best between both but by can cannot could did do does
doing down during each either else enough even every few first for from further had has have
having he her here hers him his how however i if in instead into is it its just less made make
makes making many may might more most much must near need needs neither never no none nor not now
of off on once one only onto or other others our out over own per rather same shall she should
show shows since so some still such than that the their them then there therefore these they this
those though through thus to together too towards under until up upon us use used uses using very
was we well were what when where whether which while who whom whose why will with within without
would yet you your
"""
_STOP = frozenset(_STOP_WORDS.split())

_TO_TWENTY = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = (
    {word: number for number, word in enumerate(_TO_TWENTY.split())}
    | {word: number for number, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
    | {"once": 1, "twice": 2, "thrice": 3}
)
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
_TENS_AND_ONES = re.compile(r"\b([2-9])0[ -]([1-9])\b(?!\d|[.,]\d)")

_PIECE = re.compile(r"[€$£]?[-+\u2212]?\d[\d.,]*|[^\W\d_]+")
_BEFORE_FIGURE = """
$ € £ eur euro gbp usd on
about above all almost approximately around at between below by every fewer from just least less
more most nearly only over roughly than under up to within
"""
_JOINING = "a and by each in of or out per the to"
_AROUND_FIGURE = frozenset(f"{_BEFORE_FIGURE} {_JOINING}".split())
_UNIT_WORDS = 3


def plain(text: str) -> str:
    """The text as it is read: without stars, links and line breaks."""
    without = _MARKS.sub("", _LINK.sub(r"\1", text))
    return _SPACE.sub(" ", without.replace("\u2019", "'")).strip()


def words(text: str) -> list[str]:
    """The words in lower case; a figure is a word."""
    return _WORD.findall(plain(text).lower())


def sentences(text: str) -> list[str]:
    """The sentences of a text, its Markdown left in."""
    return [part for part in _SENTENCE_END.split(_SPACE.sub(" ", text).strip()) if part]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its endings: at least four letters stay."""
    word = word.removesuffix("'s").replace("iz", "is")
    found = True
    while found:
        found = False
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
                word, found = word.removesuffix(ending), True
                break
    double = len(word) > _SHORTEST_STEM and (word[-1] == word[-2] or word[-1] == "i")
    return word[:-1] if double else word


def content(text: str, letters: int = 2) -> frozenset[str]:
    """The stems of a text's content words of at least so many letters; figures count as words."""
    found = (w for w in words(text) if w not in _STOP)
    return frozenset(stem(w) for w in found if len(w) >= letters or w.isdigit())


def in_figures(text: str) -> str:
    """The text with figures for number words: "twenty-five" is 25, "twice" is 2."""
    figures = _NUMBER_WORD.sub(lambda found: str(NUMBER_WORDS[found[0].lower()]), text)
    return _TENS_AND_ONES.sub(r"\1\2", figures)


def is_amount(text: str) -> bool:
    """Whether an option is a figure with its unit and no more, such as "about 2.0 points"."""
    pieces = _PIECE.findall(in_figures(plain(text).lower()))
    figures = [index for index, piece in enumerate(pieces) if not piece.isalpha()]
    if not figures or not all(piece in _AROUND_FIGURE for piece in pieces[: figures[0]]):
        return False
    units = [p for p in pieces[figures[0] :] if p.isalpha() and p not in _AROUND_FIGURE]
    return len(units) <= _UNIT_WORDS
