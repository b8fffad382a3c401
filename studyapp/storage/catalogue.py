"""The banks as last read, for warm starts, vanished folders and the search."""

import json
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, and_, delete, insert, select

from studyapp.domain.banks import BankFile, BankReading
from studyapp.domain.cards import Card
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.plain import from_plain, to_plain
from studyapp.domain.problems import Problem
from studyapp.services.ports import BankChanges
from studyapp.storage.adoption import reconcile
from studyapp.storage.engine import Database
from studyapp.storage.placing import CARD, place_sides
from studyapp.storage.rows import canonical
from studyapp.storage.tables import bank as bank_table
from studyapp.storage.tables import bank_file, catalogue, item, reading

_CATALOGUED = and_(catalogue.c.bank == item.c.bank, catalogue.c.item == item.c.item)


class BankCatalogue:
    """The port `Catalogue` on the database of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fingerprints(self, folder: str) -> Mapping[str, str]:
        statement = select(bank_file.c.path, bank_file.c.sha256).where(bank_file.c.folder == folder)
        with self._database.read() as connection:
            return {row.path: row.sha256 for row in connection.execute(statement)}

    def files(self, folder: str) -> Mapping[str, BankFile]:
        with self._database.read() as connection:
            rows = connection.execute(select(bank_file).where(bank_file.c.folder == folder)).all()
        return {
            row.path: BankFile(row.path, row.sha256, row.content, _problems(row.problems))
            for row in rows
        }

    def adopt(self, reading: BankReading, day: date) -> BankChanges:
        with self._database.write() as connection:
            _keep_reading(connection, reading)
            if reading.info is None:
                return BankChanges()
            _keep_info(connection, reading.folder, reading.info)
            changes = reconcile(connection, reading, reading.info, day)
            place_sides(connection, reading.info.id)
            return changes

    def banks(self) -> tuple[BankInfo, ...]:
        with self._database.read() as connection:
            found = connection.scalars(select(bank_table.c.info).order_by(bank_table.c.id)).all()
        return tuple(from_plain(BankInfo, json.loads(text)) for text in found)

    def homes(self) -> Mapping[str, str]:
        with self._database.read() as connection:
            found = connection.execute(select(bank_table.c.id, bank_table.c.folder)).all()
        return {row.id: row.folder for row in found}

    def info(self, bank: str) -> BankInfo | None:
        with self._database.read() as connection:
            text = connection.scalar(select(bank_table.c.info).where(bank_table.c.id == bank))
        return from_plain(BankInfo, json.loads(text)) if text else None

    def cards(self, bank: str, items: Sequence[str]) -> Mapping[str, Card]:
        statement = (
            select(item.c.item, item.c.data)
            .join(catalogue, _CATALOGUED)
            .where(
                *(item.c.bank == bank, item.c.kind == CARD, item.c.item.in_(items)),
                catalogue.c.retired_on.is_(None),
            )
        )
        with self._database.read() as connection:
            rows = connection.execute(statement).all()
        return {row.item: from_plain(Card, json.loads(row.data)) for row in rows}

    def problems(self) -> tuple[tuple[str, Problem], ...]:
        with self._database.read() as connection:
            rows = connection.execute(select(reading).order_by(reading.c.folder)).all()
        return tuple((row.folder, problem) for row in rows for problem in _problems(row.problems))


def _keep_reading(connection: Connection, read: BankReading) -> None:
    """The files and the problems of a folder as read, instead of what was kept of it."""
    _forget_folder(connection, read.folder)
    problems = dict.fromkeys(read.problems)
    for file in read.files:
        problems.update(dict.fromkeys(file.problems))
    connection.execute(
        insert(reading), {"folder": read.folder, "problems": canonical(to_plain(tuple(problems)))}
    )
    if read.files:
        connection.execute(
            insert(bank_file),
            [
                {
                    "folder": read.folder,
                    "path": file.path,
                    "sha256": file.sha256,
                    "content": file.content,
                    "problems": canonical(to_plain(file.problems)),
                }
                for file in read.files
            ],
        )


def _keep_info(connection: Connection, folder: str, info: BankInfo) -> None:
    """The bank without its items. A folder that it stood in before is not its place any more."""
    known = bank_table.c.id == info.id
    before = connection.scalar(select(bank_table.c.folder).where(known))
    if before is not None and before != folder:
        _forget_folder(connection, before)
    connection.execute(delete(bank_table).where(known))
    row = {"id": info.id, "folder": folder, "info": canonical(to_plain(info))}
    connection.execute(insert(bank_table), row)


def _forget_folder(connection: Connection, folder: str) -> None:
    connection.execute(delete(bank_file).where(bank_file.c.folder == folder))
    connection.execute(delete(reading).where(reading.c.folder == folder))


def _problems(text: str) -> tuple[Problem, ...]:
    return tuple(from_plain(Problem, data) for data in json.loads(text))
