"""Questions that a single word turns round, which readers in a hurry pass over."""

import re
from collections.abc import Iterator, Sequence

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.rows import most
from studyapp.banks.lint.texts import plain, sentences, words
from studyapp.banks.lint.thresholds import NegativeStem
from studyapp.domain.lint import BankTest, Finding, Grade
from studyapp.domain.sentences import sentence

_NEGATIVE = re.compile(
    r"\b((?:can)?not|except|least|false|incorrect|without)\b|\b\w+(n't)\b", re.IGNORECASE
)
_BOLD = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")
_AUXILIARY = (
    "am are ca can could did do does had has have is may might must need ought shall should was "
    "were will would"
)
_AUXILIARIES = "|".join(_AUXILIARY.split())
# "customers who did not answer", "because they are not asked": the question itself is positive.
_SUBORDINATE = re.compile(
    rf"(?:(?<!^)\bwho|(?<!^)\b(?:whom|whose|that|which|where|what)\b(?: \w+){{0,2}}?"
    rf"|\b(?:because|if|when|although|though|since|while|whether|unless|once|after|before|so)\b"
    rf"(?: \w+){{0,5}}?) (?:{_AUXILIARIES})$",
    re.IGNORECASE,
)
_ANSWERS = frozenset(("statement", "statements", "answer", "option", "claim", "about", "of"))
_PREDICATE = re.compile(r"\b(?:is|are|was|were|be)(?: the)?(?: most)?$", re.IGNORECASE)
_ASKS_WHY = re.compile(r"\W*why\b", re.IGNORECASE)
_ASKS_HOW = re.compile(r"\W*(?:how|why|what should)\b", re.IGNORECASE)
# "one-dimensional and not a must-be", "whether or not"
_CONTRAST = re.compile(r"(?:\b(?:and|but|or|if)|,)$", re.IGNORECASE)
_LEAST_OF_NUMBER = re.compile(r"\b(?:at|the very)$", re.IGNORECASE)
_OPTION_NEGATIVE = re.compile(
    r"\b(?:not|no|never|none|neither|nor|nothing|nobody|cannot|without)\b|n't\b", re.IGNORECASE
)


def negative_stem(item: Item) -> Iterator[Finding]:
    """N1: not, except, least, false, incorrect or without turns the question sentence round.

    An error, and a warning where the word is in capitals or bold. What stands before the question
    sentence does not count. Nor does a word without capitals in "at least", "not only", "why not",
    in clauses such as "who did not answer", in contrasts such as "and not a need", nor "without"
    where it names a constraint ("How can she ... without a budget?").
    """
    for word, marked in negatives(item.question.stem):
        grade = Grade.WARNING if marked else Grade.ERROR
        message = sentence("the question is turned round by {word}", word=word)
        hint = sentence("ask it positively, or set the word in bold capitals")
        yield item.finding("N1", grade, 1, 0, message, hint)
        return


def double_negative(item: Item) -> Iterator[Finding]:
    """N2: a negative stem with a negative option: an error."""
    if not any(True for _ in negatives(item.question.stem)):
        return
    found = sum(bool(_OPTION_NEGATIVE.search(plain(o.text))) for o in item.question.options)
    if found:
        message = sentence("the stem is negative, and so are %n option(s)", n=found)
        hint = sentence("ask it positively")
        yield item.finding("N2", Grade.ERROR, found, 0, message, hint)


def negative_share(
    items: Sequence[Item], findings: Sequence[Finding], limits: NegativeStem
) -> Iterator[BankTest]:
    """N1: share of items with a negative stem (a limit)."""
    found = {finding.item for finding in findings if finding.rule == "N1"}
    n = len(items)
    yield most("N1", sentence("items with a negative stem"), len(found) / n, limits.share, n)


def negatives(stem: str) -> Iterator[tuple[str, bool]]:
    """The words that turn the question of a stem round, each with whether it is emphasised."""
    for asked in _question_sentences(stem):
        bold = " ".join(a or b for a, b in _BOLD.findall(asked))
        asked = plain(asked)
        for found in _NEGATIVE.finditer(asked):
            word = found[0]
            before, after = asked[: found.start()].rstrip(), asked[found.end() :]
            capital = (found[1] or found[2]).isupper()
            if capital or _turns(word.lower(), before, after):
                yield word, capital or bool(re.search(rf"\b{re.escape(word)}\b", plain(bold)))


def _question_sentences(stem: str) -> list[str]:
    """The sentences with a question mark; the last one, where there is none."""
    all_of_them = sentences(stem)
    return [part for part in all_of_them if "?" in part] or all_of_them[-1:]


def _turns(word: str, before: str, after: str) -> bool:
    """Whether a negative word between two pieces of text turns the question round."""
    if word == "least":
        return not _LEAST_OF_NUMBER.search(before)
    if word == "except":
        return True
    following = words(after)[:2]
    if word == "without":
        return not following or not _ASKS_HOW.match(before)
    if word in ("false", "incorrect"):
        return bool(_ANSWERS & set(following)) or bool(_PREDICATE.search(before))
    if _ASKS_WHY.match(before) or following[:1] == ["only"] or _CONTRAST.search(before):
        return False
    auxiliary = word.removesuffix("n't").removesuffix("not")
    clause = f"{before} {auxiliary}".strip()
    return not _SUBORDINATE.search(re.split(r"[,;:]\s", clause)[-1].strip())
