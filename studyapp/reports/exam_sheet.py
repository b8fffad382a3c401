"""The report on a sitting in words and figures, ready for paper: both pages of the result.

No word of a question stands in it, since the form is locked: positions and topics alone.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Tally, Verdict, wilson
from studyapp.domain.scoring import Mark
from studyapp.domain.sentences import Sentence, sentence
from studyapp.domain.sitting_figures import Break, Turn, breaks
from studyapp.domain.sittings import Sitting
from studyapp.reports.sheet import Interval, Say
from studyapp.reports.strips import pace_strip, time_strip
from studyapp.services.exam_report import ExamReport
from studyapp.services.exam_results import DisciplineResult, Regraded, Result
from studyapp.services.exams import BREAK, CRASH, SUSPEND, TIME

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
class Section:
    """A heading with `rows`, a note, and a drawing as SVG, each empty where there is none. The
    first cell of a row is its name."""

    title: str
    note: str = ""
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    picture: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class ExamSheet:
    title: str
    headline: str
    subtitle: str
    demo: str
    lead: str
    heads: tuple[str, ...]
    lines: tuple[ExamLine, ...]
    sections: tuple[Section, ...]
    foot: tuple[str, ...]


def exam_sheet(report: ExamReport, say: Say = str) -> ExamSheet:
    """The report in words; `say` translates a sentence of this program."""
    result = report.result
    started, total = result.sitting.started, result.score.total
    sections = (
        _regrades(result, say),
        _repairs(report, say),
        _earlier(report, say),
        _pace(report, say),
        _times(report, say),
        _slowest(report, say),
        _changes(report, say),
        _marks(report, say),
        _sureness(report, say),
        _how(result, say),
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
        right=_of(one.right, say),
        interval=Interval(share.low, share.middle, share.high, target / 100) if share else None,
        share=f"{_percent(share.middle)} ({_percent(share.low)}-{_percent(share.high)})"
        if share
        else "",
        verdict=verdict.value,
        word=say(words[verdict]),
    )


def _regrades(result: Result, say: Say) -> Section | None:
    if not result.regrades:
        return None
    return Section(
        say(sentence("Corrected keys")),
        rows=tuple(_regrade(one, say) for one in result.regrades),
    )


def _regrade(one: Regraded, say: Say) -> tuple[str, str]:
    listed = ", ".join(str(position + 1) for position in one.positions)
    words = sentence("question {listed}: left as it was, {before}; it would be {after}")
    if one.accepted:
        words = sentence("question {listed}: taken over, {before} before and {after} after")
    told = say(words.filled(listed=listed, before=one.before, after=one.after))
    return (one.day.isoformat() if one.day else say(sentence("earlier")), told)


def _repairs(report: ExamReport, say: Say) -> Section:
    title = say(sentence("Topics to repair"))
    if not report.repairs:
        return Section(title, note=say(sentence("No topic has a miss.")))
    return Section(
        title,
        heads=(
            say(sentence("Topic")),
            say(sentence("Discipline")),
            say(sentence("Right here")),
            say(sentence("Your other first answers")),
        ),
        rows=tuple(
            (
                one.title,
                one.discipline,
                _of(one.repair.here, say),
                _of(one.repair.others, say) if one.repair.others.n else say(sentence("none yet")),
            )
            for one in report.repairs
        ),
    )


def _earlier(report: ExamReport, say: Say) -> Section:
    title = say(sentence("Beside your earlier clean sittings"))
    if not report.earlier:
        return Section(title, note=say(sentence("None of this kind and length.")))
    return Section(
        title,
        heads=(
            say(sentence("Day")),
            say(sentence("Right")),
            say(sentence("90% range")),
            say(sentence("Median a question")),
        ),
        rows=tuple(
            (
                one.taken.day.isoformat(),
                _of(one.taken.total, say),
                _range(one.taken.total),
                _seconds(one.median, say),
            )
            for one in report.earlier
        ),
    )


def _pace(report: ExamReport, say: Say) -> Section:
    pace, sitting = report.figures.pace, report.result.sitting
    rows = [
        (
            say(sentence("Time used")),
            say(
                sentence(
                    "{used} of {limit} min",
                    used=_minutes(sitting.elapsed),
                    limit=_minutes(sitting.limit),
                )
            ),
        ),
    ]
    late = say(sentence("Right in the last {minutes} min", minutes=_minutes(pace.late_ms)))
    rows.append((late, _with_share(pace.late, say)))
    rows.append((say(sentence("Right before that")), _with_share(pace.before, say)))
    return Section(
        say(sentence("Pace")),
        rows=tuple(rows),
        picture=pace_strip(pace.points, sitting.limit),
        caption=say(
            sentence(
                "Minutes used (line) against questions done, from 0 to {n}; dashed: an even pace "
                "to {limit} min.",
                n=len(sitting.paper),
                limit=_minutes(sitting.limit),
            )
        ),
    )


def _times(report: ExamReport, say: Say) -> Section:
    times = report.figures.times
    cells = report.result.sitting.cells
    longest = max((cell.ms for cell in cells), default=0)
    return Section(
        say(sentence("Time per question")),
        rows=(
            (say(sentence("Median")), _seconds(times.median, say)),
            (
                say(sentence("Half of them took")),
                say(
                    sentence(
                        "{low} to {high}",
                        low=_seconds(times.low, say),
                        high=_seconds(times.high, say),
                    )
                ),
            ),
            (say(sentence("Questions seen")), str(times.n)),
        ),
        picture=time_strip(tuple((mark.cell.ms, mark.right) for mark in report.result.score.marks)),
        caption=say(
            sentence(
                "Questions 1 to {n}; the highest bar is {longest}. A dot below: not right.",
                n=len(cells),
                longest=_seconds(longest, say),
            )
        ),
    )


def _slowest(report: ExamReport, say: Say) -> Section | None:
    marks = report.result.score.marks
    if not report.figures.times.slowest:
        return None
    return Section(
        say(sentence("The slowest")),
        heads=(
            say(sentence("Question")),
            say(sentence("Topic")),
            say(sentence("Time")),
            say(sentence("Answer")),
        ),
        rows=tuple(
            (
                str(position + 1),
                report.topic(position),
                _seconds(marks[position].cell.ms, say),
                _outcome(marks[position], say),
            )
            for position in report.figures.times.slowest
        ),
    )


def _changes(report: ExamReport, say: Say) -> Section:
    found, total = report.figures.first_pass, report.result.score.total
    title = say(sentence("First choice and final answer"))
    if not found.changed:
        return Section(title, note=say(sentence("No answer was changed.")))
    words = {
        Turn.GAINED: sentence("From wrong to right"),
        Turn.LOST: sentence("From right to wrong"),
        Turn.STILL_WRONG: sentence("From wrong to wrong"),
        Turn.BACK: sentence("Back to the first choice"),
        Turn.TAKEN_AWAY: sentence("Taken away"),
    }
    turns = [(say(told), str(found.turns[t])) for t, told in words.items() if t in found.turns]
    first = Tally(found.right, total.n)
    return Section(
        title,
        rows=(
            *turns,
            (say(sentence("Score of the first choices")), _of(first, say)),
            (say(sentence("Score as it stands")), _of(total, say)),
        ),
    )


def _marks(report: ExamReport, say: Say) -> Section:
    found = report.figures
    under = say(sentence("Answers in under {time}", time=_seconds(found.rapid.under, say)))
    flagged = say(sentence("Nothing was flagged."))
    if found.flagged.n:
        flagged = _with_share(found.flagged, say)
    return Section(
        say(sentence("Flags, haste and gaps")),
        rows=(
            (say(sentence("Right of those flagged")), flagged),
            (say(sentence("Right of the others")), _with_share(found.unflagged, say)),
            (under, _rapid(found.rapid.tally, say)),
            (say(sentence("Seen and left open")), str(found.left_open)),
            (say(sentence("Never seen")), str(found.unseen)),
        ),
    )


def _rapid(tally: Tally, say: Say) -> str:
    return say(sentence("{count}, {right} right", count=tally.n, right=tally.right))


def _sureness(report: ExamReport, say: Say) -> Section:
    title = say(sentence("How sure you were"))
    found = report.figures
    if not found.sureness:
        asked = sentence("You told of no answer how sure you were.")
        if report.result.sitting.strict:
            asked = sentence("Confidence was not asked: a strict exam asks for none.")
        return Section(title, note=say(asked))
    words = {
        Confidence.GUESS: sentence("Guess"),
        Confidence.THINK: sentence("Think so"),
        Confidence.SURE: sentence("Sure"),
    }
    rows = [
        (say(words[one.confidence]), _of(one.tally, say), _range(one.tally))
        for one in found.sureness
    ]
    wrong = (say(sentence("Sure but wrong")), str(len(found.sure_wrong)), "")
    heads = (say(sentence("You said")), say(sentence("Right")), say(sentence("90% range")))
    return Section(title, heads=heads, rows=(*rows, wrong))


def _how(result: Result, say: Say) -> Section:
    """How it was sat and scored."""
    sitting = result.sitting
    started = sitting.started
    mode = sentence("strict") if sitting.strict else sentence("relaxed")
    seen = sentence("first sitting") if started.clean else sentence("seen before")
    rows = [
        (say(sentence("Form")), started.form or say(sentence("none, drawn from practice"))),
        (say(sentence("Kind")), started.kind),
        (say(sentence("Sitting")), f"{say(mode)}, {say(seen)}"),
        (
            say(sentence("Time")),
            say(
                sentence(
                    "{minutes} min, {multiplier} times the usual",
                    minutes=_minutes(sitting.limit),
                    multiplier=f"{started.multiplier:g}",
                )
            ),
        ),
        (
            say(sentence("Ended by")),
            say(sentence("the clock") if sitting.submitted_by == TIME else sentence("yourself")),
        ),
        *_absences(sitting, say),
        (say(sentence("Bank version")), started.version),
        (say(sentence("Scoring rule")), started.rule),
    ]
    return Section(say(sentence("How it was sat and scored")), rows=tuple(rows))


def _absences(sitting: Sitting, say: Say) -> Iterable[tuple[str, str]]:
    found = breaks(sitting.pauses)
    if not found:
        return ((say(sentence("Breaks")), say(sentence("none"))),)
    return tuple((_reason(one, say), _absence(one, say)) for one in found)


def _reason(one: Break, say: Say) -> str:
    words = {
        BREAK: sentence("Breaks"),
        CRASH: sentence("Cut off and resumed"),
        SUSPEND: sentence("Machine asleep"),
    }
    return say(words.get(one.reason, sentence("Left")))


def _absence(one: Break, say: Say) -> str:
    counted = sentence("counted by the clock") if one.charged else sentence("not counted")
    by = sentence("measured by the clock since the machine's start")
    if one.by_wall:
        by = sentence("measured by the clock on the wall")
    return say(
        sentence(
            "{times}, {minutes} min in all, {counted}, {by}",
            times=one.times,
            minutes=_minutes(one.down),
            counted=counted,
            by=by,
        )
    )


def _outcome(mark: Mark, say: Say) -> str:
    if mark.right:
        return say(sentence("right"))
    return say(sentence("wrong") if mark.answered else sentence("no answer"))


def _of(tally: Tally, say: Say) -> str:
    return say(sentence("{right} of {n}", right=tally.right, n=tally.n))


def _with_share(tally: Tally, say: Say) -> str:
    if not tally.n:
        return say(sentence("no answer"))
    return f"{_of(tally, say)} ({_percent(tally.right / tally.n)})"


def _range(tally: Tally) -> str:
    bounds = wilson(tally)
    return f"{_percent(bounds[0])}-{_percent(bounds[1])}" if bounds else ""


def _seconds(ms: float, say: Say) -> str:
    return say(sentence("{seconds} s", seconds=round(ms / 1000)))


def _minutes(ms: int) -> str:
    return f"{ms / MINUTE:.0f}" if ms >= MINUTE or not ms else f"{ms / MINUTE:.1f}"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"
