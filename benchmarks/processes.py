"""Runs a part of the program, or of a benchmark, in a process of its own, without a screen."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any


def python(*arguments: str) -> str:
    """What it printed. Raises CalledProcessError; what went wrong is on stderr."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def driven(module: str, *arguments: str) -> Any:
    """The JSON that a benchmark's window printed."""
    return json.loads(python("-m", module, *arguments))


def demo(profile: Path, days: int) -> None:
    """A simulated learner's profile."""
    python(*("-m", "studyapp", "--profile", str(profile)), "demo", "--days", str(days), *SEED)


SEED = ("--seed", "1")
