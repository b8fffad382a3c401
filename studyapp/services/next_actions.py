"""What to do next beside the flashcards, ranked by expected points of the exam an hour."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import fmean

from studyapp.domain.frameworks import BankInfo, Discipline
from studyapp.domain.gains import WITH_READING, Part, an_hour
from studyapp.domain.mastery import Share, Verdict
from studyapp.domain.plan import Plan
from studyapp.services.exam_desks import FormDesk, KindDesk
from studyapp.services.quizzes import seconds_a_question
from studyapp.services.report import DisciplineRow, Report

# Questions of a quiz that the app proposes, and how many new ones make it worth while.
PROPOSED = 10
WORTH_WHILE = 5


class Why(StrEnum):
    """Why something is proposed."""

    GO_ON_SITTING = "go on with the sitting"
    GO_ON_QUIZ = "go on with the quiz"
    DUE = "due"
    WEAK = "weak"
    UNSURE = "unsure"
    NO_ANSWERS = "no answers"
    MOCK = "mock"


@dataclass(frozen=True, slots=True)
class Action:
    """Something worth doing next, and the points of the exam that an hour of it is expected to
    bring. `count` is in questions, `minutes` what it takes; `more` the
    first answers that would settle an unsure discipline. A sitting has its form, or else its kind
    (an ExamKind)."""

    why: Why
    minutes: int
    count: int = 0
    discipline: Discipline | None = None
    form: str = ""
    form_title: str = ""
    kind: str = ""
    sitting: str = ""
    topics: tuple[str, ...] = ()
    share: Share | None = None
    more: int | None = None
    points: float = 0.0


def next_actions(
    report: Report,
    *,
    forms: Sequence[FormDesk],
    begun: Sequence[KindDesk],
    left: int,
    due: int,
) -> tuple[Action, ...]:
    """What was begun first, then the others, those worth most an hour first. `left` questions wait
    in a quiz, `due` are due."""
    info, plan = report.info, report.plan
    open_ones = [_go_on_sitting(form) for form in forms if form.open]
    open_ones += [_go_on_sitting(kind) for kind in begun]
    if left:
        open_ones.append(Action(Why.GO_ON_QUIZ, _minutes(info, plan, left), left))
    found = _proposals(report)
    if due:
        found.append(Action(Why.DUE, _minutes(info, plan, due), due))
    found += [
        Action(
            Why.MOCK,
            form.minutes,
            form.questions,
            form=form.form.id,
            form_title=form.form.title,
        )
        for form in forms
        if form.can_start and not form.taken
    ]
    valued = [replace(action, points=_points(report, action)) for action in found]
    return (*open_ones, *sorted(valued, key=lambda action: -action.points))


def _points(report: Report, action: Action) -> float:
    """What an hour of it is expected to bring."""
    parts = [
        part
        for row in report.disciplines
        if action.discipline in (None, row.discipline)
        for part in _parts(report, row)
    ]
    if not parts:
        return 0.0
    if action.why is Why.DUE:
        return an_hour(action.count * fmean(part.kept for part in parts), action.minutes)
    if action.why is Why.MOCK:
        points = action.count * fmean(part.learned for part in parts)
        return an_hour(points, action.minutes * WITH_READING)
    if action.why is Why.WEAK:
        parts = _weakest(parts, action.count)
    return an_hour(action.count * fmean(part.learned for part in parts), action.minutes)


def _weakest(parts: Sequence[Part], count: int) -> list[Part]:
    """The parts that a quiz of so many questions takes, which begins with the weakest."""
    found: list[Part] = []
    for part in sorted(parts, key=lambda one: one.share):
        if sum(one.questions for one in found) >= count:
            break
        found.append(part)
    return found


def _parts(report: Report, row: DisciplineRow) -> Iterable[Part]:
    for topic in row.topics:
        if topic.questions:
            share = report.standing.estimates.topics[topic.id].middle
            yield Part(row.discipline.weight / len(row.topics), topic.questions, share)


def _proposals(report: Report) -> list[Action]:
    """A quiz in every weak discipline, and one in that which is nearest to be settled; before any
    answer one where most of the exam is."""
    asked = [row for row in report.disciplines if row.questions]
    weak = [row for row in asked if row.figures.verdict is Verdict.WEAK]
    found = [_quiz(report, row, Why.WEAK) for row in weak]
    unsure = [row for row in report.disciplines if row.figures.verdict is Verdict.UNSURE]
    new = [row for row in unsure if row.unseen >= WORTH_WHILE]
    if new:
        # The one that the fewest answers more would settle.
        nearest = min(new, key=lambda row: _more_of(row))
        found.append(_quiz(report, nearest, Why.UNSURE))
    unknown = [row for row in report.disciplines if row.figures.verdict is Verdict.NONE]
    new = [row for row in unknown if row.unseen]
    if new and not found:
        heaviest = max(new, key=lambda row: row.discipline.weight)
        found.append(_quiz(report, heaviest, Why.NO_ANSWERS))
    return found


def _more_of(row: DisciplineRow) -> float:
    share = row.figures.share
    return float("inf") if share is None or share.more is None else share.more


def _quiz(report: Report, row: DisciplineRow, why: Why) -> Action:
    # What is weak is asked again, the others ask what is new.
    available = row.questions if why is Why.WEAK else row.unseen
    count = min(PROPOSED, available)
    share = row.figures.share
    return Action(
        why,
        _minutes(report.info, report.plan, count),
        count,
        discipline=row.discipline,
        topics=tuple(topic.id for topic in row.topics),
        share=share,
        more=share.more if share else None,
    )


def _go_on_sitting(desk: FormDesk | KindDesk) -> Action:
    assert desk.open is not None
    form = desk.form if isinstance(desk, FormDesk) else None
    return Action(
        Why.GO_ON_SITTING,
        max(1, round(desk.left / 60_000)),
        len(desk.open.open_positions),
        form=form.id if form else "",
        form_title=form.title if form else "",
        kind=desk.open.started.kind,
        sitting=desk.open.started.sitting,
    )


def _minutes(info: BankInfo, plan: Plan, count: int) -> int:
    return max(1, round(count * seconds_a_question(info) * plan.multiplier / 60))
