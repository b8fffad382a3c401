"""The machine's clock and zone, and a clock that starts where it is told to.

STUDYAPP_CLOCK holds a start instant ("2026-11-21T08:00:00+01:00"): time runs on from there. The
demo, the tests that kill the program and the journeys over several days use it.
"""

import os
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from studyapp.domain.days import Moment
from studyapp.domain.exam_clock import Ticks

# Nearer to the ends of the calendar a zone or a study day would fall over its edge.
YEARS = range(1970, 9000)
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """Wall clock in ms, `offset_ms` away from the machine's; the zone is read at every call."""

    def __init__(self, offset_ms: int = 0) -> None:
        self._offset_ms = offset_ms

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "SystemClock":
        """Raises ValueError, in plain words, where STUDYAPP_CLOCK is no instant with a zone."""
        start = environment.get("STUDYAPP_CLOCK")
        if not start:
            return cls()
        try:
            instant = datetime.fromisoformat(start)
        except ValueError:
            instant = None
        if instant is None or instant.tzinfo is None or instant.year not in YEARS:
            example = "2026-11-21T08:00:00+01:00"
            raise ValueError(
                f"STUDYAPP_CLOCK is {start!r}, which is no instant with a zone, such as {example}."
            )
        return cls(round(instant.timestamp() * 1000) - _machine_ms())

    def now(self) -> Moment:
        return Moment(_machine_ms() + self._offset_ms, _zone())


class MachineTicks:
    """The port `BootClock`. On Linux the boot clock counts suspend and the monotonic one does not;
    elsewhere the monotonic clock stands for both (macOS and Windows count suspend in it: written
    for, not tried), and a boot is told apart by when it began."""

    def ticks(self) -> Ticks:
        awake = time.monotonic_ns() // 1_000_000
        if hasattr(time, "CLOCK_BOOTTIME"):
            counted = time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
        else:
            counted = awake
        return Ticks(_boot(counted), counted, awake)


def _boot(counted: int) -> str:
    """The name of this boot of the machine."""
    try:
        return BOOT_ID.read_text(encoding="ascii").strip()
    except OSError:
        # Rounded, since the wall clock is corrected now and then.
        return f"began {round((_machine_ms() - counted) / 600_000)}"


def _machine_ms() -> int:
    return time.time_ns() // 1_000_000


def _zone() -> str:
    """The IANA name of the machine's zone; UTC where the machine names none that is known."""
    try:
        name = os.environ.get("TZ", "").removeprefix(":")
        if not name:
            import tzlocal

            name = str(tzlocal.reload_localzone())
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
    return name
