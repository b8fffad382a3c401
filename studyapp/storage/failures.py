"""What a refusal of SQLite or of the file system means in words, so that no caller sees a code."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from studyapp.services.ports import StorageFailed
from studyapp.storage.copy_names import advice

FULL = "The disk that holds {file} is full, so nothing was saved. Free some space and try again."
SHUT = (
    "{file} cannot be written. Check that you may write to this folder and that the disk is not "
    "read-only."
)
BUSY = "{file} is in use by another program. Close it and try again."
DAMAGED = "{file} is damaged or is not a study database. {advice}"
FAULTY = "The disk did not take or give what {file} holds. Check the disk and try again."
MISSING = "{file} is not there."
OTHER = "{file} refused: {reason}."

BY_CODE = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_READONLY: SHUT,
    sqlite3.SQLITE_CANTOPEN: SHUT,
    sqlite3.SQLITE_PERM: SHUT,
    sqlite3.SQLITE_AUTH: SHUT,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_FORMAT: DAMAGED,
    sqlite3.SQLITE_IOERR: FAULTY,
}
BY_ERRNO = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: SHUT,
    errno.EACCES: SHUT,
    errno.EPERM: SHUT,
    errno.ENOTDIR: SHUT,
    errno.EISDIR: SHUT,
    errno.EEXIST: SHUT,
    errno.ENOENT: MISSING,
    errno.EIO: FAULTY,
}


@contextmanager
def told_plainly(file: Path) -> Iterator[None]:
    """Turn what SQLite, SQLAlchemy and the system raise about a file into StorageFailed."""
    try:
        yield
    except DBAPIError as error:
        raise StorageFailed(words(file, error.orig or error)) from error
    except (sqlite3.Error, OSError) as error:
        raise StorageFailed(words(file, error)) from error


@contextmanager
def disk_told_plainly(file: Path) -> Iterator[None]:
    """The same for a file that is no database: what SQLite raises is about another one."""
    try:
        yield
    except OSError as error:
        raise StorageFailed(words(file, error)) from error


def words(file: Path, error: BaseException) -> str:
    """The sentence for what was raised about a file."""
    sentence = OTHER
    if isinstance(error, OSError):
        sentence = BY_ERRNO.get(error.errno or 0, OTHER)
    elif isinstance(error, sqlite3.Error):
        # The low byte is the primary code, the rest says more than a learner can use.
        sentence = BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, OTHER)
    reason = str(getattr(error, "strerror", None) or error).rstrip(".")
    return sentence.format(file=file, advice=advice(file.parent), reason=reason)
