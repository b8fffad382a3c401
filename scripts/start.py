"""Enters .venv, and has it made first when it is not what the lock files say.

This stands before every start of the program, so it imports next to nothing; making .venv is in
`set_up`, imported only when there is something to make.
"""

import hashlib
import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
STAMP = "ccxp-study.stamp"

# What each command needs in .venv. The second lock pins all that the first one does, and more.
RUN = ("requirements.lock",)
TEST = ("requirements.lock", "requirements-dev.lock")


def interpreter(root: str = ROOT) -> str:
    """Path of the interpreter in the checkout's .venv."""
    parts = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
    return os.path.join(root, ".venv", *parts)


def stamp_lines(root: str, base: str, locks: tuple[str, ...]) -> list[str]:
    """What a finished .venv says of itself: its folder, its base interpreter, a hash per lock."""
    lines = [root, base]
    for lock in locks:
        with open(os.path.join(root, lock), "rb") as file:
            lines.append(hashlib.sha256(file.read()).hexdigest())
    return lines


def read_stamp(root: str) -> list[str]:
    """The stamp's lines; none where .venv is missing or was never finished."""
    try:
        with open(os.path.join(root, ".venv", STAMP), encoding="utf-8") as file:
            return file.read().splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def is_ready(locks: tuple[str, ...], root: str = ROOT) -> bool:
    """Whether .venv was finished for these locks, in this folder, and its Python is still there.

    A virtual environment dies when its folder moves or its base interpreter goes.
    """
    found = read_stamp(root)
    if len(found) < 2 or not os.path.exists(found[1]) or not os.path.exists(interpreter(root)):
        return False
    return found[: 2 + len(locks)] == stamp_lines(root, found[1], locks)


def ensure(locks: tuple[str, ...]) -> None:
    """Have .venv made or mended when it is not ready; leave in plain words when that fails."""
    if not is_ready(locks):
        from scripts import set_up

        set_up.main(locks)


def app(arguments: list[str]) -> None:
    """Become the program; does not return.

    Isolated (-I): neither a module in the current folder nor PYTHONPATH can stand in for one of
    ours, and byte code is kept whatever the environment says.
    """
    ensure(RUN)
    command = [interpreter(), "-I", "-m", "studyapp", *arguments]
    if sys.platform == "win32":  # exec would hand the terminal back before the program has ended
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(command[0], command)
