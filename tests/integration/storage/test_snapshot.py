"""The window's first figures come without SQLAlchemy and never stop a start."""

import subprocess
import sys
from pathlib import Path

from studyapp.storage.snapshot import read_snapshot
from tests.integration.storage.desk import Desk

ALONE = """
import sys
from studyapp.storage.snapshot import read_snapshot
assert not {"sqlalchemy", "alembic", "fsrs"} & sys.modules.keys()
"""


def test_what_was_kept_is_read_back(desk: Desk) -> None:
    desk.store.keep_snapshot({"day": "2026-11-21", "due": 12})
    desk.store.keep_snapshot({"day": "2026-11-21", "due": 11})
    assert read_snapshot(desk.profile) == {"day": "2026-11-21", "due": 11}
    desk.store.close()
    assert read_snapshot(desk.profile) == {"day": "2026-11-21", "due": 11}


def test_nothing_is_read_where_there_is_nothing(desk: Desk, tmp_path: Path) -> None:
    assert read_snapshot(tmp_path / "nowhere") == {}
    assert not (tmp_path / "nowhere").exists()
    assert read_snapshot(desk.profile) == {}
    desk.store.close()
    desk.file.write_bytes(b"rubbish" * 1000)
    assert read_snapshot(desk.profile) == {}


def test_reading_it_needs_the_standard_library_alone() -> None:
    subprocess.run([sys.executable, "-c", ALONE], check=True)
