"""A small disk of its own, in a namespace of its own: root, too, meets its end and its lock.

Inside `unshare -rm` anybody may mount a tmpfs; it is seen there alone, so whatever needs it is run
there as well.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.features.program import PATIENCE_S, ROOT, Program

MOUNT = 'mount -t tmpfs -o size="$1" tmpfs "$0" && echo mounted && exec cat'
FILLER = "filler"


class SmallDisk:
    """A tmpfs on a folder, until the block is left. Skips the test where the kernel refuses it."""

    def __init__(self, folder: Path, size: str) -> None:
        self.folder = folder
        folder.mkdir()
        if sys.platform != "linux" or shutil.which("unshare") is None:
            pytest.skip("a disk of our own needs Linux and the command unshare")
        self._holder = subprocess.Popen(
            ["unshare", "-rm", "sh", "-c", MOUNT, str(folder), size],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._holder.stdout is not None
        if self._holder.stdout.readline() != "mounted\n":
            _, refusal = self._holder.communicate()
            pytest.skip(f"the kernel lets nobody mount a disk of their own: {refusal.strip()}")
        place = ["--user", "--mount", "--preserve-credentials", "--wd", "--"]
        self.inside = ("nsenter", "--target", str(self._holder.pid), *place)

    def __enter__(self) -> "SmallDisk":
        return self

    def __exit__(self, *_: object) -> None:
        self._holder.communicate(timeout=PATIENCE_S)

    def program(self, profile: Path) -> Program:
        """The program on a copy of a profile, on this disk."""
        here = self.folder / profile.name
        if profile.exists():
            self._do("cp", "-r", str(profile), str(here))
        return Program(here, before=self.inside)

    def fill(self) -> None:
        """Leave no byte free."""
        self._do("sh", "-c", 'cat /dev/zero > "$0"', str(self.folder / FILLER), fails=True)

    def free(self) -> None:
        """Give the space back."""
        self._do("rm", str(self.folder / FILLER))

    def lock(self) -> None:
        """Make it read-only."""
        self._do("mount", "-o", "remount,ro", str(self.folder))

    def look(self, outside: Path) -> Path:
        """The disk as it is now, copied to a folder that is seen from outside."""
        self._do("cp", "-r", str(self.folder), str(outside))
        return outside

    def _do(self, *command: str, fails: bool = False) -> None:
        done = subprocess.run([*self.inside, *command], capture_output=True, text=True, check=False)
        assert bool(done.returncode) == fails, done.stderr
