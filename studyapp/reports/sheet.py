"""The report in words and figures, ready for paper: every format that is read shows this one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from studyapp.domain.mastery import Tally, Verdict
from studyapp.domain.sentences import Sentence, sentence
from studyapp.services import confidence_words, forecast_words
from studyapp.services.forecasts import Calibration, Outlook
from studyapp.services.report import DisciplineRow, Figures, Report, TopicRow

Say = Callable[[Sentence], str]
# Under so many sure answers no share of them is told.
TOO_FEW = 5


@dataclass(frozen=True, slots=True)
class Interval:
    """Shares in [0, 1]."""

    low: float
    middle: float
    high: float
    target: float


@dataclass(frozen=True, slots=True)
class Line:
    """A discipline or topic. `verdict` is the domain's word for it, `word` what is read; `place`
    counts disciplines from 0. `marks` are the first answers, oldest first, then what was never
    asked."""

    name: str
    place: int
    verdict: str
    word: str
    interval: Interval | None
    share: str
    answers: str
    change: str
    pace: str
    sure: str
    repeats: str
    marks: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    discipline: Line
    topics: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with sentences, and figures as label and value."""

    title: str
    sentences: tuple[str, ...]
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """`outlook` are readiness and confidence; `facts` label and value, `method` sentences."""

    title: str
    headline: str
    subtitle: str
    demo: str
    heads: tuple[str, ...]
    parts: tuple[Part, ...]
    topics_title: str
    outlook: tuple[Block, ...]
    facts_title: str
    facts: tuple[tuple[str, str], ...]
    method_title: str
    method: tuple[str, ...]
    legend: str
    foot: str


def sheet_of(report: Report, outlook: Outlook, say: Say = str) -> Sheet:
    """The report in words; `say` translates a sentence of this program."""
    info, plan = report.info, report.plan
    parts = tuple(
        Part(_discipline(row, place, plan.target, say), _topics(row, place, plan.target, say))
        for place, row in sorted(
            enumerate(report.disciplines), key=lambda p: report.worst.index(p[1].discipline.id)
        )
    )
    day = _day(report.day)
    return Sheet(
        title=say(sentence("Weak-discipline report")),
        headline=_headline(report, say),
        subtitle=say(
            sentence(
                "{day}. {bank}, version {version}. Your target: {target}%.",
                day=day,
                bank=info.title,
                version=info.version,
                target=plan.target,
            )
        ),
        demo=say(sentence("Demo: a simulated learner.")) if report.demo else "",
        heads=(
            say(sentence("Discipline")),
            say(sentence("Share right, 90% range")),
            say(sentence("Against your target")),
            say(sentence("First answers")),
            say(sentence("In 30 days")),
            say(sentence("Pace")),
            say(sentence("Right when sure")),
            say(sentence("Repeats")),
        ),
        parts=parts,
        topics_title=say(sentence("Topics, each first answer")),
        outlook=(
            _readiness(report, outlook, say),
            _confidence(outlook.calibration, say),
            _claims(outlook.calibration, say),
        ),
        facts_title=say(sentence("Cards and time")),
        facts=_facts(report, say),
        method_title=say(sentence("How this is worked out, and what was left out")),
        method=_method(report, say),
        legend=say(sentence("● right  ○ missed  · not asked yet")),
        foot=info.disclaimer,
    )


def _headline(report: Report, say: Say) -> str:
    def named(verdict: Verdict) -> str:
        rows = [report.row(name) for name in report.worst]
        return ", ".join(r.discipline.short for r in rows if r.figures.verdict is verdict)

    said = (
        (sentence("Weak: {names}."), Verdict.WEAK),
        (sentence("Not sure yet: {names}."), Verdict.UNSURE),
        (sentence("On track: {names}."), Verdict.ON_TRACK),
        (sentence("No answers yet: {names}."), Verdict.NONE),
    )
    found = ((one, named(verdict)) for one, verdict in said)
    return " ".join(say(one.filled(names=names)) for one, names in found if names)


def _discipline(row: DisciplineRow, place: int, target: int, say: Say) -> Line:
    return _line(row.discipline.title, place, row.figures, target, say)


def _topics(row: DisciplineRow, place: int, target: int, say: Say) -> tuple[Line, ...]:
    return tuple(
        _line(topic.title, place, topic.figures, target, say, _marks(topic)) for topic in row.topics
    )


def _line(name: str, place: int, figures: Figures, target: int, say: Say, marks: str = "") -> Line:
    share = figures.share
    return Line(
        name=name,
        place=place,
        verdict=figures.verdict.value,
        # A topic has too few questions to promise that more of them will settle it.
        word=_word(figures, say, told=not marks),
        interval=Interval(share.low, share.middle, share.high, target / 100) if share else None,
        share=f"{_percent(share.middle)} ({_percent(share.low)}-{_percent(share.high)})"
        if share
        else "",
        answers=_of(share.tally, say) if share else "0",
        change="" if figures.change is None else f"{100 * figures.change:+.0f}",
        pace=""
        if figures.pace_ms is None
        else say(sentence("{seconds} s", seconds=round(figures.pace_ms / 1000))),
        sure=_of(figures.sure, say) if figures.sure.n >= TOO_FEW else say(sentence("too few")),
        repeats=_of(figures.repeats, say) if figures.repeats.n else "",
        marks=marks,
    )


def _word(figures: Figures, say: Say, *, told: bool) -> str:
    match figures.verdict:
        case Verdict.WEAK:
            return say(sentence("Weak"))
        case Verdict.ON_TRACK:
            return say(sentence("On track"))
        case Verdict.NONE:
            return say(sentence("No answers yet"))
        case Verdict.UNSURE:
            more = figures.share.more if figures.share else None
            if more is None or not told:
                return say(sentence("Not sure yet"))
            return say(sentence("Not sure yet: about {count} more", count=more))


def _marks(topic: TopicRow) -> str:
    return "".join("●" if right else "○" for right in topic.answers) + "·" * topic.unseen


def _readiness(report: Report, outlook: Outlook, say: Say) -> Block:
    """The forecast or what is missing for one, what it rests on, and how forecasts did."""
    title = say(sentence("Readiness"))
    if report.forecast is None:
        missing = (forecast_words.missing(report), forecast_words.needed())
        return Block(title, tuple(say(one) for one in missing))
    told = (
        forecast_words.range_told(report.forecast),
        forecast_words.chance(report.forecast),
        forecast_words.assumption(),
        forecast_words.track(outlook.course.record),
    )
    facts = forecast_words.facts(report)
    taken = tuple(
        (say(forecast_words.sitting(one)), f"{one.points:.0f}") for one in outlook.course.sittings
    )
    return Block(
        title,
        tuple(say(one) for one in told),
        (*taken, *((say(name), say(value)) for name, value in facts)),
    )


def _confidence(found: Calibration, say: Say) -> Block:
    return Block(
        say(sentence("How sure, how right")),
        (say(confidence_words.sure_and_wrong(found)),),
        tuple(
            (say(one.name), _figure(one.figure, one.note, say))
            for one in confidence_words.levels(found)
        ),
    )


def _claims(found: Calibration, say: Say) -> Block:
    return Block(
        say(sentence("Over-confidence: points claimed less points right")),
        (),
        tuple(
            (one.discipline.title, _figure(one.figure, one.note, say))
            for one in confidence_words.claims(found)
        ),
    )


def _figure(figure: Sentence | None, note: Sentence, say: Say) -> str:
    return say(note) if figure is None else f"{say(figure)}, {say(note)}"


def _facts(report: Report, say: Say) -> tuple[tuple[str, str], ...]:
    retention = report.retention
    facts = []
    if retention.interval:
        low, high = (_percent(bound) for bound in retention.interval)
        known = say(
            sentence(
                "{known}, 90% range {low} to {high}; aimed at {wanted}",
                known=_of(retention.tally, say),
                low=low,
                high=high,
                wanted=_percent(retention.wanted),
            )
        )
        facts.append((say(sentence("Card reviews known, last 30 days")), known))
    week, month = sum(report.load[:7]), sum(report.load)
    facts.append((say(sentence("Cards falling due in 7 days")), str(week)))
    facts.append((say(sentence("Cards falling due in 28 days")), str(month)))
    days = len(report.calendar)
    hours = sum(total.ms for total in report.calendar.values()) / 3_600_000
    studied = say(sentence("{hours} h on {days} days", hours=f"{hours:.1f}", days=days))
    facts.append((say(sentence("Time studied")), studied))
    return tuple(facts)


def _method(report: Report, say: Say) -> tuple[str, ...]:
    used = say(
        sentence(
            "Used: {count} first answers, from quizzes and submitted mock exams. A later answer to "
            "the same question counts as far as you will not just have remembered it.",
            count=report.firsts,
        )
    )
    method = say(
        sentence(
            "Shares are what you would get right of new questions, with a 90% range: a model with "
            "a level of yours, one a discipline and one a topic, guessing and growth. Your answers "
            "are worth {weight} fresh ones to it. A word stands only where the chance is at least "
            "80%.",
            weight=round(report.standing.weight),
        )
    )
    left = [
        say(
            sentence(
                "Left out: {count} first answers given too fast to have read the question.",
                count=report.rapid,
            )
        ),
        say(
            sentence(
                "Counted in part: {n} repeats, {right} of them right.",
                right=report.repeats.right,
                n=report.repeats.n,
            )
        ),
        say(sentence("Questions of mock exams that were not submitted are not in here.")),
    ]
    return (used, method, " ".join(left))


def _of(tally: Tally, say: Say) -> str:
    return say(sentence("{right} of {n}", right=tally.right, n=tally.n))


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def _day(day: date) -> str:
    return day.isoformat()
