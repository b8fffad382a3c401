"""Whether a window can open here, asked before Qt is: Qt's own answer to "no" is a core dump.

Also the one list of the shared libraries that Qt's wheels expect from a Linux system, so that the
set-up installs what this module would miss. Standard library alone.
"""

import ctypes
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

# soname -> Debian's and Ubuntu's package. The wheels need many more; these bring the rest along.
DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0"}


def missing(libraries: Iterable[str]) -> list[str]:
    """Those of the sonames that the system's loader does not find."""
    absent = []
    for soname in libraries:
        try:
            ctypes.CDLL(soname)
        except OSError:
            absent.append(soname)
    return absent


def refusal(
    environment: Mapping[str, str], command: str = "", platform: str = sys.platform
) -> str | None:
    """What to print instead of opening a window, or None where one can open.

    `command` is what the person types to start the program, by default what was typed this time.
    Asks only on Linux, and not where QT_QPA_PLATFORM names a platform that needs no screen.
    """
    if platform != "linux" or _needs_no_screen(environment.get("QT_QPA_PLATFORM", "")):
        return None
    typed = command or command_typed(sys.argv[0])
    instead = f"For pictures of the pages instead: {typed} screenshots DIR"
    screens = [name for name in ("WAYLAND_DISPLAY", "DISPLAY") if environment.get(name)]
    if not screens:
        return f"There is no display here, so no window can open.\n{instead}"
    answering = [name for name in screens if _answers(name, environment[name], environment)]
    if not answering:
        named = " and ".join(environment[name] for name in screens)
        return f"The display {named} does not answer, so no window can open.\n{instead}"
    needed = [DRAWING | (WAYLAND if name == "WAYLAND_DISPLAY" else X11) for name in answering]
    absent = [missing(libraries) for libraries in needed]
    if all(absent):
        return _install(needed[0], absent[0])
    return None


def command_typed(program: str) -> str:
    """How the program was called: `./run` in a checkout, the installed command elsewhere."""
    name = Path(program).name
    return "./run" if name == "__main__.py" else name


def _needs_no_screen(platform: str) -> bool:
    """Qt's list is separated by semicolons, each name with its own options after a colon."""
    names = {name.split(":")[0] for name in platform.split(";") if name}
    return bool(names - {"xcb", "wayland", "wayland-egl"})


def _install(packages: Mapping[str, str], absent: Iterable[str]) -> str:
    return (
        f"The window needs libraries that are missing: {', '.join(absent)}\n"
        "On Debian and Ubuntu: sudo apt-get install --no-install-recommends "
        + " ".join(packages[soname] for soname in absent)
    )


def _answers(variable: str, value: str, environment: Mapping[str, str]) -> bool:
    if variable == "WAYLAND_DISPLAY":
        return _wayland_answers(Path(environment.get("XDG_RUNTIME_DIR", ""), value))
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # without the library nothing can be asked; `missing` then says why
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(value.encode(), None))
    failed: int = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers(path: Path) -> bool:
    import socket  # here, so that only a Wayland session pays for it

    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(path))
        except OSError:
            return False
    return True
