"""What the learner said of an item besides answering it: flag, suspend, not today, a note."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from studyapp.domain.events import ItemMarked, ItemNoted


@dataclass(frozen=True, slots=True)
class Marks:
    """`buried_until` is the first day on which the item may be asked again."""

    flagged: bool = False
    suspended: bool = False
    buried_until: date | None = None
    note: str = ""


def marks_of(events: Iterable[ItemMarked | ItemNoted]) -> Marks:
    """The marks of one item after its events, in order of replay, voided ones left out."""
    marks = Marks()
    for event in events:
        if isinstance(event, ItemNoted):
            marks = replace(marks, note=event.text)
        elif event.mark == "flag":
            marks = replace(marks, flagged=event.on)
        elif event.mark == "suspend":
            marks = replace(marks, suspended=event.on)
        elif event.mark == "bury":
            marks = replace(marks, buried_until=event.until_day if event.on else None)
    return marks
