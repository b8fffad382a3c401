"""The real program as a process, and what it left behind, counted without a line of its code."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DATABASE = "study.db"
PATIENCE_S = 60

# Words that no learner should read.
FOREIGN = ("Traceback", "Error", "Exception", "sqlite", "errno", "Errno", "0x", "None")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended."""

    code: int
    out: str
    err: str

    def told(self, *parts: str | Path) -> str:
        """The one line on stderr of a run that was refused, which holds all the parts."""
        assert self.code == 1, self
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        for part in parts:
            assert str(part) in lines[0], f"{part} is not said in: {lines[0]}"
        self.is_plain()
        return lines[0]

    def well(self) -> str:
        """Standard output of a run that went well and complained of nothing."""
        assert self.code == 0, self
        assert self.err == "", self.err
        return self.out

    def is_plain(self) -> None:
        """Nothing of what only developers understand was printed."""
        for word in FOREIGN:
            assert word not in self.out + self.err, self.out + self.err


@dataclass(frozen=True, slots=True)
class Program:
    """The program on one profile.

    `before` goes in front of the command (to run it elsewhere), `environment` on top of ours.
    """

    profile: Path
    before: Sequence[str] = ()
    environment: Mapping[str, str] = field(default_factory=dict)

    def run(self, *command: str | Path) -> Outcome:
        """Run a command to its end."""
        done = subprocess.run(
            self.command(*command),
            cwd=ROOT,
            env=self.whole_environment(),
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    def command(self, *command: str | Path) -> list[str]:
        """What the system is told to run."""
        start = [sys.executable, "-m", "studyapp", "--profile", str(self.profile)]
        return [*self.before, *start, *map(str, command)]

    def whole_environment(self) -> dict[str, str]:
        """The test's own, without what would tell the program another time or place."""
        left_out = ("STUDYAPP_", "TZ", "DBUS_")
        kept = {n: value for n, value in os.environ.items() if not n.startswith(left_out)}
        return kept | {"QT_QPA_PLATFORM": "offscreen", **self.environment}

    def logged(self) -> str:
        """The program's own log."""
        file = self.profile / "logs" / "studyapp.log"
        return file.read_text(encoding="utf-8") if file.exists() else ""


def rows(profile: Path, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """What a query on a profile's database gives."""
    with closing(sqlite3.connect(f"file:{profile / DATABASE}?mode=ro", uri=True)) as connection:
        return connection.execute(statement, values).fetchall()


def answers(profile: Path) -> int:
    """The answers in a profile's log."""
    ((count,),) = rows(profile, "SELECT count(*) FROM event WHERE type = 'card.answered'")
    return int(count)


def figures(outcome: Outcome) -> dict[str, Any]:
    """The JSON object that `measure` and `smoke` print."""
    printed: dict[str, Any] = json.loads(outcome.well())
    return printed
