"""Keeping the learner's data: backup, restore, and the log as a file of the learner's own."""

from pathlib import Path

from studyapp.services.ports import Clock, ImportResult, Journal, Vault


class Keeping:
    def __init__(self, journal: Journal, vault: Vault, clock: Clock) -> None:
        self._journal = journal
        self._vault = vault
        self._clock = clock

    def backup(self) -> Path:
        """A verified copy of the database; the seven newest are kept."""
        return self._vault.backup(self._clock.now())

    def backup_if_due(self) -> Path | None:
        """The day's copy, where there is none yet."""
        now = self._clock.now()
        return self._vault.backup(now) if self._vault.backup_due(now) else None

    def backups(self) -> tuple[Path, ...]:
        """Newest first."""
        return self._vault.backups()

    def restore(self, file: Path) -> Path:
        """Go back to a copy; gives the path of the copy made of what stood there before."""
        return self._vault.restore(file, self._clock.now())

    def export_log(self, file: Path) -> int:
        """Write the log as JSON lines; the number of events."""
        return self._journal.export_to(file)

    def import_log(self, file: Path) -> ImportResult:
        """Take over the events of a file that are not here yet. Raises LogRefused."""
        return self._journal.import_from(file)
