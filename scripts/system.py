"""What the operating system has to have: found out, and installed where that is allowed."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from studyapp import display

NO_NETWORK = (
    "What the program needs could not be fetched, because no package server answers. "
    "Connect to the internet and start again; this is needed only once."
)

# How apt and pip say, across their versions, that the other side was never reached.
UNREACHED = (
    "Could not connect",
    "Could not resolve",
    "Temporary failure resolving",
    "connection broken by",
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "name resolution",
)


class SetUpError(Exception):
    """Carries the sentence for the person at the keyboard."""


def unreached(output: str) -> bool:
    """Whether a failed command said that nothing answers."""
    return any(sign in output for sign in UNREACHED)


# What ./test runs beside Python: a screen, and a look at the program's sockets.
TESTING = {"Xvfb": "xvfb", "strace": "strace"}


def missing_packages(testing: bool) -> list[str]:
    """Debian's names of the packages this system lacks; none on other systems than Linux."""
    if sys.platform != "linux":
        return []
    libraries = display.DRAWING | display.X11
    if os.environ.get("WAYLAND_DISPLAY"):
        libraries |= display.WAYLAND
    packages = [libraries[soname] for soname in display.missing(libraries)]
    # Debian splits this off its Python; `venv` itself stays, and fails half-way.
    if importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if testing:
        packages += [apt for command, apt in TESTING.items() if shutil.which(command) is None]
    return packages


def install_line(packages: Sequence[str]) -> str:
    """The one line that a person types where the set-up may not."""
    names = " ".join(packages)
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"


def provide(packages: Sequence[str]) -> None:
    """Install these packages; does nothing when there are none.

    Raises SetUpError with the line to type where there is no apt-get, no right to use it, or it
    fails.
    """
    if not packages:
        return
    prefix = _privilege()
    if shutil.which("apt-get") is None or prefix is None:
        raise SetUpError(
            "System packages are missing. Install them, then start again:\n"
            f"  {install_line(packages)}"
        )
    print(f"Installing with apt-get: {' '.join(packages)}", file=sys.stderr, flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    apt = [*prefix, "apt-get", "-qq"]
    # A failing update is no reason to stop: what is needed may stand in the old lists.
    subprocess.run([*apt, "update"], env=environment, capture_output=True, check=False)
    # A fresh machine updates itself in the background and holds apt's lock meanwhile.
    wait = ["-o", "DPkg::Lock::Timeout=300"]
    done = subprocess.run(
        [*apt, *wait, "install", "-y", "--no-install-recommends", *packages],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode and unreached(done.stderr):
        raise SetUpError(NO_NETWORK)
    if done.returncode:
        raise SetUpError(
            f"{done.stderr.strip()}\n"
            "The system packages could not be installed. Install them, then start again:\n"
            f"  {install_line(packages)}"
        )


def _privilege() -> list[str] | None:
    """What goes before a command that only root may run; None where someone would be asked."""
    if sys.platform == "win32":
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run([*sudo, "true"], capture_output=True, check=False)
    return None if asked.returncode else sudo
