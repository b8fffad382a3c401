"""The log grows, in order, and in no other way."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from studyapp.domain.content import content_hash
from studyapp.domain.events import ProfileCreated, SessionEnded
from studyapp.domain.plan import Plan
from studyapp.services.ports import StorageFailed
from tests.fakes import CountingIds
from tests.integration.storage.desk import BANK, ITEM, Desk, key, rows

TEXT = '{"back":"B","front":"F","kind":"card"}'


def test_events_get_an_envelope_in_order(desk: Desk) -> None:
    now = desk.clock.now()
    first, second = desk.store.journal.append(
        [ProfileCreated("1.0"), SessionEnded("s", "done")], now
    )
    meta = desk.meta()
    assert (first.profile, first.device) == (meta["profile"], meta["device"])
    assert (first.n, second.n) == (1, 2)
    assert (first.at, first.wall, first.zone, first.day) == (now.ms, None, now.zone, now.day)
    assert first.id != second.id


def test_a_clock_set_back_does_not_turn_the_log_around(desk: Desk) -> None:
    late = desk.clock.now()
    desk.answer()
    desk.clock.forward(hours=-26)
    early = desk.clock.now()
    desk.answer()
    assert rows(desk.file, "SELECT at, wall, day FROM event ORDER BY n") == [
        (late.ms, None, "2026-11-21"),
        (late.ms, early.ms, "2026-11-20"),
    ]


def test_the_clock_of_another_device_does_not_hold_this_one_up(desk: Desk) -> None:
    desk.clock.forward(days=3)
    desk.answer()
    desk.clock.forward(days=-3)
    desk.machine = "m2"
    desk.reopen()
    desk.answer()
    assert rows(desk.file, "SELECT n, at - wall FROM event ORDER BY at") == [(1, None), (1, None)]


def test_content_is_written_once_and_under_its_own_hash(desk: Desk) -> None:
    name = content_hash(TEXT)
    for _ in range(2):
        desk.store.journal.append([SessionEnded("s", "done")], desk.clock.now(), {name: TEXT})
    assert rows(desk.file, "SELECT hash, json FROM content") == [(name, TEXT)]
    with pytest.raises(ValueError, match="hash"):
        desk.store.journal.append([SessionEnded("s", "done")], desk.clock.now(), {"other": TEXT})
    assert desk.store.journal.count() == 2


def test_an_append_is_whole_or_not_at_all(desk: Desk) -> None:
    class SameIds(CountingIds):
        def new(self) -> str:
            return "the same"

    desk.ids = SameIds()
    desk.reopen()
    before = desk.projections()
    with pytest.raises(StorageFailed):
        desk.store.journal.append(
            [ProfileCreated("1.0"), SessionEnded("s", "done")],
            desk.clock.now(),
            {content_hash(TEXT): TEXT},
        )
    assert desk.store.journal.count() == 0
    assert rows(desk.file, "SELECT * FROM content") == []
    assert desk.projections() == before


@pytest.mark.parametrize("table", ["event", "content"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET rowid = rowid + 100",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    ],
)
def test_the_file_itself_refuses_to_change_the_log(desk: Desk, table: str, statement: str) -> None:
    desk.store.journal.append(
        [SessionEnded("s", "done")], desk.clock.now(), {content_hash(TEXT): TEXT}
    )
    with closing(sqlite3.connect(desk.file)) as connection:
        connection.execute("PRAGMA recursive_triggers=ON")
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement.format(table=table))


def test_the_plan_is_the_last_decision_in_force(desk: Desk) -> None:
    journal = desk.store.journal
    assert journal.plan() is None
    first = Plan(
        exam_on=date(2027, 2, 1), bank=BANK, retention=0.85, days_off=(date(2026, 12, 25),)
    )
    second = Plan(bank=BANK, minutes=(0, 30, 30, 30, 30, 0, 60), grades=4)
    desk.decide(first)
    changed = desk.decide(second)
    assert journal.plan() == second
    undone = desk.void(changed)
    assert journal.plan() == first
    desk.void(undone)
    assert journal.plan() == second


def test_a_simulated_profile_says_so(desk: Desk) -> None:
    assert not desk.store.journal.demo()
    desk.write(ProfileCreated("1.0", demo=False))
    assert not desk.store.journal.demo()
    desk.write(ProfileCreated("1.0", demo=True))
    assert desk.store.journal.demo()


def test_a_plan_changes_the_answers_after_it_alone(desk: Desk) -> None:
    desk.answer()
    desk.clock.forward(days=2)
    desk.decide(Plan(bank=BANK, retention=0.8))
    desk.answer()
    desk.answer("design-1-c01")
    retentions = rows(desk.file, "SELECT retention FROM answer ORDER BY at, n")
    assert retentions == [(0.9,), (0.8,), (0.8,)]
    memory = desk.store.shelf.memory(key(ITEM))
    assert memory is not None
    assert memory.reps == 2


def test_taking_a_plan_back_gives_later_answers_the_retention_before_it(desk: Desk) -> None:
    desk.answer()
    changed = desk.decide(Plan(bank=BANK, retention=0.7))
    desk.clock.forward(days=3)
    desk.answer()
    strict = desk.store.shelf.memory(key())
    desk.void(changed)
    assert rows(desk.file, "SELECT retention FROM answer ORDER BY n") == [(0.9,), (0.9,)]
    after = desk.store.shelf.memory(key())
    assert strict is not None
    assert after is not None
    assert after.due_day < strict.due_day
    assert after.stability == strict.stability
