"""The real window in a process of its own, as a test holds it: told on stdin, heard on stdout."""

import os
import select
import subprocess
import sys
import time

from tests.features.program import PATIENCE_S, ROOT, Program

DRIVER = "tests.features.bad_luck.session_driver"


class Window:
    """Ends its process when the block is left. `acknowledged` is the outside record: the ids of
    the events whose outcome was on the screen."""

    def __init__(self, program: Program, seed: str = "") -> None:
        self.acknowledged: list[str] = []
        self._program = program
        self._rest = b""
        seeds = [seed] if seed else []
        self.process = subprocess.Popen(
            [*program.before, sys.executable, "-m", DRIVER, str(program.profile), *seeds],
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
        assert line is not None, f"{word!r} was not heard. {self._program.logged()}"
        first, _, rest = line.partition(" ")
        assert first == word, f"{line!r} instead of {word!r}"
        return rest

    def study(self, events: int) -> None:
        """Wait until so many events were acknowledged."""
        while len(self.acknowledged) < events:
            line = self._line(time.monotonic() + PATIENCE_S)
            assert line is not None, f"nothing was heard. {self._program.logged()}"

    def listen(self, seconds: float) -> None:
        """Take down what is acknowledged for that long."""
        until = time.monotonic() + seconds
        while self._line(until) is not None:
            pass

    def close(self) -> None:
        """As the learner closes it, without a complaint."""
        self.tell("quit")
        out, err = self.process.communicate(timeout=PATIENCE_S)
        said = (self._rest + out + err).decode()
        assert (self.process.returncode, said) == (0, ""), said

    def kill(self) -> None:
        """SIGKILL: nothing is cleaned up. What it said before it died is still heard."""
        self.process.kill()
        out, err = self.process.communicate()
        for line in (self._rest + out).decode().split("\n")[:-1]:
            self._take_down(line)
        assert err == b"", err.decode()

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
                raise AssertionError(f"the window is gone: {err.decode()}")
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        return self._take_down(line.decode())

    def _take_down(self, line: str) -> str:
        if line.startswith("ack "):
            self.acknowledged.append(line.removeprefix("ack "))
        return line
