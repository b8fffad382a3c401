"""How long a card or question takes, without the time in which the learner was away from it."""

from dataclasses import dataclass, replace
from time import monotonic_ns

from studyapp.services.study import Timing

# Without input for this long nobody is taken to sit in front of the card any more.
IDLE_MS = 60_000


def monotonic_ms() -> int:
    """The machine's monotonic clock in ms."""
    return monotonic_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """Time on one card or question, all in ms of one monotonic clock.

    `seen` is when it was last looked at, None before it was painted. `opened` parts the time: a
    card's answer was opened, an option was chosen. `away` says that the window is inactive. Idle
    time is found out afterwards, at the next look, so no timer runs. One that never `pauses`
    counts it all, as an exam does.
    """

    reveal: int = 0
    answer: int = 0
    paused: int = 0
    opened: bool = False
    away: bool = False
    seen: int | None = None
    pauses: bool = True

    @classmethod
    def resumed(cls, timing: Timing) -> "Stopwatch":
        """The watch of a card that comes back with its answer open; it goes on where it was."""
        return cls(timing.reveal, timing.answer, timing.paused, opened=True)

    def started(self, now: int, *, away: bool = False) -> "Stopwatch":
        """The card is on the screen; a watch that runs already goes on."""
        return self if self.seen is not None else replace(self, seen=now, away=away)

    def looked(self, now: int) -> "Stopwatch":
        """There was input, or the time is to be read. Does nothing before the start."""
        if self.seen is None:
            return self
        gap = max(0, now - self.seen)
        active = gap
        if self.pauses:
            active = 0 if self.away else min(gap, IDLE_MS)
        return replace(
            self,
            reveal=self.reveal + (0 if self.opened else active),
            answer=self.answer + (active if self.opened else 0),
            paused=self.paused + gap - active,
            seen=now,
        )

    def turned(self, now: int) -> "Stopwatch":
        """The answer was opened, or an option chosen."""
        return replace(self.looked(now), opened=True)

    def left(self, now: int) -> "Stopwatch":
        """The window is no longer the active one."""
        return replace(self.looked(now), away=True)

    def returned(self, now: int) -> "Stopwatch":
        """The window is the active one again."""
        return replace(self.looked(now), away=False)

    def idle(self, now: int) -> bool:
        """Whether the learner is away at this moment."""
        return self.away or (self.seen is not None and now - self.seen > IDLE_MS)

    def timing(self, now: int) -> Timing:
        """What to write down with a grade given now."""
        read = self.looked(now)
        return Timing(read.reveal, read.answer, read.paused)
