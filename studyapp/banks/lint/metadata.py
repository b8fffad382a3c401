"""What a question is filed under, and what it gives a learner after the answer."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from studyapp.banks.lint.items import Item
from studyapp.banks.lint.rows import most
from studyapp.banks.lint.texts import content, plain, words
from studyapp.banks.lint.thresholds import Blueprint, Rationales
from studyapp.domain.frameworks import Discipline
from studyapp.domain.lint import BankTest, Finding, Grade
from studyapp.domain.questions import PRACTICE, Option
from studyapp.domain.sentences import sentence

_NEEDED = ("id", "topic", "kind", "level", "difficulty", "takeaway", "sources")
_NAMED = re.compile(
    r"\b(?i:options?|answers?|choices?|alternatives?|distractors?|keys?)"
    r" (?:\(?[A-E]\)?|\(?[a-e]\)|['\"][A-Ea-e]['\"]|[b-e]|[1-5](?= (?:is|was|are)))(?![\w'])"
    r"|(?<![\w'])\(?[A-E]\)? (?:is|are|was|and [A-E] are) "
    r"(?:not |also |only |the )*(?i:right|correct|wrong|incorrect|true|false|best|better|worse|"
    r"key|answer|distractor)\b"
    r"|\b(?i:unlike|like|whereas|than|under|see|not) [B-E](?![\w'])"
    r"|(?:^|[.;:] )[B-E] [a-z]"
    r"|(?i:unlike|like|whereas|than|see|not) \([A-E]\)"
    r"|\b(?i:the) (?i:first|second|third|fourth|last) (?i:option|choice|alternative)\b"
)
_MOSTLY = 0.5
_SAYS_NOTHING = content(
    "correct incorrect right wrong answer option choice key true false best better statement "
    "question because this is it most appropriate therefore here good take takes"
)


def metadata(item: Item) -> Iterator[Finding]:
    """M1: id, topic, kind, level, difficulty, takeaway, source, a reason for every option: an error
    where one is missing."""
    missing = [name for name in _NEEDED if not getattr(item.question, name)]
    missing += [f"why of {o.id}" for o in item.question.options if not o.why.strip()]
    if missing:
        message = sentence("what is missing: {parts}", parts=", ".join(missing))
        yield item.finding(
            "M1", Grade.ERROR, len(missing), 0, message, sentence("write it into the item")
        )


def blueprint(
    items: Sequence[Item],
    disciplines: Sequence[Discipline],
    places: Mapping[str, str],
    limits: Blueprint,
) -> Iterator[BankTest]:
    """M1: share of each discipline in practice, in points from its weight in the blueprint (a
    limit). Whether a form has the questions that it declares is seen by the check of the bank."""
    practice = [item for item in items if item.question.pool == PRACTICE]
    found = Counter(places.get(item.question.topic) for item in practice)
    for discipline in disciplines if practice else ():
        share = 100 * found[discipline.id] / len(practice)
        what = sentence("points off the blueprint in practice: {name}", name=discipline.id)
        yield most("M1", what, abs(share - discipline.weight), limits.points, len(practice))


def rationales(item: Item, limits: Rationales) -> Iterator[Finding]:
    """M2: a reason that names an option by its letter or place is an error, since options are
    shuffled. One of under `words` words is a warning, and so is one of which a share of `repeated`
    of the content words that the stem has not, and half of all, are its option's or the key's."""
    for option in item.question.options:
        if option.why.strip():
            yield from _rationale(item, option, limits)
    if _names_letter(item.question.takeaway, item):
        yield _letter(item, "takeaway")


def _rationale(item: Item, option: Option, limits: Rationales) -> Iterator[Finding]:
    name, length = f"why of {option.id}", len(words(option.why))
    told = content(option.why) - _SAYS_NOTHING
    repeated = _repeated(told - content(item.question.stem), option, item.key)
    mostly = _repeated(told, option, item.key) >= _MOSTLY
    if _names_letter(option.why, item):
        yield _letter(item, name)
    elif length < limits.words:
        message = sentence("{part} has %n word(s)", part=name, n=length)
        hint = sentence("say why, in this situation")
        yield item.finding("M2", Grade.WARNING, length, limits.words, message, hint)
    elif repeated >= limits.repeated and mostly and not item.amounts:
        message = sentence("{part} only repeats the option or the key", part=name)
        hint = sentence("say why, in this situation")
        yield item.finding("M2", Grade.WARNING, repeated, limits.repeated, message, hint)


def _repeated(told: frozenset[str], option: Option, key: Option) -> float:
    """The share of a reason's words that its option has, or the key."""
    shares = (len(told & content(one.text)) / len(told) if told else 1.0 for one in (option, key))
    return max(shares)


def _names_letter(text: str, item: Item) -> bool:
    """Whether an option is named by letter; what stem and options call A and B is a thing."""
    found = _NAMED.search(plain(text))
    if found is None:
        return False
    letter = re.search(r"\b[A-E]\b", found[0])
    # Parted, or an option that begins with "A" would make a thing called A of the word before it.
    told = " | ".join(
        [item.situation, item.question.stem, *(o.text for o in item.question.options)]
    )
    return letter is None or not re.search(rf"\b[A-Za-z]+ {letter[0]}\b", plain(told))


def _letter(item: Item, part: str) -> Finding:
    message = sentence("{part} names an option by its letter or place", part=part)
    hint = sentence("say what the option proposes: the order is shuffled")
    return item.finding("M2", Grade.ERROR, 1, 0, message, hint)
