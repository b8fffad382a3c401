"""Faults of one document: where they stand in it, and pydantic's findings in plain words."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from studyapp.banks.contents import Kind
from studyapp.banks.document import Document, Loc
from studyapp.banks.schema import ANCHOR_PATTERN, DATE_PATTERN, FILES, ID_PATTERN, TEXT_PATTERN
from studyapp.banks.words import any_of, did_you_mean, shown
from studyapp.banks.words import name as cut
from studyapp.domain.sentences import Sentence, sentence

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


Name = str | Sentence
"""What a place is called: its key, or words where it has none."""
EMPTY = sentence("{name} is empty")
MUST_BE = sentence("{name} must be {expected}, not {value}")
IN_QUOTES = sentence('put it in quotes: "{written}"')


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem at a place of a document; `key` where the key is meant and not its value.

    Where one of the `known` words is near `word`, the hint names it instead.
    """

    loc: Loc
    message: Sentence
    hint: Sentence | None = None
    key: bool = False
    word: str = ""
    known: Collection[str] = ()

    def told(self) -> tuple[Sentence, Sentence | None]:
        """Message and hint."""
        near = did_you_mean(self.word, self.known) if self.word else None
        return self.message, near or self.hint


def shape_faults(document: Document, kind: Kind) -> list[Fault]:
    """Everything in a document that does not have the shape of its file."""
    try:
        FILES[kind].model_validate(document.value)
    except ValidationError as error:
        return [_fault(document, found) for found in error.errors(include_url=False)]
    return []


def _fault(document: Document, found: "ErrorDetails") -> Fault:
    loc: Loc = tuple(part for part in found["loc"] if part != "[key]")
    of_key = "[key]" in found["loc"]
    name = _name(loc)
    kind = found["type"]
    if kind == "missing":
        message = sentence("{name} is missing", name=name)
        return Fault(loc[:-1], message, sentence("add a line `{name}:` here", name=name))
    if kind == "extra_forbidden":
        return _extra(document, loc, name)
    written = document.written.get(loc)
    if found["input"] is None and written is not None:
        hint = sentence("write its value, or remove the line")
        return Fault(loc, EMPTY.filled(name=name), hint)
    if kind == "literal_error":
        return _choice(loc, name, found)
    word = _WORDING.get(kind, _unexpected)
    message, what_to_do = word(name, found["input"], found.get("ctx", {}), written)
    return Fault(loc, message, what_to_do, key=of_key)


def _name(loc: Loc) -> Name:
    """The last key of a place: "stem", "entry 2 of enemies", "the file"."""
    if not loc:
        return sentence("the file")
    last = loc[-1]
    if isinstance(last, int):
        return sentence("entry {place} of {name}", place=last + 1, name=_name(loc[:-1]))
    return cut(last)


def _extra(document: Document, loc: Loc, name: Name) -> Fault:
    message = sentence("unknown key {name}", name=name)
    if document.written.get(loc) == "":
        hint = sentence("a comma inside {{…}} ends a value: put the text before it in quotes")
        return Fault(loc, message, hint, key=True)
    hint = sentence("remove it, or check how far it is indented")
    return Fault(loc, message, hint, True, str(loc[-1]), _all_keys())


def _choice(loc: Loc, name: Name, found: "ErrorDetails") -> Fault:
    expected = str(found.get("ctx", {})["expected"])
    known = re.findall(r"'([^']*)'", expected)
    value = found["input"]
    if not known:
        hint = sentence(
            "this program reads {name} {expected}; a newer one may read this file",
            name=name,
            expected=expected,
        )
        return Fault(loc, MUST_BE.filled(name=name, expected=expected, value=shown(value)), hint)
    message = MUST_BE.filled(name=name, expected=any_of(known), value=shown(value))
    return Fault(loc, message, word=str(value), known=known)


@cache
def _all_keys() -> frozenset[str]:
    """Every key that some file knows."""
    names: set[str] = set()
    for model in FILES.values():
        schema = model.model_json_schema(by_alias=True)
        for part in (schema, *schema.get("$defs", {}).values()):
            names.update(part.get("properties", {}))
    return frozenset(names)


Context = Mapping[str, Any]
Words = tuple[Sentence, Sentence | None]


def _text(name: Name, value: Any, context: Context, written: str | None) -> Words:
    if isinstance(value, list | dict):
        hint = sentence("text that begins with [ or {{ or holds a colon needs quotes")
        return sentence("{name} must be text", name=name), hint
    hint = IN_QUOTES.filled(written=str(written))
    if isinstance(value, bool):
        return sentence("{name} must be text and is read as true or false", name=name), hint
    return sentence("{name} must be text and is read as a number", name=name), hint


def _pattern(name: Name, value: Any, context: Context, written: str | None) -> Words:
    pattern = context["pattern"]
    if pattern == TEXT_PATTERN:
        return EMPTY.filled(name=name), sentence("write its text, or remove the line")
    if pattern == ID_PATTERN:
        return _no_id(value)
    if pattern == DATE_PATTERN:
        message = sentence("{name} must be a date, not {value}", name=name, value=shown(value))
        return message, sentence("write it as 2026-11-21")
    if pattern == ANCHOR_PATTERN:
        message = sentence("{name} can only be last, not {value}", name=name, value=shown(value))
        return message, sentence("write `anchor: last`, or remove the line")
    return _unexpected(name, value, context, written)


def _no_id(value: Any) -> Words:
    simple = re.sub(r"[^a-z0-9]+", "-", str(value).lower()).strip("-")[:80]
    message = sentence(
        "{value} cannot be an id: small letters, digits and single hyphens", value=shown(value)
    )
    if simple:
        return message, sentence("write {id}", id=simple)
    return message, sentence("use small letters, digits and single hyphens")


def _number(name: Name, value: Any, context: Context, written: str | None) -> Words:
    message = sentence("{name} must be a whole number", name=name)
    return message, sentence("write digits alone, without quotes")


def _yes_no(name: Name, value: Any, context: Context, written: str | None) -> Words:
    message = sentence("{name} must be true or false", name=name)
    return message, sentence("write it in small letters, without quotes")


def _list(name: Name, value: Any, context: Context, written: str | None) -> Words:
    message = sentence("{name} must be a list", name=name)
    return message, sentence("begin each entry with a dash, or write [a, b]")


def _group(name: Name, value: Any, context: Context, written: str | None) -> Words:
    message = sentence("{name} must be a group of keys with values", name=name)
    return message, sentence("write lines of the form `key: value`")


def _few(name: Name, value: Any, context: Context, written: str | None) -> Words:
    least = context["min_length"]
    if least == 1:
        return sentence("{name} needs at least 1 entry", name=name), None
    return sentence("{name} needs at least %n entries", name=name, n=least), None


def _many(name: Name, value: Any, context: Context, written: str | None) -> Words:
    message = sentence("{name} has more than %n entries", name=name, n=context["max_length"])
    return message, sentence("split the file, or remove some")


def _long(name: Name, value: Any, context: Context, written: str | None) -> Words:
    most = context["max_length"]
    message = sentence("{name} is longer than %n character(s)", name=name, n=most)
    return message, sentence("shorten it")


def _small(name: Name, value: Any, context: Context, written: str | None) -> Words:
    least = context["ge"]
    message = sentence(
        "{name} must be at least {least}, not {value}", name=name, least=least, value=value
    )
    return message, None


def _large(name: Name, value: Any, context: Context, written: str | None) -> Words:
    most = context["le"]
    message = sentence(
        "{name} must be at most {most}, not {value}", name=name, most=most, value=value
    )
    return message, None


def _unexpected(name: Name, value: Any, context: Context, written: str | None) -> Words:
    message = sentence("{name} does not fit here", name=name)
    return message, sentence("compare it with a file that works")


_WORDING: dict[str, Callable[[Name, Any, Context, str | None], Words]] = {
    "string_type": _text,
    "string_pattern_mismatch": _pattern,
    "int_type": _number,
    "bool_type": _yes_no,
    "list_type": _list,
    "dict_type": _group,
    "model_type": _group,
    "too_short": _few,
    "too_long": _many,
    "string_too_long": _long,
    "greater_than_equal": _small,
    "less_than_equal": _large,
}
