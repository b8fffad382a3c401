"""Connections to the profile's database, with the settings on which durability rests."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from studyapp.places import DATABASE
from studyapp.storage.failures import told_plainly

BUSY_MS = 5_000


def make_engine(file: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine on a file. A connection belongs to one thread as long as it is checked out.

    The sqlite3 module is kept from opening transactions of its own: it would leave DDL outside.
    """
    engine = create_engine(f"sqlite:///{file}")
    keys = "ON" if foreign_keys else "OFF"

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={BUSY_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            f"foreign_keys={keys}",
            # Without it INSERT OR REPLACE slips past the triggers that keep the log.
            "recursive_triggers=ON",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


class Database:
    """The file of a profile and the ways to read and write it, from any thread."""

    def __init__(self, profile: Path) -> None:
        self.profile = profile
        self.file = profile / DATABASE
        self.engine = make_engine(self.file)
        self._writing = self.engine.execution_options(writes=True)
        # How often this process wrote what others may have read; no other writes while it runs.
        self.writes = 0

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that sees one state of the file. Raises StorageFailed."""
        with told_plainly(self.file), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self, *, tells: bool = True) -> Iterator[Connection]:
        """A transaction that holds the file's one write lock. Raises StorageFailed.

        An exception inside takes everything back. `tells` is False where every answer and every
        bank reads afterwards as before.
        """
        try:
            with told_plainly(self.file), self._writing.begin() as connection:
                yield connection
        finally:
            self.writes += tells

    def close(self) -> None:
        """Give the connections back; the next read or write opens new ones."""
        self.engine.dispose()


def create_private(file: Path) -> None:
    """Make an empty file that only its owner may read, where there is none."""
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
