"""A profile is made, found again, and refused in words where it cannot be used."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import update

from studyapp.services.ports import StorageFailed
from studyapp.storage import engine as engine_module
from studyapp.storage import store as store_module
from studyapp.storage.engine import Database
from studyapp.storage.store import open_store
from studyapp.storage.tables import side
from tests.fakes import CountingIds, bank_folder
from tests.integration.storage.desk import ITEM, Desk, key, rows

posix = pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")

HOLDS_THE_FILE = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode=EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@posix
def test_nobody_else_may_read_a_profile(desk: Desk) -> None:
    desk.answer()
    desk.store.vault.backup(desk.clock.now())
    modes = {
        path.relative_to(desk.profile).as_posix(): stat.S_IMODE(path.stat().st_mode)
        for path in [desk.profile, *desk.profile.rglob("*")]
    }
    folders = {name: mode for name, mode in modes.items() if (desk.profile / name).is_dir()}
    assert set(folders.values()) == {0o700}
    assert {mode for name, mode in modes.items() if name not in folders} == {0o600}


def test_durability_rests_on_these_settings(desk: Desk) -> None:
    database = Database(desk.profile)
    with database.write() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
        }
    database.close()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
    }


def test_a_profile_that_is_opened_again_goes_on_as_the_same_device(desk: Desk) -> None:
    desk.answer()
    before = desk.meta()
    desk.reopen()
    desk.answer()
    assert desk.meta() == before
    assert rows(desk.file, "SELECT n FROM event ORDER BY n") == [(1,), (2,)]


def test_another_machine_writes_as_another_device(desk: Desk) -> None:
    before = desk.meta()
    desk.machine = "m2"
    desk.reopen()
    assert desk.meta()["device"] != before["device"]
    assert desk.meta()["profile"] == before["profile"]


def test_a_profile_that_was_moved_writes_as_another_device(desk: Desk, tmp_path: Path) -> None:
    before = desk.meta()
    desk.store.close()
    moved = desk.profile.rename(tmp_path / "elsewhere")
    after = Desk(moved, desk.ids)
    after.store.close()
    assert after.meta()["device"] != before["device"]
    assert after.meta()["profile"] == before["profile"]


def test_projections_of_another_version_are_made_anew(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.answer()
    desk.mark("flag")
    before = desk.projections()
    database = Database(desk.profile)
    with database.write() as connection:
        connection.execute(update(side).values(stability=1.0))
    database.close()
    desk.reopen()
    assert desk.projections() != before
    monkeypatch.setattr(store_module, "LOG_PROJECTION", "next")
    desk.reopen()
    assert desk.projections() == before


def test_banks_of_another_version_are_read_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.answer()
    monkeypatch.setattr(store_module, "BANK_PROJECTION", "next")
    store = desk.reopen()
    assert store.catalogue.fingerprints("banks/small") == {}
    assert store.catalogue.info("small") is None
    assert store.shelf.cards_by_topic("small") == {}
    assert store.shelf.memory(key()) is not None
    desk.adopt(bank_folder())
    assert store.shelf.introduced("small") == {"insights-1": 1}


def test_a_damaged_database_is_refused_with_what_to_do(desk: Desk) -> None:
    copy = desk.store.vault.backup(desk.clock.now())
    desk.store.close()
    desk.file.write_bytes(b"no database at all " * 500)
    with pytest.raises(StorageFailed) as refused:
        desk.reopen()
    assert str(desk.file) in str(refused.value)
    assert f"restore {copy}" in str(refused.value)
    copy.unlink()
    with pytest.raises(StorageFailed, match="no backup"):
        desk.reopen()


def test_a_page_that_was_overwritten_is_told_when_it_is_met(desk: Desk) -> None:
    for _ in range(200):
        desk.answer()
    desk.store.close()
    content = bytearray(desk.file.read_bytes())
    (page,) = rows(desk.file, "SELECT rootpage FROM sqlite_master WHERE name = 'event'")[0]
    start = (page - 1) * 4096
    content[start : start + 4096] = b"\xa5" * 4096
    desk.file.write_bytes(content)
    with pytest.raises(StorageFailed, match="damaged"):
        desk.reopen().journal.export_to(desk.profile / "log.jsonl")
    assert not (desk.profile / "log.jsonl").exists()


def test_an_empty_file_is_a_new_profile_only_where_nothing_was_kept(
    tmp_path: Path, desk: Desk
) -> None:
    new = tmp_path / "new"
    new.mkdir()
    (new / "study.db").touch()
    store = open_store(new, "m1", CountingIds())
    assert store.journal.count() == 0
    store.close()

    copy = desk.store.vault.backup(desk.clock.now())
    desk.store.close()
    desk.file.write_bytes(b"")
    with pytest.raises(StorageFailed, match="is empty") as refused:
        desk.reopen()
    assert str(copy) in str(refused.value)
    assert desk.file.stat().st_size == 0


def test_a_newer_database_is_left_alone(desk: Desk) -> None:
    desk.answer()
    desk.store.close()
    with closing(sqlite3.connect(desk.file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = desk.file.read_bytes()
    with pytest.raises(StorageFailed, match="newer version"):
        desk.reopen()
    assert desk.file.read_bytes() == before


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "study.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    before = file.read_bytes()
    with pytest.raises(StorageFailed, match="not a study database"):
        open_store(tmp_path, "m1", CountingIds())
    assert file.read_bytes() == before


def test_a_folder_in_the_place_of_the_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "study.db").mkdir()
    with pytest.raises(StorageFailed, match="cannot be written"):
        open_store(tmp_path, "m1", CountingIds())


def test_a_database_that_another_program_holds_is_refused_and_then_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.answer()
    desk.store.close()
    monkeypatch.setattr(engine_module, "BUSY_MS", 1)
    desk.reopen()
    desk.store.close()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDS_THE_FILE, str(desk.file)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StorageFailed, match="in use by another program"):
            desk.answer()
        assert holder.stdin is not None
        holder.stdin.close()
    desk.answer(ITEM)
    assert desk.store.journal.count() == 2
