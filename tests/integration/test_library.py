"""The library service over real bank folders and a real database."""

import os
import shutil
from pathlib import Path

import pytest

from studyapp.banks.reader import FolderReader
from studyapp.services.library import Library
from studyapp.services.ports import BankChanges
from studyapp.storage.store import Store, open_store
from tests.fakes import CountingIds, HandClock

SMALL = Path(__file__).parent.parent / "data" / "banks" / "small"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "shipped" / "small")
    return tmp_path / "shipped"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "profile", "machine", CountingIds())


@pytest.fixture
def library(tmp_path: Path, shipped: Path, store: Store) -> Library:
    return Library(FolderReader(shipped, tmp_path / "own"), store.catalogue, HandClock())


def test_a_second_look_parses_nothing(library: Library) -> None:
    first = library.refresh()
    assert first.parsed > 0
    assert first.changes.added > 0

    second = library.refresh()
    assert second.parsed == 0
    assert not second.changed


def test_an_edit_of_the_same_size_and_time_shows(library: Library, shipped: Path) -> None:
    library.refresh()
    file = next(path for path in sorted(shipped.rglob("*.yaml")) if "front:" in path.read_text())
    before = file.stat()
    words = file.read_text()
    place = words.index("front:") + len('front: "')
    other = "Z" if words[place] != "Z" else "Y"
    file.write_text(words[:place] + other + words[place + 1 :])

    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size

    again = library.refresh()
    assert again.parsed == 1
    assert again.changes == BankChanges(changed=1)


def test_a_bank_that_vanishes_stays_as_it_was(library: Library, shipped: Path) -> None:
    library.refresh()
    (info,) = library.banks()
    shutil.rmtree(shipped / "small")

    assert not library.refresh().changed
    assert library.banks() == (info,)


def test_two_folders_cannot_be_one_bank(library: Library, tmp_path: Path) -> None:
    library.refresh()
    (info,) = library.banks()
    shutil.copytree(SMALL, tmp_path / "own" / "copy")

    refresh = library.refresh()
    assert [folder for folder, _ in refresh.problems] == [str(tmp_path / "own" / "copy")]
    assert "is taken by the bank in" in str(refresh.problems[0][1].message)
    assert refresh.changes == BankChanges()
    assert library.banks() == (info,)
    assert library.refresh().parsed == 0
