"""The result of a sitting, in sentences."""

from PySide6.QtCore import QCoreApplication, QLocale

from studyapp.domain.exam_kinds import ExamKind
from studyapp.domain.mastery import Verdict
from studyapp.domain.scoring import RAW
from studyapp.domain.sitting_events import SittingStarted
from studyapp.domain.sitting_figures import Break, breaks
from studyapp.services.absences import BREAK, CRASH, SUSPEND
from studyapp.ui.exam.forms.words import against_target
from studyapp.ui.exam.result.state import Face, Row
from studyapp.ui.exam.words import gave_way, span
from studyapp.ui.exam_names import title
from studyapp.ui.words import day_words, number, share_told


def caption(face: Face) -> str:
    """Such as "Mock exam A, Sunday 11 October, 2 h 38 min"."""
    result = face.result
    name = title(result.form, result.sitting.started.kind)
    parts = (name, day_words(result.day), span(result.sitting.elapsed))
    return ", ".join(parts)


def headline(face: Face) -> str:
    """Never pass or fail."""
    total = QCoreApplication.translate("Result", "{right} of {all}.").format(
        right=number(face.total.right), all=number(face.total.n)
    )
    return f"{total} {against_target(face.below)}"


def lead(face: Face) -> str:
    """What one sitting is worth."""
    target = number(face.band.target)
    if face.total.n != 100:
        target = QCoreApplication.translate("Result", "{0} %").format(target)
    if face.result.sitting.started.kind == ExamKind.WARM_UP:
        words = QCoreApplication.translate(
            "Result",
            "A warm-up shows where to begin. So few questions forecast nothing; {target} is your "
            "own target.",
        )
        return words.format(target=target)
    words = QCoreApplication.translate(
        "Result",
        "One sitting is not sure: on another form of the same difficulty you would likely score "
        "{low} to {high}. The real pass mark is not public; {target} is your own target.",
    )
    return words.format(low=number(face.low), high=number(face.high), target=target)


def gaps(face: Face) -> str:
    """What had no answer; nothing where all had one."""
    if not face.unanswered:
        return ""
    return QCoreApplication.translate(
        "Result", "%n question(s) had no answer and counted as wrong.", "", face.unanswered
    )


def over(face: Face) -> str:
    """How the clock ended the sitting; nothing where the learner did."""
    if not face.by_time:
        return ""
    if not face.ran_out_away:
        return QCoreApplication.translate("Result", "Time is up. Your answers are in.")
    if face.result.sitting.pauses[-1].reason == SUSPEND:
        return QCoreApplication.translate(
            "Result", "The time ran out while the machine slept. Your answers are in."
        )
    return QCoreApplication.translate(
        "Result", "The time ran out while you were away. Your answers are in."
    )


def band_told(face: Face) -> str:
    words = QCoreApplication.translate(
        "Result",
        "{value} of {all}; likely {low} to {high} on another form; your target is {target} %",
    )
    return words.format(
        value=number(face.total.right),
        all=number(face.total.n),
        low=number(face.low),
        high=number(face.high),
        target=number(face.band.target),
    )


def band_label(face: Face) -> str:
    """What stands above the score in the band."""
    if face.total.n == 100:
        return number(face.total.right)
    return QCoreApplication.translate("Result", "{0} %").format(number(round(face.band.value)))


def verdict(value: Verdict) -> str:
    """A discipline against the learner's target."""
    return {
        Verdict.ON_TRACK: QCoreApplication.translate("Result", "Above target"),
        Verdict.WEAK: QCoreApplication.translate("Result", "Below target"),
        Verdict.UNSURE: QCoreApplication.translate("Result", "Not sure yet"),
        Verdict.NONE: QCoreApplication.translate("Result", "Not sure yet"),
    }[value]


def bar_told(row: Row) -> str:
    return share_told(row.title, row.expected)


def small_print(face: Face) -> str:
    """How it was sat and scored, and what the ranges rest on."""
    result = face.result
    started = result.sitting.started
    parts = [_how(face)]
    if face.by_time:
        parts.append(QCoreApplication.translate("Result", "It ended by the clock."))
    if started.multiplier != 1:
        words = QCoreApplication.translate(
            "Result", "Time {minutes} min, {multiplier} times the usual."
        )
        parts.append(
            words.format(
                minutes=number(round(result.sitting.limit / 60_000)),
                multiplier=QLocale().toString(started.multiplier, "g", 3),
            )
        )
    rule = QCoreApplication.translate("Result", "Bank {version}, scoring rule {rule}.")
    parts.append(rule.format(version=started.version, rule=rule_name(started.rule)))
    each = round(face.total.n / len(face.rows)) if face.rows else 0
    few = QCoreApplication.translate(
        "Result", "About %n question(s) a discipline say little by themselves", "", each
    )
    if result.practice_answers:
        also = QCoreApplication.translate(
            "Result",
            "so the ranges also use your %n practice answer(s)",
            "",
            result.practice_answers,
        )
    else:
        also = QCoreApplication.translate("Result", "so the ranges are wide")
    parts.append(f"{few}, {also}.")
    loosened = gave_way(started.loosened)
    if loosened:
        parts.append(loosened)
    parts.append(result.info.disclaimer)
    return " ".join(parts)


def rule_name(rule: str) -> str:
    """What a scoring rule is called; one that is not known by its id."""
    return {RAW: QCoreApplication.translate("Result", "raw-1")}.get(rule, rule)


def _how(face: Face) -> str:
    sitting = face.result.sitting
    first = _seen(sitting.started)
    mode = (
        QCoreApplication.translate("Result", "strict")
        if sitting.strict
        else QCoreApplication.translate("Result", "relaxed")
    )
    found = breaks(sitting.pauses)
    if not found:
        return ", ".join((first, mode, QCoreApplication.translate("Result", "no breaks"))) + "."
    return f"{first}, {mode}. " + " ".join(_break(one) for one in found)


def _seen(started: SittingStarted) -> str:
    """Whether the learner knew what was asked."""
    if started.form:
        if started.clean:
            return QCoreApplication.translate("Result", "First sitting of this form")
        return QCoreApplication.translate(
            "Result", "The form was seen before, so its score says less"
        )
    if started.clean:
        return QCoreApplication.translate("Result", "Drawn from practice, all of it new")
    return QCoreApplication.translate(
        "Result", "Drawn from practice, some of it seen before, so its score says less"
    )


def _break(one: Break) -> str:
    if one.reason == BREAK:
        words = QCoreApplication.translate("Result", "%n break(s), {time} in all", "", one.times)
    elif one.reason == CRASH:
        words = QCoreApplication.translate(
            "Result", "Cut off %n time(s), {time} in all", "", one.times
        )
    elif one.reason == SUSPEND:
        words = QCoreApplication.translate(
            "Result", "The machine slept %n time(s), {time} in all", "", one.times
        )
    else:
        words = QCoreApplication.translate(
            "Result", "Left %n time(s), {time} in all", "", one.times
        )
    counted = QCoreApplication.translate("Result", "counted by the clock")
    if not one.charged:
        counted = QCoreApplication.translate("Result", "not counted by the clock")
    parts = [words.format(time=span(one.down)), counted]
    if one.by_wall:
        parts.append(QCoreApplication.translate("Result", "measured by the clock on the wall"))
    return ", ".join(parts) + "."
