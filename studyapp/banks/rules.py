"""Rules that one file decides alone, over values that may still be ill-formed.

They run beside the check of the shape and not after it, so every value is looked at with care.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from studyapp.banks.contents import Kind
from studyapp.banks.document import AGAIN, Document, Loc
from studyapp.banks.faults import Fault
from studyapp.banks.words import name as cut
from studyapp.domain.questions import PRACTICE
from studyapp.domain.sentences import sentence

NO_FRAMEWORK = sentence("there is no framework {name}")
ANOTHER_ID = sentence("use another id")
PROSE = frozenset({"text", "stem", "why", "takeaway", "front", "back"})


def file_faults(document: Document, kind: Kind, path: str) -> Iterator[Fault]:
    """The faults of a file beyond its shape."""
    yield from _twice(document)
    yield from _cut_prose(document)
    root = document.value if isinstance(document.value, dict) else {}
    if kind is Kind.BANK:
        yield from _bank(root)
    if kind in (Kind.TOPIC, Kind.GUIDE):
        yield from _topic_is_file_name(root, path)
    for loc, question in _entries(root, (), "questions"):
        yield from _question(question, loc)
    for group in ("facts", "frameworks", "topics", "forms", "sources"):
        if kind in (Kind.BANK, Kind.SOURCES):
            yield from _unique(document, root, (), group)


def _twice(document: Document) -> Iterator[Fault]:
    for twice in document.twice:
        line, column = twice.first
        yield Fault(
            (*twice.loc, AGAIN),
            sentence(
                "the key {key} was given already, at line {line}, column {column}",
                key=cut(str(twice.loc[-1])),
                line=line,
                column=column,
            ),
            sentence("keep one of the two"),
            key=True,
        )


def _cut_prose(document: Document) -> Iterator[Fault]:
    for loc in sorted(document.cut, key=lambda loc: document.at[loc]):
        if loc and loc[-1] in PROSE and document.written.get(loc) != "":
            yield Fault(
                loc,
                sentence("{key} is cut off by a comment", key=loc[-1]),
                sentence("put the text in quotes: an unquoted # begins a comment"),
            )


def _question(question: Mapping[str, Any], loc: Loc) -> Iterator[Fault]:
    options = [option for _, option in _entries(question, loc, "options")]
    keys = sum(option.get("correct") is True for option in options)
    if options and keys != 1:
        yield Fault(
            (*loc, "options"),
            sentence("a question has exactly one correct option; here are {keys}", keys=keys),
            sentence("write `correct: true` at one of them"),
            key=True,
        )
    seen: set[str] = set()
    for here, option in _entries(question, loc, "options"):
        name = option.get("id")
        if isinstance(name, str):
            if name in seen:
                yield Fault(
                    (*here, "id"),
                    sentence("the option id {id} is given twice", id=cut(name)),
                    sentence("use another"),
                )
            seen.add(name)
    enemies = question.get("enemies")
    for index, enemy in enumerate(enemies if isinstance(enemies, list) else ()):
        if enemy == question.get("id"):
            message = sentence("a question cannot be its own enemy")
            yield Fault((*loc, "enemies", index), message, sentence("remove it"))


def _topic_is_file_name(root: Mapping[str, Any], path: str) -> Iterator[Fault]:
    topic, stem = root.get("topic"), PurePosixPath(path).stem
    if isinstance(topic, str) and topic != stem:
        yield Fault(
            ("topic",),
            sentence(
                "the topic is {topic} and the file is named {file}", topic=cut(topic), file=stem
            ),
            sentence("rename the file, or mend the topic"),
        )


def _bank(root: Mapping[str, Any]) -> Iterator[Fault]:
    disciplines = {
        str(framework.get("id")): _ids(framework, "disciplines")
        for _, framework in _entries(root, (), "frameworks")
    }
    exam = root.get("exam")
    examined = exam.get("framework") if isinstance(exam, dict) else None
    examined = examined if isinstance(examined, str) else None
    if examined is not None and examined not in disciplines:
        hint = sentence("name one of the frameworks below")
        message = NO_FRAMEWORK.filled(name=cut(examined))
        yield Fault(("exam", "framework"), message, hint, word=examined, known=disciplines)
    for loc, framework in _entries(root, (), "frameworks"):
        yield from _framework(framework, loc, framework.get("id") == examined)
    for group in ("facts", "frameworks"):
        for loc, entry in _entries(root, (), group):
            yield from _date(entry.get("checked_on"), (*loc, "checked_on"))
    for loc, topic in _entries(root, (), "topics"):
        yield from _places(topic, loc, disciplines, examined)
    for loc, form in _entries(root, (), "forms"):
        if form.get("id") == PRACTICE:
            message = sentence("{pool} is the open pool and no form", pool=PRACTICE)
            yield Fault((*loc, "id"), message, ANOTHER_ID)
        for discipline in _keys(form.get("counts")):
            known = disciplines.get(examined or "", ())
            if known and discipline not in known:
                yield _unknown_discipline((*loc, "counts", discipline), discipline, known, True)


def _framework(framework: Mapping[str, Any], loc: Loc, examined: bool) -> Iterator[Fault]:
    weights: list[Any] = []
    seen: set[str] = set()
    for here, discipline in _entries(framework, loc, "disciplines"):
        weights.append(discipline.get("weight"))
        name = discipline.get("id")
        if isinstance(name, str) and name in seen:
            message = sentence("the discipline {id} is given twice", id=cut(name))
            yield Fault((*here, "id"), message, ANOTHER_ID)
        seen.add(str(name))
    whole = all(type(weight) is int for weight in weights)
    if examined and weights and whole and sum(weights) != 100:
        yield Fault(
            (*loc, "disciplines"),
            sentence("the weights of the exam's framework sum to {sum}, not 100", sum=sum(weights)),
            sentence("mend the weights"),
            key=True,
        )


def _places(
    topic: Mapping[str, Any],
    loc: Loc,
    disciplines: Mapping[str, Collection[str]],
    examined: str | None,
) -> Iterator[Fault]:
    places = topic.get("in")
    if not isinstance(places, dict):
        return
    for framework, discipline in places.items():
        here = (*loc, "in", framework)
        known = disciplines.get(framework)
        if known is None:
            hint = sentence("name one of the frameworks above")
            message = NO_FRAMEWORK.filled(name=cut(framework))
            yield Fault(here, message, hint, True, framework, disciplines)
        elif known and isinstance(discipline, str) and discipline not in known:
            yield _unknown_discipline(here, discipline, known, False)
    if places and examined in disciplines and examined not in places:
        exam = cut(str(examined))
        yield Fault(
            (*loc, "in"),
            sentence("the topic has no place in the exam's framework {framework}", framework=exam),
            sentence("add `{framework}: <discipline>`", framework=exam),
        )


def _unknown_discipline(loc: Loc, name: str, known: Collection[str], key: bool) -> Fault:
    message = sentence("there is no discipline {name}", name=cut(name))
    hint = sentence("name a discipline of the framework")
    return Fault(loc, message, hint, key, name, known)


def _date(value: Any, loc: Loc) -> Iterator[Fault]:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        try:
            date.fromisoformat(value)
        except ValueError:
            message = sentence("there is no day {day}", day=value)
            yield Fault(loc, message, sentence("write a real date as 2026-11-21"))


def _unique(document: Document, root: Mapping[str, Any], loc: Loc, group: str) -> Iterator[Fault]:
    first: dict[str, Loc] = {}
    for here, entry in _entries(root, loc, group):
        name = entry.get("id")
        if not isinstance(name, str):
            continue
        if name in first:
            line = document.spot((*first[name], "id"))[0]
            message = sentence("the id {id} is taken at line {line}", id=cut(name), line=line)
            yield Fault((*here, "id"), message, ANOTHER_ID)
        else:
            first[name] = here


def _entries(parent: Mapping[str, Any], loc: Loc, key: str) -> Iterator[tuple[Loc, dict[str, Any]]]:
    """The groups in a list, with their places; whatever else stands there is passed over."""
    entries = parent.get(key)
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            yield (*loc, key, index), entry


def _ids(parent: Mapping[str, Any], key: str) -> dict[str, None]:
    """The ids of the entries in a list, in order; none where one of them is ill-formed."""
    entries = [entry for _, entry in _entries(parent, (), key)]
    ids = [entry["id"] for entry in entries if isinstance(entry.get("id"), str)]
    return dict.fromkeys(ids) if len(ids) == len(entries) else {}


def _keys(value: Any) -> list[str]:
    return list(value) if isinstance(value, dict) else []
