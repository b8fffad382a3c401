"""A profile that is open elsewhere: who only reads may, who writes is told by whom it is held."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.features.bad_luck.aftermath import is_whole
from tests.features.bad_luck.window import Window
from tests.features.program import DATABASE, Program, answers


def test_beside_an_open_window_reading_runs_and_writing_names_the_owner(
    learner: Program, tmp_path: Path
) -> None:
    before = answers(learner.profile)
    log = tmp_path / "log.jsonl"
    with Window(learner) as window:
        window.hear("ready")

        assert f"written to {log}" in learner.run("log", "export", log).well()
        kept = learner.run("backup").well().removeprefix("Backup written to ").strip(".\n")
        owner = f"is in use by window (process {window.process.pid}) since"
        for command in (("log", "import", log), ("restore", kept), ("demo",)):
            told = learner.run(*command).told(learner.profile, owner)
            assert "Close that first" in told

        window.close()
    assert answers(learner.profile) == before
    learner.run("log", "import", log).well()


def test_a_second_start_brings_the_window_to_the_front(learner: Program) -> None:
    with Window(learner) as killed:
        killed.hear("ready")
        killed.kill()  # leaves its socket behind
    with Window(learner) as window:
        window.hear("ready")

        learner.run().well()

        window.hear("rung")
        window.close()


def test_where_no_window_answers_a_second_start_says_who_holds_the_profile(
    learner: Program,
) -> None:
    holding = (
        "import sys; from studyapp.profile_lock import ProfileLock; from pathlib import Path\n"
    )
    holding += "with ProfileLock(Path(sys.argv[1]), 'restore'): print('held', flush=True); input()"
    command = [sys.executable, "-c", holding, str(learner.profile)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"

        learner.run().told(learner.profile, f"is in use by restore (process {holder.pid}) since")

        holder.communicate(b"\n")


def test_an_answer_waits_for_a_program_that_holds_the_database(learner: Program) -> None:
    before = answers(learner.profile)
    with Window(learner) as window:
        window.hear("ready")
        window.tell("session")
        window.hear("card")
        with closing(sqlite3.connect(learner.profile / DATABASE)) as other:
            other.isolation_level = None
            other.execute("BEGIN EXCLUSIVE")
            window.tell("press Space", "press 2")
            window.listen(0.3)
            assert window.acknowledged == []
            other.execute("ROLLBACK")
        window.hear("ack")
        window.close()
    assert answers(learner.profile) == before + 1


@pytest.mark.slow
def test_a_program_that_never_lets_go_of_the_database_is_told_of(
    learner: Program, tmp_path: Path
) -> None:
    before = answers(learner.profile)
    database = learner.profile / DATABASE
    words = "is in use by another program. Close it and try again."
    with Window(learner) as window, closing(sqlite3.connect(database)) as other:
        window.hear("ready")
        window.tell("session")
        window.hear("card")
        other.isolation_level = None
        other.execute("BEGIN EXCLUSIVE")

        window.tell("press Space", "press 2", f"await {words}")
        assert str(database) in window.hear("said")
        learner.run("log", "export", tmp_path / "log.jsonl").well()

        other.execute("ROLLBACK")
        window.tell("press 2")
        window.hear("ack")
        window.close()
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        learner.run("backup").told(database, words)
        learner.run("measure").told(database, words)
        other.execute("ROLLBACK")
    assert answers(learner.profile) == before + 1
    is_whole(learner.profile)
