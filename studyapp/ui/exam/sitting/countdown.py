"""The time that is left between two readings of the exam's clock."""

from dataclasses import dataclass, replace

SECOND = 1000
# One is told once when so many minutes are left.
TOLD_AT = (30, 15, 5, 1)


@dataclass(frozen=True, slots=True)
class Countdown:
    """`left` ms at the moment `at` of the machine's clock; `least` is the least that was shown.

    The time shown never grows and never goes below zero: a reading that arrives late would else
    set it back for a moment.
    """

    left: int
    at: int
    least: int

    @classmethod
    def of(cls, left: int, at: int) -> "Countdown":
        return cls(left, at, max(0, left))

    def read(self, left: int, at: int) -> "Countdown":
        """After another reading of the exam's clock."""
        return replace(self, left=left, at=at).looked(at)

    def looked(self, now: int) -> "Countdown":
        """What is shown at a moment."""
        return replace(self, least=max(0, min(self.least, self.left - max(0, now - self.at))))

    @property
    def seconds(self) -> int:
        """Whole seconds left, the begun one counted: 0 only when the time is up."""
        return -(-self.least // SECOND)

    @property
    def next_ms(self) -> int:
        """In how many ms another second shows."""
        return self.least % SECOND or SECOND


def told_between(before: int, now: int) -> int | None:
    """The warning to give when the seconds left went from `before` to `now`: the last one passed,
    for the others come too late."""
    passed = [minutes for minutes in TOLD_AT if now <= minutes * 60 < before]
    return min(passed, default=None)
