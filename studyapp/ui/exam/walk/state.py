"""The walk through the answers of a submitted sitting, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.domain.marks import Marks
from studyapp.domain.scoring import Mark
from studyapp.domain.sitting_figures import times_of
from studyapp.services.exam_results import Result
from studyapp.services.question_texts import QuestionText
from studyapp.ui.explained.state import Shown, options

NO_MARKS = Marks()


class Show(StrEnum):
    """Which questions are walked through."""

    ALL = "all"
    WRONG = "wrong"
    FLAGGED = "flagged"
    OPEN = "open"
    CHANGED = "changed"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Walk:
    """`at` is the position on the paper; `read` are the questions whose reasons were shown."""

    result: Result
    at: int = 0
    show: Show = Show.ALL
    read: frozenset[int] = frozenset()

    @property
    def mark(self) -> Mark:
        """The question on the screen, scored."""
        return self.result.score.marks[self.at]

    @property
    def text(self) -> QuestionText:
        return self.result.texts[self.at]

    @property
    def marks(self) -> Marks:
        """What the learner says of the question after the exam."""
        return self.result.marks.get(self.mark.item, NO_MARKS)

    @property
    def listed(self) -> tuple[int, ...]:
        """The positions under the filter in force."""
        return positions(self.result, self.show)

    @property
    def place(self) -> tuple[int, int]:
        """Which of how many listed questions is on the screen, counted from 1."""
        listed = self.listed
        return (listed.index(self.at) + 1 if self.at in listed else 0), len(listed)


def is_flagged(result: Result, mark: Mark) -> bool:
    """Flagged in the exam, or since."""
    return mark.cell.flagged or result.marks.get(mark.item, NO_MARKS).flagged


def _shows(result: Result, mark: Mark, show: Show) -> bool:
    """Whether a question is under a filter that looks at it alone. What has no answer is under
    both wrong and open."""
    return {
        Show.ALL: True,
        Show.WRONG: not mark.right,
        Show.FLAGGED: is_flagged(result, mark),
        Show.OPEN: not mark.answered,
        Show.CHANGED: bool(mark.cell.changes),
    }[show]


def positions(result: Result, show: Show) -> tuple[int, ...]:
    """The questions under a filter, in the order of the paper."""
    if show is Show.SLOW:
        return tuple(sorted(times_of(result.sitting.cells).slowest))
    return tuple(m.position for m in result.score.marks if _shows(result, m, show))


def counts(result: Result) -> Mapping[Show, int]:
    """How many questions each filter leaves."""
    return {show: len(positions(result, show)) for show in Show}


def shown(walk: Walk, show: Show) -> Walk:
    """Another filter: the question stays if it is under it, else the next one that is, else the
    last. A filter that leaves nothing is not taken."""
    listed = positions(walk.result, show)
    if not listed:
        return walk
    at = next((position for position in listed if position >= walk.at), listed[-1])
    return replace(walk, show=show, at=at)


def moved(walk: Walk, by: int) -> Walk:
    """The next listed question, or the one before; at an end the walk stays."""
    listed = walk.listed
    ahead = [p for p in listed if p > walk.at] if by > 0 else [p for p in listed if p < walk.at]
    if not ahead:
        return walk
    return replace(walk, at=ahead[0] if by > 0 else ahead[-1])


def went(walk: Walk, position: int) -> Walk:
    """To a question picked in the grid."""
    return replace(walk, at=position)


def marked(walk: Walk, item: str, marks: Marks) -> Walk:
    """After a flag or a note; the question stays even where it left its filter."""
    result = replace(walk.result, marks={**walk.result.marks, item: marks})
    return replace(walk, result=result)


def reasons(walk: Walk) -> tuple[Shown, ...]:
    """The options with reasons, right by the key that scores them."""
    chosen, key = walk.mark.cell.chosen or "", walk.mark.key
    found = options(walk.text, chosen, revealed=True)
    return tuple(replace(option, right=option.id == key) for option in found)
