"""What the bars of disciplines show, the same on every page."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studyapp.domain.mastery import Share, Verdict
from studyapp.ui import words
from studyapp.ui.theme.roles import Role
from studyapp.ui.widgets.interval_bar import Interval
from studyapp.ui.widgets.recall_bar import Recall

if TYPE_CHECKING:
    from studyapp.services.overview import DisciplineMemory

# Not sure yet is no warning.
VERDICT_ROLES: Mapping[Verdict, Role] = {
    Verdict.WEAK: "bad",
    Verdict.ON_TRACK: "good",
    Verdict.UNSURE: "muted",
    Verdict.NONE: "muted",
}


def interval_of(place: int, name: str, share: Share | None, target: float) -> Interval:
    """A discipline's share of first answers right; `target` is a share from 0 to 1."""
    return Interval(
        place=place,
        name=name,
        low=share.low if share else None,
        middle=share.middle if share else None,
        high=share.high if share else None,
        target=target,
        told=words.share_told(name, share),
    )


def recall_of(place: int, memory: "DisciplineMemory") -> Recall:
    """How well a discipline's cards are known."""
    seen = QCoreApplication.translate("Words", "{0} of {1} seen")
    return Recall(
        place=place,
        name=memory.discipline.short,
        share=memory.recall,
        figure="" if memory.recall is None else words.percent(memory.recall),
        note=seen.format(words.number(memory.seen), words.number(memory.cards)),
    )
