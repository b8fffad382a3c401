"""Backups, restore, and the log as a file."""

from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.domain.plan import Plan
from studyapp.services.ports import ImportResult, LogRefused, StorageFailed
from tests.fakes import bare_fakes, fakes


def test_one_backup_a_study_day() -> None:
    made = fakes()
    keeping = made.services.keeping
    first = keeping.backup_if_due()
    assert first is not None
    made.clock.set("2026-11-22T03:59")
    assert keeping.backup_if_due() is None
    made.clock.set("2026-11-22T04:00")
    second = keeping.backup_if_due()
    assert keeping.backups() == (second, first)


def test_a_backup_by_hand_is_made_whenever_it_is_asked_for() -> None:
    made = fakes()
    first = made.services.keeping.backup()
    made.clock.forward(minutes=1)
    assert made.services.keeping.backup() != first
    assert made.services.keeping.backup_if_due() is None


def test_a_restore_goes_back_and_keeps_what_stood_there() -> None:
    made = fakes(plan=Plan(target=75, bank="small"))
    file = made.services.keeping.backup()
    made.clock.forward(hours=1)
    made.services.planning.decide(Plan(target=90, bank="small"))
    aside = made.services.keeping.restore(file)
    plan = made.services.planning.plan()
    assert plan is not None
    assert plan.target == 75
    made.clock.forward(hours=1)
    made.services.keeping.restore(aside)
    plan = made.services.planning.plan()
    assert plan is not None
    assert plan.target == 90


def test_a_file_that_is_no_copy_is_refused() -> None:
    with pytest.raises(StorageFailed, match="not a whole copy"):
        fakes().services.keeping.restore(Path("holiday.jpg"))


def test_a_log_goes_to_another_machine_and_back(tmp_path: Path) -> None:
    made = fakes()
    file = tmp_path / "log.jsonl"
    assert made.services.keeping.export_log(file) == 2
    other = bare_fakes({})
    other.ids.given = 1_000
    assert other.services.keeping.import_log(file) == ImportResult(added=2, known=0)
    assert other.services.keeping.import_log(file) == ImportResult(added=0, known=2)
    assert other.services.planning.plan() == made.services.planning.plan()


def test_a_log_that_contradicts_is_refused(tmp_path: Path) -> None:
    made = fakes()
    file = tmp_path / "log.jsonl"
    made.services.keeping.export_log(file)
    made.store.events[0] = replace(made.store.events[0], zone="UTC")
    with pytest.raises(LogRefused, match="line 3"):
        made.services.keeping.import_log(file)
