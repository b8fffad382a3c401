"""The smoke test: a copy of the profile, the window opened on it without a screen, and figures.

The measured program is a process of its own, so that its start counts from nothing; an empty
profile is first filled by a simulated learner, in a process of its own too.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from studyapp.places import Profile
from studyapp.storage.failures import told_plainly


def smoke(profile: Profile) -> int:
    """Print one JSON object with what the start took; the exit code."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory(prefix="ccxp-study-") as folder:
        copy = Path(folder) / "profile"
        copy.mkdir(mode=0o700)
        fresh = not profile.database.exists()
        if fresh:
            demo = ("demo", "--days", "3", "--seed", "1")
            filled = _run(copy, demo, environment)
            if filled.returncode:
                return _failed(filled, copy, profile)
        else:
            _copy(profile.database, Profile(copy).database)
        measured = _run(copy, ("measure",), environment)
    if measured.returncode:
        return _failed(measured, copy, profile)
    print(json.dumps({"fresh": fresh, **json.loads(measured.stdout)}))
    return 0


def _failed(done: subprocess.CompletedProcess[str], copy: Path, profile: Profile) -> int:
    """Pass on what a child said, of the profile that it speaks of; the exit code."""
    sys.stderr.write(done.stderr.replace(str(copy), str(profile.folder)))
    return done.returncode


def _run(
    profile: Path, command: tuple[str, ...], environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "studyapp", "--profile", str(profile), *command],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _copy(source: Path, target: Path) -> None:
    """SQLite's own copy: right also while a window writes. Raises StorageFailed."""
    with (
        told_plainly(source),
        closing(sqlite3.connect(f"{source.as_uri()}?mode=ro", uri=True)) as old,
        closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)
