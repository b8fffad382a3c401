"""Backups: dated copies of the database, and the way back to one of them."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path

from studyapp.domain.days import DAY_START, Moment
from studyapp.domain.sentences import sentence
from studyapp.services.ports import StorageFailed
from studyapp.storage.copies import NOT_A_COPY, PART, check, copy_database, put_in_place
from studyapp.storage.copy_names import COPIES, DATED, STAMP, copies_of
from studyapp.storage.engine import Database, create_private
from studyapp.storage.failures import told_plainly
from studyapp.storage.revisions import SHIPPED, revision_of

KEPT = 7
TOO_NEW = sentence(
    "{file} was written by a newer version of CCXP Study. Update the app, then restore it."
)


class CopyVault:
    """The port `Vault` on the folder of a profile.

    `reopened` is called after a restore, when another file stands in the place of the database.
    """

    def __init__(self, database: Database, reopened: Callable[[], None]) -> None:
        self._database = database
        self._reopened = reopened
        self._folder = database.profile / COPIES

    def backup(self, now: Moment) -> Path:
        target = self._free_name(now, "")
        with told_plainly(target):
            copy_database(self._database.file, target)
            others = [path for path in self.backups() if path != target]
            for old in others[KEPT - 1 :]:
                old.unlink()
        return target

    def backup_due(self, now: Moment) -> bool:
        # A copy from a day that is still to come was made by a clock that ran wrong.
        return now.day not in {_day_of(path) for path in self.backups()}

    def backups(self) -> tuple[Path, ...]:
        return copies_of(self._database.profile)

    def restore(self, file: Path, now: Moment) -> Path:
        target = self._database.file
        part = target.with_name(target.name + PART)
        try:
            with told_plainly(file):
                shutil.copyfile(file, _emptied(part))
            with told_plainly(part):
                _prepare(part, file)
            aside = self._put_aside(now)
            with told_plainly(target):
                self._database.close()
                # What is left of the old log must never be taken for the new file's.
                for suffix in ("-wal", "-shm"):
                    target.with_name(target.name + suffix).unlink(missing_ok=True)
                put_in_place(part, target)
        finally:
            part.unlink(missing_ok=True)
        self._reopened()
        return aside

    def _put_aside(self, now: Moment) -> Path:
        """A copy of the database as it is; byte by byte where it is too damaged for more."""
        aside = self._free_name(now, "-replaced")
        source = self._database.file
        with told_plainly(aside):
            try:
                copy_database(source, aside)
            except (sqlite3.Error, StorageFailed):
                for suffix in ("", "-wal"):
                    beside = source.with_name(source.name + suffix)
                    if beside.exists():
                        shutil.copyfile(beside, _emptied(aside.with_name(aside.name + suffix)))
        return aside

    def _free_name(self, now: Moment, suffix: str) -> Path:
        stem = f"study-{now.local.strftime(STAMP)}"
        path = self._folder / f"{stem}{suffix}.db"
        number = 2
        while path.exists():
            path = self._folder / f"{stem}-{number}{suffix}.db"
            number += 1
        return path


def _prepare(part: Path, named: Path) -> None:
    """Check a copy and let it forget its device, so that the next opening mints another."""
    refused = StorageFailed(NOT_A_COPY.filled(file=named))
    try:
        with closing(sqlite3.connect(part)) as connection:
            revision = revision_of(connection)
            if revision is None or check(connection) < 0:
                raise refused
            if revision > SHIPPED.head:
                raise StorageFailed(TOO_NEW.filled(file=named))
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("DELETE FROM meta WHERE key = 'device'")
            connection.commit()
    except sqlite3.DatabaseError as error:
        raise refused from error


def _emptied(file: Path) -> Path:
    file.parent.mkdir(mode=0o700, exist_ok=True)
    file.unlink(missing_ok=True)
    create_private(file)
    return file


def _day_of(copy: Path) -> date | None:
    """The study day of a copy, by its name."""
    match = DATED.fullmatch(copy.name)
    if match is None:
        return None
    with suppress(ValueError):
        return (datetime.strptime(match[1], STAMP) - DAY_START).date()
    return None
