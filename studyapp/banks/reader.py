"""Bank folders on disk: what is there, whether it changed, and what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from studyapp.banks.check import NAMED, check
from studyapp.banks.contents import START, Contents, Kind, decode, encode, kept
from studyapp.banks.entries import Bank
from studyapp.banks.folder import (
    MAX_FILES,
    MAX_FOLDERS,
    BankPath,
    Listing,
    Refused,
    fingerprint,
    list_bank,
    read_bytes,
)
from studyapp.banks.image import image_fault
from studyapp.banks.mapping import bank_info, items
from studyapp.domain.banks import BankFile, BankReading, Told, untold
from studyapp.domain.cards import Card
from studyapp.domain.problems import Problem
from studyapp.domain.questions import Lesson, Question, Scenario, Term
from studyapp.domain.sentences import reason, sentence


@dataclass(slots=True)
class _Files:
    """The files of a bank as far as they were read."""

    folder: Path
    files: list[BankFile] = field(default_factory=list)
    contents: dict[str, Contents] = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)
    parsed: int = 0

    def reading(self, *more: Problem) -> BankReading:
        """The reading of a bank that cannot be used."""
        problems = [*more, *(problem for file in self.files for problem in file.problems)]
        return BankReading(
            folder=str(self.folder),
            files=tuple(self.files),
            info=None,
            unreadable=tuple(self.unreadable),
            problems=tuple(sorted(problems, key=lambda p: (p.file, p.line, p.column))),
            parsed=self.parsed,
        )


class FolderReader:
    """The banks that come with the program and those of the profile."""

    def __init__(self, shipped: Path, own: Path) -> None:
        self._shipped = shipped
        self._own = own

    def folders(self) -> tuple[Path, ...]:
        """The shipped banks, then the profile's own; a folder with any YAML file counts as one."""
        found: list[Path] = []
        for parent in (self._shipped, self._own):
            try:
                found += sorted(child for child in parent.iterdir() if _looks_like_bank(child))
            except OSError:
                continue
        return tuple(found)

    def fingerprints(self, folder: Path) -> Mapping[str, str]:
        """SHA-256 by path of every file of a bank; empty where the folder cannot be read."""
        try:
            listing = list_bank(folder)
        except OSError:
            return {}
        return {file.path: fingerprint(read_bytes(folder, file)) for file in listing.files}

    def pictures(self, folder: Path, paths: Sequence[str]) -> Mapping[str, bytes]:
        """The bytes of those paths that are PNG or JPEG pictures of the bank and no danger."""
        try:
            listing = list_bank(folder) if paths else Listing(())
        except OSError:
            return {}
        asked = (f for f in listing.files if f.kind is Kind.IMAGE and f.path in paths)
        read = {file.path: read_bytes(folder, file) for file in asked}
        return {
            path: data
            for path, data in read.items()
            if isinstance(data, bytes) and image_fault(data) is None
        }

    def read(
        self, folder: Path, cached: Mapping[str, BankFile], told: Told = untold
    ) -> BankReading:
        """Read a bank; files whose hash equals the cached one are not parsed again.

        Never raises for what a folder holds: every fault is among the problems.
        """
        files = _Files(folder)
        try:
            listing = list_bank(folder)
        except OSError as error:
            message = sentence("the bank's folder cannot be read: {reason}", reason=reason(error))
            hint = sentence("check that {folder} is there and may be read", folder=folder)
            return files.reading(Problem("bank.yaml", *START, message, hint))
        for done, file in enumerate(listing.files, 1):
            _read_file(files, file, cached.get(file.path), listing.too_many)
            told(done, len(listing.files))
        if listing.too_many:
            message = sentence(
                "the folder holds more than {files} files or {folders} folders",
                files=MAX_FILES,
                folders=MAX_FOLDERS,
            )
            hint = sentence("a bank is a folder of its own")
            return files.reading(Problem("bank.yaml", *START, message, hint))
        if not any(file.path == "bank.yaml" for file in listing.files):
            message = sentence("{file} is missing", file="bank.yaml")
            hint = sentence("a bank begins with a file of this name; copy that of another bank")
            return files.reading(Problem("bank.yaml", *START, message, hint))
        return files.reading() if "bank.yaml" in files.unreadable else _usable(files)


def _looks_like_bank(folder: Path) -> bool:
    if folder.name.startswith(".") or not folder.is_dir():
        return False
    return any(folder.glob("*.yaml"))


def _read_file(files: _Files, file: BankPath, known: BankFile | None, skip: bool) -> None:
    data = read_bytes(files.folder, file)
    sha256 = fingerprint(data)
    if skip:
        files.files.append(BankFile(file.path, sha256, ""))
        return
    if known is not None and known.sha256 == sha256 and kept(known.content):
        read, contents = known, decode(known.content)
    else:
        contents, problems = _examined(file, data)
        read = BankFile(file.path, sha256, encode(contents), problems)
        files.parsed += isinstance(data, bytes) and file.kind not in (Kind.IMAGE, Kind.STRAY)
    files.files.append(read)
    if contents is None or contents.broken:
        files.unreadable.append(file.path)
    if contents is not None:
        files.contents[file.path] = contents


def _examined(file: BankPath, data: bytes | Refused) -> tuple[Contents | None, tuple[Problem, ...]]:
    if isinstance(data, Refused):
        problem = Problem(file.path, *START, data.message, data.hint)
        image = file.kind is Kind.IMAGE
        return (Contents(Kind.IMAGE, fault=data.message) if image else None), (problem,)
    if file.kind is Kind.IMAGE:
        return Contents(Kind.IMAGE, fault=image_fault(data)), ()
    if file.kind is Kind.STRAY:
        message = sentence("this is no file of a bank")
        hint = sentence(
            "a topic file is <folder>/<topic>.yaml, a page of the guide is guide/<topic>.md"
        )
        return None, (Problem(file.path, *START, message, hint),)
    # Only here: a start on which nothing changed loads neither PyYAML nor pydantic.
    from studyapp.banks.parse import parse

    return parse(file.path, file.kind, data)


def _usable(files: _Files) -> BankReading:
    bank = Bank(files.contents, files.unreadable)
    findings = check(bank)
    reading = files.reading(*findings.problems)
    info = bank_info(bank, findings)
    if info is None:
        return reading
    order = {topic.id: index for index, topic in enumerate(info.topics)}
    cards = items(Card, bank, findings, "flashcards", order)
    questions = items(Question, bank, findings, "questions", order)
    scenarios = items(Scenario, bank, findings, "scenarios", order)
    terms = items(Term, bank, findings, "terms", order)
    retired = tuple(placed.id for placed in bank.groups["retired"])
    given = {item.id for group in (cards, questions, scenarios, terms) for item in group}
    named = {placed.id for group in NAMED for placed in bank.groups[group]}
    return replace(
        reading,
        info=info,
        cards=cards,
        questions=questions,
        scenarios=scenarios,
        lessons=items(Lesson, bank, findings, "lessons", order),
        terms=terms,
        retired=retired,
        held=tuple(sorted(named - given - set(retired) - {""})),
    )
