"""The start of the program as a learner feels it: first paint, first card, memory."""

import json
import statistics
import tempfile
from pathlib import Path

from benchmarks.processes import demo, python

RUNS = 10
DAYS = 30
BARE = "import PySide6.QtWidgets; from studyapp.process_age import age_ms; print(age_ms())"


def run() -> dict[str, object]:
    """Medians of ten warm starts on a profile of 30 simulated days, beside Qt's bare import."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        demo(profile, DAYS)
        _measure(profile)  # the caches of the system
        starts = [_measure(profile) for _ in range(RUNS)]
        bare = [float(python("-c", BARE)) for _ in range(RUNS)]
    first_paint = statistics.median(start["first_paint_ms"] for start in starts)
    bare_ms = statistics.median(bare)
    return {
        "first_paint_ms": first_paint,
        "first_paint_range_ms": _range(start["first_paint_ms"] for start in starts),
        "first_card_ms": statistics.median(start["first_card_ms"] for start in starts),
        "first_card_range_ms": _range(start["first_card_ms"] for start in starts),
        "peak_rss_mb": round(statistics.median(start["peak_rss_mb"] for start in starts), 1),
        "files_parsed": starts[-1]["files_parsed"],
        "bare_qt_import_ms": round(bare_ms),
        "first_paint_to_bare_qt": round(first_paint / bare_ms, 2),
    }


def _measure(profile: Path) -> dict[str, float]:
    told = python("-m", "studyapp", "--profile", str(profile), "measure")
    figures: dict[str, float] = json.loads(told)
    return figures


def _range(values: object) -> list[float]:
    listed = list(values)  # type: ignore[call-overload]
    return [min(listed), max(listed)]
