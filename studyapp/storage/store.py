"""Opens a profile's database and gives the adapters on it."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection, MetaData, select
from sqlalchemy.dialects.sqlite import insert

from studyapp.domain.sentences import sentence
from studyapp.services.ports import Ids, StorageFailed
from studyapp.storage.catalogue import BankCatalogue
from studyapp.storage.copy_names import advice, copies_of
from studyapp.storage.engine import Database, create_private
from studyapp.storage.evidence import QuestionEvidence
from studyapp.storage.failures import told_plainly
from studyapp.storage.journal import LogJournal
from studyapp.storage.live_clock import LiveClockTable
from studyapp.storage.placing import place_sides
from studyapp.storage.projection import replay
from studyapp.storage.questions import BankQuestions
from studyapp.storage.revisions import bring_up
from studyapp.storage.search import TextSearch
from studyapp.storage.shelf import CardShelf
from studyapp.storage.tables import from_banks, from_log, meta
from studyapp.storage.vault import CopyVault

# Raise one when the tables of that part, or what they are made of, change.
LOG_PROJECTION = "3"
BANK_PROJECTION = "3"
EMPTY = sentence("{file} is empty, so the answers are gone from it. {advice}")


def open_store(profile: Path, machine: str, ids: Ids) -> "Store":
    """The store of a profile, which is made where there is none.

    `machine` names this computer. Raises StorageFailed.
    """
    store = Store(Database(profile), machine, ids)
    try:
        store.make_ready()
    except BaseException:
        store.close()
        raise
    return store


def closed_vault(profile: Path) -> CopyVault:
    """The backups of a profile whose database cannot be opened, or is not open."""
    database = Database(profile)
    return CopyVault(database, reopened=database.close)


class Store:
    """The adapters on one profile. Every call may come from any thread."""

    def __init__(self, database: Database, machine: str, ids: Ids) -> None:
        self._database = database
        self._machine = machine
        self._ids = ids
        self.journal = LogJournal(database, ids)
        self.shelf = CardShelf(database)
        self.catalogue = BankCatalogue(database)
        self.questions = BankQuestions(database)
        self.evidence = QuestionEvidence(database)
        self.search = TextSearch(database)
        self.live = LiveClockTable(database)
        self.vault = CopyVault(database, reopened=self.make_ready)

    def make_ready(self) -> None:
        """Bring the file up to this program, or say why not. Raises StorageFailed."""
        file = self._database.file
        with told_plainly(file):
            self._database.profile.mkdir(mode=0o700, parents=True, exist_ok=True)
            create_private(file)
            if not file.stat().st_size and copies_of(self._database.profile):
                raise StorageFailed(EMPTY.filled(file=file, advice=advice(file.parent)))
            bring_up(file)
        with self._database.read() as connection:
            found = _facts(connection)
        wanted = self._wanted()
        if wanted.items() <= found.items() and {"profile", "device"} <= found.keys():
            return
        with self._database.write() as connection:
            self._settle(connection, found, wanted)

    def close(self) -> None:
        self._database.close()

    def _wanted(self) -> dict[str, str]:
        return {
            "machine": self._machine,
            "path": str(self._database.profile.resolve()),
            "log_projection": LOG_PROJECTION,
            "bank_projection": BANK_PROJECTION,
        }

    def _settle(
        self, connection: Connection, found: Mapping[str, str], wanted: Mapping[str, str]
    ) -> None:
        """Make the projections that are missing or of another version, and name the writer.

        Two machines, or two folders, never write as one device.
        """
        new = dict(wanted)
        if "profile" not in found:
            new["profile"] = self._ids.new()
        same_place = all(found.get(key) == wanted[key] for key in ("machine", "path"))
        if "device" not in found or not same_place:
            new["device"] = self._ids.new()
        _set(connection, new)
        log_differs = found.get("log_projection") != LOG_PROJECTION
        if found.get("bank_projection") != BANK_PROJECTION:
            _make_anew(connection, from_banks)
            if not log_differs:
                place_sides(connection)
        if log_differs:
            _make_anew(connection, from_log)
            replay(connection)


def _facts(connection: Connection) -> dict[str, str]:
    return {row.key: row.value for row in connection.execute(select(meta))}


def _set(connection: Connection, values: Mapping[str, str]) -> None:
    written = insert(meta)
    connection.execute(
        written.on_conflict_do_update(
            index_elements=[meta.c.key], set_={"value": written.excluded.value}
        ),
        [{"key": key, "value": value} for key, value in values.items()],
    )


def _make_anew(connection: Connection, tables: MetaData) -> None:
    tables.drop_all(connection)
    tables.create_all(connection)
