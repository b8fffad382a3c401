"""How long this process has been running, as the system knows it, and how much memory it took."""

import os
import sys
import time
from pathlib import Path

_IMPORTED = time.monotonic()


def age_ms() -> float:
    """Milliseconds since the process started.

    Linux says when that was, to a hundredth of a second; elsewhere it is counted from the first
    import of this module.
    """
    try:
        fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
        uptime = float(Path("/proc/uptime").read_text().split()[0])
    except OSError:
        return (time.monotonic() - _IMPORTED) * 1000
    started = int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return (uptime - started) * 1000


def peak_rss_mb() -> float | None:
    """The most memory the process ever held, in MB (10^6 bytes); None where nobody tells."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024) / 1e6
