"""Counts what a log says from its raw JSON, importing nothing of the program.

python tests/data/logs/tally.py tests/data/logs/events-5000.jsonl.gz
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

Line = dict[str, Any]


def read(file: Path) -> list[Line]:
    """The events of a packed log, in order of replay."""
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        lines = [json.loads(line) for line in stream]
    events = [line for line in lines if "type" in line]
    return sorted(events, key=lambda e: (e["at"], e["device"], e["n"], e["id"]))


def standing(events: list[Line]) -> list[Line]:
    """The events that nobody took back. A void counts unless it was itself taken back."""
    voids = defaultdict(list)
    for event in events:
        if event["type"] == "voided":
            voids[event["data"]["event"]].append(event["id"])

    def stands(event_id: str) -> bool:
        return not any(stands(void) for void in voids[event_id])

    return [event for event in events if stands(event["id"])]


def tally(file: Path) -> dict[str, Any]:
    events = read(file)
    kept = standing(events)
    all_answers = [e for e in events if e["type"] == "card.answered"]
    answers = [e for e in kept if e["type"] == "card.answered"]
    plans = [e["data"] for e in kept if e["type"] == "plan.set"]
    began: dict[str, str] = {}
    for event in all_answers:
        began.setdefault(event["data"]["session"], event["day"])
    sessions: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for event in answers:
        total = sessions[began[event["data"]["session"]]]
        total[0] += event["data"]["counts"]
        total[1] += event["data"]["reveal"] + event["data"]["answer"]
    return {
        "events": len(events),
        "voided": len(events) - len(kept),
        "answers by day": dict(Counter(e["day"] for e in answers)),
        "answers by item": dict(Counter(e["data"]["item"] for e in answers)),
        "repeats": sum(not e["data"]["counts"] for e in answers),
        "cards and ms by day of the session": dict(sessions),
        "memory": memory(kept),
        "marks": marks(kept),
        "plan": plans[-1],
    }


def memory(kept: list[Line]) -> dict[str, dict[str, Any]]:
    """By item and side, since the last reset: counted answers, misses after the first, last day."""
    sides: dict[str, dict[str, Any]] = {}
    for event in kept:
        data = event["data"]
        if event["type"] == "item.marked" and data["mark"] == "reset":
            for side in ("front", "back"):
                sides.pop(f"{data['item']} {side}", None)
        if event["type"] == "card.answered" and data["counts"]:
            name = f"{data['item']} {data['side']}"
            missed = data["rating"] == 1
            if name in sides:
                sides[name]["reps"] += 1
                sides[name]["lapses"] += missed
            else:
                sides[name] = {"reps": 1, "lapses": 0, "first": event["day"]}
            sides[name].update(last=event["day"], missed=missed)
    return sides


def marks(kept: list[Line]) -> dict[str, dict[str, Any]]:
    """By item, those that say something."""
    found: dict[str, dict[str, Any]] = defaultdict(
        lambda: {"flag": False, "suspend": False, "bury": None, "note": ""}
    )
    for event in kept:
        data = event["data"]
        if event["type"] == "item.noted":
            found[data["item"]]["note"] = data["text"]
        elif event["type"] == "item.marked" and data["mark"] == "bury":
            found[data["item"]]["bury"] = data["until_day"] if data["on"] else None
        elif event["type"] == "item.marked" and data["mark"] != "reset":
            found[data["item"]][data["mark"]] = data["on"]
    return {item: marks for item, marks in found.items() if any(marks.values())}


if __name__ == "__main__":
    print(json.dumps(tally(Path(sys.argv[1])), indent=2, sort_keys=True))
