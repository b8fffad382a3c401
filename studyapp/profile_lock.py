"""One writer a profile, by the operating system's own file lock: it is gone with its process.

The file `lock` in the profile says who holds it, so that whoever comes second can be told.
"""

import json
import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

NAME = "lock"
# Windows locks a range of bytes and lets nobody else read it, so the range lies behind the text.
BEYOND_TEXT = 4096


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds a profile; `since` is local time as people read it."""

    pid: int
    command: str
    since: str


class ProfileInUse(Exception):
    """Another process holds the profile."""

    def __init__(self, profile: Path, owner: Owner | None) -> None:
        self.owner = owner
        who = (
            f"by {owner.command} (process {owner.pid}) since {owner.since}"
            if owner
            else "by another process"
        )
        super().__init__(f"{profile} is in use {who}. Close that first, then try again.")


class ProfileLock:
    """Held from `acquire` to `release`, or as a context; a second `acquire` changes nothing."""

    def __init__(self, profile: Path, command: str) -> None:
        self._profile = profile
        self._command = command
        self._file: IO[str] | None = None

    def acquire(self) -> None:
        """Take the lock. Raises ProfileInUse, or OSError where the folder cannot be written."""
        if self._file is not None:
            return
        path = self._profile / NAME
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        file = os.fdopen(descriptor, "r+", encoding="utf-8")
        try:
            _lock(file)
        except OSError:
            owner = _owner(file)
            file.close()
            raise ProfileInUse(self._profile, owner) from None
        since = datetime.now().strftime("%Y-%m-%d %H:%M")
        file.truncate(0)
        json.dump({"pid": os.getpid(), "command": self._command, "since": since}, file)
        file.flush()
        self._file = file

    def release(self) -> None:
        """Let go; the file stays, empty."""
        if self._file is not None:
            self._file.truncate(0)
            self._file.close()
            self._file = None

    def __enter__(self) -> "ProfileLock":
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _lock(file: IO[str]) -> None:
    """Raises OSError where another process holds it."""
    if sys.platform == "win32":
        import msvcrt

        file.seek(BEYOND_TEXT)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _owner(file: IO[str]) -> Owner | None:
    try:
        file.seek(0)
        return Owner(**json.load(file))
    except (OSError, ValueError, TypeError):
        return None
