"""What taking corrected keys over would do to a score, as a value."""

from dataclasses import dataclass

from studyapp.domain.mastery import Tally
from studyapp.services.exam_results import KeyChange, Result


@dataclass(frozen=True, slots=True)
class Correction:
    """A question whose key was corrected, with the words of its options; `new` is "" where the
    corrected option was not on the paper, `chosen` where nothing was."""

    position: int
    topic: str
    old: str
    new: str
    chosen: str
    gains: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A discipline whose score the correction changes."""

    place: int
    title: str
    before: Tally
    after: Tally


@dataclass(frozen=True, slots=True)
class DryRun:
    """What would be, of which nothing is yet. `declined` where the learner has left it once."""

    before: Tally
    after: Tally
    corrections: tuple[Correction, ...]
    moved: tuple[Moved, ...]
    declined: bool


def dry_run(result: Result) -> DryRun:
    """Every corrected key, those declined before too."""
    after = result.corrected.by_discipline
    return DryRun(
        before=result.score.total,
        after=result.corrected.total,
        corrections=tuple(_correction(result, change) for change in result.key_changes),
        moved=tuple(
            Moved(place, one.title, one.right, after[one.id])
            for place, one in enumerate(result.disciplines)
            if one.id in after and after[one.id] != one.right
        ),
        declined=bool(result.key_changes) and not result.undecided,
    )


def _correction(result: Result, change: KeyChange) -> Correction:
    text = result.texts[change.position]
    words = {option.id: option.text for option in text.asked.options}
    chosen = result.sitting.cells[change.position].chosen
    return Correction(
        position=change.position,
        topic=text.topic,
        old=words.get(change.old, ""),
        new=words.get(change.new, ""),
        chosen=words.get(chosen or "", ""),
        gains=change.gains,
    )
