"""The program talks to nobody: what the system saw of a session, call by call."""

import os
import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.features.bad_luck.window import Window
from tests.features.program import Program


@pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")
def test_no_internet_socket_is_made_and_one_local_one_listens(
    learner: Program, tmp_path: Path
) -> None:
    if shutil.which("strace") is None:
        assert "CI" not in os.environ, "strace is missing; ./test installs it"
        pytest.skip("strace is missing: apt-get install strace")
    calls = tmp_path / "calls"
    trace = ("strace", "-f", "-e", "trace=network", "-o", str(calls))
    with Window(replace(learner, before=trace)) as window:
        window.hear("ready")
        window.tell("session")
        window.hear("card")
        window.tell("press Space", "press 2")
        window.hear("ack")
        learner.run().well()
        window.hear("rung")
        window.close()

    text = calls.read_text(encoding="utf-8", errors="replace")
    families = set(re.findall(r"socket(?:pair)?\((\w+)", text))
    assert families == {"AF_UNIX"}, families
    assert len(re.findall(r"\blisten\(", text)) == 1, text
    assert "resumed>" not in text or "<... listen resumed" not in text
