"""The report on a sitting in words and figures, ready for paper: both pages of the result.

No word of a question stands in it, since the form is locked: positions and topics alone.
"""

from dataclasses import dataclass

from studyapp.domain.mastery import Share, Tally, Verdict
from studyapp.domain.sentences import Sentence, sentence
from studyapp.reports import exam_parts as parts
from studyapp.reports.sheet import Interval, Say
from studyapp.services.exam_report import ExamReport
from studyapp.services.exam_results import DisciplineResult, Result

MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class ExamLine:
    """A discipline: what was right, and what is expected on new questions."""

    name: str
    place: int
    right: str
    interval: Interval | None
    share: str
    verdict: str
    word: str


@dataclass(frozen=True, slots=True)
class ExamSheet:
    title: str
    headline: str
    subtitle: str
    demo: str
    lead: str
    heads: tuple[str, ...]
    lines: tuple[ExamLine, ...]
    sections: tuple[parts.Section, ...]
    foot: tuple[str, ...]


def exam_sheet(report: ExamReport, say: Say = str) -> ExamSheet:
    """The report in words; `say` translates a sentence of this program."""
    result = report.result
    started, total = result.sitting.started, result.score.total
    sections = (
        parts.regrades(result, say),
        parts.repairs(report, say),
        parts.earlier(report, say),
        parts.pace(report, say),
        parts.times(report, say),
        parts.slowest(report, say),
        parts.changes(report, say),
        parts.marks(report, say),
        parts.sureness(report, say),
        parts.felt(result, say),
        parts.how(result, say),
    )
    return ExamSheet(
        title=say(sentence("Mock exam report")),
        headline=_headline(total, started.target, say),
        subtitle=say(
            sentence(
                "{what}, {day}. {bank}.",
                what=_what(result),
                day=result.day.isoformat(),
                bank=result.info.title,
            )
        ),
        demo=say(sentence("Demo: a simulated learner.")) if report.demo else "",
        lead=say(
            sentence(
                "90% range of the score: {low} to {high} of {n} (Wilson interval). The pass mark "
                "of the real exam is not public; {target}% is your own target.",
                low=round(result.low * total.n),
                high=round(result.high * total.n),
                n=total.n,
                target=started.target,
            )
        ),
        heads=(
            say(sentence("Discipline")),
            say(sentence("Right")),
            say(sentence("Expected on new questions, 90% range")),
            say(sentence("Against your target")),
        ),
        lines=tuple(
            _line(place, one, started.target, say) for place, one in enumerate(result.disciplines)
        ),
        sections=tuple(one for one in sections if one is not None),
        foot=(
            say(sentence("Practice, not affiliated with the certifier; no real exam content.")),
            result.info.disclaimer,
        ),
    )


def _what(result: Result) -> str | Sentence:
    if result.form:
        return result.form
    return sentence("%n question(s) from practice", n=len(result.sitting.paper))


def _headline(total: Tally, target: int, say: Say) -> str:
    below = -(-target * total.n // 100) - total.right
    if not below:
        return say(sentence("{right} of {n}. Right on your target.", right=total.right, n=total.n))
    words = sentence("{right} of {n}. {points} above your target.")
    if below > 0:
        words = sentence("{right} of {n}. {points} below your target.")
    return say(words.filled(right=total.right, n=total.n, points=abs(below)))


def _line(place: int, one: DisciplineResult, target: int, say: Say) -> ExamLine:
    share = one.expected
    words = {
        Verdict.WEAK: sentence("Below target"),
        Verdict.ON_TRACK: sentence("Above target"),
        Verdict.UNSURE: sentence("Not sure yet"),
        Verdict.NONE: sentence("Not sure yet"),
    }
    verdict = share.verdict if share else Verdict.NONE
    return ExamLine(
        name=one.title,
        place=place,
        right=parts.of(one.right, say),
        interval=Interval(share.low, share.middle, share.high, target / 100) if share else None,
        share=_range(share) if share else "",
        verdict=verdict.value,
        word=say(words[verdict]),
    )


def _range(share: Share) -> str:
    middle, low, high = (parts.percent(one) for one in (share.middle, share.low, share.high))
    return f"{middle} ({low}-{high})"
