"""What the summary shows and decides, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import wilson
from studyapp.domain.quizzes import QuizMode, Setup, Show, Source, shows
from studyapp.domain.session import EndReason
from studyapp.services.quizzes import Summary
from studyapp.ui.explained.state import Explained, Shown, explained, options
from studyapp.ui.quiz.state import place_of


class Over(StrEnum):
    """How the quiz stopped: KEPT for later, all DONE, out of TIME, or LEFT for good."""

    KEPT = "kept"
    DONE = "done"
    TIME = "time"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Line:
    """An answer, numbered as on the paper."""

    item: str
    number: int
    place: int
    topic: str
    scenario: str
    stem: str
    correct: bool
    confidence: Confidence | None
    ms: int
    slow: bool
    flagged: bool
    changed: bool
    options: tuple[Shown, ...]
    explained: Explained
    shown_under: frozenset[Show]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a quiz, and what is looked at of it. `interval` is the 90 % range of the share
    right, in [0, 1]."""

    summary: Summary
    over: Over
    lines: tuple[Line, ...]
    show: Show = Show.ALL
    unfolded: frozenset[str] = frozenset()

    @property
    def counts(self) -> Mapping[Show, int]:
        """How many answers are listed under each filter."""
        return {show: sum(show in line.shown_under for line in self.lines) for show in Show}

    @property
    def listed(self) -> tuple[Line, ...]:
        """The answers under the filter in force."""
        return tuple(line for line in self.lines if self.show in line.shown_under)

    @property
    def interval(self) -> tuple[float, float] | None:
        return wilson(self.summary.tally)

    @property
    def missed(self) -> tuple[str, ...]:
        """The questions answered wrong."""
        return tuple(line.item for line in self.lines if not line.correct)

    @property
    def misses(self) -> Setup | None:
        """A quiz of the questions that were missed; None where there is none."""
        if not self.missed:
            return None
        return Setup((), Source.PICKED, len(self.missed), QuizMode.LEARN, self.missed)


def result(summary: Summary, over: Over) -> Result:
    """What came of a quiz."""
    running = summary.running
    known = {text.item: text for text in running.texts}
    lines = []
    for answer in running.quiz.answers:
        item = running.quiz.paper[answer.position]
        text = known.get(item)
        if text is None:
            continue
        mark = running.marks.get(item.item)
        flagged = mark is not None and mark.flagged
        lines.append(
            Line(
                item=item.item,
                number=answer.position + 1,
                place=place_of(running.info, text.discipline_id),
                topic=text.topic,
                scenario=text.asked.scenario,
                stem=text.asked.stem,
                correct=answer.correct,
                confidence=answer.confidence,
                ms=answer.answer,
                slow=shows(Show.SLOW, answer, flagged, running.slow_ms),
                flagged=flagged,
                changed=bool(answer.changes),
                options=options(text, answer.chosen, revealed=True),
                explained=explained(text),
                shown_under=frozenset(
                    show for show in Show if shows(show, answer, flagged, running.slow_ms)
                ),
            )
        )
    return Result(summary, over, tuple(lines))


def over_for(reason: EndReason | None) -> Over:
    """How a quiz stopped; without a reason it is kept."""
    ways = {EndReason.DONE: Over.DONE, EndReason.TIME: Over.TIME, EndReason.LEFT: Over.LEFT}
    return ways.get(reason, Over.KEPT) if reason else Over.KEPT


def filtered(result: Result, show: Show) -> Result:
    """Another filter."""
    return replace(result, show=show)


def folded(result: Result, item: str) -> Result:
    """An answer was unfolded, or folded."""
    return replace(result, unfolded=result.unfolded ^ {item})


def refreshed(result: Result, summary: Summary) -> Result:
    """After the bank changed: the same answers with what it says of them now."""
    return replace(_again(result, summary), show=result.show, unfolded=result.unfolded)


def _again(before: Result, summary: Summary) -> Result:
    return result(summary, before.over)
