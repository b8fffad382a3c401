"""A database that cannot be used: it is left as it is, and the way back is told and works."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.features.bad_luck.aftermath import is_whole, opens
from tests.features.bad_luck.window import Window
from tests.features.program import DATABASE, Program, answers

ANSWERS = 44


def garbled(database: Path) -> None:
    """The first page is noise."""
    with database.open("rb+") as file:
        file.write(bytes(range(256)) * 16)


def scattered(database: Path) -> None:
    """Every page but the first few is noise: the file looks like a database until it is read."""
    with closing(sqlite3.connect(database)) as connection:
        ((page,),) = connection.execute("PRAGMA page_size").fetchall()
        roots = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'event'")
        ((root,),) = roots.fetchall()
    with database.open("rb+") as file:
        file.seek((root - 1) * page)
        file.write(bytes(range(255, -1, -1)) * (page // 256))


def halved(database: Path) -> None:
    with database.open("rb+") as file:
        file.truncate(database.stat().st_size // 2)


def text(database: Path) -> None:
    database.write_text("This is my diary. " * 100)


def emptied(database: Path) -> None:
    database.write_bytes(b"")


def newer(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def foreign(database: Path) -> None:
    database.unlink()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
        connection.commit()


DAMAGES: list[tuple[Callable[[Path], None], str]] = [
    (garbled, "is damaged or is not a study database"),
    (scattered, "is damaged or is not a study database"),
    (halved, "is damaged or is not a study database"),
    (text, "is damaged or is not a study database"),
    (emptied, "is empty"),
    (newer, "was written by a newer version of CCXP Study. Update the app"),
    (foreign, "is not a study database"),
]
LIKE_OTHERS = (halved, text, foreign)
SLOW = pytest.mark.slow


@pytest.mark.parametrize(
    ("damage", "words"),
    [pytest.param(*row, marks=[SLOW] if row[0] in LIKE_OTHERS else []) for row in DAMAGES],
)
def test_a_database_that_cannot_be_used_is_left_alone_and_can_be_restored(
    learner: Program, tmp_path: Path, damage: Callable[[Path], None], words: str
) -> None:
    database = learner.profile / DATABASE
    kept = Path(learner.run("backup").well().removeprefix("Backup written to ").strip(".\n"))
    before = answers(learner.profile)
    damage(database)
    damaged = database.read_bytes()

    learner.run("backup").told(database, words)
    learner.run("log", "export", tmp_path / "log.jsonl").told(database, words)
    assert database.read_bytes() == damaged
    assert not (tmp_path / "log.jsonl").exists()

    learner.run("restore", kept).well()
    assert answers(learner.profile) == before == ANSWERS
    is_whole(learner.profile)
    opens(learner.profile)
    replaced = list((learner.profile / "backups").glob("*-replaced.db"))
    assert len(replaced) == 1
    assert replaced[0].read_bytes() == damaged or damage is newer


@pytest.mark.parametrize("damage", [garbled, newer])
def test_the_window_says_why_it_cannot_open_a_database(
    learner: Program, damage: Callable[[Path], None]
) -> None:
    learner.run("backup").well()
    database = learner.profile / DATABASE
    damage(database)
    damaged = database.read_bytes()

    learner.run("measure").told(database, dict(DAMAGES)[damage])

    assert database.read_bytes() == damaged
    assert "Traceback" not in learner.logged()


def test_the_smoke_test_tells_of_the_database_and_not_of_its_copy(learner: Program) -> None:
    garbled(learner.profile / DATABASE)

    learner.run("smoke").told(learner.profile / DATABASE, "damaged", "begin anew")


def test_an_empty_database_without_a_backup_begins_anew(learner: Program) -> None:
    emptied(learner.profile / DATABASE)

    assert learner.run("log", "export", learner.profile / "log.jsonl").well().startswith("0 events")
    assert answers(learner.profile) == 0


def test_a_file_that_is_no_backup_is_not_restored(learner: Program, tmp_path: Path) -> None:
    for name, content in (
        ("note.txt", b"hello"),
        ("empty.db", b""),
        ("cut.db", b"SQLite format 3"),
    ):
        (tmp_path / name).write_bytes(content)
        learner.run("restore", tmp_path / name).told(tmp_path / name, "not a whole copy")
    learner.run("restore", tmp_path / "gone.db").told(tmp_path / "gone.db", "is not there")

    assert answers(learner.profile) == ANSWERS
    is_whole(learner.profile)
    assert not list(learner.profile.glob("*.part"))


@SLOW
def test_a_log_that_is_none_is_not_imported(learner: Program, tmp_path: Path) -> None:
    whole = tmp_path / "log.jsonl"
    learner.run("log", "export", whole).well()
    lines = whole.read_bytes().splitlines(keepends=True)
    for name, content, line in (
        ("cut.jsonl", b"".join(lines[:-3]), len(lines) - 3),
        ("torn.jsonl", b"".join(lines)[:-20], len(lines)),
        ("noise.jsonl", lines[0] + b"\xff\xfe\n", 2),
        ("deep.jsonl", lines[0] + b"[" * 100_000, 2),
        ("empty.jsonl", b"", 1),
    ):
        (tmp_path / name).write_bytes(content)
        learner.run("log", "import", tmp_path / name).told(tmp_path / name, f"line {line}")

    assert answers(learner.profile) == ANSWERS
    assert "0 events added" in learner.run("log", "import", whole).well()
    opens(learner.profile)


@pytest.mark.parametrize(
    ("nonsense", "words"),
    [
        (b'theme = "plaid"\ntext_size = -3\nkey_hints = true\n', "text_size, theme"),
        (b"\x00\xff\xfe", "the file is not TOML"),
    ],
)
def test_nonsense_in_the_preferences_costs_only_the_look(
    learner: Program, nonsense: bytes, words: str
) -> None:
    file = learner.profile / "preferences.toml"
    file.write_bytes(nonsense)
    with Window(learner) as window:
        window.hear("ready")
        window.tell(f"await {words}")
        assert f"keep their defaults: {file.name}: " in window.hear("said")
        window.close()
    assert file.read_bytes() == nonsense
    assert answers(learner.profile) == ANSWERS
    assert "Traceback" not in learner.logged()
