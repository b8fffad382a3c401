"""A log of 5,000 events, kept for ever: whatever the program becomes, it says the same."""

import gzip
import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.plain import to_plain
from studyapp.services.ports import ImportResult
from tests.data.logs import make
from tests.data.logs.tally import tally
from tests.integration.storage.desk import Desk, rows

STORED = Path(make.__file__).with_name("events-5000.jsonl.gz")
SHA256 = "0207f27297331bd5cae331e051fc131660fefd4265cdcdd8fc832ecb18e59e0f"
BANK = "ccxp"


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("stored") / "log.jsonl"
    file.write_bytes(gzip.decompress(STORED.read_bytes()))
    return file


@pytest.fixture(scope="module")
def desk(log: Path) -> Iterator[Desk]:
    made = Desk(log.parent / "profile")
    assert made.store.journal.import_from(log) == ImportResult(5_000, 0)
    yield made
    made.store.close()


@pytest.fixture(scope="module")
def counted() -> dict[str, Any]:
    return tally(STORED)


def test_the_stored_log_is_the_one_that_was_stored(log: Path) -> None:
    assert hashlib.sha256(log.read_bytes()).hexdigest() == SHA256
    assert "".join(f"{line}\n" for line in make.make()) == log.read_text("utf-8")


def test_the_counting_meets_what_there_is_to_count(counted: dict[str, Any]) -> None:
    assert counted["voided"] > 100
    assert counted["repeats"] > 500
    assert len(counted["marks"]) > 30
    assert any(side["lapses"] for side in counted["memory"].values())
    assert any(name.endswith("back") for name in counted["memory"])


def test_the_events_are_all_there(desk: Desk, counted: dict[str, Any]) -> None:
    assert desk.store.journal.count() == counted["events"]


def test_the_plan_is_the_one_in_force(desk: Desk, counted: dict[str, Any]) -> None:
    assert to_plain(desk.store.journal.plan()) == counted["plan"]


def test_answers_by_day(desk: Desk, counted: dict[str, Any]) -> None:
    found = rows(desk.file, "SELECT day, count(*) FROM answer WHERE NOT voided GROUP BY day")
    by_day = {date.fromordinal(day).isoformat(): count for day, count in found}
    assert by_day == counted["answers by day"]


def test_answers_by_item(desk: Desk, counted: dict[str, Any]) -> None:
    found = rows(desk.file, "SELECT item, count(*) FROM answer WHERE NOT voided GROUP BY item")
    assert dict(found) == counted["answers by item"]


def test_totals_by_the_day_on_which_a_session_began(desk: Desk, counted: dict[str, Any]) -> None:
    found = {
        day.isoformat(): [total.cards, total.ms] for day, total in desk.store.shelf.totals().items()
    }
    assert found == counted["cards and ms by day of the session"]


def test_memory(desk: Desk, counted: dict[str, Any]) -> None:
    found = {}
    for item, side in rows(desk.file, "SELECT DISTINCT item, side FROM answer"):
        memory = desk.store.shelf.memory(CardKey(BANK, item, Side(side)))
        if memory is not None:
            found[f"{item} {side}"] = {
                "reps": memory.reps,
                "lapses": memory.lapses,
                "last": memory.last_day.isoformat(),
                "missed": memory.missed,
            }
    expected = {
        name: {key: value for key, value in side.items() if key != "first"}
        for name, side in counted["memory"].items()
    }
    assert found == expected


def test_new_cards_by_day(desk: Desk, counted: dict[str, Any]) -> None:
    days = [side["first"] for side in counted["memory"].values()]
    for day in set(days):
        assert desk.store.shelf.new_on(BANK, date.fromisoformat(day)) == days.count(day)


def test_marks(desk: Desk, counted: dict[str, Any]) -> None:
    found = {
        item: {
            "flag": marks.flagged,
            "suspend": marks.suspended,
            "bury": marks.buried_until.isoformat() if marks.buried_until else None,
            "note": marks.note,
        }
        for item, marks in desk.store.shelf.marked(BANK).items()
    }
    assert found == counted["marks"]


def test_it_is_exported_as_it_came(desk: Desk, log: Path) -> None:
    out = log.parent / "out.jsonl"
    desk.store.journal.export_to(out)
    again = Desk(log.parent / "again")
    assert again.store.journal.import_from(out) == ImportResult(5_000, 0)
    assert again.projections() == desk.projections()
    assert again.store.journal.import_from(log) == ImportResult(0, 5_000)
    again.store.close()
