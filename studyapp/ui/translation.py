"""Translators for the app's own words: English first, for its plurals."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator


def load_translations(application: QCoreApplication, folder: Path, language: str = "en") -> None:
    """Install a language's compiled translation; the source words stand where there is none."""
    translator = QTranslator(application)
    if translator.load(str(folder / f"studyapp_{language}.qm")):
        application.installTranslator(translator)
