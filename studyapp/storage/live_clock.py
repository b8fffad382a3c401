"""The clock of an open sitting: one row, overwritten, in no export."""

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from studyapp.domain.exam_clock import Reading, Ticks
from studyapp.storage.engine import Database
from studyapp.storage.tables import live_clock

_insert = insert(live_clock)
_KEEP = _insert.on_conflict_do_update(
    index_elements=[live_clock.c.sitting],
    set_={c.name: _insert.excluded[c.name] for c in live_clock.columns if not c.primary_key},
)


class LiveClockTable:
    """The port `LiveClocks` on the database of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, sitting: str, reading: Reading) -> None:
        values = {
            "sitting": sitting,
            "elapsed_ms": reading.elapsed,
            "boot_id": reading.ticks.boot,
            "boot_ms": reading.ticks.ms,
            "awake_ms": reading.ticks.awake,
            "wall_ms": reading.wall,
        }
        with self._database.write(tells=False) as connection:
            connection.execute(_KEEP, values)

    def last(self, sitting: str) -> Reading | None:
        with self._database.read() as connection:
            row = connection.execute(
                select(live_clock).where(live_clock.c.sitting == sitting)
            ).one_or_none()
        if row is None:
            return None
        ticks = Ticks(row.boot_id, row.boot_ms, row.awake_ms)
        return Reading(row.elapsed_ms, ticks, row.wall_ms)

    def drop(self, sitting: str) -> None:
        with self._database.write(tells=False) as connection:
            connection.execute(delete(live_clock).where(live_clock.c.sitting == sitting))
