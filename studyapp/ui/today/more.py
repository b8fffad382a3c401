"""What the report adds to the day: a few things to do, each with the place where one does it.

Read when the report comes, after the first paint.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyapp.domain.quizzes import Setup, Source
from studyapp.services.next_actions import Action, Why
from studyapp.services.report import Report
from studyapp.ui.navigation import Destination, PageId

# Room is kept for so many things to do, so that nothing moves when they come.
MOST_STEPS = 3
_ICONS: Mapping[Why, str] = {Why.GO_ON_SITTING: "exam", Why.MOCK: "exam"}


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do next. `place` is its discipline's in the framework, else `icon` stands for
    it; `first` is the topic that the quiz begins with."""

    action: Action
    goes_to: Destination
    place: int | None = None
    icon: str = ""
    first: str = ""


@dataclass(frozen=True, slots=True)
class More:
    """What the report adds to the day, and the things to do, the most pressing first."""

    report: Report
    actions: tuple[Action, ...]


def steps(more: More, above: str = "") -> tuple[Step, ...]:
    """The few things to do that are shown; the sitting `above` them is offered there already."""
    order = [row.discipline.id for row in more.report.disciplines]
    others = [action for action in more.actions if not above or action.sitting != above]
    return tuple(_step(more.report, action, order) for action in others[:MOST_STEPS])


def _step(report: Report, action: Action, order: Sequence[str]) -> Step:
    discipline = action.discipline
    return Step(
        action=action,
        goes_to=goes_to(action),
        place=order.index(discipline.id) if discipline else None,
        icon=_ICONS.get(action.why, "quiz"),
        first=_weakest(report, discipline.id) if discipline and action.why is Why.WEAK else "",
    )


def goes_to(action: Action) -> Destination:
    """Where one does it, at once where that can be."""
    if action.why in (Why.GO_ON_SITTING, Why.MOCK):
        return Destination(PageId.EXAM, sitting=action.sitting)
    if action.why is Why.GO_ON_QUIZ:
        return Destination(PageId.QUIZ, session=True)
    sources = {Why.DUE: Source.DUE, Why.WEAK: Source.WEAKEST}
    source = sources.get(action.why, Source.UNSEEN)
    return Destination(PageId.QUIZ, quiz=Setup(action.topics, source, action.count))


def _weakest(report: Report, discipline: str) -> str:
    """The topic with the lowest share, where it lies below the target."""
    shares = [
        (topic.figures.share.middle, topic.title)
        for topic in report.row(discipline).topics
        if topic.figures.share and topic.questions
    ]
    low, title = min(shares, default=(1.0, ""))
    return title if low < report.plan.target / 100 else ""
