"""The clock of every benchmark, and the least that a figure can come to on this machine."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Took:
    """From a key to the last paint of what came of it: `ms`, and of these the `work_ms` that
    the GUI thread had the processor, which a busy machine does not stretch."""

    ms: float
    work_ms: float


def ms(work: Callable[[], object]) -> float:
    """How long something takes, in ms."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def flush(file: Path) -> float:
    """One durable write of 4 kB, the least that any durable answer costs, in ms."""
    with file.open("ab", buffering=0) as out:
        out.write(b"x" * 4096)
        return ms(lambda: os.fdatasync(out.fileno()))


def median(times: Sequence[float], digits: int = 1) -> float:
    return round(statistics.median(times), digits)


def summed_up(times: Sequence[Took]) -> dict[str, float]:
    """The median and the slowest, in ms, and the median of the work in it."""
    return {
        "n": len(times),
        "ms": median([took.ms for took in times]),
        "slowest_ms": round(max(took.ms for took in times), 1),
        "work_ms": median([took.work_ms for took in times]),
    }
