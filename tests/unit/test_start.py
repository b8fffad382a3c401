"""When .venv counts as ready, and when it is made anew."""

from pathlib import Path

import pytest

from scripts import start


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout whose .venv was finished for the program alone."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    for lock in start.TEST:
        (folder / lock).write_text(f"{lock}: pins\n", encoding="utf-8")
    (tmp_path / "python3.11").touch()
    python = Path(start.interpreter(str(folder)))
    python.parent.mkdir(parents=True)
    python.symlink_to(tmp_path / "python3.11")
    finish(folder, start.RUN)
    return folder


def finish(root: Path, locks: tuple[str, ...]) -> None:
    lines = start.stamp_lines(str(root), str(root.parent / "python3.11"), locks)
    (root / ".venv" / start.STAMP).write_text("\n".join(lines), encoding="utf-8")


def test_finished_is_ready(root: Path) -> None:
    assert start.is_ready(start.RUN, str(root))


def test_the_program_alone_is_not_enough_for_the_tests(root: Path) -> None:
    assert not start.is_ready(start.TEST, str(root))


def test_set_up_for_the_tests_is_enough_for_the_program(root: Path) -> None:
    finish(root, start.TEST)

    assert start.is_ready(start.TEST, str(root))
    assert start.is_ready(start.RUN, str(root))


def test_nothing_there_is_not_ready(tmp_path: Path) -> None:
    assert not start.is_ready(start.RUN, str(tmp_path))


def test_broken_off_before_the_stamp_is_not_ready(root: Path) -> None:
    (root / ".venv" / start.STAMP).unlink()

    assert not start.is_ready(start.RUN, str(root))


@pytest.mark.parametrize("written", [b"", b"/half", b"\xff\xfe\n\n\n", b"a\nb\nc"])
def test_damaged_stamp_is_not_ready(root: Path, written: bytes) -> None:
    (root / ".venv" / start.STAMP).write_bytes(written)

    assert not start.is_ready(start.RUN, str(root))


def test_changed_lock_is_not_ready(root: Path) -> None:
    (root / start.RUN[0]).write_text("other pins\n", encoding="utf-8")

    assert not start.is_ready(start.RUN, str(root))


def test_moved_folder_is_not_ready(root: Path) -> None:
    moved = root.rename(root.parent / "moved")

    assert not start.is_ready(start.RUN, str(moved))


def test_python_gone_from_the_system_is_not_ready(root: Path) -> None:
    (root.parent / "python3.11").unlink()

    assert not start.is_ready(start.RUN, str(root))


def test_interpreter_gone_from_the_environment_is_not_ready(root: Path) -> None:
    Path(start.interpreter(str(root))).unlink()

    assert not start.is_ready(start.RUN, str(root))
