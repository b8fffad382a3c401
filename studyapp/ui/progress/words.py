"""Progress in sentences: the answer first, then what it costs, the figures, how they came about."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from studyapp.services.report import Figures, Report
from studyapp.ui import words
from studyapp.ui.exam_names import length
from studyapp.ui.progress.state import (
    Line,
    ProgressState,
    Situation,
    Spent,
    Standings,
    Week,
    right_when_sure,
)

# So many names are said; of more disciplines than that only the number.
_NAMED = 2
_NOTHING = "\N{EM DASH}"
_MINUS = "\N{MINUS SIGN}"
_WEEK_DAY = "d MMM"


def headline(state: ProgressState) -> str:
    """The page's sentence, which is its answer."""
    if state.situation is Situation.NO_BANK:
        return QCoreApplication.translate("Progress", "There is no bank to study from.")
    if state.situation is Situation.NO_ANSWERS:
        return QCoreApplication.translate("Progress", "No question has been answered yet.")
    known = state.standings
    if not known.weak and not known.unsure and not known.none:
        return QCoreApplication.translate("Progress", "Every discipline is on track.")
    parts = [_weak(known), _on_track(known), _unsure(known), _none(known)]
    return " ".join([part for part in parts if part][:2])


def lead(state: ProgressState) -> str:
    """What the weakest costs, and what would make things certain; or what to do first."""
    if state.situation is Situation.NO_BANK:
        return QCoreApplication.translate("Progress", "Settings shows the folder where banks lie.")
    if state.situation is Situation.NO_ANSWERS and state.warm_up is None:
        return QCoreApplication.translate("Progress", "The bank has no practice question.")
    if state.situation is Situation.NO_ANSWERS:
        return QCoreApplication.translate(
            "Progress",
            "The report needs first answers: how you do on questions you have never seen. "
            "A warm-up over all disciplines begins it.",
        )
    return " ".join(part for part in (_costs(state), _settles(state)) if part)


def warm_up(count: int, minutes: int) -> str:
    """The words on the button that begins the report."""
    said = QCoreApplication.translate("Progress", "Take the warm-up: {size}")
    return said.format(size=length(count, minutes))


def points(change: float | None) -> str:
    """A change of a share in points with its sign; a dash where there is none to tell."""
    if change is None:
        return _NOTHING
    value = round(100 * change)
    if not value:
        return words.number(0)
    return f"{_MINUS if value < 0 else '+'}{words.number(abs(value))}"


def pace(ms: int | None) -> str:
    """A median time, such as "126 s"."""
    if ms is None:
        return _NOTHING
    return QCoreApplication.translate("Progress", "{0} s").format(words.number(round(ms / 1000)))


def when_sure(figures: Figures) -> str:
    """How often the learner was right when sure, such as "6 of 10"."""
    if not figures.share:
        return _NOTHING
    tally = right_when_sure(figures.sure)
    return words.of_all(tally) if tally else QCoreApplication.translate("Progress", "too few")


def count(figures: Figures) -> str:
    """How many first answers stand behind a row."""
    return words.number(figures.share.tally.n if figures.share else 0)


def details(line: Line) -> tuple[str, ...]:
    """All of a row in sentences: for a tooltip, a screen reader, and where columns have no room."""
    figures = line.figures
    if not figures.share:
        first = QCoreApplication.translate("Progress", "No first answer yet.")
        return (first, *_repeats(figures))
    said = QCoreApplication.translate(
        "Progress", "{right} of %n first answer(s) right.", "", _n(line)
    )
    parts = [said.format(right=words.number(figures.share.tally.right))]
    if figures.change is not None:
        moved = QCoreApplication.translate("Progress", "Change in 30 days: {points} points.")
        parts.append(moved.format(points=points(figures.change)))
    if figures.pace_ms is not None:
        took = QCoreApplication.translate("Progress", "Median time: {pace}.")
        parts.append(took.format(pace=pace(figures.pace_ms)))
    if figures.sure.n:
        sure = QCoreApplication.translate("Progress", "Right when sure: {tally}.")
        parts.append(sure.format(tally=words.of_all(figures.sure)))
    if figures.share.more is not None:
        more = QCoreApplication.translate(
            "Progress", "About %n more first answer(s) settle it.", "", figures.share.more
        )
        parts.append(more)
    return (*parts, *_repeats(figures))


def topics_note(line: Line) -> str:
    """Below the topics of a discipline: its repeats, of which the figures tell nothing."""
    repeats = _repeats(line.figures)
    nothing = QCoreApplication.translate("Progress", "No question was asked a second time.")
    return repeats[0] if repeats else nothing


def practise(line: Line) -> str:
    """What the button of a row is called where it is not seen beside its row."""
    return QCoreApplication.translate("Progress", "Practise {name}").format(name=line.name)


def method(report: Report) -> str:
    """How the figures came about."""
    said = QCoreApplication.translate(
        "Progress",
        "What you would get right of new questions, with a 90 % range: from your first answers, "
        "and from later ones as far as you will not just have remembered them. A word is said at "
        "80 % probability against your target of {target}.",
    )
    return said.format(target=words.percent(report.plan.target / 100))


def left_out(report: Report) -> str:
    """What is in no figure or only in part, and why."""
    parts = []
    if report.rapid:
        rapid = QCoreApplication.translate(
            "Progress",
            "Left out: %n first answer(s) given too fast to have read the question.",
            "",
            report.rapid,
        )
        parts.append(rapid)
    if report.repeats.n:
        again = QCoreApplication.translate(
            "Progress",
            "Counted in part: %n repeat(s), {right} of them right, since you had seen the reasons.",
            "",
            report.repeats.n,
        )
        parts.append(again.format(right=words.number(report.repeats.right)))
    if not parts:
        return QCoreApplication.translate("Progress", "No answer was left out.")
    return " ".join(parts)


def retention(report: Report) -> str:
    """Card reviews of the last 30 days against what was aimed at."""
    found = report.retention
    aim = QCoreApplication.translate("Progress", "You aim at {share}.")
    aimed = aim.format(share=words.percent(found.wanted))
    if found.interval is None:
        none = QCoreApplication.translate("Progress", "No card was reviewed in the last 30 days.")
        return f"{none} {aimed}"
    low, high = found.interval
    said = QCoreApplication.translate(
        "Progress",
        "You knew {share} of %n card review(s) in the last 30 days, {low} to {high} likely.",
        "",
        found.tally.n,
    )
    known = said.format(
        share=words.percent(found.tally.right / found.tally.n),
        low=words.number(round(100 * low)),
        high=words.number(round(100 * high)),
    )
    return f"{known} {aimed}"


def week(one: Week) -> str:
    """A week's retention in words, such as "week of 3 Aug: 86 %, 80 to 91, n 112"."""
    monday = words.day_words(one.monday, _WEEK_DAY)
    if one.interval is None:
        none = QCoreApplication.translate("Progress", "week of {monday}: no card reviewed")
        return none.format(monday=monday)
    said = QCoreApplication.translate(
        "Progress", "week of {monday}: {share}, {low} to {high}, n {n}"
    )
    return said.format(
        monday=monday,
        share=words.percent(one.tally.right / one.tally.n),
        low=words.number(round(100 * one.interval[0])),
        high=words.number(round(100 * one.interval[1])),
        n=words.number(one.tally.n),
    )


def load(report: Report) -> str:
    """The cards of the days ahead in a sentence."""
    today = QCoreApplication.translate("Progress", "%n card(s) due today", "", report.load[0])
    ahead = QCoreApplication.translate(
        "Progress", "{today}, {rest} more on the %n day(s) after.", "", len(report.load) - 1
    )
    return ahead.format(today=today, rest=words.number(sum(report.load[1:])))


def study_days(days: int) -> str:
    """The calendar's sum."""
    said = QCoreApplication.translate("Progress", "%n study day(s) so far.", "", days)
    legend = QCoreApplication.translate(
        "Progress", "Larger dots are longer days; the ring is today."
    )
    return f"{said} {legend}"


def week_time(monday: date, minutes: int) -> str:
    """A week's time in words."""
    said = QCoreApplication.translate("Progress", "week of {monday}: {time}")
    return said.format(monday=words.day_words(monday, _WEEK_DAY), time=words.hours(minutes))


def spent(found: Spent) -> str:
    """The time of all days, and of this week."""
    if not found.days:
        return QCoreApplication.translate("Progress", "No day studied yet.")
    said = QCoreApplication.translate(
        "Progress", "{time} on %n day(s); {week} this week.", "", found.days
    )
    return said.format(time=words.hours(found.minutes), week=words.hours(found.this_week))


def _weak(known: Standings) -> str:
    if not known.weak:
        return ""
    if len(known.weak) > _NAMED:
        return _counted(
            QCoreApplication.translate("Progress", "{count} disciplines are weak."), known.weak
        )
    if len(known.weak) == 1:
        return QCoreApplication.translate("Progress", "{name} is weak.").format(name=known.weak[0])
    said = QCoreApplication.translate("Progress", "{one} and {other} are weak.")
    return said.format(one=known.weak[0], other=known.weak[1])


def _on_track(known: Standings) -> str:
    """Said where nothing is weak."""
    if known.weak or not known.on_track:
        return ""
    if len(known.on_track) > _NAMED:
        return _counted(
            QCoreApplication.translate("Progress", "{count} disciplines are on track."),
            known.on_track,
        )
    if len(known.on_track) == 1:
        said = QCoreApplication.translate("Progress", "{name} is on track.")
        return said.format(name=known.on_track[0])
    said = QCoreApplication.translate("Progress", "{one} and {other} are on track.")
    return said.format(one=known.on_track[0], other=known.on_track[1])


def _unsure(known: Standings) -> str:
    if not known.unsure:
        return ""
    if len(known.unsure) == 1:
        said = QCoreApplication.translate("Progress", "{name} is not sure yet.")
        return said.format(name=known.unsure[0])
    return _counted(
        QCoreApplication.translate("Progress", "{count} disciplines are not sure yet."),
        known.unsure,
    )


def _none(known: Standings) -> str:
    if not known.none:
        return ""
    if len(known.none) == 1:
        said = QCoreApplication.translate("Progress", "{name} has no answers yet.")
        return said.format(name=known.none[0])
    return _counted(
        QCoreApplication.translate("Progress", "{count} disciplines have no answers yet."),
        known.none,
    )


def _counted(template: str, names: tuple[str, ...]) -> str:
    return template.format(count=words.count_word(len(names)))


def _costs(state: ProgressState) -> str:
    if state.cost is None:
        return ""
    said = QCoreApplication.translate(
        "Progress", "{name} costs you most: about %n of the 100 points.", "", state.cost.points
    )
    return said.format(name=state.cost.name)


def _settles(state: ProgressState) -> str:
    found = state.settling
    if found is None:
        close = QCoreApplication.translate(
            "Progress", "What is not sure yet lies too close to your target to be settled soon."
        )
        return close if state.standings.unsure else ""
    said = QCoreApplication.translate(
        "Progress", "About %n more first answer(s) settle {name}.", "", found.more
    )
    if found.unseen < found.more:
        said = QCoreApplication.translate(
            "Progress",
            "About %n more first answer(s) would settle {name}; the bank has {unseen} left.",
            "",
            found.more,
        )
    return said.format(name=found.name, unseen=words.number(found.unseen))


def _repeats(figures: Figures) -> list[str]:
    if not figures.repeats.n:
        return []
    said = QCoreApplication.translate(
        "Progress", "Repeats, which the range counts in part: {tally} right."
    )
    return [said.format(tally=words.of_all(figures.repeats))]


def _n(line: Line) -> int:
    share = line.figures.share
    return share.tally.n if share else 0


def word(line: Line) -> str:
    """The row's word."""
    return words.verdict_word(line.figures.verdict)


def more_topics(hidden: int) -> str:
    """Topics that are not listed yet."""
    return QCoreApplication.translate("Progress", "%n more topic(s)", "", hidden)
