"""The boundaries that questions need beyond `ports`: their bank, their history, the exam's clock.

Whatever lists questions for the learner gives those of practice alone; a form's items come only
from `Questions.of_form` and, by id, to who already holds a paper with them (data.md 1, locked
forms).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from studyapp.domain.answers import Attempts, Given
from studyapp.domain.cards import CardKey
from studyapp.domain.content import Asked
from studyapp.domain.exam_clock import Reading, Ticks
from studyapp.domain.mastery import Tally
from studyapp.domain.memory import Memory
from studyapp.domain.questions import Lesson, Question, Scenario, Term
from studyapp.domain.quizzes import Past, Quiz
from studyapp.domain.sittings import Sitting
from studyapp.domain.track_record import Told


class BootClock(Protocol):
    def ticks(self) -> Ticks: ...


class Questions(Protocol):
    """The questions, lessons and terms of the banks as last read."""

    def practice(self, bank: str, topics: Sequence[str] = ()) -> tuple[Question, ...]:
        """Practice questions that are not retired, of these topics or of all, in bank order."""
        ...

    def practice_topics(self, bank: str) -> Mapping[str, str]:
        """The same questions by id, with their topics: what it takes to count them."""
        ...

    def form_topics(self, bank: str, form: str) -> tuple[str, ...]:
        """The topic of every question of a locked form that is not retired, in bank order."""
        ...

    def of_form(self, bank: str, form: str) -> tuple[Question, ...]:
        """The questions of a locked form that are not retired, in bank order."""
        ...

    def by_id(self, bank: str, items: Sequence[str]) -> Mapping[str, Question]:
        """Questions in their last good version, of any pool, retired ones too."""
        ...

    def tags(self, bank: str) -> Mapping[str, tuple[str, int]]:
        """Difficulty and number of options of every question, of any pool, retired ones too."""
        ...

    def scenarios(self, bank: str, ids: Sequence[str]) -> Mapping[str, Scenario]: ...

    def lesson(self, bank: str, topic: str) -> Lesson | None: ...

    def lessons(self, bank: str) -> tuple[str, ...]:
        """The topics that have a lesson."""
        ...

    def terms(self, bank: str) -> tuple[Term, ...]:
        """The glossary, by term, case folded."""
        ...


class FoundKind(StrEnum):
    """What can be found, in the order in which it is given."""

    LESSON = "lesson"
    TERM = "term"
    QUESTION = "question"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Found:
    """An item that holds the words searched for, as plain text: `title` is what it is known by,
    `excerpt` what else it says around the first hit, or the beginning of that. A term has no
    topic."""

    kind: FoundKind
    id: str
    topic: str
    title: str
    excerpt: str


class Search(Protocol):
    """Full text over practice questions, cards, lessons and terms."""

    def find(
        self,
        bank: str,
        words: str,
        limit: int,
        kinds: Sequence[FoundKind] = (),
        topics: Sequence[str] = (),
    ) -> tuple[Found, ...]:
        """Items that hold every word or its beginning, accents and case folded, at most `limit`
        of each kind: first those whose title begins with the words, then those whose title holds
        them, then the others, each in bank order. `words` is anything a learner types; what is
        typed beyond some hundred characters is passed over."""
        ...


class Pictures(Protocol):
    """The pictures that the lessons of a bank show."""

    def pictures(self, folder: Path, paths: Sequence[str]) -> Mapping[str, bytes]:
        """The bytes of those paths inside the bank's folder that are pictures it may show."""
        ...


class Evidence(Protocol):
    """What the learner did with questions, from the log. Unless told otherwise, a sitting counts
    from the moment it was submitted."""

    def pasts(self, bank: str, day: date) -> Mapping[str, Past]:
        """The past of every question that was asked in a quiz or a submitted sitting or is due on
        a day, and of every item that is flagged. One that was seen and left open counts as
        asked."""
        ...

    def firsts(self, bank: str) -> tuple[Given, ...]:
        """The first answer to every question, quizzes and submitted sittings together, in order of
        replay. Questions of a sitting that were never seen are left out."""
        ...

    def state(self) -> object:
        """Equal to an earlier one only where nothing was written since, neither to the log nor of a
        bank."""
        ...

    def attempts(self, bank: str) -> Attempts:
        """Every answer, first ones and later ones. Questions of a sitting that were never seen are
        left out."""
        ...

    def forecasts(self, bank: str) -> tuple[Told, ...]:
        """Every forecast that was shown, oldest first."""
        ...

    def new_in_sittings(self, bank: str) -> Mapping[str, int]:
        """How many questions of each submitted sitting were seen for the first time in it."""
        ...

    def repeats(self, bank: str) -> Mapping[str, Tally]:
        """All other answers, by topic."""
        ...

    def history(self, bank: str, item: str) -> tuple[Given, ...]:
        """Every answer to one question, oldest first."""
        ...

    def due_questions(self, bank: str, day: date) -> tuple[tuple[str, str, str], ...]:
        """(item, fact, topic) of practice questions due on or before a day, not suspended or
        buried; those with the highest expected recall first."""
        ...

    def memory(self, key: CardKey) -> Memory | None: ...

    def reviews(self, bank: str, first: date, last: date) -> Mapping[date, Tally]:
        """Counted card answers after the first of their side, known among all, by study day."""
        ...

    def quiz(self, session: str) -> Quiz | None: ...

    def open_quiz(self, bank: str) -> Quiz | None:
        """The last quiz begun, if it has not ended and has an answer or a question left."""
        ...

    def last_quiz(self, bank: str) -> Quiz | None:
        """The last quiz begun from topics that the learner chose, over or not."""
        ...

    def sitting(self, sitting: str) -> Sitting | None: ...

    def sittings(self, bank: str) -> tuple[Sitting, ...]:
        """All sittings, submitted or not, oldest first."""
        ...

    def open_sittings(self, bank: str) -> tuple[Sitting, ...]:
        """Those in progress, oldest first; quick, however many were submitted."""
        ...

    def sitting_times(self, sitting: str) -> tuple[int, int, date]:
        """UTC ms of its start and of its last event, and the study day of its start."""
        ...

    def contents(self, hashes: Sequence[str]) -> Mapping[str, Asked]:
        """Questions from the content store, by hash; hashes it does not hold are left out."""
        ...


class LiveClocks(Protocol):
    """The clock of an open sitting, overwritten every second; no event and in no export."""

    def keep(self, sitting: str, reading: Reading) -> None: ...

    def last(self, sitting: str) -> Reading | None: ...

    def drop(self, sitting: str) -> None: ...


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """What a learner has to say about a question, for its author."""

    bank: str
    version: str
    item: str
    hash: str
    day: date
    words: str
    chosen: str
    stem: str


class ReportFile(Protocol):
    """The file in the profile that collects reports on questions."""

    def add(self, report: QuestionReport) -> Path:
        """Append a report, whole or not at all. Raises StorageFailed."""
        ...
