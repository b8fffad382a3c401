"""Questions for the linter's tests: a clean one, and what a test changes of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from studyapp import places
from studyapp.banks.lint.items import Item
from studyapp.banks.lint.thresholds import read_thresholds
from studyapp.domain.frameworks import SourceRef
from studyapp.domain.questions import Option, Question

LIMITS = read_thresholds(places.resources() / "lint" / "thresholds.yaml")

STEM = (
    "A parcel firm mails a survey to its customers and six in a hundred reply. "
    "What should the insight manager examine before the figure goes to the board?"
)
OPTIONS = (
    "How those who kept silent compare with those who spoke",
    "How the score moved since the previous round in spring",
    "How the wording of the scale reads to a new recipient",
    "How large the margin is around the average of the month",
)
WHY = (
    "A low rate leaves room for bias of unknown size, so the makeup of both groups is "
    "looked at while there is time to mend it."
)


def question(fill: bool = True, **given: Any) -> Question:
    """A question of a mapping as in a topic file; what is left out is clean, or empty."""
    options = [dict(option) for option in given.pop("options", options_of(OPTIONS))]
    for index, option in enumerate(options):
        option.setdefault("id", "abcdefgh"[index])
        option.setdefault("why", WHY if fill else "")
    sources = given.pop("sources", [{"ref": "handbook"}] if fill else [])
    clean = {
        "id": "aa-01-q01",
        "topic": "aa-01",
        "kind": "scenario",
        "level": "apply",
        "difficulty": "medium",
        "fact": "aa-01-fact",
        "stem": STEM,
        "takeaway": "Look at who is missing before a figure is shown to anybody.",
    }
    whole = {name: value if fill else "" for name, value in clean.items()} | {"pool": "practice"}
    return Question(
        **{**whole, **given, "enemies": tuple(given.get("enemies", ()))},
        options=tuple(Option(**option) for option in options),
        sources=tuple(SourceRef(**source) for source in sources),
    )


def options_of(texts: Sequence[str], key: int = 0) -> list[Mapping[str, Any]]:
    """Options of these texts, of which one is the key."""
    return [{"text": text, "correct": index == key} for index, text in enumerate(texts)]


def item(texts: Sequence[str] = OPTIONS, key: int = 0, **given: Any) -> Item:
    """A clean item but for what is given."""
    situation = given.pop("situation", "")
    return Item(question(options=options_of(texts, key), **given), "a.yaml", 7, situation)
