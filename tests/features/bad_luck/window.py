"""The real window in a process of its own, as a test holds it: told on stdin, heard on stdout."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable

from tests.features.onlooker import Seen
from tests.features.program import PATIENCE_S, ROOT, Program

OVER = "over"
DRIVER = "tests.features.bad_luck.session_driver"


class Window:
    """Ends its process when the block is left.

    `acknowledged` is the outside record: what was on the log and its outcome on the screen, for
    cards the ids of the events. `heard` has every line with the moment it came, in s of our own
    monotonic clock; `screen` is what was painted last; `killed_at` is such a moment, too.
    """

    def __init__(self, program: Program, student: str = "", seed: str = "") -> None:
        self.acknowledged: list[str] = []
        self.heard: list[tuple[float, str]] = []
        self.screen = Seen()
        self.killed_at = 0.0
        self._program = program
        self._rest = b""
        learner = [student, seed] if student else []
        self.process = subprocess.Popen(
            [*program.before, sys.executable, "-m", DRIVER, str(program.profile), *learner],
            cwd=ROOT,
            env=program.whole_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def __enter__(self) -> "Window":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def tell(self, *lines: str) -> None:
        """Let the window do something, one line after the other."""
        assert self.process.stdin is not None
        self.process.stdin.write("".join(f"{line}\n" for line in lines).encode())
        self.process.stdin.flush()

    def hear(self, word: str) -> str:
        """Wait for the next line, which begins with that word; what follows it."""
        line = self._line(time.monotonic() + PATIENCE_S)
        while line is not None and line.startswith("seen ") and word != "seen":
            line = self._line(time.monotonic() + PATIENCE_S)
        assert line is not None, f"{word!r} was not heard. {self._program.logged()}"
        first, _, rest = line.partition(" ")
        assert first == word, f"{line!r} instead of {word!r}"
        return rest

    def study(self, events: int, word: str = "ack") -> None:
        """Wait until so many lines were heard that begin with a word, or that the exam is over."""
        while sum(line.startswith(word) for _, line in self.heard) < events:
            if OVER in self.acknowledged:
                return
            line = self._line(time.monotonic() + PATIENCE_S)
            assert line is not None, f"nothing was heard. {self._program.logged()}"

    def until(self, shows: Callable[[Seen], bool]) -> Seen:
        """Wait until the screen shows this; it has to be watched."""
        until = time.monotonic() + PATIENCE_S
        while not shows(self.screen):
            line = self._line(until)
            assert line is not None, f"not seen, but {self.screen}. {self._program.logged()}"
        return self.screen

    def until_said(self, *words: str) -> Seen:
        """Wait until all of this can be read on the screen."""
        return self.until(lambda screen: all(screen.says(part) for part in words))

    def listen(self, seconds: float) -> None:
        """Take down what is acknowledged for that long."""
        until = time.monotonic() + seconds
        while self._line(until) is not None:
            pass

    def close(self) -> None:
        """As the learner closes it, without a complaint."""
        self.tell("quit")
        out, err = self.process.communicate(timeout=PATIENCE_S)
        lines = (self._rest + out).decode().splitlines()
        said = "\n".join(line for line in lines if not line.startswith("seen ")) + err.decode()
        assert (self.process.returncode, said) == (0, ""), said

    def kill(self) -> None:
        """SIGKILL: nothing is cleaned up. What it said before it died is still heard."""
        self.killed_at = time.monotonic()
        self.process.kill()
        out, err = self.process.communicate()
        for line in (self._rest + out).decode().split("\n")[:-1]:
            self._take_down(line)
        assert err == b"", err.decode()

    @staticmethod
    def seen_in(line: str) -> Seen:
        """The screen that a line tells of."""
        return Seen.of_plain(json.loads(line.removeprefix("seen ")))

    def _line(self, until: float) -> str | None:
        """The next line; None where none comes in time. Fails where the process is gone."""
        assert self.process.stdout is not None
        pipe = self.process.stdout.fileno()
        while b"\n" not in self._rest:
            wait = until - time.monotonic()
            if wait <= 0 or not select.select([pipe], [], [], wait)[0]:
                return None
            data = os.read(pipe, 65_536)
            if not data:
                _, err = self.process.communicate()
                code = self.process.returncode
                raise AssertionError(f"the window is gone with {code}: {err.decode()}")
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        return self._take_down(line.decode())

    def _take_down(self, line: str) -> str:
        self.heard.append((time.monotonic(), line))
        word, _, rest = line.partition(" ")
        if word == "ack":
            self.acknowledged.append(rest)
        elif word == "seen":
            self.screen = self.seen_in(line)
        assert word != "lost", f"no Tab leads to {rest!r}"
        return line
