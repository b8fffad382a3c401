"""Wrote events-5000.jsonl.gz: ten months of a made-up learner on two machines.

It imports nothing of the program, so that the file stays what it is whatever the program becomes.
The file is kept for ever; this script is here to show what stands in it.

    python tests/data/logs/make.py events-5000.jsonl.gz
"""

import gzip
import hashlib
import json
import random
import sys
import uuid
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

SEED = "ccxp-study-log 1"
EVENTS = 5_000
BANK = "ccxp"
FIRST_DAY = date(2025, 11, 3)
TOPICS = [
    f"{name}-{number:02}" for name in ("ci", "st", "me", "de", "cu") for number in range(1, 9)
]
ITEMS = [f"{topic}-c{number:02}" for topic in TOPICS for number in range(1, 7)]
DAY_MS = 86_400_000

Line = dict[str, Any]


@dataclass
class Device:
    """A machine with a clock and a zone; `ahead` is by how many ms its clock is wrong."""

    id: str
    zone: str
    utc_hours: int
    ahead: int = 0
    n: int = 0
    at: int = 0


@dataclass
class Learner:
    rng: random.Random
    profile: str
    events: list[Line] = field(default_factory=list)
    contents: dict[str, str] = field(default_factory=dict)
    undoable: list[str] = field(default_factory=list)
    voids: list[str] = field(default_factory=list)
    now: int = 0

    def new_id(self) -> str:
        return str(uuid.UUID(int=self.rng.getrandbits(128), version=4))

    def write(self, device: Device, type_: str, data: Line) -> str:
        wall = self.now + device.ahead
        at = max(wall, device.at)
        device.at, device.n = at, device.n + 1
        local = datetime.fromtimestamp(wall / 1000, timezone(timedelta(hours=device.utc_hours)))
        event: Line = {
            "id": self.new_id(),
            "profile": self.profile,
            "device": device.id,
            "n": device.n,
            "at": at,
            "zone": device.zone,
            "day": (local.replace(tzinfo=None) - timedelta(hours=4)).date().isoformat(),
            "v": 1,
            "type": type_,
            "data": data,
        }
        if at != wall:
            event["wall"] = wall
        self.events.append(event)
        return str(event["id"])

    def item(self, name: str) -> Line:
        """The reference to an item, with its content in the log."""
        text = json.dumps(
            {"back": f"Back of {name}", "front": f"Front of {name}: é?", "kind": "card"},
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        name_of_text = hashlib.sha256(text.encode()).hexdigest()
        self.contents[name_of_text] = text
        return {"bank": BANK, "item": name, "hash": name_of_text, "topic": name[:5]}

    def answer(self, device: Device, session: str, name: str, counts: bool) -> int:
        rating = self.rng.choices([1, 2, 3, 4], [18, 5, 70, 7])[0]
        reveal = self.rng.randrange(1_500, 30_000)
        answer = self.rng.randrange(300, 6_000)
        side = "back" if name.endswith("c01") and self.rng.random() < 0.3 else "front"
        data = {
            "session": session,
            **self.item(name),
            "side": side,
            "rating": rating,
            "counts": counts,
            "reveal": reveal,
            "answer": answer,
            "paused": self.rng.choice([0, 0, 0, 61_000]),
            "shown_r": round(self.rng.uniform(0.6, 0.99), 4) if counts else None,
            "params": "fsrs-6",
            "reason": "due" if counts else "repeat",
        }
        self.undoable.append(self.write(device, "card.answered", data))
        self.now += reveal + answer + 400
        return rating

    def plan(self, device: Device, day: int) -> None:
        data = {
            "exam_on": (FIRST_DAY + timedelta(days=365)).isoformat() if day % 2 else None,
            "minutes": [self.rng.choice([0, 15, 20, 30]) for _ in range(7)],
            "days_off": [(FIRST_DAY + timedelta(days=52 + n)).isoformat() for n in range(day % 4)],
            "target": self.rng.choice([70, 75, 80]),
            "retention": self.rng.choice([0.85, 0.9, 0.92]),
            "grades": self.rng.choice([2, 4]),
            "multiplier": self.rng.choice([1.0, 1.25]),
            "bank": BANK,
        }
        self.undoable.append(self.write(device, "plan.set", data))

    def mark(self, device: Device, name: str, day: date) -> None:
        mark = self.rng.choice(["flag", "flag", "suspend", "bury", "reset"])
        on = mark == "reset" or self.rng.random() < 0.7
        until = (day + timedelta(days=1)).isoformat() if mark == "bury" and on else None
        data = {**self.item(name), "mark": mark, "on": on, "until_day": until}
        self.undoable.append(self.write(device, "item.marked", data))

    def note(self, device: Device, name: str) -> None:
        text = self.rng.choice(["", "ask a colleague", "déjà vu", "line one\nline two"])
        self.undoable.append(self.write(device, "item.noted", {**self.item(name), "text": text}))

    def undo(self, device: Device) -> None:
        """Take back one of the last things, or take an undo back."""
        if self.voids and self.rng.random() < 0.35:
            target = self.rng.choice(self.voids[-4:])
        else:
            target = self.rng.choice(self.undoable[-5:])
        self.voids.append(self.write(device, "voided", {"event": target}))


def study(learner: Learner, device: Device, day: date) -> None:
    rng = learner.rng
    session = learner.new_id()
    missed: list[str] = []
    for _ in range(rng.randrange(6, 26)):
        name = rng.choice(ITEMS[: 20 + (day - FIRST_DAY).days])
        if learner.answer(device, session, name, counts=True) == 1:
            missed.append(name)
        chance = rng.random()
        if chance < 0.05:
            learner.undo(device)
        elif chance < 0.08:
            learner.mark(device, name, day)
        elif chance < 0.10:
            learner.note(device, name)
    for name in missed:
        learner.answer(device, session, name, counts=False)
    reason = rng.choice(["done", "done", "budget", "left"])
    learner.write(device, "session.ended", {"session": session, "reason": reason})


def make() -> list[str]:
    rng = random.Random(SEED)
    learner = Learner(rng, str(uuid.UUID(int=rng.getrandbits(128), version=4)))
    laptop = Device(learner.new_id(), "Etc/GMT-1", 1)
    tablet = Device(learner.new_id(), "Etc/GMT+5", -5)
    start = datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, tzinfo=UTC)
    learner.now = round(start.timestamp() * 1000)
    learner.write(laptop, "profile.created", {"app": "0.1.0", "demo": False})
    learner.plan(laptop, 0)
    number = 0
    while len(learner.events) < EVENTS:
        number += 1
        day = FIRST_DAY + timedelta(days=number)
        if rng.random() < 0.15:
            continue
        device = tablet if rng.random() < 0.3 else laptop
        # The tablet's clock runs wrong for a month, the laptop's is set back now and then.
        tablet.ahead = 40 * 60_000 if 60 < number < 90 else 0
        laptop.ahead = -3 * 3_600_000 if number % 37 == 0 else 0
        learner.now = round(start.timestamp() * 1000) + number * DAY_MS
        learner.now += rng.randrange(6, 23) * 3_600_000
        if number % 45 == 0:
            learner.plan(device, number)
        study(learner, device, day)
    learner.events = learner.events[:EVENTS]
    head = {"ccxp-study-log": 1, "content": len(learner.contents), "events": EVENTS}
    content = [{"hash": name, "content": text} for name, text in sorted(learner.contents.items())]
    return [json.dumps(line, ensure_ascii=False) for line in [head, *content, *learner.events]]


if __name__ == "__main__":
    with Path(sys.argv[1]).open("wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write("".join(line + "\n" for line in make()).encode())
