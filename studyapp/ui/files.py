"""Asks the system for a file, without holding up the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file(
    parent: QWidget, title: str, chosen: Callable[[str], object], folder: Path | None = None
) -> QFileDialog:
    """Let the learner pick a file that exists; `chosen`, a bound method, gets its path."""
    dialog = QFileDialog(parent, title, str(folder or Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _asked(dialog, chosen)


def ask_new_file(
    parent: QWidget, title: str, chosen: Callable[[str], object], name: str
) -> QFileDialog:
    """Let the learner say where a new file goes, with a name to begin with."""
    dialog = QFileDialog(parent, title, str(Path.home()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    return _asked(dialog, chosen)


def _asked(dialog: QFileDialog, chosen: Callable[[str], object]) -> QFileDialog:
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
