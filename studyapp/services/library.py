"""The banks: bring the catalogue up to date with the folders, and hand out what is in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.banks import BankReading, Told, untold
from studyapp.domain.cards import Card
from studyapp.domain.content import card_content, content_hash
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.problems import Problem
from studyapp.services.ports import BankChanges, BankReader, Catalogue, Clock
from studyapp.services.sources import source_line


@dataclass(frozen=True, slots=True)
class Refresh:
    """What a look at the bank folders brought.

    `parsed` counts files parsed, 0 on a warm start; `gone` files that are no longer there.
    """

    changes: BankChanges
    parsed: int
    problems: tuple[tuple[str, Problem], ...]
    gone: int = 0

    @property
    def changed(self) -> bool:
        return self.parsed + self.gone > 0 or self.changes != BankChanges()


@dataclass(frozen=True, slots=True)
class CardText:
    """A card with its version: `hash` names `content`, the canonical JSON of its meaning.

    `topic` and `discipline` are titles as shown, `discipline_id` the id; `sources` are lines.
    """

    card: Card
    hash: str
    content: str
    topic: str
    discipline: str
    discipline_id: str
    sources: tuple[str, ...]


class Library:
    """The banks of a profile, shipped and own."""

    def __init__(self, reader: BankReader, catalogue: Catalogue, clock: Clock) -> None:
        self._reader = reader
        self._catalogue = catalogue
        self._clock = clock

    def refresh(self, told: Told = untold) -> Refresh:
        """Read what changed in the bank folders; a vanished folder leaves things as they are.

        `told` hears how many files of how many are read of the bank that is being read.
        """
        total = BankChanges()
        parsed = gone = 0
        homes: dict[str, str] = {}
        for folder in map(str, self._reader.folders()):
            known = self._catalogue.fingerprints(folder)
            found = self._reader.fingerprints(Path(folder))
            ours = {b: home for b, home in self._catalogue.homes().items() if home == folder}
            # A folder that is no bank's home may have become one since: the other one may be gone.
            if known and ours and dict(found) == dict(known):
                homes |= ours
                continue
            gone += len(known.keys() - found.keys())
            reading = self._reader.read(Path(folder), self._catalogue.files(folder), told)
            parsed += reading.parsed
            total = self._adopted(total, reading.claim(homes))
        return Refresh(total, parsed, self._catalogue.problems(), gone)

    def banks(self) -> tuple[BankInfo, ...]:
        return self._catalogue.banks()

    def active(self, wanted: str) -> BankInfo | None:
        """The bank of that id, else the first there is; None where there is none."""
        info = self._catalogue.info(wanted) if wanted else None
        return info or next(iter(self._catalogue.banks()), None)

    def texts(self, info: BankInfo, items: Sequence[str]) -> Mapping[str, CardText]:
        """Cards ready to show, by item id; ids the bank does not know are left out."""
        cards = self._catalogue.cards(info.id, items)
        return {item: _text(info, card) for item, card in cards.items()}

    def problem_count(self) -> int:
        return len(self._catalogue.problems())

    def _adopted(self, total: BankChanges, reading: BankReading) -> BankChanges:
        changes = self._catalogue.adopt(reading, self._clock.now().day)
        return BankChanges(
            total.added + changes.added,
            total.changed + changes.changed,
            total.retired + changes.retired,
        )


def _text(info: BankInfo, card: Card) -> CardText:
    content = card_content(card)
    discipline_id = info.discipline_by_topic.get(card.topic, "")
    titles = {topic.id: topic.title for topic in info.topics}
    short = {discipline.id: discipline.short for discipline in info.disciplines}
    return CardText(
        card=card,
        hash=content_hash(content),
        content=content,
        topic=titles.get(card.topic, card.topic),
        discipline=short.get(discipline_id, ""),
        discipline_id=discipline_id,
        sources=tuple(source_line(info, ref) for ref in card.sources),
    )
