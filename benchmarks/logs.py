"""Logs of years of study, written at once in the format of an export, to be brought in."""

import json
import random
import uuid
from collections.abc import Iterable, Mapping
from pathlib import Path

from studyapp.domain.days import Moment
from studyapp.domain.events import Payload, Writer, envelope
from studyapp.domain.plain import to_plain
from studyapp.storage.exchange import HEAD, VERSION


def write_log(
    file: Path, contents: Mapping[str, str], told: Iterable[tuple[Moment, Payload]]
) -> None:
    """Write what happened, oldest first, and the content it names, by hash."""
    rng = random.Random(1)
    writer = Writer("p", "d", 0, 0)
    with file.open("w", encoding="utf-8") as out:
        out.write(json.dumps({HEAD: VERSION}) + "\n")
        for name, text in contents.items():
            out.write(json.dumps({"hash": name, "content": text}) + "\n")
        for now, payload in told:
            name = str(uuid.UUID(int=rng.getrandbits(128), version=4))
            entry = envelope(payload, name, now, writer)
            writer = Writer(writer.profile, writer.device, entry.n, entry.at)
            out.write(json.dumps(to_plain(entry)) + "\n")
