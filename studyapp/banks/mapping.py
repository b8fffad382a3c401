"""Entries that passed every rule to domain values; the only place that knows both forms."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from studyapp.banks.entries import Bank, Findings, Placed
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.plain import from_plain

T = TypeVar("T")


def bank_info(bank: Bank, findings: Findings) -> BankInfo | None:
    """The bank without its items; None where the exam's framework was left out."""
    head = bank.head.head
    frameworks = _values(bank, findings, "frameworks")
    if all(framework["id"] != head["exam"]["framework"] for framework in frameworks):
        return None
    topics = [topic | {"places": topic["in"]} for topic in _values(bank, findings, "topics")]
    forms = [f for f in _values(bank, findings, "forms") if f["id"] not in findings.unfilled]
    lists = {
        "frameworks": frameworks,
        "topics": topics,
        "facts": _values(bank, findings, "facts"),
        "forms": forms,
        "sources": {source["id"]: source for source in _values(bank, findings, "sources")},
    }
    return from_plain(BankInfo, {**head, **lists})


def items(
    kind: type[T], bank: Bank, findings: Findings, group: str, order: Mapping[str, int]
) -> tuple[T, ...]:
    """The items of a group in order of their topics, then as their files have them."""
    placed = sorted(_given(bank, findings, group), key=lambda p: order.get(p.topic, 0))
    known = {source.id for source in bank.sound("sources")}
    return tuple(from_plain(kind, _plain(p, known)) for p in placed)


def _given(bank: Bank, findings: Findings, group: str) -> Iterable[Placed]:
    return (placed for placed in bank.sound(group) if placed not in findings.faulty)


def _values(bank: Bank, findings: Findings, group: str) -> list[dict[str, Any]]:
    known = {source.id for source in bank.sound("sources")}
    return [_plain(placed, known) for placed in _given(bank, findings, group)]


def _plain(placed: Placed, known: set[str]) -> dict[str, Any]:
    """An entry's value with its topic, without sources that have a fault of their own."""
    value = dict(placed.entry.value)
    if placed.topic:
        value["topic"] = placed.topic
    if "sources" in value:
        value["sources"] = [source for source in value["sources"] if source["ref"] in known]
    return value
