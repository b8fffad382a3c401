"""Copies of the database that are whole or not there, made while it may be in use."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from studyapp.domain.sentences import sentence
from studyapp.services.ports import StorageFailed
from studyapp.storage.copy_names import advice
from studyapp.storage.engine import create_private
from studyapp.storage.failures import DAMAGED, told_plainly

PART = ".part"
NOT_A_COPY = sentence("{file} is not a whole copy of a study database, so it was not used.")


def copy_database(source: Path, target: Path) -> None:
    """Copy a database by SQLite's backup API, check the copy, and only then give it its name.

    Raises OSError, sqlite3.Error, or StorageFailed where the copy is not like the original.
    """
    target.parent.mkdir(mode=0o700, exist_ok=True)
    part = target.with_name(target.name + PART)
    part.unlink(missing_ok=True)
    try:
        create_private(part)
        with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(part)) as there:
            # Inside one read transaction, so that the count is of what is copied.
            here.isolation_level = None
            here.execute("BEGIN")
            with told_plainly(source):
                events = _count(here)
            here.backup(there)
            # A copy stands alone: without this it would ask for a WAL file beside it.
            there.execute("PRAGMA journal_mode=DELETE")
            copied = check(there)
            if copied < 0:
                raise StorageFailed(DAMAGED.filled(file=source, advice=advice(source.parent)))
            if copied != events:
                raise StorageFailed(NOT_A_COPY.filled(file=target))
        put_in_place(part, target)
    finally:
        part.unlink(missing_ok=True)


def check(connection: sqlite3.Connection) -> int:
    """The number of events in a whole database; -1 where SQLite finds a fault in it."""
    ((verdict,),) = connection.execute("PRAGMA integrity_check(1)").fetchall()
    return _count(connection) if verdict == "ok" else -1


def put_in_place(part: Path, target: Path) -> None:
    """Give a finished file its name, so that a power cut leaves the old one or the new one."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _count(connection: sqlite3.Connection) -> int:
    ((count,),) = connection.execute("SELECT count(*) FROM event").fetchall()
    return int(count)
