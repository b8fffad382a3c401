"""Options that stand for others: all, none or both of the above."""

import re
from collections.abc import Iterator, Sequence

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.rows import most
from studyapp.banks.lint.texts import plain
from studyapp.banks.lint.thresholds import AllOfTheAbove
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
