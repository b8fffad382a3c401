"""Where the copies of a profile's database lie, and what they are called."""

import re
from contextlib import suppress
from pathlib import Path

from studyapp.domain.sentences import Sentence, sentence

COPIES = "backups"
STAMP = "%Y-%m-%d-%H%M%S"
# Copies made before a migration or a restore have other names and are not counted among these.
DATED = re.compile(r"study-(\d{4}-\d{2}-\d{2}-\d{6})(?:-(\d+))?\.db")


def copies_of(profile: Path) -> tuple[Path, ...]:
    """The dated copies of a profile, newest first; none where there is no folder for them."""
    found = []
    with suppress(OSError):
        for path in (profile / COPIES).iterdir():
            if match := DATED.fullmatch(path.name):
                found.append((match[1], int(match[2] or 1), path))
    return tuple(path for _, _, path in sorted(found, reverse=True))


def advice(profile: Path) -> Sentence:
    """What to do when the database itself is of no use."""
    for newest in copies_of(profile):
        return sentence("Restore the newest backup with the command: restore {file}", file=newest)
    return sentence("There is no backup of it. Move it away to begin anew.")
