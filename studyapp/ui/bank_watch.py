"""Notices edits of bank files while the app runs, so that they show without a restart."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

# Editors save in several steps; wait until they are done.
SETTLED_MS = 400


class BankWatch(QObject):
    """Emits `edited` when something below the watched folders changed, once a burst."""

    edited = Signal()

    def __init__(self, folders: Sequence[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders = tuple(folders)
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED_MS)
        self._settle.timeout.connect(self._settled)
        self._watcher.directoryChanged.connect(self._touched)
        self._watcher.fileChanged.connect(self._touched)
        self.look_again()

    def look_again(self) -> None:
        """Watch what is there now: a file that was replaced drops out of the watcher."""
        found = [str(path) for folder in self._folders for path in _within(folder)]
        missing = set(found) - set(self._watcher.files()) - set(self._watcher.directories())
        if missing:
            self._watcher.addPaths(sorted(missing))

    def _touched(self, _path: str) -> None:
        self._settle.start()

    def _settled(self) -> None:
        self.look_again()
        self.edited.emit()


def _within(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [folder, *(p for p in folder.rglob("*") if p.is_dir() or p.suffix in (".yaml", ".md"))]
