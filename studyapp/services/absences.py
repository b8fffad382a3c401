"""How long nobody could answer: what the clock makes of a sitting that was left or cut off."""

from dataclasses import replace

from studyapp.domain.exam_clock import Reading, absent
from studyapp.domain.sitting_events import SittingResumed
from studyapp.domain.sittings import Sitting, SittingState
from studyapp.services.ports import Clock
from studyapp.services.question_ports import BootClock, Evidence, LiveClocks

BREAK, LEAVE, CRASH, SUSPEND = "break", "leave", "crash", "suspend"


class Absences:
    def __init__(self, evidence: Evidence, live: LiveClocks, clock: Clock, boot: BootClock) -> None:
        self._evidence = evidence
        self._live = live
        self._clock = clock
        self._boot = boot

    def on_return(self, sitting: Sitting) -> SittingResumed:
        """What would be on the log if one went on with a sitting now."""
        last = self._last_reading(sitting)
        elapsed = max(sitting.elapsed, last.elapsed)
        left = sitting.state is SittingState.PAUSED
        reason = sitting.paused_for if left else CRASH
        gone = absent(
            last,
            self._boot.ticks(),
            self._clock.now().ms,
            charged=reason == LEAVE and sitting.strict,
        )
        return SittingResumed(
            sitting=sitting.started.sitting,
            elapsed=min(elapsed + gone.charged, max(elapsed, sitting.limit)),
            reason=reason,
            down=gone.down,
            charged=gone.charged,
            by=gone.by,
        )

    def _last_reading(self, sitting: Sitting) -> Reading:
        """The clock as it was last kept; where it is not here, by the wall clock of the log."""
        kept = self._live.last(sitting.started.sitting)
        if kept is not None:
            return kept
        _, last, _ = self._evidence.sitting_times(sitting.started.sitting)
        ticks = replace(self._boot.ticks(), boot="")
        return Reading(sitting.elapsed, ticks, last)
