"""The app's own words in the learner's language: English first, for its plurals."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from studyapp.domain.sentences import Sentence


def load_translations(application: QCoreApplication, folder: Path, language: str = "en") -> None:
    """Install a language's compiled translation; the source words stand where there is none."""
    translator = QTranslator(application)
    if translator.load(str(folder / f"studyapp_{language}.qm")):
        application.installTranslator(translator)


def say(sentence: Sentence) -> str:
    """A sentence from below the window, in the learner's language."""
    return sentence.told(_translated)


def _translated(template: str, number: int) -> str:
    # With a number Qt looks for a plural, which no other sentence has.
    if "%n" not in template:
        number = -1
    return QCoreApplication.translate("Sentence", template, "", number)
