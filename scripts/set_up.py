"""Makes .venv on a machine that has nothing but Python.

System packages first, then a virtual environment from the lock files with their hashes. A stamp,
written last, says that all of it was done: what was broken off in between is made anew.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from scripts import start
from scripts.system import NO_NETWORK, SetUpError, missing_packages, provide, unreached

POINT_TO_CHECKOUT = """\
import pathlib, sys, sysconfig
pathlib.Path(sysconfig.get_path("purelib"), "ccxp-study.pth").write_text(sys.argv[1] + "\\n")
"""


def main(locks: tuple[str, ...], root: str = start.ROOT) -> None:
    """Make .venv ready for these locks; on failure leave with code 1 and a plain sentence."""
    try:
        with sole_set_up(Path(root)) as handle:
            # Another start may have done it while this one waited.
            if not start.is_ready(locks, root):
                provide(missing_packages(testing=locks == start.TEST))
                make_venv(Path(root), locks, handle)
    except SetUpError as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"CCXP Study can't be set up in {root}: {error}")
    except KeyboardInterrupt:
        sys.exit("Stopped. The next start begins the set-up again.")


@contextmanager
def sole_set_up(root: Path) -> Iterator[int]:
    """Wait until no other start sets up this folder, then keep others waiting.

    Yields the lock's handle. A child that inherits it keeps the lock, so no second set-up begins
    while pip still writes for a first one that was killed.
    """
    with (root / ".venv.lock").open("ab") as file:
        if not _locked(file):
            say("Another start is setting up; waiting for it.")
            while not _locked(file):
                time.sleep(0.2)
        yield file.fileno()


def _locked(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def make_venv(root: Path, locks: tuple[str, ...], handle: int) -> None:
    """Bring .venv to what the locks say, and stamp it.

    A finished .venv is kept only to add the lock of the tests; the program stays startable
    meanwhile, since that lock pins what is there already. A changed lock begins anew, so that
    nothing stays behind that it no longer names.
    """
    began = time.monotonic()
    venv = root / ".venv"
    stamp = start.read_stamp(str(root))
    if start.is_ready(start.RUN, str(root)) and len(stamp) == 2 + len(start.RUN):
        base = stamp[1]
        say("Adding what the tests need.")
    else:
        base = os.path.realpath(sys.executable)
        if venv.exists():
            shutil.rmtree(venv)
        say("Setting up, once: this fetches about 100 MB.")
        run_child([base, "-m", "venv", str(venv)], handle)
    python = start.interpreter(str(root))
    install(python, root / locks[-1], handle)
    # The checkout is found from any folder, yet nothing of it is copied.
    run_child([python, "-I", "-c", POINT_TO_CHECKOUT, str(root)], handle)
    # A file that does not compile is for the tests to report.
    code = [str(root / "studyapp"), str(root / "scripts")]
    compiling = [python, "-I", "-m", "compileall", "-q", *code]
    subprocess.run(compiling, capture_output=True, check=False)
    lines = start.stamp_lines(str(root), base, locks)
    (venv / start.STAMP).write_text("\n".join(lines), encoding="utf-8")
    say(f"Set up in {time.monotonic() - began:.0f} s.")


def install(python: str, lock: Path, handle: int) -> None:
    """Install a lock file, wheels alone, each checked against its hashes."""
    pip = [python, "-I", "-m", "pip", "install", "--no-input", "--progress-bar", "off"]
    pip += ["--disable-pip-version-check", "--no-user", "--compile", "--no-deps"]
    pip += ["--only-binary", ":all:", "--require-hashes", "-r", str(lock)]
    try:
        run_child(pip, handle)
    except SetUpError as error:
        raise SetUpError(explain(str(error))) from None


def explain(output: str) -> str:
    """One sentence for what pip said when it failed."""
    if unreached(output):
        return NO_NETWORK
    errors = [line for line in output.splitlines() if line.startswith("ERROR:")]
    return "The packages could not be installed.\n" + "\n".join(errors or output.splitlines()[-5:])


def run_child(command: list[str], handle: int) -> None:
    """Run to the end, showing big downloads; SetUpError carries the output where it fails."""
    lines = []
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        pass_fds=() if sys.platform == "win32" else (handle,),
    ) as child:
        assert child.stdout is not None
        for line in child.stdout:
            lines.append(line)
            if "Downloading" in line and " MB)" in line:
                say(line.rstrip())
    if child.returncode:
        raise SetUpError("".join(lines).strip())


def say(sentence: str) -> None:
    """Tell it at once, and keep standard output for the program."""
    print(sentence, file=sys.stderr, flush=True)
