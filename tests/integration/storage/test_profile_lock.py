"""One writer a profile; who comes second is told who was first."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.profile_lock import NAME, ProfileInUse, ProfileLock

HOLDS = """
import sys
from pathlib import Path
from studyapp.profile_lock import ProfileLock
lock = ProfileLock(Path(sys.argv[1]), "demo")
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> subprocess.Popen[str]:
    """Another process that holds the profile until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_the_second_is_told_who_was_first(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    with holder:
        with pytest.raises(ProfileInUse) as refused:
            ProfileLock(tmp_path, "window").acquire()
        owner = refused.value.owner
        assert owner is not None
        assert (owner.pid, owner.command) == (holder.pid, "demo")
        assert str(tmp_path) in str(refused.value)
        assert f"demo (process {holder.pid})" in str(refused.value)
        assert holder.stdin is not None
        holder.stdin.close()


def test_a_crash_frees_the_profile(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    with holder:
        holder.kill()
    with ProfileLock(tmp_path, "window"):
        assert json.loads((tmp_path / NAME).read_text("utf-8"))["command"] == "window"


def test_a_lock_is_free_again_after_release(tmp_path: Path) -> None:
    first, second = ProfileLock(tmp_path, "window"), ProfileLock(tmp_path, "restore")
    with first:
        first.acquire()
        with pytest.raises(ProfileInUse, match="window"):
            second.acquire()
    with second:
        pass


def test_an_owner_that_says_nonsense_is_another_process(tmp_path: Path) -> None:
    with ProfileLock(tmp_path, "window"):
        (tmp_path / NAME).write_text("{", encoding="utf-8")
        with pytest.raises(ProfileInUse, match="another process") as refused:
            ProfileLock(tmp_path, "restore").acquire()
        assert refused.value.owner is None
