"""Backups are whole, few, and a way back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from studyapp.services.ports import StorageFailed
from studyapp.storage import copies
from studyapp.storage.store import closed_vault
from tests.integration.storage.desk import ITEM, OTHER, Desk, key, rows


def test_a_backup_stands_alone_and_holds_everything(desk: Desk) -> None:
    desk.answer()
    copy = desk.store.vault.backup(desk.clock.now())
    assert copy == desk.profile / "backups" / "study-2026-11-21-080000.db"
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert rows(copy, "SELECT * FROM event") == rows(desk.file, "SELECT * FROM event")


def test_seven_are_kept_and_other_copies_are_not_counted(desk: Desk) -> None:
    folder = desk.profile / "backups"
    folder.mkdir()
    others = [folder / "study-0000-before-0001.db", folder / "study-2026-11-01-080000-replaced.db"]
    for other in others:
        other.touch()
    made = []
    for _ in range(9):
        made.append(desk.store.vault.backup(desk.clock.now()))
        desk.clock.forward(days=1)
    assert desk.store.vault.backups() == tuple(reversed(made[2:]))
    assert all(other.exists() for other in others)


def test_two_backups_in_one_second_are_two(desk: Desk) -> None:
    first = desk.store.vault.backup(desk.clock.now())
    second = desk.store.vault.backup(desk.clock.now())
    assert first != second
    assert desk.store.vault.backups() == (second, first)


def test_a_backup_is_due_once_a_study_day(desk: Desk) -> None:
    vault = desk.store.vault
    assert vault.backup_due(desk.clock.now())
    desk.clock.set("2026-11-22T01:30")
    vault.backup(desk.clock.now())
    desk.clock.set("2026-11-22T03:59")
    assert not vault.backup_due(desk.clock.now())
    desk.clock.set("2026-11-22T04:00")
    assert vault.backup_due(desk.clock.now())


def test_a_copy_of_a_wrong_clock_neither_stops_nor_outlives_new_ones(desk: Desk) -> None:
    vault = desk.store.vault
    desk.clock.set("2035-01-01T08:00")
    for _ in range(7):
        vault.backup(desk.clock.now())
        desk.clock.forward(days=1)
    desk.clock.set("2026-11-21T08:00")
    assert vault.backup_due(desk.clock.now())
    copy = vault.backup(desk.clock.now())
    assert copy.exists()
    assert not vault.backup_due(desk.clock.now())


def test_a_copy_that_is_not_like_the_original_is_no_backup(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.answer()
    monkeypatch.setattr(copies, "check", lambda _: 0)
    with pytest.raises(StorageFailed, match="not a whole copy"):
        desk.store.vault.backup(desk.clock.now())
    assert list((desk.profile / "backups").iterdir()) == []


def test_restoring_goes_back_as_another_device_and_keeps_what_was_there(desk: Desk) -> None:
    desk.answer(ITEM)
    copy = desk.store.vault.backup(desk.clock.now())
    before = desk.meta()
    desk.answer(OTHER)
    aside = desk.store.vault.restore(copy, desk.clock.now())
    assert desk.store.journal.count() == 1
    assert desk.store.shelf.memory(key(OTHER)) is None
    assert rows(aside, "SELECT count(*) FROM event") == [(2,)]
    assert aside not in desk.store.vault.backups()
    assert desk.meta()["device"] != before["device"]
    assert desk.meta()["profile"] == before["profile"]
    desk.answer(OTHER)
    assert rows(desk.file, "SELECT n FROM event ORDER BY at, device, n") == [(1,), (1,)]
    desk.store.vault.restore(aside, desk.clock.now())
    assert desk.store.journal.count() == 2
    assert rows(aside, "SELECT count(*) FROM event") == [(2,)]


@pytest.mark.parametrize("damage", [b"", b"rubbish" * 999, None])
def test_a_lost_database_is_restored_without_being_opened(desk: Desk, damage: bytes | None) -> None:
    desk.answer()
    copy = desk.store.vault.backup(desk.clock.now())
    desk.store.close()
    if damage is None:
        desk.file.unlink()
    else:
        desk.file.write_bytes(damage)
    aside = closed_vault(desk.profile).restore(copy, desk.clock.now())
    assert desk.reopen().journal.count() == 1
    if damage is not None:
        assert aside.read_bytes() == damage


def no_file(folder: Path) -> Path:
    return folder / "nowhere.db"


def rubbish(folder: Path) -> Path:
    (folder / "rubbish.db").write_bytes(b"rubbish" * 999)
    return folder / "rubbish.db"


def nothing(folder: Path) -> Path:
    (folder / "nothing.db").touch()
    return folder / "nothing.db"


def another_program(folder: Path) -> Path:
    with closing(sqlite3.connect(folder / "other.db")) as connection:
        connection.execute("CREATE TABLE event (id)")
    return folder / "other.db"


@pytest.mark.parametrize("make", [no_file, rubbish, nothing, another_program])
def test_what_is_no_copy_is_refused_and_everything_stays(
    desk: Desk, tmp_path: Path, make: object
) -> None:
    desk.answer()
    assert callable(make)
    file = make(tmp_path)
    before = desk.meta()
    with pytest.raises(StorageFailed) as refused:
        desk.store.vault.restore(file, desk.clock.now())
    assert str(file) in str(refused.value)
    assert desk.meta() == before
    assert desk.store.journal.count() == 1
    assert list(desk.profile.glob("*.part")) == []
    desk.answer()


def test_a_newer_copy_is_refused(desk: Desk) -> None:
    copy = desk.store.vault.backup(desk.clock.now())
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(StorageFailed, match="newer version"):
        desk.store.vault.restore(copy, desk.clock.now())
    desk.answer()
