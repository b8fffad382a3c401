"""A profile on disk with a clock to move by hand, and short words for what a learner does."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, select

from studyapp.domain.banks import BankReading
from studyapp.domain.cards import CardKey, Side
from studyapp.domain.events import CardAnswered, ItemMarked, ItemNoted, Payload, PlanSet, Voided
from studyapp.domain.plan import Plan
from studyapp.storage.store import Store, open_store
from studyapp.storage.tables import from_log
from tests.fakes import BankFolder, CountingIds, HandClock, MemoryBanks

BANK = "small"
ITEM = "insights-1-c01"
OTHER = "strategy-1-c01"


class Desk:
    """`store` is open on `profile`; `machine` is the computer it believes to be on."""

    def __init__(self, profile: Path, ids: CountingIds | None = None, machine: str = "m1") -> None:
        self.profile = profile
        self.clock = HandClock()
        self.ids = ids or CountingIds()
        self.machine = machine
        self.store = self._open()

    def reopen(self) -> Store:
        self.store.close()
        self.store = self._open()
        return self.store

    def write(self, *payloads: Payload) -> str:
        """Append, and give the id of the last event."""
        return self.store.journal.append(payloads, self.clock.now())[-1].id

    def answer(
        self,
        item: str = ITEM,
        rating: int = 3,
        *,
        side: Side = Side.FRONT,
        counts: bool = True,
        session: str = "s1",
        ms: int = 5_000,
    ) -> str:
        topic = item.rpartition("-")[0]
        return self.write(
            CardAnswered(
                *(session, BANK, item, "", topic, side, rating, counts),
                reveal=ms - 1_000,
                answer=1_000,
            )
        )

    def mark(self, mark: str, item: str = ITEM, on: bool = True, until: date | None = None) -> str:
        return self.write(ItemMarked(BANK, item, "", "", mark, on, until))

    def note(self, text: str, item: str = ITEM) -> str:
        return self.write(ItemNoted(BANK, item, "", "", text))

    def decide(self, plan: Plan) -> str:
        return self.write(PlanSet.of(plan))

    def void(self, event: str) -> str:
        return self.write(Voided(event))

    def adopt(self, folder: BankFolder) -> None:
        self.store.catalogue.adopt(reading(folder), self.clock.now().day)

    @property
    def file(self) -> Path:
        return self.profile / "study.db"

    def meta(self) -> Mapping[str, str]:
        return dict(rows(self.file, "SELECT key, value FROM meta"))

    def projections(self) -> Mapping[str, list[tuple[Any, ...]]]:
        """Every row of every table that is made from the log."""
        return projections(self.file)

    def _open(self) -> Store:
        return open_store(self.profile, self.machine, self.ids)


def reading(folder: BankFolder, path: str = "banks/small") -> BankReading:
    return MemoryBanks({path: folder}).read(Path(path), {})


def rows(file: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(statement).fetchall()


def projections(file: Path) -> Mapping[str, list[tuple[Any, ...]]]:
    engine = create_engine(f"sqlite:///{file}")
    try:
        with engine.connect() as connection:
            return {
                table.name: [
                    tuple(row)
                    for row in connection.execute(
                        select(table).order_by(*table.primary_key.columns)
                    )
                ]
                for table in from_log.sorted_tables
            }
    finally:
        engine.dispose()


def key(item: str = ITEM, side: Side = Side.FRONT) -> CardKey:
    return CardKey(BANK, item, side)
