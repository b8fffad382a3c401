"""The small bank of tests/data, copied and changed for a test."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from studyapp.banks.reader import FolderReader
from studyapp.domain.banks import BankFile, BankReading

DATA = Path(__file__).parents[2] / "data" / "banks"
TOPIC = "insights/aa-01.yaml"
OTHER_TOPIC = "strategy/bb-01.yaml"
PAGE = "guide/aa-01.md"


class SmallBank:
    """A copy of the small bank in a folder of its own."""

    def __init__(self, parent: Path) -> None:
        self.folder = parent / "small"
        self.reader = FolderReader(parent, parent / "own")
        shutil.copytree(DATA / "small", self.folder)

    def change(self, file: str, old: str, new: str) -> None:
        """Put `new` for the only `old` in a file."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def write(self, file: str, data: str | bytes) -> None:
        """Put a file of the bank there, with its folders."""
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())

    def read(self, cached: Mapping[str, BankFile] | None = None) -> BankReading:
        return self.reader.read(self.folder, cached or {})

    def problems(self) -> list[str]:
        return told(self.read())


def told(reading: BankReading) -> list[str]:
    """Problems as "file:line:column: message (hint)"."""
    return [
        f"{p.file}:{p.line}:{p.column}: {p.message}" + (f" ({p.hint})" if p.hint else "")
        for p in reading.problems
    ]


def kept(reading: BankReading) -> dict[str, BankFile]:
    """The files of a reading as a catalogue hands them back."""
    return {file.path: file for file in reading.files}


def ids(reading: BankReading) -> set[str]:
    """The cards and questions that were given."""
    cards = {card.id for card in reading.cards}
    return cards | {question.id for question in reading.questions}
