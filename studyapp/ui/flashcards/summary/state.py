"""What a session came to, as a value."""

from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.domain.queue import Composition
from studyapp.domain.session import EndReason
from studyapp.services.overview import Cards, NextSession
from studyapp.services.study import MINUTE
from studyapp.ui.flashcards.session.state import Asking, back_on


@dataclass(frozen=True, slots=True)
class After:
    """What is left once the session is over: due cards that move to another day, the next session,
    and what one could go on with now."""

    moved: int
    next: NextSession
    more: Composition


@dataclass(frozen=True, slots=True)
class Summary:
    """A session that is over.

    `cards` were asked for the first time in it, `reviews` and `new` are their parts, `missed` those
    not known, `repeats` the times that a missed card was asked again. `minutes` is rounded, 0 for
    less than half a minute. `tomorrow` counts those of its cards that come back on the next day; 0
    where that day has begun.
    `graded_last` tells whether undo would take back a grade and not a mark. `after` is None until
    it is known.
    """

    reason: EndReason
    day: date
    cards: int
    minutes: int
    reviews: int
    new: int
    missed: int
    repeats: int
    tomorrow: int
    undoable: bool
    graded_last: bool
    after: After | None = None


def summary(asking: Asking, reason: EndReason, cards: Cards | None) -> Summary:
    """`cards` is the Flashcards page after the session; None while it is not known."""
    tally = asking.run.session.tally
    late = reason is EndReason.TIME
    tomorrow = asking.run.session.day + timedelta(days=1)
    return Summary(
        reason=reason,
        day=asking.run.session.day,
        cards=tally.cards,
        minutes=round(tally.spent_ms / MINUTE),
        reviews=tally.reviews,
        new=tally.new,
        missed=tally.missed,
        repeats=tally.repeats,
        tomorrow=0 if late else sum(n for day, n in back_on(asking).items() if day <= tomorrow),
        undoable=bool(asking.run.past),
        graded_last=len(asking.run.past) - 1 in asking.given,
        after=_after(cards) if cards else None,
    )


def _after(cards: Cards) -> After:
    more = cards.today.composition
    return After(more.reviews + more.moved, cards.today.next, more)
