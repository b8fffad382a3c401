"""Reports made by hand: a bank of three disciplines, each with the answers that a test gives it."""

from collections.abc import Mapping
from datetime import date

from studyapp.domain.answers import Attempts
from studyapp.domain.frameworks import BankInfo, Discipline, Exam, Framework, Topic
from studyapp.domain.mastery import Tally, worst_first
from studyapp.domain.plan import Plan
from studyapp.services.overview import DisciplineMemory
from studyapp.services.ports import DayTotal
from studyapp.services.report import DisciplineRow, Figures, Report, Retention, TopicRow
from studyapp.services.standing import Record
from tests.unit.domain import shares

DAY = date(2026, 10, 6)  # a Tuesday
WEIGHTS = {"insights": 50, "strategy": 30, "metrics": 20}
TARGET = 75
QUESTIONS = 20
WEAK, ON_TRACK, UNSURE, NONE = Tally(5, 20), Tally(19, 20), Tally(7, 10), Tally()


def figures(tally: Tally, *, sure: Tally = NONE, repeats: Tally = NONE) -> Figures:
    share = shares.share(tally, TARGET / 100)
    return Figures(share, None, 90_000 if share else None, sure, repeats)


def row(name: str, tally: Tally, topics: int = 2, questions: int = QUESTIONS) -> DisciplineRow:
    """All answers stand in the first topic; half of the questions were never asked."""
    made = tuple(
        TopicRow(
            id=f"{name}-{n}",
            title=f"Topic {n} of {name}",
            figures=figures(tally if n == 1 else NONE),
            answers=tuple(i < tally.right for i in range(tally.n)) if n == 1 else (),
            unseen=questions // 2 // topics,
            questions=questions // topics,
        )
        for n in range(1, topics + 1)
    )
    discipline = Discipline(name, f"The title of {name}", WEIGHTS[name])
    return DisciplineRow(discipline, figures(tally), made, questions // 2, questions)


def report(
    tallies: Mapping[str, Tally],
    *,
    rows: tuple[DisciplineRow, ...] = (),
    retention: Retention | None = None,
    calendar: Mapping[date, DayTotal] | None = None,
    rapid: int = 0,
    repeats: Tally = NONE,
) -> Report:
    """A report of the day; `rows` takes the place of what the tallies would make."""
    rows = rows or tuple(row(name, tallies.get(name, NONE)) for name in WEIGHTS)
    disciplines = tuple(one.discipline for one in rows)
    topics = tuple(
        Topic(topic.id, topic.title, {"f": one.discipline.id})
        for one in rows
        for topic in one.topics
    )
    framework = Framework("f", "F", disciplines, DAY)
    shares = {one.discipline.id: one.figures.share for one in rows}
    info = BankInfo(
        "b", "Bank", "1", "en", "CC", "Practice.", Exam("f", 100, 180, 4), (framework,), topics
    )
    return Report(
        day=DAY,
        info=info,
        plan=Plan(target=TARGET),
        demo=False,
        standing=Record(info, Attempts()).standing(DAY, TARGET / 100),
        forecast=None,
        disciplines=rows,
        worst=worst_first(shares, [one.discipline.id for one in rows]),
        firsts=sum(share.tally.n for share in shares.values() if share),
        rapid=rapid,
        repeats=repeats,
        retention=retention or Retention(NONE, None, 0.9, ()),
        load=(0,) * 28,
        calendar=calendar or {},
        memory=tuple(DisciplineMemory(discipline, None, 0, 10) for discipline in disciplines),
    )
