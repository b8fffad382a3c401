"""A question's options as they are shown, and what its bank has to say about them."""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.services.question_texts import QuestionText

LETTERS = "ABCDEFGH"


class BankChange(StrEnum):
    """What became of a question in its bank since it was asked: GONE with its reasons, CHANGED so
    that they are about other words, KEY_CHANGED so that another option is right now."""

    NONE = "none"
    GONE = "gone"
    CHANGED = "changed"
    KEY_CHANGED = "key_changed"


@dataclass(frozen=True, slots=True)
class Shown:
    """An option at its place. `right` is None before the reveal."""

    id: str
    letter: str
    text: str
    mine: bool = False
    right: bool | None = None
    reason: str = ""
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Explained:
    """What stands below the options after the reveal. `lesson` is the topic that has one, or ""."""

    takeaway: str
    sources: tuple[str, ...]
    lesson: str
    lesson_title: str
    change: BankChange


def options(
    text: QuestionText, chosen: str, *, revealed: bool, struck: frozenset[str] = frozenset()
) -> tuple[Shown, ...]:
    """The options in the order of the paper."""
    asked = {option.id: option for option in text.asked.options}
    order = [option for option in text.item.order if option in asked]
    return tuple(
        Shown(
            id=option,
            letter=letter,
            text=asked[option].text,
            mine=option == chosen,
            right=asked[option].correct if revealed else None,
            reason=text.reasons.get(option, "") if revealed else "",
            struck=option in struck and not revealed,
        )
        for letter, option in zip(LETTERS, order, strict=False)
    )


def explained(text: QuestionText) -> Explained:
    """What the bank has to say about a question that was answered."""
    return Explained(
        takeaway=text.takeaway,
        sources=text.sources,
        lesson=text.item.topic if text.lesson else "",
        lesson_title=text.topic,
        change=bank_change(text),
    )


def bank_change(text: QuestionText) -> BankChange:
    """What became of the question in its bank."""
    if not text.changed:
        return BankChange.NONE
    if not text.new_hash:
        return BankChange.GONE
    return BankChange.KEY_CHANGED if text.new_key else BankChange.CHANGED
