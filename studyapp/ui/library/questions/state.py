"""A question of practice as the library shows it."""

from dataclasses import dataclass, field, replace

from studyapp.services.guide import Contents, QuestionRead
from studyapp.ui.explained.state import Explained, Shown, explained, options
from studyapp.ui.library.state import Filters


@dataclass(frozen=True, slots=True)
class Opened:
    """A question with its answer open or not. The answer of one that was answered before is open:
    its reasons were read then."""

    read: QuestionRead
    revealed: bool

    @property
    def options(self) -> tuple[Shown, ...]:
        return options(self.read.text, "", revealed=self.revealed)

    @property
    def explained(self) -> Explained | None:
        """What stands below the options once the answer is open."""
        return explained(self.read.text) if self.revealed else None


@dataclass(frozen=True, slots=True)
class Browser:
    """`hits` are the ids that hold the words of the filters, None until they were looked up or
    where there are none; `item` is the question to read, `revealed` those opened here."""

    contents: Contents | None = None
    filters: Filters = field(default_factory=Filters)
    hits: tuple[str, ...] | None = None
    item: str = ""
    revealed: frozenset[str] = frozenset()

    @property
    def searching(self) -> bool:
        return bool(self.filters.words.strip())

    def filtered(self, filters: Filters) -> "Browser":
        """With other filters; what was found for other words is kept until it is looked up."""
        hits = self.hits if filters.words.strip() else None
        return replace(self, filters=filters, hits=hits)

    def found(self, words: str, hits: tuple[str, ...]) -> "Browser":
        """An answer to words that were typed over is passed over."""
        return replace(self, hits=hits) if words == self.filters.words else self

    def opened(self, read: QuestionRead) -> Opened:
        item = read.text.item.item
        return Opened(read, bool(read.history) or item in self.revealed)

    def reveal(self, item: str) -> "Browser":
        return replace(self, revealed=self.revealed | {item})
