"""What Today and the Flashcards page show: the next session, memory by discipline, the calendar."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from studyapp.domain.frameworks import BankInfo, Discipline
from studyapp.domain.marks import Marks
from studyapp.domain.memory import retrievability
from studyapp.domain.plan import Plan
from studyapp.domain.queue import NEW_A_DAY, Composition
from studyapp.services.exam_desks import Running
from studyapp.services.exams import Exams
from studyapp.services.library import CardText, Library
from studyapp.services.ports import Clock, DayTotal, Journal, Shelf
from studyapp.services.study import MINUTE, Study

NO_TOTAL = DayTotal(0, 0)


@dataclass(frozen=True, slots=True)
class DisciplineMemory:
    """Card memory in a discipline: `recall` is the mean chance in (0, 1] that a card seen before is
    known today, None before the first; `seen` and `cards` count sides; `due` those due today."""

    discipline: Discipline
    recall: float | None
    seen: int
    cards: int
    due: int = 0


@dataclass(frozen=True, slots=True)
class NextSession:
    """The next day with study minutes, and what falls due by then and fits them."""

    day: date
    reviews: int
    new: int


@dataclass(frozen=True, slots=True)
class Today:
    """`done` is what the sessions begun today held. `calendar` holds every day with a session.
    `running` is a sitting whose clock runs though nobody sits at it."""

    day: date
    plan: Plan
    bank: BankInfo | None
    composition: Composition
    done: DayTotal
    disciplines: tuple[DisciplineMemory, ...]
    calendar: Mapping[date, DayTotal]
    next: NextSession
    demo: bool
    problems: int
    running: Running | None = None


@dataclass(frozen=True, slots=True)
class MarkedCard:
    text: CardText
    marks: Marks


@dataclass(frozen=True, slots=True)
class Cards:
    """The Flashcards page outside a session."""

    today: Today
    marked: tuple[MarkedCard, ...]


class Overview:
    def __init__(
        self,
        study: Study,
        shelf: Shelf,
        journal: Journal,
        library: Library,
        exams: Exams,
        clock: Clock,
    ) -> None:
        self._study = study
        self._shelf = shelf
        self._journal = journal
        self._library = library
        self._exams = exams
        self._clock = clock

    def today(self) -> Today | None:
        """The state of the day; None before the first start was finished."""
        plan = self._journal.plan()
        if plan is None:
            return None
        info = self._library.active(plan.bank)
        day = self._clock.now().day
        totals = self._shelf.totals()
        composition = self._study.compose(info, plan) if info else Composition()
        return Today(
            day=day,
            plan=plan,
            bank=info,
            composition=composition,
            done=totals.get(day, NO_TOTAL),
            disciplines=card_memory(self._shelf, info, day) if info else (),
            calendar=totals,
            next=self._next(info, plan, day, composition),
            demo=self._journal.demo(),
            problems=self._library.problem_count(),
            running=self._exams.running(info) if info else None,
        )

    def cards(self) -> Cards | None:
        """What the Flashcards page shows; None before the first start was finished."""
        today = self.today()
        if today is None:
            return None
        if today.bank is None:
            return Cards(today, ())
        marks = self._shelf.marked(today.bank.id)
        texts = self._library.texts(today.bank, tuple(marks))
        marked = tuple(
            MarkedCard(texts[item], mark) for item, mark in marks.items() if item in texts
        )
        return Cards(today, marked)

    def _next(
        self, info: BankInfo | None, plan: Plan, today: date, composition: Composition
    ) -> NextSession:
        ahead = next(
            (days for days in range(1, 15) if plan.minutes_on(today + timedelta(days=days))), 1
        )
        day = today + timedelta(days=ahead)
        if info is None:
            return NextSession(day, 0, 0)
        falling = self._shelf.due_by_day(info.id, today + timedelta(days=1), ahead)
        # What is in today's session will have been answered by then.
        reviews = max(0, sum(falling) - composition.reviews)
        budget = plan.minutes_on(day) * MINUTE
        fitting = max(1, int(budget / max(1, self._shelf.pace().expected_ms(plan.retention))))
        if reviews >= fitting:
            return NextSession(day, fitting, 0)
        unseen = sum(self._shelf.cards_by_topic(info.id).values())
        unseen -= sum(self._shelf.introduced(info.id).values()) + composition.new
        return NextSession(day, reviews, max(0, min(NEW_A_DAY, unseen)))


def card_memory(shelf: Shelf, info: BankInfo, day: date) -> tuple[DisciplineMemory, ...]:
    """How well the cards of each discipline are known on a day, in framework order."""
    where = info.discipline_by_topic
    chances: dict[str, list[float]] = defaultdict(list)
    for topic, stability, last_day in shelf.stabilities(info.id):
        chances[where.get(topic, "")].append(retrievability(stability, (day - last_day).days))
    sides = _by_discipline(shelf.cards_by_topic(info.id), where)
    due = _by_discipline(shelf.due_by_topic(info.id, day), where)
    return tuple(
        DisciplineMemory(
            discipline,
            fmean(chances[discipline.id]) if chances[discipline.id] else None,
            len(chances[discipline.id]),
            sides[discipline.id],
            due[discipline.id],
        )
        for discipline in info.disciplines
    )


def _by_discipline(by_topic: Mapping[str, int], where: Mapping[str, str]) -> dict[str, int]:
    result: dict[str, int] = defaultdict(int)
    for topic, count in by_topic.items():
        result[where.get(topic, "")] += count
    return result
