"""The parts of the report on a sitting, each a heading with its figures, ready for paper."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Tally, wilson
from studyapp.domain.scoring import Mark
from studyapp.domain.sentences import sentence
from studyapp.domain.sitting_figures import Break, Turn, breaks
from studyapp.domain.sittings import Sitting
from studyapp.reports.sheet import Say
from studyapp.reports.strips import pace_strip, time_strip
from studyapp.services.absences import BREAK, CRASH, SUSPEND
from studyapp.services.exam_report import ExamReport
from studyapp.services.exam_results import Regraded, Result
from studyapp.services.exams import TIME
from studyapp.services.survey_words import said

MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with `rows`, a note, and a drawing as SVG, each empty where there is none. The
    first cell of a row is its name. `widths` are those of the columns in percent."""

    title: str
    note: str = ""
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    picture: str = ""
    caption: str = ""
    widths: tuple[int, ...] = (40, 60)


def regrades(result: Result, say: Say) -> Section | None:
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


def repairs(report: ExamReport, say: Say) -> Section:
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
        widths=(32, 34, 14, 20),
        rows=tuple(
            (
                one.title,
                one.discipline,
                of(one.repair.here, say),
                of(one.repair.others, say) if one.repair.others.n else say(sentence("none yet")),
            )
            for one in report.repairs
        ),
    )


def earlier(report: ExamReport, say: Say) -> Section:
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
        widths=(25, 25, 25, 25),
        rows=tuple(
            (
                one.taken.day.isoformat(),
                of(one.taken.total, say),
                _range(one.taken.total),
                _seconds(one.median, say),
            )
            for one in report.earlier
        ),
    )


def pace(report: ExamReport, say: Say) -> Section:
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


def times(report: ExamReport, say: Say) -> Section:
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


def slowest(report: ExamReport, say: Say) -> Section | None:
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
        widths=(14, 50, 18, 18),
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


def changes(report: ExamReport, say: Say) -> Section:
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
            (say(sentence("Score of the first choices")), of(first, say)),
            (say(sentence("Score as it stands")), of(total, say)),
        ),
    )


def marks(report: ExamReport, say: Say) -> Section:
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


def sureness(report: ExamReport, say: Say) -> Section:
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
        (say(words[one.confidence]), of(one.tally, say), _range(one.tally))
        for one in found.sureness
    ]
    wrong = (say(sentence("Sure but wrong")), str(len(found.sure_wrong)), "")
    heads = (say(sentence("You said")), say(sentence("Right")), say(sentence("90% range")))
    return Section(title, heads=heads, rows=(*rows, wrong), widths=(40, 30, 30))


def felt(result: Result, say: Say) -> Section | None:
    """What the learner said of it before the result was told."""
    rows = tuple((say(question), say(word)) for question, word in said(result.sitting))
    return Section(say(sentence("What you said before the result")), rows=rows) if rows else None


def how(result: Result, say: Say) -> Section:
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


def of(tally: Tally, say: Say) -> str:
    return say(sentence("{right} of {n}", right=tally.right, n=tally.n))


def _with_share(tally: Tally, say: Say) -> str:
    if not tally.n:
        return say(sentence("no answer"))
    return f"{of(tally, say)} ({percent(tally.right / tally.n)})"


def _range(tally: Tally) -> str:
    bounds = wilson(tally)
    return f"{percent(bounds[0])}-{percent(bounds[1])}" if bounds else ""


def _seconds(ms: float, say: Say) -> str:
    return say(sentence("{seconds} s", seconds=round(ms / 1000)))


def _minutes(ms: int) -> str:
    return f"{ms / MINUTE:.0f}" if ms >= MINUTE or not ms else f"{ms / MINUTE:.1f}"


def percent(share: float) -> str:
    return f"{100 * share:.0f}%"
