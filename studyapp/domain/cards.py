"""Flashcards: one fact, a front and a back, and a second side where a term deserves it.

A practice question is remembered like a card side, under a side of its own.
"""

from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.frameworks import SourceRef


class Side(StrEnum):
    """Which way an item is asked. Each side has a memory state of its own."""

    FRONT = "front"
    BACK = "back"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class CardKey:
    """What memory and history are keyed by, never the content."""

    bank: str
    item: str
    side: Side = Side.FRONT


@dataclass(frozen=True, slots=True)
class Card:
    """A card as its file states it; `why` is small print under the answer."""

    id: str
    topic: str
    fact: str
    front: str
    back: str
    why: str = ""
    reverse: bool = False
    sources: tuple[SourceRef, ...] = ()

    @property
    def sides(self) -> tuple[Side, ...]:
        return (Side.FRONT, Side.BACK) if self.reverse else (Side.FRONT,)
