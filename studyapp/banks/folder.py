"""Which files of a folder belong to a bank, and which of them must not be opened.

A bank may come from anybody: a link may lead elsewhere, a file may be a pipe or hold gigabytes.
"""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from studyapp.banks.contents import Kind
from studyapp.domain.sentences import Sentence, reason, sentence

MAX_BYTES = 2 * 1024 * 1024
MAX_FILES = 500
MAX_FOLDERS = 500
MAX_DEPTH = 12
FILE_ITSELF = sentence("put the file itself here")
IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg")
ROOT_FILES = {
    "bank.yaml": Kind.BANK,
    "sources.yaml": Kind.SOURCES,
    "retired.yaml": Kind.RETIRED,
    "glossary.yaml": Kind.GLOSSARY,
}


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a file must not or cannot be read; `hint` says what to do."""

    message: Sentence
    hint: Sentence


@dataclass(frozen=True, slots=True)
class BankPath:
    """A file of a bank; `path` is relative, with forward slashes.

    With a `refusal` it must not be opened.
    """

    path: str
    kind: Kind
    refusal: Refused | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a bank in order of their paths; `too_many` where the walk was stopped."""

    files: tuple[BankPath, ...]
    too_many: bool = False


def kind_of(path: str) -> Kind | None:
    """What a path stands for; None for files that are no part of a bank."""
    pure = PurePosixPath(path)
    suffix = pure.suffix.lower()
    if path in ROOT_FILES:
        return ROOT_FILES[path]
    top = pure.parts[0] if len(pure.parts) > 1 else ""
    if top == "i18n":
        return None
    if top == "media" and suffix in IMAGE_SUFFIXES:
        return Kind.IMAGE
    if top == "guide" and suffix == ".md":
        return Kind.GUIDE
    if pure.suffix == ".yaml" and top not in ("", "guide", "media"):
        return Kind.TOPIC
    return Kind.STRAY if suffix in (".yaml", ".yml") else None


def list_bank(folder: Path) -> Listing:
    """Walk a bank's folder. Names that begin with a dot are passed over.

    Raises OSError where the folder cannot be read.
    """
    found: list[BankPath] = []
    waiting = [(folder, "", 0)]
    files = folders = 0
    while waiting:
        here, prefix, depth = waiting.pop()
        folders += 1
        with os.scandir(here) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
        for entry in entries:
            path = prefix + entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                if depth + 1 > MAX_DEPTH:
                    found.append(BankPath(path, Kind.STRAY, _too_deep()))
                else:
                    waiting.append((Path(entry.path), path + "/", depth + 1))
                continue
            files += 1
            if entry.is_symlink() and Path(entry.path).is_dir():
                found.append(BankPath(path, Kind.STRAY, _folder_link()))
            elif (kind := kind_of(path)) is not None:
                found.append(BankPath(path, kind, _refusal(folder, entry)))
        if files > MAX_FILES or folders + len(waiting) > MAX_FOLDERS:
            return Listing(_in_order(found), too_many=True)
    return Listing(_in_order(found))


def read_bytes(folder: Path, file: BankPath) -> bytes | Refused:
    """The bytes of a file, at most `MAX_BYTES`."""
    if file.refusal is not None:
        return file.refusal
    try:
        with (folder / file.path).open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return Refused(
            sentence("the file cannot be read: {reason}", reason=reason(error)),
            sentence("check that it is there and may be read"),
        )
    return data if len(data) <= MAX_BYTES else _too_large(len(data))


def fingerprint(data: bytes | Refused) -> str:
    """SHA-256 of a file; for one that is refused, of the reason."""
    told = data if isinstance(data, bytes) else str(data.message).encode()
    return hashlib.sha256(told).hexdigest()


def _in_order(found: list[BankPath]) -> tuple[BankPath, ...]:
    return tuple(sorted(found, key=lambda file: file.path))


def _refusal(folder: Path, entry: os.DirEntry[str]) -> Refused | None:
    try:
        state = entry.stat()
        if entry.is_symlink() and not Path(entry.path).resolve().is_relative_to(folder.resolve()):
            return Refused(sentence("the link leads out of the bank's folder"), FILE_ITSELF)
    except (OSError, RuntimeError):
        return Refused(sentence("the link leads nowhere"), FILE_ITSELF)
    if not stat.S_ISREG(state.st_mode):
        return Refused(
            sentence("this is not an ordinary file"), sentence("remove it from the bank")
        )
    return _too_large(state.st_size) if state.st_size > MAX_BYTES else None


def _too_large(size: int) -> Refused:
    return Refused(
        sentence(
            "the file has {size:.1f} MB; the limit is {limit} MB",
            size=size / 1024 / 1024,
            limit=MAX_BYTES // 1024 // 1024,
        ),
        sentence("split it, or remove it from the bank"),
    )


def _too_deep() -> Refused:
    return Refused(
        sentence("folders lie more than {most} deep", most=MAX_DEPTH),
        sentence("a topic file needs one folder around it"),
    )


def _folder_link() -> Refused:
    return Refused(
        sentence("a link to a folder is not followed"), sentence("put the folder itself here")
    )
