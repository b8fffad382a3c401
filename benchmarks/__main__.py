"""Runs every benchmark and prints one JSON object: python -m benchmarks [NAME ...]."""

import json
import sys
from collections.abc import Callable, Mapping

from benchmarks import answer, exam_report, lint, questions, report, scale, search, stalls, start
from benchmarks.readiness import run as readiness

ALL: dict[str, Callable[[], Mapping[str, object]]] = {
    "start": start.run,
    "answer": answer.run,
    "scale": scale.run,
    "search": search.run,
    "report": report.run,
    "exam_report": exam_report.run,
    "questions": questions.run,
    "stalls": stalls.run,
    "lint": lint.run,
    "readiness": readiness.run,
}

if __name__ == "__main__":
    wanted = sys.argv[1:] or list(ALL)
    print(json.dumps({name: ALL[name]() for name in wanted}, indent=2))
