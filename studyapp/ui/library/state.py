"""What the library shows, worked out from the contents of a bank."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from studyapp.domain.problems import Problem
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sentences import Sentence
from studyapp.services.guide import Banks, Contents, QuestionLine, TermLine, TopicLine
from studyapp.services.question_ports import Found, FoundKind
from studyapp.ui.widgets.word_match import beginnings, folded, query_words

# How many of each kind are listed while one types.
FOUND_EACH = 8
# As many as anybody scrolls through; the filters narrow down the rest.
MOST_HITS = 500
MOST_PROBLEMS = 50
QUIZ_MOST = 10
# The rank of what holds the words, and not in its title.
_ELSEWHERE = 2
# What has a name of its own; of others the title is what they ask.
_CALLED = (FoundKind.LESSON, FoundKind.TERM)


class Tab(StrEnum):
    """The parts of the page, as a Destination names them."""

    GUIDE = "guide"
    GLOSSARY = "glossary"
    QUESTIONS = "questions"
    BANKS = "banks"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A discipline with its topics; `place` is that in its framework."""

    id: str
    place: int
    title: str
    topics: tuple[TopicLine, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(topic.id for topic in self.topics)


def shelves(contents: Contents) -> tuple[Shelf, ...]:
    """The topics by discipline, in the framework's order."""
    return tuple(
        Shelf(
            discipline.id,
            place,
            discipline.short,
            tuple(topic for topic in contents.topics if topic.discipline == discipline.id),
        )
        for place, discipline in enumerate(contents.info.disciplines)
    )


def place_of(contents: Contents, topic: str) -> int | None:
    """The place of a topic's discipline in its framework; None for an unknown one."""
    discipline = contents.info.discipline_by_topic.get(topic, "")
    order = [one.id for one in contents.info.disciplines]
    return order.index(discipline) if discipline in order else None


def topic_line(contents: Contents, topic: str) -> TopicLine | None:
    return next((line for line in contents.topics if line.id == topic), None)


def opening_topic(contents: Contents, wanted: str) -> TopicLine | None:
    """The topic asked for, else the first with a lesson, else the first."""
    lessons = (line for line in contents.topics if line.lesson)
    first = next(iter(contents.topics), None)
    return topic_line(contents, wanted) or next(lessons, first)


def neighbours(contents: Contents, topic: str) -> tuple[TopicLine | None, TopicLine | None]:
    """The topics before and after one, across disciplines."""
    ids = [line.id for line in contents.topics]
    if topic not in ids:
        return None, None
    at = ids.index(topic)
    before = contents.topics[at - 1] if at else None
    after = contents.topics[at + 1] if at + 1 < len(ids) else None
    return before, after


def quiz_of(line: TopicLine) -> Setup:
    """A quiz over all of a topic's questions, up to as many as one sits down for."""
    count = max(1, min(QUIZ_MOST, line.questions))
    return Setup(topics=(line.id,), source=Source.ALL, count=count)


# The glossary


def topics_of(contents: Contents, line: TermLine) -> tuple[tuple[str, str], ...]:
    """The topics of a term, as (id, title), those that the bank still has."""
    titles = {topic.id: topic.title for topic in contents.topics}
    return tuple((topic, titles[topic]) for topic in line.term.topics if topic in titles)


# The question browser


class Status(StrEnum):
    """What the learner did with a question, as a filter."""

    ALL = "all"
    UNSEEN = "unseen"
    MISSED = "missed"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True)
class Filters:
    """`discipline`, `topic`, `kind` and `difficulty` are empty where all will do."""

    words: str = ""
    discipline: str = ""
    topic: str = ""
    kind: str = ""
    difficulty: str = ""
    status: Status = Status.ALL


@dataclass(frozen=True, slots=True)
class Browsed:
    """`counts` says how many questions every status leaves of those that fit the other filters."""

    lines: tuple[QuestionLine, ...]
    counts: dict[Status, int]


def browse(contents: Contents, filters: Filters, hits: Sequence[str] | None = None) -> Browsed:
    """The questions that fit; `hits` are the ids that hold the words, best first, None without
    words."""
    lines = contents.questions
    if hits is not None:
        rank = {item: n for n, item in enumerate(hits)}
        lines = tuple(sorted((q for q in lines if q.id in rank), key=lambda q: rank[q.id]))
    where = contents.info.discipline_by_topic
    fitting = tuple(
        line
        for line in lines
        if filters.discipline in ("", where.get(line.topic))
        and filters.topic in ("", line.topic)
        and filters.kind in ("", line.kind)
        and filters.difficulty in ("", line.difficulty)
    )
    counts = {status: sum(_is(line, status) for line in fitting) for status in Status}
    return Browsed(tuple(line for line in fitting if _is(line, filters.status)), counts)


def kinds_of(contents: Contents) -> tuple[str, ...]:
    """The kinds of question that there are, in the order in which they come."""
    return tuple(dict.fromkeys(line.kind for line in contents.questions))


def difficulties_of(contents: Contents) -> tuple[str, ...]:
    known = ("easy", "medium", "hard")
    there = {line.difficulty for line in contents.questions}
    return tuple(one for one in known if one in there)


def _is(line: QuestionLine, status: Status) -> bool:
    past = line.past
    match status:
        case Status.UNSEEN:
            return not past.answers
        case Status.MISSED:
            return past.answers > 0 and not past.correct
        case Status.FLAGGED:
            return past.flagged
        case Status.ALL:
            return True


# Finding


@dataclass(frozen=True, slots=True)
class Target:
    """What a line leads to."""

    kind: FoundKind
    id: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Found things under one name: of a kind, or (None) lessons and terms that are called by the
    words. `rank` is that of the best of them, 0 for the best of all."""

    kind: FoundKind | None
    found: tuple[Found, ...]
    rank: int


def listed(found: Sequence[Found], words: str) -> tuple[Listed, ...]:
    """What was found, under names. First what is called by the words; the others by kind, those
    first whose title begins with what was typed, then those with words in it that begin so."""
    ranked = [(_rank(one.title, words), one) for one in found]
    groups: dict[FoundKind | None, list[tuple[int, Found]]] = {None: []}
    for rank, one in ranked:
        called = one.kind in _CALLED and rank < _ELSEWHERE
        groups.setdefault(None if called else one.kind, []).append((rank, one))
    groups[None].sort(key=lambda pair: pair[0])
    named = [
        Listed(kind, tuple(one for _, one in pairs), min(rank for rank, _ in pairs))
        for kind, pairs in groups.items()
        if pairs
    ]
    return tuple(sorted(named, key=lambda group: group.rank))


def _rank(title: str, typed: str) -> int:
    words, plain = query_words(typed), folded(title)
    if plain.startswith(" ".join(words)):
        return 0
    held = all(next(beginnings(plain, word), None) is not None for word in words)
    return 1 if held else _ELSEWHERE


def shows_excerpt(found: Found, answered: bool) -> bool:
    """Whether a line may say more than the title: what is known of the options of a question that
    was never answered would spoil its first answer."""
    return found.kind is not FoundKind.QUESTION or answered


# Banks


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """`file` is where an editor finds it; `place` says so in words, below the folder of banks."""

    file: Path
    line: int
    column: int
    place: str
    message: Sentence
    hint: Sentence | None


def problem_lines(banks: Banks) -> tuple[ProblemLine, ...]:
    """The problems by folder, file and line."""

    def order(entry: tuple[str, Problem]) -> tuple[str, str, int, int]:
        folder, problem = entry
        return folder, problem.file, problem.line, problem.column

    return tuple(
        ProblemLine(
            file=Path(folder) / problem.file,
            line=problem.line,
            column=problem.column,
            place=f"{Path(folder).name}/{problem.file}:{problem.line}:{problem.column}",
            message=problem.message,
            hint=problem.hint,
        )
        for folder, problem in sorted(banks.problems, key=order)
    )
