"""The hash that names a version of an item's meaning.

It covers what a learner is asked and how it is scored (stem and options, or front and back) and
leaves out reasons, sources and tags, so that a mended reason does not look like a new question.
"""

import hashlib
import json
import unicodedata
from dataclasses import dataclass
from typing import Any

from studyapp.domain.cards import Card
from studyapp.domain.plain import from_plain
from studyapp.domain.questions import Question, Scenario


@dataclass(frozen=True, slots=True)
class AskedOption:
    """An option as it was asked; `anchor` is "last" where it stays last."""

    id: str
    text: str
    correct: bool
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the content store keeps it: readable and scorable after its bank is gone."""

    scenario: str
    stem: str
    options: tuple[AskedOption, ...]

    @property
    def key(self) -> str:
        """The id of the right option; "" for a question without options."""
        return next((option.id for option in self.options if option.correct), "")

    @property
    def text(self) -> str:
        """What is read before the options. Highlights are places in it, so it stays as it is."""
        return f"{self.scenario}\n\n{self.stem}" if self.scenario else self.stem

    def text_of(self, option_id: str) -> str:
        return next((option.text for option in self.options if option.id == option_id), "")


def asked_of(content: str) -> Asked:
    """The question in a canonical content. Raises ValueError where there is none, or no key."""
    try:
        asked = from_plain(Asked, json.loads(content))
    except (TypeError, KeyError) as error:
        raise ValueError(f"no question: {error}") from error
    if sum(option.correct for option in asked.options) != 1:
        raise ValueError("no question: one option must be right")
    return asked


def card_content(card: Card) -> str:
    """Canonical JSON of a card's meaning."""
    return _canonical({"kind": "card", "front": _nfc(card.front), "back": _nfc(card.back)})


def question_content(question: Question, scenario: Scenario | None) -> str:
    """Canonical JSON of a question's meaning, the scenario it stands under included."""
    options = [
        {"id": o.id, "text": _nfc(o.text), "correct": o.correct, "anchor": o.anchor}
        for o in question.options
    ]
    return _canonical(
        {
            "kind": "question",
            "scenario": _nfc(scenario.text) if scenario else "",
            "stem": _nfc(question.stem),
            "options": options,
        }
    )


def content_hash(content: str) -> str:
    """SHA-256 of canonical content, in hex."""
    return hashlib.sha256(content.encode()).hexdigest()


def _canonical(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _nfc(text: str) -> str:
    """Composed before it becomes JSON: there a line break ends in an n that would take accents."""
    return unicodedata.normalize("NFC", text)
