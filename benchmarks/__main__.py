"""Runs every benchmark and prints one JSON object: python -m benchmarks [NAME ...]."""

import json
import sys
from collections.abc import Callable

from benchmarks import answer, scale, search, start

ALL: dict[str, Callable[[], dict[str, object]]] = {
    "start": start.run,
    "answer": answer.run,
    "scale": scale.run,
    "search": search.run,
}

if __name__ == "__main__":
    wanted = sys.argv[1:] or list(ALL)
    print(json.dumps({name: ALL[name]() for name in wanted}, indent=2))
