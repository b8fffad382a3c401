"""The clock of every benchmark, and the least that a figure can come to on this machine."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path


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
