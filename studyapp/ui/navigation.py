"""Where one can go: pages ask the window by these values and never open each other."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.domain.quizzes import Setup


class PageId(StrEnum):
    """The pages of the window, in the order of the rail; FIRST_START stands in none."""

    TODAY = "today"
    FLASHCARDS = "flashcards"
    QUIZ = "quiz"
    EXAM = "exam"
    PROGRESS = "progress"
    LIBRARY = "library"
    SETTINGS = "settings"
    FIRST_START = "first_start"


@dataclass(frozen=True, slots=True)
class Destination:
    """A page, and what to do there.

    `session` starts a flashcard session at once, of `discipline` where one is named, or goes on
    with the quiz that was left; `quiz` starts a quiz at once; `sitting` goes on with a sitting or
    shows its result; `kind` opens the first page of such a sitting (an ExamKind drawn from
    practice), or goes on with the one in progress. `section` is a part of the page, `item` a card,
    question or term to show, `topic` a lesson.
    """

    page: PageId
    session: bool = False
    discipline: str = ""
    section: str = ""
    item: str = ""
    topic: str = ""
    quiz: "Setup | None" = None
    sitting: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key of a page and what it does, for the key sheet. `keys` are shown as keycaps."""

    keys: tuple[str, ...]
    words: str
