"""A database of an older program is copied, then migrated, and loses nothing.

`tests/data/first.db.gz` is a profile's database as the first revision wrote it. It is never made
anew: whatever comes, it must open.
"""

import gzip
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from studyapp.domain.exam_clock import Reading, Ticks
from studyapp.services.ports import StorageFailed
from studyapp.storage import revisions
from studyapp.storage.copy_names import copies_of
from studyapp.storage.engine import make_engine
from studyapp.storage.revisions import HERE, SHIPPED, Revisions, bring_up
from tests.fakes import bank_folder
from tests.integration.storage.desk import Desk, rows

FIRST = Path(__file__).parents[2] / "data" / "first.db.gz"
TRIAL = '''
"""A trial: batch mode makes the log's table anew and fills a new column."""

import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = "{head}"


def upgrade() -> None:
    parent = sa.ForeignKey("event.id", ondelete="CASCADE", name="fk_child")
    op.create_table("child", sa.Column("event", sa.Text(), parent))
    op.execute("INSERT INTO child SELECT id FROM event")
    with op.batch_alter_table("event", recreate="always") as batch:
        batch.add_column(sa.Column("trial", sa.Text(), nullable=False, server_default=""))
    op.execute("UPDATE event SET trial = type")
{more}'''
LOG = "SELECT id, profile, device, n, at, wall, zone, day, v, type, data FROM event ORDER BY id"


@pytest.fixture
def first(tmp_path: Path) -> Path:
    file = tmp_path / "study.db"
    file.write_bytes(gzip.decompress(FIRST.read_bytes()))
    return file


def trial(folder: Path, more: str = "") -> Revisions:
    """The shipped revisions with one more, which stands in the tests alone."""
    versions = folder / "versions"
    versions.mkdir()
    text = TRIAL.format(head=SHIPPED.head, more=more)
    (versions / "rev_9000_trial.py").write_text(text, encoding="utf-8")
    return Revisions("9000", (*SHIPPED.folders, versions))


def test_the_first_database_opens_with_all_it_held(first: Path) -> None:
    events = rows(first, LOG)
    desk = Desk(first.parent)
    store = desk.store
    assert len(events) == store.journal.count() == 10
    plan = store.journal.plan()
    assert plan is not None
    assert plan.retention == 0.85
    # What is kept of banks is read again where a newer program keeps it in another form.
    desk.adopt(bank_folder())
    memory = store.shelf.memory(next(iter(store.shelf.due("small", desk.clock.now().day, 9))).key)
    assert memory is not None
    assert {item: marks.note for item, marks in store.shelf.marked("small").items()} == {
        "insights-1-c02": "ask again"
    }
    assert store.catalogue.info("small") is not None
    desk.answer()
    store.close()
    assert [row for row in rows(first, LOG) if row in events] == events


def test_a_clock_kept_without_its_clocks_is_let_go(first: Path) -> None:
    with closing(sqlite3.connect(first)) as connection, connection:
        connection.execute("INSERT INTO live_clock VALUES ('sitting', 61000, 'boot')")
    desk = Desk(first.parent)
    assert desk.store.live.last("sitting") is None
    reading = Reading(61_000, Ticks("boot", 5, 4), 1_795_000_000_000)
    desk.store.live.keep("sitting", reading)
    assert desk.reopen().live.last("sitting") == reading
    desk.store.close()


def test_an_older_database_is_copied_then_migrated_and_loses_nothing(
    first: Path, tmp_path: Path
) -> None:
    before = {name: rows(first, f"SELECT * FROM {name}") for name in ("content", "catalogue")}
    events = rows(first, LOG)
    bring_up(first, trial(tmp_path))
    assert rows(first, LOG) == events
    assert {name: rows(first, f"SELECT * FROM {name}") for name in before} == before
    assert rows(first, "SELECT trial FROM event ORDER BY id") == [(row[9],) for row in events]
    # With foreign keys on, batch mode would have taken these with the old table.
    assert len(rows(first, "SELECT * FROM child")) == len(events)
    (copy,) = (tmp_path / "backups").iterdir()
    assert copy.name == "study-0001-before-9000.db"
    assert rows(copy, LOG) == events
    assert copies_of(tmp_path) == ()


def test_the_log_is_kept_after_a_migration_too(first: Path, tmp_path: Path) -> None:
    bring_up(first, trial(tmp_path))
    for table in ("event", "content"):
        for statement in (f"DELETE FROM {table}", f"UPDATE {table} SET rowid = rowid + 100"):
            with (
                closing(sqlite3.connect(first)) as connection,
                pytest.raises(sqlite3.IntegrityError, match="append-only"),
            ):
                connection.execute(statement)


@pytest.mark.parametrize(
    "more",
    [
        "    raise RuntimeError('halfway')\n",
        "    op.execute(\"INSERT INTO child VALUES ('an event that is not there')\")\n",
    ],
)
def test_a_migration_that_fails_leaves_everything_as_it_was(
    first: Path, tmp_path: Path, more: str
) -> None:
    schema = "SELECT sql FROM sqlite_master ORDER BY name"
    before = (rows(first, schema), rows(first, LOG))
    with pytest.raises((RuntimeError, StorageFailed)):
        bring_up(first, trial(tmp_path, more))
    assert (rows(first, schema), rows(first, LOG)) == before
    desk = Desk(first.parent)
    desk.answer()
    desk.store.close()


def test_a_program_meets_the_database_of_a_newer_one(first: Path, tmp_path: Path) -> None:
    bring_up(first, trial(tmp_path))
    before = first.read_bytes()
    with pytest.raises(StorageFailed, match="newer version"):
        bring_up(first)
    assert first.read_bytes() == before


def test_the_head_is_the_last_revision_there_is() -> None:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == SHIPPED.head
    numbers = [step.revision for step in script.walk_revisions()]
    assert numbers == sorted(numbers, reverse=True)
    assert all(len(number) == 4 and number.isdigit() for number in numbers)


def test_tables_and_revisions_agree(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "profile")
    desk.store.close()
    engine = make_engine(desk.file)
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.check(config)
    engine.dispose()


def test_opening_imports_alembic_only_where_there_is_something_to_do(tmp_path: Path) -> None:
    Desk(tmp_path / "profile").store.close()
    code = (
        "import sys; from pathlib import Path; from studyapp.storage.store import open_store;"
        "from tests.fakes import CountingIds;"
        "open_store(Path(sys.argv[1]), 'm1', CountingIds()).close();"
        "assert not {'alembic', 'sqlalchemy.orm', 'mako'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "profile")], check=True)
    assert revisions.SHIPPED.head
