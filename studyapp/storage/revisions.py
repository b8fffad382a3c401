"""Brings the durable tables to this program's revision, or says why not.

Alembic is imported only where there is something to do: a start costs one query.
"""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from studyapp.domain.sentences import sentence
from studyapp.services.ports import StorageFailed
from studyapp.storage.copies import copy_database
from studyapp.storage.copy_names import COPIES
from studyapp.storage.engine import make_engine

HERE = Path(__file__).parent / "migrations"
NEWER = sentence(
    "{file} was written by a newer version of CCXP Study. Update the app, or choose another "
    "profile with --profile."
)
FOREIGN = sentence("{file} is not a study database. Choose another profile with --profile.")
BROKEN = sentence(
    "{file} has entries that belong to nothing in the table {table}; it was left as it was."
)
# The tables that only grow.
KEPT = ("event", "content")


@dataclass(frozen=True, slots=True)
class Revisions:
    """The revision a program knows as its last, and the folders where the revisions stand."""

    head: str
    folders: tuple[Path, ...]


# Revisions are numbered with four digits, so that a newer one is a greater text.
SHIPPED = Revisions("0002", (HERE / "versions",))


def bring_up(file: Path, revisions: Revisions = SHIPPED) -> None:
    """Create or migrate the durable tables of a file.

    An older database is copied to the backups first. Raises StorageFailed for a newer or foreign
    one; sqlite3, SQLAlchemy and system errors come through as they are, and nothing is half done.
    """
    with closing(sqlite3.connect(file)) as connection:
        found = revision_of(connection)
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if found == revisions.head:
        return
    if found is None and tables:
        raise StorageFailed(FOREIGN.filled(file=file))
    if found is not None and found > revisions.head:
        raise StorageFailed(NEWER.filled(file=file))
    _migrate(file, found, revisions)


def revision_of(connection: sqlite3.Connection) -> str | None:
    """The revision of a database; None where there is none."""
    named = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    if not connection.execute(named).fetchone()[0]:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def _migrate(file: Path, found: str | None, revisions: Revisions) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    folders = os.pathsep.join(str(folder) for folder in revisions.folders)
    for name, value in (
        ("script_location", str(HERE)),
        ("path_separator", "os"),
        ("version_locations", folders),
    ):
        config.set_main_option(name, value.replace("%", "%%"))
    if found is not None:
        copy_database(
            file, file.parent / COPIES / f"{file.stem}-{found}-before-{revisions.head}.db"
        )
    # Batch mode makes tables anew: with foreign keys on, that deletes the rows that point to them.
    engine = make_engine(file, foreign_keys=False)
    try:
        with engine.execution_options(writes=True).begin() as connection:
            _let_go(connection)
            config.attributes["connection"] = connection
            command.upgrade(config, revisions.head)
            for broken in connection.exec_driver_sql("PRAGMA foreign_key_check"):
                raise StorageFailed(BROKEN.filled(file=file, table=str(broken[0])))
            _keep(connection)
    finally:
        engine.dispose()


def _let_go(connection: Connection) -> None:
    for table in KEPT:
        for verb in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {table}_{verb.lower()}")


def _keep(connection: Connection) -> None:
    for table in KEPT:
        for verb in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER {table}_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, 'the table {table} is append-only'); END"
            )
