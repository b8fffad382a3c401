"""The second page of a result, in sentences: every figure with its unit and its n."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.calibration import Level
from studyapp.domain.mastery import Tally
from studyapp.domain.sitting_figures import PacePoint, Turn
from studyapp.services.exam_report import Earlier, ExamReport, TopicRepair
from studyapp.ui.exam.report.state import Beside, Question, since_last
from studyapp.ui.exam.words import span
from studyapp.ui.words import confidence_word, day_words, number, of_all, percent

_SHORT = "d MMM"
_LONG = "d MMMM"
# From so many seconds on a time is told in minutes too.
_LONG_TIME = 100


def took(ms: float) -> str:
    """A time on a question, as "86 s" or "4 min 12 s"."""
    seconds = round(ms / 1000)
    if seconds < _LONG_TIME:
        return QCoreApplication.translate("Report", "{0} s").format(number(seconds))
    minutes, rest = divmod(seconds, 60)
    if not rest:
        return span(seconds * 1000)
    told = QCoreApplication.translate("Report", "{minutes} min {seconds} s")
    return told.format(minutes=number(minutes), seconds=number(rest))


def lead(report: ExamReport) -> str:
    """What the figures are of."""
    return QCoreApplication.translate(
        "Report",
        "Where the points and the minutes went. All figures are of this one sitting, "
        "%n question(s), unless they say otherwise.",
        "",
        report.result.score.total.n,
    )


def score_range(report: ExamReport) -> str:
    """The interval of the score, and what it means."""
    total = report.result.score.total
    words = QCoreApplication.translate(
        "Report",
        "{right} of {all}, 90 % range {low} to {high} (Wilson interval, n = {all}). A form is a "
        "sample: in nine of ten sittings such a range holds the share you would keep over very "
        "many questions like these.",
    )
    return words.format(
        right=number(total.right),
        all=number(total.n),
        low=number(round(report.result.low * total.n)),
        high=number(round(report.result.high * total.n)),
    )


def earlier(report: ExamReport) -> str:
    """How this sitting stands to one's own clean ones before it."""
    found = since_last(report)
    if found is None:
        return QCoreApplication.translate(
            "Report", "No earlier clean sitting of this kind and length to set it beside."
        )
    said = QCoreApplication.translate(
        "Report",
        "{points} points of 100 against {day}, your last clean sitting; 90 % range {low} to "
        "{high}.",
    ).format(
        points=signed(found.points),
        day=day_words(report.earlier[-1].taken.day, _LONG),
        low=signed(found.low),
        high=signed(found.high),
    )
    parts = [said]
    if not found.sure:
        parts.append(QCoreApplication.translate("Report", "That may be chance alone."))
    if not report.result.sitting.started.clean:
        parts.append(
            QCoreApplication.translate(
                "Report", "This form was seen before, so the difference says less."
            )
        )
    return " ".join(parts)


def signed(value: int) -> str:
    """A difference with its sign."""
    sign = "+" if value > 0 else "\N{MINUS SIGN}" if value < 0 else ""
    return f"{sign}{number(abs(value))}"


def sat(one: Beside) -> str:
    """A sitting among the others."""
    words = QCoreApplication.translate("Report", "{day}: {right}, 90 % range {low} to {high}")
    low, high = (round(bound * one.total.n) for bound in one.interval)
    return words.format(
        day=day_words(one.day, _LONG), right=of_all(one.total), low=number(low), high=number(high)
    )


def short_day(one: Beside) -> str:
    """Below the plot."""
    return day_words(one.day, _SHORT)


def earlier_line(one: Earlier) -> str:
    """An earlier sitting in a line, with its time a question."""
    words = QCoreApplication.translate("Report", "{day}: {right}, {time}, median {median}")
    return words.format(
        day=day_words(one.taken.day, _LONG),
        right=of_all(one.taken.total),
        time=span(one.elapsed),
        median=took(one.median),
    )


def pace(report: ExamReport) -> str:
    """How the time went, and the end against what was before."""
    sitting, found = report.result.sitting, report.figures.pace
    parts = [
        QCoreApplication.translate("Report", "{used} of {limit} used.").format(
            used=span(sitting.elapsed), limit=span(sitting.limit)
        )
    ]
    half = next((p for p in found.points if 2 * p.done >= len(sitting.paper)), None)
    if half is not None and half.used is not None:
        words = QCoreApplication.translate(
            "Report", "{done} answered after {used}; an even pace is {even}."
        )
        parts.append(
            words.format(
                done=number(half.done),
                used=span(round(half.used)),
                even=span(half.even),
            )
        )
    if found.late.n and found.before.n:
        words = QCoreApplication.translate(
            "Report", "In the last {late}: {end} right, {share}; before: {start} right, {other}."
        )
        parts.append(
            words.format(
                late=span(found.late_ms),
                end=of_all(found.late),
                share=_share(found.late),
                start=of_all(found.before),
                other=_share(found.before),
            )
        )
    return " ".join(parts)


def pace_step(point: PacePoint) -> str:
    """A point of the pace."""
    even = span(point.even)
    if point.used is None:
        words = QCoreApplication.translate("Report", "{done} questions: not reached, even {even}")
        return words.format(done=number(point.done), even=even)
    words = QCoreApplication.translate("Report", "{done} questions: {used}, even pace {even}")
    return words.format(done=number(point.done), used=span(point.used), even=even)


def times(report: ExamReport) -> str:
    """Median and quartiles."""
    found = report.figures.times
    if not found.n:
        return QCoreApplication.translate("Report", "No question was seen.")
    words = QCoreApplication.translate(
        "Report", "Half of the questions took {low} to {high}; the median is {median} (n = {n})."
    )
    return words.format(
        low=took(found.low), high=took(found.high), median=took(found.median), n=number(found.n)
    )


def question(one: Question) -> str:
    """All of a question in a line, as a plot says it."""
    words = QCoreApplication.translate("Report", "Question {number}, {topic}: {time}, {outcome}")
    return words.format(
        number=number(one.position + 1), topic=one.topic, time=took(one.ms), outcome=outcome(one)
    )


def slow_name(one: Question) -> str:
    """What a question is called in the list of the slowest."""
    words = QCoreApplication.translate("Report", "Question {number}, {topic}")
    return words.format(number=number(one.position + 1), topic=one.topic)


def slowest(report: ExamReport) -> str:
    """Above the list of the slowest."""
    found = report.figures.times.slowest
    marks = report.result.score.marks
    total = sum(marks[position].cell.ms for position in found)
    right = sum(marks[position].right for position in found)
    words = QCoreApplication.translate(
        "Report", "%n question(s) took {time} of the exam; {right} right.", "", len(found)
    )
    return words.format(time=span(total), right=number(right))


def question_told(one: Question) -> str:
    """What stands below its name."""
    words = QCoreApplication.translate("Report", "{time}, {outcome}")
    return words.format(time=took(one.ms), outcome=outcome(one))


def outcome(one: Question) -> str:
    if one.right:
        return QCoreApplication.translate("Report", "right")
    if not one.answered:
        return QCoreApplication.translate("Report", "no answer")
    return QCoreApplication.translate("Report", "wrong")


def changes(report: ExamReport) -> str:
    """The first options chosen against those that stood."""
    found, total = report.figures.first_pass, report.result.score.total
    if not found.changed:
        return QCoreApplication.translate("Report", "No answer was changed.")
    changed = QCoreApplication.translate("Report", "%n answer(s) changed:", "", found.changed)
    ways = {
        Turn.GAINED: QCoreApplication.translate("Report", "{0} from wrong to right"),
        Turn.LOST: QCoreApplication.translate("Report", "{0} from right to wrong"),
        Turn.STILL_WRONG: QCoreApplication.translate("Report", "{0} from wrong to wrong"),
        Turn.BACK: QCoreApplication.translate("Report", "{0} back to the first choice"),
        Turn.TAKEN_AWAY: QCoreApplication.translate("Report", "{0} taken away"),
    }
    told = [way.format(number(found.turns[t])) for t, way in ways.items() if t in found.turns]
    without = QCoreApplication.translate(
        "Report", "Your first choices would have scored {first} of {all}; you have {now}."
    )
    scored = without.format(first=number(found.right), all=number(total.n), now=number(total.right))
    return f"{changed} {', '.join(told)}. {scored}"


def flags(report: ExamReport) -> str:
    """Flagged questions beside the others."""
    found = report.figures
    if not found.flagged.n:
        return QCoreApplication.translate("Report", "Nothing was flagged.")
    words = QCoreApplication.translate(
        "Report", "Flagged: {flagged} right, {share}. Not flagged: {others} right, {other}."
    )
    return words.format(
        flagged=of_all(found.flagged),
        share=_share(found.flagged),
        others=of_all(found.unflagged),
        other=_share(found.unflagged),
    )


def haste(report: ExamReport) -> str:
    """Rapid guesses, and what has no answer."""
    found = report.figures
    under = took(found.rapid.under)
    if found.rapid.tally.n:
        told = QCoreApplication.translate(
            "Report",
            "%n answer(s) came in under {under}, {right} right: a guess rather than a reading.",
            "",
            found.rapid.tally.n,
        ).format(under=under, right=number(found.rapid.tally.right))
    else:
        told = QCoreApplication.translate("Report", "No answer came in under {under}.").format(
            under=under
        )
    return f"{told} {gaps(report)}"


def gaps(report: ExamReport) -> str:
    """What has no answer, by whether it was seen."""
    found = report.figures
    if not found.left_open and not found.unseen:
        return QCoreApplication.translate("Report", "Every question has an answer.")
    words = QCoreApplication.translate(
        "Report",
        "%n question(s) without an answer: {open} seen and left open, {unseen} never seen.",
        "",
        found.left_open + found.unseen,
    )
    return words.format(open=number(found.left_open), unseen=number(found.unseen))


def sure(report: ExamReport) -> str:
    """What the words of confidence were worth."""
    found = report.figures
    if not found.sureness:
        if report.result.sitting.strict:
            return QCoreApplication.translate(
                "Report", "Confidence was not asked: a strict exam asks for none."
            )
        return QCoreApplication.translate("Report", "You told of no answer how sure you were.")
    told = sum(one.tally.n for one in found.sureness)
    words = QCoreApplication.translate(
        "Report", "Told of %n answer(s). Sure but wrong: {wrong} of {sure}.", "", told
    )
    surest = found.sureness[-1].tally
    return words.format(wrong=number(len(found.sure_wrong)), sure=number(surest.n))


def sureness(one: Level) -> str:
    """One word of confidence with its share."""
    word = confidence_word(one.confidence)
    if one.interval is None:
        return QCoreApplication.translate("Report", "{word}: never said").format(word=word)
    words = QCoreApplication.translate(
        "Report", "{word}: {right} right, {share}, 90 % range {low} to {high}"
    )
    low, high = one.interval
    return words.format(
        word=word,
        right=of_all(one.tally),
        share=_share(one.tally),
        low=percent(low),
        high=percent(high),
    )


def repairs(report: ExamReport) -> str:
    """Above the topics to repair."""
    if not report.repairs:
        return QCoreApplication.translate("Report", "No topic has a miss.")
    return QCoreApplication.translate(
        "Report", "Most misses here first, then what your other first answers show as weak too."
    )


def repair(one: TopicRepair) -> str:
    """What is known of a topic."""
    here = QCoreApplication.translate("Report", "{0} right here").format(of_all(one.repair.here))
    if not one.repair.others.n:
        others = QCoreApplication.translate("Report", "no other first answer yet")
    else:
        words = QCoreApplication.translate("Report", "{0} of your other first answers")
        others = words.format(of_all(one.repair.others))
    return f"{here}, {others}"


def _share(tally: Tally) -> str:
    return percent(tally.right / tally.n) if tally.n else ""
