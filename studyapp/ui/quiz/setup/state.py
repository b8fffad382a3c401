"""What the set-up shows and decides, as a value."""

from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.domain.frameworks import Discipline
from studyapp.domain.mastery import Share
from studyapp.domain.quizzes import QuizMode, Setup, Source, fits
from studyapp.services.quizzes import Desk, DeskQuestion

# How many questions can be asked for, besides all there are.
COUNTS = (5, 10, 20)
ALL = 0
SOURCES = (
    Source.WEAKEST,
    Source.UNSEEN,
    Source.MISSED,
    Source.FLAGGED,
    Source.SLOW,
    Source.SURE_WRONG,
    Source.ALL,
)


class Situation(StrEnum):
    """SET_UP: the first start was not finished; NO_BANK: nothing to ask from; EMPTY: a bank
    without practice questions; UNTICKED: no topic is chosen; UNFIT: none of their questions fits
    the filter."""

    SET_UP = "set_up"
    NO_BANK = "no_bank"
    EMPTY = "empty"
    UNTICKED = "unticked"
    UNFIT = "unfit"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic of the tree: outcomes of its first answers, oldest first, and questions never
    asked."""

    id: str
    title: str
    questions: int
    unseen: int
    answers: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class DisciplineLine:
    """A discipline of the tree at `place` in the framework, from 0."""

    discipline: Discipline
    place: int
    share: Share | None
    topics: tuple[TopicLine, ...]

    @property
    def questions(self) -> int:
        return sum(topic.questions for topic in self.topics)

    @property
    def unseen(self) -> int:
        return sum(topic.unseen for topic in self.topics)


@dataclass(frozen=True, slots=True)
class Choosing:
    """The choices in force. `wanted` is how many questions, `ALL` for all that fit."""

    desk: Desk
    ticked: frozenset[str]
    source: Source = Source.WEAKEST
    wanted: int = 10
    mode: QuizMode = QuizMode.LEARN

    @property
    def situation(self) -> Situation:
        if not self.desk.questions:
            return Situation.EMPTY
        if not self.ticked:
            return Situation.UNTICKED
        return Situation.READY if self.available else Situation.UNFIT

    @property
    def available(self) -> int:
        """How many questions fit."""
        return self.count_of(self.source)

    def count_of(self, source: Source) -> int:
        """How many questions of the ticked topics fit a filter."""
        slow = self.desk.slow_ms
        ticked = (one.past for one in self.desk.questions if one.topic in self.ticked)
        return sum(fits(source, past, slow) for past in ticked)

    @property
    def count(self) -> int:
        """How many questions the quiz will have."""
        return min(self.wanted, self.available) if self.wanted else self.available

    @property
    def fewer(self) -> bool:
        """Whether there are fewer questions than asked for."""
        return 0 < self.available < self.wanted

    @property
    def offered(self) -> tuple[int, ...]:
        """The numbers to choose from, smaller than all that fit; ALL is always offered too."""
        return tuple(count for count in COUNTS if count < self.available)

    @property
    def chosen_count(self) -> int:
        """The number that is chosen of those offered."""
        return self.wanted if self.wanted in self.offered else ALL

    @property
    def minutes(self) -> int:
        """What the quiz takes at the exam's pace, at least 1."""
        return minutes_of(self.desk, self.count, self.mode)

    @property
    def setup(self) -> Setup:
        """The quiz as it would begin; every topic ticked is no choice of topics."""
        topics = tuple(topic for topic in _topics(self.desk) if topic in self.ticked)
        everything = self.ticked >= frozenset(_topics(self.desk))
        return Setup(() if everything else topics, self.source, self.count, self.mode)


def fresh(desk: Desk) -> Choosing:
    """Everything ticked, so that the first quiz is one key away."""
    return Choosing(desk, frozenset(_topics(desk)))


def updated(choosing: Choosing | None, desk: Desk) -> Choosing:
    """The same choices over what is known now; topics that are gone are not chosen any more.

    Where all were ticked, topics that came since are ticked too.
    """
    if choosing is None or choosing.desk.info.id != desk.info.id:
        return fresh(desk)
    now = frozenset(_topics(desk))
    if choosing.ticked >= frozenset(_topics(choosing.desk)):
        return replace(choosing, desk=desk, ticked=now)
    return replace(choosing, desk=desk, ticked=choosing.ticked & now)


def ticked(choosing: Choosing, topics: frozenset[str]) -> Choosing:
    """Other topics; one without questions cannot be ticked."""
    return replace(choosing, ticked=topics & frozenset(_topics(choosing.desk)))


def weak(desk: Desk) -> frozenset[str]:
    """The topics that first answers call weak and that have questions."""
    return desk.weak & frozenset(_topics(desk))


def everything(desk: Desk) -> frozenset[str]:
    """Every topic that has questions."""
    return frozenset(_topics(desk))


def of_setup(desk: Desk, setup: Setup) -> Choosing:
    """The choices that a set-up from elsewhere stands for, as far as the page has them."""
    topics = frozenset(setup.topics) & everything(desk) if setup.topics else everything(desk)
    source = setup.source if setup.source in SOURCES else Source.WEAKEST
    wanted = setup.count if setup.count in COUNTS else ALL
    return Choosing(desk, topics, source, wanted, setup.mode)


def lines(desk: Desk) -> tuple[DisciplineLine, ...]:
    """The tree: disciplines in framework order with their topics in the bank's."""
    by_topic: dict[str, list[DeskQuestion]] = {}
    for question in desk.questions:
        by_topic.setdefault(question.topic, []).append(question)
    where = desk.info.discipline_by_topic
    return tuple(
        DisciplineLine(
            discipline,
            place,
            desk.shares.get(discipline.id),
            tuple(
                TopicLine(
                    topic.id,
                    topic.title,
                    len(by_topic.get(topic.id, ())),
                    sum(not one.past.answers for one in by_topic.get(topic.id, ())),
                    desk.answers.get(topic.id, ()),
                )
                for topic in desk.info.topics
                if where.get(topic.id) == discipline.id
            ),
        )
        for place, discipline in enumerate(desk.info.disciplines)
    )


def minutes_of(desk: Desk, count: int, mode: QuizMode) -> int:
    """What questions take at the exam's pace, in minutes, at least 1; a timed quiz has the
    learner's own time."""
    stretch = desk.plan.multiplier if mode is QuizMode.TIMED else 1.0
    return max(1, round(count * desk.slow_ms * stretch / 60_000))


def seconds_each(desk: Desk) -> int:
    """The time that a timed quiz gives a question, in s."""
    return round(desk.slow_ms * desk.plan.multiplier / 1000)


def named(desk: Desk, topics: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Topics in few words: the disciplines that are in whole, and how many topics are besides; a
    single topic is named. Nothing where all are meant."""
    if not topics or frozenset(topics) >= everything(desk):
        return (), 0
    titles = {topic.id: topic.title for topic in desk.info.topics}
    if len(topics) == 1:
        return (titles.get(topics[0], topics[0]),), 0
    left = set(topics)
    names = []
    for line in lines(desk):
        own = {topic.id for topic in line.topics if topic.questions}
        if own and own <= left:
            names.append(line.discipline.short)
            left -= {topic.id for topic in line.topics}
    return tuple(names), len(left)


def _topics(desk: Desk) -> tuple[str, ...]:
    """The topics that have questions, in the bank's order."""
    found = {question.topic for question in desk.questions}
    where = desk.info.discipline_by_topic
    return tuple(topic.id for topic in desk.info.topics if topic.id in found and topic.id in where)
