"""Everything that must hold, step by step: what `test` and the continuous integration run."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from scripts import start

HELP = """\
usage: ./test [--slow] [arguments for pytest]

Alone it runs everything, all steps even when one fails: ruff format, ruff check, mypy, the bank's
check and linter, the tests of the window on a virtual X11 screen (Linux; not the slow ones, and the
sweeps over every page only with --slow), and all tests offscreen on all cores, the import contracts
among them. The exit code is 0 when every step held.

  --slow   also run the tests marked slow, as .ci/run does

Arguments that choose tests (a path, -k, -m, --lf, --sw, --co) run pytest alone, offscreen unless
QT_QPA_PLATFORM says otherwise. Other arguments, such as -x or -v, go to pytest in the full run.
"""

CHECKS = (
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("mypy", ("-m", "mypy")),
    ("bank check", ("-m", "studyapp", "bank", "check")),
    ("bank lint", ("-m", "studyapp", "bank", "lint", "question_banks/ccxp")),
)

NO_SWEEPS = ("--ignore", "tests/ui/whole")
ALL_CORES = ("-n", "auto")

CHOOSING = (
    "-k",
    "-m",
    "--lf",
    "--last-failed",
    "--sw",
    "--stepwise",
    "--co",
    "--collect-only",
    "--deselect",
    "--pyargs",
)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the command line asks for: the slow tests too, everything, and what pytest is told."""

    slow: bool
    everything: bool
    arguments: tuple[str, ...]

    def pytest(self, only: str = "") -> list[str]:
        """Arguments for one pytest run, of the tests with the mark `only` or of all."""
        wanted = [mark for mark in (only, "" if self.slow else "not slow") if mark]
        # The last -m wins, so a developer's own takes the place of this one.
        chosen = ["-m", " and ".join(wanted)] if wanted else []
        return ["-m", "pytest", *chosen, *self.arguments]


def plan(arguments: Sequence[str], root: Path) -> Plan:
    """Read the command line: tests that are named or chosen are wanted alone."""
    rest = tuple(argument for argument in arguments if argument != "--slow")
    chosen = any(
        argument.startswith(CHOOSING) or (root / argument.split("::")[0]).exists()
        for argument in rest
    )
    return Plan("--slow" in arguments, not chosen, rest)


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for; returns the exit code."""
    if {"-h", "--help"} & set(arguments):
        print(HELP, end="")
        return 0
    start.ensure(start.TEST)
    root = Path(start.ROOT)
    asked = plan(arguments, root)
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    try:
        if not asked.everything:
            return run(asked.pytest(), environment, root)
        return everything(asked, environment, root)
    except KeyboardInterrupt:
        return 130


def everything(asked: Plan, environment: dict[str, str], root: Path) -> int:
    """Run all steps; the summary of the whole offscreen run ends the output when all is well."""
    held = {name: step(name, command, environment, root) for name, command in CHECKS}
    if sys.platform == "linux":
        try:
            with virtual_screen() as display:
                on_screen = environment | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
                on_screen.pop("WAYLAND_DISPLAY", None)
                left_out = () if asked.slow else NO_SWEEPS
                quick = replace(asked, slow=False)
                held["xcb"] = step("xcb", [*quick.pytest("gui"), *left_out], on_screen, root)
        except OSError as error:
            print(f"xcb: FAILED, {error}", flush=True)
            held["xcb"] = False
    held["offscreen"] = run([*asked.pytest(), *ALL_CORES], environment, root) == 0
    failed = [name for name, well in held.items() if not well]
    if failed:
        print(f"Failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def step(name: str, command: Sequence[str], environment: dict[str, str], root: Path) -> bool:
    """Run one step, say how long it took, and whether it held."""
    began = time.monotonic()
    held = run(command, environment, root) == 0
    verdict = "held" if held else "FAILED"
    print(f"{name}: {verdict}, {time.monotonic() - began:.1f} s", flush=True)
    return held


def run(command: Sequence[str], environment: dict[str, str], root: Path) -> int:
    """Run .venv's interpreter in the checkout, isolated like the program itself."""
    return subprocess.call([start.interpreter(), "-I", *command], cwd=root, env=environment)


@contextmanager
def virtual_screen() -> Iterator[str]:
    """An X server that draws to memory, gone again afterwards; yields its DISPLAY.

    Raises OSError where it cannot be started.
    """
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1200x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp", "-noreset"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        if not number:
            raise OSError("Xvfb ended before it had a display")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
