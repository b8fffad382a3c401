"""The log: appended to, read for the decisions in it, exchanged as a file."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from studyapp.domain.content import content_hash
from studyapp.domain.days import Moment
from studyapp.domain.events import Event, Payload, PlanSet, ProfileCreated, Writer, envelope
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.plain import from_plain
from studyapp.domain.plan import Plan
from studyapp.services.ports import NO_CONTENT, Ids, ImportResult
from studyapp.storage.engine import Database
from studyapp.storage.exchange import read_log, write_log
from studyapp.storage.merging import merge_log
from studyapp.storage.projection import project
from studyapp.storage.rows import event_row
from studyapp.storage.tables import content as content_table
from studyapp.storage.tables import decision, event, meta

_profile = meta.alias("profile")
_device = meta.alias("device")
_WRITER = (
    select(_profile.c.value, _device.c.value, event.c.n, event.c.at)
    .select_from(_profile)
    .join(_device, _device.c.key == "device")
    .outerjoin(event, event.c.device == _device.c.value)
    .where(_profile.c.key == "profile")
    .order_by(event.c.n.desc())
    .limit(1)
)
_LAST = (
    select(event.c.at, event.c.device, event.c.n, event.c.id)
    .order_by(event.c.at.desc(), event.c.device.desc(), event.c.n.desc(), event.c.id.desc())
    .limit(1)
)
_INSERT_EVENT = insert(event).values({column: bindparam(column.name) for column in event.columns})
_INSERT_CONTENT = insert(content_table).on_conflict_do_nothing()
_PLAN = (
    select(event.c.data)
    .join(decision, decision.c.event == event.c.id)
    .where(~decision.c.voided)
    .order_by(*(column.desc() for column in decision.primary_key.columns))
    .limit(1)
)
_CREATED = select(event.c.data).where(event.c.type == ProfileCreated.TYPE)


class LogJournal:
    """The port `Journal` on the database of a profile."""

    def __init__(self, database: Database, ids: Ids) -> None:
        self._database = database
        self._ids = ids

    def append(
        self, payloads: Sequence[Payload], now: Moment, content: Mapping[str, str] = NO_CONTENT
    ) -> tuple[Event, ...]:
        tells = not all(isinstance(one, ForecastShown) for one in payloads)
        with self._database.write(tells=tells) as connection:
            if content:
                for name, text in content.items():
                    if content_hash(text) != name:
                        raise ValueError(f"content filed under a foreign hash: {name}")
                rows = [{"hash": name, "json": text} for name, text in content.items()]
                connection.execute(_INSERT_CONTENT, rows)
            writer = _writer(connection)
            last = connection.execute(_LAST).one_or_none()
            newest = tuple(last) if last else ()
            written = []
            for payload in payloads:
                entry = envelope(payload, self._ids.new(), now, writer)
                connection.execute(_INSERT_EVENT, event_row(entry))
                project(connection, entry, last=entry.order > newest)
                newest = max(newest, entry.order)
                writer = Writer(writer.profile, writer.device, entry.n, entry.at)
                written.append(entry)
            return tuple(written)

    def plan(self) -> Plan | None:
        with self._database.read() as connection:
            data = connection.scalar(_PLAN)
        return from_plain(PlanSet, json.loads(data)).plan if data else None

    def demo(self) -> bool:
        with self._database.read() as connection:
            created = connection.scalars(_CREATED).all()
        return any(from_plain(ProfileCreated, json.loads(data)).demo for data in created)

    def count(self) -> int:
        with self._database.read() as connection:
            return connection.scalar(select(func.count()).select_from(event)) or 0

    def export_to(self, file: Path) -> int:
        with self._database.read() as connection:
            return write_log(connection, file)

    def import_from(self, file: Path) -> ImportResult:
        with self._database.write() as connection:
            return merge_log(connection, file, read_log(file))


def _writer(connection: Connection) -> Writer:
    profile, device, n, at = connection.execute(_WRITER).one()
    return Writer(profile, device, n or 0, at or 0)
