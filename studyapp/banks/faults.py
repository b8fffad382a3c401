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
from studyapp.banks.words import any_of, count, did_you_mean, shown
from studyapp.banks.words import name as cut

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem at a place of a document; `key` where the key is meant and not its value.

    Where one of the `known` words is near `word`, the hint names it instead.
    """

    loc: Loc
    message: str
    hint: str = ""
    key: bool = False
    word: str = ""
    known: Collection[str] = ()

    def told(self) -> tuple[str, str]:
        """Message and hint."""
        return self.message, (self.word and did_you_mean(self.word, self.known)) or self.hint


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
        return Fault(loc[:-1], f"{name} is missing", f"add a line `{name}:` here")
    if kind == "extra_forbidden":
        return _extra(document, loc, name)
    written = document.written.get(loc)
    if found["input"] is None and written is not None:
        return Fault(loc, f"{name} is empty", "write its value, or remove the line")
    if kind == "literal_error":
        return _choice(loc, name, found)
    word = _WORDING.get(kind, _unexpected)
    message, hint = word(name, found["input"], found.get("ctx", {}), written)
    return Fault(loc, message, hint, key=of_key)


def _name(loc: Loc) -> str:
    """The last key of a place: "stem", "entry 2 of enemies", "the file"."""
    if not loc:
        return "the file"
    last = loc[-1]
    if isinstance(last, int):
        return f"entry {last + 1} of {_name(loc[:-1])}"
    return cut(last)


def _extra(document: Document, loc: Loc, name: str) -> Fault:
    message = f"unknown key {name}"
    if document.written.get(loc) == "":
        hint = "a comma inside {…} ends a value: put the text before it in quotes"
        return Fault(loc, message, hint, key=True)
    hint = "remove it, or check how far it is indented"
    return Fault(loc, message, hint, True, str(loc[-1]), _all_keys())


def _choice(loc: Loc, name: str, found: "ErrorDetails") -> Fault:
    expected = str(found.get("ctx", {})["expected"])
    known = re.findall(r"'([^']*)'", expected)
    value = found["input"]
    if not known:
        hint = f"this program reads {name} {expected}; a newer one may read this file"
        return Fault(loc, f"{name} must be {expected}, not {shown(value)}", hint)
    message = f"{name} must be {any_of(known)}, not {shown(value)}"
    return Fault(loc, message, "", word=str(value), known=known)


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
Words = tuple[str, str]


def _text(name: str, value: Any, context: Context, written: str | None) -> Words:
    if isinstance(value, list | dict):
        return f"{name} must be text", "text that begins with [ or { or holds a colon needs quotes"
    read_as = "true or false" if isinstance(value, bool) else "a number"
    return f"{name} must be text and is read as {read_as}", f'put it in quotes: "{written}"'


def _pattern(name: str, value: Any, context: Context, written: str | None) -> Words:
    pattern = context["pattern"]
    if pattern == TEXT_PATTERN:
        return f"{name} is empty", "write its text, or remove the line"
    if pattern == ID_PATTERN:
        simple = re.sub(r"[^a-z0-9]+", "-", str(value).lower()).strip("-")[:80]
        hint = f"write {simple}" if simple else "use small letters, digits and single hyphens"
        return f"{shown(value)} cannot be an id: small letters, digits and single hyphens", hint
    if pattern == DATE_PATTERN:
        return f"{name} must be a date, not {shown(value)}", "write it as 2026-11-21"
    if pattern == ANCHOR_PATTERN:
        return (
            f"{name} can only be last, not {shown(value)}",
            "write `anchor: last`, or remove the line",
        )
    return _unexpected(name, value, context, written)


def _number(name: str, value: Any, context: Context, written: str | None) -> Words:
    return f"{name} must be a whole number", "write digits alone, without quotes"


def _yes_no(name: str, value: Any, context: Context, written: str | None) -> Words:
    return f"{name} must be true or false", "write it in small letters, without quotes"


def _list(name: str, value: Any, context: Context, written: str | None) -> Words:
    return f"{name} must be a list", "begin each entry with a dash, or write [a, b]"


def _group(name: str, value: Any, context: Context, written: str | None) -> Words:
    return f"{name} must be a group of keys with values", "write lines of the form `key: value`"


def _few(name: str, value: Any, context: Context, written: str | None) -> Words:
    least = count(context["min_length"], "entry", "entries")
    return f"{name} needs at least {least}", ""


def _many(name: str, value: Any, context: Context, written: str | None) -> Words:
    most = count(context["max_length"], "entry", "entries")
    return f"{name} has more than {most}", "split the file, or remove some"


def _long(name: str, value: Any, context: Context, written: str | None) -> Words:
    return f"{name} is longer than {context['max_length']} characters", "shorten it"


def _small(name: str, value: Any, context: Context, written: str | None) -> Words:
    return f"{name} must be at least {context['ge']}, not {value}", ""


def _large(name: str, value: Any, context: Context, written: str | None) -> Words:
    return f"{name} must be at most {context['le']}, not {value}", ""


def _unexpected(name: str, value: Any, context: Context, written: str | None) -> Words:
    return f"{name} does not fit here", "compare it with a file that works"


_WORDING: dict[str, Callable[[str, Any, Context, str | None], Words]] = {
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
