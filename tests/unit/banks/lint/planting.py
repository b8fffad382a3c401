"""Reads planted flaws (planted/README.md) and asks the linter about each."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studyapp.banks.document import load
from studyapp.banks.lint.copied import copied, hashed_runs
from studyapp.banks.lint.items import Item, Passage
from studyapp.banks.lint.judge import item_findings, pair_findings
from studyapp.banks.lint.positions import key_letters, key_runs
from studyapp.banks.lint.texts import words
from studyapp.domain.lint import RULES, Grade
from tests.unit.banks.lint.asking import LIMITS, question

FOLDER = Path(__file__).parent / "planted"
KNOWN = {"rule", "flawed", "note", "item", "others", "scenarios", "seed", "keys"}
LETTERS = "ABCDEFGH"
OPTIONS = 4


@dataclass(frozen=True, slots=True)
class Case:
    """A planted case; `name` is its file with its place in it."""

    name: str
    rule: str
    flawed: bool
    given: Mapping[str, Any]


class Malformed(Exception):
    """A case that does not follow the README."""


def cases(folder: Path = FOLDER) -> list[Case]:
    """All cases of a folder. Raises Malformed."""
    return [
        _case(f"{file.stem}[{index}]", given)
        for file in sorted(folder.glob("*.yaml"))
        for index, given in enumerate(load(file.read_text(encoding="utf-8")).value)
    ]


def fires(case: Case) -> bool:
    """Whether the case's rule gives an error or a warning, or does not hold."""
    if "keys" in case.given:
        return not _keys_hold(case)
    scenarios = {s["id"]: s["text"] for s in case.given.get("scenarios", ())}
    items = [_item(case, case.given["item"], "planted-q01", scenarios)]
    for number, other in enumerate(case.given.get("others", ()), 2):
        items.append(_item(case, other, f"planted-q{number:02}", scenarios))
    found = list(pair_findings(items, LIMITS))
    for item in items:
        found += item_findings(item, OPTIONS, LIMITS)
    if case.rule == "D6":
        length = LIMITS.D6.words
        runs = frozenset(hashed_runs(words(case.given.get("seed", "")), length))
        found += copied(_passages(items[0]), runs, length)
    return any(f.rule == case.rule and f.grade is not Grade.INFO for f in found)


def _case(name: str, given: Mapping[str, Any]) -> Case:
    if unknown := set(given) - KNOWN:
        raise Malformed(f"{name}: unknown {', '.join(sorted(unknown))}")
    rule, flawed = given.get("rule"), given.get("flawed")
    if not isinstance(rule, str) or rule not in RULES or not isinstance(flawed, bool):
        raise Malformed(f"{name}: needs `rule` (one of {', '.join(RULES)}) and `flawed`")
    if ("keys" in given) == ("item" in given):
        raise Malformed(f"{name}: needs either `item` or `keys`")
    return Case(name, rule, flawed, given)


def _item(case: Case, given: Mapping[str, Any], name: str, scenarios: Mapping[str, str]) -> Item:
    fill = case.rule != "M1"
    try:
        asked = question(fill=fill, **({"id": name} if fill else {}), **_plain(given))
        item = Item(asked, situation=scenarios.get(asked.scenario, ""))
        assert sum(option.correct for option in asked.options) == 1
    except (TypeError, AssertionError) as error:
        raise Malformed(f"{case.name}: no question with one key: {error}") from error
    return item


def _plain(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if name not in ("id", "lint_ok")} | (
        {"id": given["id"]} if "id" in given else {}
    )


def _passages(item: Item) -> list[Passage]:
    asked = item.question
    texts = [asked.stem, asked.takeaway, *(text for o in asked.options for text in (o.text, o.why))]
    return [Passage(item.id, "", 1, "text", text) for text in texts]


def _keys_hold(case: Case) -> bool:
    """K1 and K2: letters of keys in stored order, of one form."""
    items = []
    for number, letter in enumerate(case.given["keys"]):
        options = [
            {"text": text, "correct": at == LETTERS.index(letter)}
            for at, text in enumerate(("north", "east", "south", "west"))
        ]
        items.append(Item(question(id=f"planted-q{number}", pool="mock-a", options=options)))
    forms = {"mock-a": items}
    tests = [*key_letters([], forms, LIMITS.K1), *key_runs(forms, LIMITS.K2)]
    return all(
        test.held and (test.p is None or test.p > LIMITS.family)
        for test in tests
        if test.rule == case.rule
    )
