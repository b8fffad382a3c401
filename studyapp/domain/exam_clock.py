"""The clock of a sitting: what has elapsed by a clock that counts suspend. After data.md 3.

A changed wall clock alters nothing. A crash is charged in no mode; suspend and leaving are charged
in strict sittings alone.
"""

from dataclasses import dataclass

# A difference between the two clocks under this is no suspend but their own unevenness.
SUSPEND_MS = 2_000


@dataclass(frozen=True, slots=True)
class Ticks:
    """Two clocks of one boot, in ms: `ms` counts suspend, `awake` does not; `boot` names the boot.

    A machine that cannot tell them apart gives the same for both.
    """

    boot: str
    ms: int
    awake: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The elapsed ms of a sitting at a moment: by the ticks then, and by the wall clock (UTC ms)
    for the case that the machine is started anew."""

    elapsed: int
    ticks: Ticks
    wall: int


@dataclass(frozen=True, slots=True)
class Absence:
    """How long nobody could answer, what the clock counts of it, and the clock that measured it."""

    down: int
    charged: int
    by: str


def running(last: Reading, ticks: Ticks, strict: bool) -> tuple[int, int]:
    """The elapsed ms now, and the ms of suspend since `last` (0 where there was none).

    Both readings are of one run of the program.
    """
    passed = max(0, ticks.ms - last.ticks.ms)
    asleep = passed - max(0, ticks.awake - last.ticks.awake)
    if asleep < SUSPEND_MS:
        asleep = 0
    return last.elapsed + (passed if strict else passed - asleep), asleep


def absent(last: Reading, ticks: Ticks, wall: int, *, charged: bool) -> Absence:
    """An absence since `last`: by the boot clock while the machine was not started anew, else by
    the wall clock; never below zero."""
    same = last.ticks.boot == ticks.boot and bool(ticks.boot)
    down = max(0, ticks.ms - last.ticks.ms if same else wall - last.wall)
    return Absence(down, down if charged else 0, "boot" if same else "wall")
