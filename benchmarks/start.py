"""The start of the program as a learner feels it: first paint, first card, memory."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 10
BARE = "import PySide6.QtWidgets"


def run() -> dict[str, object]:
    """Medians of ten warm starts on a profile of 30 simulated days, beside Qt's bare import."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as folder:
        profile = ("-m", "studyapp", "--profile", str(Path(folder) / "profile"))
        _python((*profile, "demo", "--days", "30", "--seed", "1"), environment)
        _measure(profile, environment)  # the caches of the system
        starts = [_measure(profile, environment) for _ in range(RUNS)]
        bare = [_bare(environment) for _ in range(RUNS)]
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


def _measure(profile: tuple[str, ...], environment: dict[str, str]) -> dict[str, float]:
    figures: dict[str, float] = json.loads(_python((*profile, "measure"), environment))
    return figures


def _bare(environment: dict[str, str]) -> float:
    code = f"{BARE}; from studyapp.process_age import age_ms; print(age_ms())"
    return float(_python(("-c", code), environment))


def _python(arguments: tuple[str, ...], environment: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def _range(values: object) -> list[float]:
    listed = list(values)  # type: ignore[call-overload]
    return [min(listed), max(listed)]
