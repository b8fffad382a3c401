"""What a refusal of SQLite or of the file system means in words, so that no caller sees a code."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from studyapp.domain.sentences import Sentence, reason, sentence
from studyapp.services.ports import StorageFailed
from studyapp.storage.copy_names import advice

FULL = sentence(
    "The disk that holds {file} is full, so nothing was saved. Free some space and try again."
)
SHUT = sentence(
    "{file} cannot be written. Check that you may write to this folder and that the disk is not "
    "read-only."
)
BUSY = sentence("{file} is in use by another program. Close it and try again.")
DAMAGED = sentence("{file} is damaged or is not a study database. {advice}")
FAULTY = sentence("The disk did not take or give what {file} holds. Check the disk and try again.")
MISSING = sentence("{file} is not there.")
OTHER = sentence("{file} refused: {reason}.")

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


def words(file: Path, error: BaseException) -> Sentence:
    """The sentence for what was raised about a file."""
    found = OTHER
    why: str | Sentence = str(error).rstrip(".")
    if isinstance(error, OSError):
        found = BY_ERRNO.get(error.errno or 0, OTHER)
        why = reason(error)
    elif isinstance(error, sqlite3.Error):
        # The low byte is the primary code, the rest says more than a learner can use.
        found = BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, OTHER)
    return found.filled(file=file, advice=advice(file.parent), reason=why)
