"""Words that give a key away or turn a question round: of the above, not, always."""

import re
from collections.abc import Iterator, Sequence

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.rows import chance_row, most
from studyapp.banks.lint.statistics import LEVEL, binomial_test
from studyapp.banks.lint.texts import plain, sentences, words
from studyapp.banks.lint.thresholds import Absolutes, AllOfTheAbove, NegativeStem
from studyapp.domain.lint import BankTest, Finding, Grade
from studyapp.domain.sentences import sentence

_NOUNS = r"(?:options|answers|choices|alternatives|statements)"
_VERB = r"(?:(?: above| listed| given)?(?: (?:are|is|apply|applies|hold|fit)(?: \w+){0,2}))"
_OTHERS = (
    r"(?:(?:of )?(?:the )?(?:above|others?|preceding|foregoing|rest)"
    r"|(?:of )?(?:these|them|those)"
    rf"|(?:of )?(?:the|these|those) (?:other |above |listed |preceding )?{_NOUNS}"
    rf"|(?:other |above )?{_NOUNS}(?={_VERB}))"
    rf"{_VERB}?"
)
_COUNT = r"(?: (?:two|three|four|five))?"
_ALL = re.compile(rf"(?:all|both|each|every one){_COUNT} {_OTHERS}", re.IGNORECASE)
_NONE = re.compile(rf"(?:none|neither|not any){_COUNT} {_OTHERS}", re.IGNORECASE)
_ANYWHERE_ALL = re.compile(r"\b(?:all|both|each|any)(?: \w+)? of the above\b", re.IGNORECASE)
_ANYWHERE_NONE = re.compile(r"\b(?:none|neither)(?: \w+)? of the above\b", re.IGNORECASE)
_LETTER = r"(?:\(?[A-E]\)?|\(?[a-e]\)|I{1,3}|IV|V|[1-5])"
_LETTERS = re.compile(
    rf"(?:(?i:both|only|either|neither|options?|answers?|choices?|statements?) ){{0,2}}{_LETTER}"
    rf"(?:(?:, ?| ?& ?|,? (?i:and|or|nor|plus) ){_LETTER})+"
    r"(?: (?i:only|together|alone|above|but not \w+|are \w+))*"
)
# "2 and 3" may be an answer; "1 and 3 only" is none.
_FIGURES = re.compile(r"[1-5](?:(?:, ?| ?& ?|,? (?:and|or|nor|plus) )[1-5])+", re.IGNORECASE)

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
    rf"(?:(?<!^)\b(?:who|whom|whose|that|which|where|what)\b(?: \w+){{0,3}}?"
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

_ABSOLUTE = re.compile(
    r"\b(?:always|never|all|none|only|every|must|completely|impossible|cannot)\b", re.IGNORECASE
)


def of_the_above(item: Item) -> Iterator[Finding]:
    """A1: options that stand for others. All or both of them: error; none: warning; letters: error.

    The whole option has to say so ("All of these"), or any part of it "... of the above".
    """
    for option in item.question.options:
        text = plain(option.text).strip(" .")
        if _ALL.fullmatch(text) or _ANYWHERE_ALL.search(text):
            message = sentence("an option stands for all others")
            grade = Grade.ERROR
        elif _NONE.fullmatch(text) or _ANYWHERE_NONE.search(text):
            message = sentence("an option stands for none of the others")
            grade = Grade.WARNING
        elif _LETTERS.fullmatch(text) and not _FIGURES.fullmatch(text):
            message = sentence("an option combines others")
            grade = Grade.ERROR
        else:
            continue
        hint = sentence("write an option that stands for itself")
        yield item.finding("A1", grade, 1, 0, message, hint)


def above_shares(
    items: Sequence[Item], findings: Sequence[Finding], limits: AllOfTheAbove
) -> Iterator[BankTest]:
    """A1: shares of items with an option that stands for all, and for none (limits)."""
    n = len(items)
    by_grade = {
        grade: {f.item for f in findings if f.rule == "A1" and f.grade is grade} for grade in Grade
    }
    share = len(by_grade[Grade.ERROR]) / n
    yield most("A1", sentence("items with all of the above"), share, limits.all_of, n)
    share = len(by_grade[Grade.WARNING]) / n
    yield most("A1", sentence("items with none of the above"), share, limits.none_of, n)


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
