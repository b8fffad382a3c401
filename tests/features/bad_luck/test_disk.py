"""A disk that is full or read-only: nothing is half written, and work goes on when it can."""

from pathlib import Path

from tests.features.bad_luck.aftermath import is_whole, opens
from tests.features.bad_luck.disk import SmallDisk
from tests.features.bad_luck.window import Window
from tests.features.program import Program, answers

NO_SPACE = "is full, so nothing was saved. Free some space and try again."
READ_ONLY = "Check that you may write to this folder and that the disk is not read-only."


def test_a_read_only_disk_is_told_and_left_alone(learner: Program, tmp_path: Path) -> None:
    before = answers(learner.profile)
    with SmallDisk(tmp_path / "disk", "64m") as disk:
        program = disk.program(learner.profile)
        program.run("backup").well()
        disk.lock()

        for command in (
            ("backup",),
            ("log", "export", tmp_path / "log.jsonl"),
            ("log", "import", tmp_path / "log.jsonl"),
            ("measure",),
            (),
        ):
            program.run(*command).told(program.profile, READ_ONLY)

        after = disk.look(tmp_path / "after") / "profile"
    assert answers(after) == before
    is_whole(after)


def test_a_profile_cannot_begin_on_a_full_disk(tmp_path: Path) -> None:
    with SmallDisk(tmp_path / "disk", "1m") as disk:
        program = disk.program(tmp_path / "profile")
        disk.fill()

        program.run("demo", "--days", "1").told(program.profile, NO_SPACE)


def test_answers_given_while_the_disk_is_full_are_refused_in_words_and_work_goes_on(
    learner: Program, tmp_path: Path
) -> None:
    before = answers(learner.profile)
    with SmallDisk(tmp_path / "disk", "32m") as disk:
        program = disk.program(learner.profile)
        with Window(program) as window:
            window.hear("ready")
            window.tell("session")
            window.hear("card")
            window.tell("press Space", "press 2")
            window.hear("ack")
            disk.fill()

            window.tell("press Space", "press 2", "await is full")
            assert "try again" in window.hear("said")
            window.tell("press 2", "await is full")
            window.hear("said")
            full = disk.look(tmp_path / "full") / "profile"
            program.run("backup").told(program.profile, NO_SPACE)
            program.run("log", "export", disk.folder / "log.jsonl").told("log.jsonl", NO_SPACE)

            disk.free()
            window.tell("press 2")
            window.hear("ack")
            window.tell("press Space", "press 1")
            window.hear("ack")
            window.close()
        after = disk.look(tmp_path / "after") / "profile"
        assert not list(after.rglob("*.part"))
        assert not (tmp_path / "after" / "log.jsonl").exists()
    assert answers(full) == before + 1
    assert answers(after) == before + 3
    is_whole(after, window.acknowledged)
    opens(after)
    assert "Traceback" not in Program(after).logged()
