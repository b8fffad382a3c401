"""What must hold of a profile whatever befell it: counted raw, and replayed by the program."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from studyapp.bootstrap import open_services
from studyapp.places import Profile
from studyapp.storage.engine import Database
from studyapp.storage.projection import replay
from studyapp.storage.tables import from_log
from studyapp.system_clock import SystemClock
from tests.features.program import rows


def is_whole(profile: Path, acknowledged: Iterable[str] = ()) -> None:
    """The file is sound and every event is in it that was acknowledged.

    The counter of every device has no gap, and its time never runs back.
    """
    assert rows(profile, "PRAGMA integrity_check") == [("ok",)]
    kept = {event for (event,) in rows(profile, "SELECT id FROM event")}
    lost = [event for event in acknowledged if event not in kept]
    assert not lost, f"{len(lost)} acknowledged events are lost"
    counters = rows(profile, "SELECT device, count(*), min(n), max(n) FROM event GROUP BY device")
    for device, count, first, last in counters:
        assert (first, last) == (1, count), f"the counter of {device} has a gap"
    back = rows(
        profile,
        "SELECT count(*) FROM event a JOIN event b ON a.device = b.device AND a.n + 1 = b.n"
        " WHERE b.at < a.at",
    )
    assert back == [(0,)], "the time of an event runs back"


def opens(profile: Path) -> None:
    """The program opens the profile, and what it keeps beside the log is what the log says."""
    open_services(Profile(profile), SystemClock()).close()
    database = Database(profile)
    try:
        with database.write() as connection:
            before = _projections(connection)
            replay(connection)
            assert _projections(connection) == before
    finally:
        database.close()


def _projections(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table.name: [
            tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))
        ]
        for table in from_log.sorted_tables
    }
