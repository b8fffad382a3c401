"""A bank as the rules see it: every question with its place in a file and its words, once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from studyapp.banks.contents import Contents, decode
from studyapp.banks.lint.texts import is_amount, plain, words
from studyapp.domain.banks import BankReading
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.lint import Finding, Grade
from studyapp.domain.questions import PRACTICE, Option, Question
from studyapp.domain.sentences import Sentence

Place = tuple[str, int]
"""A file, relative to the bank's folder, and a line in it."""
NOWHERE: Place = ("", 1)


@dataclass(frozen=True)
class Item:
    """A question with its place and, where it belongs to a block, its situation."""

    question: Question
    file: str = ""
    line: int = 1
    situation: str = ""

    @property
    def id(self) -> str:
        return self.question.id

    @cached_property
    def key(self) -> Option:
        return next(option for option in self.question.options if option.correct)

    @cached_property
    def distractors(self) -> tuple[Option, ...]:
        return tuple(option for option in self.question.options if not option.correct)

    @property
    def letter(self) -> int:
        """The place of the key among the options as stored, from 0."""
        return self.question.options.index(self.key)

    @cached_property
    def amounts(self) -> bool:
        """Whether every option is a figure, or there is but one: lengths tell nothing then."""
        options = self.question.options
        return len(options) < 2 or all(is_amount(option.text) for option in options)

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """Characters of the options as they are read; at least one, though stars leave none."""
        return tuple(max(1, len(plain(option.text))) for option in self.question.options)

    @property
    def key_length(self) -> int:
        return self.lengths[self.letter]

    @property
    def distractor_lengths(self) -> tuple[int, ...]:
        return (*self.lengths[: self.letter], *self.lengths[self.letter + 1 :])

    @cached_property
    def stem_words(self) -> list[str]:
        return words(self.question.stem)

    @cached_property
    def asked(self) -> str:
        """Stem and key in lower-case words: what two questions are compared by."""
        return " ".join([*self.stem_words, *words(self.key.text)])

    @property
    def locked(self) -> bool:
        """Whether it belongs to a form."""
        return self.question.pool != PRACTICE

    def finding(
        self,
        rule: str,
        grade: Grade,
        observed: float,
        limit: float,
        message: Sentence,
        hint: Sentence,
    ) -> Finding:
        """A flaw of this item."""
        return Finding(rule, grade, self.id, self.file, self.line, observed, limit, message, hint)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the bank that is somebody's sentence, with what it belongs to."""

    item: str
    file: str
    line: int
    part: str
    text: str


@dataclass(frozen=True, slots=True)
class Subject:
    """What is judged: the questions, their exam, and all prose."""

    info: BankInfo
    items: tuple[Item, ...]
    passages: tuple[Passage, ...]

    @property
    def forms(self) -> dict[str, list[Item]]:
        """The items of every form, in stored order."""
        found: dict[str, list[Item]] = {}
        for item in self.items:
            if item.locked:
                found.setdefault(item.question.pool, []).append(item)
        return found


def subject(reading: BankReading, info: BankInfo) -> Subject:
    """The subject that a reading gives."""
    places = _places(reading)
    situations = {scenario.id: scenario.text for scenario in reading.scenarios}
    items = tuple(
        Item(question, *places.get(question.id, NOWHERE), situations.get(question.scenario, ""))
        for question in reading.questions
    )
    return Subject(info, items, (*_asked(items), *_told(reading, places)))


def _places(reading: BankReading) -> dict[str, Place]:
    """Where every id of the bank stands."""
    places: dict[str, Place] = {}
    for file in reading.files:
        contents: Contents | None = decode(file.content) if file.content else None
        for entry in contents.entries if contents else ():
            places.setdefault(entry.id, (file.path, entry.spot()[0]))
    return places


def _asked(items: tuple[Item, ...]) -> Iterator[Passage]:
    for item in items:
        question = item.question
        where = item.id, item.file, item.line
        yield Passage(*where, "stem", question.stem)
        yield Passage(*where, "takeaway", question.takeaway)
        for option in question.options:
            yield Passage(*where, f"option {option.id}", option.text)
            yield Passage(*where, f"why of {option.id}", option.why)


def _told(reading: BankReading, places: dict[str, Place]) -> Iterator[Passage]:
    for scenario in reading.scenarios:
        yield Passage(scenario.id, *places.get(scenario.id, NOWHERE), "text", scenario.text)
    for card in reading.cards:
        for part in ("front", "back", "why"):
            text = getattr(card, part)
            yield Passage(card.id, *places.get(card.id, NOWHERE), part, text)
    for lesson in reading.lessons:
        yield Passage(lesson.topic, f"guide/{lesson.topic}.md", 1, "text", lesson.text)
    for term in reading.terms:
        yield Passage(term.id, *places.get(term.id, NOWHERE), "text", term.text)
