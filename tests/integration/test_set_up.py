"""The set-up as it really runs: processes, locks and, where slow, a real virtual environment."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import set_up, start
from scripts.system import SetUpError

ROOT = Path(__file__).parents[2]

PROGRAM = """\
import sys
import studyapp

print(studyapp.__version__, *sys.argv[1:], sys.flags.isolated)
"""


def test_a_second_set_up_waits_for_the_first(tmp_path: Path) -> None:
    with (tmp_path / ".venv.lock").open("ab") as second:
        with set_up.sole_set_up(tmp_path):
            assert not set_up._locked(second)

        assert set_up._locked(second)


@pytest.mark.skipif(sys.platform == "win32", reason="handles pass to children on POSIX alone")
def test_what_a_killed_set_up_left_running_is_waited_for(tmp_path: Path) -> None:
    with set_up.sole_set_up(tmp_path) as handle:
        child = subprocess.Popen(
            [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=(handle,)
        )
    with (tmp_path / ".venv.lock").open("ab") as second:
        assert not set_up._locked(second)

        child.communicate(b"\n")

        assert set_up._locked(second)


def test_without_network_one_plain_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing listens on port 1 of this machine: as unreachable as a network that is not there.
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:1/")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_RETRIES", "1")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    monkeypatch.delenv("PIP_NO_INDEX", raising=False)
    lock = tmp_path / "some.lock"
    lock.write_text(f"absent-package==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")

    with pytest.raises(SetUpError) as error, set_up.sole_set_up(tmp_path) as handle:
        set_up.install(sys.executable, lock, handle)

    assert str(error.value) == (
        "What the program needs could not be fetched, because no package server answers. "
        "Connect to the internet and start again; this is needed only once."
    )


def test_another_failure_of_pip_is_quoted() -> None:
    said = "Collecting typer==0.29.2\nWARNING: x\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES\n"

    assert set_up.explain(said) == (
        "The packages could not be installed.\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES"
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of a program of three lines that needs no package."""
    folder = tmp_path / "checkout"
    shutil.copytree(ROOT / "scripts", folder / "scripts")
    shutil.copy(ROOT / "run", folder)
    (folder / "studyapp").mkdir()
    for name in ("__init__.py", "display.py"):
        shutil.copy(ROOT / "studyapp" / name, folder / "studyapp")
    (folder / "studyapp" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    for lock in start.TEST:
        (folder / lock).write_text("", encoding="utf-8")
    return folder


def run(checkout: Path) -> subprocess.CompletedProcess[str]:
    """./run --version from another folder, with what could get in the program's way there."""
    elsewhere = checkout.parent / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    (elsewhere / "studyapp.py").write_text("raise SystemExit('foreign')\n", encoding="utf-8")
    return subprocess.run(
        [sys.executable, str(checkout / "run"), "--version"],
        cwd=elsewhere,
        env=os.environ | {"PYTHONPATH": str(elsewhere), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_run_sets_up_once_and_mends_what_broke(checkout: Path) -> None:
    first = run(checkout)
    assert (first.returncode, first.stdout) == (0, "0.1.0 --version 1\n"), first.stderr
    assert "Setting up, once" in first.stderr
    assert list((checkout / "studyapp" / "__pycache__").glob("__main__.*.pyc"))

    second = run(checkout)
    assert (second.stdout, second.stderr) == (first.stdout, "")

    # Killed in the middle: the stamp is the last thing written.
    (checkout / ".venv" / start.STAMP).unlink()
    shutil.rmtree(checkout / ".venv" / "lib", ignore_errors=True)
    third = run(checkout)
    assert (third.stdout, third.returncode) == (first.stdout, 0), third.stderr
    assert "Setting up, once" in third.stderr

    moved = checkout.rename(checkout.parent / "moved")
    fourth = run(moved)
    assert (fourth.stdout, fourth.returncode) == (first.stdout, 0), fourth.stderr
    assert "Setting up, once" in fourth.stderr


@pytest.mark.slow
def test_the_program_still_starts_when_adding_the_tests_failed(checkout: Path) -> None:
    run(checkout)
    (checkout / start.TEST[1]).write_text("no such thing ==\n", encoding="utf-8")

    with pytest.raises(SystemExit):
        set_up.main(start.TEST, str(checkout))

    assert (run(checkout).stdout, run(checkout).stderr) == ("0.1.0 --version 1\n", "")


@pytest.mark.slow
def test_two_first_starts_at_once_set_up_once(checkout: Path) -> None:
    command = [sys.executable, str(checkout / "run"), "--version"]
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    answers = [one.communicate() for one in both]

    assert [out for out, _ in answers] == ["0.1.0 --version 1\n"] * 2
    assert sum("Setting up, once" in told for _, told in answers) == 1
    assert sum("Another start is setting up" in told for _, told in answers) == 1
