"""The entries of all files of a bank side by side, and what is found wrong with them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from studyapp.banks.contents import MAX_PROBLEMS, Contents, Entry, Kind, Spot
from studyapp.banks.words import did_you_mean, name
from studyapp.domain.problems import Problem
from studyapp.domain.sentences import Sentence, sentence

ADD_TO_FILE = sentence("add it to {file}, or name one that is there")
ADD_TO_BANK = sentence("add it to the bank, or name one that is there")


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """An entry with the file it stands in and, for an item, its topic."""

    path: str
    entry: Entry
    topic: str = ""

    @property
    def id(self) -> str:
        return self.entry.id


@dataclass(slots=True)
class Findings:
    """`faulty` entries are left out of the bank; `unfilled` are forms that nobody is told of.

    A form with a gap is no such form: where it is to be sat, its gap is told.
    """

    problems: list[Problem] = field(default_factory=list)
    faulty: set[Placed] = field(default_factory=set)
    unfilled: set[str] = field(default_factory=set)

    def fault(self, placed: Placed, spot: Spot, message: Sentence, hint: Sentence) -> None:
        """Report a problem of an entry and leave it out."""
        self.problems.append(Problem(placed.path, *spot, message, hint))
        self.faulty.add(placed)

    def unknown(
        self, path: str, spot: Spot, missing: Sentence, word: str, known: Collection[str], home: str
    ) -> None:
        """Report a name that stands for nothing, in the words of `missing`, which name it.

        `home` is the file where it would stand, empty where that may be any.
        """
        near = did_you_mean(word, known) if len(self.problems) < MAX_PROBLEMS else None
        hint = near or (ADD_TO_FILE.filled(file=home) if home else ADD_TO_BANK)
        self.problems.append(Problem(path, *spot, missing.filled(name=name(word)), hint))


class Bank:
    """The entries of all files, by what they are."""

    def __init__(self, files: Mapping[str, Contents], unreadable: Iterable[str]) -> None:
        self.files = files
        self.unreadable = frozenset(unreadable)
        self.groups: dict[str, list[Placed]] = defaultdict(list)
        for path, contents in files.items():
            for entry in contents.entries:
                topic = str(contents.head.get("topic", entry.value.get("topic", "")))
                self.groups[entry.group].append(Placed(path, entry, topic))
        self.images = {p: c.fault for p, c in files.items() if c.kind is Kind.IMAGE}
        self.head = files["bank.yaml"]

    def ids(self, group: str) -> set[str]:
        """Every id given in a group, those of broken entries too."""
        return {placed.id for placed in self.groups[group] if placed.id}

    def whole(self, *groups: str) -> Iterator[Placed]:
        """The entries, broken ones too, of files that are not broken as a whole."""
        for group in groups:
            yield from (p for p in self.groups[group] if not self.files[p.path].broken)

    def sound(self, *groups: str) -> Iterator[Placed]:
        """The entries without a fault of their own."""
        return (placed for placed in self.whole(*groups) if not placed.entry.broken)
