"""System packages: installed where that is allowed, else the one line that does it."""

import os
import sys
from pathlib import Path

import pytest

from scripts import system

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="apt-get is Debian's")

WANTED = ["libgl1", "libxcb-cursor0"]
LINE = (
    "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1 libxcb-cursor0"
)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All programs there are for someone who is not root: a `sudo` that needs no password."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program(folder / "sudo", 'shift; exec "$@"')
    program(folder / "true", "exit 0")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return folder


def program(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)


def test_nothing_missing_asks_for_nothing(programs: Path) -> None:
    system.provide([])


def test_without_apt_the_line_is_printed(programs: Path) -> None:
    with pytest.raises(system.SetUpError) as error:
        system.provide(WANTED)

    assert LINE in str(error.value)


def test_where_sudo_would_ask_the_line_is_printed(programs: Path) -> None:
    program(programs / "sudo", "exit 1")
    program(programs / "apt-get", "exit 0")

    with pytest.raises(system.SetUpError) as error:
        system.provide(WANTED)

    assert LINE in str(error.value)


def test_with_the_right_to_it_apt_installs(
    programs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = tmp_path / "said"
    program(programs / "apt-get", f'echo "$DEBIAN_FRONTEND $@" >> "{said}"')

    system.provide(WANTED)

    update, install = said.read_text(encoding="utf-8").splitlines()
    assert update == "noninteractive -qq update"
    assert install.startswith("noninteractive -qq ")
    assert install.endswith(" install -y --no-install-recommends libgl1 libxcb-cursor0")
    assert "libgl1 libxcb-cursor0" in capsys.readouterr().err


def test_a_failing_apt_is_quoted_with_the_line(programs: Path) -> None:
    program(programs / "apt-get", '[ "$2" = update ] || echo "E: no space left" >&2; exit 100')

    with pytest.raises(system.SetUpError) as error:
        system.provide(WANTED)

    assert "E: no space left" in str(error.value)
    assert LINE in str(error.value)


def test_apt_without_network_is_one_plain_sentence(programs: Path) -> None:
    said = "E: Failed to fetch libgl1.deb  Temporary failure resolving 'somewhere'"
    program(programs / "apt-get", f'echo "{said}" >&2; exit 100')

    with pytest.raises(system.SetUpError) as error:
        system.provide(WANTED)

    assert str(error.value) == system.NO_NETWORK
