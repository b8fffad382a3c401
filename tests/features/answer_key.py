"""The right answers, read out of the bank's files by hand."""

from functools import cache
from pathlib import Path

import yaml

from tests.features.program import ROOT

SHIPPED = ROOT / "question_banks" / "ccxp"


@cache
def keys(bank: Path = SHIPPED) -> dict[str, str]:
    """The id of the right option by question."""
    found: dict[str, str] = {}
    for file in bank.glob("*/*.yaml"):
        topic = yaml.safe_load(file.read_text(encoding="utf-8"))
        for question in topic.get("questions", ()):
            (found[question["id"]],) = (o["id"] for o in question["options"] if o.get("correct"))
    return found
